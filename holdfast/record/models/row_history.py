"""Row history: every version of a row, kept by the database itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models
from pghistory.models import Event

Row = TypeVar("Row", bound=type[models.Model])


class RowHistory(Event):
    """One version of a row: what it was after it was added or changed, or before it was removed.

    Who did it, in which action and why is in its context; see `holdfast.record.history`.
    """

    pgh_id = models.BigAutoField(primary_key=True)

    class Meta:
        abstract = True


def kept(*, leaving_out: tuple[str, ...] = ()) -> Callable[[Row], Row]:
    """Keep the history of a model's rows, by one trigger call for each statement."""
    level = pgtrigger.Statement
    return pghistory.track(
        pghistory.InsertEvent(level=level),
        pghistory.UpdateEvent(level=level),
        pghistory.DeleteEvent(level=level),
        exclude=list(leaving_out),
        base_model=RowHistory,
    )
