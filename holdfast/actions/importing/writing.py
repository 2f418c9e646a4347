"""Changes put on the record: new rows by COPY, corrected ones by one statement for all alike.

The triggers of row history fire once for each statement, and each names the operation, because
the action's settings hold for COPY too.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Field, Model

from holdfast.actions.importing.changes import Changes, Update
from holdfast.actions.importing.siblings import Pair
from holdfast.actions.importing.tables import ALLOCATION, CHILD_COLUMNS, TABLES
from holdfast.record.models import Source

_CHILD = "child"
_BLOCK = 2000


class Sequences:
    """New ids of each table, drawn from its sequence in blocks."""

    def __init__(self) -> None:
        self._drawn: dict[str, deque[int]] = defaultdict(deque)

    def __call__(self, table: str) -> int:
        """The next id of a table."""
        drawn = self._drawn[table]
        if not drawn:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [f"record_{table}", _BLOCK],
                )
                drawn.extend(row[0] for row in cursor.fetchall())
        return drawn.popleft()


def write(authority_id: int, all_changes: Sequence[Changes], *, count: bool = False) -> None:
    """Put the changes for these children on the record.

    What may not overlap is checked when all is written: one row ends where another begins. With
    `count`, the planner is told how many children there are: once in a large load is enough.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    _write_children(authority_id, all_changes)
    if count:
        with connection.cursor() as cursor:
            cursor.execute("SELECT record_count_children()")
    for table in (*TABLES, ALLOCATION):
        _insert_rows(authority_id, table.table, table.columns, all_changes)
        updates = [row for changes in all_changes for row in changes.updates.get(table.table, ())]
        update_rows(table.table, updates)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _write_children(authority_id: int, all_changes: Sequence[Changes]) -> None:
    rows = (
        (
            changes.child,
            authority_id,
            changes.local_id,
            Source.RETURN.value,
            *_in_columns(_CHILD, CHILD_COLUMNS, changes.told),
        )
        for changes in all_changes
        if changes.is_new
    )
    copy_rows(_CHILD, ("id", "authority_id", "local_id", "source", *CHILD_COLUMNS), rows)
    update_rows(
        _CHILD,
        [Update(each.child, each.told) for each in all_changes if each.told and not each.is_new],
    )


def _insert_rows(
    authority_id: int, table: str, columns: Sequence[str], all_changes: Sequence[Changes]
) -> None:
    rows = (
        (
            row.id,
            authority_id,
            changes.child,
            Source.RETURN.value,
            row.returned_as,
            *_in_columns(table, columns, row.values),
        )
        for changes in all_changes
        for row in changes.inserts.get(table, ())
    )
    copy_rows(table, ("id", "authority_id", "child_id", "source", "returned_as", *columns), rows)


def _in_columns(table: str, columns: Sequence[str], values: Mapping[str, Any]) -> Iterator[Any]:
    """The values in the order of the columns, with what is not told as the column has it blank."""
    blanks = _blanks(table)
    for column in columns:
        value = values.get(column)
        yield blanks[column] if value is None else value


@cache
def _fields(table: str) -> dict[str, Field[Any, Any]]:
    model: type[Model] = apps.get_model("record", table)
    return {field.attname: field for field in model._meta.concrete_fields}


@cache
def _blanks(table: str) -> dict[str, Any]:
    return {
        name: None if field.null or not field.has_default() else field.get_default()
        for name, field in _fields(table).items()
    }


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """COPY the rows, if there are any: an empty COPY would fire triggers for nothing."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    named = ", ".join(f'"{column}"' for column in columns)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY record_{table} ({named}) FROM STDIN") as copy,
    ):
        copy.write_row(first)
        for row in rows:
            copy.write_row(row)


def update_rows(table: str, updates: Iterable[Update]) -> None:
    """Give rows their new values, those that change the same columns together."""
    alike: dict[tuple[str, ...], list[Update]] = defaultdict(list)
    for update in updates:
        alike[tuple(sorted(update.values))].append(update)
    for columns, rows in alike.items():
        _update_alike(table, columns, rows)


def _update_alike(table: str, columns: Sequence[str], rows: Sequence[Update]) -> None:
    fields, blanks = _fields(table), _blanks(table)
    typed = ", ".join(f'"{column}" {_type(fields[column])}' for column in columns)
    given = ", ".join(f'"{column}" = v."{column}"' for column in columns)
    told = [
        {"id": row.id}
        | {
            column: blanks[column] if value is None else value
            for column, value in row.values.items()
        }
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE record_{table} AS t SET {given}"  # noqa: S608 - names are ours
            f" FROM jsonb_to_recordset(%s::jsonb) AS v (id bigint, {typed}) WHERE t.id = v.id",
            [json.dumps(told, default=_as_text)],
        )


def _type(field: Field[Any, Any]) -> str:
    return str(field.db_type(connection))


def _as_text(value: object) -> str:
    if isinstance(value, (date, time)):
        return value.isoformat()
    raise TypeError(f"no column holds a {type(value).__name__}")


def write_siblings(authority_id: int, pairs: Iterable[Pair]) -> list[Pair]:
    """Record two children as brothers or sisters where nothing is recorded of the two.

    Returns the pairs that are new. One that was marked as entered in error is not made again.
    """
    wanted = sorted(set(pairs))
    if not wanted:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO record_relationship"
            " (authority_id, child_id, other_child_id, kind, source, returned_as)"
            " SELECT %s, a, b, 'sibling', 'return', 'sibling'"
            " FROM unnest(%s::bigint[], %s::bigint[]) AS wanted (a, b)"
            " WHERE NOT EXISTS (SELECT 1 FROM record_relationship r"
            " WHERE r.kind IN ('sibling', 'half-sibling', 'step-sibling')"
            " AND LEAST(r.child_id, r.other_child_id) = a"
            " AND GREATEST(r.child_id, r.other_child_id) = b)"
            " RETURNING child_id, other_child_id",
            [authority_id, [one for one, _ in wanted], [two for _, two in wanted]],
        )
        return [(one, two) for one, two in cursor.fetchall()]
