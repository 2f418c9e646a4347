"""Which gates of the procedure stand before a step for a child, told before it is tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.answers import is_answered, missing, sections_asked
from holdfast.core.facts import NO_ATTRIBUTES, Attributes, Value
from holdfast.core.gates import Gate, Step, Strength
from holdfast.core.procedure import Procedure
from holdfast.core.standing import Answered, standing_gates
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import Given, answers_given, not_adjourned
from holdfast.queries.situations import Situation, day_of, review_number, situation_of
from holdfast.record.bridge import facts_of
from holdfast.record.models import Entry, GateLift, Review
from holdfast.rulebook import calendar_of


@dataclass(frozen=True, slots=True)
class StandingGate:
    """A gate that stands before a step: what it says, and whether this actor may go on.

    `not_for_you` names the roles that alone may take the step. `liftable` if the actor may go on
    with a reason, chosen from `reasons` where there is a list.
    """

    id: str
    says: str
    put_right: str
    is_bar: bool
    liftable: bool
    not_for_you: str
    lifted_by: str
    reasons: tuple[tuple[str, str], ...]
    source: str


def standing(
    actor: Actor,
    child: int,
    step: Step,
    today: date,
    *,
    on: date | None = None,
    attrs: Attributes = NO_ATTRIBUTES,
    review: int | None = None,
) -> tuple[StandingGate, ...]:
    """The gates that stand before a step the actor would take for a child on a day.

    Those that were lifted for the same step and review no longer stand.
    """
    procedure = procedure_of(actor.authority_id)
    gates = procedure.gates_before(step)
    if not gates:
        return ()
    row = Review.objects.filter(child_id=child, pk=review).first() if review else None
    day = on or (day_of(row, today) if row else today)
    answered = _answered(row, procedure, today) if row and _asks(gates) else Answered()
    found = standing_gates(
        procedure,
        step,
        facts_of([child])[child],
        calendar=calendar_of(procedure),
        on=day,
        attrs=_attributes(attrs, row, day),
        answered=answered,
        roles=actor.roles,
    )
    lifted = lifted_gates(child, step, review)
    return tuple(_told(gate, actor, procedure) for gate in found if gate.id not in lifted)


def lifted_gates(child: int, step: Step, review: int | None) -> frozenset[str]:
    """The gates before a step that were lifted for a review of a child."""
    if review is None:
        return frozenset()
    rows = GateLift.objects.filter(
        child_id=child, step=step.value, about=f"review:{review}", entered_in_error=False
    )
    return frozenset(rows.values_list("gate", flat=True))


def _asks(gates: tuple[Gate, ...]) -> bool:
    return any(gate.answered or gate.form for gate in gates)


def _attributes(given: Attributes, review: Review | None, day: date) -> dict[str, Value]:
    """What the caller gives of the step, and what its review says by itself."""
    if review is None:
        return dict(given)
    number = review_number(review, day)
    own: dict[str, Value] = {
        "review": f"review:{review.pk}",
        "review_number": number,
        "first_review": number == 1,
    }
    return own | dict(given)


def _answered(review: Review, procedure: Procedure, today: date) -> Answered:
    """What was answered in the forms of a review, and which of them lack nothing."""
    questions, whole = set[tuple[str, str]](), set[str]()
    situation = situation_of(review.child_id, procedure, today, review=review)
    for entry in Entry.objects.filter(review=review, entered_in_error=False):
        given = answers_given(entry)
        questions |= {
            (entry.form, name) for name, told in given.values.items() if is_answered(told)
        }
        if _lacks_nothing(entry, given, procedure, situation):
            whole.add(entry.form)
    return Answered(frozenset(questions), frozenset(whole))


def _lacks_nothing(entry: Entry, given: Given, procedure: Procedure, situation: Situation) -> bool:
    asked = procedure.forms.get(entry.form)
    if asked is None:
        return False
    sections = sections_asked(asked, situation.review_number, situation.holds)
    remaining = not_adjourned(entry, sections)
    return not missing(asked, remaining, given.values, given.does_not_apply)


def _told(gate: Gate, actor: Actor, procedure: Procedure) -> StandingGate:
    barred_to = bool(gate.only) and not set(gate.only) & actor.roles
    is_bar = gate.strength is Strength.BAR
    choices = procedure.lists[gate.reasons].choices if gate.reasons else ()
    return StandingGate(
        id=gate.id,
        says=gate.says,
        put_right=gate.put_right,
        is_bar=is_bar,
        liftable=not barred_to and (not is_bar or bool(set(gate.lifted_by) & actor.roles)),
        not_for_you=_titles(procedure, gate.only) if barred_to else "",
        lifted_by=_titles(procedure, gate.lifted_by),
        reasons=tuple((choice.id, choice.says) for choice in choices),
        source=gate.source.cite,
    )


def _titles(procedure: Procedure, roles: tuple[str, ...]) -> str:
    known = procedure.roles
    return " or ".join(known[role].title if role in known else role for role in roles)
