"""The days on which invented things happen: working days near others, dice thrown for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from holdfast.core.calendar import Calendar

Choice = TypeVar("Choice")


class Days:
    """A calendar, the given day, and a source of chance."""

    def __init__(self, calendar: Calendar, on: date, random: Random) -> None:
        self.calendar = calendar
        self.on = on
        self.random = random

    def chance(self, share: float) -> bool:
        """Whether something happens that happens in this share of cases."""
        return self.random.random() < share

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        return self.random.randint(low, high)

    def one_of(self, weighted: Sequence[tuple[Choice, float]]) -> Choice:
        """One of several, each as often as its weight says."""
        choices, weights = zip(*weighted, strict=True)
        chosen: Choice = self.random.choices(choices, weights)[0]
        return chosen

    def later(self, day: date, low: int, high: int) -> date:
        """A day from `low` to `high` days after another."""
        return day + timedelta(days=self.number(low, high))

    def ago(self, low: int, high: int) -> date:
        """A day from `low` to `high` days before the given day."""
        return self.on - timedelta(days=self.number(low, high))

    def work_on(self, day: date) -> date:
        """The day, or the working day before it."""
        return self.calendar.working_day_on_or_before(day)

    def work_after(self, day: date, count: int) -> date:
        """So many working days after the day."""
        return self.calendar.add_working_days(day, count)

    def done(self, day: date, allowed: int, share: float, late: int = 8) -> date | None:
        """When something was done that is owed in so many working days, kept in a share of cases.

        None where that would be after the given day. What is late is so by up to `late` days.
        """
        if self.chance(share):
            taken = self.number(max(0, allowed - 4), allowed) if allowed > 4 else allowed
            if self.chance(0.5):
                taken = self.number(0, allowed)
        else:
            taken = allowed + self.number(1, late)
        found = self.work_after(day, taken)
        return found if found <= self.on else None
