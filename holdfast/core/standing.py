"""Which gates stand in the way of a step, for one child on one day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from holdfast.core.calendar import Calendar
from holdfast.core.circumstances import Circumstances
from holdfast.core.facts import NO_ATTRIBUTES, Attributes, Fact
from holdfast.core.gates import Gate, Step
from holdfast.core.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered beside a step: questions with their form, and forms that lack nothing."""

    questions: frozenset[tuple[str, str]] = frozenset()
    whole_forms: frozenset[str] = frozenset()


NOTHING = Answered()


def standing_gates(
    procedure: Procedure,
    step: Step,
    facts: Iterable[Fact],
    *,
    calendar: Calendar,
    on: date,
    attrs: Attributes = NO_ATTRIBUTES,
    answered: Answered = NOTHING,
    roles: Collection[str] = (),
) -> tuple[Gate, ...]:
    """The gates that stand before a step that someone with `roles` would take on the day `on`.

    Where the record cannot tell whether a gate applies, it stands; where it cannot tell whether
    something opens it, nothing does.
    """
    gates = procedure.gates_before(step)
    if not gates:
        return ()
    child = Circumstances(procedure, facts, calendar, on, step=step.value, attrs=attrs)
    return tuple(gate for gate in gates if _stands(gate, child, answered, roles))


def _stands(gate: Gate, child: Circumstances, answered: Answered, roles: Collection[str]) -> bool:
    if gate.when is not None and not child.hold(gate.when, silent=True):
        return False
    if gate.only and not set(gate.only) & set(roles):
        return True
    return not is_open(gate, child, answered)


def is_open(gate: Gate, child: Circumstances, answered: Answered) -> bool:
    """Whether something that opens the gate holds; one that only names who may go is open."""
    if not gate.can_open:
        return bool(gate.only)
    return any(child.hold(unless, silent=False) for unless in gate.unless) or _is_answered(
        gate, answered
    )


def _is_answered(gate: Gate, answered: Answered) -> bool:
    if not gate.answered:
        return gate.form in answered.whole_forms
    found = {question for form, question in answered.questions if gate.form in (None, form)}
    return found.issuperset(gate.answered)
