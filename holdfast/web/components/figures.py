"""Drawn figures: a child's life in care, a ladder of concern, a bar of a caseload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar

from holdfast.web.components.component import Component
from holdfast.web.components.duties import STATE_WORDS
from holdfast.web.drawing.timeline import Drawing, Lane, draw
from holdfast.web.words import date_long

MARK_WORDS = {
    "review": "Review",
    "conference": "Conference",
    "core-group": "Core group",
    "visit": "Visit",
    "other": "Other event",
}


@dataclass(frozen=True)
class Entry:
    """One line of the table beside a timeline; `until` is in words, empty for an event."""

    what: str
    kind: str
    since: date
    until: str = ""


@dataclass(frozen=True)
class Timeline(Component):
    """Time from left to right, lane under lane: periods as bands, events and due dates as marks.

    `since` and `until` bound what is drawn; every band and mark is in the table below all the same.
    """

    template_name: ClassVar[str] = "components/timeline.html"

    key: str
    caption: str
    lanes: tuple[Lane, ...]
    today: date
    since: date
    until: date

    @cached_property
    def drawing(self) -> Drawing:
        """Where everything goes: across in per cent of the width, down in pixels."""
        return draw(self.lanes, self.since, self.until, self.today)

    @property
    def legend(self) -> tuple[tuple[str, str, str], ...]:
        """(kind, state, word) of each sort of mark drawn, for the key below the figure."""
        marks = [point.mark for point in self.drawing.points]
        kinds = dict.fromkeys(mark.kind for mark in marks)
        late = next((m.kind for m in marks if m.state == "met-late"), None)
        ahead = next((m.kind for m in marks if m.open), None)
        return (
            *((kind, "met", MARK_WORDS[kind]) for kind in kinds),
            *(((late, "met-late", "Held late"),) if late else ()),
            *(((ahead, "owed", "Due, not yet held"),) if ahead else ()),
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every band and mark in order of time: the figure in words."""
        return tuple(sorted(self._entries(), key=lambda entry: entry.since))

    def _entries(self) -> Iterator[Entry]:
        for lane in self.lanes:
            for band in lane.bands:
                until = date_long(band.until) if band.until else "Continues"
                yield Entry(band.label, lane.name, band.since, until)
            for mark in lane.marks:
                kind = f"{MARK_WORDS[mark.kind]}, {STATE_WORDS[mark.state].lower()}"
                yield Entry(mark.label, kind, mark.on)


@dataclass(frozen=True)
class Rung:
    """One stage of a concern. Standing: "done", "current" or "ahead"."""

    officer: str
    standing: str
    sent: date | None = None
    due: date | None = None
    answered: date | None = None
    note: str = ""
    late: str = ""


@dataclass(frozen=True)
class Ladder(Component):
    """The stages of a concern from the lowest upwards; `ceiling` is the last word and its limit."""

    template_name: ClassVar[str] = "components/ladder.html"

    title: str
    rungs: tuple[Rung, ...]
    ceiling: str = ""
    ceiling_on: date | None = None

    @property
    def from_the_top(self) -> tuple[Rung, ...]:
        """The rungs as they stand on the page, highest first."""
        return tuple(reversed(self.rungs))


@dataclass(frozen=True)
class Part:
    """One part of a bar: how many, of what."""

    label: str
    number: int


@dataclass(frozen=True)
class CaseloadBar(Component):
    """How many children an officer holds, against the range a full caseload should lie in.

    `low` and `high` bound that range; `scale` is the number at the bar's right end, the same for
    all officers shown together.
    """

    template_name: ClassVar[str] = "components/caseload_bar.html"

    parts: tuple[Part, ...]
    scale: int
    low: int | None = None
    high: int | None = None

    @property
    def total(self) -> int:
        """All children held."""
        return sum(part.number for part in self.parts)

    @property
    def words(self) -> str:
        """The bar in words, for those who don't see it."""
        parts = ", ".join(f"{part.number} {part.label}" for part in self.parts)
        limits = f"; full caseload {self.low} to {self.high}" if self.low and self.high else ""
        return f"{parts}{limits}"

    @property
    def bars(self) -> tuple[tuple[str, str, int], ...]:
        """(left, width, which tone) of each part, in per cent."""
        bars, left = [], 0
        for tone, part in enumerate(self.parts):
            bars.append((*self._across(left, left + part.number), tone % 3))
            left += part.number
        return tuple(bars)

    @property
    def range(self) -> tuple[str, str] | None:
        """(left, width) of the range a full caseload lies in, in per cent; None if not given."""
        if self.low is None or self.high is None:
            return None
        return self._across(self.low, self.high)

    def _across(self, first: int, last: int) -> tuple[str, str]:
        left, right = (min(100 * number / self.scale, 100) for number in (first, last))
        return f"{left:.2f}%", f"{right - left:.2f}%"
