"""Changing what a row says, field by field, with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from django.db.models import Model

from holdfast.actions.refusal import Refused
from holdfast.actions.rows import changed

RowType = TypeVar("RowType", bound=Model)


def amended(
    row: RowType, changes: Mapping[str, object], allowed: Collection[str], why: str
) -> RowType:
    """The row with these changes of the fields allowed. Raises Refused without a reason."""
    demand_reason(why)
    for name in changes:
        if name not in allowed:
            raise Refused(f"{name} cannot be changed here.", name)
    return changed(row, **changes)


def demand_reason(why: str) -> None:
    """Raise Refused where no reason is given."""
    if not why.strip():
        raise Refused("Give the reason, so that whoever reads the record later understands.", "why")
