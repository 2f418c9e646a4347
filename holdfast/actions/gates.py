"""Gates as actions meet them: a step is refused while one stands, or goes on with a reason.

`pass_gates` is called by the action that takes the step, in its own transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.actions.refusal import Refused
from holdfast.actions.rows import added_for
from holdfast.core.facts import NO_ATTRIBUTES, Attributes
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.today import today
from holdfast.record.models import GateLift


@dataclass(frozen=True, slots=True)
class Lift:
    """Why somebody goes on though a gate stands: a word of the gate's list, and in words."""

    why: str
    reason: str = ""


class Barred(Refused):
    """A step that gates stand before; `gates` are those that were not lifted."""

    def __init__(self, gates: tuple[StandingGate, ...]) -> None:
        first = gates[0]
        super().__init__(f"{first.says} {first.put_right}".strip(), f"lift-{first.id}")
        self.gates = gates


def pass_gates(
    by: Actor,
    child: int,
    step: Step,
    *,
    on: date | None = None,
    attrs: Attributes = NO_ATTRIBUTES,
    review: int | None = None,
    about: str = "",
    lifts: Mapping[str, Lift] | None = None,
) -> None:
    """Let a step be taken, or refuse it; the gates lifted for it are put on record.

    Raises NotPermitted where the step is for other roles, Barred where a gate stands that was
    not lifted with a reason by someone who may. The product itself passes every gate.
    """
    if by.is_product:
        return
    given = lifts or {}
    found = standing(by, child, step, today(), on=on, attrs=attrs, review=review)
    for gate in found:
        if gate.not_for_you:
            raise NotPermitted(f"{gate.says} Only the {gate.not_for_you} may do this.")
    barred = tuple(gate for gate in found if not _is_lifted(gate, given.get(gate.id)))
    if barred:
        raise Barred(barred)
    named = about or (f"review:{review}" if review else "")
    for gate in found:
        added_for(
            GateLift,
            by,
            child,
            gate=gate.id,
            step=step.value,
            about=named,
            lifted_on=today(),
            lifted_by_id=by.user_id,
            reason_code=given[gate.id].reason,
            reason=given[gate.id].why,
        )


def _is_lifted(gate: StandingGate, lift: Lift | None) -> bool:
    if lift is None or not gate.liftable:
        return False
    if gate.reasons:
        return lift.reason in dict(gate.reasons)
    return bool(lift.why.strip())
