"""All rows of an upload, child by child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar, cast

from holdfast.core.returns import Problem, Severity
from holdfast.imports.problems import Fault, FileRefusedError, Problems
from holdfast.imports.rows import AnyRow, IdentityRow, Where, once_each

MOST_ROWS = 2_000_000
"""About what all of England's returns of a year hold."""

_Row = TypeVar("_Row", bound=AnyRow)


class ChildRows:
    """The rows of one child, by their kind, and every date of birth given for the child."""

    __slots__ = ("_rows", "births", "first")

    def __init__(self, first: Where) -> None:
        self._rows: dict[type[Any], list[Any]] = {}
        self.births: dict[date, Where] = {}
        self.first = first

    def add(self, row: AnyRow) -> None:
        """Keep a row."""
        kind = type(row)
        rows = self._rows.get(kind)
        if rows is None:
            self._rows[kind] = [row]
        else:
            rows.append(row)

    def add_birth(self, born: date, where: Where) -> None:
        """Keep a date of birth, and the first place it stands at."""
        known = self.births.get(born)
        if known is None or where < known:
            self.births[born] = where

    def has(self, kind: type[AnyRow]) -> bool:
        """Whether any row is of this kind."""
        return kind in self._rows

    def of(self, kind: type[_Row]) -> list[_Row]:
        """The rows of one kind, in order, those that say the same counted once."""
        rows = cast("list[_Row]", self._rows.get(kind, []))
        return once_each(rows) if len(rows) > 1 else rows

    def repeated(self) -> Iterator[Where]:
        """For each kind of row, where a row stands that another one repeats."""
        for kind, rows in self._rows.items():
            if kind is not IdentityRow and len(rows) > 1:
                last = sorted(rows, key=lambda row: row.where)
                if len({row[1:] for row in last}) < len(last):
                    yield last[-1].where


def too_many_rows() -> FileRefusedError:
    """Why a file with more rows than may be read at once is refused."""
    return FileRefusedError(
        f"The files have more than {MOST_ROWS:,} rows, far more than a return.",
        "Check that they are returns. If they are, send one year at a time.",
    )


class FileRows:
    """What one file holds, kept apart until all of it is read: a file is taken whole or not."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, AnyRow]] = []
        self.births: list[tuple[str, date, Where]] = []
        self.problems = Problems()
        self.counts: dict[str, int] = {}
        self.tables: set[str] = set()
        self.kinds: set[str] = set()
        self.authorities: set[str] = set()

    def add(self, child: str, row: AnyRow) -> None:
        """Keep a row. Raises FileRefusedError past the number that is read at once."""
        if len(self.rows) >= MOST_ROWS:
            raise too_many_rows()
        self.rows.append((child, row))

    def merge_into(self, children: dict[str, ChildRows]) -> None:
        """Add the rows to those of the files read before."""
        for child_id, row in self.rows:
            child = children.get(child_id)
            if child is None:
                child = children[child_id] = ChildRows(row.where)
            child.add(row)
        for child_id, born, where in self.births:
            child = children.get(child_id)
            if child is None:
                child = children[child_id] = ChildRows(where)
            child.add_birth(born, where)


class Say:
    """Lists problems of one child that show only when the rows are held against each other."""

    __slots__ = ("_problems", "child", "held")

    def __init__(self, problems: Problems, child: str) -> None:
        self._problems = problems
        self.child = child
        self.held = False

    def hold(self, where: Where, column: str, value: object, fault: Fault) -> None:
        """Leave the child out whole."""
        self.held = True
        self._put(Severity.HELD, where, (column, value), fault)

    def leave_out(self, where: Where, column: str, value: object, fault: Fault) -> None:
        """Leave one row out."""
        self._put(Severity.ROW, where, (column, value), fault)

    def note(self, where: Where, column: str, value: object, fault: Fault) -> None:
        """Something to look at."""
        self._put(Severity.NOTE, where, (column, value), fault)

    def _put(
        self, severity: Severity, where: Where, cell: tuple[str, object], fault: Fault
    ) -> None:
        column, value = cell
        shown = value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value or "")
        self._problems.add(
            Problem(
                where.file,
                severity,
                fault.message,
                fault.what_to_do,
                where.row,
                column or None,
                shown or None,
                self.child,
                fault.rule,
            )
        )
