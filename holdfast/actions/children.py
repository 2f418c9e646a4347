"""Children: put on the record, named, born, died."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import amended
from holdfast.actions.days import BEFORE_BIRTH, not_before
from holdfast.actions.rows import added, changed
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.record.models import Child

DETAILS = (
    "local_id",
    "forename",
    "surname",
    "known_as",
    "born_on",
    "expected_on",
    "died_on",
    "sex",
    "ethnicity",
    "upn",
    "disabilities",
    "first_language",
    "needs_interpreter",
    "communication_needs",
    "unaccompanied",
)
"""What `amend` may change."""


@action(needs=Permission.RECORD_CHILD, makes="child")
def record(
    *,
    by: Actor,
    local_id: str,
    forename: str = "",
    surname: str = "",
    known_as: str = "",
    born_on: date | None = None,
    expected_on: date | None = None,
    sex: str = "",
    ethnicity: str = "",
    upn: str = "",
) -> int:
    """Put a child on the record, born or expected; what an age brings becomes owed. The id."""
    if not local_id.strip():
        raise Refused("Enter the id by which your authority knows the child.", "local_id")
    if born_on is None and expected_on is None:
        raise Refused("Enter the date of birth, or the day the child is expected.", "born_on")
    _check_birth(born_on)
    row = added(
        Child,
        authority_id=by.authority_id,
        local_id=local_id,
        forename=forename,
        surname=surname,
        known_as=known_as,
        born_on=born_on,
        expected_on=expected_on,
        sex=sex,
        ethnicity=ethnicity,
        upn=upn,
    )
    return row.pk


@action(needs=Permission.RECORD_CHILD)
def amend(*, by: Actor, child: int, changes: Mapping[str, object], why: str) -> None:
    """Change what is recorded of the child; with another date of birth other duties are owed."""
    row = _child(by, child)
    amended(row, {name: changes[name] for name in changes}, DETAILS, why)
    _check_birth(row.born_on)


@action(needs=Permission.RECORD_CHILD)
def born(*, by: Actor, child: int, on: date) -> None:
    """Record the birth of a child who was expected; what an age brings becomes owed."""
    row = _child(by, child)
    if row.born_on:
        raise Refused(f"The child was born on {long_date(row.born_on)}.", "on")
    _check_birth(on, "on")
    if row.expected_on and abs(on - row.expected_on) > BEFORE_BIRTH:
        raise Refused(
            f"The child was expected on {long_date(row.expected_on)}. Check the year.", "on"
        )
    changed(row, born_on=on)


@action(needs=Permission.RECORD_CHILD)
def died(*, by: Actor, child: int, on: date) -> None:
    """Record the death of a child; what was owed until then lapses."""
    row = _child(by, child)
    if on > today():
        raise Refused("The date of death cannot be in the future.", "on")
    not_before(on, row.born_on, "The date of death", "the child was born")
    changed(row, died_on=on)


def _child(by: Actor, child: int) -> Child:
    return Child.objects.get(authority_id=by.authority_id, pk=child)


def _check_birth(born_on: date | None, field: str = "born_on") -> None:
    if born_on and born_on > today():
        raise Refused(
            "The date of birth cannot be in the future. For a child who is not yet born, enter "
            "the day the child is expected.",
            field,
        )
