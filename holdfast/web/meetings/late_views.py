"""The audit of late reviews: a table, a file, and the reason of one."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.actions import meetings
from holdfast.actions.action import Refused
from holdfast.actions.duties import make_ready
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.meetings.late import LateReviews, to_explain
from holdfast.queries.meetings.late import late_reviews as audit
from holdfast.queries.today import today
from holdfast.web.components import Breadcrumbs, Crumb
from holdfast.web.downloads import download, safe_csv
from holdfast.web.meetings import late_page
from holdfast.web.meetings.forms import ExplainForm
from holdfast.web.page import Audits, OfficersRequest, page, put_on_record, show

A_YEAR = timedelta(days=365)


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def late_reviews(request: OfficersRequest) -> HttpResponse:
    """Every review that fell due in a period and was late."""
    make_ready(by=Actor.product(request.actor.authority_id))
    found = _found(request)
    return show(request, "meetings/late.html", late_page.context(found), children=found.children)


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def late_reviews_file(request: OfficersRequest) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    found = _found(request)
    put_on_record(request, found.children)
    return download(safe_csv(late_page.HEADER, late_page.file_rows(found)), "late-reviews.csv")


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def explain(request: OfficersRequest, review: int) -> HttpResponse:
    """Say why a review was late."""
    found = to_explain(request.actor, review, today())
    if found is None:
        raise Http404
    form = ExplainForm(found.reasons, request.POST or None, chosen=found.reason, note=found.note)
    if form.is_valid():
        try:
            meetings.explain_late(
                by=request.actor,
                child=found.child.id,
                review=review,
                reason=form.cleaned_data["late_reason"],
                note=form.cleaned_data["note"],
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Reason recorded")
            return redirect("late_reviews")
    told = {
        "form": form,
        "name": found.child.name,
        "on": found.on,
        "back": reverse("late_reviews"),
        "breadcrumbs": Breadcrumbs((Crumb("Late reviews", reverse("late_reviews")),)),
    }
    return show(request, "meetings/explain.html", told, children=[found.child.id])


def _found(request: OfficersRequest) -> LateReviews:
    last = _day(request.GET.get("to")) or today()
    first = _day(request.GET.get("from")) or last - A_YEAR
    return audit(request.actor, min(first, last), last, today())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
