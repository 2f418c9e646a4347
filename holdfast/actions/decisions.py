"""Decisions of reviews and conferences: what is to be done, by whom and by when."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.rows import added_for, changed, of_child, officer, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Conference, Decision, Review


@action(needs=Permission.RECORD_CONFERENCES)
def make(
    *,
    by: Actor,
    child: int,
    on: date,
    wording: str,
    review: int | None = None,
    conference: int | None = None,
    owner: int | None = None,
    owner_name: str = "",
    by_date: date | None = None,
    starred: bool = False,
) -> int:
    """Record a decision; carrying it out by its date becomes owed by the officer who owns it.

    An owner who is not an officer of the authority is given by `owner_name`. Returns its id.
    """
    if (review is None) == (conference is None):
        raise Refused("Say which review or which conference made the decision.", "review")
    if not wording.strip():
        raise Refused("Write what was decided.", "wording")
    if owner is None and not owner_name.strip():
        raise Refused("Say who is to carry the decision out.", "owner")
    happened(child, on, "The day of the decision", unborn=True)
    if by_date:
        not_before(by_date, on, "The date it is to be done by", "it was made", "by_date")
    row = added_for(
        Decision,
        by,
        child,
        review=of_child(Review, by, child, review, "review"),
        conference=of_child(Conference, by, child, conference, "conference"),
        made_on=on,
        wording=wording,
        owner_id=officer(by, owner, "owner"),
        owner_name=owner_name,
        by_date=by_date,
        starred=starred,
    )
    return row.pk


@action(needs=Permission.RECORD_PLANS)
def carry_out(*, by: Actor, child: int, decision: int, on: date) -> None:
    """Record that a decision was carried out."""
    row = row_of(Decision, by, child, decision, "decision")
    if row.done_on:
        raise Refused(f"The decision was carried out on {long_date(row.done_on)}.", "decision")
    happened(child, on, "The day the decision was carried out", unborn=True)
    not_before(on, row.made_on, "It", "it was made")
    changed(row, done_on=on)
