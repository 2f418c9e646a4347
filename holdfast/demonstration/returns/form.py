"""The SSDA903 as one XML file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from holdfast.demonstration.returns.tables import COLUMNS, Row

_GROUPS = (
    ("reviews", "AREVIEW"),
    ("missing", "AMISSING"),
    ("placed_for_adoption", "AD_PLACED"),
)
_SAME = frozenset({"CHILD", "DOB"})


def document(tables: Mapping[str, Sequence[Row]]) -> bytes:
    """All tables of a year in one document, child by child."""
    root = Element("EXPSSDA903")
    by_child = {name: _by_child(rows) for name, rows in tables.items()}
    for row in tables["header"]:
        child = row["CHILD"]
        element = SubElement(root, "CHILD")
        header = SubElement(element, "HEADER")
        unaccompanied = child in by_child["uasc"]
        _fill(header, {"CHILDID" if name == "CHILD" else name: row[name] for name in row})
        SubElement(header, "UASC").text = "1" if unaccompanied else "0"
        for table, tag in _GROUPS:
            for each in by_child[table][child]:
                own = [name for name in COLUMNS[table] if name not in _SAME]
                _fill(SubElement(header, tag), {name: each[name] for name in own})
        for each in by_child["episodes"][child]:
            own = [name for name in COLUMNS["episodes"] if name != "CHILD"]
            told = {"PL" if name == "PLACE" else name: each[name] for name in own}
            _fill(SubElement(element, "EPISODE"), told)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _by_child(rows: Sequence[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["CHILD"]].append(row)
    return found


def _fill(element: Element, cells: Mapping[str, str]) -> None:
    for tag, text in cells.items():
        SubElement(element, tag).text = text or None
