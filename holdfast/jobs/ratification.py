"""Every night, recommendations whose time to be answered has passed are agreed by silence."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from holdfast.actions.ratification import deem_agreed
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import authorities, procedure_of
from holdfast.queries.ratification import awaiting_silence
from holdfast.queries.today import today

log = logging.getLogger(__name__)


@app.periodic(cron="40 0 * * *")
@app.task(queueing_lock="ratification-by-silence")
def agree_by_silence(timestamp: int) -> None:  # noqa: ARG001 - the scheduler's
    """Agree what no manager answered in time, where an authority's procedure says so."""
    for authority in authorities():
        found = awaiting_silence(authority.id, procedure_of(authority.id), today())
        for child, review in found:
            deem_agreed(by=Actor.product(authority.id), child=child, review=review)
        log.info("%s reviews of authority %s deemed agreed", len(found), authority.id)
