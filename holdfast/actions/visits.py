"""Visits to a child."""

from __future__ import annotations

from datetime import date, time

from holdfast.actions.action import action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, officer, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.record.models import Placement, Visit, VisitedBy


@action(needs=Permission.RECORD_PLANS)
def record(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    visitor: str = VisitedBy.SOCIAL_WORKER,
    user: int | None = None,
    placement: int | None = None,
    seen: bool | None = None,
    alone: bool | None = None,
    recorded_on: date | None = None,
    note: str = "",
) -> int:
    """Record a visit: the next one becomes owed, and writing this one up until it is recorded.

    `visitor` is the part in which somebody came, `user` the officer. A `note` is the record of
    the visit, made today. Returns the visit's id.
    """
    happened(child, on, "The date of the visit", living=True)
    if note.strip() and recorded_on is None:
        recorded_on = today()
    if recorded_on:
        happened(child, recorded_on, "The day the visit was recorded", "recorded_on")
        not_before(recorded_on, on, "It", "the visit", "recorded_on")
    row = added_for(
        Visit,
        by,
        child,
        visited_on=on,
        visited_time=time,
        by=visitor,
        user_id=officer(by, user),
        placement=of_child(Placement, by, child, placement, "placement"),
        seen=seen,
        alone=alone,
        recorded_on=recorded_on,
        note=note,
    )
    return row.pk


@action(needs=Permission.RECORD_PLANS)
def write_up(*, by: Actor, child: int, visit: int, on: date, note: str = "") -> None:
    """Record the day on which a visit was written up."""
    row = row_of(Visit, by, child, visit, "visit")
    happened(child, on, "The day the visit was recorded")
    not_before(on, row.visited_on, "It", "the visit")
    changed(row, recorded_on=on, note=note or row.note)
