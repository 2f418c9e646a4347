"""The looked-after tracker: how far each child's review work has come, one line for each child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.meetings.dues import dues_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.owners import current, officers_of
from holdfast.queries.scope import children_in
from holdfast.record.models import (
    Child,
    Decision,
    LookedAfterPeriod,
    MeetingKind,
    Permanence,
    Review,
    ShortBreakSeries,
)

PAGE = 50


@dataclass(frozen=True, slots=True)
class TrackedChild:
    """One child's line: since when looked after, who works with the child, what comes next.

    `permanence` is what the last review that says it found. `decisions_open` counts what reviews
    decided and nobody has done yet, `decisions_late` those past their date.
    """

    child: ChildName
    since: date | None
    iro: str
    social_worker: str
    last_review: date | None
    next_due: date | None
    booked: date | None
    permanence: str
    decisions_open: int
    decisions_late: int

    @property
    def is_overdue(self) -> bool:
        """Whether the next review should have been held, or is booked for too late a day."""
        return bool(self.next_due and self.booked and self.booked > self.next_due)


@dataclass(frozen=True, slots=True)
class Tracker:
    """A page of the tracker."""

    lines: tuple[TrackedChild, ...]
    total: int
    page: int
    pages: int


def tracker(actor: Actor, today: date, page: int = 1) -> Tracker:
    """The looked-after children in the actor's scope, by name."""
    rows = in_care(actor, today)
    total = rows.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(1, page), pages)
    shown = list(rows.order_by("surname", "forename", "pk")[(page - 1) * PAGE : page * PAGE])
    return Tracker(
        tuple(_lines(shown, reckoning_of(actor.authority_id, today))), total, page, pages
    )


def in_care(actor: Actor, today: date) -> QuerySet[Child]:
    """The children in the actor's scope who are looked after today, short breaks included."""
    now = current(today) & Q(child=OuterRef("pk"), entered_in_error=False)
    periods = LookedAfterPeriod.objects.filter(now)
    breaks = ShortBreakSeries.objects.filter(now)
    return children_in(scope_of(actor), today).filter(Exists(periods) | Exists(breaks))


def _lines(children: Sequence[Child], reckoning: Reckoning) -> list[TrackedChild]:
    ids = [child.pk for child in children]
    officers = officers_of(ids, reckoning.today)
    since, reviews = _since(ids, reckoning.today), _reviews(ids)
    dues = dues_of(ids, MeetingKind.REVIEW, reckoning)
    opened, late = _decisions(ids, reckoning.today)
    return [
        TrackedChild(
            child=name_of(child),
            since=since.get(child.pk),
            iro=officers.of(child.pk, "iro"),
            social_worker=officers.of(child.pk, "social-worker"),
            last_review=_last(reviews.get(child.pk, [])),
            next_due=dues[child.pk].first.due if child.pk in dues else None,
            booked=_booked(reviews.get(child.pk, []), reckoning.today),
            permanence=_permanence(reviews.get(child.pk, [])),
            decisions_open=opened[child.pk],
            decisions_late=late[child.pk],
        )
        for child in children
    ]


def _since(children: Sequence[int], today: date) -> Mapping[int, date]:
    rows = LookedAfterPeriod.objects.filter(
        current(today), child_id__in=children, entered_in_error=False
    )
    return dict(rows.values_list("child_id", "started_on"))


def _reviews(children: Sequence[int]) -> Mapping[int, list[Review]]:
    rows = Review.objects.filter(child_id__in=children, entered_in_error=False)
    found: dict[int, list[Review]] = {}
    for row in rows.select_related("meeting").order_by("completed_on", "pk"):
        found.setdefault(row.child_id, []).append(row)
    return found


def _last(reviews: Sequence[Review]) -> date | None:
    return max((row.completed_on for row in reviews if row.completed_on), default=None)


def _booked(reviews: Sequence[Review], today: date) -> date | None:
    planned = (
        row.meeting.planned_on
        for row in reviews
        if row.completed_on is None and row.meeting and not row.meeting.cancelled
    )
    return min((on for on in planned if on >= today), default=None)


def _permanence(reviews: Sequence[Review]) -> str:
    told = [row.permanence for row in reviews if row.completed_on and row.permanence]
    return str(Permanence(told[-1]).label) if told else ""


def _decisions(children: Sequence[int], today: date) -> tuple[Counter[int], Counter[int]]:
    rows = Decision.objects.filter(
        child_id__in=children,
        review__isnull=False,
        done_on__isnull=True,
        withdrawn_on__isnull=True,
        entered_in_error=False,
    )
    opened, late = Counter[int](), Counter[int]()
    for child, by_date in rows.values_list("child_id", "by_date"):
        opened[child] += 1
        late[child] += bool(by_date and by_date < today)
    return opened, late
