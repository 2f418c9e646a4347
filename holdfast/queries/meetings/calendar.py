"""The meetings of some weeks: one's own, the team's or the whole service's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from django.db.models import Q

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.meetings.dues import Dues, dues_of
from holdfast.queries.meetings.rows import Part, meetings_about, parts_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.owners import Officers, officers_of, watched_by, with_officers_of
from holdfast.queries.scope import children_in
from holdfast.queries.work import Whose
from holdfast.record.models import Meeting, MeetingKind

CHAIRS = {MeetingKind.REVIEW: "iro", MeetingKind.CONFERENCE: "conference-chair"}
"""The role that leads each kind of meeting for a child; a core group is led by its own members."""

LISTS = (Whose.WATCHED, Whose.TEAM, Whose.SERVICE)
"""Whose meetings there are to see: one's own are those of the children one works with."""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting of a calendar.

    `kinds` are its purposes, `children` those whom the reader may see and `more` how many others
    it covers. `days_late` says by how much it is planned past the first limit of one of them.
    """

    id: int
    kinds: tuple[MeetingKind, ...]
    on: date
    at: time | None
    until: time | None
    place: str
    children: tuple[ChildName, ...]
    more: int
    chairs: tuple[str, ...]
    held: bool
    cancelled: bool
    displaced: bool
    days_late: int


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of some days in order, and why some of those days are no working days."""

    whose: Whose
    first: date
    last: date
    lines: tuple[MeetingLine, ...]
    closed: Mapping[date, str]

    @property
    def children(self) -> frozenset[int]:
        """The children whom the list shows."""
        return frozenset(child.id for line in self.lines for child in line.children)


def lists_open_to(actor: Actor) -> tuple[Whose, ...]:
    """Whose meetings the actor may see."""
    lists = [Whose.WATCHED]
    if actor.team_ids and may(actor, Permission.SEE_TEAM_WORK):
        lists.append(Whose.TEAM)
    if may(actor, Permission.SEE_SERVICE_WORK):
        lists.append(Whose.SERVICE)
    return tuple(lists)


def meetings_between(actor: Actor, whose: Whose, first: date, last: date, today: date) -> Meetings:
    """The meetings from `first` to `last`, both inside, of a list that is open to the actor."""
    reckoning = reckoning_of(actor.authority_id, today)
    ids = meetings_about(
        children_in(scope_of(actor), today),
        _of_list(actor, whose, today),
        Q(authority_id=actor.authority_id, planned_on__range=(first, last)),
    )
    days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    why = {day: reckoning.calendar.why_closed(day) for day in days}
    closed = {day: name for day, name in why.items() if name}
    return Meetings(whose, first, last, lines_of(actor, ids, reckoning), closed)


def lines_of(actor: Actor, ids: Iterable[int], reckoning: Reckoning) -> tuple[MeetingLine, ...]:
    """Some meetings as lines, in order of day and time; none of whose children may be seen."""
    rows = Meeting.objects.filter(authority_id=actor.authority_id, pk__in=list(ids))
    parts = parts_of(row.pk for row in rows)
    everyone = {part.child for each in parts.values() for part in each}
    seen = children_in(scope_of(actor), reckoning.today).filter(pk__in=everyone)
    names = names_of(seen.values_list("pk", flat=True))
    officers = officers_of(names, reckoning.today)
    dues = _dues(parts.values(), reckoning)
    lines = [
        _line(row, parts[row.pk], names, officers, dues)
        for row in rows
        if any(part.child in names for part in parts.get(row.pk, ()))
    ]
    return tuple(sorted(lines, key=lambda line: (line.on, line.at or time.min, line.id)))


def _of_list(actor: Actor, whose: Whose, today: date) -> Q:
    if whose is Whose.TEAM:
        return with_officers_of(actor.team_ids, today)
    return Q() if whose is Whose.SERVICE else watched_by(actor, today)


def _dues(
    parts: Iterable[tuple[Part, ...]], reckoning: Reckoning
) -> Mapping[MeetingKind, Mapping[int, Dues]]:
    """What is due at the meetings not held yet, by kind and child."""
    wanted: dict[MeetingKind, set[int]] = {}
    for part in (part for each in parts for part in each if part.held_on is None):
        wanted.setdefault(part.kind, set()).add(part.child)
    return {kind: dues_of(children, kind, reckoning) for kind, children in wanted.items()}


def _line(
    row: Meeting,
    parts: tuple[Part, ...],
    names: Mapping[int, ChildName],
    officers: Officers,
    dues: Mapping[MeetingKind, Mapping[int, Dues]],
) -> MeetingLine:
    covered = list(dict.fromkeys(part.child for part in parts))
    chairs = (officers.of(part.child, CHAIRS.get(part.kind, "social-worker")) for part in parts)
    late = (
        dues[part.kind][part.child].days_late(row.planned_on)
        for part in parts
        if part.held_on is None and part.child in dues.get(part.kind, {})
    )
    return MeetingLine(
        id=row.pk,
        kinds=tuple(dict.fromkeys(part.kind for part in parts)),
        on=row.planned_on,
        at=row.planned_time,
        until=row.planned_end_time,
        place=row.place,
        children=tuple(names[child] for child in covered if child in names),
        more=sum(1 for child in covered if child not in names),
        chairs=tuple(dict.fromkeys(name for name in chairs if name)),
        held=all(part.held_on is not None for part in parts),
        cancelled=row.cancelled,
        displaced=row.displaced,
        days_late=0 if row.cancelled else max(late, default=0),
    )
