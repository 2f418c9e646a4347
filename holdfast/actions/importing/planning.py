"""The changes that a set of files makes, child by child. Pure: the record is given as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from holdfast.actions.importing.changes import Asked, Case, Changes, Done, HeldError, Ids, Line
from holdfast.actions.importing.relay import Officers, settle_officers
from holdfast.actions.importing.settling import settle
from holdfast.actions.importing.tables import ALLOCATION, TABLES, Kept, Said, Table
from holdfast.actions.importing.told import child_told, rows_told
from holdfast.core.returns import ReturnedChild

_CHILD = "Child"


@dataclass(slots=True)
class Standing:
    """A child as the record has it, with the rows of each table."""

    child: int
    by_officer: bool
    wrong: bool
    values: dict[str, Any]
    rows: dict[str, list[Kept]] = field(default_factory=dict)


class Held(NamedTuple):
    """A child left out whole because the files contradict the record."""

    local_id: str
    child: int | None
    message: str
    what_to_do: str


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans one child after another."""

    asked: Asked
    ids: Ids
    officers: Officers

    def planned(self, child: ReturnedChild, standing: Standing | None) -> Changes | Held:
        """The changes for one child, or why it is held back."""
        try:
            return self._planned(child, standing)
        except HeldError as held:
            known = standing.child if standing else None
            return Held(child.child_id, known, held.message, held.what_to_do)

    def _planned(self, child: ReturnedChild, standing: Standing | None) -> Changes:
        told = child_told(child)
        if standing is None:
            changes = _new(child, told, self.ids)
            rows: dict[str, list[Kept]] = {}
        else:
            changes = Changes(child.child_id, standing.child)
            _merge_child(told, standing, self.asked, changes)
            rows = standing.rows
        born = changes.told.get("born_on") or (standing.values["born_on"] if standing else None)
        _check_lifetime(child, born)
        case = Case(self.asked, self.ids, changes)
        said = rows_told(child, self.asked.extracted_on)
        for table in TABLES:
            for part in _in_turn(table, said.get(table.table, [])):
                settle(table, part, rows.get(table.table, []), case)
        settle_officers(child, rows.get(ALLOCATION.table, []), self.officers, case)
        return changes


def _in_turn(table: Table, said: list[Said]) -> Iterator[list[Said]]:
    """The rows, those that name another row of their own table after the others."""
    naming = [row for row in said if any(ref.table == table.table for ref in row.refs)]
    others = [row for row in said if row not in naming] if naming else said
    yield from filter(None, (others, naming))


def _new(child: ReturnedChild, told: dict[str, Any], ids: Ids) -> Changes:
    if "born_on" not in told and "expected_on" not in told:
        raise HeldError(
            "The child is not on the record, and no file gives a date of birth.",
            "Add the date of birth to the file, or import a file that has it first.",
        )
    return Changes(child.child_id, ids("child"), is_new=True, told=told)


def _merge_child(told: dict[str, Any], standing: Standing, asked: Asked, to: Changes) -> None:
    """The child's own row: what is blank is filled, and a return's own word corrected."""
    if standing.wrong:
        raise HeldError(
            "The child's record is marked as entered in error.",
            "Take the mark away if the child is real, or take the child out of the files.",
        )
    new = {column: value for column, value in told.items() if standing.values[column] != value}
    filled = {column: new[column] for column in new if standing.values[column] in (None, "", [])}
    other = {column: new[column] for column in new if column not in filled}
    was = {column: standing.values[column] for column in other}
    if other and standing.by_officer:
        to.tell(Line(_CHILD, None, Done.OUTRANKED, was, other))
    elif other and not asked.older:
        to.tell(Line(_CHILD, None, Done.CORRECTED, was, other))
        filled |= other
    to.told = filled


def _check_lifetime(child: ReturnedChild, born: date | None) -> None:
    """Nothing that needs a living child lies before its birth."""
    days = (
        *(period.started for period in child.periods),
        *(one.started for one in child.short_breaks),
        *(review.on for review in child.reviews),
        *(absence.started for absence in child.absences),
    )
    if born and any(day < born for day in days):
        raise HeldError(
            "Something in the files lies before the child was born.",
            "Compare the dates of birth in the files and on the record, and mend the wrong one.",
        )
