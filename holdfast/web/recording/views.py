"""Record a duty as done, book its meeting, permit it to be late: each a form, then a redirect."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from holdfast.actions import conferences, core_groups, permissions_to_be_late, reviews
from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.core.asking import Moment
from holdfast.policy.permissions import Permission, demand
from holdfast.queries.meetings.options import options_of, school_gates
from holdfast.queries.recording import ToBook, to_book, to_record
from holdfast.queries.today import today
from holdfast.web.guiding import guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.recording import context
from holdfast.web.recording.forms import BookingForm, DoneForm, LateForm
from holdfast.web.recording.leading import place_of
from holdfast.web.recording.ways import doing_of
from holdfast.web.telling import TellingForm
from holdfast.web.words import date_long


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def done(request: OfficersRequest, duty: int) -> HttpResponse:
    """Record that a duty was done, by the action for what meets it."""
    found = to_record(request.actor, duty, today())
    if found is None:
        raise Http404
    chosen = doing_of(found)
    if chosen is None or found.line.met_on:
        return _shown(request, context.not_here(found, today()), found.child.id)
    if elsewhere := place_of(request.actor, found):
        return redirect(elsewhere)
    way, doing = chosen
    demand(request.actor, doing.needs)
    form = DoneForm(found, way, doing, today(), request.POST or None)
    if form.is_valid() and _accepted(
        form, lambda: doing.do(request.actor, found, way, form.answers)
    ):
        messages.success(request, f"Recorded: {found.line.title}, {date_long(form.answers.on)}")
        return redirect("child", found.child.id)
    return _shown(request, context.done(found, form, today()), found.child.id)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def book(request: OfficersRequest, duty: int) -> HttpResponse:
    """Book the meeting that would meet a duty, for brothers and sisters together."""
    found = to_book(request.actor, duty, today())
    if found is None:
        raise Http404
    form = _booking_form(request, found)
    if form.is_valid() and _accepted(form, lambda: _booked(request, found, form)):
        messages.success(request, f"Booked for {date_long(form.cleaned_data['on'])}")
        return redirect("child", found.child.id)
    seen = [found.child.id, *(each.child.id for each in found.joining)]
    told = context.book(found, form, today())
    told |= {
        "guides": guidance(request.actor, Moment.BOOKING),
        "arranging": found.kind == "review",
        "late_says": options_of(request.actor).late_says,
    }
    return _shown(request, told, *seen)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.EXCUSE, audits=Audits.CHILD)
def late(request: OfficersRequest, duty: int) -> HttpResponse:
    """Permit a duty to be late, with the reason."""
    found = to_record(request.actor, duty, today())
    if found is None:
        raise Http404
    form = LateForm(today(), request.POST or None)

    def permit() -> object:
        return permissions_to_be_late.give(
            by=request.actor,
            child=found.child.id,
            rule=found.line.rule,
            anchor=found.anchor,
            **form.cleaned_data,
        )

    if form.is_valid() and _accepted(form, permit):
        messages.success(request, f"Permission recorded: {found.line.title}")
        return redirect("child", found.child.id)
    return _shown(request, context.late(found, form, today()), found.child.id)


def _shown(request: OfficersRequest, told: dict[str, object], *children: int) -> HttpResponse:
    return show(request, "recording/form.html", told, children=children)


def _booking_form(request: OfficersRequest, found: ToBook) -> BookingForm:
    """The form; a second time with the reasons for school time, where a review is set in it."""
    options = options_of(request.actor)
    form = BookingForm(found, options, request.POST or None)
    if found.kind != "review" or not form.is_valid():
        return form
    together = [found.child, *(each.child for each in found.joining)]
    gates = school_gates(
        request.actor,
        [child for child in together if child.id in {found.child.id, *form.children}],
        today(),
        on=form.cleaned_data["on"],
        at=form.cleaned_data["time"],
    )
    asked = BookingForm(found, options, request.POST)
    asked.ask_lifts(gates)
    return asked


def _accepted(form: TellingForm | BookingForm, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal is told in the form."""
    try:
        act()
    except Barred as barred:
        if isinstance(form, BookingForm):
            form.tell_barred(barred)
        else:
            form.tell(barred)
        return False
    except Refused as refused:
        form.tell(refused)
        return False
    return True


def _booked(request: OfficersRequest, found: ToBook, form: BookingForm) -> int:
    """Book the meeting with the action of its kind."""
    given = form.cleaned_data
    when = {"on": given["on"], "time": given["time"], "place": given["place"]}
    children = [found.child.id, *form.children]
    if found.kind == "conference":
        enquiries = [int(found.enquiry.partition(":")[2])] if found.enquiry else []
        return conferences.plan(
            by=request.actor,
            children=children,
            type=found.type or "review",
            reports=form.reports,
            enquiries=enquiries,
            **when,
        )
    if found.kind == "review":
        return reviews.plan(by=request.actor, children=children, told=form.arrangement, **when)
    return core_groups.plan(by=request.actor, children=children, **when)
