"""A child's page: who the child is, what is owed and why, the life, the family, the officers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from holdfast.core.facts import Fact
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.bookings import bookings_of
from holdfast.queries.child_now import ChildNow, ReviewLine, child_now, reviews_of_child
from holdfast.queries.children import siblings_of
from holdfast.queries.chronology import Chronology, Part, chronology
from holdfast.queries.duty_lines import DutyLine, Reckoning, duties_of, reckoning_of
from holdfast.queries.life import Life, life_of
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.owners import allocated
from holdfast.queries.scope import children_in
from holdfast.queries.story import story_of
from holdfast.record.bridge import facts_of
from holdfast.record.models import (
    SIBLING_KINDS,
    Allocation,
    Child,
    Relationship,
    RelationshipKind,
)

HIDDEN = "A child whose record you may not see"


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody in the child's life. `child` is given where it is a child whom the reader may see.

    `responsibility` says whether the person has parental responsibility, None where nobody asked.
    """

    name: str
    kind: str
    responsibility: bool | None
    child: ChildName | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer working with the child, in a role by the authority's own title."""

    role: str
    title: str
    name: str
    since: date
    team: str
    is_lead: bool


@dataclass(frozen=True, slots=True)
class OwedLine:
    """A duty with the day its meeting is booked for; `calls_for_meeting` where it needs one."""

    line: DutyLine
    calls_for_meeting: bool
    booked: date | None


@dataclass(frozen=True, slots=True)
class ChildPage:
    """Everything the page shows."""

    child: ChildName
    local_id: str
    life: Life
    owed: tuple[OwedLine, ...]
    relatives: tuple[Relative, ...]
    officers: tuple[Officer, ...]
    chronology: Chronology
    now: ChildNow

    @property
    def children(self) -> frozenset[int]:
        """Everybody whose record the page shows something of."""
        named = {each.child.id for each in self.relatives if each.child}
        return frozenset({self.child.id} | named)


def kept_in_place_of(actor: Actor, child_id: int, today: date) -> int | None:
    """The record that a duplicate was merged into, where the actor may see it."""
    seen: set[int] = set()
    found: int | None = child_id
    while found is not None and found not in seen:
        seen.add(found)
        row = Child.objects.filter(pk=found, authority_id=actor.authority_id)
        into = row.values_list("merged_into_id", flat=True).first()
        if into is None:
            break
        found = into
    if found == child_id or found is None:
        return None
    return found if children_in(scope_of(actor), today).filter(pk=found).exists() else None


def child_page(
    actor: Actor, child_id: int, today: date, part: Part | None = None, page: int = 1
) -> ChildPage | None:
    """The page of a child, None if there is no such child in the actor's authority and scope."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    if child is None:
        return None
    reckoning = reckoning_of(actor.authority_id, today)
    facts: list[Fact] = facts_of([child_id])[child_id]
    return ChildPage(
        child=name_of(child),
        local_id=child.local_id,
        life=life_of(child_id, facts, today),
        owed=tuple(_owed(child_id, reckoning)),
        relatives=tuple(_relatives(actor, child_id, today)),
        officers=tuple(_officers(child_id, reckoning)),
        chronology=chronology(
            facts, part, page, today, story_of(child_id, reckoning.procedure, today)
        ),
        now=child_now(child_id, today),
    )


def _owed(child_id: int, reckoning: Reckoning) -> Iterator[OwedLine]:
    rules = reckoning.procedure.rules
    bookings = bookings_of([child_id])
    for row_id, duty in duties_of(child_id):
        if duty.rule in rules:
            line = reckoning.line(row_id, child_id, duty)
            booked = bookings.booked(child_id, rules[duty.rule])
            yield OwedLine(line, line.meeting is not None, booked)


def _relatives(actor: Actor, child_id: int, today: date) -> Iterator[Relative]:
    """People and other children; brothers and sisters are read in both directions."""
    rows = Relationship.objects.filter(
        Q(child_id=child_id) | Q(other_child_id=child_id, kind__in=SIBLING_KINDS),
        entered_in_error=False,
        ended_on__isnull=True,
    ).select_related("person")
    siblings = siblings_of(actor, [child_id], today)[child_id]
    others = {_other(row, child_id) for row in rows if row.other_child_id}
    seen = children_in(scope_of(actor), today).filter(pk__in=others)
    names = dict(names_of(seen.values_list("pk", flat=True)))
    for row in rows:
        kind, responsibility = str(RelationshipKind(row.kind).label), row.parental_responsibility
        if row.other_child_id is not None:
            name = names.get(_other(row, child_id))
            yield Relative(name.name if name else HIDDEN, kind, responsibility, name)
        elif row.person is not None and not row.person.entered_in_error:
            yield Relative(row.person.name, kind, responsibility)
    for sibling in siblings:
        if sibling.id not in others:
            yield Relative(sibling.name, "Brother or sister, through another", None, sibling)


def _other(row: Relationship, child_id: int) -> int:
    return row.child_id if row.other_child_id == child_id else row.other_child_id or 0


def _officers(child_id: int, reckoning: Reckoning) -> Iterator[Officer]:
    rows = Allocation.objects.filter(allocated(reckoning.today), child_id=child_id)
    for row in rows.select_related("user", "team").order_by("role", "-is_lead", "started_on"):
        (title,) = reckoning.titles([row.role])
        team = row.team.name if row.team else ""
        yield Officer(row.role, title, row.user.name, row.started_on, team, row.is_lead)


def childs_reviews(
    actor: Actor, child_id: int, today: date
) -> tuple[ChildName, tuple[ReviewLine, ...]] | None:
    """A child with every review, None if the child is not there or not the actor's to see."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    return (name_of(child), reviews_of_child(child_id, today)) if child else None
