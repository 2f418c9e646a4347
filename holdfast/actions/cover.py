"""Who stands in for an officer who is away."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import not_before
from holdfast.actions.rows import added, changed, officer
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import AbsenceCover, RoleHeld

ANYWHERE = frozenset({Profile.IRO_MANAGER, Profile.SENIOR_MANAGER, Profile.ADMINISTRATOR})
"""Profiles whose holders arrange cover for any officer; others do for their own teams."""


@action(needs=Permission.ARRANGE_COVER)
def arrange(
    *,
    by: Actor,
    absent: int,
    cover: int,
    on: date,
    until: date | None = None,
    reason: str = "",
) -> int:
    """Let an officer see and do an absent officer's work from a day, until another. Its id."""
    for user, field in ((absent, "absent"), (cover, "cover")):
        officer(by, user, field)
        _check_reach(by, user, field)
    if absent == cover:
        raise Refused("Another officer must stand in.", "cover")
    if until:
        not_before(until, on, "The last day", "the absence begins", "until")
    row = added(
        AbsenceCover,
        authority_id=by.authority_id,
        user_id=absent,
        cover_id=cover,
        started_on=on,
        ended_on=until,
        reason=reason,
    )
    return row.pk


@action(needs=Permission.ARRANGE_COVER)
def end(*, by: Actor, absence_cover: int, on: date) -> None:
    """End the cover for an officer who is back."""
    row = AbsenceCover.objects.filter(authority_id=by.authority_id, pk=absence_cover).first()
    if row is None:
        raise Refused("There is no such cover to end.", "absence_cover")
    _check_reach(by, row.user_id, "absence_cover")
    not_before(on, row.started_on, "It", "the cover began")
    changed(row, ended_on=on)


def _check_reach(by: Actor, user: int, field: str) -> None:
    """A team's manager arranges cover in that team: standing in opens children's records."""
    if by.is_product or by.profiles & ANYWHERE:
        return
    if not RoleHeld.objects.filter(user_id=user, team_id__in=by.team_ids).exists():
        raise Refused("Choose an officer of your own teams.", field)
