"""Child protection conferences: planned, held, decided, and what is sent out afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.bookings import booked
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.record.models import Child, Conference, Enquiry, MeetingKind


@action(needs=Permission.ARRANGE_MEETINGS)
def plan(
    *,
    by: Actor,
    children: Sequence[int],
    type: str,  # noqa: A002 - the field's own word
    on: date,
    time: time | None = None,
    end_time: time | None = None,
    place: str = "",
    reports: Sequence[str] = (),
    family_needs: Sequence[str] = (),
    restricted: bool = False,
    exclusion_requested: bool = False,
    date_set_on: date | None = None,
    enquiries: Sequence[int] = (),
) -> int:
    """Book one conference for these children: invitations and each report become owed.

    `reports` names the reports expected; `enquiries` those, one for each child at most, that lead
    to it. Returns the meeting's id.
    """
    meeting = booked(
        by, children, MeetingKind.CONFERENCE, on, time=time, end_time=end_time, place=place
    )
    leading = _by_child(by, children, enquiries)
    for child in children:
        added_for(
            Conference,
            by,
            child,
            meeting=meeting,
            type=type,
            enquiry=leading.get(child),
            date_set_on=date_set_on or min(today(), on),
            reports=list(reports),
            family_needs=list(family_needs),
            restricted=restricted,
            exclusion_requested=exclusion_requested,
        )
    return meeting.pk


@action(needs=Permission.ARRANGE_MEETINGS)
def request_invitations(*, by: Actor, child: int, conference: int, on: date) -> None:
    """Record that invitations to a conference were asked for."""
    row = row_of(Conference, by, child, conference, "conference")
    happened(child, on, "The day invitations were asked for", unborn=True)
    changed(row, invitations_requested_on=on)


@action(needs=Permission.RECORD_CONFERENCES)
def hold(
    *,
    by: Actor,
    child: int,
    on: date,
    outcome: str,
    conference: int | None = None,
    type: str = "",  # noqa: A002 - the field's own word
    quorate: bool | None = True,
    started_time: time | None = None,
    ended_time: time | None = None,
    core_group: bool = False,
    enquiry: int | None = None,
    transfer: str = "",
) -> int:
    """Record that a conference was held, planned or not: its decisions, minutes and the next owed.

    A plan that it decided on is started by itself (`protection_plans.start`). Returns its id.
    """
    happened(child, on, "The date of the conference", unborn=True, living=True)
    if started_time and ended_time and ended_time <= started_time:
        raise Refused("The conference cannot end before it starts.", "ended_time")
    row = of_child(Conference, by, child, conference, "conference")
    if row and row.held_on:
        raise Refused(f"This conference was held on {long_date(row.held_on)}.", "conference")
    if row is None and not type:
        raise Refused("Say which type of conference it was.", "type")
    born = Child.objects.values_list("born_on", flat=True).get(pk=child)
    held: dict[str, object] = {
        "held_on": on,
        "started_time": started_time,
        "ended_time": ended_time,
        "outcome": outcome,
        "quorate": quorate,
        "unborn": born is None or on < born,
        "core_group": core_group,
    }
    if enquiry is not None:
        held["enquiry"] = row_of(Enquiry, by, child, enquiry, "enquiry")
    if transfer:
        held["transfer"] = transfer
    if row is None:
        return added_for(Conference, by, child, type=type, **held).pk
    return changed(row, **held).pk


@action(needs=Permission.RECORD_CONFERENCES)
def send_decisions(
    *, by: Actor, child: int, conference: int, on: date, time: time | None = None
) -> None:
    """Record that the decisions of a conference were sent."""
    row = _held(by, child, conference)
    happened(child, on, "The day the decisions were sent", unborn=True)
    not_before(on, row.held_on, "The decisions", "the conference was held")
    changed(row, decisions_sent_on=on, decisions_sent_time=time)


@action(needs=Permission.RECORD_CONFERENCES)
def distribute_minutes(
    *, by: Actor, child: int, conference: int, on: date, time: time | None = None
) -> None:
    """Record that the minutes of a conference were distributed."""
    row = _held(by, child, conference)
    happened(child, on, "The day the minutes were distributed", unborn=True)
    not_before(on, row.held_on, "The minutes", "the conference was held")
    changed(row, minutes_distributed_on=on, minutes_distributed_time=time)


def _held(by: Actor, child: int, conference: int) -> Conference:
    row = row_of(Conference, by, child, conference, "conference")
    if row.held_on is None:
        raise Refused("This conference has not been held yet.", "conference")
    return row


def _by_child(by: Actor, children: Sequence[int], enquiries: Sequence[int]) -> dict[int, Enquiry]:
    """The enquiry that leads to the conference, for each child who has one."""
    rows = Enquiry.objects.filter(
        authority_id=by.authority_id, pk__in=enquiries, child__in=children, entered_in_error=False
    )
    found = {row.child_id: row for row in rows}
    if len(found) != len(set(enquiries)):
        raise Refused("Name one enquiry at most for each child.", "enquiries")
    return found
