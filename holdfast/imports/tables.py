"""What a table of a return is: how its header shows which it is, and how a row of it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from holdfast.imports.line import Line
from holdfast.imports.problems import FileRefusedError
from holdfast.imports.rows import AnyRow, Where

ALIASES = {"CHILDID": "CHILD", "CHILD_ID": "CHILD", "PL": "PLACE"}
"""Other names that columns come by: the tags of the XML form, and what systems write."""


@dataclass(frozen=True)
class Table:
    """One table. `needs` are the columns without which it cannot be read; `marks` those that show
    it is this table; `kinds` the kinds of facts it holds. One without `read` is only counted. Where
    a row `may_be_blank`, systems send one for a child of whom there is nothing to say. One that
    `stands_back` may share a file with columns of another, which it then is.
    """

    name: str
    needs: frozenset[str]
    marks: frozenset[str]
    read: Callable[[Line, Where], Iterable[AnyRow]] | None = None
    kinds: frozenset[str] = frozenset()
    may_be_blank: bool = True
    stands_back: bool = False

    def __str__(self) -> str:
        return self.name


def recognised(tables: Sequence[Table], names: Iterable[str], file: str) -> Table | None:
    """The table whose columns these are, or None. The file's name decides only between equals.

    Raises FileRefusedError where a needed column is missing, or where it could be two tables.
    """
    columns = frozenset(names)
    fitting = [table for table in tables if table.marks & columns]
    if not fitting:
        return None
    fitting.sort(key=lambda table: _fit(table, columns, file), reverse=True)
    best = fitting[0]
    if missing := best.needs - columns:
        raise FileRefusedError(
            f"This looks like the {best} table, but a column it needs is missing.",
            f"Export it with the column {' and the column '.join(sorted(missing))}.",
            row=1,
            column=", ".join(sorted(missing)),
        )
    if len(fitting) > 1 and _fit(best, columns, file) == _fit(fitting[1], columns, file):
        raise FileRefusedError(
            f"The columns are those of the {best} table and of the {fitting[1]} table.",
            "Send each table as a file of its own.",
            row=1,
        )
    return best


def _fit(table: Table, columns: frozenset[str], file: str) -> tuple[bool, bool, int, bool]:
    stem = "".join(filter(str.isalnum, PurePath(file).stem)).lower()
    hinted = table.name.lower() in stem
    return table.needs <= columns, not table.stands_back, len(table.marks & columns), hinted
