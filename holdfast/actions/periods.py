"""Periods for which a child is looked after."""

from __future__ import annotations

from datetime import date
from typing import Any

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.notices import Message, tell
from holdfast.actions.plan_changes import AS_USUAL, Exceptionally, Taken, made, pass_change
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.facts import Value
from holdfast.core.gates import Step
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
    Setting,
)

WENT_HOME = frozenset({"E4A", "E4B", "E13"})
"""Codes of the SSDA903 return for children who go to live with parents or relatives."""

REGULATED = frozenset({Setting.FOSTER, Setting.HOME, Setting.SECURE})
"""Kinds of place that are regulated, whatever else is recorded."""


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
def end(
    *,
    by: Actor,
    child: int,
    period: int,
    on: date,
    reason: str = "",
    how: Exceptionally = AS_USUAL,
) -> None:
    """Record that a child ceased to be looked after; what was owed in care lapses.

    Legal statuses and placements still open end on that day too. Where a review must consider it
    first it is refused until then, or `how` says why it could not wait.
    """
    row = row_of(LookedAfterPeriod, by, child, period, "period")
    happened(child, on, "The day the child ceased to be looked after")
    not_before(on, row.started_on, "It", "the child became looked after")
    attrs = left_behind(still_open(Placement, by, child)) | {"reason": reason}
    steps = [Taken(Step.CEASED_LOOKED_AFTER, attrs)]
    if reason in WENT_HOME:
        steps.append(Taken(Step.RETURN_HOME, attrs))
    proposal = pass_change(by, child, steps, on, how)
    changed(row, ended_on=on, end_reason=reason)
    made(proposal, f"period:{row.pk}")
    for model in (LegalStatus, Placement, AdoptionPlacement):
        for each in still_open(model, by, child):
            not_before(on, each.started_on, "It", f"a {model._meta.verbose_name} began")
            changed(each, ended_on=on)


def tell_reviewing_service(by: Actor, child: int, title: str, told: str, about: str) -> None:
    """Tell whoever manages the reviewing officers that a child is new to care."""
    manager = procedure_of(by.authority_id).roles[REVIEWER].manager
    if manager:
        tell(by, child, Message("entering-care", title, told, about), [manager])


def regulated_place(setting: str, regulated: bool | None) -> bool | None:
    """Whether a place is regulated: as recorded, or by its kind; None where it is not known."""
    return True if regulated is None and setting in REGULATED else regulated


def left_behind(present: list[Any]) -> dict[str, Value]:
    """What the conditions of a procedure may ask about the placement that a child leaves."""
    if not present:
        return {}
    last = present[-1]
    regulated = regulated_place(last.setting, last.regulated)
    told: dict[str, Value] = {"from_setting": last.setting}
    return told if regulated is None else told | {"from_regulated": regulated}


def still_open(model: type[Any], by: Actor, child: int) -> list[Any]:
    """The child's rows of a table of periods that have not ended."""
    rows = model.objects.filter(
        authority_id=by.authority_id, child_id=child, entered_in_error=False, ended_on__isnull=True
    )
    return list(rows.order_by("started_on"))
