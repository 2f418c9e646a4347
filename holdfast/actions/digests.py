"""The daily letter to officers: how much waits for them, and nothing about any child."""

from __future__ import annotations

from contextlib import closing
from datetime import date

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.utils import timezone

from holdfast.actions.action import action
from holdfast.actions.rows import added, changed
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.digests import Digest, digest_of
from holdfast.record.models import DigestSent, User


@action(needs=Permission.SEND_LETTERS)
def send(*, by: Actor, user: int, day: date) -> bool:
    """Send one officer the letter of a day, once, where there is anything to say.

    That it was sent is put on record in the same transaction, and undone where the mail server
    does not take it. Returns whether it was sent. Raises OSError where the server fails.
    """
    list(User.objects.select_for_update(no_key=True).filter(pk=user))
    known = DigestSent.objects.filter(user_id=user, day=day)
    digest = None if known.exists() else digest_of(user, day)
    if digest is None or digest.is_empty:
        return False
    added(
        DigestSent,
        authority_id=by.authority_id,
        user_id=user,
        day=day,
        counts=digest.counts,
        sent_at=timezone.now(),
    )
    # Closed by hand, for a server that refuses to go on would otherwise be left hanging.
    with closing(get_connection()) as server:
        server.send_messages([_letter(digest)])
    return True


@action(needs=Permission.SEE_WORK)
def choose(*, by: Actor, wanted: bool) -> None:
    """Let the officer have the daily letter, or have it no more."""
    changed(User.objects.get(pk=by.user_id or 0), wants_digest=wanted)


def _letter(digest: Digest) -> EmailMultiAlternatives:
    address = settings.HOLDFAST_ADDRESS
    told = {"digest": digest, "address": f"{address}/my-work/", "off": f"{address}/calendar/"}
    letter = EmailMultiAlternatives(
        subject="Your work in Holdfast today",
        body=render_to_string("mail/digest.txt", told),
        to=[digest.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(render_to_string("mail/digest.html", told), "text/html")
    return letter
