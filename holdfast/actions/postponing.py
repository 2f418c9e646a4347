"""Postponing a review that has not begun: whose decision, why, and what must be there by then."""

from __future__ import annotations

from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.bookings import booked, covered, locked
from holdfast.actions.gates import pass_gates
from holdfast.actions.holding import demand_reason_of
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.queries.workspace import due_on
from holdfast.record.models import MeetingKind, Postponement, PostponementKind, Review


@action(needs=Permission.RECORD_REVIEWS)
def postpone(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    reason: str,
    in_place: str,
    why: str = "",
    time: time | None = None,
    place: str | None = None,
) -> int:
    """Postpone a planned review to a later day; the day by which it was due stays as it was.

    It may go out of timescale: that is kept with it, and the review counts as late. `in_place`
    says what must be there by the new day. Returns the id of the postponement.
    """
    row = row_of(Review, by, child, review, "review")
    if row.opened_on:
        raise Refused(
            f"This review began on {long_date(row.opened_on)}. Adjourn it instead.", "review"
        )
    if row.meeting is None or row.meeting.cancelled:
        raise Refused("This review is not booked. Book it for the day you mean.", "review")
    pass_gates(by, child, Step.REVIEW_POSTPONED, on=on, review=review)
    demand_reason_of(by, reason)
    if not in_place.strip():
        raise Refused("Say what must be in place by the new date.", "in_place")
    if on <= row.meeting.planned_on or on < today():
        raise Refused(
            f"The new date must be after {long_date(row.meeting.planned_on)}, and not in the past.",
            "on",
        )
    due, was = due_on(by, child, today()), row.meeting.planned_on
    if due and on > due:
        pass_gates(by, child, Step.REVIEW_PLANNED_LATE, on=on, review=review)
    _rebooked(by, row, on, time, place)
    told = added_for(
        Postponement,
        by,
        child,
        review=row,
        kind=PostponementKind.POSTPONED,
        was_planned_on=was,
        was_due_on=due,
        moved_to=on,
        decided_on=today(),
        decided_by_id=by.user_id,
        reason=reason,
        why=why,
        in_place_by_then=in_place,
        out_of_timescale=bool(due and on > due),
    )
    return told.pk


def _rebooked(by: Actor, row: Review, on: date, at: time | None, place: str | None) -> None:
    """Move the meeting, or give this child a meeting apart where it is for others too."""
    meeting = locked(by, row.meeting_id or 0)
    where = meeting.place if place is None else place
    if covered(meeting) - {row.child_id}:
        own = booked(
            by, [row.child_id], MeetingKind.REVIEW, on, time=at, end_time=None, place=where
        )
        changed(row, meeting=own)
        return
    changed(meeting, planned_on=on, planned_time=at, planned_end_time=None, place=where)
