"""The duty table, brought to what was derived.

Few children or many, only rows that are different are written: new ones by COPY, the others by one
statement each. A duty that stays the same duty keeps its row, whose number pages link to, and each
change of its due date is kept with the operation that made it. The children must be locked by the
caller, in a transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from holdfast.core.duties import Derivation, Duty
from holdfast.record.duty_rows import COLUMNS, IDENTITY, TYPES, Row, as_written, from_row, to_row

_NAMES = ", ".join(f'"{name}"' for name in COLUMNS)
_WRITTEN = ", ".join(map(as_written, COLUMNS))
_READ = f"SELECT {_NAMES} FROM record_duty WHERE child_id = ANY(%s)"  # noqa: S608 - names are ours
_COMPARE = f"SELECT {_WRITTEN} FROM record_duty WHERE child_id = ANY(%s)"  # noqa: S608


def _arrays(columns: Iterable[str]) -> str:
    """A slot for the values of each column, as an array of what the column is written as."""
    return ", ".join(f"%s::{TYPES.get(name, ('text', 'text'))[0]}[]" for name in columns)


def _set(name: str) -> str:
    written, kept = TYPES.get(name, ("text", "text"))
    return f'"{name}" = new."{name}"' + ("" if written == kept else f"::{kept}")


_SAME = " AND ".join(f'old."{name}" = new."{name}"' for name in IDENTITY)
_IDENTITY = ", ".join(f'"{name}"' for name in IDENTITY)
_DELETE = (
    f"DELETE FROM record_duty old USING unnest({_arrays(IDENTITY)})"  # noqa: S608
    f" AS new ({_IDENTITY}) WHERE {_SAME}"
)
_UPDATE = (
    "UPDATE record_duty old SET "  # noqa: S608
    + ", ".join(_set(name) for name in COLUMNS if name not in IDENTITY)
    + f" FROM unnest({_arrays(COLUMNS)}) AS new ({_NAMES}) WHERE {_SAME}"
)
_CHANGES = (
    "record_dutyduechange"
    ' (authority_id, child_id, rule, anchor, "each", was_due, now_due, operation)'
)
_HOLD = (
    "INSERT INTO record_derivation"
    " (child_id, authority_id, procedure_version, derived_on, valid_until)"
    " SELECT child, %s, %s, %s, valid_until FROM unnest(%s::bigint[], %s::date[])"
    " AS new (child, valid_until)"
    " ON CONFLICT (child_id) DO UPDATE SET procedure_version = excluded.procedure_version,"
    " derived_on = excluded.derived_on, valid_until = excluded.valid_until"
)

_FIRST, _LAST = COLUMNS.index(IDENTITY[0]), COLUMNS.index(IDENTITY[-1]) + 1
_DUE = COLUMNS.index("due")

Derived = Mapping[int, Derivation]


def stored(children: Sequence[int]) -> dict[int, list[Duty]]:
    """The duties kept for each of these children."""
    kept: dict[int, list[Duty]] = {child: [] for child in children}
    for row in _rows(_READ, children):
        kept[row[COLUMNS.index("child_id")]].append(from_row(row))
    return kept


def replace(
    authority_id: int, derived: Derived, version: str, as_at: date, operation: UUID | None
) -> None:
    """Let the table hold what was derived for these children, under this procedure, on this day."""
    old = _by_identity(_rows(_COMPARE, derived))
    new = _by_identity(_derived_rows(authority_id, derived))
    gone = [key for key in old if key not in new]
    fresh = [row for key, row in new.items() if key not in old]
    changed = [key for key, row in new.items() if key in old and old[key] != row]
    moved = [
        (authority_id, *key, old[key][_DUE], new[key][_DUE], operation)
        for key in changed
        if old[key][_DUE] != new[key][_DUE]
    ]
    with connection.cursor() as cursor:
        _with_all(cursor, _DELETE, gone)
        _with_all(cursor, _UPDATE, [new[key] for key in changed])
        _copy(cursor, f"record_duty ({_NAMES})", fresh)
        _copy(cursor, _CHANGES, moved)
        until = [found.valid_until for found in derived.values()]
        cursor.execute(_HOLD, [authority_id, version, as_at, list(derived), until])


def _derived_rows(authority_id: int, derived: Derived) -> Iterator[Row]:
    for child, found in derived.items():
        for duty in found.duties:
            yield to_row(authority_id, child, duty)


def _by_identity(rows: Iterable[Row]) -> dict[Row, Row]:
    return {row[_FIRST:_LAST]: row for row in rows}


def _copy(cursor: Any, table: str, rows: Sequence[Row]) -> None:
    if rows:
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def _with_all(cursor: Any, statement: str, rows: Sequence[Row]) -> None:
    """Do one statement for all rows, each column of which is given as an array."""
    if rows:
        cursor.execute(statement, [list(column) for column in zip(*rows, strict=True)])


def _rows(statement: str, children: Collection[int]) -> Iterator[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(children)])
        yield from cursor.fetchall()
