"""What an import changes for one child, and how it is told in the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from holdfast.core.facts import Interval


class Asked(NamedTuple):
    """What is known of the files as a whole.

    `span` is the time of which they tell everything. `older` says that a later extract of the same
    kind is on the record already: these files then add what is missing and correct nothing.
    """

    extracted_on: date
    span: Interval
    older: bool = False


Ids = Callable[[str], int]
"""The next id of a table."""


class Done(StrEnum):
    """What becomes of one row."""

    CORRECTED = "corrected"
    ENDED = "ended"
    FILLED = "filled"
    """An officer's entry says nothing here, and the files do."""
    WITHDRAWN = "withdrawn"
    """The files contradict a row that came from an earlier return."""
    OUTRANKED = "outranked"
    """An officer entered it otherwise, and that stands."""
    NOT_TAKEN = "not-taken"
    """An officer entered another row for these days, and that stands."""
    IN_ERROR = "in-error"
    """An officer marked it as entered in error, and that stands."""


DIFFERENCES = frozenset({Done.OUTRANKED, Done.NOT_TAKEN, Done.IN_ERROR})


class Line(NamedTuple):
    """A row that was there before: what became of it, what it said and what the files say."""

    row: str
    on: date | None
    done: Done
    was: Mapping[str, Any]
    now: Mapping[str, Any]


class Insert(NamedTuple):
    """A new row of a table."""

    id: int
    returned_as: str
    values: Mapping[str, Any]


class Update(NamedTuple):
    """New values of a row of a table."""

    id: int
    values: Mapping[str, Any]


class HeldError(Exception):
    """The child contradicts the record and is left out whole. Says why and what to do."""

    def __init__(self, message: str, what_to_do: str) -> None:
        super().__init__(message)
        self.message = message
        self.what_to_do = what_to_do


@dataclass(slots=True)
class Changes:
    """The changes for one child. `child` is None until a new child is given an id."""

    local_id: str
    child: int
    is_new: bool = False
    told: dict[str, Any] = field(default_factory=dict)
    inserts: dict[str, list[Insert]] = field(default_factory=dict)
    updates: dict[str, list[Update]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    ended: int = 0
    corrected: int = 0

    @property
    def added(self) -> int:
        """How many rows are new, the child's own apart."""
        return sum(map(len, self.inserts.values()))

    @property
    def differs(self) -> bool:
        """Whether a row differs from what an officer entered."""
        return any(line.done in DIFFERENCES for line in self.lines)

    @property
    def any(self) -> bool:
        """Whether anything on the record changes."""
        return self.is_new or bool(self.told or self.inserts or self.updates)

    def insert(self, table: str, row: Insert) -> None:
        """Add a new row."""
        self.inserts.setdefault(table, []).append(row)

    def update(self, table: str, row: int, values: Mapping[str, Any]) -> None:
        """Give a row other values."""
        self.updates.setdefault(table, []).append(Update(row, values))

    def tell(self, line: Line) -> None:
        """Tell of a row that was there before."""
        self.lines.append(line)
        if line.done is Done.ENDED:
            self.ended += 1
        elif line.done in (Done.CORRECTED, Done.FILLED, Done.WITHDRAWN):
            self.corrected += 1


@dataclass(frozen=True, slots=True)
class Case:
    """One child's case while it is planned: what was asked, and what it has come to so far.

    `known` are the ids of rows, by table and by the key that the return knows them by.
    """

    asked: Asked
    ids: Ids
    changes: Changes
    known: dict[tuple[str, str], int] = field(default_factory=dict)
