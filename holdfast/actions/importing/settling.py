"""The returned rows of one table held against the record's: what is added, corrected and ended.

What an officer entered stands. A later extract corrects what came from returns; what is absent
from it stays as it is, unless the files say otherwise of the very same days.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from holdfast.actions.importing.changes import (
    Case,
    Changes,
    Done,
    HeldError,
    Insert,
    Line,
)
from holdfast.actions.importing.matching import WITHDRAWN, paired
from holdfast.actions.importing.tables import Kept, Said, Table, meets


@dataclass(slots=True)
class _Row:
    """A row as it will be: the returned row, the record's row, or both."""

    values: dict[str, Any]
    said: Said | None = None
    kept: Kept | None = None
    new: dict[str, Any] = field(default_factory=dict)

    @property
    def by_officer(self) -> bool:
        return self.kept is not None and self.kept.by_officer


def settle(table: Table, said: Sequence[Said], kept: Sequence[Kept], case: Case) -> None:
    """Add to the case what the returned rows of one table come to, and their ids.

    Raises HeldError where they contradict each other on the record.
    """
    pairs = paired(table, said, kept, case.asked.span)
    rows = []
    for row in said:
        found = pairs.get(row.key)
        told = _with_refs(row, case.known)
        if found is not None and found.wrong:
            case.changes.tell(_line(table, found.values, Done.IN_ERROR, {}, _telling(told)))
        else:
            rows.append(_merged(table, row, told, found, case))
    if table.apart and kept:
        matched = {row.id for row in pairs.values()}
        others = [row for row in kept if not row.wrong and row.id not in matched]
        rows = _kept_apart(table, rows, others, case)
    for each in rows:
        _write(table, each, case)


def _with_refs(row: Said, known: Mapping[tuple[str, str], int]) -> dict[str, Any]:
    if not row.refs:
        return row.values
    named = {
        ref.column: f"{ref.prefix}{found}" if ref.prefix else found
        for ref in row.refs
        if (found := known.get((ref.table, ref.key))) is not None
    }
    return {**row.values, **named}


def _merged(table: Table, said: Said, told: dict[str, Any], kept: Kept | None, case: Case) -> _Row:
    """The row as it will be, if nothing else stands in the way."""
    if kept is None:
        return _Row(told, said)
    new = differing(table, told, kept.values, start_known=said.start_known)
    if kept.by_officer:
        blank = {column: value for column, value in new.items() if _may_fill(kept, column, value)}
        other = {column: value for column, value in new.items() if column not in blank}
        if other:
            was = {column: kept.values[column] for column in other}
            case.changes.tell(_line(table, kept.values, Done.OUTRANKED, was, other))
        new = blank
    elif case.asked.older:
        new = {
            column: value
            for column, value in new.items()
            if _may_fill(kept, column, value)
            or (column == table.on and said.start_known and value < kept.values[column])
        }
    return _Row({**kept.values, **new}, said, kept, new)


def differing(
    table: Table, told: Mapping[str, Any], kept: Mapping[str, Any], *, start_known: bool = True
) -> dict[str, Any]:
    """What the return tells otherwise than the record. A start that is not known may be earlier."""
    new = {}
    for column, value in told.items():
        old = kept[column]
        if value == old or (value is None and column != table.until):
            continue
        if column == table.on and not start_known and old <= value:
            continue
        new[column] = value
    return new


def _may_fill(kept: Kept, column: str, value: Any) -> bool:
    """Whether the record says nothing here: a blank text or an unknown. A blank date says much."""
    return kept.values[column] in (None, "", []) and not isinstance(value, date)


def _kept_apart(table: Table, rows: list[_Row], others: Sequence[Kept], case: Case) -> list[_Row]:
    """The rows that may stand, so that none shares a day with another."""
    entered = [_Row(row.values, None, row) for row in others if row.by_officer]
    entered += [row for row in rows if row.by_officer]
    returned = [_Row(row.values, None, row) for row in others if not row.by_officer]
    standing: list[_Row] = []
    for row in rows:
        stronger = [*entered, *(returned if case.asked.older else ())]
        if not row.by_officer and any(_meet(table, row, other) for other in stronger):
            case.changes.tell(_line(table, row.values, Done.NOT_TAKEN, {}, _telling(row.values)))
            _stay(row)
        if row.kept is not None or row.said is not None:
            standing.append(row)
    for other in returned:
        if any(_meet(table, row, other) for row in standing):
            _withdraw(table, other, case.changes)
    _check_apart(table, standing)
    return standing


def _stay(row: _Row) -> None:
    """Leave the record's row as it is; a new one is not taken in."""
    row.new = {}
    row.said = None
    if row.kept is not None:
        row.values = row.kept.values


def _withdraw(table: Table, row: _Row, to: Changes) -> None:
    assert row.kept is not None  # noqa: S101 - for the type checker: it stands on the record
    to.update(table.table, row.kept.id, {"entered_in_error": True, "returned_as": WITHDRAWN})
    to.tell(_line(table, row.values, Done.WITHDRAWN, _telling(row.values), {}))


def _check_apart(table: Table, rows: Sequence[_Row]) -> None:
    ordered = sorted(
        rows, key=lambda row: (row.values[table.on], row.values[table.until] or date.max)
    )
    for place, row in enumerate(ordered[1:]):
        if _meet(table, ordered[place], row):
            raise HeldError(
                f"{table.name}: with what is on the record, two would share some days.",
                "Compare the files with the child's record and mend whichever is wrong.",
            )


def _meet(table: Table, one: _Row, two: _Row) -> bool:
    first = one.values[table.on], one.values[table.until]
    return one is not two and meets(first, (two.values[table.on], two.values[table.until])) > 0


def _write(table: Table, row: _Row, case: Case) -> None:
    _check_order(table, row.values)
    if row.kept is None and row.said is not None:
        made = case.ids(table.table)
        case.known[table.table, row.said.key] = made
        case.changes.insert(table.table, Insert(made, row.said.key, row.values))
    elif row.kept is not None:
        if row.said is not None:
            case.known[table.table, row.said.key] = row.kept.id
        if row.new:
            _correct(table, row, row.kept, case.changes)


def _correct(table: Table, row: _Row, kept: Kept, to: Changes) -> None:
    values = dict(row.new)
    if table.on in values and row.said is not None:
        values["returned_as"] = row.said.key
    to.update(table.table, kept.id, values)
    was = {column: kept.values[column] for column in row.new}
    ends = table.until in row.new and kept.values[table.until] is None
    done = Done.FILLED if kept.by_officer else Done.ENDED if ends else Done.CORRECTED
    to.tell(_line(table, kept.values, done, was, row.new))


def _check_order(table: Table, values: Mapping[str, Any]) -> None:
    end = values.get(table.until) if table.until else None
    if end is not None and end < values[table.on]:
        raise HeldError(
            f"{table.name}: with what is on the record, it would end before it began.",
            "Compare the files with the child's record and mend whichever is wrong.",
        )


def _telling(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _line(
    table: Table,
    values: Mapping[str, Any],
    done: Done,
    was: Mapping[str, Any],
    now: Mapping[str, Any],
) -> Line:
    return Line(table.name, values[table.on], done, was, now)
