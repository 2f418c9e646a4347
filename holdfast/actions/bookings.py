"""Meetings as they are booked: one date and place, for one child or several.

Reviews, conferences and core groups are booked alike; what each child's row says besides is up to
the noun. A meeting is locked after the children it covers.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time

from holdfast.actions.days import planned
from holdfast.actions.refusal import Refused
from holdfast.actions.rows import added
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.record.models import (
    ChildRow,
    Conference,
    CoreGroup,
    Meeting,
    MeetingKind,
    Review,
    Sitting,
)

AT_MEETING: dict[MeetingKind, tuple[type[Review | Sitting | Conference | CoreGroup], ...]] = {
    MeetingKind.REVIEW: (Review, Sitting),
    MeetingKind.CONFERENCE: (Conference,),
    MeetingKind.CORE_GROUP: (CoreGroup,),
}
"""The rows of a child that name a meeting of each kind."""


def booked(
    by: Actor,
    children: Collection[int],
    kind: MeetingKind,
    on: date,
    *,
    time: time | None,
    end_time: time | None,
    place: str,
) -> Meeting:
    """A new meeting for these children, who have none of this kind on that day yet."""
    what = MeetingKind(kind).label
    if not children:
        raise Refused("Say which children the meeting is for.", "children")
    for child in children:
        planned(child, on, f"The date of the {what.lower()}")
        _not_twice(by, child, kind, on)
    if time and end_time and end_time <= time:
        raise Refused("The meeting cannot end before it starts.", "end_time")
    return added(
        Meeting,
        authority_id=by.authority_id,
        kind=kind,
        planned_on=on,
        planned_time=time,
        planned_end_time=end_time,
        place=place,
    )


def meeting_of(by: Actor, meeting: int, children: Collection[int]) -> Meeting:
    """The meeting, locked, which must cover exactly these children."""
    row = locked(by, meeting)
    if covered(row) != set(children):
        raise Refused("The meeting now covers other children. Look at it again.", "children")
    return row


def locked(by: Actor, meeting: int) -> Meeting:
    """A meeting of the actor's authority that still stands, locked."""
    row = (
        Meeting.objects.select_for_update(no_key=True)
        .filter(authority_id=by.authority_id, pk=meeting)
        .first()
    )
    if row is None:
        raise Refused("There is no such meeting.", "meeting")
    if row.cancelled:
        raise Refused("This meeting was cancelled. Book a new one.", "meeting")
    return row


def covered(meeting: Meeting) -> set[int]:
    """The children whose rows name the meeting."""
    return {child for rows in rows_at(meeting) for child in rows}


def rows_at(meeting: Meeting) -> list[dict[int, ChildRow]]:
    """The right rows that name the meeting, table by table, each by its child.

    One meeting may be a review and a conference at once, so every table is looked in.
    """
    return [
        {row.child_id: row for row in model.objects.filter(meeting=meeting, entered_in_error=False)}
        for models in AT_MEETING.values()
        for model in models
    ]


def reviews_at(meeting: Meeting) -> list[Review]:
    """The right reviews that are held at the meeting, in the order of their children."""
    rows = Review.objects.filter(meeting=meeting, entered_in_error=False)
    return list(rows.order_by("child_id"))


def _not_twice(by: Actor, child: int, kind: MeetingKind, on: date) -> None:
    for model in AT_MEETING[kind]:
        there = model._default_manager.filter(
            authority_id=by.authority_id,
            child_id=child,
            entered_in_error=False,
            meeting__planned_on=on,
            meeting__cancelled=False,
        )
        if there.exists():
            what = MeetingKind(kind).label.lower()
            raise Refused(
                f"A {what} is already booked for {long_date(on)}. Move or cancel that one first.",
                "on",
            )
