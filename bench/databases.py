"""A database of the measurements' own, apart from the demonstration and the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections

from bench.national import TODAY
from holdfast.config import database

PROJECT = Path(__file__).resolve().parents[1]


@contextmanager
def own_database(name: str, *, made: bool = True, kept: bool = False) -> Iterator[bool]:
    """A migrated database in which everything works until the end; whether it is still empty.

    It is made unless one was given that is empty and migrated, and dropped at the end unless it
    is to be `kept` for another run. One that was kept is found again and is not empty.
    """
    database.start()
    found = made and name in database.names(name)
    os.environ["HOLDFAST_DATABASE_NAME"] = name
    os.environ["HOLDFAST_TODAY"] = TODAY.isoformat()
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.config.settings"
    whole = False
    try:
        if made:
            database.create(name)
            _migrate()
        yield not found
        whole = True
    finally:
        connections.close_all()
        if made and not (kept and whole):
            database.drop(name)


def _migrate() -> None:
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=PROJECT, check=True)
