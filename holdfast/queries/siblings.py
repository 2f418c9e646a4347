"""Brothers and sisters on the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Q, QuerySet

from holdfast.record.models import SIBLING_KINDS, Relationship


def siblings() -> QuerySet[Relationship]:
    """The rows that make two children of the record brothers or sisters now."""
    return Relationship.objects.filter(
        kind__in=SIBLING_KINDS,
        entered_in_error=False,
        ended_on__isnull=True,
        other_child__isnull=False,
    )


def sibling_pairs(children: Iterable[int]) -> set[tuple[int, int]]:
    """Every pair of brothers or sisters in which at least one is among these children."""
    wanted = list(children)
    rows = siblings().filter(Q(child_id__in=wanted) | Q(other_child_id__in=wanted))
    return {(one, other) for one, other in rows.values_list("child_id", "other_child_id") if other}


def family_pairs(children: Iterable[int]) -> set[tuple[int, int]]:
    """Every pair in the families of these children, the siblings of siblings included."""
    asked: set[int] = set()
    pairs: set[tuple[int, int]] = set()
    new = set(children)
    while new:
        pairs |= sibling_pairs(new)
        asked |= new
        new = {child for pair in pairs for child in pair} - asked
    return pairs


def families(children: Iterable[int], pairs: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """The lowest id in the family of each of these children; alone, the child's own.

    Brothers of a sister are brothers, whether or not the record says so of each two.
    """
    head = {child: child for child in children}

    def top(child: int) -> int:
        while head[child] != child:
            child = head[child]
        return child

    for one, other in pairs:
        if one in head and other in head:
            first, second = sorted((top(one), top(other)))
            head[second] = first
    return {child: top(child) for child in head}
