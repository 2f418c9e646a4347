"""Changes of a child's plan as they are proposed, considered at a review, endorsed or refused.

Carrying one out is an action of what is changed: a placement, the plan, the period of care.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.days import planned
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand_role
from holdfast.queries.authorities import procedure_of
from holdfast.queries.today import today
from holdfast.record.bridge.changes import GO_AHEAD
from holdfast.record.models import Conference, ConferenceType, Proposal, Review

STEPS = (
    Step.PLACEMENT_MOVED,
    Step.CARE_PLAN_CHANGED,
    Step.RETURN_HOME,
    Step.CEASED_LOOKED_AFTER,
)
"""The steps that can be proposed."""

NOT_AHEAD = "not-ahead"
REVIEWED_BY = frozenset({ConferenceType.REVIEW, ConferenceType.DESIGNATED})


@action(needs=Permission.RECORD_PLANS)
def propose(
    *,
    by: Actor,
    child: int,
    step: str,
    circumstance: str,
    wording: str,
    planned_for: date | None = None,
    plan_reference: str = "",
) -> int:
    """Propose a change that a review is to consider; the reviewing officer is told.

    `plan_reference` says where the original child protection plan foresaw it, if it did. Returns
    the proposal's id.
    """
    if step not in STEPS:
        raise Refused("Choose what would be done.", "step")
    circumstances = procedure_of(by.authority_id).lists.get("plan-change-circumstances")
    if circumstances and circumstance not in circumstances.by_id:
        raise Refused("Choose what kind of change it is.", "circumstance")
    if not wording.strip():
        raise Refused("Say what is proposed, and why.", "wording")
    if planned_for:
        planned(child, planned_for, "The day it is planned for", "planned_for")
    row = added_for(
        Proposal,
        by,
        child,
        step=step,
        circumstance=circumstance,
        wording=wording,
        proposed_on=today(),
        proposed_by_id=by.user_id,
        planned_for=planned_for,
        plan_reference=plan_reference,
    )
    title = "A change to the plan is proposed"
    tell(by, child, Message("proposal", title, wording, f"proposal:{row.pk}"), ["iro"])
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def consider(*, by: Actor, child: int, proposal: int, review: int) -> None:
    """Record which review considered a proposal; it counts once that review is completed."""
    row = _standing(by, child, proposal)
    held = row_of(Review, by, child, review, "review")
    if held.opened_on is None:
        raise Refused("This review has not been opened yet.", "review")
    if held.completed_on and held.completed_on < row.proposed_on:
        raise Refused(
            f"That review was completed on {long_date(held.completed_on)}, before this was "
            f"proposed on {long_date(row.proposed_on)}.",
            "review",
        )
    changed(row, review=held, considered_on=held.completed_on or held.opened_on)


@action(needs=Permission.RECORD_REVIEWS)
def endorse(*, by: Actor, child: int, proposal: int, endorsed: bool, reasons: str) -> None:
    """Record that the reviewing officer endorses or refuses a proposal, with the reasons."""
    demand_role(by, ["iro"], _titles(by), "endorse a change or refuse it")
    row = _standing(by, child, proposal)
    if row.review is None:
        raise Refused("Record first which review considered it.", "review")
    if not reasons.strip():
        raise Refused("Give the reasons.", "reasons")
    changed(
        row,
        endorsed=endorsed,
        answered_on=today(),
        answered_by_id=by.user_id,
        reasons=reasons,
    )
    said = "endorsed" if endorsed else "not endorsed"
    message = Message("proposal", f"A proposed change was {said}", reasons, f"proposal:{row.pk}")
    tell(by, child, message, ["social-worker"])


@action(needs=Permission.RECORD_CONFERENCES)
def confer(*, by: Actor, child: int, proposal: int, conference: int, agreed: bool) -> None:
    """Record that a review conference considered a proposal; where it disagreed, tell the manager.

    The social worker's manager then decides whether it goes ahead.
    """
    row = _standing(by, child, proposal)
    held = row_of(Conference, by, child, conference, "conference")
    if held.held_on is None or held.type not in REVIEWED_BY:
        raise Refused("Choose a review conference that was held.", "conference")
    if held.held_on < row.proposed_on:
        raise Refused(
            f"That conference was held on {long_date(held.held_on)}, before this was proposed.",
            "conference",
        )
    changed(row, conference=held, conferred_on=held.held_on, disagreed=not agreed)
    if not agreed:
        title = "A review conference disagreed on a proposed change: decide whether it goes ahead"
        message = Message("proposal", title, row.wording, f"proposal:{row.pk}", urgent=True)
        tell(by, child, message, ["team-manager"])


@action(needs=Permission.RECORD_PLANS)
def decide(*, by: Actor, child: int, proposal: int, go_ahead: bool, reasons: str) -> None:
    """Record whether the social worker's manager lets a disputed proposal go ahead, and why."""
    demand_role(by, ["team-manager"], _titles(by), "decide whether a disputed change goes ahead")
    row = _standing(by, child, proposal)
    if row.conferred_on is None or not row.disagreed:
        raise Refused(
            "Only a change on which a review conference disagreed is yours to decide.", "go_ahead"
        )
    if not reasons.strip():
        raise Refused("Give the reasons.", "reasons")
    changed(
        row,
        manager_decision=GO_AHEAD if go_ahead else NOT_AHEAD,
        manager_reasons=reasons,
        manager_decided_on=today(),
    )
    message = Message("proposal", "The manager decided on a disputed change", reasons)
    tell(by, child, message, ["iro", "conference-chair", "social-worker"])


@action(needs=Permission.RECORD_PLANS)
def withdraw(*, by: Actor, child: int, proposal: int, why: str) -> None:
    """Take a proposal back; it stays on the record."""
    demand_reason(why)
    row = _standing(by, child, proposal)
    changed(row, withdrawn_on=today())


def _standing(by: Actor, child: int, proposal: int) -> Proposal:
    row = row_of(Proposal, by, child, proposal, "proposal")
    if row.withdrawn_on:
        raise Refused(f"This proposal was withdrawn on {long_date(row.withdrawn_on)}.", "proposal")
    if row.carried_out_on:
        raise Refused(f"This was carried out on {long_date(row.carried_out_on)}.", "proposal")
    return row


def _titles(by: Actor) -> Mapping[str, str]:
    return {role.id: role.title for role in procedure_of(by.authority_id).roles.values()}
