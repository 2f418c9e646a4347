"""A duty's state on a day, told by the database as `holdfast.core.duties.Duty.state` tells it.

And the group of a list of work in which it stands on that day.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, CharField, IntegerField, Q, QuerySet, Value, When

from holdfast.core.duties import Outcome, State
from holdfast.record.models import Duty

NEXT_WEEKS = 4


class Band(StrEnum):
    """When something is to be done, in the order of a list. A week ends on Sunday."""

    OVERDUE = "overdue"
    WEEK = "week"
    NEXT = "next"
    LATER = "later"
    EXCUSED = "excused"
    UNKNOWN = "unknown"


BANDS = tuple(Band)
"""The groups in order: the `band` of a duty is its place here."""


def with_band(duties: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Standing duties that have their state, each with the place of its group in a list."""
    sunday = today + timedelta(days=6 - today.weekday())
    rules = (
        (Q(state=State.OVERDUE.value), Band.OVERDUE),
        (Q(state=State.EXCUSED.value), Band.EXCUSED),
        (Q(state=State.UNKNOWN.value) | Q(due__isnull=True), Band.UNKNOWN),
        (Q(due__lte=sunday), Band.WEEK),
        (Q(due__lte=sunday + timedelta(weeks=NEXT_WEEKS)), Band.NEXT),
    )
    band = Case(
        *(When(rule, then=Value(BANDS.index(band))) for rule, band in rules),
        default=Value(BANDS.index(Band.LATER)),
        output_field=IntegerField(),
    )
    banded: QuerySet[Any] = duties.annotate(band=band)
    return banded


def with_state(duties: QuerySet[Duty], today: date) -> QuerySet[Any]:
    """The duties, each with its `state` on a day."""
    return duties.annotate(state=_state(today))


def _state(today: date) -> Case:
    passed = Q(due__isnull=True) | Q(due__lt=today)
    rules: tuple[tuple[Q, State], ...] = (
        (Q(outcome=Outcome.MET.value), State.MET),
        (Q(outcome=Outcome.LAPSED.value), State.LAPSED),
        (Q(outcome=Outcome.UNKNOWN.value), State.UNKNOWN),
        (~Q(excused_by=""), State.EXCUSED),
        (Q(outcome=Outcome.MET_LATE.value), State.MET_LATE),
        (passed & Q(unmet_is=State.UNKNOWN.value), State.UNKNOWN),
        (passed, State.OVERDUE),
        (Q(warn_from__lte=today), State.DUE_SOON),
    )
    return Case(
        *(When(rule, then=Value(state.value)) for rule, state in rules),
        default=Value(State.OWED.value),
        output_field=CharField(),
    )
