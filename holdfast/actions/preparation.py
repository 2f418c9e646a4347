"""Where a review is held, and the further meetings that it is made up of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.bookings import meeting_of
from holdfast.actions.days import not_before, planned
from holdfast.actions.rows import added, added_for, changed, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Meeting, MeetingKind, Review, Sitting


@action(needs=Permission.ARRANGE_MEETINGS)
def choose_venue(
    *, by: Actor, children: Sequence[int], meeting: int, at_placement: bool, place: str = ""
) -> None:
    """Say where a review is held: where the child lives, or elsewhere.

    Held elsewhere, the reviewing officer is asked to see the child in the placement as well.
    `children` are all those whom the meeting covers.
    """
    row = meeting_of(by, meeting, children)
    if not at_placement and not place.strip():
        raise Refused("Say where it is held.", "place")
    reviews = Review.objects.filter(meeting=row, entered_in_error=False)
    if any(review.opened_on for review in reviews):
        raise Refused("The review has been held. Correct what was recorded instead.", "place")
    changed(row, place=place)
    for review in reviews:
        changed(review, at_placement=at_placement)


@action(needs=Permission.ARRANGE_MEETINGS)
def add_meeting(
    *,
    by: Actor,
    child: int,
    review: int,
    on: date,
    time: time | None = None,
    end_time: time | None = None,
    place: str = "",
) -> int:
    """Plan a further meeting of a review, with a date and people of its own.

    A review is over with the last of its meetings. Returns the sitting's id.
    """
    row = row_of(Review, by, child, review, "review")
    if row.completed_on:
        raise Refused(f"This review was completed on {long_date(row.completed_on)}.", "on")
    planned(child, on, "The meeting")
    not_before(on, row.opened_on, "It", "the review was opened")
    if time and end_time and end_time <= time:
        raise Refused("The meeting cannot end before it starts.", "end_time")
    _not_twice(row, on)
    meeting = added(
        Meeting,
        authority_id=by.authority_id,
        kind=MeetingKind.REVIEW,
        planned_on=on,
        planned_time=time,
        planned_end_time=end_time,
        place=place,
    )
    return added_for(Sitting, by, child, review=row, meeting=meeting).pk


def _not_twice(review: Review, on: date) -> None:
    """One meeting of a review on one day."""
    days = {
        row.meeting.planned_on
        for row in review.sittings.filter(entered_in_error=False).select_related("meeting")
        if row.meeting and not row.meeting.cancelled
    }
    if review.meeting and not review.meeting.cancelled:
        days.add(review.meeting.planned_on)
    if on in days:
        raise Refused(f"A meeting of this review is already planned for {long_date(on)}.", "on")
