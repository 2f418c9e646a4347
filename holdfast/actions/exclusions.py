"""Parents and carers who are left out of a child's reviews, and what they are owed for it."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.amending import demand_reason
from holdfast.actions.days import happened, not_before
from holdfast.actions.links import withdraw_links
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.around import CARERS, FAMILY
from holdfast.queries.exclusions import standing_exclusion
from holdfast.queries.today import today
from holdfast.record.models import (
    Exclusion,
    Invitation,
    MeetingResponse,
    Person,
    Relationship,
)

REVOKED = "Left out of the child’s reviews"
"""Why an invitation or a link no longer holds."""


@action(needs=Permission.RECORD_REVIEWS)
def exclude(
    *, by: Actor, child: int, person: int, on: date, rationale: str, consulted: str = ""
) -> int:
    """Leave a parent or carer out of a child's reviews; what was sent to them no longer holds.

    Invitations to reviews that are not over are withdrawn and links are revoked at once.
    `consulted` says what the child and the social worker thought. Returns the exclusion's id.
    """
    happened(child, on, "The decision")
    if not rationale.strip():
        raise Refused("Give the rationale: it stands on the child’s file.", "rationale")
    _one_to_exclude(by, child, person)
    row = added_for(
        Exclusion,
        by,
        child,
        person_id=person,
        decided_on=on,
        decided_by_id=by.user_id,
        rationale=rationale,
        consulted=consulted,
    )
    _withdraw_invitations(child, person)
    withdraw_links(by, child, because=REVOKED, person=person)
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def explain(*, by: Actor, child: int, exclusion: int, on: date) -> None:
    """Record that the letter explaining the exclusion was sent."""
    row = _standing(by, child, exclusion)
    happened(child, on, "The day the letter was sent")
    not_before(on, row.decided_on, "The letter", "the decision")
    changed(row, letter_sent_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def offer_meeting(*, by: Actor, child: int, exclusion: int, on: date) -> None:
    """Record that the person was offered a meeting about the exclusion."""
    row = _standing(by, child, exclusion)
    happened(child, on, "The day of the offer")
    not_before(on, row.decided_on, "The offer", "the decision")
    changed(row, meeting_offered_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def answer(
    *, by: Actor, child: int, exclusion: int, response: str, on: date, note: str = ""
) -> None:
    """Record whether the person takes the meeting; a refusal is to be put on file in time.

    Where `note` says what the person answered, it is on file from today.
    """
    row = row_of(Exclusion, by, child, exclusion, "exclusion")
    if response not in MeetingResponse.values:
        raise Refused("Say whether the person accepted or declined the meeting.", "response")
    if row.meeting_offered_on is None:
        raise Refused("No meeting was offered yet. Record the offer first.", "on")
    happened(child, on, "The day of the answer")
    not_before(on, row.meeting_offered_on, "The answer", "the offer")
    recorded = today() if note.strip() else None
    changed(
        row,
        response=response,
        responded_on=on,
        response_note=note,
        response_recorded_on=recorded,
    )


@action(needs=Permission.RECORD_REVIEWS)
def record_response(*, by: Actor, child: int, exclusion: int, on: date, note: str) -> None:
    """Put on the child's file what the excluded person answered."""
    row = row_of(Exclusion, by, child, exclusion, "exclusion")
    if row.responded_on is None:
        raise Refused("The person has not answered the offer yet. Record the answer first.", "on")
    if not note.strip():
        raise Refused("Write what the person answered.", "note")
    happened(child, on, "The day it was put on file")
    not_before(on, row.responded_on, "It", "the person answered")
    changed(row, response_note=note, response_recorded_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def meet(*, by: Actor, child: int, exclusion: int, on: date) -> None:
    """Record that the reviewing officer met the excluded person."""
    row = row_of(Exclusion, by, child, exclusion, "exclusion")
    happened(child, on, "The meeting")
    not_before(on, row.decided_on, "The meeting", "the decision")
    changed(row, met_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def end(*, by: Actor, child: int, exclusion: int, on: date, why: str) -> None:
    """End an exclusion, with the reason: the person may be invited again."""
    demand_reason(why)
    row = _standing(by, child, exclusion)
    happened(child, on, "The end of it")
    not_before(on, row.decided_on, "The end of it", "the decision")
    changed(row, ended_on=on, ended_because=why)


def _standing(by: Actor, child: int, exclusion: int) -> Exclusion:
    row = row_of(Exclusion, by, child, exclusion, "exclusion")
    if row.ended_on:
        raise Refused(f"This was ended on {long_date(row.ended_on)}.", "on")
    return row


def _one_to_exclude(by: Actor, child: int, person: int) -> None:
    """A parent, a carer or another of the family, who is not left out already."""
    related = Relationship.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        person_id=person,
        kind__in=[*FAMILY, *CARERS],
        entered_in_error=False,
        ended_on__isnull=True,
    )
    if not related.exists():
        raise Refused(
            "Choose a parent, carer or member of the family on this child’s record.", "person"
        )
    there = standing_exclusion(child, person)
    if there:
        name = Person.objects.get(pk=person).name
        raise Refused(
            f"{name} has been left out since {long_date(there.decided_on)}. End that first.",
            "person",
        )


def _withdraw_invitations(child: int, person: int) -> None:
    rows = Invitation.objects.filter(
        child_id=child,
        person_id=person,
        review__isnull=False,
        review__completed_on__isnull=True,
        withdrawn_on__isnull=True,
        left_out_because="",
        attended__isnull=True,
        entered_in_error=False,
    )
    for row in rows:
        changed(row, withdrawn_on=today(), note=REVOKED)
