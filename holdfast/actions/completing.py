"""What completing a review passes and takes over from its agenda.

A review held in Holdfast is completed through every gate of the procedure. One that was held
elsewhere, and is only put on record, has its agenda elsewhere too: whoever records it says where.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.actions.gates import Barred, Lift, pass_gates
from holdfast.actions.rows import added_for, changed
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.completing import ADOPTION, agenda_answers, completing
from holdfast.queries.gates import standing
from holdfast.queries.owners import leads_of
from holdfast.queries.today import today
from holdfast.queries.workspace import AGENDA
from holdfast.record.models import GateLift, Review

STEP = Step.REVIEW_COMPLETED


@dataclass(frozen=True, slots=True)
class FromAgenda:
    """What the agenda of a review says of it; `chair` is the officer who chaired."""

    participation: str
    permanence: str
    plan_is_adoption: bool
    chair: int | None


def pass_agenda(
    by: Actor, row: Review, on: date, *, with_meeting: bool, lifts: Mapping[str, Lift] | None
) -> FromAgenda:
    """Pass every gate before completing a review. Returns what its agenda says of the review."""
    attrs = completing(row, today(), with_meeting=with_meeting)
    pass_gates(by, row.child_id, STEP, on=on, attrs=attrs, review=row.pk, lifts=lifts)
    told = agenda_answers(row.pk)
    for entry in row.entries.filter(form=AGENDA, entered_in_error=False, completed_on=None):
        changed(entry, completed_on=today(), completed_by_id=by.user_id)
    return FromAgenda(
        participation=str(told.get("participation") or "").upper(),
        permanence=str(told.get("permanence-position") or ""),
        plan_is_adoption=told.get("permanence-route") == ADOPTION,
        chair=leads_of(row.child_id, today()).get("iro"),
    )


def pass_elsewhere(by: Actor, row: Review, on: date, *, with_meeting: bool, elsewhere: str) -> None:
    """Let a review be put on record that was held elsewhere, with the place of its agenda.

    Gates that ask for answers are lifted by that; any other stands here too. Raises Barred.
    """
    if by.is_product:
        return
    attrs = completing(row, today(), with_meeting=with_meeting) | {
        "last_decisions": "marked",
        "decisions": "set-out",
        "permanence": "identified",
    }
    found = standing(by, row.child_id, STEP, today(), on=on, attrs=attrs, review=row.pk)
    gates = procedure_of(by.authority_id).gates
    asking = [each for each in found if gates[each.id].form or gates[each.id].answered]
    barred = tuple(each for each in found if each not in asking)
    if barred:
        raise Barred(barred)
    for gate in asking if elsewhere.strip() else ():
        added_for(
            GateLift,
            by,
            row.child_id,
            gate=gate.id,
            step=STEP.value,
            about=f"review:{row.pk}",
            lifted_on=today(),
            lifted_by_id=by.user_id,
            reason=elsewhere,
        )
