"""Decisions of reviews and conferences followed up until they are done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import F, Q, QuerySet

from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.changes import own_children
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Decision
from holdfast.record.models.decision import CarriedOut, Ratified


class Whose(StrEnum):
    """Whose decisions a list holds: those the actor carries out, those of the actor's children."""

    MINE = "mine"
    CHILDREN = "children"
    ALL = "all"


class Standing(StrEnum):
    """How a decision stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"
    DONE_LATE = "done-late"


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision; `ground` is the ground for raising it that an overdue one offers."""

    id: int
    child: ChildName
    review: int | None
    wording: str
    made_on: date
    by_date: date | None
    owner: str
    mine: bool
    starred: bool
    star: str
    urgent: bool
    not_ratified: bool
    standing: Standing
    done_on: date | None
    failure: str
    why_not: str
    lies_with: str
    reported_on: date | None
    reported_by: str
    ground: str


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """One decision with what its forms need."""

    line: DecisionLine
    responsibility: tuple[tuple[str, str], ...]


def decisions(
    actor: Actor, today: date, whose: Whose, *, done: bool = False
) -> tuple[DecisionLine, ...]:
    """The decisions of one list: starred and overdue first, those `done` newest first."""
    rows = _whose(_in_scope(actor, today), actor, today, whose).filter(done_on__isnull=not done)
    if done:
        return _lines(actor, rows.order_by("-done_on", "-pk")[:200], today)
    ordered = rows.order_by("-starred", F("by_date").asc(nulls_last=True), "pk")
    lines = _lines(actor, ordered[:400], today)
    overdue = Standing.OVERDUE
    return tuple(
        sorted(
            lines,
            key=lambda each: (
                not (each.starred and each.standing is overdue),
                each.standing is not overdue,
                not each.starred,
            ),
        )
    )


def decision_counts(actor: Actor, today: date) -> dict[Whose, int]:
    """How many decisions of each list are open."""
    rows = _in_scope(actor, today).filter(done_on__isnull=True)
    return {whose: _whose(rows, actor, today, whose).count() for whose in Whose}


def decision(actor: Actor, decision_id: int, today: date) -> DecisionPage | None:
    """One decision, None if it is not there or not the actor's to see."""
    found = _lines(actor, _in_scope(actor, today).filter(pk=decision_id), today)
    known = procedure_of(actor.authority_id).lists.get("responsibility")
    choices = tuple((choice.id, choice.says) for choice in known.choices) if known else ()
    return DecisionPage(found[0], choices) if found else None


def failures_of(actor: Actor, child: int, today: date) -> tuple[DecisionLine, ...]:
    """The decisions for one child that are overdue, or reported as not carried out."""
    rows = _in_scope(actor, today).filter(child_id=child, done_on__isnull=True)
    lines = _lines(actor, rows.order_by("by_date", "pk"), today)
    return tuple(each for each in lines if each.standing is Standing.OVERDUE or each.failure)


def _in_scope(actor: Actor, today: date) -> QuerySet[Decision]:
    children = children_in(scope_of(actor), today)
    return Decision.objects.filter(
        authority_id=actor.authority_id,
        entered_in_error=False,
        withdrawn_on__isnull=True,
        child__in=children,
    ).select_related("owner", "reported_by")


def _whose(rows: QuerySet[Decision], actor: Actor, today: date, whose: Whose) -> QuerySet[Decision]:
    if whose is Whose.MINE:
        return rows.filter(Q(owner_id__in=actor.works_as))
    if whose is Whose.CHILDREN:
        return rows.filter(child_id__in=own_children(actor, today))
    return rows


def _lines(actor: Actor, rows: Iterable[Decision], today: date) -> tuple[DecisionLine, ...]:
    found = list(rows)
    procedure = procedure_of(actor.authority_id)
    names = names_of({row.child_id for row in found})
    return tuple(_line(row, names[row.child_id], actor, procedure, today) for row in found)


def _line(
    row: Decision, child: ChildName, actor: Actor, procedure: Procedure, today: date
) -> DecisionLine:
    standing = standing_of(row, today)
    failed = row.carried_out in (CarriedOut.PARTLY, CarriedOut.NOT_DONE)
    return DecisionLine(
        id=row.pk,
        child=child,
        review=row.review_id,
        wording=row.wording,
        made_on=row.made_on,
        by_date=row.by_date,
        owner=row.owner.name if row.owner else row.owner_name or row.agency,
        mine=row.owner_id in actor.works_as,
        starred=row.starred,
        star=_says(procedure, "star-categories", row.star_category),
        urgent=row.urgent,
        not_ratified=row.ratified in (Ratified.DISSENT, Ratified.CHANGE) and not row.settled_on,
        standing=standing,
        done_on=row.done_on,
        failure=CarriedOut(row.carried_out).label if failed else "",
        why_not=row.why_not if failed else "",
        lies_with=_says(procedure, "responsibility", row.lies_with),
        reported_on=row.reported_on,
        reported_by=row.reported_by.name if row.reported_by else "",
        ground=_ground(row, procedure) if standing is Standing.OVERDUE else "",
    )


def standing_of(row: Decision, today: date) -> Standing:
    """How a decision stands on a day: what has no date is never late."""
    if row.done_on:
        late = row.by_date is not None and row.done_on > row.by_date
        return Standing.DONE_LATE if late else Standing.DONE
    return Standing.OVERDUE if row.by_date and row.by_date < today else Standing.OPEN


def ground_words(procedure: Procedure, ground: str) -> str:
    """A ground for raising something in the procedure's words; "" where it names no such."""
    known = procedure.lists.get("escalation-grounds") or procedure.lists.get("grounds-offered")
    return known.by_id[ground].says if known and ground in known.by_id else ""


def _ground(row: Decision, procedure: Procedure) -> str:
    starred = ground_words(procedure, "starred-overdue") if row.starred else ""
    return starred or ground_words(procedure, "decisions-not-done")


def _says(procedure: Procedure, name: str, chosen: str) -> str:
    known = procedure.lists.get(name)
    return known.says(chosen) if known and chosen else ""
