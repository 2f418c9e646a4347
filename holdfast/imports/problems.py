"""What is wrong with a file, a row or a child, said so that the data officer can mend it.

The value and the child of a problem are for the data officer's page only. They are left out of
`repr`, so that a log or a traceback cannot carry them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from holdfast.core.returns import Problem, Severity

LONGEST_VALUE = 80
MOST_ALIKE = 1000


_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


class Fault(NamedTuple):
    """What is wrong, what to do about it, and the number of the national rule it breaks, if any."""

    message: str
    what_to_do: str
    rule: str | None = None


class FileRefusedError(Exception):
    """A file cannot be read at all. Carries what its problem will say."""

    def __init__(
        self,
        message: str,
        what_to_do: str,
        *,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.what_to_do = what_to_do
        self.row = row
        self.column = column
        self.value = value

    def problem(self, file: str) -> Problem:
        """The problem to list for `file`."""
        return Problem(
            file,
            Severity.REFUSED,
            self.message,
            self.what_to_do,
            self.row,
            self.column,
            shortened(self.value),
        )


class Problems:
    """Collects problems. Of one kind of note or row in one file the first thousand are kept and
    the rest only counted, so that a spoilt file cannot fill the memory; held children are all kept.
    """

    def __init__(self) -> None:
        self._kept: list[Problem] = []
        self._alike: Counter[tuple[str, Severity, str | None, str]] = Counter()

    def add(self, problem: Problem) -> None:
        """List `problem`."""
        if problem.severity in (Severity.NOTE, Severity.ROW):
            key = (problem.file, problem.severity, problem.rule, problem.message)
            self._alike[key] += 1
            if self._alike[key] > MOST_ALIKE:
                return
        self._kept.append(replace(problem, value=shortened(problem.value)))

    def take(self, others: Problems) -> None:
        """List those that `others` has."""
        self._kept.extend(others._kept)
        self._alike.update(others._alike)

    def held(self) -> frozenset[str]:
        """The ids of the children who are left out whole."""
        return frozenset(
            problem.child
            for problem in self._kept
            if problem.severity is Severity.HELD and problem.child is not None
        )

    def in_order(self) -> tuple[Problem, ...]:
        """All problems, gravest first, then by file, row and column."""
        return tuple(sorted([*self._kept, *self._not_listed()], key=_place))

    def _not_listed(self) -> Iterable[Problem]:
        for (file, severity, rule, message), times in self._alike.items():
            if times > MOST_ALIKE:
                yield Problem(
                    file,
                    severity,
                    f"{times - MOST_ALIKE:,} more like this: {message}",
                    "Mend the cause in the system the file comes from, then export it again.",
                    rule=rule,
                )


def shortened(value: str | None) -> str | None:
    """`value`, cut where it is too long to show."""
    if value is None or len(value) <= LONGEST_VALUE:
        return value
    return value[: LONGEST_VALUE - 1] + "…"


def _place(problem: Problem) -> tuple[int, str, int, str, str, str, str]:
    return (
        _GRAVITY[problem.severity],
        problem.file,
        problem.row or 0,
        problem.column or "",
        problem.child or "",
        problem.message,
        problem.value or "",
    )
