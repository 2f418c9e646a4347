"""Addresses of calendars of meetings, and what they ask for."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse

from holdfast.queries.work import Whose

KEYS = {"mine": Whose.WATCHED, "team": Whose.TEAM, "service": Whose.SERVICE}
TITLES = {
    Whose.WATCHED: "My meetings",
    Whose.TEAM: "My team’s meetings",
    Whose.SERVICE: "All meetings",
}
YEARS = range(1990, 2190)
WEEK = timedelta(days=7)


def list_asked_for(text: str | None) -> Whose:
    """The list an address names; the officer's own where it names none."""
    return KEYS.get(text or "", Whose.WATCHED)


def key_of(whose: Whose) -> str:
    """How an address names a list."""
    return next(key for key, each in KEYS.items() if each is whose)


def week_asked_for(text: str | None, today: date) -> date:
    """The Monday of the week that a day of an address lies in, or of this week."""
    found = _day(text) or today
    return found - timedelta(days=found.weekday())


def month_asked_for(text: str | None, today: date) -> date:
    """The first day of the month an address names, or of this month."""
    return _day(f"{text}-01") or today.replace(day=1)


def week_address(whose: Whose, monday: date) -> str:
    """The address of a week of a list."""
    return _with(reverse("meetings"), whose, week=monday.isoformat())


def month_address(whose: Whose, month: date) -> str:
    """The address of a month of a list."""
    return _with(reverse("meetings_month"), whose, month=f"{month:%Y-%m}")


def _with(address: str, whose: Whose, **asked: str) -> str:
    return f"{address}?{urlencode({'list': key_of(whose), **asked})}"


def _day(text: str | None) -> date | None:
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.year in YEARS else None
