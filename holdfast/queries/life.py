"""A child's life in care and under plans, as periods and events to draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.core.facts import Fact
from holdfast.record.models import (
    Category,
    LegalStatus,
    LookedAfterPeriod,
    Placement,
    PlanCategory,
    ProtectionPlan,
    ShortBreakSeries,
)

MARKED = {
    "review-completed": "review",
    "conference-held": "conference",
    "core-group-held": "core-group",
    "visit-made": "visit",
}
"""The facts drawn as marks, each with the kind of its mark."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, without the last; None while it lasts.

    `code` is a code of the returns, for statuses and placements; `words` what is known without it.
    """

    since: date
    until: date | None
    words: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event on a day: a mark of the timeline."""

    kind: str
    on: date
    fact: str


@dataclass(frozen=True, slots=True)
class Life:
    """Everything the timeline draws but the duties ahead."""

    looked_after: tuple[Period, ...]
    statuses: tuple[Period, ...]
    placements: tuple[Period, ...]
    plans: tuple[Period, ...]
    short_breaks: tuple[Period, ...]
    events: tuple[Happened, ...]


def life_of(child: int, facts: Iterable[Fact], today: date) -> Life:
    """The life of one child, who must be in the reader's scope."""
    right = {"child_id": child, "entered_in_error": False}
    periods = LookedAfterPeriod.objects.filter(**right).order_by("started_on")
    statuses = LegalStatus.objects.filter(**right).order_by("started_on")
    placements = Placement.objects.filter(**right).order_by("started_on")
    breaks = ShortBreakSeries.objects.filter(**right).order_by("started_on")
    return Life(
        looked_after=tuple(Period(p.started_on, p.ended_on, "Looked after") for p in periods),
        statuses=tuple(Period(s.started_on, s.ended_on, code=s.code) for s in statuses),
        placements=tuple(
            Period(p.started_on, p.ended_on, p.get_setting_display(), p.code) for p in placements
        ),
        plans=tuple(_plans(child)),
        short_breaks=tuple(Period(b.started_on, b.ended_on, "Short breaks") for b in breaks),
        events=tuple(
            Happened(MARKED[fact.kind], fact.on, fact.kind)
            for fact in facts
            if fact.kind in MARKED and fact.on <= today
        ),
    )


def _plans(child: int) -> Iterator[Period]:
    """Each category of each plan for as long as it held."""
    right = {"child_id": child, "entered_in_error": False}
    changes: dict[int, list[PlanCategory]] = {}
    for change in PlanCategory.objects.filter(**right).order_by("started_on"):
        changes.setdefault(change.plan_id, []).append(change)
    for plan in ProtectionPlan.objects.filter(**right).order_by("started_on"):
        first = plan.initial_category or plan.category
        steps = {plan.started_on: first} | {
            change.started_on: change.category for change in changes.get(plan.pk, ())
        }
        days = sorted(steps)
        for on, after in zip(days, [*days[1:], plan.ended_on], strict=True):
            yield Period(on, after, _category(steps[on]))


def _category(value: str) -> str:
    return str(Category(value).label) if value in set(Category) else "Child protection plan"
