"""Legal statuses and orders."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.care import cared_for
from holdfast.actions.days import happened, not_before
from holdfast.actions.periods import still_open
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import LegalStatus


@action(needs=Permission.RECORD_CHILD)
def start(*, by: Actor, child: int, code: str, on: date, is_reporting: bool = True) -> int:
    """Record a legal status, by its SSDA903 code; one that is reported ends the one before it.

    A placement order brings the rules of adoption. Returns the status's id.
    """
    if not code.strip():
        raise Refused("Choose the legal status.", "code")
    happened(child, on, "The first day of the legal status", living=True)
    cared_for(child, on, "A legal status")
    if is_reporting:
        for before in still_open(LegalStatus, by, child):
            if before.is_reporting:
                not_before(on, before.started_on, "It", "the present legal status began")
                changed(before, ended_on=on)
    row = added_for(LegalStatus, by, child, code=code, started_on=on, is_reporting=is_reporting)
    return row.pk


@action(needs=Permission.RECORD_CHILD)
def end(*, by: Actor, child: int, status: int, on: date) -> None:
    """End a legal status or an order."""
    row = row_of(LegalStatus, by, child, status, "status")
    happened(child, on, "The last day of the legal status")
    not_before(on, row.started_on, "It", "it began")
    changed(row, ended_on=on)
