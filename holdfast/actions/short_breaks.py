"""Short breaks: series with one carer or place, and the breaks in them."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.periods import tell_reviewing_service
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import ShortBreak, ShortBreakSeries


@action(needs=Permission.RECORD_CHILD)
def start_series(
    *, by: Actor, child: int, on: date, place: str = "", tell_service: bool = False
) -> int:
    """Begin a series of short breaks: its first review and visit become owed. Its id.

    With `tell_service` the reviewing service is told by this very act.
    """
    happened(child, on, "The first day of the first break", living=True)
    row = added_for(ShortBreakSeries, by, child, started_on=on, place=place)
    if tell_service:
        told = f"The first break was on {long_date(on)}."
        about = f"short-break-series:{row.pk}"
        tell_reviewing_service(by, child, "A series of short breaks began", told, about)
    return row.pk


@action(needs=Permission.RECORD_CHILD)
def record_break(
    *, by: Actor, child: int, series: int, on: date, ended_on: date | None = None
) -> int:
    """Record one break of a series. Returns its id."""
    row = row_of(ShortBreakSeries, by, child, series, "series")
    happened(child, on, "The first day of the break", living=True)
    not_before(on, row.started_on, "The break", "the series began")
    if row.ended_on and on > row.ended_on:
        raise Refused(f"The series ended on {long_date(row.ended_on)}.", "on")
    if ended_on:
        not_before(ended_on, on, "The end of the break", "it began", "ended_on")
    return added_for(ShortBreak, by, child, series=row, started_on=on, ended_on=ended_on).pk


@action(needs=Permission.RECORD_CHILD)
def end_series(*, by: Actor, child: int, series: int, on: date) -> None:
    """End a series of short breaks; what was owed in it lapses."""
    row = row_of(ShortBreakSeries, by, child, series, "series")
    happened(child, on, "The last day of the series")
    not_before(on, row.started_on, "It", "the series began")
    changed(row, ended_on=on)
