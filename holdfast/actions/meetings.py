"""Meetings once they are booked: moved, joined by another child, combined, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.arranging import NOTHING_SAID, Arrangement, Arranging, Move
from holdfast.actions.bookings import AT_MEETING, covered, locked, meeting_of, reviews_at
from holdfast.actions.days import planned
from holdfast.actions.gates import pass_gates
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.meetings.one import LATE_REASONS
from holdfast.queries.owners import leads_of
from holdfast.queries.today import today
from holdfast.record.models import (
    Conference,
    CoreGroup,
    Meeting,
    MeetingKind,
    PostponementKind,
    Review,
)


@action(needs=Permission.ARRANGE_MEETINGS)
def move(
    *,
    by: Actor,
    children: Sequence[int],
    meeting: int,
    on: date,
    why: str,
    time: time | None = None,
    end_time: time | None = None,
    place: str | None = None,
    displaced: bool = False,
    told: Arrangement = NOTHING_SAID,
) -> None:
    """Move a meeting for every child it covers; what was owed before it is owed by new dates.

    `displaced` says that it was moved to free its chair. `children` are all those it covers. A
    review stays due when it was; each move of one is put on record with that day beside it.
    """
    demand_reason(why)
    row = meeting_of(by, meeting, children)
    _not_held(by, row.pk)
    for child in children:
        planned(child, on, "The meeting")
    if time and end_time and end_time <= time:
        raise Refused("The meeting cannot end before it starts.", "end_time")
    if displaced:
        for review in reviews_at(row):
            pass_gates(
                by, review.child_id, Step.REVIEW_DISPLACED, review=review.pk, lifts=told.lifts
            )
    before = row.planned_on
    changed(
        row,
        planned_on=on,
        planned_time=time,
        planned_end_time=end_time,
        place=row.place if place is None else place,
        displaced=displaced,
    )
    kind = PostponementKind.DISPLACED if displaced else PostponementKind.MOVED
    _arranged(by, row, told, Move(kind, before, why))


@action(needs=Permission.ARRANGE_MEETINGS)
def join(*, by: Actor, child: int, meeting: int) -> int:
    """Let a meeting cover one more child. Returns the id of the child's own row."""
    row = locked(by, meeting)
    if child in covered(row):
        raise Refused("The meeting already covers this child.", "child")
    planned(child, row.planned_on, "The meeting")
    kind = MeetingKind(row.kind)
    if kind is MeetingKind.CONFERENCE:
        other = Conference.objects.filter(meeting=row, entered_in_error=False).first()
        fields = _shared(other) if other else {}
        return added_for(Conference, by, child, meeting=row, **fields).pk
    if kind is MeetingKind.CORE_GROUP:
        return added_for(CoreGroup, by, child, meeting=row).pk
    return added_for(Review, by, child, meeting=row).pk


@action(needs=Permission.ARRANGE_MEETINGS)
def cancel(*, by: Actor, children: Sequence[int], meeting: int, why: str) -> None:
    """Cancel a meeting for every child it covers; what was owed before it lapses."""
    demand_reason(why)
    row = meeting_of(by, meeting, children)
    _not_held(by, row.pk)
    changed(row, cancelled=True)


@action(needs=Permission.ARRANGE_MEETINGS)
def combine(
    *,
    by: Actor,
    children: Sequence[int],
    meeting: int,
    conference: int,
    why: str,
    told: Arrangement = NOTHING_SAID,
) -> None:
    """Hold a review at the meeting of a conference, under one chair; each meets what it owes.

    `meeting` is the review's, `conference` the conference's; `children` are all those either
    covers. The review's own meeting is cancelled. Raises Refused where the chairs differ.
    """
    demand_reason(why)
    first, second = sorted((meeting, conference))
    rows = {row: locked(by, row) for row in (first, second)}
    own, other = rows[meeting], rows[conference]
    if covered(own) | covered(other) != set(children):
        raise Refused("The meetings now cover other children. Look at them again.", "children")
    _not_held(by, own.pk)
    _not_held(by, other.pk)
    at = {
        row.child_id: row
        for row in Conference.objects.filter(meeting=other, entered_in_error=False)
    }
    moved = reviews_at(own)
    if not moved or not at.keys() & {review.child_id for review in moved}:
        raise Refused("Choose a conference of the same child or children.", "conference")
    for review in moved:
        _one_chair(review.child_id)
        changed(review, meeting=other, combined_with=at.get(review.child_id))
    changed(own, cancelled=True)
    _arranged(by, other, told, Move(PostponementKind.MOVED, own.planned_on, why))


@action(needs=Permission.RECORD_REVIEWS)
def explain_late(*, by: Actor, child: int, review: int, reason: str, note: str = "") -> None:
    """Record why a review was late, once it is known; its lateness stays as it is."""
    row = row_of(Review, by, child, review, "review")
    choices = procedure_of(by.authority_id).lists.get(LATE_REASONS)
    if choices is None or reason not in choices.by_id:
        raise Refused("Choose one of the reasons in the list.", "late_reason")
    changed(row, late_reason=reason, late_note=note)


def _arranged(by: Actor, row: Meeting, told: Arrangement, move: Move) -> None:
    """Arrange and put on record the move of every review held at the meeting."""
    found = reviews_at(row)
    if not found:
        return
    arranging = Arranging(by, [review.child_id for review in found])
    for review in found:
        arranging.arrange(review, row, told)
        if row.planned_on != move.was_planned_on:
            arranging.keep(review, row, told, move)


def _one_chair(child: int) -> None:
    """A meeting with two purposes has one chair for both."""
    leads = leads_of(child, today())
    chair, officer = leads.get("conference-chair"), leads.get("iro")
    if chair and officer and chair != officer:
        raise Refused(
            "The review and the conference have different chairs. Allocate one officer to both, "
            "then hold them together.",
            "conference",
        )


def _shared(other: Conference) -> dict[str, object]:
    """What a conference says of every child whom its meeting covers."""
    names = ("type", "date_set_on", "reports", "family_needs", "restricted", "exclusion_requested")
    return {name: getattr(other, name) for name in names}


def _not_held(by: Actor, meeting: int) -> None:
    """A meeting that has been held for one of its children can be neither moved nor cancelled."""
    for model in (each for models in AT_MEETING.values() for each in models):
        held = "opened_on" if model is Review else "held_on"
        rows = model._default_manager.filter(
            authority_id=by.authority_id, meeting_id=meeting, entered_in_error=False
        )
        if rows.filter(**{f"{held}__isnull": False}).exists():
            raise Refused("This meeting has been held. Correct what was recorded instead.")
