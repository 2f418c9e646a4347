"""The audit of late reviews: when each was due and held, why it was late, who agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.core.duties import Duty, Outcome, State
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.meetings.dues import rules_met_at
from holdfast.queries.meetings.one import LATE_REASONS
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.owners import officers_of
from holdfast.queries.scope import children_in
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, from_row
from holdfast.record.models import MeetingKind, Postponement, PostponementKind, Review

COMPLETED = "review-completed"
AGREED = (PostponementKind.POSTPONED, PostponementKind.DISPLACED)
"""Moves that were somebody's decision to make: the second figure leaves such reviews out."""


@dataclass(frozen=True, slots=True)
class LateReview:
    """One review held after it was due, or not held yet though it is.

    `held_on` is None for one not held. `reason` and `signed_off_by` are empty where nobody has
    said. `agreed` if it was postponed by the reviewing officer, or moved with a sign-off.
    """

    child: ChildName
    title: str
    review: int | None
    due: date
    held_on: date | None
    days_late: int
    reason: str
    note: str
    signed_off_by: str
    signed_off_on: date | None
    chair: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class LateReviews:
    """The late reviews of a period, the latest due first, and how many reviews it had in all.

    `in_spite` counts those that were booked in it, with a reason, though a check of the procedure
    advised against the day or the time.
    """

    first: date
    last: date
    lines: tuple[LateReview, ...]
    in_time: int
    reasons: tuple[tuple[str, str], ...]
    in_spite: int = 0

    @property
    def headline(self) -> int:
        """How many were late, whatever the reason."""
        return len(self.lines)

    @property
    def not_agreed(self) -> int:
        """How many were late and neither postponed by the officer nor moved with a sign-off."""
        return sum(1 for line in self.lines if not line.agreed)

    @property
    def total(self) -> int:
        """How many reviews fell due in the period, held in time or late or not yet held."""
        return self.in_time + len(self.lines)

    @property
    def children(self) -> frozenset[int]:
        """The children whom the list shows."""
        return frozenset(line.child.id for line in self.lines)


@dataclass(frozen=True, slots=True)
class ToExplain:
    """A review whose lateness somebody explains, and the reasons to choose from."""

    review: int
    child: ChildName
    on: date | None
    reason: str
    note: str
    reasons: tuple[tuple[str, str], ...]


def late_reviews(actor: Actor, first: date, last: date, today: date) -> LateReviews:
    """The reviews that fell due in a period and were late, of the children the actor may see.

    A review counts by the day it was due, which no move changes. One that several duties ask for
    is told once, by the duty it was latest for.
    """
    reckoning = reckoning_of(actor.authority_id, today)
    fell_due = _by_review(_fell_due(actor, first, last, reckoning))
    latest = [max(duties, key=lambda told: _days_late(told[1], today)) for duties in fell_due]
    late = [(child, duty) for child, duty in latest if _days_late(duty, today)]
    lines = _Lines(late, reckoning)
    in_order = sorted(late, key=lambda told: (told[1].due or today, told[0]), reverse=True)
    return LateReviews(
        first,
        last,
        tuple(lines.line(child, duty) for child, duty in in_order),
        in_time=sum(1 for _, duty in latest if duty.met_on and not _days_late(duty, today)),
        reasons=_reasons(reckoning),
        in_spite=_in_spite(actor, first, last, today),
    )


def _in_spite(actor: Actor, first: date, last: date, today: date) -> int:
    seen = children_in(scope_of(actor), today)
    lifted = models.GateLift.objects.filter(
        step=Step.REVIEW_PLANNED.value,
        lifted_on__range=(first, last),
        entered_in_error=False,
        child_id__in=seen.values("pk"),
    )
    return lifted.values("about").distinct().count()


def to_explain(actor: Actor, review: int, today: date) -> ToExplain | None:
    """A review to give the reason of; None if it is not there or not the actor's to see."""
    seen = children_in(scope_of(actor), today)
    row = (
        Review.objects.filter(pk=review, entered_in_error=False, child__in=seen)
        .select_related("child", "meeting")
        .first()
    )
    if row is None:
        return None
    reckoning = reckoning_of(actor.authority_id, today)
    planned = row.meeting.planned_on if row.meeting else None
    return ToExplain(
        row.pk,
        name_of(row.child),
        row.completed_on or row.opened_on or planned,
        row.late_reason,
        row.late_note,
        _reasons(reckoning),
    )


def _reasons(reckoning: Reckoning) -> tuple[tuple[str, str], ...]:
    choices = reckoning.procedure.lists.get(LATE_REASONS)
    return tuple((each.id, each.says) for each in choices.choices) if choices else ()


def _fell_due(
    actor: Actor, first: date, last: date, reckoning: Reckoning
) -> Iterator[tuple[int, Duty]]:
    """The duties to hold a review that fell due in a period, each with its child."""
    rules = [
        name
        for name in rules_met_at(MeetingKind.REVIEW, reckoning)
        if any(COMPLETED in met.kinds for met in reckoning.procedure.rules[name].met_by)
    ]
    seen = children_in(scope_of(actor), reckoning.today)
    rows = models.Duty.objects.filter(
        authority_id=actor.authority_id,
        rule__in=rules,
        due__range=(first, last),
        outcome__in=[Outcome.MET.value, Outcome.MET_LATE.value, Outcome.OPEN.value],
        unmet_is=State.OVERDUE.value,
        child_id__in=seen.values("pk"),
    )
    place = COLUMNS.index("child_id")
    for row in rows.values_list(*COLUMNS):
        yield row[place], from_row(row)


def _by_review(duties: Iterable[tuple[int, Duty]]) -> list[list[tuple[int, Duty]]]:
    """The duties that one review meets, or is to meet, together."""
    found: dict[tuple[int, str], list[tuple[int, Duty]]] = {}
    for child, duty in duties:
        found.setdefault((child, duty.met_by or ""), []).append((child, duty))
    return list(found.values())


def _days_late(duty: Duty, today: date) -> int:
    if duty.outcome is Outcome.MET_LATE:
        return duty.days_late
    unmet = duty.outcome is Outcome.OPEN and duty.due is not None and duty.due < today
    return (today - duty.due).days if unmet and duty.due else 0


class _Lines:
    """What is told of late reviews beside their dates, looked up once for all of them."""

    def __init__(self, late: list[tuple[int, Duty]], reckoning: Reckoning) -> None:
        children = {child for child, _ in late}
        self.reckoning = reckoning
        self.names = names_of(children)
        self.officers = officers_of(children, reckoning.today)
        self.reasons = dict(_reasons(reckoning))
        met = [int(duty.met_by.partition(":")[2]) for _, duty in late if duty.met_by]
        rows = Review.objects.filter(child_id__in=children, entered_in_error=False)
        self.reviews = rows.in_bulk(met)
        waiting = rows.filter(completed_on__isnull=True).exclude(meeting__cancelled=True)
        self.waiting = {row.child_id: row for row in waiting.order_by("-pk")}
        known = [*self.reviews, *(row.pk for row in self.waiting.values())]
        moves = Postponement.objects.filter(
            review_id__in=known, kind__in=AGREED, entered_in_error=False
        )
        self.moves = {
            row.review_id: row
            for row in moves.select_related("decided_by", "signed_off_by").order_by("pk")
        }
        excused = [int(d.excused_by.partition(":")[2]) for _, d in late if d.excused_by]
        self.permissions = models.Permission.objects.select_related("given_by").in_bulk(excused)

    def line(self, child: int, duty: Duty) -> LateReview:
        """One late review."""
        held = int(duty.met_by.partition(":")[2]) if duty.met_by else 0
        review = self.reviews.get(held) if held else self.waiting.get(child)
        moved = self.moves.get(review.pk) if review else None
        signed_by, signed_on = self._signed_off(duty, moved)
        word = review.late_reason if review else ""
        return LateReview(
            child=self.names[child],
            title=self.reckoning.procedure.rules[duty.rule].duty,
            review=review.pk if review else None,
            due=duty.due or self.reckoning.today,
            held_on=duty.met_on,
            days_late=_days_late(duty, self.reckoning.today),
            reason=self.reasons.get(word, word),
            note=review.late_note if review else "",
            signed_off_by=signed_by,
            signed_off_on=signed_on,
            chair=self.officers.of(child, "iro"),
            agreed=moved is not None,
        )

    def _signed_off(self, duty: Duty, moved: Postponement | None) -> tuple[str, date | None]:
        """Who agreed that it may be late, and when: to the move, or by a permission."""
        if moved and moved.signed_off_by:
            return moved.signed_off_by.name, moved.signed_off_on
        if moved and moved.decided_by:
            return moved.decided_by.name, moved.decided_on
        number = int(duty.excused_by.partition(":")[2]) if duty.excused_by else 0
        given = self.permissions.get(number)
        if given is None:
            return "", None
        return given.given_by_name or (
            given.given_by.name if given.given_by else ""
        ), given.given_on
