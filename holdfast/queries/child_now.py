"""What is going on for a child just now: the next review and the last, and who is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from holdfast.record.models import Exclusion, Permanence, Restriction, Review

__all__ = ["ChildNow", "ReviewLine", "child_now", "reviews_of_child"]


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review: when it is planned or was held, what it decided, and how far its papers are.

    `number` counts the reviews held, the first being 1; None for one that is still to be held.
    """

    id: int
    number: int | None
    planned_on: date | None
    opened_on: date | None
    completed_on: date | None
    participation: str
    permanence: str
    decisions: int
    decisions_done: int
    decisions_late: int
    decisions_issued_on: date | None
    signed_off_on: date | None
    record_produced_on: date | None
    record_distributed_on: date | None
    moved: int

    @property
    def is_held(self) -> bool:
        """Whether the review was completed."""
        return self.completed_on is not None


@dataclass(frozen=True, slots=True)
class ChildNow:
    """What is going on: reviews, and who may not take part or be told everything."""

    next: ReviewLine | None
    last: ReviewLine | None
    held: int
    excluded: tuple[str, ...]
    restricted: tuple[str, ...]


def child_now(child: int, today: date) -> ChildNow:
    """What is going on for a child whom the reader may see."""
    reviews = reviews_of_child(child, today)
    held = [each for each in reviews if each.is_held]
    ahead = [each for each in reviews if not each.is_held]
    return ChildNow(
        next=ahead[0] if ahead else None,
        last=held[-1] if held else None,
        held=len(held),
        excluded=_names(Exclusion, child),
        restricted=_names(Restriction, child),
    )


def reviews_of_child(child: int, today: date) -> tuple[ReviewLine, ...]:
    """Every review of a child, held and to come, in order of time.

    One that was planned for a day gone by and never opened stays, so that it is not forgotten.
    """
    right = Q(decision__entered_in_error=False, decision__withdrawn_on__isnull=True)
    late = right & Q(decision__done_on__isnull=True, decision__by_date__lt=today)
    rows = Review.objects.filter(child_id=child, entered_in_error=False).annotate(
        decided=Count("decision", filter=right, distinct=True),
        done=Count("decision", filter=right & Q(decision__done_on__isnull=False), distinct=True),
        late=Count("decision", filter=late, distinct=True),
        moves=Count(
            "postponements", filter=Q(postponements__entered_in_error=False), distinct=True
        ),
    )
    found = [
        row
        for row in rows.select_related("meeting")
        if row.opened_on or row.completed_on or (row.meeting and not row.meeting.cancelled)
    ]
    found.sort(key=lambda row: (_on(row) or date.max, row.pk))
    return tuple(_lines(found))


def _lines(rows: Sequence[Review]) -> list[ReviewLine]:
    lines, number = [], 0
    for row in rows:
        number += row.completed_on is not None
        lines.append(_line(row, number if row.completed_on else None))
    return lines


def _on(row: Review) -> date | None:
    return row.completed_on or row.opened_on or (row.meeting.planned_on if row.meeting else None)


def _line(row: Review, number: int | None) -> ReviewLine:
    counted = vars(row)
    return ReviewLine(
        id=row.pk,
        number=number,
        planned_on=row.meeting.planned_on if row.meeting else None,
        opened_on=row.opened_on,
        completed_on=row.completed_on,
        participation=str(row.get_participation_display()) if row.participation else "",
        permanence=str(Permanence(row.permanence).label) if row.permanence else "",
        decisions=counted["decided"],
        decisions_done=counted["done"],
        decisions_late=counted["late"],
        decisions_issued_on=row.decisions_issued_on,
        signed_off_on=row.signed_off_on,
        record_produced_on=row.record_produced_on,
        record_distributed_on=row.record_distributed_on,
        moved=counted["moves"],
    )


def _names(model: type[Exclusion | Restriction], child: int) -> tuple[str, ...]:
    rows = model._default_manager.filter(
        child_id=child, ended_on__isnull=True, entered_in_error=False
    )
    return tuple(row.person.name for row in rows.select_related("person"))
