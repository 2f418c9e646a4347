"""Figures of reviewing over a year: how children took part, short breaks, children with two plans.

A year of figures runs from 1 April to 31 March and is named by the year in which it ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.gates import Step
from holdfast.core.participation import Standing, TakingPart
from holdfast.core.spans import Span, Unit, birthday
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.owners import current
from holdfast.queries.participation import parts_in
from holdfast.queries.scope import children_in
from holdfast.record.models import (
    Answer,
    LookedAfterPeriod,
    Proposal,
    ProtectionPlan,
    Review,
    ShortBreakSeries,
)

APRIL = 4
FOUR = Span(4, Unit.YEARS)
PARTICIPATION_TARGET = "participation-target"
SHORT_BREAK_REVIEWS_PER_POST = "short-break-reviews-per-post"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many; `target` in per cent where the procedure has one."""

    title: str
    part: int
    whole: int
    not_recorded: int = 0

    @property
    def percent(self) -> float | None:
        """Per cent to one decimal, None where there is nothing to count."""
        return round(100 * self.part / self.whole, 1) if self.whole else None


@dataclass(frozen=True, slots=True)
class ShortBreakFigures:
    """Children in short breaks, counted apart, and what reviewing them takes."""

    children: int
    reviewed: int
    reviews: int
    per_post: int | None

    @property
    def posts(self) -> float | None:
        """Full-time posts that so many reviews are planned to take."""
        return round(self.reviews / self.per_post, 2) if self.per_post else None


@dataclass(frozen=True, slots=True)
class BothPlans:
    """Looked-after children with a child protection plan.

    `children` holds, for each at the end of the year, the days since becoming looked after;
    `grounds` the reasons for both plans that reviews of the year gave, with how often.
    """

    children: tuple[int, ...]
    grounds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReturnsHome:
    """Changes that waited for a review conference."""

    proposed: int
    conferred: int
    disagreed: int
    decided_by_manager: int
    days_to_conference: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one year."""

    year: int
    since: date
    until: date
    participation: tuple[Rate, ...]
    target: float | None
    short_breaks: ShortBreakFigures
    both_plans: BothPlans
    returns_home: ReturnsHome


def year_of(day: date) -> int:
    """The year of figures in which a day lies."""
    return day.year + (day >= date(day.year, APRIL, 1))


def figures(actor: Actor, year: int) -> Figures:
    """The figures of a year for the children in the actor's scope."""
    since, until = date(year - 1, APRIL, 1), date(year, APRIL, 1)
    procedure = procedure_of(actor.authority_id)
    target = procedure.setting(PARTICIPATION_TARGET)
    reviews = _reviews(actor, since, until)
    return Figures(
        year=year,
        since=since,
        until=date(year, 3, 31),
        participation=tuple(_participation(actor, reviews)),
        target=float(target) if isinstance(target, int | float) else None,
        short_breaks=_short_breaks(actor, reviews, since, until),
        both_plans=_both_plans(actor, since, until),
        returns_home=_returns_home(actor, since, until),
    )


def _reviews(actor: Actor, since: date, until: date) -> list[Review]:
    rows = Review.objects.filter(
        authority_id=actor.authority_id,
        completed_on__gte=since,
        completed_on__lt=until,
        entered_in_error=False,
        child_id__in=children_in(scope_of(actor), until).values("pk"),
    )
    return list(rows.select_related("child").order_by("completed_on", "pk"))


def _participation(actor: Actor, reviews: Sequence[Review]) -> Iterable[Rate]:
    parts = parts_in(actor.authority_id, reviews)
    older = [review for review in reviews if not _under_four(review)]
    yield _by_child("Children who took part in every review of the year", reviews, parts)
    yield _by_child("The same without children under four", older, parts)
    yield _by_review("Reviews in which the child took part", reviews, parts)
    yield _by_review("The same without children under four", older, parts)


def _under_four(review: Review) -> bool:
    born, on = review.child.born_on, review.completed_on
    return bool(born and on and on < birthday(born, FOUR))


def _by_child(title: str, reviews: Sequence[Review], parts: dict[int, TakingPart]) -> Rate:
    """A child counts as taking part when every review that says how counts so; a blank is apart."""
    standings: dict[int, list[Standing]] = {}
    for review in reviews:
        standings.setdefault(review.child_id, []).append(parts[review.pk].standing)
    blank = sum(all(each is Standing.NOT_RECORDED for each in own) for own in standings.values())
    took = sum(all(each is Standing.TOOK_PART for each in own) for own in standings.values())
    return Rate(title, took, len(standings), blank)


def _by_review(title: str, reviews: Sequence[Review], parts: dict[int, TakingPart]) -> Rate:
    standings = Counter(parts[review.pk].standing for review in reviews)
    return Rate(
        title, standings[Standing.TOOK_PART], len(reviews), standings[Standing.NOT_RECORDED]
    )


def _short_breaks(
    actor: Actor, reviews: Sequence[Review], since: date, until: date
) -> ShortBreakFigures:
    series = ShortBreakSeries.objects.filter(
        authority_id=actor.authority_id, started_on__lt=until, entered_in_error=False
    ).exclude(ended_on__lt=since)
    children = set(series.values_list("child_id", flat=True))
    held = [review for review in reviews if review.child_id in children]
    per_post = procedure_of(actor.authority_id).setting(SHORT_BREAK_REVIEWS_PER_POST)
    return ShortBreakFigures(
        children=len(children),
        reviewed=len({review.child_id for review in held}),
        reviews=len(held),
        per_post=per_post if isinstance(per_post, int) else None,
    )


def _both_plans(actor: Actor, since: date, until: date) -> BothPlans:
    rows = Answer.objects.filter(
        authority_id=actor.authority_id,
        question="both-plans-grounds",
        entry__review__completed_on__gte=since,
        entry__review__completed_on__lt=until,
        entered_in_error=False,
        entry__entered_in_error=False,
    )
    given = Counter(
        ground for value in rows.values_list("value", flat=True) for ground in value or ()
    )
    choices = procedure_of(actor.authority_id).lists.get("grounds-for-both-plans")
    return BothPlans(
        children=_with_both(actor, until),
        grounds=tuple((choice.says, given[choice.id]) for choice in choices.choices)
        if choices
        else (),
    )


def _with_both(actor: Actor, until: date) -> tuple[int, ...]:
    """For each looked-after child with a plan at the end, the days since becoming looked after."""
    last = until - timedelta(days=1)
    plans = ProtectionPlan.objects.filter(
        current(last), authority_id=actor.authority_id, entered_in_error=False
    )
    periods = LookedAfterPeriod.objects.filter(
        current(last),
        authority_id=actor.authority_id,
        entered_in_error=False,
        child_id__in=plans.values("child_id"),
    )
    started = periods.values_list("started_on", flat=True)
    return tuple(sorted((last - since).days for since in started))


def _returns_home(actor: Actor, since: date, until: date) -> ReturnsHome:
    """Proposals to return children with a plan home, and what a review conference made of them."""
    proposals = Proposal.objects.filter(
        authority_id=actor.authority_id,
        step=Step.RETURN_HOME.value,
        proposed_on__gte=since,
        proposed_on__lt=until,
        entered_in_error=False,
    )
    waits = [(row.conferred_on - row.proposed_on).days for row in proposals if row.conferred_on]
    return ReturnsHome(
        proposed=len(proposals),
        conferred=len(waits),
        disagreed=sum(row.disagreed for row in proposals),
        decided_by_manager=sum(bool(row.manager_decided_on) for row in proposals),
        days_to_conference=round(sum(waits) / len(waits), 1) if waits else None,
    )
