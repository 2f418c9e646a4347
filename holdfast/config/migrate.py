"""Brings a database to the newest shape: tables, the cache, the app role's rights."""

from __future__ import annotations

from django.core.management import call_command

from holdfast.config import grants


def bring_up_to_date(*, verbosity: int = 1) -> None:
    """Migrate, make the cache table and grant rights. The connection must be the owner's."""
    call_command("migrate", interactive=False, verbosity=verbosity)
    complete(verbosity=verbosity)


def complete(*, verbosity: int = 0) -> None:
    """What must follow every migration: the cache table and the app role's rights."""
    call_command("createcachetable", verbosity=verbosity)
    grants.apply()
