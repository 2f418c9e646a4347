"""Dated facts about a child, and the coverage of an authority's record.

A fact is something that happened to or for one child. Its kind comes from the closed
vocabulary (`holdfast.core.vocabulary`); it carries the id of the record row it came from, so that
a duty derived from it keeps its identity when a date is corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

Value = str | int | bool | date | tuple[str, ...]
Attributes = Mapping[str, Value]
NO_ATTRIBUTES: Attributes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened for a child.

    `on` is the local calendar date; `at` the local wall-clock time where the record has one
    (naive: every time in a child's record is the time on the wall in England). `id` names the
    record row, as `"review:42"`.
    """

    kind: str
    on: date
    id: str
    at: datetime | None = None
    attrs: Attributes = field(default_factory=lambda: NO_ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open interval of days; `until` is the first day outside, or None while it is open."""

    since: date
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Coverage:
    """For which interval an authority's record of each kind of fact is complete.

    A kind that is absent is not collected at all: its duties are not watched.
    """

    kinds: Mapping[str, Interval] = field(default_factory=dict)
    _over: dict[tuple[str, ...], Interval | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, kind: str) -> Interval | None:
        """The interval for which facts of this kind are complete, or None if not collected."""
        return self.kinds.get(kind)

    def over(self, kinds: tuple[str, ...]) -> Interval | None:
        """The interval for which every one of these kinds that is collected is complete.

        None if none of them is collected.
        """
        if kinds not in self._over:
            self._over[kinds] = self._shared([self.kinds[k] for k in kinds if k in self.kinds])
        return self._over[kinds]

    @staticmethod
    def _shared(intervals: list[Interval]) -> Interval | None:
        if not intervals:
            return None
        ends = [interval.until for interval in intervals if interval.until is not None]
        return Interval(max(each.since for each in intervals), min(ends, default=None))

    @classmethod
    def complete(cls, kinds: Iterable[str], since: date = date.min) -> Coverage:
        """A record that is complete for every kind named, from `since` and without end."""
        return cls({kind: Interval(since) for kind in kinds})
