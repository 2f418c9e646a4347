"""Which day it is, for everything that is read or done."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The date in England, or the day that a demonstration or a test is set on."""
    set_on: date | None = settings.HOLDFAST_TODAY
    return set_on or timezone.localdate()
