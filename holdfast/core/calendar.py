"""Working days in England: Monday to Friday, less bank holidays, Good Friday and Christmas Day.

Care Planning, Placement and Case Review (England) Regulations 2010, reg 2(1), for the sense.
Day arithmetic is by table, so that counting twenty working days costs the same as one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Self

from holdfast.core.bank_holidays import BANK_HOLIDAYS, KNOWN_AS_AT

_FIRST = date(1985, 1, 1).toordinal()
_LAST = date(2075, 12, 31).toordinal()
_WEEKEND = {5: "Saturday", 6: "Sunday"}


@dataclass(frozen=True, slots=True)
class Term:
    """A school term, by the month and day on which it starts and ends each year."""

    name: str
    starts: tuple[int, int]
    ends: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Calendar:
    """The days an authority counts: national holidays, its own closures, its school terms.

    Outside the years of the bank holiday table only weekends are left out.
    """

    holidays: Mapping[date, str]
    known_as_at: date
    terms: Sequence[Term] = ()

    @classmethod
    def england(
        cls, closures: Mapping[date, str] | None = None, terms: Sequence[Term] = ()
    ) -> Self:
        """The England calendar, with an authority's own closures and school terms added."""
        return cls({**BANK_HOLIDAYS, **(closures or {})}, KNOWN_AS_AT, tuple(terms))

    @cached_property
    def _counts(self) -> list[int]:
        """How many working days there are up to and including each day of the table."""
        closed = {day.toordinal() for day in self.holidays}
        counts, total = [], 0
        for ordinal in range(_FIRST, _LAST + 1):
            total += ordinal % 7 not in (6, 0) and ordinal not in closed
            counts.append(total)
        return counts

    @cached_property
    def _working(self) -> list[date]:
        return [
            date.fromordinal(ordinal)
            for ordinal, (before, now) in enumerate(
                zip([0, *self._counts], self._counts, strict=False), _FIRST
            )
            if now > before
        ]

    def _count_to(self, day: date) -> int:
        return self._counts[day.toordinal() - _FIRST]

    def why_closed(self, day: date) -> str | None:
        """The name of the holiday or weekend day if `day` is not a working day, else None."""
        return self.holidays.get(day) or _WEEKEND.get(day.weekday())

    def is_working(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return self.why_closed(day) is None

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`th working day after `day` (before it, if negative); `day` is left out."""
        if count > 0:
            return self._working[self._count_to(day) + count - 1]
        if count < 0:
            return self._working[self._count_to(day - timedelta(days=1)) + count]
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative if `end` is earlier."""
        return self._count_to(end) - self._count_to(start)

    def working_day_on_or_before(self, day: date) -> date:
        """`day` itself if it is a working day, else the last one before it."""
        return self._working[self._count_to(day) - 1]

    def days_left_out(self, start: date, end: date) -> Iterator[tuple[date, str]]:
        """Each day after `start`, up to `end`, that is not a working day, with its name."""
        for ordinal in range(start.toordinal() + 1, end.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if name := self.why_closed(day):
                yield day, name

    def end_of_term(self, day: date, count: int) -> date:
        """The last day of the `count`th school term that ends after `day`'s own term.

        Raises ValueError if the authority's calendar names no terms.
        """
        if not self.terms:
            raise ValueError("the calendar has no school terms to count")
        ends = sorted(
            date(year, *term.ends)
            for year in range(day.year, day.year + count + 2)
            for term in self.terms
        )
        return ends[bisect_right(ends, day - timedelta(days=1)) + count]
