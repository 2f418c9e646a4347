"""The XML form of the SSDA903, turned into the rows that the CSV tables would hold."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.imports.markup import Element
from holdfast.imports.ssda903 import tables
from holdfast.imports.tables import ALIASES, Table

ROOT = "EXPSSDA903"
RECORD = "CHILD"

_GROUPS = (
    (tables.REVIEWS, "AREVIEW"),
    (tables.MISSING, "AMISSING"),
    (tables.PREVIOUS_PERMANENCE, "PERMANENCE"),
    (tables.OC2, "OC2"),
    (tables.PLACED_ADOPTION, "AD_PLACED"),
)
_IN_THE_HEADER = (tables.OC3, tables.AD1)


def rows_of(child: Element) -> Iterator[tuple[Table, int, dict[str, str]]]:
    """The rows of one CHILD element: the table, the line it stands on, and the cells."""
    header = child.first("HEADER")
    if header is None:
        header = Element("HEADER", child.line)
    cells = _cells(header)
    same = {"CHILD": cells.get("CHILD", ""), "DOB": cells.get("DOB", "")}
    yield tables.HEADER, header.line, cells
    if _unaccompanied(cells):
        yield tables.UASC, header.line, cells
    for table in _IN_THE_HEADER:
        if any(cells.get(column) for column in table.marks):
            yield table, header.line, cells
    for table, tag in _GROUPS:
        for group in header.all(tag):
            if any(group.values().values()):
                yield table, group.line, _cells(group) | same
    for episode in child.all("EPISODE"):
        yield tables.EPISODES, episode.line, _cells(episode) | same


def _unaccompanied(cells: dict[str, str]) -> bool:
    return cells.get("UASC", "").strip() == "1" or bool(cells.get("DUC", "").strip())


def _cells(element: Element) -> dict[str, str]:
    return {ALIASES.get(tag, tag): text for tag, text in element.values().items()}
