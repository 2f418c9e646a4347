"""The few kinds of column that nearly every thing in the record has.

Defaults are set in the database too, so that a bulk load may leave the columns out.
A period is half-open: `ended_on` is the day on which it ended, and is not part of it.
Times are times on the wall in England, kept apart from the date because a return knows only that.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


def text(max_length: int, **options: Any) -> models.CharField[str, str]:
    """A short text, blank where nothing is known."""
    return models.CharField(max_length=max_length, blank=True, default="", db_default="", **options)


def long_text() -> models.TextField[str, str]:
    """A text of any length, blank where nothing was written."""
    return models.TextField(blank=True, default="", db_default="")


def flag() -> models.BooleanField[bool, bool]:
    """A yes or no that is no until said otherwise."""
    return models.BooleanField(default=False, db_default=False)


def known_or_not() -> models.BooleanField[bool | None, bool | None]:
    """A yes or no that may be unknown."""
    return models.BooleanField(null=True, blank=True)


def day() -> models.DateField[date | None, date | None]:
    """A date, empty until it has happened or is known."""
    return models.DateField(null=True, blank=True)


def clock() -> models.TimeField[time | None, time | None]:
    """The time on the wall that goes with a date, where it is known."""
    return models.TimeField(null=True, blank=True)


def words() -> ArrayField[list[str], list[str]]:
    """A list of short words or codes, empty where none is recorded."""
    return ArrayField(models.CharField(max_length=80), default=list, db_default=[], blank=True)
