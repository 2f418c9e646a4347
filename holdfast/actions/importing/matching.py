"""Which row of the record a returned row is.

By what the return knew it by before, by its day, by the days that both cover; and at last by
nearness, where one row has gone from the return and another has come. Rows that an officer marked
as entered in error are found too, so that no return brings a mistake back.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any

from holdfast.actions.importing.tables import Kept, Said, Table, meets
from holdfast.core.facts import Interval

WITHDRAWN = "withdrawn"
"""What a row is known by that a return itself took back; no return finds it again."""


def paired(
    table: Table, said: Sequence[Said], kept: Iterable[Kept], span: Interval
) -> dict[str, Kept]:
    """The row of the record for each returned row that has one, by the key of the returned row.

    `span` is the time of which the return tells everything.
    """
    standing = [row for row in kept if row.returned_as != WITHDRAWN]
    if not standing:
        return {}
    pairs = _Pairs(table, said, span)
    for wrong in (False, True):
        pool = [row for row in standing if row.wrong is wrong]
        pairs.by(pool, lambda row: row.returned_as or None, lambda row: row.key)
        pairs.by(pool, lambda row: pairs.day(row.values), lambda row: pairs.day(row.values))
    right = [row for row in standing if not row.wrong]
    if table.until:
        pairs.going_on(right)
        pairs.closest(right, pairs.shared_days)
    if table.near:
        within = [row for row in right if row.values[table.on] in span]
        pairs.closest(within, pairs.nearness)
    return pairs.found


class _Pairs:
    """Pairs found so far, each row in one pair."""

    def __init__(self, table: Table, said: Sequence[Said], span: Interval) -> None:
        self.table = table
        self.span = span
        self.open = {row.key: row for row in said}
        self.taken: set[int] = set()
        self.found: dict[str, Kept] = {}

    def by(
        self,
        pool: Iterable[Kept],
        of_kept: Callable[[Kept], Hashable],
        of_said: Callable[[Said], Hashable],
    ) -> None:
        """Pair rows that say the same."""
        index = {
            mark: row
            for row in pool
            if row.id not in self.taken and (mark := of_kept(row)) is not None
        }
        for said in list(self.open.values()) if index else ():
            row = index.pop(of_said(said), None)
            if row is not None:
                self._pair(said, row)

    def going_on(self, pool: Sequence[Kept]) -> None:
        """Pair what began before the return begins to tell of it with the row of that day."""
        for said in [row for row in self.open.values() if not row.start_known]:
            day = said.values[self.table.on]
            there = [
                row
                for row in pool
                if row.id not in self.taken and day in Interval(*_period(self.table, row.values))
            ]
            if len(there) == 1:
                self._pair(said, there[0])

    def closest(self, pool: Sequence[Kept], closeness: Callable[[Said, Kept], int]) -> None:
        """Pair the closest rows first; a closeness of 0 is none."""
        if not self.open:
            return
        ranked = sorted(
            (-close, said.key, row.id)
            for row in pool
            if row.id not in self.taken
            for said in self.open.values()
            if (close := closeness(said, row))
        )
        rows = {row.id: row for row in pool}
        for _, key, row_id in ranked:
            if key in self.open and row_id not in self.taken:
                self._pair(self.open[key], rows[row_id])

    def _pair(self, said: Said, row: Kept) -> None:
        self.found[said.key] = row
        self.taken.add(row.id)
        del self.open[said.key]

    def day(self, values: dict[str, object]) -> tuple[object, object]:
        """What tells a row by its day."""
        return values[self.table.on], values[self.table.same] if self.table.same else None

    def shared_days(self, said: Said, row: Kept) -> int:
        """How many days both rows cover, up to the last of which the return tells.

        Beyond it every open row would go on side by side with every other.
        """
        return meets(self._told(said.values), self._told(row.values))

    def _told(self, values: dict[str, Any]) -> tuple[date, date | None]:
        start, end = _period(self.table, values)
        return start, end or self.span.until

    def nearness(self, said: Said, row: Kept) -> int:
        """More the nearer the days of the two rows are, and 0 beyond the table's bound."""
        table = self.table
        if table.same and said.values[table.same] != row.values[table.same]:
            return 0
        days: int = abs((said.values[table.on] - row.values[table.on]).days)
        return max(0, table.near + 1 - days)


def _period(table: Table, values: dict[str, object]) -> tuple[date, date | None]:
    start, end = values[table.on], values[table.until]
    assert isinstance(start, date)  # noqa: S101 - for the type checker: a table's day is a date
    return start, end if isinstance(end, date) else None
