"""Meetings in words: what they are for, when they are, how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from django.urls import reverse

from holdfast.queries.meetings.calendar import MeetingLine
from holdfast.queries.meetings.rows import MeetingKind
from holdfast.queries.names import ChildName
from holdfast.web.components import ChildLink, Component, Tag
from holdfast.web.words import clock_time, counted

PURPOSES = {
    MeetingKind.REVIEW: "Review",
    MeetingKind.CONFERENCE: "Child protection conference",
    MeetingKind.CORE_GROUP: "Core group",
}


def purposes(kinds: Sequence[MeetingKind]) -> str:
    """What a meeting is for: "Review", "Child protection conference and review"."""
    told = [PURPOSES[kind] for kind in kinds]
    if len(told) < 2:
        return told[0] if told else "Meeting"
    # The conference comes first: it is what brings most people to the table.
    first, *others = sorted(told, key=lambda name: name != PURPOSES[MeetingKind.CONFERENCE])
    return f"{first} and {' and '.join(name.lower() for name in others)}"


def times(at: time | None, until: time | None) -> str:
    """A time of day, "3:30pm to 4:30pm"; "not settled" where none was set."""
    if at is None:
        return "time not settled"
    return f"{clock_time(at)} to {clock_time(until)}" if until else clock_time(at)


def weekday(on: date) -> str:
    """A day of this list, as "Monday 2 March"."""
    return f"{on:%A} {on.day} {on:%B}"


def child_links(children: Sequence[ChildName], more: int = 0) -> tuple[Component | str, ...]:
    """The children of a meeting, and how many others it covers."""
    links: list[Component | str] = [
        ChildLink(child.name, reverse("child", args=[child.id])) for child in children
    ]
    if more:
        links.append(f"and {counted(more, 'other child')}")
    return tuple(links)


def standing(line: MeetingLine) -> Component | None:
    """How a meeting stands: cancelled, held, booked late, moved; nothing where all is plain."""
    if line.cancelled:
        return Tag("Cancelled")
    if line.held:
        return Tag("Held", "good")
    if line.days_late:
        return Tag(f"Booked {counted(line.days_late, 'day')} past the limit", "alert")
    if line.displaced:
        return Tag("Moved for a conference", "note")
    return None
