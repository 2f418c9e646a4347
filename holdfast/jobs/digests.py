"""Every working morning each officer is written how much waits, if anything does.

One job for each letter: a mail server that is down for an hour delays letters and loses none, and
one address it refuses holds up nobody else's.
"""

from __future__ import annotations

import logging
from datetime import date

from django.conf import settings
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from holdfast.actions.digests import send
from holdfast.jobs.connecting import own_connection
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities
from holdfast.queries.digests import waiting_for_digest
from holdfast.queries.today import today

LOG = logging.getLogger(__name__)
AGAIN = RetryStrategy(max_attempts=8, linear_wait=300, retry_exceptions={OSError})
"""After five minutes, then ten, then fifteen: for over two hours in all."""


@app.periodic(cron="30 6 * * 1-5")
@app.task(name="digests.send_all", queueing_lock="digests.send_all")
def send_digests(timestamp: int) -> None:  # noqa: ARG001 - the scheduler's
    """Queue the letter of every officer who wants one."""
    with own_connection():
        if not settings.EMAIL_HOST:
            LOG.info("no mail server is named: no daily letters")
            return
        day = today()
        for authority in authorities():
            for user in waiting_for_digest(authority.id, day):
                send_digest.defer(authority=authority.id, user=user, day=day.isoformat())


@app.task(name="digests.send_one", queue="letters", retry=AGAIN)
def send_digest(authority: int, user: int, day: str) -> None:
    """Send one officer the letter of a day; of a day that has passed it says nothing any more."""
    with own_connection():
        on = date.fromisoformat(day)
        if on == today():
            send(by=Actor.product(authority), user=user, day=on)
