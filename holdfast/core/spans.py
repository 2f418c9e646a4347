"""Spans of time as procedures state them, and the dates they lead to.

Counting follows the ordinary rules of English law: the day of the event is left out, a month
ends on the corresponding date or the last day of a shorter month, and nothing rolls forward
from a day that is not a working day (*Dodds v Walker* [1981] 1 WLR 1027).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from holdfast.core.calendar import Calendar


class Unit(StrEnum):
    """The units a procedure may count in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    TERMS = "school terms"


@dataclass(frozen=True, slots=True)
class Span:
    """A whole number of units, such as 20 working days."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        unit = self.unit.value
        return f"{self.count} {unit.removesuffix('s') if self.count == 1 else unit}"

    @property
    def in_hours(self) -> timedelta | None:
        """The span as clock time if it is counted in hours, else None."""
        return timedelta(hours=self.count) if self.unit is Unit.HOURS else None


_TEXT = re.compile(r"(\d+) ([a-z]+(?: [a-z]+)?)")
_UNITS = {form: unit for unit in Unit for form in (unit.value, unit.value.removesuffix("s"))}


def parse_span(text: str) -> Span:
    """Read "20 working days". Raises ValueError with the forms that are understood."""
    found = _TEXT.fullmatch(text.strip())
    if found is None or found[2] not in _UNITS:
        units = ", ".join(unit.value for unit in Unit)
        raise ValueError(f"{text!r} is not a span: write a whole number and one of {units}")
    return Span(int(found[1]), _UNITS[found[2]])


def add_months(day: date, months: int) -> date:
    """The corresponding date `months` later (or earlier), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= 28:
        return day.replace(year=year, month=month + 1)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def count_on(day: date, span: Span, calendar: Calendar) -> date:
    """The last day of `span` counted from `day`, which is itself left out."""
    if span.unit is Unit.TERMS:
        return calendar.end_of_term(day, span.count)
    return _counted(day, span.count, span.unit, calendar)


def count_back(day: date, span: Span, calendar: Calendar) -> date:
    """The latest day that leaves `span` clear before `day`; the mirror of `count_on`."""
    if span.unit is Unit.TERMS:
        raise ValueError("a span before an event cannot be counted in school terms")
    return _counted(day, -span.count, span.unit, calendar)


def _counted(day: date, count: int, unit: Unit, calendar: Calendar) -> date:
    """The day `count` units after `day`, or before it if negative.

    A count of hours from a day, with no time on it, leads to the day those hours end on if they
    begin at midnight.
    """
    if unit is Unit.WORKING_DAYS:
        return calendar.add_working_days(day, count)
    if unit is Unit.MONTHS:
        return add_months(day, count)
    if unit is Unit.YEARS:
        return add_months(day, 12 * count)
    if unit is Unit.HOURS:
        return day + timedelta(days=count // 24)
    return day + timedelta(days=count * (7 if unit is Unit.WEEKS else 1))


class Count(dict[date, date]):
    """The day a span leads to from each day, reckoned once for each day that is asked for."""

    def __init__(self, span: Span, calendar: Calendar, back: bool = False) -> None:
        super().__init__()
        self._reckon = count_back if back else count_on
        self._span = span
        self._calendar = calendar

    def __missing__(self, day: date) -> date:
        found = self[day] = self._reckon(day, self._span, self._calendar)
        return found


def birthday(born: date, age: Span) -> date:
    """The day a person reaches `age`. Born on 29 February: 1 March in a common year."""
    if age.unit is Unit.MONTHS:
        return add_months(born, age.count)
    if age.unit is not Unit.YEARS:
        raise ValueError(f"an age is given in years or months, not {age.unit.value}")
    year = born.year + age.count
    if (born.month, born.day) == (2, 29) and monthrange(year, 2)[1] == 28:
        return date(year, 3, 1)
    return born.replace(year=year)
