"""A month of a list of work: what falls due on each day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Case, Count, QuerySet, When, Window
from django.db.models.functions import RowNumber

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.work import Whose, standing_duties
from holdfast.queries.work_rows import Narrowed

SHOWN = 4
"""How many duties a day of the month shows by name; the rest are counted."""


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One duty on a day of the month."""

    title: str
    state: State
    child: ChildName


@dataclass(frozen=True, slots=True)
class WorkDay:
    """A day with what falls due on it, the most pressing first, and why it is no working day."""

    on: date
    entries: tuple[DayEntry, ...]
    more: int
    closed: str | None


@dataclass(frozen=True, slots=True)
class WorkMonth:
    """The weeks that a month touches, Monday to Sunday."""

    whose: Whose
    first: date
    weeks: tuple[tuple[WorkDay, ...], ...]
    total: int

    @property
    def children(self) -> frozenset[int]:
        """The children whom this page shows."""
        days = (day for week in self.weeks for day in week)
        return frozenset(entry.child.id for day in days for entry in day.entries)


def month_of(actor: Actor, whose: Whose, first: date, today: date) -> WorkMonth:
    """The month that begins on `first`, of a list that is open to the actor."""
    reckoning = reckoning_of(actor.authority_id, today)
    monday = first - timedelta(days=first.weekday())
    after = (first + timedelta(days=31)).replace(day=1)
    days = [monday + timedelta(days=n) for n in range(-(-(after - monday).days // 7) * 7)]
    standing = standing_duties(actor, whose, Narrowed(), reckoning).filter(
        due__range=(days[0], days[-1]), rule__in=list(reckoning.procedure.rules)
    )
    counts = dict(standing.values_list("due").annotate(number=Count("pk")))
    entries = _entries(standing, reckoning)
    told = [
        WorkDay(
            on,
            entries.get(on, ()),
            counts.get(on, 0) - len(entries.get(on, ())),
            reckoning.calendar.why_closed(on),
        )
        for on in days
    ]
    weeks = tuple(tuple(told[n : n + 7]) for n in range(0, len(told), 7))
    return WorkMonth(whose, first, weeks, sum(counts.values()))


def _entries(standing: QuerySet[Any], reckoning: Reckoning) -> Mapping[date, tuple[DayEntry, ...]]:
    """The first few duties of each day, the most pressing first."""
    pressing = Case(
        *(When(state=state.value, then=place) for place, state in enumerate(_PRESSING)),
        default=len(_PRESSING),
    )
    place = Window(RowNumber(), partition_by="due", order_by=(pressing, "child_id", "id"))
    rows = list(
        standing.annotate(place=place)
        .filter(place__lte=SHOWN)
        .order_by("due", "place")
        .values_list("due", "child_id", "rule", "state")
    )
    names = names_of({child for _, child, _, _ in rows})
    found: dict[date, list[DayEntry]] = {}
    for on, child, rule, state in rows:
        entry = DayEntry(reckoning.procedure.rules[rule].duty, State(state), names[child])
        found.setdefault(on, []).append(entry)
    return {on: tuple(entries) for on, entries in found.items()}


_PRESSING = (State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED, State.UNKNOWN)
