"""The calendar of counted days: which week rows to draw, and what each day in them is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

WEEKS_SHOWN = 8
"""A longer calendar is folded in the middle, save for weeks that hold a named holiday."""

DAY = timedelta(days=1)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Day:
    """One square. `role`: "outside", "start", "counted", "skipped", "between" or "due".

    `number` is its place in the count (None where days carry no numbers); `name` says why a
    skipped day is not counted.
    """

    on: date
    role: str
    number: int | None = None
    name: str = ""
    today: bool = False


@dataclass(frozen=True)
class Week:
    """Monday to Sunday; `notes` are the named holidays in it, each with its date.

    `same_month`: the row above already names the month.
    """

    days: tuple[Day, ...]
    notes: tuple[tuple[date, str], ...] = ()
    same_month: bool = False

    @property
    def month(self) -> date:
        """A day of the month whose name stands beside this week."""
        return self.days[6].on

    @property
    def fold(self) -> None:
        """A week is drawn, not folded."""


@dataclass(frozen=True)
class Fold:
    """Weeks left out of the drawing, and how many of their days were counted."""

    weeks: int
    counted: int

    @property
    def fold(self) -> bool:
        """Weeks left out."""
        return True


@dataclass(frozen=True)
class Drawing:
    """The rows to draw in order of time, and how many days were counted in all."""

    rows: tuple[Week | Fold, ...]
    counted: int


def draw(
    start: date,
    due: date,
    skipped: Mapping[date, str],
    today: date | None = None,
    *,
    numbered: bool = True,
) -> Drawing:
    """The calendar from `start` (day 0, not counted) to `due`, forwards or backwards in time.

    `skipped` names the days that are not counted. Without `numbered`, no day is counted: the
    span is in months and only its two ends matter.
    """
    numbers = _numbers(start, due, skipped) if numbered else {}
    first, last = min(start, due), max(start, due)

    def day(on: date) -> Day:
        role = _role(on, start, due, numbers, skipped)
        within = first <= on <= last
        return Day(on, role, numbers.get(on), skipped.get(on, "") if within else "", on == today)

    weeks = [_week(monday, day) for monday in _mondays(first, last)]
    return Drawing(tuple(_named_once(_folded(weeks))), len(numbers))


def _numbers(start: date, due: date, skipped: Mapping[date, str]) -> dict[date, int]:
    step = DAY if due >= start else -DAY
    counted: dict[date, int] = {}
    on = start
    while on != due:
        on += step
        if on not in skipped:
            counted[on] = len(counted) + 1
    return counted


def _role(
    on: date, start: date, due: date, numbers: Mapping[date, int], skipped: Mapping[date, str]
) -> str:
    if on == due:
        return "due"
    if on == start:
        return "start"
    if not min(start, due) < on < max(start, due):
        return "outside"
    if on in numbers:
        return "counted"
    return "skipped" if on in skipped else "between"


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        yield monday
        monday += timedelta(weeks=1)


def _week(monday: date, day: Callable[[date], Day]) -> Week:
    days = tuple(day(monday + timedelta(days=place)) for place in range(7))
    return Week(days, tuple((d.on, d.name) for d in days if d.name and d.name not in WEEKDAYS))


def _folded(weeks: list[Week]) -> Iterator[Week | Fold]:
    if len(weeks) <= WEEKS_SHOWN:
        yield from weeks
        return
    hidden: list[Week] = []
    for place, week in enumerate(weeks):
        if 2 <= place < len(weeks) - 2 and not week.notes:
            hidden.append(week)
            continue
        yield from _fold(hidden)
        hidden = []
        yield week


def _fold(hidden: list[Week]) -> Iterator[Week | Fold]:
    if len(hidden) == 1:
        yield hidden[0]
    elif hidden:
        yield Fold(len(hidden), sum(d.number is not None for w in hidden for d in w.days))


def _named_once(rows: Iterator[Week | Fold]) -> Iterator[Week | Fold]:
    month = 0
    for row in rows:
        if isinstance(row, Fold):
            yield row
        else:
            yield replace(row, same_month=row.month.month == month)
            month = row.month.month
