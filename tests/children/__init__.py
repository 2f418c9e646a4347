"""Invented children: twelve who are fixed and named, and others in any number.

The twelve are in `children.toml`, each with a story in one line; tests of every floor, the
demonstration and the journeys through the pages may use them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from holdfast.core.facts import Coverage, Fact
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook.facts import facts_of

TODAY = date(2026, 11, 20)
"""The day on which the stories are told."""

_FILE = Path(__file__).with_name("children.toml")


@dataclass(frozen=True)
class Child:
    """An invented child; `coverage` is what the authority's record is complete for."""

    name: str
    story: str
    facts: tuple[Fact, ...]
    coverage: Coverage


@cache
def named() -> dict[str, Child]:
    """The twelve children by first name."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {child.name.split()[0]: child for child in map(_child, content["child"])}


def _child(table: dict[str, object]) -> Child:
    name = str(table["name"])
    facts = table["facts"]
    assert isinstance(facts, list)
    found, problems = facts_of(facts, _FILE.name, name)
    assert not problems, [str(problem) for problem in problems]
    begins = table.get("record_begins")
    return Child(
        name,
        str(table["story"]),
        tuple(found),
        Coverage.complete(KINDS, begins if isinstance(begins, date) else date.min),
    )
