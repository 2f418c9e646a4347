"""Measure Holdfast on this machine: `python -m bench [PART …]`, or `make bench` for all parts.

Every child and officer measured with is invented. Parts: derive, rederive, refresh, pages,
workspace, documents, import.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import accumulate

import django

from bench import derive, documents, imports, load, national, rederive, report
from bench.databases import own_database
from bench.report import Figure

PARTS = ("derive", "rederive", "refresh", "pages", "workspace", "documents", "import")
NATIONAL = frozenset({"rederive", "refresh", "pages", "workspace"})
FIRST = 10_000
"""So many children are derived before the others come, to see that time grows in proportion."""


def main(argv: Sequence[str] | None = None) -> None:
    """Measure the parts asked for and print a table of each."""
    asked = _arguments(argv)
    parts = [part for part in PARTS if part in (asked.parts or PARTS)]
    begin = time.monotonic()
    with own_database(asked.database, made=not asked.given, kept=asked.keep) as is_new:
        print(report.machine())
        if is_new and NATIONAL.intersection(parts):
            _load_country(asked, first_alone="rederive" in parts)
        for part in parts:
            title, figures = MEASURED[part]
            _print(title, figures(asked))
    print(f"All of it took {time.monotonic() - begin:.0f} s; now {report.pace()}")


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    options.add_argument("parts", nargs="*", metavar="PART", help="the parts to measure; all")
    options.add_argument("--small", action="store_true", help="a few children: does it still run?")
    options.add_argument("--children", type=int, help="how many in the whole country; 135,000")
    options.add_argument("--processes", type=int, default=2, help="of the whole derivation; 2")
    options.add_argument("--keep", action="store_true", help="keep the database for the next run")
    options.add_argument("--database", metavar="NAME", help="use this empty, migrated database")
    options.add_argument("--no-peer", action="store_true", help="measure the import alone")
    asked = options.parse_args(argv)
    if unknown := sorted(set(asked.parts) - set(PARTS)):
        options.error(f"there is no part {unknown[0]}: choose from {', '.join(PARTS)}")
    asked.children = asked.children or (80 if asked.small else national.CHILDREN)
    asked.given = bool(asked.database)
    own = asked.children if asked.keep else os.getpid()
    asked.database = asked.database or f"holdfast_bench_{own}"
    return asked


def _load_country(asked: argparse.Namespace, *, first_alone: bool) -> None:
    """Fill the database; on the way, if asked to, derive the first ten thousand children alone."""
    sizes = national.sizes(asked.children, 2 if asked.small else national.AUTHORITIES)
    sums = list(accumulate(size.children for size in sizes))
    first = 1 + next((place for place, sum_ in enumerate(sums) if sum_ >= FIRST), len(sums))
    parts = [sizes[:first], sizes[first:]] if first_alone else [sizes]
    for number, part in enumerate(filter(None, parts)):
        if number:
            _print("A part of the country first", MEASURED["rederive"][1](asked))
        begin = time.monotonic()
        load.load(part, asked.database, processes=1 if asked.small else 2)
        children = sum(size.children for size in part)
        took = time.monotonic() - begin
        print(f"({children:,} children of {len(part)} authorities loaded in {took:.0f} s)\n")


def _derive(asked: argparse.Namespace) -> Iterator[Figure]:
    for line in derive.lines(count=50 if asked.small else 5000):
        what, _, measured = line.partition(": ")
        yield Figure(what, measured.strip())


def _rederive(asked: argparse.Namespace) -> Iterator[Figure]:
    return rederive.figures(asked.processes)


def _refresh(asked: argparse.Namespace) -> Iterator[Figure]:
    return _in_django("bench.refresh")(5 if asked.small else 300)


def _pages(asked: argparse.Namespace) -> Iterator[Figure]:
    return _in_django("bench.pages")(1 if asked.small else 40)


def _workspace(asked: argparse.Namespace) -> Iterator[Figure]:
    return _in_django("bench.workspace")(1 if asked.small else 40)


def _documents(asked: argparse.Namespace) -> Iterator[Figure]:
    return documents.figures(2 if asked.small else 20)


def _in_django(module: str) -> Callable[[int], Iterator[Figure]]:
    """The measurements of a module that needs Django, which can be set up only by now."""
    django.setup()
    figures: Callable[[int], Iterator[Figure]] = import_module(module).figures
    return figures


def _import(asked: argparse.Namespace) -> Iterator[Figure]:
    peer = not (asked.small or asked.no_peer)
    return imports.figures(30 if asked.small else 10_000, peer=peer)


MEASURED: dict[str, tuple[str, Callable[[argparse.Namespace], Iterable[Figure]]]] = {
    "derive": ("Duties derived on one core, without a database", _derive),
    "rederive": ("Every duty derived again, from the database and back into it", _rederive),
    "refresh": ("One action", _refresh),
    "pages": ("Pages, from request to answer", _pages),
    "workspace": ("A review as it is held", _workspace),
    "documents": ("Documents set out", _documents),
    "import": ("A return imported", _import),
}
"""The title of each part's table and what measures it."""


def _print(title: str, figures: Iterable[Figure]) -> None:
    print(report.table(title, list(figures)), flush=True)


if __name__ == "__main__":
    main()
