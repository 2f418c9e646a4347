"""Decisions followed up: what the owner reports of carrying them out, and failures told."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.notices import Message, tell
from holdfast.actions.rows import changed, row_of
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.today import today
from holdfast.record.models import Decision
from holdfast.record.models.decision import CarriedOut


@action(needs=Permission.RECORD_PLANS)
def report_failure(
    *,
    by: Actor,
    child: int,
    decision: int,
    partly: bool,
    why_not: str,
    lies_with: str = "",
    new_date: date | None = None,
) -> None:
    """Report that a decision was not carried out, or only partly, and why; the officer is told.

    The date it was due by stays; `new_date` is told with the reason.
    """
    row = row_of(Decision, by, child, decision, "decision")
    if row.done_on:
        raise Refused(f"This was carried out on {long_date(row.done_on)}.", "decision")
    if not why_not.strip():
        raise Refused("Say why it was not carried out.", "why_not")
    lists = procedure_of(by.authority_id).lists
    known = lists.get("responsibility")
    if lies_with and known and lies_with not in known.by_id:
        raise Refused("Choose with whom it lies from the list.", "lies_with")
    said = f"{why_not.strip()} Expected by {long_date(new_date)}." if new_date else why_not
    changed(
        row,
        carried_out=CarriedOut.PARTLY if partly else CarriedOut.NOT_DONE,
        why_not=said,
        lies_with=lies_with,
        reported_on=today(),
        reported_by_id=by.user_id,
    )
    title = "A decision was only partly carried out" if partly else "A decision was not carried out"
    wording = f"{row.wording} {said}"
    tell(by, child, Message("decision-failure", title, wording, f"decision:{row.pk}"), ["iro"])


def reported_done(by: Actor, row: Decision, on: date) -> None:
    """A decision is carried out; of one that is starred the reviewing officer is told."""
    changed(
        row,
        done_on=on,
        carried_out=CarriedOut.DONE,
        reported_on=today(),
        reported_by_id=by.user_id,
    )
    if row.starred and row.review_id:
        title = f"A starred decision was carried out on {long_date(on)}"
        message = Message("starred-decision-done", title, row.wording, f"decision:{row.pk}")
        tell(by, row.child_id, message, ["iro"])
