"""Looking at a child's record is itself put on record, before anything is shown."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import DatabaseError, transaction

from holdfast.policy.actor import Actor
from holdfast.record.models import AuditEvent


class NotAudited(Exception):  # noqa: N818 - the page for it is "try again later"
    """The view could not be put on record, so nothing may be shown."""


def viewed(*, by: Actor, children: Iterable[int], page: str) -> None:
    """Record that the actor is about to see these children on a page.

    `page` is the name of its address. Raises NotAudited if it cannot be recorded.
    """
    try:
        with transaction.atomic():
            AuditEvent.objects.create(
                authority_id=by.authority_id,
                user_id=by.user_id,
                action=page,
                is_view=True,
                child_ids=sorted(set(children)),
            )
    except DatabaseError as fault:
        raise NotAudited(page) from fault
