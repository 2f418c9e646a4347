"""What people may not be told about a child, and what can be kept back from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.documents import Addressed, Shows
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.around import Near, people_around
from holdfast.queries.authorities import procedure_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Restriction, Review


@dataclass(frozen=True, slots=True)
class RestrictionLine:
    """What somebody may not be told about a child, and since when."""

    id: int
    person: str
    what: str
    why: str
    nothing_at_all: bool
    withheld: tuple[str, ...]
    decided_on: date
    decided_by: str
    ended_on: date | None
    ended_because: str


@dataclass(frozen=True, slots=True)
class ChildsRestrictions:
    """The restrictions that concern a child, who is around the child, what can be kept back.

    `parts` are the parts of the authority's documents, by id and title; `reviews` the child's
    reviews with their days.
    """

    child: ChildName
    lines: tuple[RestrictionLine, ...]
    people: tuple[Near, ...]
    parts: tuple[tuple[str, str], ...]
    reviews: tuple[tuple[int, date], ...]
    may_write: bool

    def titles(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """What is kept back, in words."""
        known = dict(self.parts)
        return tuple(known.get(part, part.replace("-", " ")) for part in parts)

    def line(self, restriction: int) -> RestrictionLine | None:
        """One of them."""
        return next((each for each in self.lines if each.id == restriction), None)


def childs_restrictions(actor: Actor, child: int, today: date) -> ChildsRestrictions | None:
    """What others may not be told about a child; None for a child not in scope."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    held = Review.objects.filter(
        child_id=child, opened_on__isnull=False, entered_in_error=False
    ).order_by("-opened_on", "-pk")
    return ChildsRestrictions(
        child=name_of(row),
        lines=restrictions_of(child),
        people=people_around(child),
        parts=parts_of(procedure_of(actor.authority_id)),
        reviews=tuple((each.pk, each.opened_on) for each in held if each.opened_on),
        may_write=may(actor, Permission.RECORD_REVIEWS),
    )


def child_of_restriction(actor: Actor, restriction: int) -> int | None:
    """The child whom a restriction of the actor's authority concerns."""
    rows = Restriction.objects.filter(
        authority_id=actor.authority_id, pk=restriction, entered_in_error=False
    )
    return rows.values_list("child_id", flat=True).first()


def parts_of(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    """Every part of the documents of a review, by id and title, each once."""
    found: dict[str, str] = {}
    for template in procedure.documents.values():
        if template.addressed is not Addressed.REVIEW or template.plain:
            continue
        for part in template.parts:
            if part.shows is not Shows.ANSWERS:
                found.setdefault(part.id, part.title)
            elif part.form and part.form in procedure.forms:
                for section in procedure.forms[part.form].sections:
                    found.setdefault(section.id, section.title)
    return tuple((name, title) for name, title in found.items() if title)


def restrictions_of(child: int) -> tuple[RestrictionLine, ...]:
    """Every restriction on what others may be told about a child. The child is in scope."""
    rows = Restriction.objects.filter(child_id=child, entered_in_error=False)
    rows = rows.select_related("person", "decided_by").order_by("ended_on", "-decided_on", "-pk")
    return tuple(
        RestrictionLine(
            id=row.pk,
            person=row.person.name,
            what=row.what,
            why=row.why,
            nothing_at_all=row.nothing_at_all,
            withheld=tuple(row.withheld),
            decided_on=row.decided_on,
            decided_by=row.decided_by.name if row.decided_by else "",
            ended_on=row.ended_on,
            ended_because=row.ended_because,
        )
        for row in rows
    )
