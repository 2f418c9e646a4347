"""What the record has of the children in a return: read as values, in one query for each table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import connection

from holdfast.actions.importing.planning import Standing
from holdfast.actions.importing.tables import ALLOCATION, CHILD_COLUMNS, TABLES, Kept, Table
from holdfast.record.models import Child, Source


class Whose(NamedTuple):
    """Whose children these are on the record: by local id, the id of the child, of another child
    it was merged into, or None where that other child is in the files as well.
    """

    ids: dict[str, int]
    twice: dict[str, str]


def known_children(authority_id: int, local_ids: Sequence[str], *, lock: bool = False) -> Whose:
    """The children of these local ids who are on the record. A child merged into another is that
    other child, unless the files hold both.

    With `lock`, all are locked in the order of their ids, until the transaction ends.
    """
    rows = Child.objects.filter(authority_id=authority_id, local_id__in=local_ids)
    found = {
        local: (child, kept, kept_local)
        for local, child, kept, kept_local in rows.values_list(
            "local_id", "pk", "merged_into", "merged_into__local_id"
        )
    }
    whose = Whose({}, {})
    for local, (child, kept, kept_local) in found.items():
        if kept is None:
            whose.ids[local] = child
        elif kept_local in found:
            whose.twice[local] = str(kept_local)
        else:
            whose.ids[local] = kept
    if lock:
        _lock(whose.ids.values())
    return whose


def _lock(children: Iterable[int]) -> None:
    rows = Child.objects.filter(pk__in=sorted(set(children))).order_by("pk")
    list(rows.select_for_update(no_key=True).values_list("pk"))


def standing_of(children: Sequence[int]) -> dict[int, Standing]:
    """What the record has of these children."""
    found = {}
    for row in Child.objects.filter(pk__in=children).values_list(
        "pk", "source", "entered_in_error", *CHILD_COLUMNS
    ):
        values = dict(zip(CHILD_COLUMNS, row[3:], strict=True))
        found[row[0]] = Standing(row[0], row[1] == Source.OFFICER, row[2], values)
    if found:
        for table in (*TABLES, ALLOCATION):
            _add_rows(table, list(found), found)
    return found


def _add_rows(table: Table, children: list[int], to: dict[int, Standing]) -> None:
    named = ", ".join(table.columns)
    narrowed = f" AND {table.where}" if table.where else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT child_id, id, source = 'officer', entered_in_error, returned_as,"  # noqa: S608
            f" {named} FROM record_{table.table} WHERE child_id = ANY(%s){narrowed} ORDER BY id",
            [children],
        )
        for child, row_id, by_officer, wrong, returned_as, *told in cursor:
            values = dict(zip(table.columns, told, strict=True))
            kept = Kept(row_id, by_officer, wrong, returned_as, values)
            to[child].rows.setdefault(table.table, []).append(kept)
