"""Meetings once they are booked: moved, joined by another child, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.bookings import AT_MEETING, covered, locked, meeting_of
from holdfast.actions.days import planned
from holdfast.actions.rows import added_for, changed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Conference, CoreGroup, MeetingKind, Review


@action(needs=Permission.ARRANGE_MEETINGS)
def move(
    *,
    by: Actor,
    children: Sequence[int],
    meeting: int,
    on: date,
    why: str,
    time: time | None = None,
    end_time: time | None = None,
    place: str | None = None,
    displaced: bool = False,
) -> None:
    """Move a meeting for every child it covers; what was owed before it is owed by new dates.

    `displaced` says that it was moved to free its chair. `children` are all those it covers.
    """
    demand_reason(why)
    row = meeting_of(by, meeting, children)
    _not_held(by, row.pk, MeetingKind(row.kind))
    for child in children:
        planned(child, on, "The meeting")
    if time and end_time and end_time <= time:
        raise Refused("The meeting cannot end before it starts.", "end_time")
    changed(
        row,
        planned_on=on,
        planned_time=time,
        planned_end_time=end_time,
        place=row.place if place is None else place,
        displaced=displaced,
    )


@action(needs=Permission.ARRANGE_MEETINGS)
def join(*, by: Actor, child: int, meeting: int) -> int:
    """Let a meeting cover one more child. Returns the id of the child's own row."""
    row = locked(by, meeting)
    if child in covered(row):
        raise Refused("The meeting already covers this child.", "child")
    planned(child, row.planned_on, "The meeting")
    kind = MeetingKind(row.kind)
    if kind is MeetingKind.CONFERENCE:
        other = Conference.objects.filter(meeting=row, entered_in_error=False).first()
        fields = _shared(other) if other else {}
        return added_for(Conference, by, child, meeting=row, **fields).pk
    if kind is MeetingKind.CORE_GROUP:
        return added_for(CoreGroup, by, child, meeting=row).pk
    return added_for(Review, by, child, meeting=row).pk


@action(needs=Permission.ARRANGE_MEETINGS)
def cancel(*, by: Actor, children: Sequence[int], meeting: int, why: str) -> None:
    """Cancel a meeting for every child it covers; what was owed before it lapses."""
    demand_reason(why)
    row = meeting_of(by, meeting, children)
    _not_held(by, row.pk, MeetingKind(row.kind))
    changed(row, cancelled=True)


def _shared(other: Conference) -> dict[str, object]:
    """What a conference says of every child whom its meeting covers."""
    names = ("type", "date_set_on", "reports", "family_needs", "restricted", "exclusion_requested")
    return {name: getattr(other, name) for name in names}


def _not_held(by: Actor, meeting: int, kind: MeetingKind) -> None:
    """A meeting that has been held for one of its children can be neither moved nor cancelled."""
    for model in AT_MEETING[kind]:
        held = "opened_on" if model is Review else "held_on"
        rows = model._default_manager.filter(
            authority_id=by.authority_id, meeting_id=meeting, entered_in_error=False
        )
        if rows.filter(**{f"{held}__isnull": False}).exists():
            raise Refused("This meeting has been held. Correct what was recorded instead.")
