"""The decisions of a review as they are made in it: set out, put in other words, taken back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import decisions
from holdfast.queries.people import officer_names
from holdfast.queries.today import today
from holdfast.queries.workspace import DECISIONS
from holdfast.queries.workspace_values import DecisionLine, Workspace
from holdfast.web.page import OfficersRequest, show
from holdfast.web.reviews import workspace_context as context
from holdfast.web.reviews import workspace_pages as pages
from holdfast.web.reviews.workspace import BOTH, accepted, holds, while_open
from holdfast.web.reviews.workspace_forms import DecisionForm, WithdrawForm
from holdfast.web.reviews.workspace_session import in_place


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def add(request: OfficersRequest, found: Workspace) -> HttpResponse:
    """Set a decision out: what, who, by when."""
    officers = officer_names(request.actor.authority_id)
    form = DecisionForm(found, officers, request.POST or None)
    if form.is_valid() and accepted(
        form,
        lambda: decisions.make(
            by=request.actor,
            child=found.child.id,
            review=found.review,
            on=found.opened_on or today(),
            **form.answers,
        ),
    ):
        return redirect(_back(request, found))
    told = pages.decision(request, found, form)
    return show(request, "reviews/workspace/decision.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def reword(request: OfficersRequest, found: Workspace, decision: int) -> HttpResponse:
    """Put a decision in other words, with another owner or date."""
    line = _line(found, decision)
    officers = officer_names(request.actor.authority_id)
    form = DecisionForm(found, officers, request.POST or None, line)
    who: dict[str, Any] = {"by": request.actor, "child": found.child.id, "decision": decision}
    if form.is_valid() and accepted(form, lambda: decisions.reword(**who, **form.answers)):
        return redirect(context.address(found, DECISIONS))
    told = pages.decision(request, found, form, line)
    return show(request, "reviews/workspace/decision.html", told, children=[found.child.id])


@in_place
@require_POST
@holds
@while_open
def withdraw(request: OfficersRequest, found: Workspace, decision: int) -> HttpResponse:
    """Take a decision back, with the reason."""
    line = _line(found, decision)
    form = WithdrawForm(request.POST)
    who: dict[str, Any] = {"by": request.actor, "child": found.child.id, "decision": decision}
    if form.is_valid() and accepted(
        form, lambda: decisions.withdraw(**who, why=form.cleaned_data["why"])
    ):
        return redirect(context.address(found, DECISIONS))
    officers = officer_names(request.actor.authority_id)
    told = pages.decision(
        request, found, DecisionForm(found, officers, None, line), line, withdrawing=form
    )
    return show(request, "reviews/workspace/decision.html", told, children=[found.child.id])


def _line(found: Workspace, decision: int) -> DecisionLine:
    line = next((each for each in found.decisions if each.id == decision), None)
    if line is None:
        raise Http404
    return line


def _back(request: OfficersRequest, found: Workspace) -> str:
    """To the item that the decision was set out beside, or to the decisions."""
    came_from = request.POST.get("from", "")
    known = {item.id for item in found.items}
    return context.address(found, came_from if came_from in known else DECISIONS)
