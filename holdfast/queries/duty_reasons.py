"""Why one duty has the date it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.reasons import Reason, reason_of
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_lines import DutyLine, reckoning_of, stored_duties
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in


@dataclass(frozen=True, slots=True)
class DutyReason:
    """A duty, whose it is, and the reason of its date."""

    line: DutyLine
    child: ChildName
    reason: Reason
    excused: bool


def duty_reason(actor: Actor, duty_id: int, today: date) -> DutyReason | None:
    """The reason of a stored duty, None if it is not there or not the actor's to see."""
    found = stored_duties([duty_id]).get(duty_id)
    if found is None:
        return None
    child_id, duty = found
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    reckoning = reckoning_of(actor.authority_id, today)
    if child is None or duty.rule not in reckoning.procedure.rules:
        return None
    return DutyReason(
        line=reckoning.line(duty_id, child_id, duty),
        child=name_of(child),
        reason=reason_of(duty, reckoning.procedure, reckoning.calendar),
        excused=duty.excused_by is not None,
    )
