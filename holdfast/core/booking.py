"""Proposing times for the meetings of the weeks ahead.

Each meeting is given the free time nearest to the day it is wished for, those with the earliest
limit first. No search is needed: a meeting may take any time up to its own limit, so whatever an
earlier one leaves over is open to every later one, and all meetings that can be fitted before
their limits are fitted (the exchange argument of scheduling by earliest deadline). Meetings that
need no time after school take the morning first, so that they don't stand in the way of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from holdfast.core.calendar import Calendar

LOOK_PAST = 20
"""How many working days past a limit are searched for a meeting that cannot be fitted inside."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The times a chair's day offers: slots in school time and slots after school.

    At most `a_day` meetings are proposed for one day; each takes `minutes`.
    """

    in_school_time: tuple[time, ...]
    after_school: tuple[time, ...]
    minutes: int
    a_day: int

    @classmethod
    def between(
        cls, starts: time, school_ends: time, ends: time, *, minutes: int, a_day: int
    ) -> Hours:
        """Slots one after another from `starts`, and again from `school_ends`, until `ends`."""
        return cls(
            tuple(_slots(starts, school_ends, minutes)),
            tuple(_slots(school_ends, ends, minutes)),
            minutes,
            a_day,
        )

    def offered(self, after_school: bool) -> tuple[time, ...]:
        """The slots to try on a day, best first."""
        return self.after_school if after_school else (*self.in_school_time, *self.after_school)

    def until(self, at: time) -> time:
        """When a meeting that starts then ends."""
        return _later(at, self.minutes)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meeting to find a time for: whose it is, and the last day inside every limit.

    `schoolchildren` says whether a child who goes to school comes to it.
    """

    key: int
    officer: int | None
    last: date
    schoolchildren: bool = True
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """The time found for a meeting; `late` where none is left inside its limits."""

    key: int
    on: date
    at: time
    until: time
    late: bool


Taken = tuple[time, time]


@dataclass(slots=True)
class Diary:
    """What a chair has on each day already."""

    busy: dict[date, list[Taken]] = field(default_factory=dict)

    def is_free(self, on: date, at: time, until: time, a_day: int) -> bool:
        """Whether a meeting fits in between the others of a day that is not full."""
        others = self.busy.get(on, [])
        apart = all(until <= starts or ends <= at for starts, ends in others)
        return apart and len(others) < a_day

    def take(self, on: date, at: time, until: time) -> None:
        """Note that this time is no longer free."""
        self.busy.setdefault(on, []).append((at, until))


def propose(
    wanted: Iterable[Wanted],
    busy: Mapping[int, Mapping[date, Sequence[Taken]]],
    hours: Hours,
    calendar: Calendar,
    *,
    first: date,
    days_before_limit: int,
    is_school_day: Mapping[date, bool] | None = None,
) -> Mapping[int, Proposed]:
    """A time for each meeting, by its key, on or after the working day `first`.

    The day wished for lies `days_before_limit` working days inside the limit, which leaves room to
    move the meeting once. `busy` holds the times taken of each officer. A meeting without an
    officer gets a time that clashes with nothing. `is_school_day` tells which days are; every
    working day is one where it says nothing.
    """
    diaries = {
        officer: Diary({on: list(taken) for on, taken in days.items()})
        for officer, days in busy.items()
    }
    found: dict[int, Proposed] = {}
    for each in sorted(wanted, key=lambda one: (one.last, one.key)):
        diary = Diary() if each.officer is None else diaries.setdefault(each.officer, Diary())
        earliest = max(first, each.not_before or first)
        for on in _days(each.last, earliest, days_before_limit, calendar):
            school = each.schoolchildren and (is_school_day or {}).get(on, True)
            at = _free(diary, on, hours, after_school=school)
            if at is not None:
                diary.take(on, at, hours.until(at))
                found[each.key] = Proposed(each.key, on, at, hours.until(at), on > each.last)
                break
    return found


def free_time(taken: Sequence[Sequence[Taken]], hours: Hours) -> time | None:
    """The first time after school of a day that is free in each of these diaries."""
    diaries = [Diary({date.min: list(each)}) for each in taken]
    for at in hours.after_school:
        until = hours.until(at)
        if all(each.is_free(date.min, at, until, hours.a_day) for each in diaries):
            return at
    return None


def _free(diary: Diary, on: date, hours: Hours, *, after_school: bool) -> time | None:
    """The first free slot of a day."""
    offered = hours.offered(after_school)
    return next((at for at in offered if diary.is_free(on, at, hours.until(at), hours.a_day)), None)


def _days(last: date, first: date, days_before: int, calendar: Calendar) -> Iterator[date]:
    """Working days to try: back from the day wished for, on to the limit, then past it."""
    first = calendar.add_working_days(first - timedelta(days=1), 1)
    limit = calendar.working_day_on_or_before(last)
    wished = max(first, calendar.add_working_days(limit, -days_before))
    for count in range(calendar.working_days_between(first, wished) + 1):
        yield calendar.add_working_days(wished, -count)
    ahead = max(0, calendar.working_days_between(wished, limit))
    for count in range(1, ahead + LOOK_PAST + 1):
        yield calendar.add_working_days(wished, count)


def _slots(starts: time, ends: time, minutes: int) -> Iterator[time]:
    at = starts
    while _later(at, minutes) <= ends and at < ends:
        yield at
        at = _later(at, minutes)


def _later(at: time, minutes: int) -> time:
    """The time so many minutes on, the last minute of the day at most."""
    moved = datetime.combine(date.min, at) + timedelta(minutes=minutes)
    return moved.time() if moved.date() == date.min else time.max
