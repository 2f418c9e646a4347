"""A week of meetings as a table, and a month of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.meetings.calendar import MeetingLine, Meetings
from holdfast.queries.work import Whose
from holdfast.web.components import Action, Column, EmptyState, Tab, Table, Tabs
from holdfast.web.drawing.counted_days import WEEKDAYS
from holdfast.web.meetings.address import (
    TITLES,
    WEEK,
    month_address,
    week_address,
)
from holdfast.web.meetings.words import child_links, purposes, standing, times, weekday
from holdfast.web.words import counted, date_long

COLUMNS = (
    Column("When"),
    Column("Meeting"),
    Column("Children"),
    Column("Chair"),
    Column("Place"),
    Column("State"),
)
SHOWN = 4
"""How many meetings a day of the month names; the rest are counted."""


@dataclass(frozen=True)
class Entry:
    """One meeting on a day of the month."""

    when: str
    title: str
    children: str
    url: str
    cancelled: bool


@dataclass(frozen=True)
class Day:
    """One square of the month; `more` counts the meetings not named in it."""

    on: date
    inside: bool
    today: bool
    closed: str
    entries: tuple[Entry, ...]
    more: str
    url: str


@dataclass(frozen=True)
class Week:
    """Seven days; `empty` where nothing is in them and today is not among them."""

    days: tuple[Day, ...]

    @property
    def empty(self) -> bool:
        """Whether a narrow screen leaves the week out."""
        return not any(day.entries or day.today for day in self.days)


def week(found: Meetings, lists: tuple[Whose, ...], actor: Actor) -> dict[str, object]:
    """Everything the page of a week shows."""
    monday = found.first
    closed = {day: name for day, name in found.closed.items() if name not in WEEKDAYS}
    return _common(found, lists, actor) | {
        "title": f"{date_long(monday)} to {date_long(found.last)}",
        "tabs": _tabs(lists, found.whose, lambda whose: week_address(whose, monday)),
        "before": ("The week before", week_address(found.whose, monday - WEEK)),
        "after": ("The week after", week_address(found.whose, monday + WEEK)),
        "other": ("See the month", month_address(found.whose, monday)),
        "closed": tuple(f"{weekday(day)}: {name}" for day, name in closed.items()),
        "table": Table(
            caption=f"{TITLES[found.whose]}, week of {date_long(monday)}",
            columns=COLUMNS,
            rows=tuple(_row(line) for line in found.lines),
            empty=EmptyState(
                "No meetings in this week",
                "Reviews, conferences and core groups that are booked appear here.",
            ),
            caption_hidden=True,
        ),
    }


def month(
    found: Meetings, first: date, lists: tuple[Whose, ...], actor: Actor, today: date
) -> dict[str, object]:
    """Everything the page of a month shows."""
    before = (first - timedelta(days=1)).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    days = [
        _day(date.fromordinal(n), first, found, today)
        for n in range(found.first.toordinal(), found.last.toordinal() + 1)
    ]
    return _common(found, lists, actor) | {
        "title": f"{first:%B %Y}",
        "tabs": _tabs(lists, found.whose, lambda whose: month_address(whose, first)),
        "before": (f"{before:%B %Y}", month_address(found.whose, before)),
        "after": (f"{after:%B %Y}", month_address(found.whose, after)),
        "other": ("See one week", week_address(found.whose, max(first, today))),
        "weekdays": WEEKDAYS,
        "weeks": tuple(Week(tuple(days[n : n + 7])) for n in range(0, len(days), 7)),
    }


def days_of_month(first: date) -> tuple[date, date]:
    """The Monday and the Sunday between which the weeks of a month lie."""
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())


def _common(found: Meetings, lists: tuple[Whose, ...], actor: Actor) -> dict[str, object]:
    actions = [Action("Your calendar elsewhere", reverse("calendar_feeds"))]
    if may(actor, Permission.ARRANGE_MEETINGS):
        actions.insert(0, Action("Book the weeks ahead", reverse("book_ahead"), primary=True))
    return {
        "whose": TITLES[found.whose],
        "said": counted(sum(not line.cancelled for line in found.lines), "meeting"),
        "actions": tuple(actions),
        "late_url": reverse("late_reviews") if Whose.SERVICE in lists else "",
    }


def _tabs(lists: tuple[Whose, ...], open_now: Whose, address: Callable[[Whose], str]) -> Tabs:
    return Tabs(
        "Whose meetings",
        tuple(Tab(TITLES[whose], address(whose), whose is open_now) for whose in lists),
    )


def _row(line: MeetingLine) -> tuple[object, ...]:
    return (
        f"{weekday(line.on)}, {times(line.at, line.until)}",
        Action(purposes(line.kinds), reverse("meeting", args=[line.id]), about=_about(line)),
        child_links(line.children, line.more),
        ", ".join(line.chairs) or "Nobody yet",
        line.place or "Not settled",
        standing(line),
    )


def _about(line: MeetingLine) -> str:
    """What tells one link to a meeting from another when it is read out."""
    return f"for {', '.join(child.name for child in line.children)}, {weekday(line.on)}"


def _day(on: date, first: date, found: Meetings, today: date) -> Day:
    lines = [line for line in found.lines if line.on == on]
    closed = found.closed.get(on, "")
    more = len(lines) - SHOWN
    return Day(
        on=on,
        inside=on.month == first.month,
        today=on == today,
        closed="" if closed in WEEKDAYS else closed,
        entries=tuple(_entry(line) for line in lines[:SHOWN]),
        more=f"{more} more" if more > 0 else "",
        url=week_address(found.whose, on),
    )


def _entry(line: MeetingLine) -> Entry:
    names = [child.name for child in line.children]
    if line.more:
        names.append(f"{line.more} more")
    return Entry(
        when=times(line.at, None) if line.at else "",
        title=purposes(line.kinds),
        children=", ".join(names),
        url=reverse("meeting", args=[line.id]),
        cancelled=line.cancelled,
    )
