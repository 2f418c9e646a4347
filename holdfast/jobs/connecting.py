"""A job's own connection to the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import close_old_connections, connections


@contextmanager
def own_connection() -> Iterator[None]:
    """Begin with a connection that works and leave none behind.

    A web request does both by itself. A job runs in a thread of the worker, where a connection
    that the database closed would otherwise fail every job from then on.
    """
    close_old_connections()
    try:
        yield
    finally:
        connections.close_all()
