#!/usr/bin/env python
"""Django's own commands. Those that change tables run as the owner, all others as the app role."""

import os
import sys

OWNER_COMMANDS = {"migrate", "makemigrations", "sqlmigrate", "createcachetable"}


def main() -> None:
    """Run one of Django's commands on a database that is there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.config.settings")
    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    if command in OWNER_COMMANDS:
        os.environ["HOLDFAST_DATABASE_ROLE"] = "owner"

    from django.core.management import execute_from_command_line

    from holdfast.config import database

    # In production the server is the authority's own, and nothing is made on it unasked.
    if os.environ.get("HOLDFAST_ENV") != "production":
        database.start()
    execute_from_command_line(sys.argv)
    if command == "migrate":
        from holdfast.config import migrate

        migrate.complete()


if __name__ == "__main__":
    main()
