"""An officer's work: what is owed and what is watched, from the duties as they are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from holdfast.core.duties import Gap, State
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.actors import actor_for
from holdfast.queries.bookings import bookings_of
from holdfast.queries.coverage import not_watched
from holdfast.queries.duty_kinds import DutyKind
from holdfast.queries.duty_lines import DutyLine, Reckoning, reckoning_of, stored_duties
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.owners import (
    Officers,
    allocated,
    officers_of,
    owed_by,
    watched_by,
    with_officers_of,
)
from holdfast.queries.scope import children_in
from holdfast.queries.states import Band, with_state
from holdfast.queries.work_rows import Arranged, Narrowed, arrange
from holdfast.record.models import Allocation, Duty, Team, User
from holdfast.record.models.duty import STANDING


class Whose(StrEnum):
    """Whose work a list shows."""

    OWED = "owed"
    WATCHED = "watched"
    TEAM = "team"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One line of a list: the duty, with those of siblings that the same meeting meets.

    `lines` are in order of their due dates. `booked` is the day of the planned meeting that would
    meet each, in the same order, None where none is planned; it is empty where no meeting is
    called for. `officers` are those who owe the first, by name.
    """

    band: Band
    lines: tuple[DutyLine, ...]
    children: tuple[ChildName, ...]
    booked: tuple[date | None, ...]
    officers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a list can be narrowed to: an officer or a team."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class WorkList:
    """A page of a list of work, with the counts of the whole list."""

    whose: Whose
    narrowed: Narrowed
    open_to: tuple[Whose, ...]
    total: int
    bands: Mapping[Band, int]
    kinds: Mapping[DutyKind, int]
    states: Mapping[State, int]
    rows: tuple[WorkRow, ...]
    pages: int
    page: int
    officers: tuple[Choice, ...]
    teams: tuple[Choice, ...]
    not_watched: tuple[str, ...]

    @property
    def children(self) -> frozenset[int]:
        """The children whom this page shows."""
        return frozenset(child.id for row in self.rows for child in row.children)


def lists_open_to(actor: Actor) -> tuple[Whose, ...]:
    """Which lists of work the actor may see."""
    lists = [Whose.OWED, Whose.WATCHED]
    if actor.team_ids and may(actor, Permission.SEE_TEAM_WORK):
        lists.append(Whose.TEAM)
    if may(actor, Permission.SEE_SERVICE_WORK):
        lists.append(Whose.SERVICE)
    return tuple(lists)


def work(actor: Actor, whose: Whose, narrowed: Narrowed, today: date) -> WorkList:
    """A page of the list of work asked for, which must be open to the actor."""
    reckoning = reckoning_of(actor.authority_id, today)
    standing = standing_duties(actor, whose, narrowed, reckoning)
    arranged = arrange(standing, narrowed, reckoning.procedure, today)
    many = whose in (Whose.TEAM, Whose.SERVICE)
    return WorkList(
        whose=whose,
        narrowed=narrowed,
        open_to=lists_open_to(actor),
        total=arranged.total,
        bands=arranged.bands,
        kinds=arranged.kinds,
        states=arranged.states,
        rows=_rows(arranged, reckoning),
        pages=arranged.pages,
        page=arranged.page,
        officers=_officers(actor, whose, today) if many else (),
        teams=_teams(actor) if whose is Whose.SERVICE else (),
        not_watched=not_watched(actor.authority_id, reckoning.procedure),
    )


def standing_duties(
    actor: Actor, whose: Whose, narrowed: Narrowed, reckoning: Reckoning
) -> QuerySet[Any]:
    """Every standing duty of a list with its state, narrowed by officer, team and day.

    What may have been done before the record began is on nobody's list.
    """
    duties = _duties(actor, whose, reckoning.procedure, reckoning.today)
    duties = duties.filter(_narrowed_to(actor, narrowed, reckoning))
    return with_state(duties, reckoning.today).exclude(
        state=State.UNKNOWN.value, gap=Gap.BEFORE_RECORD.value
    )


def _duties(actor: Actor, whose: Whose, procedure: Procedure, today: date) -> QuerySet[Duty]:
    """The standing duties of a list, no further than the actor's scope."""
    duties = Duty.objects.filter(STANDING, authority_id=actor.authority_id)
    scope = scope_of(actor)
    if not scope.everyone:
        seen = children_in(scope, today).values_list("pk", flat=True)
        duties = duties.filter(child_id__in=set(seen))
    if whose is Whose.OWED:
        return duties.filter(owed_by(actor, procedure, today))
    if whose is Whose.WATCHED:
        watched = duties.filter(watched_by(actor, today))
        return watched.exclude(owed_by(actor, procedure, today))
    if whose is Whose.TEAM:
        return duties.filter(with_officers_of(actor.team_ids, today))
    return duties


def _narrowed_to(actor: Actor, narrowed: Narrowed, reckoning: Reckoning) -> Q:
    wanted = Q()
    if narrowed.officer is not None:
        officer = User.objects.filter(pk=narrowed.officer, authority_id=actor.authority_id).first()
        if officer is None:
            return Q(pk__in=[])
        theirs = actor_for(officer, reckoning.today)
        wanted &= owed_by(theirs, reckoning.procedure, reckoning.today)
    if narrowed.team is not None:
        wanted &= with_officers_of([narrowed.team], reckoning.today)
    if narrowed.day is not None:
        wanted &= Q(due=narrowed.day)
    return wanted


def _rows(arranged: Arranged, reckoning: Reckoning) -> tuple[WorkRow, ...]:
    duties = stored_duties(each for _, row in arranged.rows for each in row)
    children = {child for child, _ in duties.values()}
    names, bookings = names_of(children), bookings_of(children)
    officers = officers_of(children, reckoning.today)

    def told(band: Band, row: tuple[int, ...]) -> WorkRow:
        lines = tuple(reckoning.line(each, *duties[each]) for each in row)
        rules = reckoning.procedure.rules
        booked = tuple(bookings.booked(line.child, rules[line.rule]) for line in lines)
        return WorkRow(
            band=band,
            lines=lines,
            children=tuple(names[line.child] for line in lines),
            booked=booked if lines[0].meeting else (),
            officers=_who(officers, lines[0]),
        )

    return tuple(told(band, row) for band, row in arranged.rows)


def _who(officers: Officers, line: DutyLine) -> tuple[str, ...]:
    names = (officers.of(line.child, role) for role in line.roles)
    return tuple(dict.fromkeys(name for name in names if name))


def _officers(actor: Actor, whose: Whose, today: date) -> tuple[Choice, ...]:
    """The officers who work with children, of the teams or of the whole authority."""
    working = Allocation.objects.filter(allocated(today), user_id=OuterRef("pk"))
    users = User.objects.filter(authority_id=actor.authority_id)
    if whose is Whose.TEAM:
        members = Q(roles_held__team_id__in=actor.team_ids)
        in_team = Exists(working.filter(team_id__in=actor.team_ids))
        users = users.filter(members | Q(in_team)).distinct()
    found = users.filter(Exists(working)).order_by("name", "pk").values_list("pk", "name")
    return tuple(Choice(user, name) for user, name in found)


def _teams(actor: Actor) -> tuple[Choice, ...]:
    rows = Team.objects.filter(authority_id=actor.authority_id, closed=False)
    return tuple(Choice(team, name) for team, name in rows.values_list("id", "name"))
