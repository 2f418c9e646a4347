"""The measurements still run: on a few children, in a database of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import national
from bench.report import at_most, percentile, spread, table
from holdfast.config import database
from tests import databases

PROJECT = Path(__file__).resolve().parents[2]
MEASURE = [sys.executable, "-m", "bench"]


@pytest.fixture
def empty_database(worker_id: str) -> Iterator[str]:
    name = databases.make_test_database(f"bench_{worker_id}")
    yield name
    database.drop(name)


def test_every_part_runs_and_says_what_it_found(empty_database: str) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "bench",
            "--small",
            "--processes",
            "1",
            "--database",
            empty_database,
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for told in (
        "duties a second",
        "none different",
        "duties of the child refreshed",
        "child's page, social worker",
        "an item saved",
        "A record of 40 decisions in PDF",
        "A record of 40 decisions in Word",
        "30 new, 0 changed, 0 unchanged, 0 held back",
    ):
        assert told in done.stdout


def test_the_invented_country_adds_up() -> None:
    sizes = national.sizes(national.CHILDREN, national.AUTHORITIES)
    assert len(sizes) == 153
    assert sum(size.children for size in sizes) == 135_000
    assert all(size.children > 100 for size in sizes)


def test_a_country_is_the_same_each_time() -> None:
    (size,) = national.sizes(20, 1)
    assert national.rows_of(size).tables == national.rows_of(size).tables


def test_percentiles_and_aims() -> None:
    times = [number / 1000 for number in range(1, 101)]
    assert percentile(times, 95) == 0.095
    assert percentile([0.007], 95) == 0.007
    assert spread("Page", times, p95=90).told == "missed"
    assert spread("Page", times, p95=96).told == "kept"
    assert "under 90 s  kept" in table("Title", [at_most("Whole", 12.34, 90)])
