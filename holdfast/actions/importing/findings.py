"""What reading found and what an import changes, stored for the data officer to look over."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from holdfast.actions.importing.changes import Changes, Line
from holdfast.actions.importing.planning import Held
from holdfast.actions.importing.tables import ALLOCATION, RELATIONSHIP, TABLES
from holdfast.actions.importing.writing import copy_rows
from holdfast.core.returns import Problem, Reading
from holdfast.record.models import ChildOutcome, ImportedChild, ImportProblem

_NAMES = {table.table: table.name for table in (*TABLES, ALLOCATION, RELATIONSHIP)}
_PROBLEM = (
    *("job_id", "place", "severity", "file", "row", "column", "value", "child_local_id"),
    *("message", "what_to_do", "rule"),
)
_CHILD = (
    *("job_id", "child_local_id", "child_id", "outcome", "added", "corrected", "ended"),
    *("differs", "lines"),
)


def forget_findings(job: int) -> None:
    """Remove what was found in files that are given up: it speaks of children."""
    ImportProblem.objects.filter(job_id=job).delete()
    ImportedChild.objects.filter(job_id=job).delete()


def store_problems(job: int, problems: Sequence[Problem]) -> None:
    """Store the problems of a reading in place of those stored before."""
    ImportProblem.objects.filter(job_id=job).delete()
    rows = (
        (
            job,
            place,
            problem.severity.value,
            problem.file[-300:],
            problem.row,
            (problem.column or "")[:120],
            (problem.value or "")[:200],
            (problem.child or "")[:40],
            problem.message,
            problem.what_to_do,
            problem.rule or "",
        )
        for place, problem in enumerate(problems, 1)
    )
    copy_rows("importproblem", _PROBLEM, rows)


@dataclass(slots=True)
class Findings:
    """What an import changes, gathered child by child and stored batch by batch."""

    job: int
    children: Counter[str] = field(default_factory=Counter)
    rows: dict[str, Counter[str]] = field(default_factory=dict)
    differences: int = 0

    def begin(self, reading: Reading) -> None:
        """Forget what was found before, and list the children who are held back already."""
        ImportedChild.objects.filter(job_id=self.job).delete()
        copy_rows("importedchild", _CHILD, (self._held(local) for local in sorted(reading.held)))

    def add(self, all_changes: Iterable[Changes], held: Iterable[Held]) -> None:
        """Count these children and list those of whom there is something to tell."""
        rows = [row for changes in all_changes if (row := self._row(changes))]
        rows += [
            self._held(
                one.local_id,
                one.child,
                {"done": "held", "message": one.message, "what_to_do": one.what_to_do},
            )
            for one in held
        ]
        copy_rows("importedchild", _CHILD, rows)

    def siblings(self, count: int) -> None:
        """Count new brothers and sisters."""
        if count:
            self.rows.setdefault(RELATIONSHIP.name, Counter())["added"] += count

    def _row(self, changes: Changes) -> tuple[Any, ...] | None:
        outcome = _outcome(changes)
        self.children[outcome] += 1
        self._count(changes)
        if outcome == ChildOutcome.UNCHANGED and not changes.lines:
            return None
        return (
            self.job,
            changes.local_id,
            None if changes.is_new else changes.child,
            outcome.value,
            changes.added,
            changes.corrected,
            changes.ended,
            changes.differs,
            json.dumps([_line(line) for line in changes.lines]),
        )

    def _count(self, changes: Changes) -> None:
        for table, inserts in changes.inserts.items():
            self.rows.setdefault(_NAMES[table], Counter())["added"] += len(inserts)
        for line in changes.lines:
            self.rows.setdefault(line.row, Counter())[line.done.value] += 1
        self.differences += changes.differs

    def _held(self, local_id: str, child: int | None = None, *lines: dict[str, str]) -> Any:
        self.children[ChildOutcome.HELD] += 1
        told = json.dumps(lines)
        return self.job, local_id, child, ChildOutcome.HELD.value, 0, 0, 0, False, told

    def counts(self) -> dict[str, Any]:
        """The counts, as the job keeps them."""
        return {
            "children": {outcome.value: self.children[outcome] for outcome in ChildOutcome},
            "rows": {name: dict(counted) for name, counted in sorted(self.rows.items())},
            "differences": self.differences,
        }


def _outcome(changes: Changes) -> ChildOutcome:
    if changes.is_new:
        return ChildOutcome.NEW
    return ChildOutcome.CHANGED if changes.any else ChildOutcome.UNCHANGED


def _line(line: Line) -> dict[str, Any]:
    return {
        "row": line.row,
        "on": line.on.isoformat() if line.on else None,
        "done": line.done.value,
        "was": dict(_shown(line.was.items())),
        "now": dict(_shown(line.now.items())),
    }


def _shown(values: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """What can be shown of a row: ids of other rows say nothing to a reader."""
    for name, value in values:
        if not name.endswith("_id"):
            yield name, value.isoformat() if isinstance(value, date) else value


def reading_counts(reading: Reading) -> dict[str, Any]:
    """What was read, as the job keeps it."""
    severities = Counter(problem.severity.value for problem in reading.problems)
    return {
        "files": [{"name": file.name, "rows": dict(file.rows)} for file in reading.files],
        "read": dict(reading.counts),
        "problems": dict(severities),
        "authorities": sorted(reading.authorities),
    }
