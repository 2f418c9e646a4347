"""Figures printed as plain tables, with the facts of the machine they were taken on."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bench.programs import Run
from holdfast.config import database

STEPS = 200_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a table: what was measured, what came out, and what it should be at most."""

    what: str
    measured: str
    aim: str = ""
    kept: bool | None = None

    @property
    def told(self) -> str:
        """Whether the aim was kept, in a word."""
        return {None: "", True: "kept", False: "missed"}[self.kept]


def table(title: str, figures: Iterable[Figure]) -> str:
    """A table under its title, each column as wide as its widest cell."""
    rows = [("", "measured", "aim", "")]
    rows += [(each.what, each.measured, each.aim, each.told) for each in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join([title, *(f"  {line}" for line in lines), ""])


def at_most(what: str, seconds: float, most: float, unit: str = "s") -> Figure:
    """A time that should stay under `most`."""
    digits = 1 if unit == "s" else 0
    return Figure(what, f"{seconds:.{digits}f} {unit}", f"under {most:g} {unit}", seconds < most)


def effort(run: Run) -> Iterator[Figure]:
    """The processor time of a program, and what the database took for it."""
    server = run.server
    database = f"{server.processor_seconds:.1f} s" if server.seconds else "not told by this system"
    yield Figure("  processor time, Python", f"{run.processor_seconds:.1f} s")
    yield Figure("  processor time, database", database)
    if server.megabytes:
        yield Figure("  memory, database", f"{server.megabytes:,.0f} MB")


def memory(what: str, megabytes: float | None, most: float) -> Figure:
    """A peak of memory that should stay under `most` megabytes."""
    if megabytes is None:
        return Figure(what, "not told by this system", f"under {most:,.0f} MB")
    return Figure(what, f"{megabytes:,.0f} MB", f"under {most:,.0f} MB", megabytes < most)


def spread(what: str, times: Sequence[float], *, median: float = 0, p95: float = 0) -> Figure:
    """Median and 95th percentile of times in seconds; the aim, in milliseconds, is of one."""
    middle, late = statistics.median(times) * 1e3, percentile(times, 95) * 1e3
    measured = f"median {middle:.0f} ms, p95 {late:.0f} ms, most {max(times) * 1e3:.0f} ms"
    if median:
        aim, kept = f"median under {median:g} ms", middle < median
    elif p95:
        aim, kept = f"p95 under {p95:g} ms", late < p95
    else:
        return Figure(what, measured)
    return Figure(what, measured, aim, kept)


def percentile(times: Sequence[float], percent: int) -> float:
    """The value that so many of a hundred do not exceed."""
    return sorted(times)[max(0, -(-len(times) * percent // 100) - 1)]


def machine() -> str:
    """What was measured on: processor, memory, versions, and how busy it was just before."""
    system = f"{platform.system()} {platform.release()}"
    python = f"Python {platform.python_version()}"
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{_processor()}, {os.cpu_count()} processors, {_memory()}\n"
        f"{system}, {python}, PostgreSQL {_postgresql()}\n"
        f"load before: {load} (over 1, 5 and 15 minutes); {pace()}\n"
    )


def pace() -> str:
    """How fast one processor is just now, for shared machines run at half their speed at times."""
    takes = []
    for _ in range(5):
        begin, kept = time.perf_counter(), dict[int, tuple[int, str]]()
        for step in range(STEPS):
            kept[step % 1000] = (step, str(step))
        takes.append(time.perf_counter() - begin)
    return f"a million plain steps of Python take {statistics.median(takes) * 1e6 / STEPS:.2f} s"


def _processor() -> str:
    told = _lines(Path("/proc/cpuinfo"))
    names = (line.partition(":")[2].strip() for line in told if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _memory() -> str:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{pages * size / 1024**3:.0f} GB of memory"


def _postgresql() -> str:
    with psycopg.connect(database.url("app", "postgres")) as connection:
        told = connection.execute("SHOW server_version").fetchone()
    return str(told[0]).partition(" ")[0] if told else "unknown"


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []
