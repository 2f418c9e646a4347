"""How many duties and children are derived in a second, on one core, without a database.

`python -m bench.derive` measures it alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from time import process_time

from holdfast.core.derivation import Deriver
from holdfast.core.facts import Coverage
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook import calendar_of, load_procedure
from tests.children.generated import children, from_returns

TODAY = date(2026, 11, 20)


def measured(procedure: str, count: int, coverage: Coverage) -> str:
    """Derive `count` invented children and say how fast."""
    rules = load_procedure(procedure)
    deriving = Deriver(rules, calendar_of(rules))
    known = children(count, TODAY)
    for facts in known:  # as a worker that has been running
        deriving.derive(facts, coverage, TODAY)
    begin = process_time()
    duties = sum(len(deriving.derive(facts, coverage, TODAY).duties) for facts in known)
    took = process_time() - begin
    facts = sum(map(len, known))
    return (
        f"{count / took:8,.0f} children a second, {duties / took:8,.0f} duties a second"
        f" ({facts / count:.0f} facts and {duties / count:.0f} duties a child,"
        f" {took / count * 1e3:.2f} ms a child, {took / duties * 1e6:.0f} µs a duty)"
    )


def lines(procedure: str = "england", count: int = 5000) -> Iterator[str]:
    """A line for each coverage: returns only, returns of late, and all that can be recorded."""
    watched = {
        "what statutory returns bring": from_returns(date.min),
        "returns of the last two years": from_returns(date(2024, 4, 1)),
        "everything": Coverage.complete(KINDS),
    }
    for name, coverage in watched.items():
        yield f"{procedure}, {name}: {measured(procedure, count, coverage)}"


def main() -> None:
    """Print the measurements."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--children", type=int, default=5000)
    options.add_argument("--procedure", default="england")
    given = options.parse_args()
    for line in lines(given.procedure, given.children):
        print(line)


if __name__ == "__main__":
    main()
