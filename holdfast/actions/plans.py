"""Plans by date: care, placement, education, health, permanence, pathway, child in need."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.plan_changes import AS_USUAL, Exceptionally, Taken, made, pass_change
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.facts import Value
from holdfast.core.gates import Step
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
    how: Exceptionally = AS_USUAL,
) -> int:
    """Record that a kind of plan was reviewed, updated or changed; its next review becomes owed.

    `review` is the looked-after review after which it was updated. A care plan is changed only
    once a review has considered that, or `how` says why it could not wait. Returns the row's id.
    """
    happened(child, on, "The date of the review of the plan", unborn=True, living=True)
    if kind == PlanKind.CARE and revision == PlanRevision.CHANGED:
        return _changed(by, child, on, how, significant=True)
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
def change_care_plan(
    *,
    by: Actor,
    child: int,
    on: date,
    significant: bool,
    circumstance: str = "",
    how: Exceptionally = AS_USUAL,
) -> int:
    """Record that the care plan was changed: considered at a review first, or with the reason.

    `circumstance` is the procedure's word for what kind of change it is. Returns the row's id.
    """
    happened(child, on, "The day the care plan was changed", unborn=True, living=True)
    return _changed(by, child, on, how, significant=significant, circumstance=circumstance)


def _changed(
    by: Actor,
    child: int,
    on: date,
    how: Exceptionally,
    *,
    significant: bool,
    circumstance: str = "",
) -> int:
    attrs: dict[str, Value] = {"significant": significant}
    if circumstance:
        attrs["circumstance"] = circumstance
    proposal = pass_change(by, child, [Taken(Step.CARE_PLAN_CHANGED, attrs)], on, how)
    revision = PlanRevision.CHANGED if significant else PlanRevision.UPDATED
    row = added_for(PlanReview, by, child, kind=PlanKind.CARE, revision=revision, revised_on=on)
    made(proposal, f"plan-review:{row.pk}")
    return row.pk


@action(needs=Permission.WRITE_PLANS)
def end(*, by: Actor, child: int, plan: int, on: date) -> None:
    """End a plan."""
    row = row_of(Plan, by, child, plan, "plan")
    happened(child, on, "The last day of the plan")
    not_before(on, row.made_on, "It", "the plan was made")
    changed(row, ended_on=on)
