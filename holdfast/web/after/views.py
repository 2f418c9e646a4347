"""What follows a review: its steps, its documents begun, how its record was made."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from holdfast.actions import documents, record_making
from holdfast.actions.action import Refused
from holdfast.policy.permissions import Permission
from holdfast.queries.after_review import ANSWERED, AfterReview, after_review
from holdfast.queries.recording import to_record
from holdfast.queries.today import today
from holdfast.web.after import context
from holdfast.web.after.forms import MadeForm
from holdfast.web.page import Audits, OfficersRequest, page, put_on_record, show
from holdfast.web.telling import accepted

READS = page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
WRITES = page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)


@require_GET
@READS
def after(request: OfficersRequest, review: int) -> HttpResponse:
    """Everything that follows a review, step by step."""
    found = _found(request, review)
    told = context.after(request.actor, found)
    return show(request, "after/after.html", told, children=[found.child.id])


@require_POST
@WRITES
def prepare(request: OfficersRequest, review: int, use: str) -> HttpResponse:
    """Make a document of a review, and open it."""
    found = _found(request, review)
    if found.document(use) is None:
        raise Http404
    try:
        made = documents.prepare(by=request.actor, child=found.child.id, use=use, review=review)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("review-after", review)
    return redirect("document", made)


@require_http_methods(["GET", "POST"])
@WRITES
def making(request: OfficersRequest, review: int) -> HttpResponse:
    """How the record of a review was made."""
    found = _found(request, review)
    form = MadeForm(found, request.POST or None)

    def describe() -> object:
        return record_making.describe(
            by=request.actor, child=found.child.id, review=review, **form.cleaned_data
        )

    if form.is_valid() and accepted(form, describe):
        messages.success(request, "Recorded")
        return redirect("review-after", review)
    told = {
        **context.head(found),
        "breadcrumbs": context.breadcrumbs(found.child.id, found.child.name, review),
        "form": form,
    }
    return show(request, "after/making.html", told, children=[found.child.id])


@require_GET
@READS
def of_duty(request: OfficersRequest, duty: int) -> HttpResponse:
    """From a duty that something after a review meets, to where it is done."""
    found = to_record(request.actor, duty, today())
    noun, _, review = found.anchor.partition(":") if found else ("", "", "")
    if found is None or noun != "review":
        raise Http404
    told = _found(request, int(review))
    put_on_record(request, [told.child.id])
    answers = found.line.rule == ANSWERED and told.uses_ratification
    return redirect("review-ratification" if answers else "review-after", told.review)


def _found(request: OfficersRequest, review: int) -> AfterReview:
    found = after_review(request.actor, review, today())
    if found is None:
        raise Http404
    return found
