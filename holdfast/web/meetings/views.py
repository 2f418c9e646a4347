"""Meetings by the week and the month, one by one, and what is done about each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.actions import meetings, reviews
from holdfast.actions.action import Refused
from holdfast.actions.duties import make_ready
from holdfast.actions.gates import Barred
from holdfast.core.asking import Moment
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted, Permission
from holdfast.queries.gates import StandingGate
from holdfast.queries.meetings.ahead import to_book_ahead
from holdfast.queries.meetings.calendar import lists_open_to, meetings_between
from holdfast.queries.meetings.one import (
    OneMeeting,
    asked_without_meeting,
    days_in_time,
    gates_before,
    meetings_to_join,
    one_meeting,
)
from holdfast.queries.meetings.options import options_of, school_gates
from holdfast.queries.today import today
from holdfast.queries.work import Whose
from holdfast.web.components import EmptyState
from holdfast.web.guiding import barriers, guidance
from holdfast.web.meetings import ahead_page, lists, meeting_page
from holdfast.web.meetings.address import list_asked_for, month_asked_for, week_asked_for
from holdfast.web.meetings.ahead_form import AheadForm
from holdfast.web.meetings.forms import ArrangingForm, CancelForm, CombineForm, MoveForm
from holdfast.web.meetings.offered import Offered, chosen_day
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.words import counted, date_long

SIX_DAYS = timedelta(days=6)


@require_safe
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def week(request: OfficersRequest) -> HttpResponse:
    """A week of meetings as a list."""
    make_ready(by=Actor.product(request.actor.authority_id))
    whose = _list(request)
    monday = week_asked_for(request.GET.get("week"), today())
    found = meetings_between(request.actor, whose, monday, monday + SIX_DAYS, today())
    context = lists.week(found, lists_open_to(request.actor), request.actor)
    return show(request, "meetings/week.html", context, children=found.children)


@require_safe
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def month(request: OfficersRequest) -> HttpResponse:
    """A month of meetings, day by day."""
    whose = _list(request)
    first = month_asked_for(request.GET.get("month"), today())
    found = meetings_between(request.actor, whose, *lists.days_of_month(first), today())
    context = lists.month(found, first, lists_open_to(request.actor), request.actor, today())
    return show(request, "meetings/month.html", context, children=found.children)


@require_safe
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def meeting(request: OfficersRequest, meeting: int) -> HttpResponse:
    """One meeting: for whom, by when, and what may be done about it."""
    found = _found(request, meeting)
    without = asked_without_meeting(request.actor, found, today())
    context = meeting_page.context(found, request.actor, today(), without)
    return show(request, "meetings/meeting.html", context, children=found.children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def move(request: OfficersRequest, meeting: int) -> HttpResponse:
    """Move a meeting for every child it covers."""
    return _moved(request, _open(request, meeting), displaced=False)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def displace(request: OfficersRequest, meeting: int) -> HttpResponse:
    """Move a review to free its chair for a conference; the manager signs it off where asked."""
    found = _open(request, meeting)
    if not found.reviews:
        raise Http404
    return _moved(request, found, displaced=True)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def cancel(request: OfficersRequest, meeting: int) -> HttpResponse:
    """Cancel a meeting for every child it covers."""
    found = _open(request, meeting)
    form = CancelForm(request.POST or None)

    def act() -> object:
        return meetings.cancel(
            by=request.actor,
            children=found.everyone,
            meeting=found.id,
            why=form.cleaned_data["why"],
        )

    if form.is_valid() and _accepted(form, act):
        messages.success(request, "Meeting cancelled. What it was to meet stays owed.")
        return redirect("meeting", found.id)
    told = _told(found, form, "Cancel the meeting", "Cancel the meeting")
    return show(request, "meetings/arrange.html", told, children=found.children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def combine(request: OfficersRequest, meeting: int) -> HttpResponse:
    """Hold a review and a conference as one meeting."""
    found = _open(request, meeting)
    others = meetings_to_join(request.actor, found, today())
    children = found.children | {child.id for each in others for child in each.children}
    told = _told(found, None, "Hold it together with a conference", "Hold them together")
    if not others:
        told["nothing"] = EmptyState(
            "No conference is planned for this child",
            "Book the conference first. It then appears here.",
        )
        return show(request, "meetings/arrange.html", told, children=children)
    form = CombineForm(others, options_of(request.actor), request.POST or None)
    everyone = {str(each.id): {*found.everyone, *each.everyone} for each in others}

    def act() -> object:
        chosen = form.cleaned_data["conference"]
        return meetings.combine(
            by=request.actor,
            children=sorted(everyone[chosen]),
            meeting=found.id,
            conference=int(chosen),
            why=form.cleaned_data["why"],
            told=form.arrangement,
        )

    if form.is_valid() and _accepted(form, act):
        messages.success(request, "One meeting now serves both")
        return redirect("meeting", int(form.cleaned_data["conference"]))
    told["form"] = form
    return show(request, "meetings/arrange.html", told, children=children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILDREN)
def book_ahead(request: OfficersRequest) -> HttpResponse:
    """The reviews of the weeks ahead with a time proposed for each: looked over, and booked."""
    everyone = Whose.SERVICE in lists_open_to(request.actor) and "everyone" in request.GET
    if request.method == "GET":
        make_ready(by=Actor.product(request.actor.authority_id))
    found = to_book_ahead(request.actor, today(), everyone=everyone)
    form = AheadForm(found, request.POST or None)
    if form.is_valid() and form.bookings:
        try:
            made = reviews.plan_ahead(
                by=request.actor, children=form.children, bookings=form.bookings
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, f"{counted(len(made), 'meeting')} booked")
            return redirect("meetings")
    told = ahead_page.context(found, form, request.actor, everyone=everyone)
    return show(request, "meetings/ahead.html", told, children=found.children)


def _list(request: OfficersRequest) -> Whose:
    whose = list_asked_for(request.GET.get("list"))
    if whose not in lists_open_to(request.actor):
        raise NotPermitted("Your role does not allow you to see these meetings.")
    return whose


def _found(request: OfficersRequest, meeting: int) -> OneMeeting:
    found = one_meeting(request.actor, meeting, today())
    if found is None:
        raise Http404
    return found


def _open(request: OfficersRequest, meeting: int) -> OneMeeting:
    """A meeting that can still be changed, by somebody who may see every child of it."""
    found = _found(request, meeting)
    if not found.is_open:
        raise Http404
    return found


def _moved(request: OfficersRequest, found: OneMeeting, *, displaced: bool) -> HttpResponse:
    actor = request.actor
    offered = days_in_time(actor, found, today()) if found.reviews else ()
    gates = gates_before(actor, found, Step.REVIEW_DISPLACED, today()) if displaced else ()
    barred = any(gate.not_for_you for gate in gates)
    asked = chosen_day(request.GET.get("on"), request.GET.get("at"), offered)
    first = asked or (offered[0] if displaced and offered else None)
    form = _move_form(request, found, gates, first=first)
    if (
        not barred
        and form.is_valid()
        and _accepted(form, lambda: _move(actor, found, form, displaced=displaced))
    ):
        messages.success(request, f"Moved to {date_long(form.cleaned_data['on'])}")
        return redirect("meeting", found.id)
    heading = "Move it to free the chair for a conference" if displaced else "Move the meeting"
    told = _told(found, None if barred else form, heading, "Move the meeting")
    told["offered"] = tuple(Offered(on, at) for on, at in offered)
    told["barriers"] = barriers(gates)
    told["guides"] = guidance(actor, Moment.DISPLACING if displaced else Moment.BOOKING)
    return show(request, "meetings/arrange.html", told, children=found.children)


def _move_form(
    request: OfficersRequest,
    found: OneMeeting,
    gates: tuple[StandingGate, ...],
    *,
    first: tuple[date, time] | None,
) -> MoveForm:
    """The form of a move; a second time with the reasons for school time, where that is asked."""

    def made(further: tuple[StandingGate, ...] = ()) -> MoveForm:
        form = MoveForm(found, options_of(request.actor), request.POST or None, first=first)
        form.ask_lifts((*gates, *further))
        return form

    form = made()
    if not found.reviews or not form.is_valid():
        return form
    given = form.cleaned_data
    children = [each.child for each in found.reviews]
    return made(
        school_gates(
            request.actor,
            children,
            today(),
            on=given["on"],
            at=given["time"],
            until=given["end_time"],
        )
    )


def _move(actor: Actor, found: OneMeeting, form: MoveForm, *, displaced: bool) -> None:
    given = form.cleaned_data
    meetings.move(
        by=actor,
        children=found.everyone,
        meeting=found.id,
        on=given["on"],
        time=given["time"],
        end_time=given["end_time"],
        place=given["place"],
        why=given["why"],
        displaced=displaced,
        told=form.arrangement,
    )


def _accepted(form: ArrangingForm, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal is told in the form."""
    try:
        act()
    except Barred as barred:
        form.tell_barred(barred)
        return False
    except Refused as refused:
        form.tell(refused)
        return False
    return True


def _told(
    found: OneMeeting, form: ArrangingForm | None, heading: str, button: str
) -> dict[str, object]:
    """What every page on which a meeting is arranged shows."""
    late = getattr(form, "options", None)
    return meeting_page.heading(found) | {
        "heading": heading,
        "button": button,
        "form": form,
        "breadcrumbs": meeting_page.under(found),
        "day": found.line.on,
        "last_in_time": found.last_in_time,
        "late_says": late.late_says if late else (),
        "offered": (),
        "barriers": (),
        "guides": (),
        "nothing": None,
    }
