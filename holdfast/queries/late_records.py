"""How many records of meetings were completed late, of reviews and of conferences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.duties import Outcome
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Duty

RULES = (
    "review.record.produced",
    "review.record.distributed",
    "conference.decisions.sent",
    "conference.record",
    "conference.minutes",
)
"""Rules of the records of reviews and of conferences, where a procedure has them."""


@dataclass(frozen=True, slots=True)
class RecordCount:
    """Records under one rule: how many were done, how many of them late, how many still wait."""

    title: str
    of_conferences: bool
    done: int
    late: int
    waiting: int


def late_records(actor: Actor, today: date) -> tuple[RecordCount, ...]:
    """The counts for every rule of records that the actor's procedure has."""
    procedure = procedure_of(actor.authority_id)
    children = children_in(scope_of(actor), today)
    found = []
    for name in RULES:
        if name not in procedure.rules:
            continue
        rows = Duty.objects.filter(
            authority_id=actor.authority_id, rule=name, child_id__in=children.values("pk")
        )
        found.append(
            RecordCount(
                title=procedure.rules[name].duty,
                of_conferences=name.startswith("conference."),
                done=rows.filter(outcome__in=[Outcome.MET.value, Outcome.MET_LATE.value]).count(),
                late=rows.filter(outcome=Outcome.MET_LATE.value).count(),
                waiting=rows.filter(outcome=Outcome.OPEN.value, due__lt=today).count(),
            )
        )
    return tuple(found)
