"""Core groups: planned, held, and the record of them sent."""

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
from holdfast.record.models import CoreGroup, MeetingKind, ProtectionPlan


@action(needs=Permission.ARRANGE_MEETINGS)
def plan(
    *,
    by: Actor,
    children: Sequence[int],
    on: date,
    time: time | None = None,
    end_time: time | None = None,
    place: str = "",
) -> int:
    """Book one core group for these children, each under the plan they have. The meeting's id."""
    meeting = booked(
        by, children, MeetingKind.CORE_GROUP, on, time=time, end_time=end_time, place=place
    )
    for child in children:
        added_for(CoreGroup, by, child, meeting=meeting, plan=_plan_on(by, child, on))
    return meeting.pk


@action(needs=Permission.RECORD_CONFERENCES)
def hold(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    core_group: int | None = None,
) -> int:
    """Record that the core group met, planned or not: its record and the next one become owed.

    Returns the core group's id.
    """
    happened(child, on, "The date of the core group", unborn=True, living=True)
    row = of_child(CoreGroup, by, child, core_group, "core_group")
    if row is None:
        plan = _plan_on(by, child, on)
        return added_for(CoreGroup, by, child, plan=plan, held_on=on, held_time=time).pk
    if row.held_on:
        raise Refused(f"This core group met on {long_date(row.held_on)}.", "core_group")
    return changed(row, held_on=on, held_time=time, plan=row.plan or _plan_on(by, child, on)).pk


@action(needs=Permission.RECORD_CONFERENCES)
def send_record(*, by: Actor, child: int, core_group: int, on: date) -> None:
    """Record that the record of a core group was sent."""
    row = row_of(CoreGroup, by, child, core_group, "core_group")
    if row.held_on is None:
        raise Refused("This core group has not met yet.", "core_group")
    happened(child, on, "The day the record was sent")
    not_before(on, row.held_on, "The record", "the core group met")
    changed(row, record_sent_on=on)


def _plan_on(by: Actor, child: int, on: date) -> ProtectionPlan | None:
    """The child protection plan of a day, without which there is no core group."""
    plans = ProtectionPlan.objects.filter(
        authority_id=by.authority_id, child_id=child, entered_in_error=False, started_on__lte=on
    )
    plan = plans.exclude(ended_on__lt=on).order_by("-started_on").first()
    if plan is None:
        raise Refused(
            f"The child had no child protection plan on {long_date(on)}. Check the date, or record "
            "the plan first.",
            "on",
        )
    return plan
