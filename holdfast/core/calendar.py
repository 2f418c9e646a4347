"""Working days in England: Monday to Friday, less bank holidays, Good Friday and Christmas Day.

Care Planning, Placement and Case Review (England) Regulations 2010, reg 2(1), for the sense.
Day arithmetic is by table, so that counting twenty working days costs the same as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Self

from holdfast.core.bank_holidays import BANK_HOLIDAYS, KNOWN_AS_AT

_FIRST = date(1900, 1, 1).toordinal()
_LAST = date(2199, 12, 31).toordinal()
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

    def _count_to(self, ordinal: int) -> int:
        if not _FIRST <= ordinal <= _LAST:
            raise ValueError("working days are counted from 1900 to 2199")
        return self._counts[ordinal - _FIRST]

    def why_closed(self, day: date) -> str | None:
        """The name of the holiday or weekend day if `day` is not a working day, else None."""
        return self.holidays.get(day) or _WEEKEND.get(day.weekday())

    def is_working(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return self.why_closed(day) is None

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`th working day after `day` (before it, if negative); `day` is left out.

        Raises ValueError where the days counted from lie outside 1900 to 2199.
        """
        if count > 0:
            return self._working[self._count_to(day.toordinal()) + count - 1]
        if count < 0:
            return self._working[self._count_to(day.toordinal() - 1) + count]
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative if `end` is earlier."""
        return self._count_to(end.toordinal()) - self._count_to(start.toordinal())

    def working_day_on_or_before(self, day: date) -> date:
        """`day` itself if it is a working day, else the last one before it."""
        return self._working[self._count_to(day.toordinal()) - 1]

    def days_left_out(self, start: date, end: date) -> Iterator[tuple[date, str]]:
        """Each day after `start`, up to `end`, that is not a working day, with its name."""
        for ordinal in range(start.toordinal() + 1, end.toordinal() + 1):
            day = date.fromordinal(ordinal)
            if name := self.why_closed(day):
                yield day, name

    def end_of_term(self, day: date, count: int) -> date:
        """The last day of the `count`th school term after the one that `day` lies in.

        A day between terms belongs to the term before it. Raises ValueError if the authority's
        calendar names no terms.
        """
        if not self.terms:
            raise ValueError("the calendar has no school terms to count")
        years = range(day.year - 1, day.year + count + 2)
        later = sorted(
            end for term in self.terms for year in years if (end := _end_if_after(term, year, day))
        )
        return later[count - 1]


def _end_if_after(term: Term, year: int, day: date) -> date | None:
    """The end of the term that starts in `year`, if it starts after `day`."""
    if date(year, *term.starts) <= day:
        return None
    return date(year + (term.ends < term.starts), *term.ends)
