"""How one table is read into facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from holdfast.core.facts import Fact, Value

Facts = dict[int, list[Fact]]
"""The facts found so far, by child."""

Rows = Iterable[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One table of the record, and the kinds of fact its rows give.

    `columns` is what to select; the row's own table is called t. `read` adds the facts of rows to
    those found so far, in tables earlier in the order.
    """

    table: str
    kinds: tuple[str, ...]
    columns: str
    read: Callable[[Rows, Facts], None]
    joined: str = ""

    @property
    def query(self) -> str:
        """The one query for any number of children: the rows that stand, in order of entry."""
        return (
            f"SELECT t.child_id, t.id, {self.columns}"  # noqa: S608 - all of it is written here
            f" FROM record_{self.table} t {self.joined}"
            " WHERE t.child_id = ANY(%s) AND NOT t.entered_in_error ORDER BY t.id"
        )


def moment(on: date, at: time | None) -> datetime | None:
    """The wall-clock moment, where the record has the time of day."""
    return None if at is None else datetime.combine(on, at)


def known(**attributes: Value | None) -> dict[str, Value]:
    """The attributes that the record holds: what is blank is left out."""
    return {name: value for name, value in attributes.items() if value is not None and value != ""}


def ref(noun: str, row_id: int | None) -> str | None:
    """The id by which facts name another row, or None where none is named."""
    return None if row_id is None else f"{noun}:{row_id}"
