"""A month of a list of work: what falls due on each day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.queries.duty_lines import reckoning_of
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
    rules = reckoning.procedure.rules
    monday = first - timedelta(days=first.weekday())
    after = (first + timedelta(days=31)).replace(day=1)
    sunday = after + timedelta(days=-after.weekday() % 7 - 1)
    standing = [
        each
        for each in standing_duties(actor, whose, Narrowed(), reckoning)
        if each.due and monday <= each.due <= sunday and each.rule in rules
    ]
    order = list(_PRESSING)
    standing.sort(key=lambda each: (each.due, order.index(each.state), each.name, each.id))
    places: Counter[date] = Counter()
    shown = []
    for each in standing:
        on = each.due or first
        places[on] += 1
        if places[on] <= SHOWN:
            shown.append(each)
    names = names_of({each.child for each in shown})
    entries: dict[date, list[DayEntry]] = {}
    for each in shown:
        entry = DayEntry(rules[each.rule].duty, each.state, names[each.child])
        entries.setdefault(each.due or first, []).append(entry)
    days = [monday + timedelta(days=n) for n in range((sunday - monday).days + 1)]
    told = [_day(on, entries, places, reckoning.calendar.why_closed(on)) for on in days]
    weeks = tuple(tuple(told[n : n + 7]) for n in range(0, len(told), 7))
    return WorkMonth(whose, first, weeks, len(standing))


_PRESSING = (
    *(State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED, State.UNKNOWN),
    *(State.MET, State.MET_LATE, State.LAPSED),
)


def _day(
    on: date,
    entries: Mapping[date, list[DayEntry]],
    places: Mapping[date, int],
    closed: str | None,
) -> WorkDay:
    shown = tuple(entries.get(on, ()))
    return WorkDay(on, shown, places[on] - len(shown), closed)
