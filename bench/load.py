"""Loads invented authorities as a database is best loaded: rows by COPY, then indexes and rules.

Row history is left out: what is measured neither reads nor writes it. Every constraint is put back
and so checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

import psycopg
from psycopg import sql

from bench.national import Size, rows_of
from bench.rows import COLUMNS, MOST, columns_of
from holdfast.config import database

TABLES = [f"record_{table}" for table in COLUMNS]

# Unique constraints stay, because the foreign keys lean on them.
_RULES = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype IN ('f', 'x') AND conrelid::regclass::text = ANY(%s) ORDER BY contype DESC
"""
_INDEXES = """
    SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
    LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid
    WHERE i.indrelid::regclass::text = ANY(%s) AND c.oid IS NULL AND NOT i.indisunique
"""


def load(sizes: Sequence[Size], name: str, processes: int = 2) -> None:
    """Fill a migrated database with these authorities, in some processes at once."""
    with psycopg.connect(database.url("owner", name), autocommit=True) as owner:
        _authorities(owner, sizes)
        with _bare(owner):
            _load_parts([(sizes[number::processes], name) for number in range(processes)])
        for table in TABLES:
            _move_sequence(owner, table, (max(size.number for size in sizes) + 1) * MOST)
        owner.execute("VACUUM (ANALYZE)")


def _load_parts(parts: Sequence[tuple[Sequence[Size], str]]) -> None:
    if len(parts) == 1:
        _load_part(parts[0])
        return
    with ProcessPoolExecutor(len(parts), mp_context=get_context("spawn")) as pool:
        list(pool.map(_load_part, parts))


def _load_part(part: tuple[Sequence[Size], str]) -> None:
    sizes, name = part
    with psycopg.connect(database.url("owner", name)) as owner:
        for size in sizes:
            for table, rows in rows_of(size).tables.items():
                _copy(owner, f"record_{table}", columns_of(table), rows)
            owner.commit()


def _authorities(owner: psycopg.Connection[Any], sizes: Iterable[Size]) -> None:
    rows = [
        (size.number, f"Authority {size.number}", f"authority-{size.number}", size.procedure)
        for size in sizes
    ]
    _copy(owner, "record_authority", ("id", "name", "slug", "procedure"), rows)


def _copy(
    owner: psycopg.Connection[Any],
    table: str,
    columns: Iterable[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
    with owner.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


@contextmanager
def _bare(owner: psycopg.Connection[Any]) -> Iterator[None]:
    """The tables without triggers, indexes and rules between rows, which come back afterwards."""
    rules = owner.execute(_RULES, [TABLES]).fetchall()
    indexes = owner.execute(_INDEXES, [TABLES]).fetchall()
    _each(owner, (f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in TABLES))
    _each(owner, (f'ALTER TABLE {table} DROP CONSTRAINT "{rule}"' for table, rule, _ in rules))
    _each(owner, (f"DROP INDEX {index}" for index, _ in indexes))
    yield
    _each(owner, (f"ANALYZE {table}" for table in TABLES))
    _each(owner, (definition for _, definition in indexes))
    _each(
        owner,
        (f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {rule}' for table, name, rule in rules),
    )
    _each(owner, (f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in TABLES))


def _each(owner: psycopg.Connection[Any], statements: Iterable[str]) -> None:
    for statement in statements:
        owner.execute(statement.encode())


def _move_sequence(owner: psycopg.Connection[Any], table: str, to: int) -> None:
    owner.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, to])
