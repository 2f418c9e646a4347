"""What the app role may do with each table, set anew after every migration.

The app role owns nothing. It reads and writes rows; it cannot change what has happened: rows of
history and of audit may be added and read, never changed or removed.
"""

from __future__ import annotations

import pghistory.models
from django.apps import apps
from django.db import connection
from psycopg import sql

from holdfast.config.database import app_role

READ_ONLY = frozenset({"django_migrations"})
HISTORY_CONTEXT = frozenset({"pghistory_context"})


def append_only_tables() -> frozenset[str]:
    """The tables of row history with its context, and those whose model says `append_only`."""
    return HISTORY_CONTEXT | frozenset(
        model._meta.db_table
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event) or getattr(model, "append_only", False)
    )


def rights(table: str, append_only: frozenset[str]) -> str:
    """The rights the app role gets on one table."""
    if table in READ_ONLY:
        return "SELECT"
    return "SELECT, INSERT" if table in append_only else "SELECT, INSERT, UPDATE, DELETE"


def apply() -> None:
    """Grant the app role its rights on every table and sequence. Run as the owner."""
    role, append_only = sql.Identifier(app_role()), append_only_tables()
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [str(row[0]) for row in cursor.fetchall()]
        statements = [sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role)]
        for table in tables:
            name = sql.Identifier(table)
            statements += [
                sql.SQL("REVOKE ALL ON {} FROM {}").format(name, role),
                sql.SQL("GRANT {} ON {} TO {}").format(
                    sql.SQL(rights(table, append_only)), name, role
                ),
            ]
        statements += [
            sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role),
            # A table made outside a migration gets the smaller right until this runs again.
            sql.SQL("ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO {}").format(role),
            sql.SQL("ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO {}").format(role),
        ]
        cursor.execute(sql.SQL("; ").join(statements).as_string())
