"""Every night, what time alone has changed is derived again, before anybody comes to work."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from holdfast.actions.duties import QUEUED_ONCE, bring_up_to_date
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities

log = logging.getLogger(__name__)


@app.periodic(cron="10 0 * * *")
@app.task(queueing_lock=QUEUED_ONCE)
def bring_duties_up_to_date(timestamp: int) -> None:  # noqa: ARG001 - the scheduler's
    """Derive the duties of each authority's children that can no longer be relied on."""
    for authority in authorities():
        done = bring_up_to_date(by=Actor.product(authority.id))
        log.info("duties of %s children of authority %s derived again", done, authority.id)
