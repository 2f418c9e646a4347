"""Row history: every version of a row, kept by the database itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models
from pghistory.models import Event

Kept = TypeVar("Kept", bound=type[models.Model])


class Version(Event):
    """One version of a row: what it was once added or changed, or before it was removed.

    Who did it, in which action and why is in its context; see `holdfast.record.history`.
    """

    pgh_id = models.BigAutoField(primary_key=True)

    class Meta:
        abstract = True


def kept(*, leaving_out: tuple[str, ...] = ()) -> Callable[[Kept], Kept]:
    """Keep the history of a model's rows, by one trigger call for each statement.

    The versions of a row are its `versions`, their model is named after its own: ReviewVersion.
    """
    level = pgtrigger.Statement

    def track(model: Kept) -> Kept:
        return pghistory.track(
            pghistory.InsertEvent(level=level),
            pghistory.UpdateEvent(level=level),
            pghistory.DeleteEvent(level=level),
            exclude=list(leaving_out),
            obj_field=pghistory.ObjForeignKey(related_name="versions"),
            base_model=Version,
            model_name=f"{model.__name__}Version",
        )(model)

    return track
