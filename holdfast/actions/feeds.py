"""The secret address at which an officer's calendar program finds the officer's meetings."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.rows import added, changed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.feeds import hash_of
from holdfast.record.models import CalendarFeed

TOKEN_BYTES = 32
"""256 bits: nobody guesses such an address."""

READ_NOTED_AFTER = timedelta(hours=1)
"""A program asks every few minutes: that it did is written down once an hour."""


@action(needs=Permission.SEE_WORK)
def make(*, by: Actor) -> str:
    """Make the officer's secret address anew; any earlier one leads nowhere from now on.

    Returns the secret part of it, which is kept nowhere: it is shown once.
    """
    _withdraw(by)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    added(
        CalendarFeed,
        authority_id=by.authority_id,
        user_id=by.user_id,
        token_hash=hash_of(token),
        made_at=timezone.now(),
    )
    return token


@action(needs=Permission.SEE_WORK)
def withdraw(*, by: Actor) -> None:
    """Withdraw the officer's secret address, which leads nowhere from now on."""
    if not _withdraw(by):
        raise Refused("You have no calendar address.")


def note_read(feed: int) -> None:
    """Note that a calendar program has read a feed, at most once an hour."""
    now = timezone.now()
    rows = CalendarFeed.objects.filter(pk=feed).exclude(last_read_at__gt=now - READ_NOTED_AFTER)
    rows.update(last_read_at=now)


def _withdraw(by: Actor) -> int:
    rows = CalendarFeed.objects.filter(
        authority_id=by.authority_id, user_id=by.user_id or 0, withdrawn_at__isnull=True
    )
    return len([changed(row, withdrawn_at=timezone.now()) for row in rows])
