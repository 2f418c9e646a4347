"""The faults that real files have, put into an invented one so that the importer shows them.

Each is made to rows of a child of its own, who is in no other file; so nobody's history suffers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from xml.etree.ElementTree import Element, SubElement

from holdfast.demonstration.lives import Life
from holdfast.demonstration.returns.tables import Row, day


def _overlap(tables: Mapping[str, list[Row]], life: Life) -> None:
    """A second episode begins while the first is still open."""
    first = _episode(tables, life)
    later = life.care[-1].started + timedelta(days=9)
    tables["episodes"].append(first | {"DECOM": day(later), "RNE": "P", "PLACE": "U6"})


def _nothing_follows(tables: Mapping[str, list[Row]], life: Life) -> None:
    """The last episode says that another begins, and none does."""
    ended = life.care[-1].started + timedelta(days=12)
    _episode(tables, life).update(DEC=day(ended), REC="X1")


def _no_status(tables: Mapping[str, list[Row]], life: Life) -> None:
    """The legal status is a word, where a code belongs."""
    _episode(tables, life).update(LS="S20")


def _two_births(tables: Mapping[str, list[Row]], life: Life) -> None:
    """The reviews give another date of birth than the header."""
    born = (life.born or date.min) + timedelta(days=1)
    row = {"CHILD": life.id, "DOB": day(born), "REVIEW": "", "REVIEW_CODE": ""}
    tables["reviews"].append(row | {"REVIEW": day(life.care[-1].started + timedelta(days=15))})


_HELD: Sequence[Callable[[Mapping[str, list[Row]], Life], None]] = (
    _overlap,
    _nothing_follows,
    _no_status,
    _two_births,
)


def spoil_tables(tables: Mapping[str, list[Row]], faulty: Sequence[Life]) -> None:
    """Spoil the rows of the faulty children, and leave one code out for a child of the rest."""
    for fault, life in zip(_HELD, faulty, strict=False):
        _one_episode(tables, life)
        fault(tables, life)
    spoilt = {life.id for life in faulty}
    for row in tables["reviews"]:
        if row["CHILD"] not in spoilt and row["REVIEW_CODE"] == "PN7":
            row["REVIEW_CODE"] = ""
            break
    for row in tables["episodes"]:
        if row["CHILD"] not in spoilt and row["REC"] == "E4A":
            row["REC"] = ""
            break


def spoil_census(children: Mapping[str, Element], faulty: Sequence[Life]) -> None:
    """Give one plan a review on the day it began, and one an empty category."""
    spoilt = {life.id for life in faulty}
    plans = [
        plan
        for child, element in children.items()
        if child not in spoilt
        for plan in element.iter("ChildProtectionPlans")
        if plan.find("Reviews") is not None
    ]
    if len(plans) < 2:
        return
    early, uncategorised = plans[0], plans[1]
    SubElement(early.find("Reviews") or early, "CPPreviewDate").text = early.findtext(
        "CPPstartDate"
    )
    category = uncategorised.find("LatestCategoryOfAbuse")
    if category is not None:
        category.text = ""


def _one_episode(tables: Mapping[str, list[Row]], life: Life) -> None:
    """Leave the child a single open episode, so that one thing is wrong and no other."""
    own = [row for row in tables["episodes"] if row["CHILD"] == life.id]
    tables["episodes"][:] = [row for row in tables["episodes"] if row["CHILD"] != life.id]
    open_row = own[0] | {"DEC": "", "REC": "", "REASON_PLACE_CHANGE": ""}
    tables["episodes"].append(open_row)


def _episode(tables: Mapping[str, list[Row]], life: Life) -> Row:
    return next(row for row in tables["episodes"] if row["CHILD"] == life.id)
