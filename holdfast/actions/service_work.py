"""Work that officers do for the service beyond any one child, and their weekly allocating."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.rows import added, changed, officer
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entering_care import waiting
from holdfast.queries.today import today
from holdfast.record.models import AllocationMeeting, ServiceWork

KINDS = "service-work-kinds"
A_DAY = 24 * 60


@action(needs=Permission.LOG_SERVICE_WORK)
def log(
    *,
    by: Actor,
    kind: str,
    on: date,
    user: int | None = None,
    minutes: int | None = None,
    asked_by: str = "",
    note: str = "",
) -> int:
    """Record a piece of work for the service, by its kind; it counts in the year's totals.

    It is the actor's own where no other officer is named. Returns its id.
    """
    known = procedure_of(by.authority_id).lists.get(KINDS)
    if known is None or kind not in known.by_id:
        raise Refused("Choose the kind of work from the list.", "kind")
    _past(on)
    if minutes is not None and not 0 < minutes <= A_DAY:
        raise Refused("Enter the time in minutes, from 1 to 1,440.", "minutes")
    row = added(
        ServiceWork,
        authority_id=by.authority_id,
        user_id=officer(by, user if user is not None else by.user_id),
        kind=kind,
        done_on=on,
        minutes=minutes,
        asked_by=asked_by,
        note=note,
    )
    return row.pk


@action(needs=Permission.LOG_SERVICE_WORK)
def strike_out(*, by: Actor, work: int, why: str) -> None:
    """Mark a piece of work as entered in error; it counts no more."""
    demand_reason(why)
    row = ServiceWork.objects.filter(
        authority_id=by.authority_id, pk=work, entered_in_error=False
    ).first()
    if row is None:
        raise Refused("There is no such piece of work.", "work")
    changed(row, entered_in_error=True)


@action(needs=Permission.ALLOCATE_REVIEWERS)
def hold_allocation_meeting(
    *,
    by: Actor,
    on: date,
    attended: Sequence[int],
    next_on: date | None = None,
    note: str = "",
) -> int:
    """Record the meeting at which officers allocated, with the list they worked from.

    The list is that of the children who wait when it is recorded. Returns the meeting's id.
    """
    _past(on)
    if not attended:
        raise Refused("Say which officers attended.", "attended")
    came = [officer(by, user, "attended") for user in dict.fromkeys(attended)]
    if next_on is not None and next_on <= on:
        raise Refused("The next meeting must be after this one.", "next_on")
    row = added(
        AllocationMeeting,
        authority_id=by.authority_id,
        held_on=on,
        next_on=next_on,
        attended=came,
        waiting=[line.entered.child.id for line in waiting(by, today())],
        note=note,
    )
    return row.pk


def _past(on: date) -> None:
    if on > today():
        raise Refused(
            f"The day cannot be in the future. Enter {long_date(today())} or an earlier day.", "on"
        )
