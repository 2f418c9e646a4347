"""Facts and coverage as people write them, in an example's TOML or in a JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from holdfast.core.facts import Coverage, Fact, Interval, Value
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.problems import Problem, RefusedError, suggestion

_OWN = ("kind", "on", "at", "id")


@dataclass(frozen=True, slots=True)
class Case:
    """A child's facts, and for which kinds and intervals the record of them is complete."""

    facts: tuple[Fact, ...]
    coverage: Coverage


def read_case(file: Path) -> Case:
    """The facts of a JSON file: a list of facts, or a table of `facts` and `coverage`.

    Raises RefusedError with everything that is wrong with it.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise RefusedError([Problem(str(file), "", error.strerror or str(error))]) from None
    except ValueError as error:
        raise RefusedError([Problem(str(file), "", f"this is not JSON: {error}")]) from None
    table = {"facts": content} if isinstance(content, list) else content
    if not isinstance(table, dict) or not isinstance(table.get("facts"), list):
        says = 'write a list of facts, or { "facts": [ … ], "coverage": { … } }'
        raise RefusedError([Problem(str(file), "", says)])
    unknown = [
        Problem(str(file), key, "unknown key: a case has facts and coverage")
        for key in table.keys() - {"facts", "coverage"}
    ]
    facts, wrong = facts_of(table["facts"], str(file), "facts")
    coverage, also = coverage_of(table.get("coverage", {}), str(file), "coverage")
    if unknown or wrong or also:
        raise RefusedError([*unknown, *wrong, *also])
    return Case(facts, coverage)


def facts_of(tables: Sequence[Any], file: str, key: str) -> tuple[tuple[Fact, ...], list[Problem]]:
    """The facts of a list of tables, and what is wrong with the tables."""
    facts, problems = [], list[Problem]()
    for number, table in enumerate(tables, 1):
        place = f"{key}[{number}]"
        if not isinstance(table, dict):
            says = 'write a table, as { kind = "visit-made", on = 2026-03-04 }'
            problems.append(Problem(file, place, says))
            continue
        wrong = [Problem(file, f"{place}.{part}", says) for part, says in _wrong_with(table)]
        problems += wrong
        if not wrong:
            facts.append(_fact(table, number))
    for twice in {fact.id for fact in facts if [f.id for f in facts].count(fact.id) > 1}:
        problems.append(Problem(file, key, f"two facts have the id {twice!r}"))
    return tuple(facts), problems


def _fact(table: Mapping[str, Any], number: int) -> Fact:
    on = _day(table["on"])
    at = _clock(table["at"]) if "at" in table else None
    return Fact(
        kind=table["kind"],
        on=on,
        id=table.get("id", f"{table['kind']}:{number}"),
        at=datetime.combine(on, at) if at else None,
        attrs={name: _value(value) for name, value in table.items() if name not in _OWN},
    )


def _wrong_with(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The keys of a fact that cannot be read, each with the reason."""
    found = [(name, "this key is needed") for name in ("kind", "on") if name not in table]
    kind = table.get("kind")
    if kind is not None and kind not in KINDS:
        meant = suggestion(str(kind), KINDS)
        found.append(("kind", f"{kind!r} is not a fact of the vocabulary{meant}"))
    for name, read in (("on", _day), ("at", _clock)):
        if name in table:
            try:
                read(table[name])
            except ValueError as error:
                found.append((name, str(error)))
    if "id" in table and not isinstance(table["id"], str):
        found.append(("id", f"{table['id']!r} is not text in quotes"))
    if kind in KINDS:
        known = KINDS[str(kind)].attrs
        for name in table.keys() - set(_OWN) - set(known):
            carries = ", ".join(known) or "no attributes"
            found.append((name, f"{kind!r} has no such attribute (it carries: {carries})"))
    return found


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value!r} is not a date: write it as 2026-03-04") from None


def _clock(value: Any) -> time:
    try:
        clock = value if isinstance(value, time) else time.fromisoformat(value)
    except (TypeError, ValueError):
        clock = None
    if clock is None or clock.tzinfo is not None:
        raise ValueError(f'{value!r} is not a time of day: write it as "14:30"')
    return clock


def _value(value: Any) -> Value:
    """An attribute's value; text that is a date stands for the date, as JSON has none."""
    if isinstance(value, list):
        return tuple(str(part) for part in value)
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value if isinstance(value, (bool, int, date)) else str(value)


def coverage_of(table: Any, file: str, key: str) -> tuple[Coverage, list[Problem]]:
    """Coverage: everything complete, save the kinds that the table gives an interval.

    An interval is `[first day, first day after]` or `[first day]`; `false` means not collected.
    """
    kinds = dict(Coverage.complete(KINDS).kinds)
    problems = []
    for kind, given in table.items() if isinstance(table, dict) else ():
        place = f"{key}.{kind}"
        if kind not in KINDS:
            says = f"{kind!r} is not a fact of the vocabulary{suggestion(kind, KINDS)}"
            problems.append(Problem(file, place, says))
        elif given is False:
            del kinds[kind]
        else:
            try:
                kinds[kind] = _interval(given)
            except ValueError as error:
                problems.append(Problem(file, place, str(error)))
    if not isinstance(table, dict):
        problems.append(Problem(file, key, "write a table, as { visit-made = [2026-04-01] }"))
    return Coverage(kinds), problems


def _interval(given: Any) -> Interval:
    if not isinstance(given, list) or len(given) not in (1, 2):
        raise ValueError("write [first day, first day after], [first day], or false")
    since, *until = (_day(day) for day in given)
    if until and until[0] <= since:
        raise ValueError("the interval ends before it begins")
    return Interval(since, until[0] if until else None)
