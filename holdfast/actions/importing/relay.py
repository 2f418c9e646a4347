"""Officers of a child, who follow one another in a role.

They come from two places: the table of social workers of a return, by the return's own ids, and
the file of names, by work e-mail. The file of names outranks the return, for it says who the
officer is; what an officer entered outranks both. Where a return's social worker may not lead, the
allocation is kept as one who works alongside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from holdfast.actions.importing.changes import (
    Asked,
    Case,
    Changes,
    Done,
    HeldError,
    Ids,
    Insert,
    Line,
)
from holdfast.actions.importing.matching import WITHDRAWN
from holdfast.actions.importing.settling import differing
from holdfast.actions.importing.tables import ALLOCATION, Kept, meets
from holdfast.core.returns import ReturnedChild

SOCIAL_WORKER = "social-worker"
_ROLES = {"chair": "conference-chair"}
_STAFF = "staff:"
_NAMES = "names:"


def by_staff_id(worker: str) -> str:
    """How an officer known only from a return is looked up."""
    return f"{_STAFF}{worker}"


def officers_named(child: ReturnedChild) -> Iterable[str]:
    """The officers of a child, each as it is looked up: an e-mail address or a return's id."""
    yield from (by_staff_id(one.worker) for one in child.social_workers)
    yield from (one.officer for one in child.allocations)


@dataclass(frozen=True, slots=True)
class Officers:
    """The ids of officers and teams, by what files call them."""

    users: Mapping[str, int]
    teams: Mapping[str, int]


@dataclass(slots=True)
class _Stint:
    """One officer's time in a role, as told (`key`) or as it stands (`kept`)."""

    role: str
    user: int
    start: date
    end: date | None
    key: str = ""
    team: int | None = None
    lead: bool = True
    start_told: bool = True
    kept: Kept | None = None
    new: dict[str, Any] = field(default_factory=dict)

    @property
    def named(self) -> bool:
        """Whether the file of names tells it."""
        return self.key.startswith(_NAMES)

    @property
    def by_officer(self) -> bool:
        return self.kept is not None and self.kept.by_officer

    def meets(self, other: _Stint) -> bool:
        """Whether both would lead in one role on the same day."""
        if not (self.lead and other.lead and self.role == other.role):
            return False
        return meets((self.start, self.end), (other.start, other.end)) > 0

    def values(self) -> dict[str, Any]:
        return {
            "role": self.role,
            "user_id": self.user,
            "team_id": self.team,
            "is_lead": self.lead,
            "started_on": self.start,
            "ended_on": self.end,
        }


def settle_officers(
    child: ReturnedChild, kept: Sequence[Kept], officers: Officers, case: Case
) -> None:
    """Add to the case what the files say of the child's officers."""
    changes = case.changes
    told = [*_from_return(child, officers), *_from_names(child, case.asked, officers)]
    if not told:
        return
    stints = _paired(told, kept, changes)
    taken = {stint.kept.id for stint in stints if stint.kept}
    others = [
        _standing(row)
        for row in kept
        if not row.wrong and row.values["is_lead"] and row.id not in taken
    ]
    stints = [stint for stint in stints if _may_stand(stint, others, case.asked, changes)]
    for other in others:
        for stint in stints:
            if other.meets(stint):
                _give_way(other, stint, changes)
    _check(stints)
    for stint in stints:
        _write(stint, case.ids, changes)


def _from_return(child: ReturnedChild, officers: Officers) -> list[_Stint]:
    stints: list[_Stint] = []
    for one in sorted(child.social_workers, key=lambda one: one.started, reverse=True):
        key = f"{by_staff_id(one.worker)}:{one.started.isoformat()}"
        user = officers.users[by_staff_id(one.worker)]
        stint = _Stint(SOCIAL_WORKER, user, one.started, one.ended, key)
        stint.lead = not any(stint.meets(later) for later in stints)
        stints.append(stint)
    return list({stint.key: stint for stint in stints}.values())


def _from_names(child: ReturnedChild, asked: Asked, officers: Officers) -> Iterable[_Stint]:
    """Each officer until the next in the role begins."""
    team = officers.teams.get(child.name.team) if child.name and child.name.team else None
    by_role: dict[str, dict[date, _Stint]] = {}
    for one in child.allocations:
        role, user = _ROLES.get(one.role, one.role), officers.users[one.officer]
        key = f"{_NAMES}{role}:{user}:{one.since.isoformat() if one.since else ''}"
        start = one.since or asked.extracted_on
        stint = _Stint(role, user, start, None, key, start_told=one.since is not None)
        stint.team = team if role == SOCIAL_WORKER else None
        by_role.setdefault(role, {})[start] = stint
    for stints in by_role.values():
        in_order = [stints[start] for start in sorted(stints)]
        for stint, after in pairwise(in_order):
            stint.end = after.start
        yield from in_order


def _standing(row: Kept) -> _Stint:
    told = row.values
    return _Stint(
        told["role"],
        told["user_id"],
        told["started_on"],
        told["ended_on"],
        row.returned_as,
        kept=row,
    )


def _paired(told: Sequence[_Stint], kept: Sequence[Kept], to: Changes) -> list[_Stint]:
    """What is told, with the record's own row of it; without what was marked as in error."""
    free = {row.id: row for row in kept if row.returned_as != WITHDRAWN}
    stints = []
    for stint in told:
        row = _row_of(stint, free.values())
        if row is None:
            stints.append(stint)
            continue
        del free[row.id]
        if row.wrong:
            to.tell(Line(ALLOCATION.name, stint.start, Done.IN_ERROR, {}, _telling(stint)))
            continue
        _merge(stint, row, to)
        stints.append(stint)
    return stints


def _row_of(stint: _Stint, kept: Iterable[Kept]) -> Kept | None:
    """The record's row of the same officer in the same role, for the same or some same days."""
    same = [
        row
        for row in kept
        if row.values["role"] == stint.role and row.values["user_id"] == stint.user
    ]
    same.sort(key=lambda row: (row.wrong, row.id))
    for is_it in (
        lambda row: row.returned_as == stint.key,
        lambda row: row.values["started_on"] == stint.start,
        lambda row: not row.wrong and stint.meets(_standing(row)),
    ):
        if found := next(filter(is_it, same), None):
            return found
    return None


def _merge(stint: _Stint, row: Kept, to: Changes) -> None:
    """Let the told stint become what the record's row will be."""
    stint.kept = row
    told = stint.values()
    if not stint.start_told:
        told["started_on"] = row.values["started_on"]
    new = differing(ALLOCATION, told, row.values)
    if row.by_officer:
        filled = {name: value for name, value in new.items() if row.values[name] is None}
        filled.pop("ended_on", None)
        other = {name: new[name] for name in new.keys() - filled.keys() - {"is_lead"}}
        if other and stint.named:
            was = {name: row.values[name] for name in other}
            to.tell(Line(ALLOCATION.name, row.values["started_on"], Done.OUTRANKED, was, other))
        new = filled
    stint.new = new
    merged = {**row.values, **new}
    stint.start, stint.end = merged["started_on"], merged["ended_on"]
    stint.lead = merged["is_lead"]


def _may_stand(stint: _Stint, others: Sequence[_Stint], asked: Asked, to: Changes) -> bool:
    """Whether the told stint is taken in; it may have to step back, or to end sooner."""
    for other in others:
        if stint.by_officer or not stint.meets(other):
            continue
        if not stint.named and (other.by_officer or other.named):
            _step_back(stint)
        elif other.by_officer:
            to.tell(Line(ALLOCATION.name, stint.start, Done.NOT_TAKEN, {}, _telling(stint)))
            return False
        elif asked.older:
            if stint.start >= other.start:
                return False
            _end(stint, other.start)
    return True


def _step_back(stint: _Stint) -> None:
    stint.lead = False
    if stint.kept is not None:
        stint.new.pop("is_lead", None)
        if stint.kept.values["is_lead"]:
            stint.new["is_lead"] = False


def _end(stint: _Stint, on: date) -> None:
    stint.end = on
    if stint.kept is not None:
        stint.new["ended_on"] = on


def _give_way(other: _Stint, stint: _Stint, to: Changes) -> None:
    """A row of an earlier return or file of names makes room for one that these files tell."""
    assert other.kept is not None  # noqa: S101 - for the type checker: it stands on the record
    was = {"ended_on": other.end}
    if other.named != stint.named or (not other.named and other.start >= stint.start):
        other.lead = False
        to.update(ALLOCATION.table, other.kept.id, {"is_lead": False})
        to.tell(
            Line(
                ALLOCATION.name, other.start, Done.CORRECTED, {"is_lead": True}, {"is_lead": False}
            )
        )
    elif other.start < stint.start:
        other.end = stint.start
        to.update(ALLOCATION.table, other.kept.id, {"ended_on": stint.start})
        to.tell(Line(ALLOCATION.name, other.start, Done.ENDED, was, {"ended_on": stint.start}))
    else:
        other.lead = False
        gone = {"entered_in_error": True, "returned_as": WITHDRAWN}
        to.update(ALLOCATION.table, other.kept.id, gone)
        to.tell(Line(ALLOCATION.name, other.start, Done.WITHDRAWN, _telling(other), {}))


def _check(stints: Sequence[_Stint]) -> None:
    for place, one in enumerate(stints):
        if one.end is not None and one.end < one.start:
            raise HeldError(
                "An officer's allocation would end before it began.", "Mend the dates in the file."
            )
        if any(one.meets(other) for other in stints[place + 1 :]):
            raise HeldError(
                "Two officers would lead in one role on the same days.",
                "Compare the file with the child's record and mend whichever is wrong.",
            )


def _write(stint: _Stint, ids: Ids, to: Changes) -> None:
    if stint.kept is None:
        made = Insert(ids(ALLOCATION.table), stint.key, stint.values())
        to.insert(ALLOCATION.table, made)
    elif stint.new:
        values = dict(stint.new)
        if "started_on" in values:
            values["returned_as"] = stint.key
        was = {name: stint.kept.values[name] for name in stint.new}
        ends = "ended_on" in stint.new and stint.kept.values["ended_on"] is None
        to.update(ALLOCATION.table, stint.kept.id, values)
        done = Done.ENDED if ends else Done.CORRECTED
        to.tell(Line(ALLOCATION.name, stint.kept.values["started_on"], done, was, stint.new))


def _telling(stint: _Stint) -> dict[str, Any]:
    return {name: value for name, value in stint.values().items() if value not in (None, True)}
