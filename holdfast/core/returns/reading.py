"""The outcome of reading one set of files: children, problems, and what the files hold in full.

The value and the child of a problem are for the data officer's page only. They are left out of
`repr`, so that a log or a traceback cannot carry them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from holdfast.core.returns.values import ReturnedChild


class Severity(StrEnum):
    """What a problem does to the import, gravest first."""

    REFUSED = "refused"
    """The whole file is left out."""
    HELD = "held"
    """The child is left out until the rows are mended."""
    ROW = "row"
    """The row is left out."""
    NOTE = "note"
    """Nothing is left out, or no more than the one value named; somebody should look."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at: where it is, what is wrong and what to do about it.

    `row` counts as a spreadsheet does for CSV (the header is row 1) and is the line for XML.
    `rule` is the number of the national validation rule, where there is one.
    """

    file: str
    severity: Severity
    message: str
    what_to_do: str
    row: int | None = None
    column: str | None = None
    value: str | None = field(default=None, repr=False)
    child: str | None = field(default=None, repr=False)
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was recognised: its name, the tables it holds and the rows read of each."""

    name: str
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one set of files.

    `children` are those that may be taken in; `held` the ids of those left out whole. `kinds` are
    the kinds of facts (of the core vocabulary) that the files would hold if they had happened,
    which is what coverage rests on. `authorities` are the three-figure codes the files name.
    """

    children: Mapping[str, ReturnedChild] = field(repr=False)
    held: frozenset[str] = field(repr=False)
    problems: tuple[Problem, ...]
    kinds: frozenset[str]
    files: tuple[FileRead, ...]
    authorities: frozenset[str] = frozenset()

    @property
    def counts(self) -> Mapping[str, int]:
        """Rows read per table, over all files."""
        totals: dict[str, int] = {}
        for file in self.files:
            for table, rows in file.rows.items():
                totals[table] = totals.get(table, 0) + rows
        return totals

    @property
    def refused(self) -> tuple[Problem, ...]:
        """Why each refused file was refused."""
        return tuple(p for p in self.problems if p.severity is Severity.REFUSED)
