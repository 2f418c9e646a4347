"""Changes of the plan that wait for a review, and those that were made without one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from django.db.models import Q, QuerySet

from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.core.spans import add_months
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.changes import own_children
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.scope import children_in
from holdfast.record.bridge.changes import GO_AHEAD
from holdfast.record.models import Conference, LookedAfterPeriod, Placement, Proposal, Review
from holdfast.record.models.conference import ConferenceType

STEP_WORDS: Mapping[str, str] = {
    Step.PLACEMENT_MOVED: "Move to another placement",
    Step.CARE_PLAN_CHANGED: "Change of the care plan",
    Step.RETURN_HOME: "Return home",
    Step.CEASED_LOOKED_AFTER: "End of being looked after",
}
"""What would be done, by the id of the step."""


class Stage(StrEnum):
    """How far a proposal has come."""

    PROPOSED = "proposed"
    CONSIDERED = "considered"
    ENDORSED = "endorsed"
    REFUSED = "refused"
    CARRIED_OUT = "carried-out"
    EXCEPTION = "exception"
    BREACH = "breach"
    WITHDRAWN = "withdrawn"


class Which(StrEnum):
    """Which proposals a list holds."""

    OPEN = "open"
    WITHOUT = "without-review"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One proposal, with everything that came of it."""

    id: int
    child: ChildName
    step: str
    step_words: str
    circumstance_id: str
    circumstance: str
    wording: str
    proposed_on: date
    proposed_by: str
    planned_for: date | None
    stage: Stage
    considered_on: date | None
    review: int | None
    endorsed: bool | None
    answered_on: date | None
    answered_by: str
    reasons: str
    plan_reference: str
    conferred_on: date | None
    disagreed: bool
    manager_decided_on: date | None
    goes_ahead: bool | None
    manager_reasons: str
    carried_out_on: date | None
    exception: str
    missing: str
    review_by: date | None
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """A proposal with the reviews and conferences that may be named as having considered it."""

    line: ProposalLine
    reviews: tuple[tuple[int, date, bool], ...]
    conferences: tuple[tuple[int, date], ...]


@dataclass(frozen=True, slots=True)
class ToChange:
    """What proposing, or carrying out, a change of the plan needs.

    `present` is where the child lives, `gates` those that can stand before such steps.
    """

    child: ChildName
    circumstances: tuple[tuple[str, str], ...]
    urgent: tuple[tuple[str, str], ...]
    period: int | None
    present: str
    proposals: tuple[ProposalLine, ...]
    gates: tuple[str, ...]


def proposals(
    actor: Actor, today: date, which: Which, *, everyone: bool = False
) -> tuple[ProposalLine, ...]:
    """The proposals of one list, newest first; of the actor's own children, or of everyone's."""
    rows = _narrowed(_in_scope(actor, today), which)
    if not everyone:
        rows = rows.filter(child_id__in=own_children(actor, today))
    return _lines(actor, rows.order_by("-proposed_on", "-pk")[:200])


def proposal_counts(actor: Actor, today: date, *, everyone: bool = False) -> dict[Which, int]:
    """How many proposals each list holds."""
    rows = _in_scope(actor, today)
    if not everyone:
        rows = rows.filter(child_id__in=own_children(actor, today))
    return {which: _narrowed(rows, which).count() for which in Which}


@dataclass(frozen=True, slots=True)
class ReturnsHome:
    """Returns home that were proposed in a year for children with a plan, and what came of them.

    `days` is the median number of days from the proposal to the conference that considered it.
    """

    since: date
    proposed: int
    considered: int
    days: float | None
    disagreed: int
    went_ahead: int
    did_not: int


def returns_home(actor: Actor, today: date) -> ReturnsHome | None:
    """The figures of the last year; None where the procedure has no conference consider them."""
    procedure = procedure_of(actor.authority_id)
    if not procedure.gates_before(Step.RETURN_HOME):
        return None
    since = add_months(today, -12)
    home = Q(step=Step.RETURN_HOME.value) | Q(circumstance="return-home")
    rows = list(_in_scope(actor, today).filter(home, proposed_on__gt=since))
    conferred = [(row.conferred_on - row.proposed_on).days for row in rows if row.conferred_on]
    decided = [row.manager_decision for row in rows if row.manager_decided_on]
    return ReturnsHome(
        since=since,
        proposed=len(rows),
        considered=len(conferred),
        days=median(conferred) if conferred else None,
        disagreed=sum(row.disagreed for row in rows),
        went_ahead=decided.count(GO_AHEAD),
        did_not=len(decided) - decided.count(GO_AHEAD),
    )


def proposals_of(actor: Actor, child: int, today: date) -> tuple[ProposalLine, ...]:
    """Every proposal for one child, newest first."""
    rows = _in_scope(actor, today).filter(child_id=child)
    return _lines(actor, rows.order_by("-proposed_on", "-pk"))


def proposal(actor: Actor, proposal_id: int, today: date) -> ProposalPage | None:
    """One proposal, None if it is not there or not the actor's to see."""
    found = _lines(actor, _in_scope(actor, today).filter(pk=proposal_id))
    if not found:
        return None
    line = found[0]
    held = Review.objects.filter(
        Q(completed_on__isnull=True) | Q(completed_on__gte=line.proposed_on),
        child_id=line.child.id,
        entered_in_error=False,
        opened_on__isnull=False,
    )
    conferences = Conference.objects.filter(
        child_id=line.child.id,
        entered_in_error=False,
        held_on__gte=line.proposed_on,
        type__in=[ConferenceType.REVIEW, ConferenceType.DESIGNATED],
    )
    return ProposalPage(
        line,
        tuple(
            (row.pk, row.completed_on or row.opened_on, row.completed_on is not None)
            for row in held.order_by("-opened_on")
            if row.opened_on
        ),
        tuple((row.pk, row.held_on) for row in conferences.order_by("-held_on") if row.held_on),
    )


def to_change(actor: Actor, child: int, today: date) -> ToChange | None:
    """What the forms need, None if there is no such child in the actor's scope."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    lists = procedure.lists
    period = LookedAfterPeriod.objects.filter(
        child_id=child, entered_in_error=False, ended_on__isnull=True
    )
    open_ones = tuple(
        each
        for each in proposals_of(actor, child, today)
        if each.carried_out_on is None and each.withdrawn_on is None
    )
    return ToChange(
        child=name_of(row),
        circumstances=_choices(lists, "plan-change-circumstances"),
        urgent=_choices(lists, "urgent-because"),
        period=period.values_list("pk", flat=True).first(),
        present=_present(child),
        proposals=open_ones,
        gates=tuple(gate.id for gate in procedure.gates.values() if gate.step in STEP_WORDS),
    )


def _present(child: int) -> str:
    """The kind of place where the child lives, in a word."""
    rows = Placement.objects.filter(child_id=child, entered_in_error=False, ended_on__isnull=True)
    return rows.order_by("-started_on").values_list("setting", flat=True).first() or ""


def _choices(lists: Mapping[str, object], name: str) -> tuple[tuple[str, str], ...]:
    found = lists.get(name)
    choices = getattr(found, "choices", ())
    return tuple((choice.id, choice.says) for choice in choices)


def _in_scope(actor: Actor, today: date) -> QuerySet[Proposal]:
    children = children_in(scope_of(actor), today)
    return Proposal.objects.filter(
        authority_id=actor.authority_id, entered_in_error=False, child__in=children
    ).select_related("proposed_by", "answered_by")


def _narrowed(rows: QuerySet[Proposal], which: Which) -> QuerySet[Proposal]:
    without = Q(breach=True) | ~Q(exception_because="")
    if which is Which.WITHOUT:
        return rows.filter(without)
    ended = Q(carried_out_on__isnull=False) | Q(withdrawn_on__isnull=False)
    return rows.exclude(ended) if which is Which.OPEN else rows.filter(ended).exclude(without)


def _lines(actor: Actor, rows: Iterable[Proposal]) -> tuple[ProposalLine, ...]:
    found = list(rows)
    procedure = procedure_of(actor.authority_id)
    names = names_of({row.child_id for row in found})
    return tuple(_line(row, names[row.child_id], procedure) for row in found)


def _line(row: Proposal, child: ChildName, procedure: Procedure) -> ProposalLine:
    circumstances = procedure.lists.get("plan-change-circumstances")
    return ProposalLine(
        id=row.pk,
        child=child,
        step=row.step,
        step_words=STEP_WORDS.get(row.step, row.step),
        circumstance_id=row.circumstance,
        circumstance=circumstances.says(row.circumstance) if circumstances else row.circumstance,
        wording=row.wording,
        proposed_on=row.proposed_on,
        proposed_by=row.proposed_by.name if row.proposed_by else "",
        planned_for=row.planned_for,
        stage=_stage(row),
        considered_on=row.considered_on,
        review=row.review_id,
        endorsed=row.endorsed,
        answered_on=row.answered_on,
        answered_by=row.answered_by.name if row.answered_by else "",
        reasons=row.reasons,
        plan_reference=row.plan_reference,
        conferred_on=row.conferred_on,
        disagreed=row.disagreed,
        manager_decided_on=row.manager_decided_on,
        goes_ahead=row.manager_decision == GO_AHEAD if row.manager_decided_on else None,
        manager_reasons=row.manager_reasons,
        carried_out_on=row.carried_out_on,
        exception=row.exception_because,
        missing=row.missing,
        review_by=row.review_by,
        withdrawn_on=row.withdrawn_on,
    )


def _stage(row: Proposal) -> Stage:
    if row.withdrawn_on:
        return Stage.WITHDRAWN
    if row.breach:
        return Stage.BREACH
    if row.exception_because:
        return Stage.EXCEPTION
    if row.carried_out_on:
        return Stage.CARRIED_OUT
    if row.endorsed is not None:
        return Stage.ENDORSED if row.endorsed else Stage.REFUSED
    return Stage.CONSIDERED if row.considered_on else Stage.PROPOSED
