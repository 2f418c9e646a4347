"""Holding a review: one item of the agenda after another, saved as the chair writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import entries, holding, reviews
from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.core.gates import Step
from holdfast.policy.permissions import Permission
from holdfast.queries.completing import completing_of
from holdfast.queries.gates import standing
from holdfast.queries.today import today
from holdfast.queries.workspace import AGENDA, LAST, beside, said_last_time, workspace
from holdfast.queries.workspace_values import Workspace
from holdfast.web.guiding import barriers
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.reviews import workspace_context as context
from holdfast.web.reviews import workspace_pages as pages
from holdfast.web.reviews.workspace_clashes import UNCHOSEN, clashes
from holdfast.web.reviews.workspace_forms import (
    AdjournForm,
    AsideForm,
    BeginForm,
    FinishForm,
    ItemForm,
    MarkForm,
    SittingForm,
    Telling,
    fourth_birthday,
)
from holdfast.web.reviews.workspace_saving import saved_by_itself
from holdfast.web.reviews.workspace_session import in_place

BOTH = ["GET", "POST"]
holds = page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
"""Who may hold a review: whoever may record reviews, for a child in their scope."""


def while_open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a page the review it is about, which must be open with its agenda begun.

    One that is not is led to where it can be begun, or to what was said at it.
    """

    @wraps(view)
    def shown(request: OfficersRequest, review: int, **kwargs: object) -> HttpResponse:
        found = found_or_404(request, review)
        if not found.is_open or found.agenda is None:
            return redirect("review-hold", review)
        return view(request, found, **kwargs)

    return shown


@in_place
@require_GET
@holds
def start(request: OfficersRequest, review: int) -> HttpResponse:
    """To the first item that is left; to the beginning where the review has not been opened."""
    found = found_or_404(request, review)
    if found.completed_on:
        return redirect("review-hold-room", review)
    if found.agenda is None:
        return redirect("review-hold-begin", review)
    left = next((item for item in found.items if not item.settled), None)
    if left is None:
        return redirect("review-hold-finish", review)
    return redirect("review-hold-item", review, left.id)


@in_place
@require_http_methods(BOTH)
@holds
def begin(request: OfficersRequest, review: int) -> HttpResponse:
    """Open the review, if it is not open, and its agenda with it."""
    found = found_or_404(request, review)
    if found.agenda is not None:
        return redirect("review-hold", review)
    child = found.child.id
    gates = standing(request.actor, child, Step.REVIEW_OPENED, today(), review=review)
    form = BeginForm(request.POST or None, initial={"on": today()})
    if not found.opened_on:
        form.ask_lifts(gates)
    if request.method == "POST" and (found.opened_on or form.is_valid()):

        def act() -> None:
            if not found.opened_on:
                reviews.open_review(
                    by=request.actor,
                    child=child,
                    review=review,
                    on=form.cleaned_data["on"],
                    time=form.cleaned_data["time"],
                    lifts=form.lifts,
                )
            entries.start(by=request.actor, child=found.child.id, form=AGENDA, review=review)

        if accepted(form, act):
            return redirect("review-hold", review)
    told = pages.begin(request, found, form)
    told["barriers"] = () if found.opened_on else barriers(gates)
    return show(request, "reviews/workspace/begin.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
def item(request: OfficersRequest, review: int, item: str) -> HttpResponse:
    """One item of the agenda: on POST it is saved, by itself or to go on."""
    if request.method == "POST" and request.headers.get("HX-Request"):
        return saved_by_itself(request, review, item)
    return _item(request, review=review, item=item)


@while_open
def _item(request: OfficersRequest, found: Workspace, item: str) -> HttpResponse:
    section = found.section(item)
    if section is None:
        raise Http404
    form = ItemForm(
        section, request.POST or None, four_on=fourth_birthday(found.child), on=found.opened_on
    )
    if request.method == "POST":
        return _saved(request, found, item, form)
    told = context.item(
        request,
        found,
        item,
        form,
        panels=beside(request.actor, found, item, today()),
        last_time=said_last_time(request.actor, found, item, today()),
    )
    return show(request, "reviews/workspace/item.html", told, children=[found.child.id])


def _saved(request: OfficersRequest, found: Workspace, item: str, form: ItemForm) -> HttpResponse:
    """Save what was touched; what somebody else changed meanwhile is kept beside it."""
    form.full_clean()
    child = found.child.id
    try:
        saving = entries.save(by=request.actor, child=child, entry=found.entry, answers=form.told)
    except Refused as refused:
        form.tell(refused.field, str(refused))
        return _refused(request, found, item, form)
    if saving.clashes:
        return redirect("review-hold-choose", found.review, item)
    if form.errors:
        return _refused(request, found, item, form)
    return redirect(context.onward(found, item, request.POST.get("then", "")))


def _refused(request: OfficersRequest, found: Workspace, item: str, form: ItemForm) -> HttpResponse:
    panels = beside(request.actor, found, item, today())
    told = context.item(request, found, item, form, panels=panels, last_time=None)
    return show(request, "reviews/workspace/item.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def choose(request: OfficersRequest, found: Workspace, item: str) -> HttpResponse:
    """Two people answered the same question: both texts, side by side, to choose from or merge."""
    section = found.section(item)
    if section is None:
        raise Http404
    both = clashes(section)
    if request.method == "POST":
        for clash in both:
            if (value := clash.chosen(request.POST)) is not UNCHOSEN:
                entries.settle(
                    by=request.actor,
                    child=found.child.id,
                    entry=found.entry,
                    other=clash.other,
                    value=value,
                )
        return redirect("review-hold-choose", found.review, item)
    if not both:
        return redirect("review-hold-item", found.review, item)
    told = pages.choose(request, found, item, both)
    return show(request, "reviews/workspace/choose.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def aside(request: OfficersRequest, found: Workspace, item: str) -> HttpResponse:
    """Adjourn one item to a meeting while the rest concludes, or take it up again."""
    if found.section(item) is None:
        raise Http404
    who: dict[str, Any] = {
        "by": request.actor,
        "child": found.child.id,
        "review": found.review,
        "item": item,
    }
    if "take-up" in request.POST:
        holding.take_item_up(**who)
        return redirect("review-hold-item", found.review, item)
    form = AsideForm(request.POST or None)
    if form.is_valid() and accepted(
        form, lambda: holding.set_item_aside(**who, **form.cleaned_data)
    ):
        return redirect(context.onward(found, item, "next"))
    told = pages.aside(request, found, item, form)
    return show(request, "reviews/workspace/aside.html", told, children=[found.child.id])


@in_place
@require_http_methods(["POST"])
@holds
@while_open
def mark(request: OfficersRequest, found: Workspace, decision: int) -> HttpResponse:
    """Mark one decision of an earlier review: done, partly done, not done, and why."""
    line = next((each for each in found.last_decisions if each.id == decision), None)
    if line is None:
        raise Http404
    form = MarkForm(found, line, request.POST)
    who: dict[str, Any] = {"by": request.actor, "child": found.child.id, "review": found.review}
    if form.is_valid() and accepted(
        form, lambda: holding.mark_decision(**who, decision=decision, **form.cleaned_data)
    ):
        return redirect(f"{context.address(found, LAST)}#decision-{decision}")
    section = found.section(LAST)
    if section is None:
        raise Http404
    told = context.item(request, found, LAST, ItemForm(section), panels=(), marked=form)
    return show(request, "reviews/workspace/item.html", told, children=[found.child.id])


@in_place
@require_GET
@holds
def room(request: OfficersRequest, review: int) -> HttpResponse:
    """The review as the room may see it: large, without what is private."""
    found = found_or_404(request, review)
    told = pages.room(request, found)
    return show(request, "reviews/workspace/room.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def sittings(request: OfficersRequest, found: Workspace) -> HttpResponse:
    """The sittings of a review, one more of them, and adjourning it."""
    form = SittingForm(request.POST or None, initial={"on": today()})
    who: dict[str, Any] = {"by": request.actor, "child": found.child.id, "review": found.review}
    if form.is_valid() and accepted(form, lambda: reviews.hold_sitting(**who, **form.cleaned_data)):
        messages.success(request, "The sitting is recorded")
        return redirect("review-hold-sittings", found.review)
    told = pages.sittings(request, found, form)
    return show(request, "reviews/workspace/sittings.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def adjourn(request: OfficersRequest, found: Workspace) -> HttpResponse:
    """Adjourn the whole review: once, for a reason of the list, until a day."""
    form = AdjournForm(found.procedure, request.POST or None)
    who: dict[str, Any] = {"by": request.actor, "child": found.child.id, "review": found.review}
    if form.is_valid() and accepted(
        form, lambda: holding.adjourn(**who, on=today(), **form.cleaned_data)
    ):
        messages.success(request, "The review is adjourned")
        return redirect("review-hold-sittings", found.review)
    told = pages.adjourn(request, found, form, today())
    return show(request, "reviews/workspace/adjourn.html", told, children=[found.child.id])


@in_place
@require_http_methods(BOTH)
@holds
@while_open
def finish(request: OfficersRequest, found: Workspace) -> HttpResponse:
    """What still stands in the way of completing the review, and completing it."""
    child = found.child.id
    gates = standing(
        request.actor,
        child,
        Step.REVIEW_COMPLETED,
        today(),
        attrs=completing_of(found.review, today(), with_meeting=found.with_meeting),
        review=found.review,
    )
    form = FinishForm(request.POST or None, initial={"on": today()})
    form.ask_lifts(gates)
    if request.method == "POST" and form.is_valid():
        try:
            reviews.complete(
                by=request.actor,
                child=child,
                review=found.review,
                on=form.cleaned_data["on"],
                time=form.cleaned_data["time"],
                with_meeting=found.with_meeting,
                lifts=form.lifts,
            )
        except Barred as barred:
            form.tell_barred(barred)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "The review is completed")
            return redirect(pages.after_completing(found.review))
    told = pages.finish(request, found, form, gates)
    return show(request, "reviews/workspace/finish.html", told, children=[child])


def accepted(form: Telling, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal is told in the form."""
    try:
        act()
    except Refused as refused:
        form.tell(refused)
        return False
    return True


def found_or_404(request: OfficersRequest, review: int) -> Workspace:
    """The review as its chair holds it. Raises Http404."""
    found = workspace(request.actor, review, today())
    if found is None:
        raise Http404
    return found
