"""The return years that a demonstration authority has sent in by a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SHOWN = 3


@dataclass(frozen=True, slots=True)
class ReturnYear:
    """A return year: 1 April to 31 March, or to the given day while it runs.

    `collection` is the year in which it ends; `extracted_on` the day its files were taken out.
    """

    collection: int
    first: date
    last: date
    extracted_on: date

    @property
    def name(self) -> str:
        """As 2026-27."""
        return f"{self.collection - 1}-{self.collection % 100:02d}"


def return_years(on: date) -> tuple[ReturnYear, ...]:
    """The years shown, the oldest first; the last runs up to the given day."""
    present = on.year + (on.month >= 4)
    return tuple(_year(collection, on) for collection in range(present - SHOWN + 1, present + 1))


def first_day_shown(on: date) -> date:
    """The first day of the oldest year."""
    return return_years(on)[0].first


def _year(collection: int, on: date) -> ReturnYear:
    first, last = date(collection - 1, 4, 1), date(collection, 3, 31)
    return ReturnYear(collection, first, min(last, on), min(last, on))
