"""Significant changes between reviews: told to the reviewing officer, read and answered.

The day of the change and the day it was told are kept apart, so that lateness shows. What the
officer heard of another way was not told, and is recorded as such.
"""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before, planned
from holdfast.actions.notices import Message, tell
from holdfast.actions.notices import tell_officer as tell_one
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.asking import SignificantChange
from holdfast.core.procedure import Procedure
from holdfast.core.spans import count_on
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.today import today
from holdfast.record.models import Change
from holdfast.record.models.change import ChangeAnswer
from holdfast.rulebook import calendar_of

THE_CHANGE = "The day of the change"


@action(needs=Permission.RECORD_PLANS)
def tell_officer(
    *,
    by: Actor,
    child: int,
    type: str,  # noqa: A002 - the procedure's own word
    on: date,
    summary: str,
    effect: str = "",
    subtype: str = "",
    concerns: str = "",
    planned_ahead: bool | None = None,
    proposed: bool = False,
    enclosed: str = "",
    told_on: date | None = None,
) -> int:
    """Tell the child's reviewing officer of a significant change; reading it becomes theirs.

    `proposed` says that it has not happened; `on` is then the day it is planned for. Of what counts
    once it has lasted, such as a child missing, `on` is the first day. `told_on` is given where
    the officer was told before it was put on record. Returns the change's id.
    """
    procedure = procedure_of(by.authority_id)
    kind = _type(procedure, type, subtype)
    _dated(child, on, proposed=proposed)
    if not summary.strip():
        raise Refused("Say what happened.", "summary")
    if kind.encloses and not enclosed.strip():
        raise Refused(
            f"Name the document that goes with it ({kind.encloses}), or say why none does.",
            "enclosed",
        )
    row = added_for(
        Change,
        by,
        child,
        type=type,
        subtype=subtype,
        concerns=concerns,
        **_counted(by, kind, on),
        planned=planned_ahead,
        proposed=proposed,
        summary=summary,
        effect=effect,
        enclosed=enclosed,
        told_by_id=by.user_id,
        **_told_at(child, told_on),
    )
    message = Message("significant-change", kind.title, summary, f"change:{row.pk}")
    tell(by, child, message, ["iro"])
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def hear(
    *,
    by: Actor,
    child: int,
    type: str,  # noqa: A002 - the procedure's own word
    on: date,
    heard_on: date,
    how: str,
    summary: str,
    subtype: str = "",
    concerns: str = "",
) -> int:
    """Record a change of which the officer was not told: how and when it came to light.

    It counts as not notified. Returns the change's id.
    """
    kind = _type(procedure_of(by.authority_id), type, subtype)
    happened(child, on, THE_CHANGE, unborn=True)
    happened(child, heard_on, "The day it came to light", "heard_on", unborn=True)
    not_before(heard_on, on, "It came to light, which", "it happened", "heard_on")
    if not how.strip():
        raise Refused("Say how it came to light.", "how")
    if not summary.strip():
        raise Refused("Say what happened.", "summary")
    row = added_for(
        Change,
        by,
        child,
        type=type,
        subtype=subtype,
        concerns=concerns,
        **_counted(by, kind, on),
        summary=summary,
        told_on=heard_on,
        heard_how=how,
        acknowledged_on=today(),
    )
    return row.pk


@action(needs=Permission.RECORD_PLANS)
def come_about(*, by: Actor, child: int, change: int, on: date) -> None:
    """Record that a change that was proposed has happened."""
    row = row_of(Change, by, child, change, "change")
    if not row.proposed:
        raise Refused(f"It happened on {long_date(row.happened_on)}.", "change")
    happened(child, on, THE_CHANGE, unborn=True)
    changed(row, proposed=False, happened_on=on)


@action(needs=Permission.RECORD_REVIEWS)
def acknowledge(*, by: Actor, child: int, change: int) -> None:
    """Record that the reviewing officer has read of a change."""
    row = row_of(Change, by, child, change, "change")
    if row.acknowledged_on:
        raise Refused(f"It was acknowledged on {long_date(row.acknowledged_on)}.", "change")
    changed(row, acknowledged_on=today())


@action(needs=Permission.RECORD_REVIEWS)
def answer(
    *, by: Actor, child: int, change: int, answer: str, why: str, review_by: date | None = None
) -> None:
    """Answer a change: whether the review is brought forward, and why; an early review is owed.

    `review_by` is the day by which the review that is brought forward is to be held.
    """
    row = row_of(Change, by, child, change, "change")
    if answer not in ChangeAnswer.values:
        raise Refused("Choose what you do about it.", "answer")
    if not why.strip():
        raise Refused("Say why the review is, or is not, brought forward.", "why")
    forward = answer == ChangeAnswer.BRING_FORWARD
    if forward and review_by is None:
        raise Refused("Say by which day the review is to be held.", "review_by")
    if review_by is not None and forward:
        planned(child, review_by, "The day of the review", "review_by")
        not_before(review_by, today(), "The review", "the day you ask for it", "review_by")
    changed(
        row,
        answer=answer,
        answered_on=today(),
        answered_by_id=by.user_id,
        brought_forward=forward,
        review_by=review_by if forward else None,
        answer_why=why,
        acknowledged_on=row.acknowledged_on or today(),
    )
    if row.told_by_id:
        said = f"{ChangeAnswer(answer).label}. {why}"
        message = Message("significant-change-answer", "Answer to a change you told of", said)
        tell_one(by, child, message, row.told_by_id, "social-worker")


def _type(procedure: Procedure, kind: str, subtype: str) -> SignificantChange:
    found = procedure.significant_changes.get(kind)
    if found is None:
        raise Refused("Choose what kind of change it is.", "type")
    offered = procedure.lists[found.subtypes].by_id if found.subtypes else {}
    if subtype and subtype not in offered:
        raise Refused("Choose one that belongs to this kind of change.", "subtype")
    if offered and not subtype:
        raise Refused("Say which it is.", "subtype")
    return found


def _counted(by: Actor, kind: SignificantChange, on: date) -> dict[str, object]:
    """The day of the change; of what counts once it has lasted, that day and its first day."""
    if kind.threshold is None:
        return {"happened_on": on}
    calendar = calendar_of(procedure_of(by.authority_id))
    return {"began_on": on, "happened_on": count_on(on, kind.threshold, calendar)}


def _dated(child: int, on: date, *, proposed: bool) -> None:
    if proposed:
        planned(child, on, "The day it is planned for")
    else:
        happened(child, on, THE_CHANGE, unborn=True)


def _told_at(child: int, told_on: date | None) -> dict[str, object]:
    """When the officer was told: at this moment, unless it was before."""
    if told_on is None or told_on == today():
        now = timezone.localtime()
        return {"told_on": today(), "told_time": now.time().replace(second=0, microsecond=0)}
    happened(child, told_on, "The day the officer was told", "told_on", unborn=True)
    return {"told_on": told_on}
