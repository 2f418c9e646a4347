"""Child protection plans and their categories."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Conference, PlanCategory, ProtectionPlan


@action(needs=Permission.RECORD_CONFERENCES)
def start(
    *,
    by: Actor,
    child: int,
    on: date,
    category: str,
    conference: int | None = None,
    previous_plans: int | None = None,
) -> int:
    """Make a child the subject of a plan: core groups, visits and review conferences become owed.

    Returns the plan's id.
    """
    happened(child, on, "The first day of the plan", unborn=True, living=True)
    plan = added_for(
        ProtectionPlan,
        by,
        child,
        conference=of_child(Conference, by, child, conference, "conference"),
        started_on=on,
        initial_category=category,
        category=category,
        previous_plans=previous_plans,
    )
    added_for(PlanCategory, by, child, plan=plan, category=category, started_on=on)
    return plan.pk


@action(needs=Permission.RECORD_CONFERENCES)
def change_category(*, by: Actor, child: int, plan: int, category: str, on: date) -> None:
    """Give a plan another category from a day."""
    row = row_of(ProtectionPlan, by, child, plan, "plan")
    happened(child, on, "The day of the change", unborn=True)
    not_before(on, row.started_on, "The change", "the plan began")
    if row.ended_on and on >= row.ended_on:
        raise Refused(f"The plan ended on {long_date(row.ended_on)}.", "on")
    if row.category == category:
        raise Refused("The plan already has this category.", "category")
    added_for(PlanCategory, by, child, plan=row, category=category, started_on=on)
    newest = row.categories.filter(entered_in_error=False).order_by("-started_on", "-id").first()
    changed(row, category=newest.category if newest else category)


@action(needs=Permission.RECORD_CONFERENCES)
def end(*, by: Actor, child: int, plan: int, on: date, reason: str = "") -> None:
    """End a child protection plan; what was owed under it lapses."""
    row = row_of(ProtectionPlan, by, child, plan, "plan")
    if row.ended_on:
        raise Refused(f"The plan ended on {long_date(row.ended_on)}.", "plan")
    happened(child, on, "The last day of the plan", unborn=True)
    not_before(on, row.started_on, "It", "the plan began")
    changed(row, ended_on=on, end_reason=reason)
