"""Whether a child was looked after on a day, or had short breaks."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from holdfast.actions.refusal import Refused
from holdfast.core.words import long_date
from holdfast.record.models import LookedAfterPeriod, ShortBreakSeries


def cared_for(child: int, on: date, what: str, field: str = "on") -> None:
    """Raise Refused unless the child was looked after, or had short breaks, on a day.

    The last day counts: a review may be held on the day a child leaves.
    """
    held = Q(started_on__lte=on) & (Q(ended_on__isnull=True) | Q(ended_on__gte=on))
    for model in (LookedAfterPeriod, ShortBreakSeries):
        if model._default_manager.filter(held, child_id=child, entered_in_error=False).exists():
            return
    raise Refused(
        f"The child was not looked after on {long_date(on)}. {what} must be on a day of care: "
        "check the date, or record the period first.",
        field,
    )
