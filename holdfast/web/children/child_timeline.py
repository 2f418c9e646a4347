"""The drawn life of one child: bands for periods, marks for events, open marks ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from holdfast.core.duties import State
from holdfast.queries.child import ChildPage
from holdfast.queries.duty_kinds import DutyKind
from holdfast.queries.life import Period
from holdfast.web.children.codes import legal_status, placement
from holdfast.web.components import Band, Lane, Mark, Timeline, state_key
from holdfast.web.duty_words import title_of

LANES = {
    "review": "Reviews",
    "conference": "Conferences",
    "core-group": "Core groups",
    "visit": "Visits",
    "other": "Other duties",
}
HELD = {
    "review": "Review held",
    "conference": "Conference held",
    "core-group": "Core group held",
    "visit": "Visit",
}
MARKS = {
    DutyKind.REVIEWS: "review",
    DutyKind.CONFERENCES: "conference",
    DutyKind.CORE_GROUPS: "core-group",
    DutyKind.VISITS: "visit",
}
STANDING = frozenset({State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED})
MARGIN = timedelta(days=12)
"""So that the first and the last mark stand wholly inside."""
LONGEST = timedelta(days=3653)
AHEAD_AT_LEAST, AHEAD_AT_MOST = timedelta(days=92), timedelta(days=366)


def timeline_of(found: ChildPage, today: date) -> Timeline | None:
    """The figure; None where there is nothing to draw."""
    lanes = tuple(lane for lane in _lanes(found) if lane.bands or lane.marks)
    if not lanes:
        return None
    starts = [band.since for lane in lanes for band in lane.bands]
    starts += [mark.on for lane in lanes for mark in lane.marks]
    ends = [mark.on for lane in lanes for mark in lane.marks]
    return Timeline(
        key="life",
        caption="Life in care and under plans",
        lanes=lanes,
        today=today,
        since=max(min(*starts, today) - MARGIN, today - LONGEST),
        until=min(max(*ends, today + AHEAD_AT_LEAST) + MARGIN, today + AHEAD_AT_MOST),
    )


def _lanes(found: ChildPage) -> Iterator[Lane]:
    life = found.life
    yield Lane("Looked after", _bands(life.looked_after))
    yield Lane("Legal status", tuple(_band(p, legal_status(p.code)) for p in life.statuses))
    placed = (_band(p, placement(p.code, p.words)) for p in life.placements)
    yield Lane("Placement", tuple(placed))
    yield Lane("Short breaks", _bands(life.short_breaks))
    yield Lane("Protection plan", _bands(life.plans))
    for kind, name in LANES.items():
        yield Lane(name, marks=tuple(_marks(found, kind)))


def _bands(periods: Iterable[Period]) -> tuple[Band, ...]:
    return tuple(_band(period, period.words) for period in periods)


def _band(period: Period, label: str) -> Band:
    return Band(label, period.since, period.until)


def _marks(found: ChildPage, kind: str) -> Iterator[Mark]:
    """What happened, marked where it was late, then what is due and not yet done."""
    lines = [each.line for each in found.owed]
    late = {
        (MARKS.get(line.kind, "other"), line.met_on)
        for line in lines
        if line.state is State.MET_LATE
    }
    for event in found.life.events:
        if event.kind == kind:
            state = "met-late" if (kind, event.on) in late else "met"
            yield Mark(kind, event.on, HELD[kind], state)
    for line in lines:
        if line.due and line.state in STANDING and MARKS.get(line.kind, "other") == kind:
            yield Mark(kind, line.due, f"{title_of(line)}, due", state_key(line.state))
