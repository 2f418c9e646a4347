"""Whether a meeting would take a child out of school or college.

Which hours and ages are school's is an authority's setting; which days, its school terms.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from holdfast.core.calendar import Calendar, Term
from holdfast.core.spans import Span, Unit, birthday


@dataclass(frozen=True, slots=True)
class SchoolTime:
    """The hours of a school day, and the ages between which a child is taken to go."""

    starts: time
    ends: time
    from_age: int
    until_age: int

    def goes_to_school(self, born: date | None, on: date) -> bool:
        """Whether a child is of an age for school or college; one of unknown age is."""
        if born is None:
            return True
        return _birthday(born, self.from_age) <= on < _birthday(born, self.until_age)

    def is_school_day(self, on: date, calendar: Calendar) -> bool:
        """Whether schools are open: a working day in a term, where the terms are known."""
        in_term = any(_within(term, on) for term in calendar.terms)
        return calendar.is_working(on) and (in_term or not calendar.terms)

    def clashes(
        self,
        born: date | None,
        on: date,
        at: time | None,
        until: time | None,
        calendar: Calendar,
    ) -> bool:
        """Whether a meeting at this time of this day would take the child out of school.

        A meeting whose time is not known yet does not; one without an end is as long as a moment.
        """
        if at is None or not self.goes_to_school(born, on):
            return False
        ends = until or at
        inside = at < self.ends and (ends > self.starts or at >= self.starts)
        return inside and self.is_school_day(on, calendar)


def _birthday(born: date, age: int) -> date:
    return birthday(born, Span(age, Unit.YEARS))


def _within(term: Term, on: date) -> bool:
    day = (on.month, on.day)
    if term.starts <= term.ends:
        return term.starts <= day <= term.ends
    return day >= term.starts or day <= term.ends
