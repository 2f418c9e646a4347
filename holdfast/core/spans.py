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
    match span.unit:
        case Unit.WORKING_DAYS:
            return calendar.add_working_days(day, span.count)
        case Unit.MONTHS:
            return add_months(day, span.count)
        case Unit.DAYS:
            return day + timedelta(days=span.count)
        case Unit.WEEKS:
            return day + timedelta(weeks=span.count)
        case Unit.YEARS:
            return add_months(day, 12 * span.count)
        case Unit.TERMS:
            return calendar.end_of_term(day, span.count)
        case Unit.HOURS:
            return day + timedelta(hours=span.count)


def count_back(day: date, span: Span, calendar: Calendar) -> date:
    """The latest day that leaves `span` clear before `day`; the mirror of `count_on`."""
    match span.unit:
        case Unit.WORKING_DAYS:
            return calendar.add_working_days(day, -span.count)
        case Unit.MONTHS:
            return add_months(day, -span.count)
        case Unit.YEARS:
            return add_months(day, -12 * span.count)
        case Unit.TERMS:
            raise ValueError("a span before an event cannot be counted in school terms")
        case Unit.DAYS:
            return day - timedelta(days=span.count)
        case Unit.WEEKS:
            return day - timedelta(weeks=span.count)
        case Unit.HOURS:
            return day - timedelta(hours=span.count)


def birthday(born: date, age: Span) -> date:
    """The day a person reaches `age`. Born on 29 February: 1 March in a common year."""
    years = age.count if age.unit is Unit.YEARS else 0
    if age.unit is Unit.MONTHS:
        return add_months(born, age.count)
    if age.unit is not Unit.YEARS:
        raise ValueError(f"an age is given in years or months, not {age.unit.value}")
    if (born.month, born.day) == (2, 29) and monthrange(born.year + years, 2)[1] == 28:
        return date(born.year + years, 3, 1)
    return born.replace(year=born.year + years)
