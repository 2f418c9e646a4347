"""Between reviews: what an officer still keeps open, and what the officer did for each child."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.answers import is_answered
from holdfast.core.facts import Fact
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.changes import own_children
from holdfast.queries.entries import EntryLine, open_entries
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.scope import children_in
from holdfast.record.bridge import facts_of
from holdfast.record.models import Answer, LookedAfterPeriod, Placement

SAME_DAY = "referral-made"
"""The question of a form that is to be answered on the very day."""


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Something kept open, with what it waits for; `today` if that is to be done the same day."""

    line: EntryLine
    waits_for: tuple[str, ...]
    same_day: bool


@dataclass(frozen=True, slots=True)
class Footprint:
    """What the reviewing officer did for one child since the last review."""

    child: ChildName
    last_review: date | None
    visits: int
    contacts: int
    checks: int
    last: date | None

    @property
    def number(self) -> int:
        """Everything that is tracked since the last review."""
        return self.visits + self.contacts + self.checks


@dataclass(frozen=True, slots=True)
class ToVisit:
    """What recording a visit needs."""

    child: ChildName
    placement: int | None


def still_open(actor: Actor, today: date) -> tuple[OpenLine, ...]:
    """What the actor keeps open across children: what is to be done the same day first."""
    return _open_lines(actor, open_entries(actor, today))


def still_open_of(actor: Actor, child: int, today: date) -> tuple[OpenLine, ...]:
    """What the actor keeps open for one child."""
    lines = (each for each in open_entries(actor, today) if each.child.id == child)
    return _open_lines(actor, lines)


def _open_lines(actor: Actor, lines: Iterable[EntryLine]) -> tuple[OpenLine, ...]:
    entries = list(lines)
    forms = procedure_of(actor.authority_id).forms
    given = _answered([each.id for each in entries])
    found = []
    for entry in entries:
        form = forms.get(entry.form)
        answered = given.get(entry.id, set())
        waiting = [name for name in form.open_until if name not in answered] if form else []
        asks = (
            tuple(form.by_id[name].asks for name in waiting if name in form.by_id) if form else ()
        )
        found.append(OpenLine(entry, asks, SAME_DAY in waiting))
    return tuple(sorted(found, key=lambda each: not each.same_day))


def _answered(entries: list[int]) -> Mapping[int, set[str]]:
    rows = Answer.objects.filter(entry_id__in=entries, entered_in_error=False, item="")
    found: dict[int, set[str]] = {}
    for entry, question, value in rows.values_list("entry_id", "question", "value"):
        if is_answered(value):
            found.setdefault(entry, set()).add(question)
    return found


def footprints(actor: Actor, today: date, *, everyone: bool = False) -> tuple[Footprint, ...]:
    """What was done for each looked-after child since the last review, nothing done first."""
    now = LookedAfterPeriod.objects.filter(entered_in_error=False, ended_on__isnull=True)
    rows = children_in(scope_of(actor), today).filter(pk__in=now.values("child_id"))
    if not everyone:
        rows = rows.filter(pk__in=own_children(actor, today))
    children = list(rows.values_list("pk", flat=True))
    facts, names = facts_of(children), names_of(children)
    found = [footprint(names[child], facts[child], today) for child in children]
    return tuple(sorted(found, key=lambda each: (each.number, each.last or date.min)))


def footprint(child: ChildName, facts: Iterable[Fact], today: date) -> Footprint:
    """What the facts tell of the officer's work for one child since the last review."""
    held = [fact for fact in facts if fact.on <= today]
    reviews = [fact.on for fact in held if fact.kind == "review-completed"]
    last = max(reviews, default=None)
    since = [fact for fact in held if last is None or fact.on > last]
    visits = [fact for fact in since if _is_visit(fact)]
    contacts = [fact for fact in since if _is_contact(fact)]
    checks = [fact for fact in since if fact.kind == "oversight-recorded"]
    days = [fact.on for fact in (*visits, *contacts, *checks)]
    return Footprint(child, last, len(visits), len(contacts), len(checks), max(days, default=None))


def _is_visit(fact: Fact) -> bool:
    return fact.kind == "visit-made" and fact.attrs.get("by") == "iro"


def _is_contact(fact: Fact) -> bool:
    spoken = fact.kind == "child-spoken-to" and fact.attrs.get("by", "iro") == "iro"
    return spoken or fact.kind == "social-worker-spoken-to"


def to_visit(actor: Actor, child: int, today: date) -> ToVisit | None:
    """What recording a visit needs, None if there is no such child in the actor's scope."""
    if not children_in(scope_of(actor), today).filter(pk=child).exists():
        return None
    open_ones = Placement.objects.filter(
        child_id=child, entered_in_error=False, ended_on__isnull=True
    )
    placement = open_ones.order_by("-started_on").values_list("pk", flat=True).first()
    return ToVisit(names_of([child])[child], placement)
