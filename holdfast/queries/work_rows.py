"""A list of work put in order: narrowed, siblings together, in groups by time, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from holdfast.core.duties import State
from holdfast.core.procedure import Procedure
from holdfast.queries.duty_kinds import DutyKind, kind_of, meeting_of
from holdfast.queries.siblings import families, sibling_pairs
from holdfast.record.models import MeetingKind

PAGE = 50
NEXT_WEEKS = 4


class Band(StrEnum):
    """When something is to be done, in the order of a list."""

    OVERDUE = "overdue"
    WEEK = "week"
    NEXT = "next"
    LATER = "later"
    EXCUSED = "excused"
    UNKNOWN = "unknown"


class Sort(StrEnum):
    """What a list is in order of, within each group."""

    DUE = "due"
    CHILD = "child"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """To what a list is narrowed; empty parts narrow nothing. Pages count from 1."""

    kind: DutyKind | None = None
    state: State | None = None
    officer: int | None = None
    team: int | None = None
    day: date | None = None
    sort: Sort = Sort.DUE
    page: int = 1


class Standing(NamedTuple):
    """As much of a standing duty as putting it in its place needs."""

    id: int
    child: int
    rule: str
    due: date | None
    state: State
    name: str


Row = tuple[Standing, ...]
"""One line of the list: one duty, or those of brothers and sisters that one meeting meets."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """The list in order. Counts are of duties; `rows` are those of the page asked for."""

    total: int
    bands: Mapping[Band, int]
    kinds: Mapping[DutyKind, int]
    states: Mapping[State, int]
    rows: tuple[tuple[Band, Row], ...]
    pages: int
    page: int


def band_of(state: State, due: date | None, today: date) -> Band:
    """The group of a standing duty. A week ends on Sunday."""
    if state is State.OVERDUE:
        return Band.OVERDUE
    if state is State.EXCUSED:
        return Band.EXCUSED
    if state is State.UNKNOWN or due is None:
        return Band.UNKNOWN
    sunday = today + timedelta(days=6 - today.weekday())
    if due <= sunday:
        return Band.WEEK
    return Band.NEXT if due <= sunday + timedelta(weeks=NEXT_WEEKS) else Band.LATER


def arrange(
    standing: Sequence[Standing], narrowed: Narrowed, procedure: Procedure, today: date
) -> Arranged:
    """Narrow, count, group siblings, order and cut to a page."""
    kinds = {rule.id: kind_of(rule) for rule in procedure.rules.values()}
    known = [each for each in standing if each.rule in kinds]
    in_kind = [each for each in known if narrowed.kind in (None, kinds[each.rule])]
    in_state = [each for each in known if narrowed.state in (None, each.state)]
    wanted = [each for each in in_kind if narrowed.state in (None, each.state)]
    placed = sorted(
        ((band_of(row[0].state, row[0].due, today), row) for row in _together(wanted, procedure)),
        key=_order(narrowed.sort, procedure),
    )
    pages = max(1, -(-len(placed) // PAGE))
    page = min(max(1, narrowed.page), pages)
    return Arranged(
        total=len(wanted),
        bands=Counter(band_of(each.state, each.due, today) for each in wanted),
        kinds=Counter(kinds[each.rule] for each in in_state),
        states=Counter(each.state for each in in_kind),
        rows=tuple(placed[(page - 1) * PAGE : page * PAGE]),
        pages=pages,
        page=page,
    )


def _order(sort: Sort, procedure: Procedure) -> Callable[[tuple[Band, Row]], tuple[object, ...]]:
    bands = list(Band)

    def key(placed: tuple[Band, Row]) -> tuple[object, ...]:
        band, (first, *_) = placed
        due = first.due or date.max
        told = {
            Sort.DUE: (due, first.name, first.id),
            Sort.CHILD: (first.name, due, first.id),
            Sort.DUTY: (procedure.rules[first.rule].duty, due, first.id),
        }
        return (bands.index(band), *told[sort])

    return key


_ONE_MEETING = frozenset({State.OVERDUE, State.DUE_SOON, State.OWED})


def _together(wanted: Iterable[Standing], procedure: Procedure) -> Iterator[Row]:
    """Each duty alone, but siblings' duties that one kind of meeting meets in one row.

    A child's first such duty joins the siblings' first, the second their second: nothing is
    hidden behind another duty of the same child.
    """
    meetings = {rule.id: meeting_of(rule) for rule in procedure.rules.values()}
    at_meetings: dict[MeetingKind, list[Standing]] = {}
    for each in wanted:
        meeting = meetings[each.rule]
        if meeting is None or each.due is None or each.state not in _ONE_MEETING:
            yield (each,)
        else:
            at_meetings.setdefault(meeting, []).append(each)
    children = {each.child for duties in at_meetings.values() for each in duties}
    heads = families(children, sibling_pairs(children)) if children else {}
    for duties in at_meetings.values():
        yield from _by_family(duties, heads)


def _by_family(duties: Iterable[Standing], heads: Mapping[int, int]) -> Iterator[Row]:
    rows: dict[tuple[int, int], list[Standing]] = {}
    turns: Counter[int] = Counter()
    for each in sorted(duties, key=lambda duty: (duty.due or date.max, duty.id)):
        turns[each.child] += 1
        rows.setdefault((heads[each.child], turns[each.child]), []).append(each)
    return (tuple(row) for row in rows.values())
