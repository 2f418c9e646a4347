"""Children by name, as lists show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.record.models import Child


@dataclass(frozen=True, slots=True)
class ChildName:
    """Who a child is: the name the child is known by, and the birth from which the age is told."""

    id: int
    name: str
    born_on: date | None
    expected_on: date | None
    died_on: date | None


def name_of(child: Child) -> ChildName:
    """Who this child is."""
    return ChildName(child.pk, child.name, child.born_on, child.expected_on, child.died_on)


def names_of(children: Iterable[int]) -> Mapping[int, ChildName]:
    """Who these children are. The children must be in the reader's scope."""
    fields = ("known_as", "forename", "surname", "local_id", "born_on", "expected_on", "died_on")
    rows = Child.objects.filter(pk__in=list(children)).only(*fields)
    return {child.pk: name_of(child) for child in rows}
