"""Strategy discussions and enquiries under section 47."""

from __future__ import annotations

from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Enquiry, Referral, StrategyDiscussion


@action(needs=Permission.RECORD_CONFERENCES)
def discuss(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    enquiry: int | None = None,
    starts_enquiry: bool = False,
) -> int:
    """Record a strategy discussion; where it starts an enquiry, a conference becomes owed.

    An enquiry that it starts is recorded with it. Returns the discussion's id.
    """
    happened(child, on, "The day of the strategy discussion", unborn=True, living=True)
    about = of_child(Enquiry, by, child, enquiry, "enquiry")
    if starts_enquiry and about is None:
        about = added_for(Enquiry, by, child, started_on=on, started_time=time)
    row = added_for(
        StrategyDiscussion,
        by,
        child,
        enquiry=about,
        held_on=on,
        held_time=time,
        started_enquiry=starts_enquiry,
    )
    return row.pk


@action(needs=Permission.RECORD_CONFERENCES)
def start(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    referral: int | None = None,
) -> int:
    """Begin an enquiry under section 47; a conference becomes owed. Returns the enquiry's id."""
    happened(child, on, "The first day of the enquiry", unborn=True, living=True)
    row = added_for(
        Enquiry,
        by,
        child,
        started_on=on,
        started_time=time,
        referral=of_child(Referral, by, child, referral, "referral"),
    )
    return row.pk


@action(needs=Permission.RECORD_CONFERENCES)
def complete(
    *,
    by: Actor,
    child: int,
    enquiry: int,
    on: date,
    outcome: str = "",
    conference_required: bool = True,
) -> None:
    """Complete an enquiry; where no conference is required, none is owed any more."""
    row = row_of(Enquiry, by, child, enquiry, "enquiry")
    if row.completed_on:
        raise Refused(f"The enquiry was completed on {long_date(row.completed_on)}.", "enquiry")
    happened(child, on, "The day the enquiry was completed", unborn=True)
    not_before(on, row.started_on, "It", "the enquiry began")
    decided = row.conference_not_required_on if conference_required else on
    changed(row, completed_on=on, outcome=outcome, conference_not_required_on=decided)
