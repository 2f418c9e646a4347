"""Examples of gates: a step that would be taken on a day, and which gates stand before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self

from pydantic import PlainValidator, model_validator

from holdfast.core.calendar import Calendar
from holdfast.core.facts import Fact, Value
from holdfast.core.gates import ATTRIBUTES, Step
from holdfast.core.procedure import Procedure
from holdfast.core.standing import Answered, standing_gates
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.asking import Roles, Words, among
from holdfast.rulebook.shapes.base import FormName, Shape

Finding = tuple[str, str]
"""A key of the example, and what is wrong at it."""


class TriedShape(Shape):
    """What an example says of a step; `stands` and `open` name gates before it."""

    step: Annotated[Step | None, PlainValidator(among("a step of the work", Step))] = None
    given: dict[str, bool | int | str | date | list[str]] = {}
    by: Roles = []
    answered: dict[FormName, Words] = {}
    complete: list[FormName] = []
    stands: Words = []
    open: Words = []

    @model_validator(mode="after")
    def _of_a_step(self) -> Self:
        about = (self.given, self.by, self.answered, self.complete, self.stands, self.open)
        if self.step is None and any(about):
            raise ValueError("an example of gates says which step would be taken: give step")
        return self

    def tried(self) -> Tried | None:
        """The step as the example tries it, None where it is about duties alone."""
        if self.step is None:
            return None
        return Tried(
            step=self.step,
            attrs={
                name: tuple(value) if isinstance(value, list) else value
                for name, value in self.given.items()
            },
            roles=tuple(self.by),
            answered=Answered(
                frozenset((form, each) for form, asked in self.answered.items() for each in asked),
                frozenset(self.complete),
            ),
            stands=tuple(self.stands),
            open=tuple(self.open),
        )


@dataclass(frozen=True, slots=True)
class Tried:
    """A step that would be taken, with what is known of it, and what is expected of its gates."""

    step: Step
    attrs: dict[str, Value]
    roles: tuple[str, ...]
    answered: Answered
    stands: tuple[str, ...]
    open: tuple[str, ...]


def tried_findings(tried: Tried, procedure: Procedure) -> Iterator[Finding]:
    """What an example names that is not there."""
    for name in tried.attrs.keys() - ATTRIBUTES[tried.step].keys():
        meant = suggestion(name, ATTRIBUTES[tried.step])
        yield f"given.{name}", f"nothing is known of that before {tried.step.value!r}{meant}"
    for form, question in sorted(tried.answered.questions):
        if question not in procedure.forms[form].by_id:
            meant = suggestion(question, procedure.forms[form].by_id)
            yield f"answered.{form}", f"{question!r} is not a question of this form{meant}"
    before = {gate.id for gate in procedure.gates_before(tried.step)}
    for key, names in (("stands", tried.stands), ("open", tried.open)):
        for name in names:
            if name not in before:
                says = f"{name!r} is not a gate before {tried.step.value!r}"
                yield key, f"{says}{suggestion(name, before)}"


def gate_differences(
    tried: Tried, facts: tuple[Fact, ...], procedure: Procedure, calendar: Calendar, on: date
) -> Iterator[str]:
    """How the gates that stand differ from what was expected, in sentences."""
    found = standing_gates(
        procedure,
        tried.step,
        facts,
        calendar=calendar,
        on=on,
        attrs=tried.attrs,
        answered=tried.answered,
        roles=tried.roles,
    )
    standing = {gate.id for gate in found}
    for name in tried.stands:
        if name not in standing:
            yield f"{name} was expected to stand before {tried.step.value}; it is open"
    for name in tried.open:
        if name in standing:
            yield f"{name} was expected to be open before {tried.step.value}; it stands"


def untried_gates(procedure: Procedure, tried: Iterable[Tried | None]) -> tuple[str, ...]:
    """The gates that a procedure adds and of which no example shows both that it stands and that
    it opens.
    """
    below = procedure.base.gates if procedure.base else {}
    examples = [each for each in tried if each is not None]
    stood = {name for each in examples for name in each.stands}
    opened = {name for each in examples for name in each.open}
    return tuple(
        gate.id
        for gate in procedure.gates.values()
        if gate.id not in below and gate.id not in stood & opened
    )
