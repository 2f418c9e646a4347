"""A database for each test process, copied from a template that is migrated only once.

The template is made by the owner role and named after the migrations, so that a second run, and
every further process of the first, copies it in a fraction of a second. Tests run as the app role:
what the product may not do, they cannot do either.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from holdfast.config import database, grants, migrate

LOCK = 4_265_737_401  # an arbitrary number that only these tests use
TEMPLATE = "holdfast_template_"
TEST = "holdfast_test_"
UNTOUCHED = ("django_migrations", "django_content_type", "auth_permission")


def make_test_database(worker: str) -> str:
    """Make this process's own database, at the newest migration; its name."""
    database.start()
    with psycopg.connect(database.url("owner", "postgres"), autocommit=True) as keeper:
        keeper.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        _drop_what_dead_processes_left()
        template = f"{TEMPLATE}{_fingerprint()}"
        if template not in database.names(TEMPLATE):
            _make_template(keeper, template)
        name = f"{TEST}{os.getpid()}_{worker}"
        database.create(name, template=template)
    return name


@contextmanager
def connected(role: database.Role, name: str) -> Iterator[None]:
    """Let Django's connection be this role's, to this database, for a while."""
    connection = connections["default"]
    before = dict(connection.settings_dict)
    connection.close()
    os.environ["HOLDFAST_DATABASE_NAME"] = name
    connection.settings_dict.update(database.django_settings(role))
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)
        del os.environ["HOLDFAST_DATABASE_NAME"]


def empty_as_owner(*_: Any, **__: Any) -> None:
    """Empty every table, as the owner: the app role may not, and Django's own flush would try."""
    with psycopg.connect(database.url("owner")) as owner:
        owner.execute("SET lock_timeout = '20s'")
        rows = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [sql.Identifier(str(row[0])) for row in rows if row[0] not in UNTOUCHED]
        owner.execute(
            sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(sql.SQL(", ").join(tables))
        )


def _make_template(keeper: psycopg.Connection[Any], template: str) -> None:
    for old in database.names(TEMPLATE):
        database.drop(old)
    unfinished = f"{TEMPLATE}unfinished"
    database.create(unfinished)
    with connected("owner", unfinished):
        migrate.bring_up_to_date(verbosity=0)
    keeper.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
            sql.Identifier(unfinished), sql.Identifier(template)
        )
    )


def _fingerprint() -> str:
    """Changes whenever a migration, or what follows migrations, changes."""
    digest = hashlib.sha256()
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
    modules = {sys.modules[type(migration).__module__].__file__ for migration in migrations}
    modules |= {module.__file__ for name, module in sys.modules.items() if ".migrations._" in name}
    for file in sorted({*filter(None, modules), migrate.__file__, grants.__file__}):
        digest.update(Path(file).read_bytes())
    digest.update(repr(sorted(grants.append_only_tables())).encode())
    return digest.hexdigest()[:16]


def _drop_what_dead_processes_left() -> None:
    for name in database.names(TEST):
        pid = int(name.removeprefix(TEST).split("_")[0])
        if not _alive(pid):
            database.drop(name)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
