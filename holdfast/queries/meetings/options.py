"""What is asked when a review is arranged: why it is early or late, what was discussed first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from holdfast.core.asking import AnswerKind, Question
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import AskedQuestion
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.meetings.hours import takes_out_of_school
from holdfast.queries.meetings.one import EARLY_TRIGGERS, LATE_REASONS
from holdfast.queries.names import ChildName
from holdfast.queries.people import officer_names

Offered = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Options:
    """The reasons to choose from, and the questions asked before a review is arranged late.

    `late_says` is what the procedure says of arranging one late, where it says something.
    """

    early: Offered
    late: Offered
    questions: tuple[AskedQuestion, ...]
    late_says: tuple[str, ...]


def options_of(actor: Actor) -> Options:
    """What the actor's procedure asks of arranging a review."""
    procedure = procedure_of(actor.authority_id)
    gates = procedure.gates_before(Step.REVIEW_PLANNED_LATE)
    forms = dict.fromkeys(gate.form for gate in gates if gate.form)
    return Options(
        early=_offered(procedure, EARLY_TRIGGERS),
        late=_offered(procedure, LATE_REASONS),
        questions=tuple(
            AskedQuestion(question, None, _choices(actor, procedure, question), "", True)
            for form in forms
            for question in procedure.forms[form].all_questions
        ),
        late_says=tuple(gate.says for gate in gates),
    )


def school_gates(
    actor: Actor,
    children: Iterable[ChildName],
    today: date,
    *,
    on: date,
    at: time | None,
    until: time | None = None,
) -> tuple[StandingGate, ...]:
    """The gates before a review of these children at a time in school hours, each told once."""
    procedure = procedure_of(actor.authority_id)
    found = (
        gate
        for child in children
        if takes_out_of_school(procedure, child.born_on, on, at, until)
        for gate in standing(
            actor, child.id, Step.REVIEW_PLANNED, today, on=on, attrs={"school_time": True}
        )
    )
    return tuple({gate.id: gate for gate in found}.values())


def _offered(procedure: Procedure, name: str) -> Offered:
    """The choices of a list, "other" last however the lists were laid over one another."""
    choices = procedure.lists[name].choices if name in procedure.lists else ()
    in_order = sorted(choices, key=lambda choice: choice.id == "other")
    return tuple((choice.id, choice.says) for choice in in_order)


def _choices(actor: Actor, procedure: Procedure, question: Question) -> Offered:
    if question.answer.is_listed:
        return _offered(procedure, question.list or "")
    if question.answer is AnswerKind.OFFICER:
        return tuple(_numbered(officer_names(actor.authority_id)))
    return ()


def _numbered(names: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    return ((str(number), name) for number, name in names)
