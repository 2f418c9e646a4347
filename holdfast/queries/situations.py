"""Beside what a form is filled or a step is taken: the day, the review, what the record says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from holdfast.core.circumstances import Circumstances
from holdfast.core.facts import NO_ATTRIBUTES, Attributes
from holdfast.core.procedure import Procedure
from holdfast.core.selectors import When
from holdfast.record.bridge import facts_of
from holdfast.record.models import LookedAfterPeriod, Review
from holdfast.rulebook import calendar_of


@dataclass(frozen=True, slots=True)
class Situation:
    """A child on a day, perhaps at a review: what conditions of the procedure are judged by.

    `review_number` counts the reviews of the child's time looked after, this one included.
    """

    on: date
    review_number: int | None
    circumstances: Circumstances

    def holds(self, when: When) -> bool:
        """Whether a condition holds; where the record cannot tell, what it guards is asked."""
        return self.circumstances.hold(when, silent=True)


def situation_of(
    child: int,
    procedure: Procedure,
    today: date,
    *,
    review: Review | None = None,
    step: str = "",
    attrs: Attributes = NO_ATTRIBUTES,
) -> Situation:
    """A child's situation today, or on the day of a review that is held or planned."""
    on = day_of(review, today) if review else today
    facts = facts_of([child])[child]
    circumstances = Circumstances(
        procedure, facts, calendar_of(procedure), on, step=step, attrs=attrs
    )
    return Situation(on, review_number(review, on) if review else None, circumstances)


def day_of(review: Review, today: date) -> date:
    """The day of a review: when it was opened or completed, or is planned; today otherwise."""
    planned = review.meeting.planned_on if review.meeting else None
    return review.opened_on or review.completed_on or planned or today


def review_number(review: Review, on: date) -> int:
    """Which review of the child's present time looked after this is, counted from 1."""
    held = Review.objects.filter(
        child_id=review.child_id, completed_on__isnull=False, entered_in_error=False
    ).exclude(pk=review.pk)
    earlier = held.filter(Q(completed_on__lt=on) | Q(completed_on=on, pk__lt=review.pk or 0))
    since = _period_start(review.child_id, on)
    return (earlier.filter(completed_on__gte=since) if since else earlier).count() + 1


def _period_start(child: int, on: date) -> date | None:
    periods = LookedAfterPeriod.objects.filter(
        child_id=child, started_on__lte=on, entered_in_error=False
    )
    return periods.order_by("-started_on").values_list("started_on", flat=True).first()
