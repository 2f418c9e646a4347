"""Which database Holdfast talks to, as whom; and the command that starts and stops it.

Two roles from the start: the *owner* makes and changes tables, the *app* role reads and
writes rows and owns nothing. The web server, the worker and the tests run as the app role.

- Nothing set: the embedded PostgreSQL of this machine, one server per `HOLDFAST_ENV`.
- `DATABASE_URL` alone: the user's own server; its login must be able to create roles, and
  every connection steps down to one of the two roles.
- `DATABASE_URL` and `DATABASE_OWNER_URL`: two logins that exist already, used as they are.

    python -m holdfast.config.database start | stop | stop-if-idle | status | url |
        owner-url | remove
"""

from __future__ import annotations

import os
import sys
from typing import Any, Literal

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from holdfast.config.embedded import SUPERUSER, Server, ServerError

Role = Literal["owner", "app"]
ROLES: dict[Role, str] = {"owner": "holdfast_owner", "app": "holdfast_app"}
DEFAULT_NAME = "holdfast"


def embedded_server() -> Server | None:
    """The embedded server of this environment, or None where `DATABASE_URL` names another."""
    if os.environ.get("DATABASE_URL"):
        return None
    return Server("test" if os.environ.get("HOLDFAST_ENV") == "test" else "demo")


def url(role: Role, database: str | None = None) -> str:
    """The libpq connection string of a role; `database` instead of the usual one if given."""
    server = embedded_server()
    if server:
        return server.url(ROLES[role], database or database_name())
    changes = {"dbname": database or database_name()}
    owner_url = os.environ.get("DATABASE_OWNER_URL")
    if owner_url:
        return make_conninfo(owner_url if role == "owner" else _own_url(), **changes)
    return make_conninfo(_own_url(), options=f"-c role={ROLES[role]}", **changes)


def database_name() -> str:
    """`HOLDFAST_DATABASE_NAME`, or the name in `DATABASE_URL`, or `holdfast`."""
    named = os.environ.get("HOLDFAST_DATABASE_NAME")
    if not named and os.environ.get("DATABASE_URL"):
        named = str(conninfo_to_dict(_own_url()).get("dbname") or "")
    return named or DEFAULT_NAME


def app_role() -> str:
    """The name of the app role in the database, to which rights are granted."""
    if os.environ.get("DATABASE_OWNER_URL"):
        return str(conninfo_to_dict(_own_url())["user"])
    return ROLES["app"]


def django_settings(role: Role) -> dict[str, Any]:
    """The entry of Django's DATABASES by which a process runs as this role."""
    parts = conninfo_to_dict(url(role))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        # Statements that are prepared are planned once for each connection, not each time.
        "OPTIONS": {**parts, "prepare_threshold": 1},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def start() -> bool:
    """Start the embedded server if it is the one in use, and make roles and database.

    True when this call started a server. Raises ServerError where it cannot be started.
    """
    server = embedded_server()
    started = server.start() if server else False
    if started or not _reachable():
        prepare()
    return started


def prepare() -> None:
    """Make the two roles and the database where they are missing."""
    if not os.environ.get("DATABASE_OWNER_URL"):
        with psycopg.connect(_administrator_url(), autocommit=True) as connection:
            for role in ROLES.values():
                _create_role(connection, role)
            connection.execute("ALTER ROLE holdfast_owner CREATEDB")
    create(database_name())


def create(database: str, template: str | None = None) -> None:
    """Make a database owned by the owner role, empty or as a copy of another, if missing."""
    with psycopg.connect(url("owner", _maintenance_database()), autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
        if found.fetchone():
            return
        parts = [sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database))]
        if template:
            parts.append(sql.SQL("TEMPLATE {}").format(sql.Identifier(template)))
        connection.execute(sql.SQL(" ").join(parts))


def drop(database: str) -> None:
    """Drop a database, ending whatever is still connected to it."""
    with psycopg.connect(url("owner", _maintenance_database()), autocommit=True) as connection:
        plainly = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(database))
        try:
            connection.execute(plainly + sql.SQL(" WITH (FORCE)"))
        except psycopg.errors.InsufficientPrivilege:
            # The server's own vacuuming is not the owner's to end; a plain drop asks it to stop.
            connection.execute(plainly)


def names(prefix: str) -> list[str]:
    """The databases whose name begins so."""
    with psycopg.connect(url("owner", _maintenance_database())) as connection:
        rows = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix]
        )
        return [str(row[0]) for row in rows]


def _create_role(connection: psycopg.Connection[Any], role: str) -> None:
    login = sql.SQL("LOGIN" if embedded_server() else "NOLOGIN")
    name = sql.Identifier(role)
    found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    if not found:
        connection.execute(sql.SQL("CREATE ROLE {} {}").format(name, login))
    if not embedded_server():
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(name))


def _reachable() -> bool:
    try:
        psycopg.connect(url("app"), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def _idle() -> bool:
    """Whether nobody else is connected: another run of the tests may be using the server."""
    with psycopg.connect(_administrator_url()) as connection:
        others = connection.execute(
            "SELECT 1 FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )
        return others.fetchone() is None


def _own_url() -> str:
    return os.environ["DATABASE_URL"]


def _administrator_url() -> str:
    server = embedded_server()
    if server:
        return server.url(SUPERUSER, "postgres")
    return make_conninfo(_own_url(), dbname=_maintenance_database())


def _maintenance_database() -> str:
    """A database that exists before ours does."""
    return "postgres"


def _end(server: Server, command: str) -> None:
    if command == "remove":
        server.remove()
    elif command == "stop" or not server.is_ready() or _idle():
        server.stop()


def main(arguments: list[str]) -> int:
    """Run one of the commands named at the head of this module; the exit status."""
    server = embedded_server()
    match arguments:
        case ["start"]:
            start()
        case ["stop" | "stop-if-idle" | "remove" as command]:
            if server:
                _end(server, command)
            else:
                print("The database is on a server of your own, which is left as it is.")
        case ["status"]:
            ready = server.is_ready() if server else _reachable()
            print("running" if ready else "stopped")
            return 0 if ready else 3
        case ["url"]:
            print(url("app"))
        case ["owner-url"]:
            print(url("owner"))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ServerError as problem:
        sys.exit(str(problem))
