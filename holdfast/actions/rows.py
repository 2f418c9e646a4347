"""Rows of the record as actions add, find and change them.

Every row is checked field by field before it is written; what two rows together may not be is
held by the database, whose refusals are told in words (`holdfast.actions.refusal`).
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import ForeignKey, Model

from holdfast.actions.refusal import Refused
from holdfast.policy.actor import Actor
from holdfast.record.models import ChildRow, Source, User

RowType = TypeVar("RowType", bound=Model)
ChildRowType = TypeVar("ChildRowType", bound=ChildRow)

# Whose row it is, and whether it counts, is no part of what it says.
_SAYS_NOTHING = {"child_id", "other_child_id", "merged_into_id", "entered_in_error", "source"}


def added(model: type[RowType], **fields: Any) -> RowType:
    """A new row, checked and written. Texts lose the spaces around them."""
    row = model(**{name: _trimmed(value) for name, value in fields.items()})
    _check(row)
    row.save(force_insert=True)
    return row


def added_for(model: type[ChildRowType], by: Actor, child: int, /, **fields: Any) -> ChildRowType:
    """A new row about a child, entered by an officer."""
    return added(model, authority_id=by.authority_id, child_id=child, **fields)


def row_of(
    model: type[ChildRowType], by: Actor, child: int, row_id: int, field: str | None = None
) -> ChildRowType:
    """A right row about this very child. Raises Refused where there is none."""
    row = model._default_manager.filter(
        authority_id=by.authority_id, child_id=child, pk=row_id, entered_in_error=False
    ).first()
    if row is None:
        noun = model._meta.verbose_name
        raise Refused(f"There is no such {noun} on this child's record.", field)
    return row


def of_child(
    model: type[ChildRowType], by: Actor, child: int, row_id: int | None, field: str | None = None
) -> ChildRowType | None:
    """A right row about this child, or None where none is named."""
    return None if row_id is None else row_of(model, by, child, row_id, field)


def changed(row: RowType, **fields: Any) -> RowType:
    """A row with other values, checked and written; nothing is written where all are the same.

    A row that came from a return and that an officer changes is the officer's from then on.
    """
    told = {name: _trimmed(value) for name, value in fields.items()}
    new = {name: value for name, value in told.items() if getattr(row, name) != value}
    if new.keys() - _SAYS_NOTHING and getattr(row, "source", None) == Source.RETURN:
        new["source"] = Source.OFFICER
    for name, value in new.items():
        setattr(row, name, value)
    if new:
        _check(row)
        row.save(update_fields=list(new))
    return row


def officer(by: Actor, user: int | None, field: str = "user") -> int | None:
    """An officer of the actor's own authority, by id. Raises Refused where there is none."""
    if user is None:
        return None
    if not User.objects.filter(authority_id=by.authority_id, pk=user).exists():
        raise Refused("There is no such officer in your authority.", field)
    return user


def _trimmed(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _check(row: Model) -> None:
    """Check each field by itself. Raises ValidationError."""
    named = {field.name for field in row._meta.fields if isinstance(field, ForeignKey)}
    generated = {field.name for field in row._meta.fields if getattr(field, "generated", False)}
    row.clean_fields(exclude=named | generated)
