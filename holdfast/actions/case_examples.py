"""Anonymous examples of children's participation for the annual report.

They stand apart from every child's record. One may be told only once a second person has read it
and found that no child can be known again.
"""

from __future__ import annotations

from collections.abc import Sequence

from holdfast.actions.action import Refused, action
from holdfast.actions.rows import added, changed
from holdfast.core.participation import Way
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.case_examples import ids_in
from holdfast.queries.today import today
from holdfast.record.models import CaseExample


@action(needs=Permission.RECORD_REVIEWS)
def write(*, by: Actor, wording: str, ways: Sequence[str] = ()) -> int:
    """Write an example; nobody may tell it until somebody else has checked it. Returns its id."""
    _demand_anonymous(by, wording, ways)
    row = added(
        CaseExample,
        authority_id=by.authority_id,
        wording=wording,
        ways=list(dict.fromkeys(ways)),
        written_on=today(),
        written_by_id=by.user_id,
    )
    return row.pk


@action(needs=Permission.RECORD_REVIEWS)
def amend(*, by: Actor, example: int, wording: str, ways: Sequence[str] = ()) -> None:
    """Write an example anew; it is to be checked again, by somebody else than the one who did."""
    row = _example(by, example)
    _demand_anonymous(by, wording, ways)
    changed(
        row,
        wording=wording,
        ways=list(dict.fromkeys(ways)),
        written_by_id=by.user_id,
        checked_on=None,
        checked_by_id=None,
    )


@action(needs=Permission.RECORD_REVIEWS)
def check(*, by: Actor, example: int) -> None:
    """Check an example that somebody else wrote: no child can be known again in it."""
    row = _example(by, example)
    if row.written_by_id == by.user_id:
        raise Refused("You wrote this. Somebody else must check it.", "example")
    if row.checked_on:
        raise Refused("This was checked already.", "example")
    changed(row, checked_on=today(), checked_by_id=by.user_id)


@action(needs=Permission.RECORD_REVIEWS)
def strike_out(*, by: Actor, example: int, why: str) -> None:
    """Take an example away, such as one in which a child could be known again."""
    row = _example(by, example)
    if not why.strip():
        raise Refused("Say why it is taken away.", "why")
    changed(row, entered_in_error=True)


def _demand_anonymous(by: Actor, wording: str, ways: Sequence[str]) -> None:
    if not wording.strip():
        raise Refused("Write the example.", "wording")
    if set(ways) - {way.value for way in Way}:
        raise Refused("Choose the ways of taking part from the list.", "ways")
    found = ids_in(by.authority_id, wording)
    if found:
        raise Refused(
            f"“{found[0]}” is a child’s id. An example leads to no child: take it out.", "wording"
        )


def _example(by: Actor, example: int) -> CaseExample:
    row = CaseExample.objects.filter(
        authority_id=by.authority_id, pk=example, entered_in_error=False
    ).first()
    if row is None:
        raise Refused("There is no such example.", "example")
    return row
