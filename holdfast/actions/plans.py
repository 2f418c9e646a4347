"""Plans by date: care, placement, education, health, permanence, pathway, child in need."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Placement, Plan, PlanKind, PlanReview, PlanRevision, Review


@action(needs=Permission.WRITE_PLANS)
def make(
    *,
    by: Actor,
    child: int,
    kind: str,
    on: date,
    aim: str = "",
    placement: int | None = None,
) -> int:
    """Record that a plan was made; reviewing it becomes owed where the procedure says so.

    A placement plan names its placement. Returns the plan's id.
    """
    happened(child, on, "The date of the plan", unborn=True, living=True)
    if kind == PlanKind.PLACEMENT and placement is None:
        raise Refused("Say which placement the plan is for.", "placement")
    row = added_for(
        Plan,
        by,
        child,
        kind=kind,
        made_on=on,
        aim=aim,
        placement=of_child(Placement, by, child, placement, "placement"),
    )
    return row.pk


@action(needs=Permission.WRITE_PLANS)
def revise(
    *,
    by: Actor,
    child: int,
    kind: str,
    on: date,
    revision: str = PlanRevision.REVIEWED,
    review: int | None = None,
) -> int:
    """Record that a kind of plan was reviewed, updated or changed; its next review becomes owed.

    `review` is the looked-after review after which it was updated. Returns the row's id.
    """
    happened(child, on, "The date of the review of the plan", unborn=True, living=True)
    row = added_for(
        PlanReview,
        by,
        child,
        kind=kind,
        revision=revision,
        revised_on=on,
        review=of_child(Review, by, child, review, "review"),
    )
    return row.pk


@action(needs=Permission.WRITE_PLANS)
def end(*, by: Actor, child: int, plan: int, on: date) -> None:
    """End a plan."""
    row = row_of(Plan, by, child, plan, "plan")
    happened(child, on, "The last day of the plan")
    not_before(on, row.made_on, "It", "the plan was made")
    changed(row, ended_on=on)
