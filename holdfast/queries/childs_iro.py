"""A child's reviewing officer: who it is, for how long, what the child knows, who came before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.core.asking import Choices, Moment, Text
from holdfast.core.procedure import Procedure, texts_at
from holdfast.core.spans import Span, count_on
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import REVIEWER
from holdfast.queries.entering_care import Entered, entered_of
from holdfast.queries.entries import EntryLine, entries_of, may_fill
from holdfast.queries.independence import circumstances
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.record.models import (
    Allocation,
    Answer,
    Child,
    Participation,
    Relationship,
    RelationshipKind,
    Review,
)
from holdfast.rulebook import calendar_of

ATTENDED = (
    Participation.SPOKE,
    Participation.ADVOCATE_SPOKE,
    Participation.SYMBOLS,
    Participation.SILENT,
)
INDEPENDENCE, COMMENT, WISH, ADVOCATE = (
    "independence-review",
    "care-plan-comment",
    "wish",
    "advocate-within-reach",
)
SHOWN_FORMS = (INDEPENDENCE, COMMENT, WISH, ADVOCATE)
LOOK_AGAIN, STALE = "independence-review-after", "wishes-stale-after"


@dataclass(frozen=True, slots=True)
class Served:
    """One reviewing officer's time with the child.

    `reviews` were held in it, the child came to `attended` of them. The reasons are in words.
    """

    allocation: int
    user: int
    name: str
    email: str
    telephone: str
    since: date
    until: date | None
    reviews: int
    attended: int
    why_changed: str
    why_late: str
    told_on: date | None
    told_how: str
    introduced_on: date | None
    introduced_how: str
    followed_another: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """What the child was last known to wish or feel; `stale` once it may not hold any more."""

    entry: int
    on: date
    what: str
    stale: bool


@dataclass(frozen=True, slots=True)
class LookedAt:
    """One look at the officer's independence: what called for it, when, and what was found."""

    entry: int
    on: date | None
    trigger: str
    result: str
    why: str


@dataclass(frozen=True, slots=True)
class ChildsIro:
    """Everything the page shows. `forms` are those that the reader may fill.

    `legal_name` is given where the child is known by another. `look_at` says what calls for a
    look at the present officer's independence, in words of the procedure's list.
    """

    child: ChildName
    legal_name: str
    entered: Entered | None
    present: Served | None
    served: tuple[Served, ...]
    look_at: tuple[str, ...]
    look_again_after: str
    looked_at: tuple[LookedAt, ...]
    comments: tuple[EntryLine, ...]
    advocates: tuple[str, ...]
    advocates_needed: tuple[EntryLine, ...]
    wishes: tuple[Wish, ...]
    fresh_for: str
    told_how: tuple[tuple[str, str], ...]
    forms: frozenset[str]
    texts: tuple[Text, ...]
    handover_texts: tuple[Text, ...]


def childs_iro(actor: Actor, child_id: int, today: date) -> ChildsIro | None:
    """The page of a child's reviewing officer, None for a child not in the actor's scope."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    if child is None:
        return None
    procedure = procedure_of(actor.authority_id)
    served = _served(child_id, procedure)
    present = next((each for each in served if each.until is None), None)
    fresh = procedure.setting(STALE)
    look_again = procedure.setting(LOOK_AGAIN)
    told_how = procedure.lists.get("told-how")

    def lines(form: str) -> tuple[EntryLine, ...]:
        return entries_of(actor, child_id, today, form=form)

    return ChildsIro(
        child=name_of(child),
        legal_name=_legal_name(child),
        entered=entered_of(actor, child_id, today),
        present=present,
        served=served,
        look_at=tuple(_look_at(child_id, present, procedure, today)),
        look_again_after=str(look_again or ""),
        looked_at=tuple(_looked_at(lines(INDEPENDENCE), procedure)),
        comments=lines(COMMENT),
        advocates=tuple(_advocates(child_id)),
        advocates_needed=tuple(each for each in lines(ADVOCATE) if each.closed_on is None),
        wishes=tuple(_wishes(lines(WISH), fresh, procedure, today)),
        fresh_for=str(fresh or ""),
        told_how=_pairs(told_how),
        forms=frozenset(
            form
            for form in SHOWN_FORMS
            if form in procedure.forms and may_fill(actor, procedure.forms[form])
        ),
        texts=texts_at(procedure, Moment.CHILD),
        handover_texts=texts_at(procedure, Moment.HANDOVER),
    )


def _legal_name(child: Child) -> str:
    if not child.known_as or child.known_as == child.forename:
        return ""
    return f"{child.forename} {child.surname}".strip()


def _pairs(known: Choices | None) -> tuple[tuple[str, str], ...]:
    return tuple((choice.id, choice.says) for choice in known.choices) if known else ()


def _served(child: int, procedure: Procedure) -> tuple[Served, ...]:
    """Every officer who led in reviewing the child, the latest first."""
    rows = Allocation.objects.filter(
        child_id=child, role=REVIEWER, is_lead=True, entered_in_error=False
    ).select_related("user")
    completed = Review.objects.filter(
        child_id=child, completed_on__isnull=False, entered_in_error=False
    ).values_list("completed_on", "participation")
    held = [(on, part) for on, part in completed if on]
    told = [
        _one(row, held, procedure, first=place == 0)
        for place, row in enumerate(rows.order_by("started_on", "pk"))
    ]
    return tuple(reversed(told))


def _one(
    row: Allocation,
    held: Iterable[tuple[date, str]],
    procedure: Procedure,
    *,
    first: bool,
) -> Served:
    during = [
        part
        for on, part in held
        if on >= row.started_on and (row.ended_on is None or on < row.ended_on)
    ]
    return Served(
        allocation=row.pk,
        user=row.user_id,
        name=row.user.name,
        email=row.user.email or "",
        telephone=row.user.telephone,
        since=row.started_on,
        until=row.ended_on,
        reviews=len(during),
        attended=sum(part in ATTENDED for part in during),
        why_changed=_reason(procedure, "iro-change-reasons", row.change_reason, row.change_note),
        why_late=_reason(procedure, "late-allocation-reasons", row.late_reason, row.late_note),
        told_on=row.child_told_on,
        told_how=_reason(procedure, "told-how", row.told_how, ""),
        introduced_on=row.introduced_on,
        introduced_how=row.introduced_how,
        followed_another=not first,
    )


def _reason(procedure: Procedure, name: str, code: str, note: str) -> str:
    """A reason in words: what was chosen, and what was written to it."""
    known = procedure.lists.get(name)
    chosen = known.says(code) if known and code else code
    return ": ".join(part for part in (chosen, note) if part)


def _look_at(
    child: int, present: Served | None, procedure: Procedure, today: date
) -> Iterator[str]:
    """What calls for a look at the present officer's independence, by the procedure's words."""
    triggers = procedure.lists.get("independence-triggers")
    if present is None or triggers is None:
        return
    now = circumstances(child, procedure, today, None)
    if present.user in now.had_the_case:
        yield triggers.says("case-work")
    if present.user in now.in_the_line:
        yield triggers.says("line-management")
    after = procedure.setting(LOOK_AGAIN)
    since = _looked_at_on(child) or present.since
    if isinstance(after, Span):
        due = count_on(max(since, present.since), after, calendar_of(procedure))
        if due <= today:
            yield triggers.says("long-service")


def _looked_at(lines: Iterable[EntryLine], procedure: Procedure) -> Iterator[LookedAt]:
    """The looks at independence, the latest first."""
    told: dict[int, dict[str, str]] = {line.id: {} for line in lines}
    rows = Answer.objects.filter(entry_id__in=list(told), item="", entered_in_error=False)
    for entry, question, value in rows.values_list("entry_id", "question", "value"):
        told[entry][question] = str(value or "")
    for entry, answers in told.items():
        on = answers.get("date")
        yield LookedAt(
            entry,
            date.fromisoformat(on) if on else None,
            _reason(procedure, "independence-triggers", answers.get("trigger", ""), ""),
            _reason(procedure, "independence-results", answers.get("result", ""), ""),
            answers.get("why", ""),
        )


def _looked_at_on(child: int) -> date | None:
    """When the officer's independence was last looked at."""
    found = _dates(child, INDEPENDENCE, "date")
    return max(found.values(), default=None)


def _dates(child: int, form: str, question: str) -> dict[int, date]:
    """The date answered to a question in each filling of a form, by entry."""
    rows = Answer.objects.filter(
        child_id=child,
        entry__form=form,
        entry__entered_in_error=False,
        question=question,
        item="",
        entered_in_error=False,
    )
    return {
        entry: date.fromisoformat(value)
        for entry, value in rows.values_list("entry_id", "value")
        if isinstance(value, str) and value
    }


def _wishes(
    lines: Iterable[EntryLine], fresh: object, procedure: Procedure, today: date
) -> Iterator[Wish]:
    """What the child wished or felt, the latest first, with whether it may still hold."""
    told = list(lines)
    if not told:
        return
    child = told[0].child.id
    days = _dates(child, WISH, "wish-on")
    words = dict(
        Answer.objects.filter(
            child_id=child, entry__form=WISH, question="wish-what", item="", entered_in_error=False
        ).values_list("entry_id", "value")
    )
    dated = [line for line in told if line.id in days]
    for line in sorted(dated, key=lambda line: days[line.id], reverse=True)[:3]:
        on = days[line.id]
        until = count_on(on, fresh, calendar_of(procedure)) if isinstance(fresh, Span) else today
        yield Wish(line.id, on, str(words.get(line.id) or ""), until < today)


def _advocates(child: int) -> Iterator[str]:
    """The child's advocates, each with the service where it is known."""
    rows = Relationship.objects.filter(
        child_id=child, kind=RelationshipKind.ADVOCATE, entered_in_error=False, ended_on=None
    ).select_related("person")
    for row in rows:
        if row.person and not row.person.entered_in_error:
            yield ", ".join(part for part in (row.person.name, row.person.organisation) if part)
