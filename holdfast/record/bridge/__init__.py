"""The one bridge from rows of the record to facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import psycopg
from django.db import connection

from holdfast.core.facts import Coverage, Fact, Interval
from holdfast.record.bridge import changes, conferences, events, looked_after, plans, reviews
from holdfast.record.bridge.reading import Facts, Rows

READINGS = (
    *looked_after.READINGS,
    *plans.READINGS,
    *reviews.READINGS,
    *conferences.READINGS,
    *changes.READINGS,
    *events.READINGS,
)
"""Every table that gives facts, in the order in which they are read."""

CHILD_KINDS = ("born", "expected", "died")
"""The kinds of fact that the child's own row gives."""

_CHILDREN = (
    "SELECT id, born_on, expected_on, died_on FROM record_child"
    " WHERE id = ANY(%s) AND merged_into_id IS NULL AND NOT entered_in_error"
)

_QUERIES = (_CHILDREN, *(reading.query for reading in READINGS))


def facts_of(child_ids: Sequence[int]) -> dict[int, list[Fact]]:
    """The facts of these children, each by its own id, in one query for each table.

    Every child asked for is in the answer. One that was merged into another, entered in error or
    is not on the record has no facts, and a row entered in error gives none.
    """
    facts: Facts = {child: [] for child in child_ids}
    born, *tables = _rows_about(list(facts))
    standing = _children(born, facts)
    for reading, rows in zip(READINGS, tables, strict=True):
        reading.read(rows if len(standing) == len(facts) else _of(standing, rows), facts)
    return facts


def _rows_about(children: list[int]) -> Iterator[Rows]:
    """The rows of the children and of every table that gives facts.

    All are asked for at once, so that nobody waits for the server table by table, and by
    statements that the server has planned before.
    """
    connection.ensure_connection()
    server = connection.connection
    with server.pipeline():
        asked = [
            psycopg.Cursor(server).execute(query, [children], prepare=True) for query in _QUERIES
        ]
        for cursor in asked:
            yield cursor.fetchall()


def _children(rows: Rows, facts: Facts) -> set[int]:
    """Begin with birth and death; the children whose rows count."""
    standing = set()
    for child, *dates in rows:
        standing.add(child)
        for kind, on in zip(CHILD_KINDS, dates, strict=True):
            if on:
                facts[child].append(Fact(kind, on, f"child:{child}"))
    return standing


def _of(children: set[int], rows: Rows) -> Rows:
    return [row for row in rows if row[0] in children]


def coverage_of(authority_id: int) -> Coverage:
    """For which time this authority's record of each kind of fact is complete."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, since, until FROM record_coverage WHERE authority_id = %s",
            [authority_id],
        )
        return Coverage({kind: Interval(since, until) for kind, since, until in cursor.fetchall()})


__all__ = ["CHILD_KINDS", "READINGS", "coverage_of", "facts_of"]
