"""The rhythm of meetings: due after the last one, held a little before, now and then a little late.

The proportions are those of a service that does its work: about 92 in 100 reviews and 99 in 100
conferences are held in time, and most that are late are late by a day or two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.spans import add_months
from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Course, Held, Next

DueAfter = Callable[[int, date], date]
"""By when meeting number n is due, after the one before it (or after the start)."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a service keeps its dates, in shares of meetings."""

    late: float
    adjourned: float
    missed: float
    early: int


REVIEWS = Habits(late=0.055, adjourned=0.028, missed=0.006, early=14)
CONFERENCES = Habits(late=0.006, adjourned=0.0, missed=0.0, early=12)


def care_reviews(
    days: Days, authorised: date | None = None, placed: date | None = None
) -> DueAfter:
    """Within 20 working days, then 3 months, then every 6 months; sooner for adoption.

    A review is due 3 months from authority to place, and 4 weeks from placing; after that first
    one in the placement, held within its first weeks, the next is due in 3 months.
    """

    def due(number: int, after: date) -> date:
        if number == 1:
            ordinary = days.work_after(after, 20)
        elif placed and timedelta() < after - placed < timedelta(days=45):
            ordinary = add_months(after, 3)
        else:
            ordinary = add_months(after, 3 if number == 2 else 6)
        called = [ordinary]
        if authorised and after < authorised <= ordinary:
            called.append(add_months(authorised, 3))
        if placed and after < placed <= ordinary:
            called.append(placed + timedelta(weeks=4))
        return min(called)

    return due


def every(first: int, later: int) -> DueAfter:
    """Within so many months at first, then at these intervals."""
    return lambda number, after: add_months(after, first if number == 1 else later)


def course(
    days: Days, start: date, until: date | None, due_after: DueAfter, habits: Habits
) -> Course:
    """What was held from the start on, and what comes next while it is still open."""
    held: list[Held] = []
    number, last = 1, start
    while True:
        due = due_after(number, last)
        meeting = _meeting(days, number, last, due, habits)
        if meeting.on > (until or days.on) or (until and meeting.on >= until):
            return Course(tuple(held), None if until else _next(days, meeting))
        if not days.chance(habits.missed):
            held.append(meeting)
        number, last = number + 1, meeting.on


def _meeting(days: Days, number: int, last: date, due: date, habits: Habits) -> Held:
    if days.chance(habits.late):
        low, high = (1, 2) if days.chance(0.8) else (4, 18)
        opened = days.work_after(due, days.number(low, high))
    else:
        room = min(habits.early, (due - last).days // 3)
        opened = days.work_on(due - timedelta(days=days.number(0, max(room, 1))))
    on = opened
    if opened <= due and days.chance(habits.adjourned):
        on = days.work_after(opened, days.number(6, 19))
    return Held(number, due, on, opened, with_meeting=number < 3 or days.chance(0.93))


def _next(days: Days, meeting: Held) -> Next:
    """What is known of the next one today: booked more surely the nearer it is."""
    ahead = (meeting.due - days.on).days
    share = 0.88 if ahead < 21 else 0.66 if ahead < 50 else 0.3 if ahead < 100 else 0.06
    opened = meeting.opened if meeting.opened < days.on < meeting.on else None
    if opened is None and not days.chance(share):
        return Next(meeting.number, meeting.due, None)
    booked = max(meeting.on, days.work_after(days.on, days.number(1, 6)))
    if meeting.opened > days.on:
        booked = meeting.opened
    return Next(meeting.number, meeting.due, booked, opened)
