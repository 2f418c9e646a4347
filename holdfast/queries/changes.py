"""Significant changes between reviews: what the reviewing officer was told, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import QuerySet

from holdfast.core.asking import SignificantChange
from holdfast.core.calendar import Calendar
from holdfast.core.procedure import Procedure
from holdfast.core.spans import count_on
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.owners import allocated
from holdfast.queries.scope import children_in
from holdfast.record.models import Allocation, Change
from holdfast.record.models.change import ChangeAnswer
from holdfast.rulebook import calendar_of


class Whose(StrEnum):
    """Which changes a list holds."""

    WAITING = "waiting"
    ANSWERED = "answered"
    NOT_TOLD = "not-told"
    TOLD_BY_ME = "told-by-me"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change as lists and its page show it.

    `due` is the day by which it was to be told; it is `late` if it was told after that, and
    `not_notified` if the officer heard of it another way.
    """

    id: int
    child: ChildName
    type: str
    title: str
    subtype: str
    concerns: str
    began_on: date | None
    happened_on: date
    planned: bool | None
    proposed: bool
    summary: str
    effect: str
    enclosed: str
    told_on: date | None
    told_by: str
    due: date | None
    late: bool
    days_late: int
    not_notified: bool
    heard_how: str
    acknowledged_on: date | None
    answer: str
    answered_on: date | None
    answered_by: str
    answer_why: str
    brought_forward: bool | None
    review_by: date | None


@dataclass(frozen=True, slots=True)
class ChangeType:
    """A kind of change as the form offers it."""

    id: str
    title: str
    subtypes: tuple[tuple[str, str], ...]
    threshold: str
    planned_first: bool
    encloses: str
    tell_within: str


@dataclass(frozen=True, slots=True)
class ToTell:
    """What the form needs: the child, and the kinds of change of the procedure."""

    child: ChildName
    types: tuple[ChangeType, ...]
    officer: str


def changes(
    actor: Actor, today: date, whose: Whose, *, everyone: bool = False
) -> tuple[ChangeLine, ...]:
    """The changes of one list, newest first; of the actor's own children, or of everyone's."""
    rows = _in_scope(actor, today)
    if whose is Whose.TOLD_BY_ME:
        rows = rows.filter(told_by_id__in=actor.works_as)
    elif not everyone:
        rows = rows.filter(child_id__in=own_children(actor, today))
    if whose is Whose.WAITING:
        rows = rows.filter(answer="")
    elif whose is Whose.ANSWERED:
        rows = rows.exclude(answer="")
    elif whose is Whose.NOT_TOLD:
        rows = rows.exclude(heard_how="")
    return _lines(actor, rows.order_by("-told_on", "-pk")[:200])


def counts(actor: Actor, today: date, *, everyone: bool = False) -> dict[Whose, int]:
    """How many changes each list holds."""
    rows = _in_scope(actor, today)
    mine = rows if everyone else rows.filter(child_id__in=own_children(actor, today))
    return {
        Whose.WAITING: mine.filter(answer="").count(),
        Whose.ANSWERED: mine.exclude(answer="").count(),
        Whose.NOT_TOLD: mine.exclude(heard_how="").count(),
        Whose.TOLD_BY_ME: rows.filter(told_by_id__in=actor.works_as).count(),
    }


def changes_of(actor: Actor, child: int, today: date) -> tuple[ChangeLine, ...]:
    """Every change of one child, newest first."""
    rows = _in_scope(actor, today).filter(child_id=child)
    return _lines(actor, rows.order_by("-happened_on", "-pk"))


def change(actor: Actor, change_id: int, today: date) -> ChangeLine | None:
    """One change, None if it is not there or not the actor's to see."""
    found = _lines(actor, _in_scope(actor, today).filter(pk=change_id))
    return found[0] if found else None


def to_tell(actor: Actor, child: int, today: date) -> ToTell | None:
    """What telling of a change needs, None if there is no such child in scope."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    types = tuple(_type(each, procedure) for each in procedure.significant_changes.values())
    lead = Allocation.objects.filter(allocated(today), child_id=child, role="iro", is_lead=True)
    officer = lead.values_list("user__name", flat=True).first()
    return ToTell(name_of(row), types, officer or "")


def _type(change: SignificantChange, procedure: Procedure) -> ChangeType:
    choices = procedure.lists[change.subtypes].choices if change.subtypes else ()
    return ChangeType(
        id=change.id,
        title=change.title,
        subtypes=tuple((choice.id, choice.says) for choice in choices),
        threshold=change.threshold_note or (str(change.threshold) if change.threshold else ""),
        planned_first=change.planned_first,
        encloses=change.encloses,
        tell_within=str(change.tell_within) if change.tell_within else "",
    )


def told_late(row: Change, procedure: Procedure, calendar: Calendar) -> tuple[date | None, int]:
    """By when a change was to be told, and how many working days later it was; 0 if in time."""
    kind = procedure.significant_changes.get(row.type)
    if kind is None or row.proposed:
        return None, 0
    if kind.planned_first and row.planned:
        due = row.happened_on
    elif kind.tell_within is None:
        return None, 0
    else:
        due = count_on(row.happened_on, kind.tell_within, calendar)
    if row.told_on is None or row.told_on <= due:
        return due, 0
    return due, max(1, calendar.working_days_between(due, row.told_on))


def _in_scope(actor: Actor, today: date) -> QuerySet[Change]:
    children = children_in(scope_of(actor), today)
    return Change.objects.filter(
        authority_id=actor.authority_id, entered_in_error=False, child__in=children
    ).select_related("told_by", "answered_by")


def own_children(actor: Actor, today: date) -> QuerySet[Allocation, int]:
    """The children whom the actor works with, as a query of their ids."""
    rows = Allocation.objects.filter(allocated(today), user_id__in=actor.works_as)
    return rows.values_list("child_id", flat=True)


def _lines(actor: Actor, rows: Iterable[Change]) -> tuple[ChangeLine, ...]:
    found = list(rows)
    procedure = procedure_of(actor.authority_id)
    calendar = calendar_of(procedure)
    names = names_of({row.child_id for row in found})
    return tuple(_line(row, names[row.child_id], procedure, calendar) for row in found)


def _line(row: Change, child: ChildName, procedure: Procedure, calendar: Calendar) -> ChangeLine:
    kind = procedure.significant_changes.get(row.type)
    due, days = told_late(row, procedure, calendar)
    heard = bool(row.heard_how)
    return ChangeLine(
        id=row.pk,
        child=child,
        type=row.type,
        title=kind.title if kind else row.type.replace("-", " ").capitalize(),
        subtype=_subtype(row, kind, procedure),
        concerns=row.concerns,
        began_on=row.began_on,
        happened_on=row.happened_on,
        planned=row.planned,
        proposed=row.proposed,
        summary=row.summary,
        effect=row.effect,
        enclosed=row.enclosed,
        told_on=row.told_on,
        told_by=row.told_by.name if row.told_by else "",
        due=due,
        late=days > 0 and not heard,
        days_late=days,
        not_notified=heard,
        heard_how=row.heard_how,
        acknowledged_on=row.acknowledged_on,
        answer=ChangeAnswer(row.answer).label if row.answer else "",
        answered_on=row.answered_on,
        answered_by=row.answered_by.name if row.answered_by else "",
        answer_why=row.answer_why,
        brought_forward=row.brought_forward,
        review_by=row.review_by,
    )


def _subtype(row: Change, kind: SignificantChange | None, procedure: Procedure) -> str:
    choices = procedure.lists.get(kind.subtypes) if kind and kind.subtypes else None
    return choices.says(row.subtype) if choices and row.subtype else ""
