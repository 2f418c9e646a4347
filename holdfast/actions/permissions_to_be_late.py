"""Permissions for a duty to be late."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.days import happened
from holdfast.actions.rows import added_for
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Duty
from holdfast.record.models import Permission as PermissionToBeLate


@action(needs=Permission.EXCUSE)
def give(
    *,
    by: Actor,
    child: int,
    rule: str,
    anchor: str,
    on: date,
    why: str,
    given_by_name: str = "",
) -> int:
    """Permit one duty to be late; it is shown as excused, and stays late in the figures.

    `rule` and `anchor` are those of the duty; the giver is the actor unless somebody outside
    the product is named. Returns the permission's id.
    """
    demand_reason(why)
    happened(child, on, "The day the permission was given", unborn=True)
    if not Duty.objects.filter(child_id=child, rule=rule, anchor=anchor).exists():
        raise Refused("There is no such duty for this child. Look at the child's page again.")
    known = PermissionToBeLate.objects.filter(
        child_id=child, rule=rule, anchor=anchor, entered_in_error=False
    ).first()
    if known:
        raise Refused(f"Permission was given on {long_date(known.given_on)}.")
    row = added_for(
        PermissionToBeLate,
        by,
        child,
        given_on=on,
        rule=rule,
        anchor=anchor,
        given_by_id=None if given_by_name.strip() else by.user_id,
        given_by_name=given_by_name,
        reason=why,
    )
    return row.pk
