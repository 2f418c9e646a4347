"""How far an import has come, told while its own transaction is still open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from django.db import OperationalError, connection

Tell = Callable[[float], None]
"""Tells how much is done, from 0 to 1."""


@contextmanager
def telling(job: int, since: float = 0) -> Iterator[Tell]:
    """Tell of progress over a connection of its own, so that a page sees it at once.

    `since` is the share that was done before. Progress that cannot be told is no fault.
    """
    aside = connection.copy()

    def tell(share: float) -> None:
        percent = min(99, round(100 * (since + (1 - since) * share)))
        with suppress(OperationalError), aside.cursor() as cursor:
            cursor.execute("SET lock_timeout = '500ms'")
            cursor.execute(
                "UPDATE record_importjob SET progress = %s WHERE id = %s", [percent, job]
            )

    try:
        yield tell
    finally:
        aside.close()
