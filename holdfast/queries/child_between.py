"""What a child's page says of the time between reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.queries.between import OpenLine, still_open_of
from holdfast.queries.changes import ChangeLine, changes_of
from holdfast.queries.failures import ChildFailures
from holdfast.queries.failures import failures_of as counted_failures
from holdfast.queries.followed_up import DecisionLine, failures_of
from holdfast.queries.proposals import ProposalLine, Stage, proposals_of

SETTLED = frozenset({Stage.CARRIED_OUT, Stage.WITHDRAWN})
LATELY = 5


@dataclass(frozen=True, slots=True)
class ChildBetween:
    """What is open, told, proposed and failed for one child.

    `changes` are those not yet answered and the last few others; `failures` what was counted.
    """

    open: tuple[OpenLine, ...]
    changes: tuple[ChangeLine, ...]
    proposals: tuple[ProposalLine, ...]
    decisions: tuple[DecisionLine, ...]
    failures: ChildFailures | None


def child_between(actor: Actor, child: int, today: date) -> ChildBetween:
    """Everything the page shows of the time between reviews; the child must be in scope."""
    changes = changes_of(actor, child, today)
    waiting = tuple(line for line in changes if not line.answer)
    answered = [line for line in changes if line.answer]
    return ChildBetween(
        open=still_open_of(actor, child, today),
        changes=(*waiting, *answered[:LATELY]),
        proposals=tuple(
            line for line in proposals_of(actor, child, today) if line.stage not in SETTLED
        ),
        decisions=failures_of(actor, child, today),
        failures=counted_failures(actor, child, today),
    )
