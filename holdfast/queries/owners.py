"""Who owes what: a duty stores roles; who holds a role for a child is found when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from holdfast.core.procedure import Held, Procedure, Role
from holdfast.policy.actor import Actor
from holdfast.record.models import Allocation, RoleHeld


def current(day: date) -> Q:
    """Rows with a period that holds on a day."""
    return Q(started_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gt=day))


def allocated(today: date) -> Q:
    """Allocations that hold today and were not entered in error."""
    return current(today) & Q(entered_in_error=False)


def _to_officers(officers: Iterable[int], today: date, role: str | None = None) -> Q:
    """Children one of these officers is allocated to, in a role or in any."""
    rows = Allocation.objects.filter(
        allocated(today), user_id__in=officers, child=OuterRef("child_id")
    )
    return Q(Exists(rows.filter(role=role) if role else rows))


def in_teams(teams: Iterable[int], today: date) -> Q:
    """Children who have an officer in one of these teams."""
    return Q(
        Exists(
            Allocation.objects.filter(
                allocated(today), team_id__in=teams, child=OuterRef("child_id")
            )
        )
    )


def with_officers_of(teams: Iterable[int], today: date) -> Q:
    """Children allocated to an officer who holds a role in one of these teams."""
    members = RoleHeld.objects.filter(current(today), team_id__in=teams).values("user_id")
    rows = Allocation.objects.filter(
        allocated(today), user_id__in=members, child=OuterRef("child_id")
    )
    return Q(Exists(rows)) | in_teams(teams, today)


def _unfilled(role: str, today: date) -> Q:
    """Children for whom nobody holds a role."""
    return ~Q(
        Exists(Allocation.objects.filter(allocated(today), role=role, child=OuterRef("child_id")))
    )


def watched_by(actor: Actor, today: date) -> Q:
    """Duties owed to the children whom the actor is allocated to, whoever owes them."""
    return _to_officers(actor.works_as, today)


def owed_by(actor: Actor, procedure: Procedure, today: date) -> Q:
    """Duties that the actor owes: by allocation, by role in a team or the service, or because
    the role is unfilled and the actor manages it.
    """
    owed = Q(pk__in=[])
    for role in procedure.roles.values():
        holding = _holding(actor, role, today)
        if holding is not None:
            owed |= Q(roles__contains=[role.id]) & holding
        if role.held is Held.BY_CHILD and role.manager in actor.roles:
            manager = procedure.roles[role.manager]
            reach = _holding(actor, manager, today) or Q()
            owed |= Q(roles__contains=[role.id]) & _unfilled(role.id, today) & reach
    return owed


def _holding(actor: Actor, role: Role, today: date) -> Q | None:
    """For which children the actor holds a role; None if for none."""
    if role.held is Held.BY_CHILD:
        return _to_officers(actor.works_as, today, role.id)
    if role.id not in actor.roles or role.held is Held.OUTSIDE:
        return None
    if role.held is Held.BY_TEAM:
        return in_teams(actor.team_ids, today)
    return Q()


@dataclass(frozen=True, slots=True)
class Officers:
    """Who leads in each role for each of some children."""

    by_child: Mapping[int, Mapping[str, str]]

    def of(self, child: int, role: str) -> str:
        """The name of the officer who leads in a role for a child, or an empty string."""
        return self.by_child.get(child, {}).get(role, "")


def officers_of(children: Iterable[int], today: date) -> Officers:
    """The lead officers of some children, today."""
    found: dict[int, dict[str, str]] = {}
    rows = Allocation.objects.filter(allocated(today), is_lead=True, child_id__in=list(children))
    for child, role, name in rows.values_list("child_id", "role", "user__name"):
        found.setdefault(child, {})[role] = name
    return Officers(found)
