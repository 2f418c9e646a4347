"""Looked-after reviews: planned, opened, adjourned, completed, and what is sent out afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.arranging import NOTHING_SAID, Arrangement, Arranging
from holdfast.actions.bookings import booked
from holdfast.actions.care import cared_for
from holdfast.actions.completing import pass_agenda, pass_elsewhere
from holdfast.actions.days import happened, not_before
from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.ratification import demand_settled
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.core.spans import Span, Unit, birthday
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.ratification import is_one_by_one
from holdfast.queries.workspace import AGENDA
from holdfast.record.models import Child, MeetingKind, Participation, Review, Sitting

FOUR = Span(4, Unit.YEARS)


@dataclass(frozen=True, slots=True)
class Booking:
    """One meeting of several that are booked at once: whose review, when and where."""

    children: tuple[int, ...]
    on: date
    at: time | None = None
    until: time | None = None
    place: str = ""
    told: Arrangement = NOTHING_SAID


@action(needs=Permission.ARRANGE_MEETINGS)
def plan(
    *,
    by: Actor,
    children: Sequence[int],
    on: date,
    time: time | None = None,
    end_time: time | None = None,
    place: str = "",
    documents: Sequence[str] = (),
    complex: bool = False,  # noqa: A002 - the field's own word
    told: Arrangement = NOTHING_SAID,
) -> int:
    """Book one review meeting for these children; what is to be ready before it becomes owed.

    `documents` names the documents expected, `told` says why it is early, late or in school time.
    Returns the meeting's id.
    """
    meeting = booked(
        by, children, MeetingKind.REVIEW, on, time=time, end_time=end_time, place=place
    )
    arranging = Arranging(by, list(children))
    for child in children:
        row = added_for(
            Review, by, child, meeting=meeting, documents=list(documents), complex=complex
        )
        arranging.arrange(row, meeting, told)
    return meeting.pk


@action(needs=Permission.ARRANGE_MEETINGS)
def plan_ahead(*, by: Actor, children: Sequence[int], bookings: Sequence[Booking]) -> list[int]:
    """Book the review meetings of the weeks ahead, all or none; returns their ids.

    `children` are all those of the bookings. A refusal names its booking by number: "2-on".
    """
    if {child for each in bookings for child in each.children} != set(children):
        raise Refused("The bookings are for other children. Look at the list again.", "children")
    arranging = Arranging(by, list(children))
    return [_planned_ahead(by, each, number, arranging) for number, each in enumerate(bookings)]


def _planned_ahead(by: Actor, booking: Booking, number: int, arranging: Arranging) -> int:
    try:
        meeting = booked(
            by,
            booking.children,
            MeetingKind.REVIEW,
            booking.on,
            time=booking.at,
            end_time=booking.until,
            place=booking.place,
        )
        for child in booking.children:
            row = added_for(Review, by, child, meeting=meeting)
            arranging.arrange(row, meeting, booking.told)
    except Refused as refused:
        raise Refused(str(refused), f"{number}-{refused.field or 'on'}") from refused
    return meeting.pk


@action(needs=Permission.RECORD_REVIEWS)
def open_review(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    review: int | None = None,
    is_meeting: bool | None = True,
    lifts: Mapping[str, Lift] | None = None,
) -> int:
    """Open a review, planned or not, with its first sitting; completing it becomes owed.

    Every gate before opening is passed; `lifts` are the reasons for those that may be lifted.
    Returns the review's id. Raises Barred.
    """
    _pass_opening(by, child, review, on, lifts)
    return _opened(by, child, review, on=on, time=time, is_meeting=is_meeting).pk


@action(needs=Permission.RECORD_REVIEWS)
def hold_sitting(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    time: time | None = None,
    is_meeting: bool | None = True,
) -> int:
    """Record a further sitting of a review that is open. Returns the sitting's id."""
    row = _open_row(by, child, review)
    happened(child, on, "The sitting", living=True)
    not_before(on, row.opened_on, "The sitting", "the review was opened")
    return _sitting(by, row, on, time, is_meeting).pk


@action(needs=Permission.RECORD_REVIEWS)
def complete(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    time: time | None = None,
    participation: str = "",
    with_meeting: bool = True,
    plan_is_adoption: bool = False,
    lifts: Mapping[str, Lift] | None = None,
) -> None:
    """Complete an open review: the next one, and its decisions and record, become owed.

    Every gate of the procedure is passed; `lifts` are the reasons for those that may be lifted.
    What the agenda says of participation and permanence is taken over. Raises Barred.
    """
    row = _open_row(by, child, review)
    _day_of_completion(row, on)
    if not with_meeting:
        _without_meeting(by, row, on)
    told = pass_agenda(by, row, on, with_meeting=with_meeting, lifts=lifts)
    _complete(
        row,
        on,
        participation or told.participation,
        completed_time=time,
        with_meeting=with_meeting,
        plan_is_adoption=plan_is_adoption or told.plan_is_adoption,
        permanence=told.permanence,
        chair_id=told.chair,
    )


@action(needs=Permission.RECORD_REVIEWS)
def hold(
    *,
    by: Actor,
    child: int,
    on: date,
    time: time | None = None,
    review: int | None = None,
    participation: str = "",
    with_meeting: bool = True,
    plan_is_adoption: bool = False,
    elsewhere: str = "",
) -> int:
    """Put on record a review that was held elsewhere, at one sitting; the next becomes owed.

    `review` is the planned one, if it was planned; `elsewhere` says where its agenda and record
    are kept. Returns the review's id.
    """
    _pass_opening(by, child, review, on, None)
    row = _opened(by, child, review, on=on, time=time, is_meeting=with_meeting)
    if not with_meeting:
        _without_meeting(by, row, on)
    pass_elsewhere(by, row, on, with_meeting=with_meeting, elsewhere=elsewhere)
    _complete(
        row,
        on,
        participation,
        completed_time=time,
        with_meeting=with_meeting,
        plan_is_adoption=plan_is_adoption,
    )
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def issue_decisions(
    *, by: Actor, child: int, review: int, on: date, time: time | None = None
) -> None:
    """Record that the decisions were issued; the manager's answer becomes owed."""
    row = row_of(Review, by, child, review, "review")
    happened(child, on, "The day the decisions were issued")
    not_before(on, row.opened_on, "The decisions", "the review was opened")
    changed(row, decisions_issued_on=on, decisions_issued_time=time)


@action(needs=Permission.RECORD_PLANS)
def receive_decisions(*, by: Actor, child: int, review: int, on: date) -> None:
    """Record that the manager received the decisions."""
    row = row_of(Review, by, child, review, "review")
    happened(child, on, "The day the decisions were received")
    not_before(on, row.decisions_issued_on, "They", "the decisions were issued")
    changed(row, decisions_received_on=on)


@action(needs=Permission.RECORD_PLANS)
def answer_decisions(*, by: Actor, child: int, review: int, on: date) -> None:
    """Record that the manager answered the decisions, one by one where the procedure says so."""
    row = row_of(Review, by, child, review, "review")
    happened(child, on, "The day of the answer")
    not_before(on, row.decisions_issued_on, "The answer", "the decisions were issued")
    if is_one_by_one(procedure_of(by.authority_id)):
        demand_settled(row)
    changed(row, decisions_answered_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def produce_record(*, by: Actor, child: int, review: int, on: date) -> None:
    """Record that the full record of a review was produced; sending it out becomes owed."""
    row = _completed_row(by, child, review, "record")
    happened(child, on, "The day the record was produced")
    not_before(on, row.completed_on, "The record", "the review was completed")
    if row.entries.filter(form=AGENDA, entered_in_error=False).exists():
        pass_gates(by, child, Step.RECORD_FINALISED, review=review)
    changed(row, record_produced_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def send_starred(*, by: Actor, child: int, review: int, on: date, time: time | None = None) -> None:
    """Record that the starred decisions of a review were sent to those who must act on them."""
    row = _completed_row(by, child, review, "decision")
    happened(child, on, "The day the starred decisions were sent")
    not_before(on, row.completed_on, "They", "the review was completed")
    changed(row, starred_sent_on=on, starred_sent_time=time)


@action(needs=Permission.RECORD_REVIEWS)
def distribute_record(*, by: Actor, child: int, review: int, on: date) -> None:
    """Record that the full record of a review was sent to everyone who may have it."""
    row = _completed_row(by, child, review, "record")
    happened(child, on, "The day the record was sent")
    not_before(on, row.record_produced_on, "The record", "it was produced")
    not_before(on, row.completed_on, "The record", "the review was completed")
    changed(row, record_distributed_on=on)


def _opened(
    by: Actor,
    child: int,
    review: int | None,
    *,
    on: date,
    time: time | None,
    is_meeting: bool | None,
) -> Review:
    happened(child, on, "The date of the review", living=True)
    cared_for(child, on, "The review")
    if review is None:
        row = added_for(Review, by, child, opened_on=on, opened_time=time)
    else:
        row = row_of(Review, by, child, review, "review")
        if row.opened_on:
            raise Refused(f"This review was opened on {long_date(row.opened_on)}.", "review")
        changed(row, opened_on=on, opened_time=time)
    _sitting(by, row, on, time, is_meeting)
    return row


def _sitting(
    by: Actor, review: Review, on: date, at: time | None, is_meeting: bool | None
) -> Sitting:
    """A sitting that was held; one planned for that day becomes it."""
    held = {"held_on": on, "held_time": at, "is_meeting": is_meeting}
    waiting = review.sittings.filter(
        held_on__isnull=True, meeting__planned_on=on, entered_in_error=False
    ).first()
    if waiting:
        return changed(waiting, **held)
    return added_for(Sitting, by, review.child_id, review=review, **held)


def _open_row(by: Actor, child: int, review: int) -> Review:
    row = row_of(Review, by, child, review, "review")
    if row.opened_on is None:
        raise Refused("This review has not been opened. Open it first.", "review")
    if row.completed_on:
        raise Refused(f"This review was completed on {long_date(row.completed_on)}.", "review")
    return row


def _completed_row(by: Actor, child: int, review: int, what: str) -> Review:
    row = row_of(Review, by, child, review, "review")
    if row.completed_on is None:
        raise Refused(f"This review has not been completed, so it has no {what} yet.", "review")
    return row


def _pass_opening(
    by: Actor, child: int, review: int | None, on: date, lifts: Mapping[str, Lift] | None
) -> None:
    """Let a review be opened that was prepared for, once every gate before that is passed."""
    if review is not None:
        pass_gates(by, child, Step.REVIEW_OPENED, on=on, review=review, lifts=lifts)


def _without_meeting(by: Actor, row: Review, on: date) -> None:
    """Let a review be completed without a meeting, once every gate before that is passed."""
    held = Review.objects.filter(
        child_id=row.child_id, completed_on__isnull=False, entered_in_error=False
    ).exclude(pk=row.pk)
    met = held.order_by("-completed_on", "-pk").values_list("with_meeting", flat=True).first()
    attrs = {} if met is None else {"last_with_meeting": met}
    pass_gates(by, row.child_id, Step.REVIEW_WITHOUT_MEETING, on=on, attrs=attrs, review=row.pk)


def _day_of_completion(row: Review, on: date) -> None:
    happened(row.child_id, on, "The day the review was completed")
    not_before(on, row.opened_on, "The review", "it was opened")


def _complete(row: Review, on: date, participation: str, **fields: object) -> None:
    _day_of_completion(row, on)
    changed(row, completed_on=on, participation=participation, **fields)
    check_participation(row)


def check_participation(review: Review) -> None:
    """The rules of the SSDA903 return (440 and 441): PN0 is for those under four, and only it.

    Raises Refused where the code of a review does not fit the child's age.
    """
    code, on = review.participation, review.completed_on
    born = Child.objects.values_list("born_on", flat=True).get(pk=review.child_id)
    if not code or born is None or on is None:
        return
    fourth = birthday(born, FOUR)
    if code == Participation.UNDER_FOUR and on > fourth:
        raise Refused(
            f"The child was four on {long_date(fourth)}. Say how the child took part: "
            "PN0 is for children under four.",
            "participation",
        )
    if code != Participation.UNDER_FOUR and on < fourth:
        raise Refused(
            "The child was under four at the review, which is recorded as PN0.", "participation"
        )
