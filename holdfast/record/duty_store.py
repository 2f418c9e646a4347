"""The duty table, brought to what was derived: row by row for few children, by COPY for many.

Both ways leave the same rows, and both keep each change of a duty's due date with the operation
that made it. A duty that stays the same duty keeps its row, whose number pages link to. The
children must be locked by the caller, in a transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from holdfast.core.duties import Derivation, Duty
from holdfast.record.duty_rows import COLUMNS, IDENTITY, Row, from_row, to_row

_NAMES = ", ".join(f'"{name}"' for name in COLUMNS)
_SLOTS = ", ".join("%s" for _ in COLUMNS)
_SAME = " AND ".join(f'old."{name}" = new."{name}"' for name in IDENTITY)
_OTHERS = [name for name in COLUMNS if name not in IDENTITY]
_ALIKE = " AND ".join(f'old."{name}" IS NOT DISTINCT FROM new."{name}"' for name in _OTHERS)
_SET = ", ".join(f'"{name}" = %s' for name in _OTHERS)
_SET_FROM_NEW = ", ".join(f'"{name}" = new."{name}"' for name in _OTHERS)
_IDENTIFIED = " AND ".join(f'"{name}" = %s' for name in IDENTITY)
_UPDATE = f"UPDATE record_duty SET {_SET} WHERE {_IDENTIFIED}"  # noqa: S608 - names are ours
_INSERT = f"INSERT INTO record_duty ({_NAMES}) VALUES ({_SLOTS})"  # noqa: S608 - names are ours
_DELETE = f"DELETE FROM record_duty WHERE {_IDENTIFIED}"  # noqa: S608 - names are ours
_CHANGE = (
    'INSERT INTO record_dutyduechange (authority_id, child_id, rule, anchor, "each",'
    " was_due, now_due, operation) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
)
_HOLD = (
    "INSERT INTO record_derivation"
    " (child_id, authority_id, procedure_version, derived_on, valid_until)"
    " VALUES (%s, %s, %s, %s, %s)"
    " ON CONFLICT (child_id) DO UPDATE SET procedure_version = excluded.procedure_version,"
    " derived_on = excluded.derived_on, valid_until = excluded.valid_until"
)

Derived = Mapping[int, Derivation]
Identity = tuple[int, str, str, str]


def stored(children: Sequence[int]) -> dict[int, list[Duty]]:
    """The duties kept for each of these children."""
    kept: dict[int, list[Duty]] = {child: [] for child in children}
    for row in _rows(children):
        kept[row[COLUMNS.index("child_id")]].append(from_row(row))
    return kept


def replace_few(
    authority_id: int, derived: Derived, version: str, as_at: date, operation: UUID | None
) -> None:
    """Write only the rows that are different."""
    old = {_identity(row[1], from_row(row)): from_row(row) for row in _rows(list(derived))}
    new = {_identity(child, duty): duty for child, duty in _each(derived)}
    gone = [key for key in old if key not in new]
    changed = [key for key, duty in new.items() if key in old and old[key] != duty]
    fresh = [key for key in new if key not in old]
    moved = [key for key in changed if old[key].due != new[key].due]
    rows = {key: to_row(authority_id, key[0], new[key]) for key in fresh + changed}
    with connection.cursor() as cursor:
        _each_with(cursor, _DELETE, gone)
        _each_with(cursor, _UPDATE, [(*_others(rows[key]), *key) for key in changed])
        _each_with(cursor, _INSERT, [rows[key] for key in fresh])
        changes = [(authority_id, *key, old[key].due, new[key].due, operation) for key in moved]
        _each_with(cursor, _CHANGE, changes)
        _each_with(cursor, _HOLD, list(_held(authority_id, derived, version, as_at)))


def replace_many(
    authority_id: int, derived: Derived, version: str, as_at: date, operation: UUID | None
) -> None:
    """Stage every row by COPY and let the database find what is different."""
    children = list(derived)
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE IF NOT EXISTS duty_stage ON COMMIT DELETE ROWS AS"  # noqa: S608 - names are ours
            f" SELECT {_NAMES} FROM record_duty WITH NO DATA"
        )
        cursor.execute("TRUNCATE duty_stage")
        rows = (to_row(authority_id, child, duty) for child, duty in _each(derived))
        _copy(cursor, f"duty_stage ({_NAMES})", rows)
        cursor.execute("SELECT 1 FROM record_duty WHERE child_id = ANY(%s) LIMIT 1", [children])
        if cursor.fetchone():
            _compare(cursor, children, operation)
        else:
            cursor.execute(
                f"INSERT INTO record_duty ({_NAMES}) SELECT {_NAMES} FROM duty_stage"  # noqa: S608
            )
        _hold_many(cursor, children, _held(authority_id, derived, version, as_at))


def _compare(cursor: Any, children: Sequence[int], operation: UUID | None) -> None:
    """Leave rows that are alike alone, write the others, keep each change of due date."""
    cursor.execute("ANALYZE duty_stage")
    cursor.execute(
        "INSERT INTO record_dutyduechange"  # noqa: S608 - names are ours
        ' (authority_id, child_id, rule, anchor, "each", was_due, now_due, operation)'
        ' SELECT new.authority_id, new.child_id, new.rule, new.anchor, new."each",'
        " old.due, new.due, %s"
        f" FROM duty_stage new JOIN record_duty old ON {_SAME}"
        " WHERE old.due IS DISTINCT FROM new.due",
        [operation],
    )
    cursor.execute(
        "DELETE FROM record_duty old WHERE child_id = ANY(%s) AND NOT EXISTS"  # noqa: S608
        f" (SELECT 1 FROM duty_stage new WHERE {_SAME})",
        [children],
    )
    cursor.execute(
        f"UPDATE record_duty old SET {_SET_FROM_NEW} FROM duty_stage new"  # noqa: S608
        f" WHERE {_SAME} AND NOT ({_ALIKE})"
    )
    cursor.execute(
        f"INSERT INTO record_duty ({_NAMES}) SELECT {_NAMES} FROM duty_stage new"  # noqa: S608
        f" WHERE NOT EXISTS (SELECT 1 FROM record_duty old WHERE {_SAME})"
    )


def _hold_many(cursor: Any, children: Sequence[int], rows: Iterable[Row]) -> None:
    cursor.execute("DELETE FROM record_derivation WHERE child_id = ANY(%s)", [list(children)])
    columns = "child_id, authority_id, procedure_version, derived_on, valid_until"
    _copy(cursor, f"record_derivation ({columns})", rows)


def _copy(cursor: Any, table: str, rows: Iterable[Row]) -> None:
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _each_with(cursor: Any, statement: str, rows: Sequence[Row]) -> None:
    if rows:
        cursor.executemany(statement, rows)


def _others(row: Row) -> Row:
    """What of a row may change while the duty stays the same."""
    return tuple(value for name, value in zip(COLUMNS, row, strict=True) if name not in IDENTITY)


def _rows(children: Sequence[int]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_NAMES} FROM record_duty WHERE child_id = ANY(%s)",  # noqa: S608
            [list(children)],
        )
        return list(cursor.fetchall())


def _each(derived: Derived) -> Iterator[tuple[int, Duty]]:
    return ((child, duty) for child, found in derived.items() for duty in found.duties)


def _identity(child: int, duty: Duty) -> Identity:
    return child, duty.rule, duty.anchor, duty.each


def _held(authority_id: int, derived: Derived, version: str, as_at: date) -> Iterator[Row]:
    for child, found in derived.items():
        yield child, authority_id, version, as_at, found.valid_until
