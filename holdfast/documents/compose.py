"""What a document says, put together from what a query returns and the procedure's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from holdfast.core.documents import DocumentTemplate
from holdfast.core.words import clock_time, long_date
from holdfast.documents.filling import Making, filled, paragraphs
from holdfast.documents.paper import ChildNames, Pair, Paper, Part, Signature, Table
from holdfast.queries.papers import Matter

Written = Mapping[str, str]
"""What an officer wrote for the parts of one document, by the part's id."""

WITHHELD = "[address withheld]"


def compose(template: DocumentTemplate, matter: Matter, written: Written, *, dated: date) -> Paper:
    """A whole document, before it is copied for anyone.

    No protected address is in it, whoever wrote it where.
    """
    quiet, places = _quiet(matter.protected), _places(matter, dated)

    def words(text: str) -> tuple[str, ...]:
        return paragraphs(_filled(text, places))

    parts = [
        _kept_quiet(part, quiet)
        for shape in template.parts
        for part in filled(Making(shape, matter, written.get(shape.id, ""), words(shape.says)))
    ]
    return Paper(
        use=template.id,
        title=_filled(template.title, places),
        template=template.template,
        authority=matter.authority,
        dated=long_date(dated),
        child=ChildNames(matter.full_name, matter.called, matter.initials, matter.name_parts),
        greeting=_filled(template.greeting, places),
        opening=words(template.opening),
        parts=tuple(parts),
        closing=words(template.closing),
        signature=_signature(matter),
        initials_for=template.initials_for,
        plain=template.plain,
    )


def in_plain_text(paper: Paper) -> str:
    """All that a document says, line by line, to be read or counted."""
    lines = [*paper.opening]
    for part in paper.parts:
        lines += [part.title, *part.paragraphs, *part.bullets]
        lines += [f"{pair.term} {pair.says}" for pair in part.pairs]
        lines += [" ".join(row) for row in (part.table.rows if part.table else ())]
    named = {"child": paper.child.called, "recipient": ""}
    return _filled("\n".join([*lines, *paper.closing]), named)


def _places(matter: Matter, dated: date) -> Mapping[str, str]:
    """What stands for the names in braces; the child's and the recipient's are filled in later."""
    review = matter.review
    on = (review.on or review.planned_on) if review else None
    at = review.planned_time if review else None
    return {
        "authority": matter.authority,
        "officer": matter.officer.name,
        "date": long_date(dated),
        "review_date": long_date(on) if on else "a day to be agreed",
        "place": review.place if review else "",
        "time": clock_time(datetime.combine(dated, at)) if at else "",
    }


def _filled(text: str, places: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: places.get(found[1], found[0]), text)


def _quiet(protected: Sequence[str]) -> Callable[[str], str]:
    """How a text loses every protected address, however it is spaced."""
    if not protected:
        return str
    spaced = (r"\s*".join(map(re.escape, re.sub(r"\s+", "", text))) for text in protected)
    pattern = re.compile("|".join(sorted(spaced, key=len, reverse=True)), re.IGNORECASE)
    return lambda text: pattern.sub(WITHHELD, text)


def _kept_quiet(part: Part, quiet: Callable[[str], str]) -> Part:
    table = part.table
    rows = tuple(tuple(map(quiet, row)) for row in table.rows) if table else ()
    return replace(
        part,
        paragraphs=tuple(map(quiet, part.paragraphs)),
        pairs=tuple(Pair(pair.term, quiet(pair.says)) for pair in part.pairs),
        bullets=tuple(map(quiet, part.bullets)),
        table=Table(table.columns, rows) if table else None,
    )


def _signature(matter: Matter) -> Signature:
    officer = matter.officer
    contact = tuple(filter(None, (officer.telephone, officer.email)))
    return Signature(officer.name, officer.title, contact)
