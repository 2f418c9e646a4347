"""Every duty of every child derived again, from the database and back into it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg

from bench import report
from bench.programs import Run, holdfast
from bench.report import Figure, at_most
from holdfast.config import database

AIM_SECONDS, AIM_MEGABYTES, AIM_CHILDREN = 90, 2048, 135_000


def figures(processes: int = 2) -> Iterator[Figure]:
    """First with an empty table of duties, then with all there and none different."""
    with psycopg.connect(database.url("owner"), autocommit=True) as owner:
        owner.execute("TRUNCATE record_duty, record_derivation")
        children = _count(owner, "child")
        run = holdfast("rederive", "--processes", str(processes))
        owner.execute("VACUUM (ANALYZE) record_duty, record_derivation")
        each = _count(owner, "duty") / children
    told = f"{children:,} children, {each:.0f} duties each"
    yield from _of(f"{told}, none stored before", run, children)
    yield from _of(f"{told}, none different", holdfast("rederive", "--processes", "2"), children)


def _of(what: str, run: Run, children: int) -> Iterator[Figure]:
    if children >= AIM_CHILDREN:
        yield at_most(what, run.seconds, AIM_SECONDS)
    else:
        yield Figure(what, f"{run.seconds:.1f} s")
    yield Figure("  a second", f"{children / run.seconds:,.0f} children")
    yield from report.effort(run)
    yield report.memory("  memory, all processes", run.megabytes, AIM_MEGABYTES)


def _count(owner: psycopg.Connection[tuple[int]], table: str) -> int:
    told = owner.execute(f"SELECT count(*) FROM record_{table}".encode()).fetchone()  # noqa: S608
    return told[0] if told else 0
