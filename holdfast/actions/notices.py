"""What officers are told by others, and that they have read it.

`tell` is for the actions that tell somebody something as part of what they do; a notice goes to
the officer who leads in a role for the child, or to whoever holds the role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.notices import is_for
from holdfast.queries.owners import leads_of
from holdfast.queries.today import today
from holdfast.record.models import Notice


@dataclass(frozen=True, slots=True)
class Message:
    """What is told: `kind` is a form's id or a word of the product, `about` the row it concerns."""

    kind: str
    title: str
    wording: str = ""
    about: str = ""
    urgent: bool = False
    restricted: bool = False


def tell(by: Actor, child: int, message: Message, roles: Iterable[str]) -> list[int]:
    """Tell each of these roles something about a child, once; the ids of the notices.

    A role that somebody leads in for the child is told by name; any other is told as a role, and
    whoever holds it, or manages it while nobody does, reads it.
    """
    leads = leads_of(child, today())
    told = dict.fromkeys((role, leads.get(role)) for role in roles)
    return [_told(by, child, message, role, user).pk for role, user in told]


def tell_officer(by: Actor, child: int, message: Message, user: int, role: str = "") -> int:
    """Tell one officer something about a child. Returns the notice's id."""
    return _told(by, child, message, role, user).pk


def _told(by: Actor, child: int, message: Message, role: str, user: int | None) -> Notice:
    return added_for(
        Notice,
        by,
        child,
        kind=message.kind,
        about=message.about,
        title=message.title,
        wording=message.wording,
        urgent=message.urgent,
        restricted=message.restricted,
        role=role,
        recipient_id=user,
        sent_at=timezone.now(),
        sent_by_id=by.user_id,
    )


@action(needs=Permission.READ_NOTICES)
def acknowledge(*, by: Actor, child: int, notice: int, answer: str = "") -> None:
    """Record that a notice was read by one it is for, and what the reader did or answers."""
    row = row_of(Notice, by, child, notice, "notice")
    if not is_for(by, row.pk, today()):
        raise Refused("This was told to somebody else. Only they can acknowledge it.", "notice")
    if row.acknowledged_on:
        raise Refused("This was already acknowledged.", "notice")
    changed(row, acknowledged_on=today(), acknowledged_by_id=by.user_id, answer=answer)
