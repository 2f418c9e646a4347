"""Brothers and sisters, from the groups in the file of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from holdfast.core.returns import ReturnedChild

LARGEST_GROUP = 20
"""Children; a larger group is more likely a word that stands for none."""

Pair = tuple[int, int]


def groups_of(children: Iterable[ReturnedChild]) -> dict[str, list[str]]:
    """The local ids of the children in each sibling group."""
    groups: dict[str, list[str]] = {}
    for child in children:
        if child.name and child.name.sibling_group:
            groups.setdefault(child.name.sibling_group, []).append(child.child_id)
    return groups


def too_large(groups: Mapping[str, list[str]]) -> dict[str, int]:
    """The groups from which no brothers or sisters are recorded, with their sizes."""
    return {
        group: len(members) for group, members in groups.items() if len(members) > LARGEST_GROUP
    }


def pairs_of(groups: Mapping[str, list[str]], ids: Mapping[str, int]) -> Iterator[Pair]:
    """Each two children of a group, the lower id first; children left out are in no pair."""
    for members in groups.values():
        if len(members) <= LARGEST_GROUP:
            known = sorted({ids[member] for member in members if member in ids})
            yield from combinations(known, 2)
