"""Who owes what: a duty stores roles; who holds a role for a child is found when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from holdfast.core.procedure import Held, Procedure, Role
from holdfast.policy.actor import Actor
from holdfast.record.models import Allocation, Child, RoleHeld


def current(day: date) -> Q:
    """Rows with a period that holds on a day."""
    return Q(started_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gt=day))


def allocated(today: date) -> Q:
    """Allocations that hold today and were not entered in error."""
    return current(today) & Q(entered_in_error=False)


def _with(allocations: QuerySet[Allocation]) -> Q:
    """Duties of the children that some allocations are about.

    The children are looked up first and named one by one: told how many they are, PostgreSQL
    goes to their duties straight away, which it does not where it must guess.
    """
    return Q(child_id__in=set(allocations.values_list("child_id", flat=True)))


def in_teams(teams: Iterable[int], today: date) -> Q:
    """Children who have an officer in one of these teams."""
    return _with(Allocation.objects.filter(allocated(today), team_id__in=list(teams)))


def with_officers_of(teams: Iterable[int], today: date) -> Q:
    """Children allocated to an officer who holds a role in one of these teams."""
    team_ids = list(teams)
    members = RoleHeld.objects.filter(current(today), team_id__in=team_ids)
    officers = list(members.values_list("user_id", flat=True))
    theirs = Q(team_id__in=team_ids) | Q(user_id__in=officers)
    return _with(Allocation.objects.filter(allocated(today), theirs))


def unfilled(role: str, authority: int, today: date) -> Q:
    """Children for whom nobody holds a role."""
    children = Child.objects.filter(authority_id=authority)
    filled = Allocation.objects.filter(allocated(today), role=role, child=OuterRef("pk"))
    return Q(child_id__in=set(children.exclude(Exists(filled)).values_list("pk", flat=True)))


def watched_by(actor: Actor, today: date) -> Q:
    """Duties owed to the children whom the actor is allocated to, whoever owes them."""
    return _with(Allocation.objects.filter(allocated(today), user_id__in=actor.works_as))


def owed_by(actor: Actor, procedure: Procedure, today: date) -> Q:
    """Duties that the actor owes: by allocation, by role in a team or the service, or because
    the role is unfilled and the actor manages it.
    """
    owed = Q(pk__in=[])
    for held, children in _allocated_to(actor, today).items():
        if held in procedure.roles and procedure.roles[held].held is Held.BY_CHILD:
            owed |= Q(roles__contains=[held], child_id__in=children)
    for role in procedure.roles.values():
        reach = _reach(actor, role, today)
        if reach is not None:
            owed |= Q(roles__contains=[role.id]) & reach
        if role.held is Held.BY_CHILD and role.manager in actor.roles:
            manager = _reach(actor, procedure.roles[role.manager], today) or Q()
            vacant = unfilled(role.id, actor.authority_id, today)
            owed |= Q(roles__contains=[role.id]) & vacant & manager
    return owed


def _allocated_to(actor: Actor, today: date) -> Mapping[str, list[int]]:
    """The children whom the actor works with, by role."""
    found: dict[str, list[int]] = {}
    rows = Allocation.objects.filter(allocated(today), user_id__in=actor.works_as)
    for role, child in rows.values_list("role", "child_id"):
        found.setdefault(role, []).append(child)
    return found


def _reach(actor: Actor, role: Role, today: date) -> Q | None:
    """For which children the actor holds a role of a team or the service; None if for none."""
    if role.held in (Held.BY_CHILD, Held.OUTSIDE) or role.id not in actor.roles:
        return None
    return in_teams(actor.team_ids, today) if role.held is Held.BY_TEAM else Q()


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


def leads_of(child: int, today: date) -> Mapping[str, int]:
    """The officer who leads in each role for a child, today, by id."""
    rows = Allocation.objects.filter(allocated(today), is_lead=True, child_id=child)
    return dict(rows.values_list("role", "user_id"))
