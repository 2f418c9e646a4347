"""Holding a review: adjourned once, one item set aside, a decision of the last review marked."""

from __future__ import annotations

from datetime import date, time

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.bookings import booked
from holdfast.actions.days import happened, not_before
from holdfast.actions.gates import pass_gates
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.completing import latest_resumption
from holdfast.queries.entries import ADJOURNED
from holdfast.queries.today import today
from holdfast.queries.workspace import AGENDA, due_on
from holdfast.record.models import (
    Answer,
    CarriedOut,
    Decision,
    Entry,
    MeetingKind,
    Postponement,
    PostponementKind,
    Review,
    Sitting,
)

REASONS = "adjournment-reasons"


@action(needs=Permission.RECORD_REVIEWS)
def adjourn(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    reason: str,
    missing: str,
    resumes_on: date,
    time: time | None = None,
    place: str = "",
    note: str = "",
) -> None:
    """Adjourn an open review, once, until a further sitting; completing it in time becomes owed.

    `reason` is a word of the procedure's list, `missing` what must be there when it resumes. What
    was considered may not be carried out until the review is completed, and the day by which it
    was due stays.
    """
    row = open_review_row(by, child, review)
    if row.adjourned_on:
        raise Refused(
            f"This review was already adjourned on {long_date(row.adjourned_on)}, and can be "
            "adjourned only once. Complete it, or correct that entry.",
            "on",
        )
    sittings = row.sittings.filter(held_on__isnull=False, entered_in_error=False).count()
    pass_gates(by, child, Step.REVIEW_ADJOURNED, on=on, review=review, attrs={"sittings": sittings})
    happened(child, on, "The adjournment")
    not_before(on, row.opened_on, "The adjournment", "the review was opened")
    demand_reason_of(by, reason)
    if not missing.strip():
        raise Refused("Say what is missing, and must be there when it resumes.", "missing")
    _in_time(by, on, resumes_on)
    due = due_on(by, child, today())
    changed(row, adjourned_on=on)
    added_for(
        Postponement,
        by,
        child,
        review=row,
        kind=PostponementKind.ADJOURNED,
        was_planned_on=row.meeting.planned_on if row.meeting else None,
        was_due_on=due,
        moved_to=resumes_on,
        decided_on=on,
        decided_by_id=by.user_id,
        reason=reason,
        why=note,
        in_place_by_then=missing,
        out_of_timescale=bool(due and resumes_on > due),
    )
    meeting = booked(
        by, [child], MeetingKind.REVIEW, resumes_on, time=time, end_time=None, place=place
    )
    added_for(Sitting, by, child, review=row, meeting=meeting)


@action(needs=Permission.RECORD_REVIEWS)
def set_item_aside(*, by: Actor, child: int, review: int, item: str, why: str, until: date) -> None:
    """Adjourn one item of the agenda to a meeting while the rest of the review concludes."""
    row = open_review_row(by, child, review)
    entry = _agenda(row)
    if item not in procedure_of(by.authority_id).forms[AGENDA].sections_by_id:
        raise Refused("There is no such item on the agenda.", "item")
    if not why.strip():
        raise Refused("Say why it is adjourned, and who is to be there.", "why")
    if until < today():
        raise Refused("The meeting it is adjourned to cannot be in the past.", "until")
    _noted(by, entry, item, until.isoformat(), why)


@action(needs=Permission.RECORD_REVIEWS)
def take_item_up(*, by: Actor, child: int, review: int, item: str) -> None:
    """Take up an item that had been adjourned: it is answered in this review after all."""
    row = open_review_row(by, child, review)
    _noted(by, _agenda(row), item, None, "")


@action(needs=Permission.RECORD_REVIEWS)
def mark_decision(
    *,
    by: Actor,
    child: int,
    review: int,
    decision: int,
    carried_out: str,
    why_not: str = "",
    lies_with: str = "",
) -> None:
    """Mark how far a decision of an earlier review was carried out, and why not where it was not.

    `lies_with` is a word of the procedure's list of who is responsible for what was not done.
    """
    row = open_review_row(by, child, review)
    made = row_of(Decision, by, child, decision, "decision")
    if made.review_id == row.pk:
        raise Refused("This decision was made at this very review.", "decision")
    if carried_out not in CarriedOut.values:
        raise Refused("Say whether it was done, partly done or not done.", "carried_out")
    done = carried_out == CarriedOut.DONE
    if not done and not why_not.strip():
        raise Refused("Say why it was not carried out.", "why_not")
    responsible = procedure_of(by.authority_id).lists.get("responsibility")
    if responsible and not done and lies_with not in responsible.by_id:
        raise Refused("Say with whom the responsibility lies.", "lies_with")
    changed(
        made,
        carried_out=carried_out,
        why_not="" if done else why_not,
        lies_with="" if done else lies_with,
        looked_at_in=row,
        done_on=(made.done_on or today()) if done else None,
    )


def open_review_row(by: Actor, child: int, review: int) -> Review:
    """A review of this child that was opened and not yet completed. Raises Refused."""
    row = row_of(Review, by, child, review, "review")
    if row.opened_on is None:
        raise Refused("This review has not been opened. Open it first.", "review")
    if row.completed_on:
        raise Refused(f"This review was completed on {long_date(row.completed_on)}.", "review")
    return row


def demand_reason_of(by: Actor, reason: str) -> None:
    """Refuse a reason for adjourning or postponing that is not of the procedure's list."""
    reasons = procedure_of(by.authority_id).lists[REASONS]
    if reason not in reasons.by_id:
        raise Refused("Choose the reason from the list.", "reason")


def _in_time(by: Actor, on: date, resumes_on: date) -> None:
    """Refuse a day to resume that lies beyond the time allowed, or before the adjournment."""
    not_before(resumes_on, on, "The review", "it was adjourned", "resumes_on")
    allowed = latest_resumption(procedure_of(by.authority_id), on)
    if allowed and resumes_on > allowed[0]:
        raise Refused(
            f"The review must resume by {long_date(allowed[0])}, which is {allowed[1]} after it "
            "is adjourned. Choose that day or an earlier one.",
            "resumes_on",
        )


def _agenda(review: Review) -> Entry:
    entry = review.entries.filter(form=AGENDA, entered_in_error=False).order_by("pk").first()
    if entry is None:
        raise Refused("The agenda of this review has not been begun. Open it first.", "review")
    return entry


def _noted(by: Actor, entry: Entry, item: str, until: str | None, why: str) -> None:
    held = Answer.objects.filter(entry=entry, question=item, item=ADJOURNED).first()
    now = timezone.now()
    if held:
        changed(
            held,
            value=until,
            why=why,
            revision=held.revision + 1,
            saved_at=now,
            saved_by_id=by.user_id,
        )
        return
    added_for(
        Answer,
        by,
        entry.child_id,
        entry=entry,
        question=item,
        item=ADJOURNED,
        value=until,
        why=why,
        saved_at=now,
        saved_by_id=by.user_id,
    )
