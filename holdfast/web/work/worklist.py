"""A list of work as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.queries.duty_kinds import DutyKind
from holdfast.queries.states import NEXT_WEEKS, Band, end_of_week
from holdfast.queries.work import Choice, Whose, WorkList, WorkRow
from holdfast.queries.work_rows import PAGE, Sort
from holdfast.web.ages import age_words
from holdfast.web.components import (
    STATE_WORDS,
    Action,
    ChildLink,
    Chip,
    Count,
    DutyGroup,
    DutyRow,
    EmptyState,
    FilterChips,
    Pagination,
    SummarySentence,
    Tab,
    Tabs,
    paginate,
    state_key,
)
from holdfast.web.duty_words import booking_words, duty_row
from holdfast.web.settling import settling_action
from holdfast.web.words import counted, date_long, date_short
from holdfast.web.work.address import TITLES, address, calendar_address

GROUPS = {
    Band.OVERDUE: ("Overdue", ""),
    Band.WEEK: ("Due this week", ""),
    Band.NEXT: (f"Due in the next {NEXT_WEEKS} weeks", ""),
    Band.LATER: ("Later", ""),
    Band.EXCUSED: ("Excused, not yet done", "Permission to be late is on record."),
    Band.UNKNOWN: (
        "Can’t be told",
        "The record does not say whether these were done. They are gaps to fill, not failures.",
    ),
}
SORTS = {Sort.DUE: "Due date", Sort.CHILD: "Child", Sort.DUTY: "Duty"}
NOTHING = {
    Whose.OWED: (
        "You owe nothing at the moment",
        "Duties appear here when a child is allocated to you, or when your role has to act.",
    ),
    Whose.WATCHED: (
        "There is nothing to watch at the moment",
        "What other officers owe to the children you work with appears here.",
    ),
    Whose.TEAM: (
        "Your team owes nothing at the moment",
        "What is owed to the children your team works with appears here.",
    ),
    Whose.SERVICE: (
        "Nothing is owed at the moment",
        "What is owed to every child of the authority appears here.",
    ),
}


@dataclass(frozen=True)
class Select:
    """A list to choose one officer or team from."""

    name: str
    label: str
    everyone: str
    choices: tuple[Choice, ...]
    chosen: int | None


@dataclass(frozen=True)
class NarrowForm:
    """Chooses an officer or a team; `kept` are the other parts of the address."""

    action: str
    selects: tuple[Select, ...]
    kept: tuple[tuple[str, str], ...]


def context(found: WorkList, actor: Actor, today: date) -> dict[str, object]:
    """Everything the template shows."""
    return {
        "title": _title(found),
        "tabs": _tabs(found),
        "sentence": _sentence(found),
        "filters": tuple(_filters(found)),
        "narrow": _narrow(found),
        "groups": tuple(_groups(found, actor, today)),
        "empty": _empty(found),
        "pages": _pages(found),
        "not_watched": found.not_watched,
        "calendar_url": calendar_address(found.whose, today),
    }


def _title(found: WorkList) -> str:
    overdue = found.bands.get(Band.OVERDUE, 0)
    standing = f"{overdue} overdue" if overdue else "nothing overdue"
    return f"My work: {TITLES[found.whose].lower().replace('i ', 'I ')}, {standing}"


def _tabs(found: WorkList) -> Tabs:
    tabs = (
        Tab(TITLES[whose], address(whose, type(found.narrowed)()), current=whose is found.whose)
        for whose in found.open_to
    )
    return Tabs("Whose work", tuple(tabs))


def _sentence(found: WorkList) -> SummarySentence:
    bands = found.bands
    others = sum(bands.get(band, 0) for band in (Band.NEXT, Band.LATER))
    nothing = f"Nothing is overdue or due this week; {counted(others, 'duty')} to come."
    return SummarySentence(
        (
            Count(bands.get(Band.OVERDUE, 0), "overdue", "#overdue-title", "overdue"),
            Count(bands.get(Band.WEEK, 0), "due this week", "#week-title", "due-soon"),
            Count(bands.get(Band.UNKNOWN, 0), "can’t be told", "#unknown-title", "unknown"),
        ),
        nothing=nothing if others else "Nothing is owed.",
    )


def _filters(found: WorkList) -> Iterator[FilterChips]:
    now = found.narrowed
    if now.day:
        clear = address(found.whose, now, day=None)
        yield FilterChips("Due on", (Chip(date_short(now.day), clear, selected=True),))
    yield FilterChips("Kind", tuple(_kind_chips(found)))
    yield FilterChips("State", tuple(_state_chips(found)))
    yield FilterChips(
        "Order",
        tuple(
            Chip(words, address(found.whose, now, sort=sort), selected=sort is now.sort)
            for sort, words in SORTS.items()
        ),
    )


def _kind_chips(found: WorkList) -> Iterator[Chip]:
    now = found.narrowed
    yield Chip("All", address(found.whose, now, kind=None), selected=now.kind is None)
    for kind in DutyKind:
        if number := found.kinds.get(kind, 0):
            chosen = kind is now.kind
            url = address(found.whose, now, kind=None if chosen else kind)
            yield Chip(kind.words, url, selected=chosen, count=number)


def _state_chips(found: WorkList) -> Iterator[Chip]:
    now = found.narrowed
    yield Chip("All", address(found.whose, now, state=None), selected=now.state is None)
    for state in (State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED, State.UNKNOWN):
        if number := found.states.get(state, 0):
            chosen = state is now.state
            url = address(found.whose, now, state=None if chosen else state)
            yield Chip(STATE_WORDS[state_key(state)], url, selected=chosen, count=number)


def _narrow(found: WorkList) -> NarrowForm | None:
    now = found.narrowed
    selects = tuple(
        Select(name, label, everyone, choices, chosen)
        for name, label, everyone, choices, chosen in (
            ("officer", "Officer", "Every officer", found.officers, now.officer),
            ("team", "Team", "Every team", found.teams, now.team),
        )
        if choices
    )
    if not selects:
        return None
    kept = {"kind": now.kind, "state": now.state and state_key(now.state)}
    parts = tuple((name, str(value)) for name, value in kept.items() if value)
    return NarrowForm(address(found.whose, type(now)()), selects, parts)


def _groups(found: WorkList, actor: Actor, today: date) -> Iterator[DutyGroup]:
    for band, (title, hint) in GROUPS.items():
        rows = tuple(_row(row, found, actor, today) for row in found.rows if row.band is band)
        if rows:
            yield DutyGroup(
                key=band.value,
                title=title,
                rows=rows,
                hint=_until(band, today) or hint,
                total=found.bands.get(band, len(rows)),
            )


def _until(band: Band, today: date) -> str:
    if band is not Band.WEEK:
        return ""
    return f"Until Sunday {date_long(end_of_week(today))}"


def _row(row: WorkRow, found: WorkList, actor: Actor, today: date) -> DutyRow:
    first = row.lines[0]
    return duty_row(
        first,
        children=tuple(_children(row, today)),
        booking=booking_words(row.lines, row.booked, today),
        owed_by=_owed_by(row) if found.whose is not Whose.OWED else "",
        action=settling_action(actor, first, row.children[0].name, row.booked)
        or Action("Open record", _on_the_record(row), f"of {row.children[0].name}"),
    )


def _on_the_record(row: WorkRow) -> str:
    """Where the duty stands on the page of its first child."""
    first = row.lines[0]
    return f"{reverse('child', args=[first.child])}#duty-{first.id}"


def _children(row: WorkRow, today: date) -> Iterable[ChildLink]:
    first = row.lines[0]
    for child, line in zip(row.children, row.lines, strict=True):
        detail = age_words(child, today)
        if line.due and (line.due, line.rule) != (first.due, first.rule):
            title = f"{line.title}, " if line.rule != first.rule else ""
            detail = f"{title}due {date_short(line.due)}"
        yield ChildLink(child.name, f"{reverse('child', args=[child.id])}#duty-{line.id}", detail)


def _owed_by(row: WorkRow) -> str:
    titles = " and ".join(row.lines[0].owed_by)
    return f"{titles}: {', '.join(row.officers)}" if row.officers else titles


def _empty(found: WorkList) -> EmptyState | None:
    if found.rows:
        return None
    now = found.narrowed
    if any((now.kind, now.state, now.officer, now.team, now.day)):
        clear = Action("Show the whole list", address(found.whose, type(now)()))
        return EmptyState("Nothing fits what you chose", action=clear)
    return EmptyState(*NOTHING[found.whose])


def _pages(found: WorkList) -> Pagination:
    first = (found.page - 1) * PAGE + 1
    last = first + len(found.rows) - 1
    says = f"Lines {first} to {last}, {counted(found.total, 'duty')} in all"
    return paginate(
        found.page,
        found.pages,
        lambda page: address(found.whose, found.narrowed, page=page),
        says=says if found.pages > 1 else "",
    )
