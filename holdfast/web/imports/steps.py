"""The steps of an import that do something: send, run again, put on the record, give up."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import imports as actions
from holdfast.actions.action import Refused
from holdfast.actions.importing.uploads import Uploaded
from holdfast.jobs.imports import commit_return, read_return
from holdfast.policy.permissions import Permission
from holdfast.queries.imports import import_detail, import_line
from holdfast.queries.today import today
from holdfast.web.imports.forms import CommitForm, SendForm
from holdfast.web.imports.views import breadcrumbs
from holdfast.web.page import OfficersRequest, page, show

IMPORTS = page(needs=Permission.IMPORT_RETURNS)


@require_http_methods(["GET", "POST"])
@IMPORTS
def send(request: OfficersRequest) -> HttpResponse:
    """Send the files of a new import; the worker then reads them."""
    form = _send_form(request)
    if form.is_bound and form.is_valid() and (job := _sent(request, form)):
        return redirect("import", job)
    return show(request, "imports/send.html", {"form": form, "breadcrumbs": breadcrumbs()})


def _send_form(request: OfficersRequest) -> SendForm:
    if request.method == "POST":
        return SendForm(request.POST, request.FILES, today=today())
    return SendForm(initial={"kind": "903"}, today=today())


def _sent(request: OfficersRequest, form: SendForm) -> int | None:
    """The number of the new import; None after saying on the form why it was refused."""
    given = form.cleaned_data
    try:
        with transaction.atomic():
            job = actions.upload(
                by=request.actor,
                kind=given["kind"],
                files=[Uploaded(file.name, file) for file in given["files"]],
                extracted_on=given["extracted_on"],
                collection_year=given["collection_year"],
                covers_since=given["covers_since"],
            )
            read_return.defer(job=job)
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else None, str(refused))
        return None
    return job


@require_POST
@IMPORTS
def commit(request: OfficersRequest, job: int) -> HttpResponse:
    """Settle which kinds the files hold in full, and let the worker put them on the record."""
    detail = import_detail(request.actor, job)
    form = CommitForm([each.kind for each in detail.kinds], request.POST)
    if not form.is_valid():
        messages.error(
            request, " ".join(str(text) for told in form.errors.values() for text in told)
        )
        return redirect("import", job)
    given = form.cleaned_data

    def put() -> None:
        if detail.line.state == "read":
            actions.choose(
                by=request.actor,
                job=job,
                kinds=given["kinds"],
                covers_since=given["covers_since"],
            )
        actions.begin_committing(by=request.actor, job=job)
        commit_return.defer(job=job)

    return _tried(request, job, put)


@require_POST
@IMPORTS
def again(request: OfficersRequest, job: int) -> HttpResponse:
    """Run an import again that failed: what had been read is put on the record, else read."""
    line = import_line(request.actor, job)

    def run() -> None:
        if line.read_at:
            actions.begin_committing(by=request.actor, job=job)
            commit_return.defer(job=job)
        else:
            actions.begin_reading(by=request.actor, job=job)
            read_return.defer(job=job)

    return _tried(request, job, run)


@require_POST
@IMPORTS
def abandon(request: OfficersRequest, job: int) -> HttpResponse:
    """Give an import up and remove its files."""
    import_line(request.actor, job)
    return _tried(request, job, lambda: actions.abandon(by=request.actor, job=job))


def _tried(request: OfficersRequest, job: int, step: Callable[[], None]) -> HttpResponse:
    """Do a step whole or not at all; what it refuses is said on the import's page."""
    try:
        with transaction.atomic():
            step()
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("import", job)
