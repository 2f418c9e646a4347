"""Which officer works with which child."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.notices import Message, tell_officer
from holdfast.actions.rows import added_for, changed, officer, row_of
from holdfast.core.gates import Step
from holdfast.core.procedure import Held, Procedure
from holdfast.core.profiles import Profile
from holdfast.core.words import listed, long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import REVIEWER
from holdfast.queries.entering_care import officer_owed_by
from holdfast.queries.independence import circumstances
from holdfast.record.models import Allocation, RoleHeld, Team

CHANGE_REASONS, LATE_REASONS = "iro-change-reasons", "late-allocation-reasons"
TOLD_HOW = "told-how"


@dataclass(frozen=True, slots=True)
class _Giving:
    """Which officer is given from which day; `together` are all the children given this one."""

    role: str
    user: int
    on: date
    team: int | None = None
    lead: bool = True
    child_told_on: date | None = None
    together: frozenset[int] = frozenset()


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
    reasons: Mapping[str, Lift] | None = None,
) -> int:
    """Give a child an officer; one who leads takes over from the present lead on that day.

    Telling the child who it is becomes owed. `team` is the one in which the officer holds the
    role, found by itself where there is only one. `reasons` are those that the procedure asks
    before a reviewing officer is named, each by the list it is chosen from. Returns the
    allocation's id.
    """
    given = _Giving(role, user, on, team=team, lead=lead, child_told_on=child_told_on)
    return _given(by, child, given, reasons or {})


@action(needs=Permission.ALLOCATE_REVIEWERS)
def name_reviewer(
    *,
    by: Actor,
    children: Sequence[int],
    user: int,
    on: date,
    reasons: Mapping[str, Lift] | None = None,
) -> None:
    """Name one reviewing officer for a child and brothers and sisters; each is to be told.

    `reasons` are as for `allocate`, and hold for each of the children.
    """
    giving = _Giving(REVIEWER, user, on, together=frozenset(children))
    for child in dict.fromkeys(children):
        _given(by, child, giving, reasons or {})


@action(needs=Permission.ALLOCATE)
def end(*, by: Actor, child: int, allocation: int, on: date) -> None:
    """End an officer's allocation; finding another becomes owed where none follows."""
    row = row_of(Allocation, by, child, allocation, "allocation")
    happened(child, on, "The last day")
    not_before(on, row.started_on, "It", "it began")
    changed(row, ended_on=on)


@action(needs=Permission.RECORD_CHILD)
def tell_child(*, by: Actor, child: int, allocation: int, on: date, how: str = "") -> None:
    """Record that the child was told who the officer is and how to make contact."""
    row = row_of(Allocation, by, child, allocation, "allocation")
    happened(child, on, "The day the child was told", living=True)
    known = procedure_of(by.authority_id).lists.get(TOLD_HOW)
    if how and known and how not in known.by_id:
        raise Refused("Choose from the list how the child was told.", "how")
    changed(row, child_told_on=on, told_how=how)


@action(needs=Permission.RECORD_CHILD)
def introduce(*, by: Actor, child: int, allocation: int, on: date, how: str) -> None:
    """Record that the outgoing reviewing officer introduced the new one to the child, and how."""
    row = row_of(Allocation, by, child, allocation, "allocation")
    if not _followed_another(row):
        raise Refused("There was no reviewing officer before this one.", "allocation")
    happened(child, on, "The day of the introduction", living=True)
    if not how.strip():
        raise Refused("Write how the child was introduced to the new officer.", "how")
    changed(row, introduced_on=on, introduced_how=how)


def _given(by: Actor, child: int, giving: _Giving, reasons: Mapping[str, Lift]) -> int:
    """Give one child an officer; the allocation's id."""
    role, user, on = giving.role, giving.user, giving.on
    happened(child, on, "The first day", living=True)
    _check_role(by, procedure_of(by.authority_id), role)
    user_id = officer(by, user)
    reviews = giving.lead and role == REVIEWER
    said = _pass_gates(by, child, giving, reasons) if reviews else {}
    before = _take_over(by, child, role, user, on) if giving.lead else None
    row = added_for(
        Allocation,
        by,
        child,
        user_id=user_id,
        role=role,
        team_id=_team(by, user, role, giving.team, on),
        is_lead=giving.lead,
        started_on=on,
        child_told_on=giving.child_told_on,
        **said,
    )
    if reviews:
        _tell_officers(by, child, row, before)
    return row.pk


def _pass_gates(
    by: Actor, child: int, giving: _Giving, reasons: Mapping[str, Lift]
) -> dict[str, str]:
    """Refuse an officer who may not review this child; the reasons to keep on the allocation."""
    procedure = procedure_of(by.authority_id)
    user, on = giving.user, giving.on
    due = officer_owed_by(child, by.authority_id, on)
    now = circumstances(child, procedure, on, due, giving.together).of(user)
    lifts = {
        gate.id: reasons[gate.reasons]
        for gate in procedure.gates_before(Step.IRO_ALLOCATED)
        if gate.reasons is not None and gate.reasons in reasons
    }
    attrs = now | {"officer": f"user:{user}"}
    pass_gates(by, child, Step.IRO_ALLOCATED, on=on, attrs=attrs, lifts=lifts)
    change = reasons.get(CHANGE_REASONS) if now["replaces_another"] else None
    late = reasons.get(LATE_REASONS) if now["late"] else None
    return _kept("change", change) | _kept("late", late)


def _kept(name: str, lift: Lift | None) -> dict[str, str]:
    return {f"{name}_reason": lift.reason, f"{name}_note": lift.why} if lift else {}


def _tell_officers(by: Actor, child: int, row: Allocation, before: Allocation | None) -> None:
    """Tell the officer named, and ask the one who leaves for the introduction."""
    about = f"allocation:{row.pk}"
    if row.user_id != by.user_id:
        named = Message("iro-allocated", "You are the reviewing officer", about=about)
        tell_officer(by, child, named, row.user_id, REVIEWER)
    if before is not None:
        handover = Message(
            "iro-handover",
            "Introduce the new reviewing officer to the child",
            f"{row.user.name} takes over on {long_date(row.started_on)}.",
            about=about,
        )
        tell_officer(by, child, handover, before.user_id, REVIEWER)


def _check_role(by: Actor, procedure: Procedure, role: str) -> None:
    """Only roles that the procedure gives child by child can be allocated."""
    allocated = {
        each.id: each.title for each in procedure.roles.values() if each.held is Held.BY_CHILD
    }
    if role not in allocated:
        titles = listed(sorted(allocated.values()), "or")
        raise Refused(f"Choose one of the roles that each child has: {titles}.", "role")
    if procedure.roles[role].acts_as == Profile.CHAIR:
        demand(by, Permission.ALLOCATE_REVIEWERS)


def _lead(by: Actor, child: int, role: str) -> Allocation | None:
    return Allocation.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        role=role,
        is_lead=True,
        entered_in_error=False,
        ended_on__isnull=True,
    ).first()


def _take_over(by: Actor, child: int, role: str, user: int, on: date) -> Allocation | None:
    """End the present lead's allocation on the day another begins; the one that ended."""
    present = _lead(by, child, role)
    if present is None:
        return None
    if present.user_id == user:
        raise Refused(
            f"This officer has led in this role since {long_date(present.started_on)}.", "user"
        )
    not_before(on, present.started_on, "It", "the present officer began")
    changed(present, ended_on=on)
    return present


def _followed_another(row: Allocation) -> bool:
    before = Allocation.objects.filter(
        child_id=row.child_id,
        role=row.role,
        is_lead=True,
        entered_in_error=False,
        started_on__lte=row.started_on,
    )
    return before.exclude(pk=row.pk).exists()


def _team(by: Actor, user: int, role: str, team: int | None, on: date) -> int | None:
    """The team named, which must be the authority's, or the only one the officer works in."""
    if team is not None:
        if not Team.objects.filter(authority_id=by.authority_id, pk=team).exists():
            raise Refused("There is no such team in your authority.", "team")
        return team
    held = RoleHeld.objects.filter(user_id=user, role=role, team__isnull=False, started_on__lte=on)
    teams = set(held.exclude(ended_on__lte=on).values_list("team_id", flat=True))
    return teams.pop() if len(teams) == 1 else None
