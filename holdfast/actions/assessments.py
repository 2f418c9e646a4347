"""Referrals, and the assessments that follow them."""

from __future__ import annotations

from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Assessment, AssessmentKind, Enquiry, Referral


@action(needs=Permission.RECORD_PLANS)
def receive_referral(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    referrer: str = "",
    need: str = "",
) -> int:
    """Record a referral; the decision on it becomes owed. Returns the referral's id."""
    happened(child, on, "The day of the referral", unborn=True)
    row = added_for(
        Referral, by, child, received_on=on, received_time=time, referrer=referrer, need=need
    )
    return row.pk


@action(needs=Permission.RECORD_PLANS)
def decide_referral(
    *, by: Actor, child: int, referral: int, on: date, no_further_action: bool = False
) -> None:
    """Record the decision on a referral."""
    row = row_of(Referral, by, child, referral, "referral")
    happened(child, on, "The day of the decision", unborn=True)
    not_before(on, row.received_on, "The decision", "the referral was received")
    changed(row, decided_on=on, no_further_action=no_further_action)


@action(needs=Permission.RECORD_PLANS)
def close_referral(*, by: Actor, child: int, referral: int, on: date, reason: str = "") -> None:
    """Close a referral, with the census's code for the reason."""
    row = row_of(Referral, by, child, referral, "referral")
    happened(child, on, "The day the referral was closed", unborn=True)
    not_before(on, row.received_on, "It", "the referral was received")
    changed(row, closed_on=on, closure_reason=reason)


@action(needs=Permission.RECORD_PLANS)
def start(
    *,
    by: Actor,
    child: int,
    on: date,
    kind: str = AssessmentKind.SINGLE,
    referral: int | None = None,
    enquiry: int | None = None,
) -> int:
    """Begin an assessment; completing it becomes owed. Returns the assessment's id."""
    happened(child, on, "The first day of the assessment", unborn=True, living=True)
    row = added_for(
        Assessment,
        by,
        child,
        kind=kind,
        started_on=on,
        referral=of_child(Referral, by, child, referral, "referral"),
        enquiry=of_child(Enquiry, by, child, enquiry, "enquiry"),
    )
    return row.pk


@action(needs=Permission.RECORD_PLANS)
def complete(*, by: Actor, child: int, assessment: int, on: date) -> None:
    """Complete an assessment that was begun."""
    row = row_of(Assessment, by, child, assessment, "assessment")
    if row.completed_on:
        raise Refused(
            f"The assessment was completed on {long_date(row.completed_on)}.", "assessment"
        )
    happened(child, on, "The day the assessment was completed", unborn=True)
    not_before(on, row.started_on, "It", "the assessment began")
    changed(row, completed_on=on)


@action(needs=Permission.RECORD_PLANS)
def record_completed(
    *, by: Actor, child: int, kind: str, on: date, enquiry: int | None = None
) -> int:
    """Record an assessment of which only the day of completion is known. Returns its id."""
    happened(child, on, "The day the assessment was completed", unborn=True)
    row = added_for(
        Assessment,
        by,
        child,
        kind=kind,
        completed_on=on,
        enquiry=of_child(Enquiry, by, child, enquiry, "enquiry"),
    )
    return row.pk
