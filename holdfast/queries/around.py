"""The people around a child: family, carers, those who work with the child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from holdfast.record.models import Person, Relationship, RelationshipKind

PARENTS = (
    RelationshipKind.MOTHER,
    RelationshipKind.FATHER,
    RelationshipKind.PARENT,
    RelationshipKind.STEP_PARENT,
    RelationshipKind.GUARDIAN,
)
CARERS = (RelationshipKind.CARER,)
FAMILY = (
    *PARENTS,
    RelationshipKind.PARTNER,
    RelationshipKind.GRANDPARENT,
    RelationshipKind.AUNT_OR_UNCLE,
    RelationshipKind.OTHER_FAMILY,
)
"""The child's people; whoever else is around the child is there for their work or of choice."""


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody in the child's life, and what they need of a meeting.

    `kind` is the relationship, `says` the same in words. `needs` is told in words, empty where
    nothing is known. A parent or carer is proposed for every review.
    """

    id: int
    name: str
    kind: str
    says: str
    needs: str
    responsibility: bool | None

    @property
    def is_proposed(self) -> bool:
        """Whether the person is a parent or a carer, who is asked unless there is a reason."""
        return self.kind in (*PARENTS, *CARERS)

    @property
    def is_family(self) -> bool:
        """Whether the person is there as family or carer, not for their work."""
        return self.kind in (*FAMILY, *CARERS)


def people_around(child: int) -> tuple[Near, ...]:
    """Everybody related to a child today, parents and carers first. The child is in scope."""
    rows = Relationship.objects.filter(
        child_id=child,
        person__isnull=False,
        person__entered_in_error=False,
        person__died_on__isnull=True,
        entered_in_error=False,
        ended_on__isnull=True,
    ).select_related("person")
    found = {row.person_id: _near(row) for row in rows if row.person is not None}
    return tuple(sorted(found.values(), key=lambda one: (not one.is_proposed, one.name)))


def related(child: int, people: Iterable[int]) -> dict[int, Near]:
    """Those of some people who are related to a child, by id."""
    wanted = set(people)
    return {one.id: one for one in people_around(child) if one.id in wanted}


def _near(row: Relationship) -> Near:
    person = row.person
    if person is None:
        raise AssertionError("people are asked for, and this row names a child")
    return Near(
        id=person.pk,
        name=person.name,
        kind=row.kind,
        says=str(RelationshipKind(row.kind).label),
        needs=needs_of(person),
        responsibility=row.parental_responsibility,
    )


def needs_of(person: Person) -> str:
    """What a person needs of a meeting, in words."""
    told = [need.replace("-", " ") for need in person.needs if need != "language"]
    if person.needs_interpreter or "language" in person.needs:
        language = person.first_language
        told.insert(0, f"interpreter ({language})" if language else "interpreter")
    return ", ".join(told)
