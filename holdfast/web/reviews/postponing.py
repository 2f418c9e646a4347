"""Postponing a review that has not begun: the reviewing officer's decision."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from holdfast.actions import postponing
from holdfast.core.gates import Step
from holdfast.queries.gates import standing
from holdfast.queries.today import today
from holdfast.web.page import OfficersRequest, show
from holdfast.web.reviews import workspace_pages as pages
from holdfast.web.reviews.workspace import BOTH, accepted, found_or_404, holds
from holdfast.web.reviews.workspace_forms import PostponeForm


@require_http_methods(BOTH)
@holds
def postpone(request: OfficersRequest, review: int) -> HttpResponse:
    """Postpone a review, for a reason of the list; the day it was due stays."""
    found = found_or_404(request, review)
    child = found.child.id
    form = PostponeForm(found.procedure, request.POST or None)
    gates = standing(request.actor, child, Step.REVIEW_POSTPONED, today(), review=review)

    def act() -> None:
        postponing.postpone(by=request.actor, child=child, review=review, **form.cleaned_data)

    if form.is_valid() and accepted(form, act):
        messages.success(request, "The review is postponed; the day it was due stays as it was")
        return redirect("child", child)
    told = pages.postpone(request, found, form, gates)
    return show(request, "reviews/workspace/postpone.html", told, children=[child])
