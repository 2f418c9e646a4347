"""What must wait for a review: steps that change a child's plan, taken only past their gates.

An officer who records such a step as of today or later meets the gates of the procedure: it is
refused while one stands, unless a lawful exception is given with its reason. What already
happened is taken as it happened; where a gate stood on that day it is recorded as a breach. In
both cases the reviewing officer is told at once, and a review is called for.

`pass_change` is for the actions that take such a step, in their own transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.notices import Message, tell
from holdfast.actions.refusal import Refused
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.facts import Attributes, Value
from holdfast.core.gates import Step
from holdfast.core.spans import Span, count_on
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.today import today
from holdfast.record.models import Proposal
from holdfast.rulebook import calendar_of

CIRCUMSTANCES = {
    Step.CARE_PLAN_CHANGED: "significant",
    Step.PLACEMENT_MOVED: "placement",
    Step.CEASED_LOOKED_AFTER: "ceases",
    Step.RETURN_HOME: "return-home",
}
"""The circumstance that each step is, where nobody proposed it as another."""


@dataclass(frozen=True, slots=True)
class Exceptionally:
    """The proposal that is carried out, and why a step goes on though a gate stands."""

    proposal: int | None = None
    lifts: Mapping[str, Lift] = field(default_factory=dict)


AS_USUAL = Exceptionally()
"""Nothing was proposed, and no reason to go on is given."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One step that is taken, with what the procedure's conditions may ask about it."""

    step: Step
    attrs: Attributes


def pass_change(
    by: Actor, child: int, taken: Sequence[Taken], on: date, how: Exceptionally
) -> Proposal | None:
    """Let a change of the plan be made on a day, or refuse it; its proposal, if there is one.

    Raises Barred where a gate stands today that was not lifted with a reason.
    """
    if by.is_product:
        return None
    proposal = _proposal(by, child, how.proposal, taken)
    asked = [Taken(each.step, _about(each.attrs, proposal)) for each in taken]
    stood = [gate for each in asked for gate in _standing(by, child, each, on)]
    if not stood:
        return changed(proposal, carried_out_on=on) if proposal else None
    row = proposal or _unproposed(by, child, asked[0], on)
    excepted = all(gate.liftable and gate.id in how.lifts for gate in stood)
    if on >= today() or excepted:
        for each in asked:
            pass_gates(
                by,
                child,
                each.step,
                on=on,
                attrs=each.attrs,
                about=f"proposal:{row.pk}",
                lifts=how.lifts,
            )
    _made_before(by, row, stood, on, how.lifts if excepted else {})
    return row


def made(proposal: Proposal | None, about: str) -> None:
    """Say which row carrying a proposal out made."""
    if proposal is not None:
        changed(proposal, about=about)


def _proposal(by: Actor, child: int, wanted: int | None, taken: Iterable[Taken]) -> Proposal | None:
    if wanted is None:
        return None
    row = row_of(Proposal, by, child, wanted, "proposal")
    if row.withdrawn_on:
        raise Refused("This proposal was withdrawn. Propose the change again.", "proposal")
    if row.carried_out_on:
        raise Refused("This proposal was carried out already.", "proposal")
    if row.step not in {each.step.value for each in taken}:
        raise Refused("This proposal is for another kind of change.", "proposal")
    return row


def _about(attrs: Attributes, proposal: Proposal | None) -> Attributes:
    if proposal is None:
        return attrs
    named: dict[str, Value] = {"proposal": f"proposal:{proposal.pk}"}
    if proposal.circumstance:
        named["circumstance"] = proposal.circumstance
    return {**attrs, **named}


def _standing(by: Actor, child: int, taken: Taken, on: date) -> tuple[StandingGate, ...]:
    return standing(by, child, taken.step, today(), on=on, attrs=taken.attrs)


def _unproposed(by: Actor, child: int, taken: Taken, on: date) -> Proposal:
    return added_for(
        Proposal,
        by,
        child,
        step=taken.step.value,
        circumstance=str(taken.attrs.get("circumstance") or CIRCUMSTANCES[taken.step]),
        proposed_on=min(on, today()),
        proposed_by_id=by.user_id,
    )


def _made_before(
    by: Actor,
    row: Proposal,
    stood: Sequence[StandingGate],
    on: date,
    lifts: Mapping[str, Lift],
) -> None:
    """Put on record that a change was made before what should have come first; tell the officer."""
    barred = [gate for gate in stood if gate.is_bar]
    because = "; ".join(dict.fromkeys(_because(gate, lifts[gate.id]) for gate in stood if lifts))
    missing = " ".join(gate.says for gate in stood)
    changed(
        row,
        carried_out_on=on,
        exception_because=because,
        missing=missing,
        breach=bool(barred) and not lifts,
        officer_told_on=today(),
        review_by=_review_by(by, on) if barred else None,
    )
    said = f"{missing} {because or 'No reason was recorded.'}"
    title = "A change was made before a review"
    message = Message("change-before-review", title, said, f"proposal:{row.pk}", urgent=True)
    tell(by, row.child_id, message, ["iro"])


def _because(gate: StandingGate, lift: Lift) -> str:
    chosen = dict(gate.reasons).get(lift.reason, "")
    return ": ".join(part for part in (chosen, lift.why.strip()) if part)


def _review_by(by: Actor, on: date) -> date | None:
    """By when a review is then to be held, where the procedure says."""
    procedure = procedure_of(by.authority_id)
    span = procedure.setting("review-after-urgent-change")
    return count_on(on, span, calendar_of(procedure)) if isinstance(span, Span) else None
