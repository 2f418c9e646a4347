"""Tables: sortable headers, cells of text or components, and two columns compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from holdfast.web.components.component import Component


@dataclass(frozen=True)
class Column(Component):
    """A table's column head; with `sort_url` it sorts. `sorted`: "", "ascending", "descending"."""

    template_name: ClassVar[str] = "components/column.html"

    label: str
    numeric: bool = False
    sort_url: str = ""
    sorted: str = ""


@dataclass(frozen=True)
class Number:
    """A count that opens the children it counts; `about` is read out after it."""

    number: int
    url: str = ""
    about: str = ""


@dataclass(frozen=True)
class Cell(Component):
    """One cell: a text, a date, a number or a component, with the column it stands in."""

    template_name: ClassVar[str] = "components/cell.html"

    column: Column
    value: object
    heads_row: bool = False

    @property
    def tag(self) -> str:
        """The element: a head for the first cell of a row."""
        return "th" if self.heads_row else "td"

    @property
    def counted(self) -> Number | None:
        """The value where it is a number to show as a link."""
        return self.value if isinstance(self.value, Number) else None


@dataclass(frozen=True)
class Table(Component):
    """A table of rows; the first cell of each row is its head.

    Rows hold as many values as there are columns. A row may be read on a narrow screen, where
    each cell is shown under its column's label.
    """

    template_name: ClassVar[str] = "components/table.html"

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]
    empty: Component | None = None
    caption_hidden: bool = False

    @property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """Every row as cells. Raises `ValueError` where a row's length is not the columns'."""
        return tuple(
            tuple(
                Cell(column, value, heads_row=place == 0)
                for place, (column, value) in enumerate(zip(self.columns, row, strict=True))
            )
            for row in self.rows
        )


@dataclass(frozen=True)
class Compared:
    """One line of a comparison; `verdict` says how right differs from left, "" when it doesn't."""

    name: str
    left: object
    right: object
    verdict: str = ""


@dataclass(frozen=True)
class Comparison(Component):
    """Two procedures (or two versions) side by side, differences marked."""

    template_name: ClassVar[str] = "components/comparison.html"

    caption: str
    left: str
    right: str
    lines: tuple[Compared, ...]
