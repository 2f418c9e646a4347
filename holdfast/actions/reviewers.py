"""The posts of reviewing officers: how much of a full-time post, how new, what they know well."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from holdfast.actions.action import Refused, action
from holdfast.actions.rows import changed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import REVIEWER, SPECIALISMS
from holdfast.record.models import RoleHeld


@action(needs=Permission.DESCRIBE_REVIEWERS)
def describe(
    *,
    by: Actor,
    role_held: int,
    fte: Decimal | None,
    building_up_until: date | None,
    specialisms: Sequence[str],
    telephone: str = "",
) -> None:
    """Describe an officer's post: caseloads are told by it, and allocation is guided by it."""
    row = (
        RoleHeld.objects.filter(authority_id=by.authority_id, pk=role_held, role=REVIEWER)
        .select_related("user")
        .first()
    )
    if row is None:
        raise Refused("There is no such reviewing officer in your authority.", "role_held")
    if fte is not None and not 0 < fte <= 1:
        raise Refused("A post is more than 0 and at most 1 full-time post.", "fte")
    if building_up_until and building_up_until < row.started_on:
        raise Refused("This is before the officer began.", "building_up_until")
    known = procedure_of(by.authority_id).lists.get(SPECIALISMS)
    if any(known is None or each not in known.by_id for each in specialisms):
        raise Refused("Choose from the list what the officer knows well.", "specialisms")
    changed(row, fte=fte, building_up_until=building_up_until)
    changed(row.user, specialisms=list(dict.fromkeys(specialisms)), telephone=telephone)
