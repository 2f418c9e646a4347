"""Meetings in the format of calendar programs (RFC 5545). No name and no place is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event

from holdfast.queries.feeds import FeedEvent
from holdfast.web.meetings.words import purposes
from holdfast.web.words import counted

UTC = ZoneInfo("UTC")
ASSUMED = timedelta(hours=1)
"""How long a meeting is shown to last where its end was not set."""

NAME = "Holdfast meetings"


def calendar(events: tuple[FeedEvent, ...], host: str, address: Callable[[int], str]) -> bytes:
    """The file of a feed. The same meetings make the same bytes.

    A meeting keeps its UID for good. Each change raises its SEQUENCE, so that programs move it;
    one that was cancelled stays for a while, to be struck out.
    """
    told = Calendar()
    told.add("prodid", "-//Holdfast//Meetings//EN")
    told.add("version", "2.0")
    told.add("method", "PUBLISH")
    told.add("x-wr-calname", NAME)
    told.add("refresh-interval", timedelta(hours=1), {"VALUE": "DURATION"})
    for each in events:
        told.add_component(_event(each, host, address(each.meeting)))
    return bytes(told.to_ical())


def _event(told: FeedEvent, host: str, url: str) -> Event:
    event = Event()
    event.add("uid", f"meeting-{told.meeting}@{host}")
    event.add("sequence", told.revision)
    event.add("dtstamp", told.changed_at.astimezone(UTC))
    event.add("last-modified", told.changed_at.astimezone(UTC))
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    event.add("summary", _summary(told))
    event.add("description", "Open Holdfast to see for whom it is, where, and the papers.")
    event.add("url", url)
    event.add("class", "PRIVATE")
    if told.at is None:
        event.add("dtstart", told.on)
        event.add("dtend", told.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        starts = _moment(told.on, told.at)
        event.add("dtstart", starts)
        event.add("dtend", _moment(told.on, told.until) if told.until else starts + ASSUMED)
    return event


def _summary(told: FeedEvent) -> str:
    what = purposes(told.kinds)
    several = f" ({counted(told.children, 'child')})" if told.children > 1 else ""
    return f"{'Cancelled: ' if told.cancelled else ''}{what}{several}"


def _moment(on: date, at: time) -> datetime:
    """A time on the wall in England as a moment that every program reads alike."""
    return datetime.combine(on, at, ZoneInfo(settings.TIME_ZONE)).astimezone(UTC)
