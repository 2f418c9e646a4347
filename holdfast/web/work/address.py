"""What the address of a list narrows it to, and the addresses that narrow it further."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.urls import reverse

from holdfast.core.duties import State
from holdfast.queries.duty_kinds import DutyKind
from holdfast.queries.work import Whose
from holdfast.queries.work_rows import Narrowed, Sort

NAMES = {
    Whose.OWED: "my_work",
    Whose.WATCHED: "work_watched",
    Whose.TEAM: "work_team",
    Whose.SERVICE: "work_service",
}
TITLES = {
    Whose.OWED: "I owe",
    Whose.WATCHED: "I watch",
    Whose.TEAM: "My team",
    Whose.SERVICE: "The service",
}
Word = TypeVar("Word", bound=StrEnum)


def narrowed_by(asked: Mapping[str, str]) -> Narrowed:
    """What an address asks for; parts that make no sense narrow nothing."""
    return Narrowed(
        kind=_word(DutyKind, asked.get("kind")),
        state=_word(State, asked.get("state", "").replace("-", " ")),
        officer=_number(asked.get("officer")),
        team=_number(asked.get("team")),
        day=_day(asked.get("day")),
        sort=_word(Sort, asked.get("sort")) or Sort.DUE,
        page=_number(asked.get("page")) or 1,
    )


def address(whose: Whose, narrowed: Narrowed, **changes: object) -> str:
    """The address of a list with some parts changed; a change starts again at the first page."""
    parts = {field.name: getattr(narrowed, field.name) for field in fields(narrowed)}
    parts |= {"page": 1, **changes}
    told = {name: str(value).replace(" ", "-") for name, value in parts.items() if value}
    if parts["sort"] is Sort.DUE:
        told.pop("sort", None)
    if parts["page"] == 1:
        told.pop("page", None)
    return f"{reverse(NAMES[whose])}?{urlencode(told)}" if told else reverse(NAMES[whose])


def calendar_address(whose: Whose, month: date) -> str:
    """The address of a month of a list."""
    return f"{reverse('work_calendar')}?{urlencode({'list': whose, 'month': f'{month:%Y-%m}'})}"


def _word(words: type[Word], text: str | None) -> Word | None:
    return words(text) if text in set(words) else None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
