"""A pytest plugin: tests claim requirement rows, and a claim of an unknown row stops the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.requirements_catalogue import Claim, catalogue, fault, table, tallies


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option by which `make requirements` asks for the table."""
    parser.addoption("--write-claims", metavar="FILE", help="write the table of claims to FILE")


def claims_of(item: pytest.Item) -> set[Claim]:
    """The claims of one test."""
    found = set()
    for mark in item.iter_markers("requirement"):
        level = mark.kwargs.get("level", "product")
        found |= {Claim(name, level) for name in mark.args}
    return found


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Check every claim; write the table where it was asked for."""
    rows = catalogue()
    claims: set[Claim] = set()
    faults = []
    for item in items:
        own = claims_of(item)
        claims |= own
        faults += [
            f"{item.nodeid}: {wrong}" for claim in sorted(own) if (wrong := fault(claim, rows))
        ]
    if faults:
        raise pytest.UsageError("\n".join(faults))
    target = config.getoption("--write-claims")
    if target:
        file = Path(target)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(table(tallies(rows.values(), claims)), encoding="utf-8")
