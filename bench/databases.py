"""A database of the measurements' own, apart from the demonstration and the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.national import TODAY
from holdfast.config import database

PROJECT = Path(__file__).resolve().parents[1]


@contextmanager
def own_database(name: str, *, kept: bool = False) -> Iterator[bool]:
    """A migrated database in which Django works until the end; whether it was made now.

    It is dropped at the end unless it is to be `kept` for another run.
    """
    os.environ["HOLDFAST_DATABASE_NAME"] = name
    os.environ["HOLDFAST_TODAY"] = TODAY.isoformat()
    database.start()
    made = name not in database.names(name)
    try:
        database.create(name)
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=PROJECT, check=True
        )
        yield made
    finally:
        if not kept:
            database.drop(name)
