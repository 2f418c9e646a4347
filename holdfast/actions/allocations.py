"""Which officer works with which child."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, officer, row_of
from holdfast.core.procedure import Held
from holdfast.core.words import listed, long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Allocation, Authority, RoleHeld, Team
from holdfast.rulebook import load_procedure


@action(needs=Permission.ALLOCATE)
def allocate(
    *,
    by: Actor,
    child: int,
    role: str,
    user: int,
    on: date,
    team: int | None = None,
    lead: bool = True,
    child_told_on: date | None = None,
) -> int:
    """Give a child an officer; one who leads takes over from the present lead on that day.

    Telling the child who it is becomes owed. `team` is the one in which the officer holds the
    role, found by itself where there is only one. Returns the allocation's id.
    """
    happened(child, on, "The first day", living=True)
    _check_role(by, role)
    if lead:
        _take_over(by, child, role, user, on)
    row = added_for(
        Allocation,
        by,
        child,
        user_id=officer(by, user),
        role=role,
        team_id=_team(by, user, role, team, on),
        is_lead=lead,
        started_on=on,
        child_told_on=child_told_on,
    )
    return row.pk


@action(needs=Permission.ALLOCATE)
def end(*, by: Actor, child: int, allocation: int, on: date) -> None:
    """End an officer's allocation; finding another becomes owed where none follows."""
    row = row_of(Allocation, by, child, allocation, "allocation")
    happened(child, on, "The last day")
    not_before(on, row.started_on, "It", "it began")
    changed(row, ended_on=on)


@action(needs=Permission.RECORD_CHILD)
def tell_child(*, by: Actor, child: int, allocation: int, on: date) -> None:
    """Record that the child was told who the officer is."""
    row = row_of(Allocation, by, child, allocation, "allocation")
    happened(child, on, "The day the child was told", living=True)
    changed(row, child_told_on=on)


def _check_role(by: Actor, role: str) -> None:
    """Only roles that the procedure gives child by child can be allocated."""
    procedure = load_procedure(Authority.objects.get(pk=by.authority_id).procedure)
    allocated = {
        each.id: each.title for each in procedure.roles.values() if each.held is Held.BY_CHILD
    }
    if role not in allocated:
        titles = listed(sorted(allocated.values()), "or")
        raise Refused(f"Choose one of the roles that each child has: {titles}.", "role")


def _take_over(by: Actor, child: int, role: str, user: int, on: date) -> None:
    """End the present lead's allocation on the day another begins."""
    present = Allocation.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        role=role,
        is_lead=True,
        entered_in_error=False,
        ended_on__isnull=True,
    ).first()
    if present is None:
        return
    if present.user_id == user:
        raise Refused(
            f"This officer has led in this role since {long_date(present.started_on)}.", "user"
        )
    not_before(on, present.started_on, "It", "the present officer began")
    changed(present, ended_on=on)


def _team(by: Actor, user: int, role: str, team: int | None, on: date) -> int | None:
    """The team named, which must be the authority's, or the only one the officer works in."""
    if team is not None:
        if not Team.objects.filter(authority_id=by.authority_id, pk=team).exists():
            raise Refused("There is no such team in your authority.", "team")
        return team
    held = RoleHeld.objects.filter(user_id=user, role=role, team__isnull=False, started_on__lte=on)
    teams = set(held.exclude(ended_on__lte=on).values_list("team_id", flat=True))
    return teams.pop() if len(teams) == 1 else None
