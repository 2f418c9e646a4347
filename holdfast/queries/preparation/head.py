"""Which review a page is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.queries.situations import day_of, review_number
from holdfast.record.models import Placement, Review
from holdfast.record.models import Setting as PlacementSetting


@dataclass(frozen=True, slots=True)
class ReviewHead:
    """A review of a child: which in this time looked after, when and where, how far it has come.

    `at_placement` says whether it is held where the child lives, None where nobody has said.
    """

    id: int
    child: ChildName
    number: int
    meeting: int | None
    planned_on: date | None
    planned_time: time | None
    planned_end_time: time | None
    place: str
    at_placement: bool | None
    lives_with: str
    complex: bool
    child_chaired: str
    documents: tuple[str, ...]
    opened_on: date | None
    adjourned_on: date | None
    completed_on: date | None

    @property
    def on(self) -> date | None:
        """The day it was held, or is planned for."""
        return self.opened_on or self.planned_on


def review_head(actor: Actor, review: int, today: date) -> ReviewHead | None:
    """A review whose child the actor may see, None where there is none."""
    row = found_review(actor, review, today)
    return head_of(row, today) if row else None


def found_review(actor: Actor, review: int, today: date) -> Review | None:
    """The row of a review in the actor's scope, with its child and its meeting."""
    rows = Review.objects.filter(
        pk=review,
        authority_id=actor.authority_id,
        entered_in_error=False,
        child__in=children_in(scope_of(actor), today),
    )
    return rows.select_related("child", "meeting").first()


def head_of(row: Review, today: date) -> ReviewHead:
    """The head of a review that was found with its child and meeting."""
    meeting = row.meeting if row.meeting and not row.meeting.cancelled else None
    return ReviewHead(
        id=row.pk,
        child=name_of(row.child),
        number=review_number(row, day_of(row, today)),
        meeting=meeting.pk if meeting else None,
        planned_on=meeting.planned_on if meeting else None,
        planned_time=meeting.planned_time if meeting else None,
        planned_end_time=meeting.planned_end_time if meeting else None,
        place=meeting.place if meeting else "",
        at_placement=row.at_placement,
        lives_with=_lives_with(row.child_id),
        complex=row.complex,
        child_chaired=row.child_chaired,
        documents=tuple(row.documents),
        opened_on=row.opened_on,
        adjourned_on=row.adjourned_on,
        completed_on=row.completed_on,
    )


def _lives_with(child: int) -> str:
    """The kind of place where the child lives now, in words."""
    rows = Placement.objects.filter(child_id=child, ended_on__isnull=True, entered_in_error=False)
    row = rows.order_by("-started_on").first()
    return str(PlacementSetting(row.setting).label) if row and row.setting else ""
