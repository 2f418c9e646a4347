"""How the full record of a review was made: dictated for typing, or typed by the officer."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import changed, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import RecordMade, Review


@action(needs=Permission.RECORD_REVIEWS)
def describe(
    *,
    by: Actor,
    child: int,
    review: int,
    made: str,
    dictation_sent_on: date | None = None,
    dictation_back_on: date | None = None,
) -> None:
    """Record how the record was made, and when a dictation went for typing and came back."""
    row = row_of(Review, by, child, review, "review")
    if row.completed_on is None:
        raise Refused("This review has not been completed, so it has no record yet.", "review")
    if made not in RecordMade.values:
        raise Refused("Say whether it was dictated or typed.", "made")
    if made == RecordMade.TYPED and (dictation_sent_on or dictation_back_on):
        raise Refused("A record that was typed was not sent for typing.", "dictation_sent_on")
    if dictation_sent_on:
        happened(child, dictation_sent_on, "The day it was sent for typing", "dictation_sent_on")
        not_before(
            dictation_sent_on, row.opened_on, "It", "the review was opened", "dictation_sent_on"
        )
    if dictation_back_on:
        if dictation_sent_on is None:
            raise Refused("Give the day on which it was sent, too.", "dictation_sent_on")
        happened(child, dictation_back_on, "The day it came back", "dictation_back_on")
        not_before(dictation_back_on, dictation_sent_on, "It", "it was sent", "dictation_back_on")
    changed(
        row,
        record_made=made,
        dictation_sent_on=dictation_sent_on,
        dictation_back_on=dictation_back_on,
    )
