"""A reading taken through the planner, some hundred children at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from holdfast.actions.importing.changes import Asked, Changes, Ids
from holdfast.actions.importing.people import Named
from holdfast.actions.importing.planning import Held, Planner
from holdfast.actions.importing.standing import Whose, standing_of
from holdfast.core.returns import ReturnedChild

BATCH = 500
"""Children planned and written at once."""


@dataclass(slots=True)
class Batch:
    """What some children come to. `share` is how much of all is done with them, from 0 to 1."""

    share: float
    changes: list[Changes] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)


def batches(
    children: Mapping[str, ReturnedChild], whose: Whose, named: Named, asked: Asked, ids: Ids
) -> Iterator[Batch]:
    """The changes for all children, in batches; those left out by themselves come first."""
    yield Batch(0, held=list(_merged_twice(whose)))
    planner = Planner(asked, ids, named.officers)
    local_ids = [local for local in children if local not in whose.twice]
    for first in range(0, len(local_ids), BATCH):
        some = local_ids[first : first + BATCH]
        standing = standing_of([whose.ids[local] for local in some if local in whose.ids])
        batch = Batch(min(1, (first + BATCH) / len(local_ids)))
        for local in some:
            there = standing.get(whose.ids[local]) if local in whose.ids else None
            planned = planner.planned(children[local], there)
            if isinstance(planned, Changes):
                batch.changes.append(planned)
            else:
                batch.held.append(planned)
        yield batch


def _merged_twice(whose: Whose) -> Iterator[Held]:
    for local, kept in sorted(whose.twice.items()):
        yield Held(
            local,
            None,
            f"The record of this child was merged into that of {kept}, who is in the files too.",
            "Leave one of the two in the files, or take the merge back.",
        )
