"""A duty's state on a day, told by the database as `holdfast.core.duties.Duty.state` tells it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When

from holdfast.core.duties import Outcome, State
from holdfast.record.models import Duty


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
