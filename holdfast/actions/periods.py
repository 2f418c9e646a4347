"""Periods for which a child is looked after."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import REVIEWER
from holdfast.queries.today import today
from holdfast.record.models import (
    AdoptionPlacement,
    BecameLookedAfter,
    LegalStatus,
    LookedAfterPeriod,
    Placement,
)


@action(needs=Permission.RECORD_CHILD)
def start(
    *,
    by: Actor,
    child: int,
    on: date,
    how: str = "",
    need: str = "",
    remanded_to: str = "",
    recorded_on: date | None = None,
    notified_on: date | None = None,
    tell_service: bool = False,
) -> int:
    """Record that a child became looked after: the first review, a plan, an officer become owed.

    It counts as recorded today where no other day is given. With `tell_service` the reviewing
    service is told by this very act. Returns the period's id.
    """
    happened(child, on, "The day the child became looked after", living=True)
    for day, field in ((recorded_on, "recorded_on"), (notified_on, "notified_on")):
        if day:
            happened(child, day, "This day", field)
    if remanded_to and how != BecameLookedAfter.REMAND:
        raise Refused("Only a child who was remanded is remanded to a place.", "remanded_to")
    row = added_for(
        LookedAfterPeriod,
        by,
        child,
        started_on=on,
        how=how,
        need=need,
        recorded_on=recorded_on or today(),
        notified_on=notified_on or (today() if tell_service else None),
        remanded_on=on if remanded_to else None,
        remanded_to=remanded_to,
    )
    if tell_service:
        told = f"Looked after since {long_date(on)}."
        tell_reviewing_service(by, child, "A child became looked after", told, f"period:{row.pk}")
    return row.pk


@action(needs=Permission.RECORD_CHILD)
def notify(*, by: Actor, child: int, period: int, on: date) -> None:
    """Record that the reviewing service was told; allocating an officer becomes owed."""
    row = row_of(LookedAfterPeriod, by, child, period, "period")
    happened(child, on, "The day the service was told")
    changed(row, notified_on=on)


@action(needs=Permission.RECORD_CHILD)
def end(*, by: Actor, child: int, period: int, on: date, reason: str = "") -> None:
    """Record that a child ceased to be looked after; what was owed in care lapses.

    Legal statuses and placements still open end on that day too.
    """
    row = row_of(LookedAfterPeriod, by, child, period, "period")
    happened(child, on, "The day the child ceased to be looked after")
    not_before(on, row.started_on, "It", "the child became looked after")
    changed(row, ended_on=on, end_reason=reason)
    for model in (LegalStatus, Placement, AdoptionPlacement):
        for each in still_open(model, by, child):
            not_before(on, each.started_on, "It", f"a {model._meta.verbose_name} began")
            changed(each, ended_on=on)


def tell_reviewing_service(by: Actor, child: int, title: str, told: str, about: str) -> None:
    """Tell whoever manages the reviewing officers that a child is new to care."""
    manager = procedure_of(by.authority_id).roles[REVIEWER].manager
    if manager:
        tell(by, child, Message("entering-care", title, told, about), [manager])


def still_open(model: type[Any], by: Actor, child: int) -> list[Any]:
    """The child's rows of a table of periods that have not ended."""
    rows = model.objects.filter(
        authority_id=by.authority_id, child_id=child, entered_in_error=False, ended_on__isnull=True
    )
    return list(rows.order_by("started_on"))
