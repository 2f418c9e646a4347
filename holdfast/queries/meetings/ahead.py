"""The reviews of the weeks ahead that are not booked yet, with a time proposed for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from holdfast.core.booking import LOOK_PAST, Hours, Proposed, Wanted, propose
from holdfast.core.duties import State
from holdfast.core.school_time import SchoolTime
from holdfast.policy.actor import Actor
from holdfast.queries.bookings import bookings_of
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.meetings.calendar import CHAIRS
from holdfast.queries.meetings.diaries import chairs_of, diaries_of
from holdfast.queries.meetings.dues import Dues, dues_of, rules_met_at
from holdfast.queries.meetings.hours import hours_of, number_setting, school_time_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.recording import TOGETHER
from holdfast.queries.siblings import families, family_pairs
from holdfast.queries.work import Whose, standing_duties
from holdfast.queries.work_rows import Narrowed
from holdfast.record.models import MeetingKind, User

WORTH_BOOKING = (State.OVERDUE.value, State.DUE_SOON.value, State.OWED.value)


@dataclass(frozen=True, slots=True)
class Unbooked:
    """One meeting to be booked: for a child, or for brothers and sisters with one chair.

    `duty` is the first that it meets; `last` is the last day inside every limit. `on`, `at` and
    `until` are proposed; `late` where nothing was free inside the limits, or they have passed.
    """

    key: int
    duty: int
    children: tuple[ChildName, ...]
    titles: tuple[str, ...]
    last: date
    chair: str
    on: date | None
    at: time | None
    until: time | None
    late: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is to be booked in the weeks ahead, in the order in which it is due."""

    until: date
    weeks: int
    unbooked: tuple[Unbooked, ...]
    hours: Hours

    @property
    def children(self) -> frozenset[int]:
        """The children whom the page shows."""
        return frozenset(child.id for each in self.unbooked for child in each.children)


def to_book_ahead(actor: Actor, today: date, *, everyone: bool = False) -> Ahead:
    """Every review that falls due in the weeks ahead and is not booked.

    The actor's own, or (`everyone`) those of the whole service. Brothers and sisters whose
    reviews fall due close together, under one chair, are one meeting.
    """
    reckoning = reckoning_of(actor.authority_id, today)
    weeks = number_setting(reckoning.procedure, "booked-weeks-ahead")
    until = today + timedelta(weeks=weeks)
    dues = _unbooked(actor, until, reckoning, everyone=everyone)
    names = names_of(dues)
    chairs = chairs_of(dues, CHAIRS[MeetingKind.REVIEW], today)
    groups = list(_together(dues, chairs))
    hours = hours_of(reckoning.procedure)
    proposed = _proposed(groups, names, chairs, hours, reckoning)
    officers = dict(User.objects.filter(pk__in=set(chairs.values())).values_list("pk", "name"))
    told = (
        _told(key, group, names, officers.get(chairs.get(group[0].child, 0), ""), proposed)
        for key, group in enumerate(groups)
    )
    return Ahead(until, weeks, tuple(told), hours)


def _unbooked(
    actor: Actor, until: date, reckoning: Reckoning, *, everyone: bool
) -> Mapping[int, Dues]:
    """What is due for each child whose next review falls due by then and is not booked."""
    whose = Whose.SERVICE if everyone else Whose.OWED
    standing = standing_duties(actor, whose, Narrowed(), reckoning).filter(
        rule__in=rules_met_at(MeetingKind.REVIEW, reckoning),
        due__lte=until,
        state__in=WORTH_BOOKING,
    )
    children = set(standing.values_list("child_id", flat=True))
    planned = {
        child
        for child, each in bookings_of(children).by_child.items()
        if any(one.kind is MeetingKind.REVIEW for one in each)
    }
    dues = dues_of(children - planned, MeetingKind.REVIEW, reckoning)
    return {child: due for child, due in dues.items() if due.first.due <= until}


def _together(dues: Mapping[int, Dues], chairs: Mapping[int, int]) -> Iterator[tuple[Dues, ...]]:
    """Brothers and sisters under one chair whose reviews fall due close together."""
    heads = families(dues, family_pairs(dues))
    found: dict[tuple[int, int], list[list[Dues]]] = {}
    for each in sorted(dues.values(), key=lambda one: (one.first.due, one.child)):
        groups = found.setdefault((heads[each.child], chairs.get(each.child, 0)), [])
        near = groups and each.first.due - groups[-1][0].first.due <= TOGETHER
        if near:
            groups[-1].append(each)
        else:
            groups.append([each])
    whole = [tuple(group) for several in found.values() for group in several]
    yield from sorted(whole, key=lambda group: (group[0].first.due, group[0].child))


def _proposed(
    groups: list[tuple[Dues, ...]],
    names: Mapping[int, ChildName],
    chairs: Mapping[int, int],
    hours: Hours,
    reckoning: Reckoning,
) -> Mapping[int, Proposed]:
    if not groups:
        return {}
    calendar, today = reckoning.calendar, reckoning.today
    first = calendar.add_working_days(today, 1)
    last = calendar.add_working_days(max(first, groups[-1][0].first.due), LOOK_PAST + 1)
    school = school_time_of(reckoning.procedure)
    days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return propose(
        [
            Wanted(
                key=key,
                officer=chairs.get(group[0].child),
                last=group[0].first.due,
                schoolchildren=_any_at_school(group, names, school),
            )
            for key, group in enumerate(groups)
        ],
        diaries_of(set(chairs.values()), reckoning.procedure, first, last, today),
        hours,
        calendar,
        first=first,
        days_before_limit=number_setting(reckoning.procedure, "booked-before-limit"),
        is_school_day={day: school.is_school_day(day, calendar) for day in days},
    )


def _any_at_school(
    group: Iterable[Dues], names: Mapping[int, ChildName], school: SchoolTime
) -> bool:
    return any(school.goes_to_school(names[each.child].born_on, each.first.due) for each in group)


def _told(
    key: int,
    group: tuple[Dues, ...],
    names: Mapping[int, ChildName],
    chair: str,
    proposed: Mapping[int, Proposed],
) -> Unbooked:
    found = proposed.get(key)
    return Unbooked(
        key=key,
        duty=group[0].first.id,
        children=tuple(names[each.child] for each in group),
        titles=tuple(dict.fromkeys(due.title for each in group for due in each.duties)),
        last=group[0].first.due,
        chair=chair,
        on=found.on if found else None,
        at=found.at if found else None,
        until=found.until if found else None,
        late=found.late if found else True,
    )
