"""Plain words for dates, distances and names, used by views and templates alike."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone


def date_long(day: date) -> str:
    """A date as every page writes it: "4 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def date_short(day: date) -> str:
    """A date where room is short: "4 Mar 2026"."""
    return f"{day.day} {day:%b %Y}"


def clock_time(at: time) -> str:
    """A time as every page writes it: "2:30pm", "9am", "midday", "midnight"."""
    if (at.hour, at.minute) in {(0, 0), (12, 0)}:
        return "midday" if at.hour else "midnight"
    minutes = f":{at.minute:02d}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'pm' if at.hour >= 12 else 'am'}"


def until_words(at: datetime) -> str:
    """A last moment in England: "30 March 2026 at 2pm", "the end of 29 March 2026"."""
    here = timezone.localtime(at)
    if here.time() == time.min:
        return f"the end of {date_long(here.date() - timedelta(days=1))}"
    return f"{date_long(here.date())} at {clock_time(here.time())}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 working day", "1,204 children"."""
    return f"{number:,} {noun if number == 1 else _plural(noun)}"


def _plural(noun: str) -> str:
    if noun.endswith("child"):
        return f"{noun}ren"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def distance(number: int, noun: str = "working day") -> str:
    """How far a due date lies from today: "in 3 working days", "today", "2 working days late".

    `number` counts forward in units of `noun`; below zero is late.
    """
    if number == 0:
        return "today"
    if number > 0:
        return f"in {counted(number, noun)}"
    return f"{counted(-number, noun)} late"


def initials(name: str) -> str:
    """The first letters of a person's first and last names, in capitals: "AL"; "?" for no name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    if not words:
        return "?"
    ends = words if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in ends)
