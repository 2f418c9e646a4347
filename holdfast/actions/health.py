"""Health assessments."""

from __future__ import annotations

from datetime import date

from holdfast.actions.action import action
from holdfast.actions.days import happened
from holdfast.actions.rows import added_for
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Assessment, AssessmentKind


@action(needs=Permission.RECORD_PLANS)
def assess(*, by: Actor, child: int, on: date) -> int:
    """Record that the child's health was assessed; the next assessment becomes owed. Its id."""
    happened(child, on, "The day of the assessment", living=True)
    return added_for(Assessment, by, child, kind=AssessmentKind.HEALTH, completed_on=on).pk
