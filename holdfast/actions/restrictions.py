"""What a review decided that somebody may not be told about a child."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.links import withdraw_links
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Relationship, Restriction, Review

LINK_ENDED = "A restriction was agreed"


@action(needs=Permission.RECORD_REVIEWS)
def agree(
    *,
    by: Actor,
    child: int,
    person: int,
    on: date,
    what: str,
    because: str,
    nothing_at_all: bool = False,
    withheld: Sequence[str] = (),
    review: int | None = None,
) -> int:
    """Limit what one person may be told about a child; documents keep it back from that day.

    `withheld` names the parts of documents that the person's copy leaves out. Links by which the
    person could answer end at once. Returns the restriction's id.
    """
    happened(child, on, "The decision")
    if not Relationship.objects.filter(
        child_id=child, person_id=person, authority_id=by.authority_id, entered_in_error=False
    ).exists():
        raise Refused("Choose somebody who is on the child’s record.", "person")
    if not what.strip():
        raise Refused("Say in words what the person may not be told.", "what")
    if not because.strip():
        raise Refused("Give the reason that the review had.", "because")
    if not nothing_at_all and not withheld:
        raise Refused(
            "Choose the parts that the person’s copy leaves out, or that nothing is sent.",
            "withheld",
        )
    row = added_for(
        Restriction,
        by,
        child,
        person_id=person,
        review=of_child(Review, by, child, review, "review"),
        decided_on=on,
        decided_by_id=by.user_id,
        nothing_at_all=nothing_at_all,
        withheld=list(withheld),
        what=what,
        why=because,
    )
    withdraw_links(by, child, because=LINK_ENDED, person=person)
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def end(*, by: Actor, child: int, restriction: int, on: date, because: str) -> None:
    """End a restriction, with the reason; what was kept back before stays kept back."""
    row = row_of(Restriction, by, child, restriction, "restriction")
    if row.ended_on:
        raise Refused("This restriction has ended.", "restriction")
    happened(child, on, "The day it ended")
    not_before(on, row.decided_on, "It", "it was decided")
    if not because.strip():
        raise Refused("Say why it ends.", "because")
    changed(row, ended_on=on, ended_because=because)
