"""`holdfast rederive`: derive the duties of every child again, or check those that are stored."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

from holdfast.actions.duties import Difference, chunks_of, differences, rederive
from holdfast.core.duties import Duty
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities

SHOWN = 20
"""Differences told in full; the rest are counted."""

Work = tuple[int, list[int]]
Worked = tuple[int, list[Difference]]
Part = Callable[[Work], Worked]
Spread = Callable[[Part, Iterator[Work]], Iterator[Worked]]


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
        chosen = authorities(args.authority)
    except LookupError as unknown:
        print(unknown, file=sys.stderr)
        return 2
    found = 0
    with _workers(args.processes) as spread:
        for authority in chosen:
            started, count, differing = time.monotonic(), 0, list[Difference]()
            work = ((authority.id, chunk) for chunk in chunks_of(authority.id))
            for size, differs in spread(check_part if args.check else rederive_part, work):
                count += size
                differing += differs
            took = time.monotonic() - started
            done = "checked" if args.check else "derived"
            print(f"{authority.name}: {count} children {done} in {took:.1f} s")
            _tell(differing)
            found += len(differing)
    return 1 if found else 0


def rederive_part(work: Work) -> Worked:
    """Derive some children of an authority again, in a transaction of their own."""
    authority, children = work
    return rederive(by=Actor.product(authority), children=children), []


def check_part(work: Work) -> Worked:
    """Compare what is stored for some children of an authority with what is derived."""
    authority, children = work
    return len(children), differences(authority, children)


@contextmanager
def _workers(processes: int) -> Iterator[Spread]:
    """A way to have parts of the work done, here or in several processes."""
    if processes < 2:
        yield map
        return
    # A forked process would share its parent's connection to the database.
    with ProcessPoolExecutor(processes, get_context("spawn"), _prepare) as pool:
        yield pool.map


def _prepare() -> None:
    import django  # noqa: PLC0415 - in a process of its own

    django.setup()


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
