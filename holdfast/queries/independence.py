"""What a reviewing officer proposed for a child is, or was, to the child and the family."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from holdfast.core.procedure import Held, Procedure, Role
from holdfast.core.profiles import Profile
from holdfast.queries.caseloads import REVIEWER
from holdfast.queries.owners import current
from holdfast.queries.siblings import families, family_pairs
from holdfast.record.models import Allocation, Child, Relationship, RelationshipKind, RoleHeld

PARENT_KINDS = (RelationshipKind.MOTHER, RelationshipKind.FATHER, RelationshipKind.PARENT)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What gates before an allocation look at, for one child on one day.

    `late` says that the day is after the one on which an officer was owed. `present` is the
    officer who leads now. `siblings` are the officers of brothers and sisters in care, each with
    how many of them; the others are the ids of officers.
    """

    late: bool
    present: int | None
    siblings: Mapping[int, int]
    of_parent_or_child: frozenset[int]
    had_the_case: frozenset[int]
    in_the_line: frozenset[int]

    def of(self, user: int) -> dict[str, bool]:
        """The circumstances of choosing one officer, by the names that a procedure gives them."""
        return {
            "late": self.late,
            "replaces_another": self.present is not None and self.present != user,
            "siblings_have_another": bool(self.siblings) and user not in self.siblings,
            "shared_by_parent_and_child": user in self.of_parent_or_child,
            "had_the_case": user in self.had_the_case,
            "in_the_line": user in self.in_the_line,
        }

    @property
    def proposed(self) -> int | None:
        """The officer whom most brothers and sisters have."""
        return max(self.siblings, key=lambda user: self.siblings[user], default=None)


def circumstances(
    child: int,
    procedure: Procedure,
    on: date,
    due: date | None,
    together: Collection[int] = (),
) -> Circumstances:
    """The circumstances of naming an officer for a child on a day; `due` is by when it was.

    `together` are children for whom the same officer is named by the same act.
    """
    teams, case = _case(child, procedure)
    return Circumstances(
        late=due is not None and on > due,
        present=next(iter(_officers([child], on)), None),
        siblings=_officers(_siblings(child) - set(together), on),
        of_parent_or_child=frozenset(_officers(_generations(child), on)),
        had_the_case=case,
        in_the_line=_line(child, procedure, teams, on),
    )


def _officers(children: Collection[int], on: date) -> dict[int, int]:
    """Who leads in reviewing some children who are in care, each with how many of them."""
    found: dict[int, int] = {}
    if not children:
        return found
    rows = Allocation.objects.filter(
        current(on),
        child_id__in=children,
        child__entered_in_error=False,
        child__merged_into__isnull=True,
        role=REVIEWER,
        is_lead=True,
        entered_in_error=False,
    )
    for user in rows.values_list("user_id", flat=True):
        found[user] = found.get(user, 0) + 1
    return found


def _siblings(child: int) -> set[int]:
    pairs = family_pairs([child])
    heads = families({each for pair in pairs for each in pair} | {child}, pairs)
    return {other for other, head in heads.items() if head == heads[child]} - {child}


def _generations(child: int) -> set[int]:
    """The child's parents and the child's own children, where they are on the record."""
    rows = Relationship.objects.filter(
        Q(child_id=child) | Q(other_child_id=child),
        kind__in=PARENT_KINDS,
        other_child__isnull=False,
        entered_in_error=False,
    )
    pairs = rows.values_list("child_id", "other_child_id")
    return {one if other == child else other or one for one, other in pairs}


def _case(child: int, procedure: Procedure) -> tuple[set[int], frozenset[int]]:
    """The teams that work or worked the case, and every officer who held it or managed it then."""
    held = [role.id for role in procedure.roles.values() if _holds_cases(role)]
    rows = list(Allocation.objects.filter(child_id=child, role__in=held, entered_in_error=False))
    users = {row.user_id for row in rows}
    teams = {row.team_id for row in rows if row.team_id}
    managers = [role.id for role in procedure.roles.values() if role.held is Held.BY_TEAM]
    for row in rows:
        if row.team_id:
            then = RoleHeld.objects.filter(
                Q(ended_on__isnull=True) | Q(ended_on__gt=row.started_on),
                team_id=row.team_id,
                role__in=managers,
            )
            if row.ended_on:
                then = then.filter(started_on__lt=row.ended_on)
            users |= set(then.values_list("user_id", flat=True))
    return teams, frozenset(users)


def _holds_cases(role: Role) -> bool:
    return role.held is Held.BY_CHILD and role.acts_as == Profile.SOCIAL_WORKER


def _line(child: int, procedure: Procedure, teams: set[int], on: date) -> frozenset[int]:
    """Officers in the line that manages the case, below where it meets the reviewers' own."""
    roles = [role for role in procedure.roles.values() if _holds_cases(role)]
    above = {each for role in roles for each in _chain(procedure, role.id)}
    line = above - set(_chain(procedure, REVIEWER)) - {role.id for role in roles}
    authority = Child.objects.values_list("authority_id", flat=True).get(pk=child)
    rows = RoleHeld.objects.filter(current(on), authority_id=authority, role__in=line)
    by_team = {role for role in line if procedure.roles[role].held is Held.BY_TEAM}
    return frozenset(
        user
        for user, role, team in rows.values_list("user_id", "role", "team_id")
        if role not in by_team or team in teams
    )


def _chain(procedure: Procedure, role: str) -> Iterable[str]:
    """A role and everyone above it, by the procedure's managers."""
    seen: dict[str, None] = {}
    now: str | None = role
    while now and now in procedure.roles and now not in seen:
        seen[now] = None
        now = procedure.roles[now].manager
    return seen
