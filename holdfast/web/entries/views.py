"""Forms of the procedure: what may be recorded, and each form as it is filled."""

from __future__ import annotations

import json
from collections.abc import Collection

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import entries
from holdfast.actions.action import Refused
from holdfast.policy.permissions import Permission
from holdfast.queries.entries import FilledForm, entries_of, filled_form
from holdfast.queries.forms_offered import child_offered
from holdfast.queries.today import today
from holdfast.web.asking import AskedForm
from holdfast.web.entries import context
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.words import clock_time


@require_http_methods(["GET"])
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def offered(request: OfficersRequest, child: int) -> HttpResponse:
    """The forms that may be filled about a child, by group, and those that were."""
    found = child_offered(request.actor, child, today())
    if found is None:
        raise Http404
    filled = entries_of(request.actor, child, today())
    return show(request, "entries/offered.html", context.offered(found, filled), children=[child])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def begin(request: OfficersRequest, child: int, form: str) -> HttpResponse:
    """Begin a form: on GET what it asks, on POST a draft to fill."""
    found = child_offered(request.actor, child, today())
    asked = found.form(form) if found else None
    if found is None or asked is None:
        raise Http404
    if request.method == "POST":
        review = request.POST.get("review", "")
        begun = entries.start(
            by=request.actor,
            child=child,
            form=form,
            review=int(review) if review.isdigit() else None,
        )
        return redirect(_with_next(request, reverse("entry", args=[begun])))
    return show(request, "entries/begin.html", context.begin(found, asked), children=[child])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def fill(request: OfficersRequest, entry: int) -> HttpResponse:
    """Fill a form: save it and come back, or complete it; or read it, as one who was told."""
    found = _found(request, entry)
    if request.method == "GET":
        form = AskedForm(found.sections)
        return _shown(request, found, form)
    form = AskedForm(found.sections, request.POST)
    form.full_clean()
    try:
        saving = entries.save(
            by=request.actor, child=found.child.id, entry=entry, answers=form.told
        )
        if saving.clashes:
            return redirect(_with_next(request, reverse("entry", args=[entry])))
        if "complete" in request.POST and form.is_valid():
            entries.complete(by=request.actor, child=found.child.id, entry=entry)
            messages.success(request, f"Recorded: {found.form.title}")
            return redirect(_next(request) or context.back_to(found))
    except entries.Unfinished as unfinished:
        for left in unfinished.left:
            form.tell(left.name, left.says)
    except Refused as refused:
        form.tell(refused.field, str(refused))
    if form.is_valid():
        messages.success(request, f"Saved {clock_time(timezone.localtime().time())}")
        return redirect(_with_next(request, reverse("entry", args=[entry])))
    return _shown(request, _found(request, entry), form)


@require_POST
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def saved(request: OfficersRequest, entry: int) -> HttpResponse:
    """Save a draft as it is typed; says when, and which answers somebody else changed."""
    found = _found(request, entry)
    form = AskedForm(found.sections, request.POST)
    form.full_clean()
    try:
        saving = entries.save(
            by=request.actor, child=found.child.id, entry=entry, answers=form.told
        )
    except Refused as refused:
        return _told(request, found, f"Not saved: {refused}")
    if saving.clashes:
        both = "Somebody else changed this too: both texts are kept"
        return _told(request, found, both, saving.clashes)
    return _told(request, found, f"Saved {clock_time(timezone.localtime(saving.at).time())}")


@require_http_methods(["GET", "POST"])
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def again(request: OfficersRequest, entry: int) -> HttpResponse:
    """Open a completed form again to put it right, with the reason."""
    found = _found(request, entry)
    form = context.AgainForm(request.POST or None)
    if form.is_valid():
        why = form.cleaned_data["why"]
        try:
            entries.reopen(by=request.actor, child=found.child.id, entry=entry, why=why)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("entry", entry)
    told = context.again(found, form)
    return show(request, "entries/again.html", told, children=[found.child.id])


@require_POST
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def settled(request: OfficersRequest, entry: int) -> HttpResponse:
    """Settle two texts to one question: the text that was sent stands."""
    found = _found(request, entry)
    other = request.POST.get("other", "")
    if not other.isdigit():
        raise Http404
    try:
        entries.settle(
            by=request.actor,
            child=found.child.id,
            entry=entry,
            other=int(other),
            value=request.POST.get("value", "").strip() or None,
        )
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(_next(request) or reverse("entry", args=[entry]))


def _found(request: OfficersRequest, entry: int) -> FilledForm:
    found = filled_form(request.actor, entry, today())
    if found is None:
        raise Http404
    return found


def _shown(request: OfficersRequest, found: FilledForm, form: AskedForm) -> HttpResponse:
    told = context.fill(request.actor, found, form, _next(request))
    return show(request, "entries/fill.html", told, children=[found.child.id])


def _told(
    request: OfficersRequest, found: FilledForm, says: str, clashes: Collection[str] = ()
) -> HttpResponse:
    """Nothing but the saved line and the revisions that the next save must name."""
    keeping = context.kept_revisions(clashes, request.POST)
    told = {"revisions": context.revisions(_found(request, found.id), keeping)}
    response = show(request, "entries/revisions.html", told, children=[found.child.id])
    response["HX-Trigger"] = json.dumps({"hf:saved": says})
    return response


def _next(request: OfficersRequest) -> str:
    """Where the page was come from, if it is a page of this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if here and wanted.startswith("/") else ""


def _with_next(request: OfficersRequest, address: str) -> str:
    wanted = _next(request)
    return f"{address}?next={wanted}" if wanted else address
