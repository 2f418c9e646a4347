"""Whether a day can be the day on which something happened to a child."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.actions.refusal import Refused
from holdfast.core.words import long_date
from holdfast.queries.today import today
from holdfast.record.models import Child

BEFORE_BIRTH = timedelta(days=300)
"""How long before birth people may confer and plan for a child: no pregnancy is longer."""

FORESEEABLE = timedelta(days=2 * 366)
"""How far ahead a meeting can be planned before the date is taken for a slip."""


def happened(
    child: int,
    on: date,
    what: str,
    field: str = "on",
    *,
    unborn: bool = False,
    living: bool = False,
) -> date:
    """A day on which `what` can have happened to the child; `what` begins a sentence.

    Raises Refused for a day to come or before the child's birth, unless what happened can concern
    an `unborn` child, and for one after the child's death where only the `living` are meant.
    """
    if on > today():
        raise Refused(
            f"{what} cannot be in the future. Enter {long_date(today())} or an earlier day.", field
        )
    return _in_lifetime(child, on, what, field, unborn=unborn, living=living)


def planned(child: int, on: date, what: str, field: str = "on", *, unborn: bool = True) -> date:
    """A day for which `what` is planned: within two years, the child not dead by then.

    A day that has passed is taken, for what was planned may be put on record afterwards.
    """
    last = today() + FORESEEABLE
    if on > last:
        raise Refused(f"{what} is more than two years ahead. Check the year.", field)
    return _in_lifetime(child, on, what, field, unborn=unborn, living=True)


def not_before(on: date, first: date | None, what: str, told: str, field: str = "on") -> date:
    """A day that is not before another. Raises Refused, saying what the other day was."""
    if first is not None and on < first:
        raise Refused(f"{what} cannot be before {told} on {long_date(first)}.", field)
    return on


def _in_lifetime(
    child: int, on: date, what: str, field: str, *, unborn: bool, living: bool
) -> date:
    born, died = Child.objects.values_list("born_on", "died_on").get(pk=child)
    if born and on < (born - BEFORE_BIRTH if unborn else born):
        raise Refused(f"{what} cannot be before the child was born on {long_date(born)}.", field)
    if living and died and on > died:
        raise Refused(f"{what} cannot be after the child died on {long_date(died)}.", field)
    return on
