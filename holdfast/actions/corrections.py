"""Mistakes: a row's fields corrected, a row marked as entered in error, and that taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import ForeignKey

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import amended, demand_reason
from holdfast.actions.days import happened
from holdfast.actions.nouns import named, split
from holdfast.actions.reviews import check_participation
from holdfast.actions.rows import changed, of_child, officer
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import (
    ChildRow,
    Decision,
    PlanCategory,
    ProtectionPlan,
    Review,
    ShortBreak,
    ShortBreakSeries,
    Sitting,
    Source,
    User,
)

PARTS: Mapping[type[ChildRow], tuple[tuple[type[ChildRow], str], ...]] = {
    Review: ((Sitting, "review"), (Decision, "review")),
    ProtectionPlan: ((PlanCategory, "plan"),),
    ShortBreakSeries: ((ShortBreak, "series"),),
}
"""What is part of a row, and is a mistake where that row is one."""

_FIXED = {"id", "authority", "child", "source", "returned_as", "entered_in_error", "created_at"}

# A day named so may lie ahead of today.
_AHEAD = {"by_date"}


@action(needs=Permission.CORRECT)
def correct(*, by: Actor, child: int, row: str, changes: Mapping[str, object], why: str) -> None:
    """Correct what one of the child's rows says; duties keep their identity, with other dates.

    `row` is the name facts give it, such as "review:42"; `changes` its fields, other rows by id.
    """
    found = named(by, child, row, "row")
    fields = {field.name: field for field in found._meta.fields if field.name not in _FIXED}
    told: dict[str, object] = {}
    for name, value in changes.items():
        if isinstance(value, date) and name not in _AHEAD:
            happened(child, value, "This day", name, unborn=True)
        told.update(_told(by, child, fields.get(name), name, value))
    amended(found, told, {*fields, *(field.attname for field in fields.values())}, why)
    if isinstance(found, Review):
        check_participation(found)
    # What an officer confirmed outranks what a return says, even where nothing else changed.
    changed(found, source=Source.OFFICER)


@action(needs=Permission.CORRECT)
def mark_in_error(*, by: Actor, child: int, row: str, why: str) -> None:
    """Mark a row and its parts as entered in error: nothing follows from it any more."""
    demand_reason(why)
    found = named(by, child, row, "row")
    for each in (found, *_parts_of(found, entered_in_error=False)):
        changed(each, entered_in_error=True)


@action(needs=Permission.CORRECT)
def restore(*, by: Actor, child: int, row: str, why: str) -> None:
    """Take back that a row, with the parts marked together with it, was entered in error."""
    demand_reason(why)
    model, row_id = split(row, "row")
    found = model._default_manager.filter(
        authority_id=by.authority_id, child_id=child, pk=row_id, entered_in_error=True
    ).first()
    if found is None:
        raise Refused("No such entry was marked as entered in error.", "row")
    together = _operation(found)
    parts = list(_parts_of(found, entered_in_error=True))
    for each in (found, *(part for part in parts if _operation(part) == together)):
        changed(each, entered_in_error=False)


def _told(by: Actor, child: int, field: Any, name: str, value: object) -> dict[str, object]:
    """A correction as the row has it; a row or an officer named by id must be the child's own."""
    if not isinstance(field, ForeignKey):
        return {name: value}
    model: Any = field.related_model
    if value is not None and not isinstance(value, int):
        raise Refused("Name the other entry by its number.", name)
    if model is User:
        return {field.attname: officer(by, value, name)}
    if not issubclass(model, ChildRow):
        raise Refused("This cannot be corrected here.", name)
    return {name: of_child(model, by, child, value, name)}


def _parts_of(row: ChildRow, *, entered_in_error: bool) -> Iterator[ChildRow]:
    for model, name in PARTS.get(type(row), ()):
        yield from model._default_manager.filter(**{name: row}, entered_in_error=entered_in_error)


def _operation(row: Any) -> object:
    """The operation that last changed a row."""
    return row.versions.order_by("-pgh_id").values_list("pgh_context_id", flat=True).first()
