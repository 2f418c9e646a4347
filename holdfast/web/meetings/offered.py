"""Days that are still in time, offered first: each fills the form that is on the same page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from urllib.parse import urlencode

from holdfast.web.words import clock_time


@dataclass(frozen=True)
class Offered:
    """One free time of the chair's inside every limit."""

    on: date
    at: time

    @property
    def words(self) -> str:
        """Such as "Monday 9 March, 3:30pm"."""
        return f"{self.on:%A} {self.on.day} {self.on:%B}, {clock_time(self.at)}"

    @property
    def query(self) -> str:
        """What makes the page fill its form with it."""
        return f"?{urlencode({'on': self.on.isoformat(), 'at': f'{self.at:%H:%M}'})}"


def chosen_day(
    on: str | None, at: str | None, offered: Iterable[tuple[date, time]]
) -> tuple[date, time] | None:
    """The time that an address asks for, if it is one of those offered."""
    asked = (on, at)
    return next(
        (each for each in offered if (each[0].isoformat(), f"{each[1]:%H:%M}") == asked), None
    )
