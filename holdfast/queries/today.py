"""Which day and which moment it is, for everything that is read or done."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The date in England, or the day that a demonstration or a test is set on."""
    set_on: date | None = settings.HOLDFAST_TODAY
    return set_on or timezone.localdate()


def now() -> datetime:
    """The moment in England, on the day that everything is reckoned on."""
    moment = timezone.localtime()
    return datetime.combine(today(), moment.time(), moment.tzinfo)
