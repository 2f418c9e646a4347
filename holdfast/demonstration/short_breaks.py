"""Disabled children who have short breaks."""

from __future__ import annotations

from datetime import date, timedelta

from holdfast.demonstration.days import Days
from holdfast.demonstration.families import Families
from holdfast.demonstration.lives import Breaks, Life
from holdfast.demonstration.rhythm import REVIEWS, course, every


class ShortBreaks:
    """Makes children with short breaks."""

    def __init__(self, days: Days, families: Families) -> None:
        self._days = days
        self._families = families

    def now(self, number: int) -> list[Life]:
        """So many children whose short breaks go on."""
        return [self._child() for _ in range(number)]

    def _child(self) -> Life:
        days = self._days
        started = days.ago(10, 900)
        born = started - timedelta(days=days.number(5 * 365, 15 * 365))
        life = self._families.child(self._families.new(), born, disabled=True)
        reviews = course(days, started, None, every(3, 6), REVIEWS)
        if days.chance(0.55):
            life.breaks.append(Breaks("V4", started, None, ((started, None),), reviews))
        else:
            life.breaks.append(Breaks("V3", started, None, self._stays(started), reviews))
        return life

    def _stays(self, started: date) -> tuple[tuple[date, date | None], ...]:
        """Weekends away, every month or two."""
        days, stays = self._days, list[tuple[date, date | None]]()
        day = started
        while day < days.on - timedelta(days=4):
            stays.append((day, day + timedelta(days=days.number(1, 3))))
            day = days.later(day, 24, 62)
        return tuple(stays)
