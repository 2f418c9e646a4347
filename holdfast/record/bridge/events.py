"""Facts of dated events: every kind of the vocabulary that has no table of its own, and the rest.

What an event is about becomes the attribute that the vocabulary names first for its kind. An
event that begins something — a concern, an absence, a change — is about itself.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from holdfast.core.facts import Fact, Value
from holdfast.core.vocabulary import KINDS
from holdfast.record.bridge.reading import Facts, Reading, Rows, moment

# First attributes that do not say what the fact is about.
_NO_SUBJECT = frozenset({"code", "officer", "rule"})

# What has no row but the event that begins it.
_BEGUN_BY_EVENT = frozenset(
    {
        "absence",
        "change",
        "concern",
        "conversation",
        "rating",
        "remedy",
        "request",
        "response",
        "transfer",
        "trigger",
    }
)


@lru_cache(maxsize=1024)
def subject_of(kind: str) -> str | None:
    """The attribute that says what a fact of this kind is about, if it is about something.

    Raises KeyError for a kind outside the vocabulary.
    """
    first = next(iter(KINDS[kind].attrs), None)
    return None if first in _NO_SUBJECT else first


def _events(rows: Rows, facts: Facts) -> None:
    for child, row_id, kind, on, at, about, held in rows:
        own = f"event:{row_id}"
        attrs = _attributes(held)
        subject = subject_of(kind)
        if subject and about:
            attrs[subject] = about
        elif subject in _BEGUN_BY_EVENT:
            attrs.setdefault(subject, own)
        if kind == "stage-entered":
            attrs.setdefault("entry", own)
        facts[child].append(Fact(kind, on, own, moment(on, at), attrs))


def _attributes(held: str | dict[str, Any]) -> dict[str, Value]:
    """The attributes as facts have them: lists become tuples, and dates are read as dates."""
    if held == "{}":
        return {}
    told = json.loads(held) if isinstance(held, str) else held
    return {name: _value(name, value) for name, value in told.items()}


def _value(name: str, value: Any) -> Value:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and name.endswith(("_date", "_by", "_on")):
        return date.fromisoformat(value)
    return value


READINGS = (
    Reading(
        "datedevent",
        tuple(KINDS),
        "kind, happened_on, happened_time, about, attrs",
        _events,
    ),
)
