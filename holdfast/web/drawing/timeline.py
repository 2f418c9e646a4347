"""The drawn life in care: where each band, mark and tick of the timeline goes.

Across, places are per cent of the figure's width, so that the drawing stretches while its text
keeps its size. Down, they are pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.web.words import date_long

BAND_HEIGHT = 22
BAND_GAP = 3
LANE_PADDING = 6
AXIS_HEIGHT = 26
MARK_ROW = 22
CROWDED = 6
NARROWEST_LABEL = 3


@dataclass(frozen=True)
class Band:
    """A period: from `since` until (not including) `until`, None while it lasts."""

    label: str
    since: date
    until: date | None = None
    url: str = ""


@dataclass(frozen=True)
class Mark:
    """An event on a day. Kind: "review", "conference", "core-group", "visit" or "other".

    `state` is a duty state: a met mark is filled, one still owed is open.
    """

    kind: str
    on: date
    label: str
    state: str = "met"
    url: str = ""

    @property
    def open(self) -> bool:
        """Whether it has not happened: a due date, not an event."""
        return self.state not in {"met", "met-late"}


@dataclass(frozen=True)
class Lane:
    """One line of the figure under its name; what it holds may overlap."""

    name: str
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A band's place. `ahead_width` is the part after today of a band that still lasts.

    `label` is empty where the bar is too narrow for even a few letters.
    """

    band: Band
    x: str
    y: int
    width: str
    ahead_x: str
    ahead_width: str
    tone: int
    label: str

    @property
    def words(self) -> str:
        """The band in words: what, from when, until when."""
        until = f"to {date_long(self.band.until)}" if self.band.until else "continues"
        return f"{self.band.label}, from {date_long(self.band.since)}, {until}"


@dataclass(frozen=True)
class Point:
    """A mark's place."""

    mark: Mark
    x: str
    y: int

    @property
    def words(self) -> str:
        """The mark in words: what, when."""
        return f"{self.mark.label}, {date_long(self.mark.on)}"


@dataclass(frozen=True)
class DrawnLane:
    """A lane's place and everything in it."""

    name: str
    y: int
    height: int
    text_y: int
    bars: tuple[Bar, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Tick:
    """A line of the axis; `strong` at a new year. Its label is empty where there is no room."""

    x: str
    label: str
    strong: bool


@dataclass(frozen=True)
class Drawing:
    """The whole figure; heights in pixels. `today_x` is empty when today is outside."""

    lanes: tuple[DrawnLane, ...]
    ticks: tuple[Tick, ...]
    today_x: str
    height: int
    axis_y: int
    band_height: int = BAND_HEIGHT

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Every band's place, lane after lane."""
        return tuple(bar for lane in self.lanes for bar in lane.bars)

    @property
    def points(self) -> tuple[Point, ...]:
        """Every mark's place, lane after lane."""
        return tuple(point for lane in self.lanes for point in lane.points)


@dataclass(frozen=True)
class _Scale:
    """The span drawn, and how its days map to the width."""

    since: date
    until: date

    def share(self, on: date) -> float:
        """How far across a day lies, from 0 to 100; days outside are brought to the edge."""
        days = (self.until - self.since).days or 1
        return min(max(100 * (on - self.since).days / days, 0), 100)

    def x(self, on: date) -> str:
        return f"{self.share(on):.2f}%"

    def width(self, since: date, until: date) -> str:
        return f"{self.share(until) - self.share(since):.2f}%"

    def holds(self, on: date) -> bool:
        return self.since <= on <= self.until


def draw(lanes: Iterable[Lane], since: date, until: date, today: date) -> Drawing:
    """Place every lane. Marks outside `since` to `until` are left out, bands are cut to it."""
    scale = _Scale(since, until)
    drawn: list[DrawnLane] = []
    top = AXIS_HEIGHT
    for lane in lanes:
        drawn.append(_lane(lane, scale, today, top))
        top += drawn[-1].height
    today_x = scale.x(today) if scale.holds(today) else ""
    return Drawing(tuple(drawn), tuple(_ticks(scale, today)), today_x, top, AXIS_HEIGHT)


def _lane(lane: Lane, scale: _Scale, today: date, top: int) -> DrawnLane:
    rows = list(_rows(lane.bands, scale))
    band_height = BAND_HEIGHT + BAND_GAP
    bars = tuple(
        _bar(band, place, scale, today, top + LANE_PADDING + row * band_height)
        for place, (band, row) in enumerate(rows)
    )
    depth = 1 + max((row for _, row in rows), default=-1)
    marks_y = top + LANE_PADDING + depth * band_height + MARK_ROW // 2
    points = tuple(
        Point(mark, scale.x(mark.on), marks_y) for mark in lane.marks if scale.holds(mark.on)
    )
    height = 2 * LANE_PADDING + depth * band_height - (BAND_GAP if depth else 0)
    height += MARK_ROW if points or not depth else 0
    text_y = top + LANE_PADDING + BAND_HEIGHT // 2
    return DrawnLane(lane.name, top, height, text_y, bars, points)


def _rows(bands: Iterable[Band], scale: _Scale) -> Iterator[tuple[Band, int]]:
    """Each visible band with the first row in which nothing before it is still running."""
    ends: list[date] = []
    for band in sorted(bands, key=lambda b: (b.since, b.until or date.max)):
        end = band.until or date.max
        if end <= scale.since or band.since >= scale.until:
            continue
        row = next((n for n, free in enumerate(ends) if free <= band.since), len(ends))
        ends[row : row + 1] = [end]
        yield band, row


def _bar(band: Band, place: int, scale: _Scale, today: date, y: int) -> Bar:
    end = band.until or max(today, band.since)
    ahead = band.until is None and end < scale.until
    return Bar(
        band=band,
        x=scale.x(band.since),
        y=y,
        width=scale.width(band.since, end),
        ahead_x=scale.x(end) if ahead else "",
        ahead_width=scale.width(end, scale.until) if ahead else "",
        tone=place % 2,
        label=band.label if scale.share(end) - scale.share(band.since) > NARROWEST_LABEL else "",
    )


def _ticks(scale: _Scale, today: date) -> Iterator[Tick]:
    days = (scale.until - scale.since).days
    step = 1 if days < 300 else 3 if days < 1100 else 12
    months = range(scale.since.year * 12, scale.until.year * 12 + 12, step)
    firsts = (date(month // 12, month % 12 + 1, 1) for month in months)
    for place, on in enumerate(first for first in firsts if scale.holds(first)):
        label = _tick_label(on, first=place == 0, years_only=step == 12, sparse=days > 3700)
        beside_today = scale.holds(today) and abs(scale.share(on) - scale.share(today)) < CROWDED
        crowded = beside_today or scale.share(on) > 95
        yield Tick(scale.x(on), "" if crowded else label, on.month == 1)


def _tick_label(on: date, *, first: bool, years_only: bool, sparse: bool) -> str:
    if years_only:
        return "" if sparse and on.year % 2 else str(on.year)
    return f"{on:%b %Y}" if on.month == 1 or first else f"{on:%b}"
