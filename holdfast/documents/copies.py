"""One recipient's copy: the parts that are theirs, and what was left out and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from holdfast.core.documents import DocumentPart, Shows, may_have
from holdfast.core.words import long_date
from holdfast.documents.paper import Pair, Paper, Part, Table, short_hash

NOT_THEIRS = "not meant for this recipient"
RESTRICTED = "restricted by a decision of a review"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A part that a copy leaves out, and why."""

    part: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Added:
    """What was added to a document after it was final: when, by whom, in what words."""

    on: date
    by: str
    says: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets a copy, and what they are to the child.

    `restricted` are parts that a standing restriction withholds, each with its reason.
    """

    name: str
    part: str
    groups: frozenset[str]
    restricted: tuple[tuple[str, str], ...] = ()
    told_restrictions: bool = True

    @property
    def copy_for(self) -> str:
        """Whose copy it is: Jane Ash, mother."""
        return f"{self.name}, {self.part}" if self.part and self.name else self.name or self.part


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as one recipient gets it. Without a recipient it is the authority's own."""

    paper: Paper
    copy_for: str = ""
    withheld: tuple[Withheld, ...] = ()
    content_hash: str = ""
    final: bool = True
    added: tuple[Added, ...] = ()


def copy_for(
    paper: Paper,
    recipient: Recipient,
    *,
    content_hash: str,
    final: bool = True,
    added: tuple[Added, ...] = (),
) -> Copy:
    """The recipient's copy of a document, with what it leaves out.

    A part that was never meant for this kind of recipient is left out without a word; one that
    a restriction keeps back is told as withheld.
    """
    reasons = dict(recipient.restricted)
    kept, withheld = list[Part](), list[Withheld]()
    for part in paper.parts:
        if not may_have(_shape(part), recipient.groups):
            continue
        if part.id in reasons:
            withheld.append(Withheld(part.id, part.title, reasons[part.id]))
        else:
            kept.append(part)
    initials = bool(recipient.groups.intersection(paper.initials_for))
    filled = _filled(replace(paper, parts=tuple(kept)), recipient.name, initials=initials)
    return Copy(filled, recipient.copy_for, tuple(withheld), content_hash, final, added)


def whole(
    paper: Paper, *, content_hash: str, final: bool = True, added: tuple[Added, ...] = ()
) -> Copy:
    """The authority's own copy, with nothing left out."""
    kept = _filled(paper, "", initials=False)
    return Copy(kept, "the child's record", (), content_hash, final, added)


def _shape(part: Part) -> DocumentPart:
    return DocumentPart(
        part.id,
        part.title,
        Shows.WORDS,
        not_for=part.not_for,
        only_for=part.only_for,
        private=part.private,
    )


def _filled(paper: Paper, recipient: str, *, initials: bool) -> Paper:
    """The paper with the child's and the recipient's names in place."""
    child = paper.child
    named = child.initials if initials else (child.called if paper.plain else child.full)
    names = {"child": named, "recipient": recipient or "the child's record"}

    def words(text: str) -> str:
        return re.sub(r"\{(child|recipient)\}", lambda found: names[found[1]], text)

    def said(text: str) -> str:
        return _hushed(text, child.parts, child.initials) if initials else text

    def worded(text: str) -> str:
        return said(words(text))

    return replace(
        paper,
        title=worded(paper.title),
        about=tuple(Pair(said(pair.term), said(pair.says)) for pair in paper.about),
        greeting=worded(paper.greeting),
        opening=tuple(map(worded, paper.opening)),
        closing=tuple(map(worded, paper.closing)),
        parts=tuple(_part(part, worded if part.worded else said) for part in paper.parts),
    )


def _part(part: Part, said: Callable[[str], str]) -> Part:
    rows = tuple(tuple(map(said, row)) for row in part.table.rows) if part.table else ()
    return replace(
        part,
        title=said(part.title),
        paragraphs=tuple(map(said, part.paragraphs)),
        pairs=tuple(Pair(said(pair.term), said(pair.says)) for pair in part.pairs),
        bullets=tuple(map(said, part.bullets)),
        table=Table(part.table.columns, rows) if part.table else None,
    )


def _hushed(text: str, names: tuple[str, ...], initials: str) -> str:
    """A text in which the child is told by initials, whoever wrote it."""
    if not names:
        return text
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    together = rf"(?<!\w)(?:{'|'.join(longest_first)})(?:\s+(?:{'|'.join(longest_first)}))*(?!\w)"
    return re.sub(together, initials, text, flags=re.IGNORECASE)


def for_template(copy: Copy, *, has_logo: bool) -> Mapping[str, Any]:
    """A copy as the names that templates are given, the same in PDF and in Word."""
    paper = copy.paper
    signature = paper.signature
    return {
        "title": paper.title,
        "authority": paper.authority,
        "has_logo": has_logo,
        "dated": paper.dated,
        "copy_for": copy.copy_for,
        "withheld": [{"title": each.title, "why": each.why} for each in copy.withheld],
        "about": [_pair(pair) for pair in paper.about],
        "greeting": paper.greeting,
        "opening": list(paper.opening),
        "parts": [_told(part) for part in paper.parts if not part.is_empty],
        "closing": list(paper.closing),
        "signature": {
            "name": signature.name if signature else "",
            "title": signature.title if signature else "",
            "contact": list(signature.contact) if signature else [],
        },
        "added": [
            {"on": long_date(each.on), "by": each.by, "says": each.says} for each in copy.added
        ],
        "draft": not copy.final,
        "hash": short_hash(copy.content_hash),
        "plain": paper.plain,
    }


def _told(part: Part) -> Mapping[str, Any]:
    table = part.table
    return {
        "title": part.title,
        "paragraphs": list(part.paragraphs),
        "pairs": [_pair(pair) for pair in part.pairs],
        "bullets": list(part.bullets),
        "columns": list(table.columns) if table else [],
        "rows": [list(row) for row in table.rows] if table else [],
    }


def _pair(pair: Pair) -> Mapping[str, str]:
    return {"term": pair.term, "says": pair.says}
