"""`holdfast rederive`: derive the duties of every child again, or check those that are stored."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

import django

from holdfast.actions.duties import Difference, chunks_of, differences, rederive
from holdfast.core.duties import Duty
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities

SHOWN = 20
"""Differences told in full; the rest are counted."""

Work = tuple[int, list[int]]
Part = Callable[[Work], list[Difference]]
Spread = Callable[[Part, Iterable[Work]], Iterator[list[Difference]]]


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and its options."""
    parser: argparse.ArgumentParser = sub.add_parser("rederive", help=__doc__)
    parser.add_argument("--authority", metavar="SLUG", help="only this one, by its short name")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="at once; 1")
    parser.add_argument(
        "--check", action="store_true", help="only tell what is stored otherwise than derived"
    )
    return parser


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 differences found, 2 no such authority."""
    try:
        names = {each.id: each.name for each in authorities(args.authority)}
    except LookupError as unknown:
        print(unknown, file=sys.stderr)
        return 2
    started, differing, counts = time.monotonic(), list[Difference](), Counter[int]()
    work = [(authority, chunk) for authority in names for chunk in chunks_of(authority)]
    with _workers(args.processes) as spread:
        found = spread(check_part if args.check else rederive_part, work)
        for (authority, chunk), differs in zip(work, found, strict=True):
            counts[authority] += len(chunk)
            differing += differs
    done = "checked" if args.check else "derived again"
    for authority, name in names.items():
        print(f"{name}: {counts[authority]} children {done}")
    print(f"{counts.total()} children in {time.monotonic() - started:.1f} s")
    _tell(differing)
    return 1 if differing else 0


def rederive_part(work: Work) -> list[Difference]:
    """Derive some children of an authority again, in a transaction of their own."""
    authority, children = work
    rederive(by=Actor.product(authority), children=children)
    return []


def check_part(work: Work) -> list[Difference]:
    """Compare what is stored for some children of an authority with what is derived."""
    authority, children = work
    return differences(authority, children)


@contextmanager
def _workers(processes: int) -> Iterator[Spread]:
    """A way to have parts of the work done, here or in several processes."""
    if processes < 2:
        yield map
        return
    # A forked process would share its parent's connection to the database. One started afresh
    # needs Django before it reads this very module.
    with ProcessPoolExecutor(processes, get_context("spawn"), django.setup) as pool:
        yield pool.map


def _tell(found: list[Difference]) -> None:
    for each in found[:SHOWN]:
        duty = each.derived or each.kept
        rule = duty.rule if duty else ""
        print(f"  child {each.child}: {rule}: {_told(each.kept)} kept, {_told(each.derived)} due")
    if len(found) > SHOWN:
        print(f"  and {len(found) - SHOWN} more")


def _told(duty: Duty | None) -> str:
    if duty is None:
        return "nothing"
    day = long_date(duty.due) if duty.due else "no date"
    return f"{day} ({duty.outcome.value})"
