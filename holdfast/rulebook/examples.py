"""Examples: a child's facts and the duties expected, in sentences a practitioner can check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty, State
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import Level, Procedure
from holdfast.core.words import long_date
from holdfast.rulebook.facts import coverage_of, facts_of
from holdfast.rulebook.gate_examples import Tried, TriedShape, gate_differences, tried_findings
from holdfast.rulebook.problems import Problem, RefusedError, explained
from holdfast.rulebook.shapes.base import Known, RuleId, Shape
from holdfast.rulebook.tables import label_of, read_toml

OPEN = frozenset({State.OWED, State.DUE_SOON, State.OVERDUE, State.UNKNOWN})


class ExpectShape(Shape):
    """One duty expected; keys that are not given are not compared."""

    rule: RuleId
    each: str | None = None
    anchor_on: date | None = None
    due: date | None = None
    due_at: datetime | None = None
    state: str | None = Field(None, pattern="^(" + "|".join(State) + ")$")
    met_on: date | None = None
    lapsed_on: date | None = None
    days_late: int | None = None
    national: date | None = None
    local: date | None = None
    aim: date | None = None


class ExampleShape(TriedShape):
    """`[[example]]` as it stands in a file."""

    says: str = Field(min_length=1)
    as_at: date
    facts: list[Any]
    expect: list[ExpectShape] = []
    only: bool = False
    not_expected: list[RuleId] = []
    coverage: dict[str, Any] = {}
    rows: list[str] = []


@dataclass(frozen=True)
class Example:
    """A child's facts on one day and what is expected of them, with where the example stands."""

    file: str
    key: str
    says: str
    as_at: date
    facts: tuple[Fact, ...]
    coverage: Coverage
    expect: tuple[ExpectShape, ...]
    only: bool
    not_expected: tuple[str, ...]
    rows: tuple[str, ...]
    tried: Tried | None = None


def read_examples(folder: Path, procedure: Procedure) -> tuple[Example, ...]:
    """The examples in `examples/*.toml` of a procedure's folder.

    Raises RefusedError with everything that is wrong with them.
    """
    examples, problems = [], list[Problem]()
    for file in sorted((folder / "examples").glob("*.toml")):
        label = label_of(file, folder)
        content, wrong = read_toml(file, label)
        problems += wrong
        for key in content.keys() - {"example"}:
            problems.append(
                Problem(label, key, "unknown key; a file of examples holds [[example]]")
            )
        for number, table in enumerate(content.get("example", []), 1):
            example, wrong = _read(table, label, f"example[{number}]", procedure)
            problems += wrong
            examples += [example] if example else []
    if problems:
        raise RefusedError(problems)
    return tuple(examples)


def _read(
    table: Any, file: str, key: str, procedure: Procedure
) -> tuple[Example | None, list[Problem]]:
    known = Known(
        rules=frozenset(procedure.rules),
        spells=frozenset(),
        roles=frozenset(procedure.roles),
        forms=frozenset(procedure.forms),
    )
    keys = {"example": [*ExampleShape.model_fields, *ExpectShape.model_fields]}
    try:
        shape = ExampleShape.model_validate(table, context=known)
    except ValidationError as error:
        return None, list(explained(error, file, key, keys))
    facts, wrong = facts_of(shape.facts, file, f"{key}.facts")
    coverage, also = coverage_of(shape.coverage, file, f"{key}.coverage")
    tried = shape.tried()
    if tried:
        found = tried_findings(tried, procedure)
        wrong += [Problem(file, f"{key}.{part}", says) for part, says in found]
    of_gates = shape.stands or shape.open
    if not (shape.expect or shape.not_expected or shape.only or of_gates):
        says = "nothing is expected: give expect, not_expected, only, stands or open"
        wrong.append(Problem(file, key, says))
    example = Example(
        file=file,
        key=key,
        says=shape.says,
        as_at=shape.as_at,
        facts=facts,
        coverage=coverage,
        expect=tuple(shape.expect),
        only=shape.only,
        not_expected=tuple(shape.not_expected),
        rows=tuple(shape.rows),
        tried=tried,
    )
    return example, [*wrong, *also]


def differences(example: Example, procedure: Procedure, calendar: Calendar) -> tuple[str, ...]:
    """How the duties derived, and the gates that stand, differ from those expected, in sentences;
    none if all is well.
    """
    derived = duties_owed(example.facts, example.coverage, procedure, calendar, example.as_at)
    wrong = list(_compared(example, list(derived.duties)))
    if tried := example.tried:
        wrong += gate_differences(tried, example.facts, procedure, calendar, example.as_at)
    return tuple(wrong)


def untried_rules(procedure: Procedure, examples: Iterable[Example]) -> tuple[str, ...]:
    """The rules that a procedure adds or changes and that none of its examples expects."""
    tried = {expected.rule for example in examples for expected in example.expect}
    return tuple(rule for rule in procedure.differences if rule not in tried)


def _compared(example: Example, left: list[Duty]) -> Iterator[str]:
    for expected in example.expect:
        candidates = [duty for duty in left if _is_meant(expected, duty)]
        wrong = [(list(_unlike(expected, duty, example.as_at)), duty) for duty in candidates]
        if not wrong:
            yield f"{_named(expected)} was expected; no such duty is owed{_instead(expected, left)}"
            continue
        least, duty = min(wrong, key=lambda pair: len(pair[0]))
        left.remove(duty)
        for part in least:
            yield f"{_named(expected)}: {part}"
    for rule in example.not_expected:
        for duty in left:
            if duty.rule == rule and duty.state(example.as_at) in OPEN:
                yield f"{rule} was not expected; it is {told(duty, example.as_at)}"
    if example.only:
        for duty in left:
            if duty.rule not in example.not_expected and duty.state(example.as_at) in OPEN:
                yield f"only those were expected; {duty.rule} is {told(duty, example.as_at)}"


def _is_meant(expected: ExpectShape, duty: Duty) -> bool:
    return (
        duty.rule == expected.rule
        and expected.each in (None, duty.each)
        and expected.anchor_on in (None, duty.anchor_on)
    )


def _named(expected: ExpectShape) -> str:
    each = f" for {expected.each}" if expected.each else ""
    runs = f" from {long_date(expected.anchor_on)}" if expected.anchor_on else ""
    return f"{expected.rule}{each}{runs}"


def _instead(expected: ExpectShape, left: list[Duty]) -> str:
    others = [duty for duty in left if duty.rule == expected.rule]
    told_of = [f"from {long_date(duty.anchor_on)} {duty.each}".strip() for duty in others]
    return f" (there are those {', '.join(told_of)})" if told_of else ""


def _unlike(expected: ExpectShape, duty: Duty, as_at: date) -> Iterator[str]:
    got: dict[str, Any] = {
        "due": duty.due,
        "due_at": duty.due_at,
        "state": duty.state(as_at).value,
        "met_on": duty.met_on,
        "lapsed_on": duty.lapsed_on,
        "days_late": duty.days_late,
    }
    for key, value in got.items():
        wanted = getattr(expected, key)
        if wanted is not None and wanted != value:
            yield f"{key} was expected to be {_said(wanted)}; it is {_said(value)}"
    for level in Level:
        wanted = getattr(expected, level.value)
        dates = [limit.due for limit in duty.limits if limit.level is level]
        if wanted is not None and wanted not in dates:
            given = ", ".join(map(long_date, dates)) or "not there"
            yield f"the {level.value} date was expected to be {_said(wanted)}; it is {given}"


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M} on {long_date(value)}"
    if isinstance(value, date):
        return long_date(value)
    return "nothing" if value is None else str(value)


def told(duty: Duty, as_at: date) -> str:
    """A duty in a few words: "owed by 15 January 2026"."""
    due = f" by {long_date(duty.due)}" if duty.due else ""
    return f"{duty.state(as_at).value}{due}" + (f" ({duty.each})" if duty.each else "")
