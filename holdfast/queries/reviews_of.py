"""One review of the record, for those in whose scope its child is."""

from __future__ import annotations

from datetime import date

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Review


def review_of(actor: Actor, review: int, today: date) -> Review | None:
    """A review with its child, None if it is not there or its child is not in scope."""
    children = children_in(scope_of(actor), today)
    rows = Review.objects.filter(
        authority_id=actor.authority_id,
        pk=review,
        entered_in_error=False,
        child_id__in=children.values("pk"),
    )
    return rows.select_related("child", "meeting", "signed_off_by", "chair").first()
