"""What fills the parts of a document: the procedure's words, an officer's, or the record's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from holdfast.core.documents import DocumentPart, Shows
from holdfast.core.words import clock_time, long_date
from holdfast.documents.paper import Pair, Part, Table
from holdfast.queries.papers import DecisionTold, Matter, SectionTold

DECISION_COLUMNS = ("No.", "Decision", "Who", "By when")


@dataclass(frozen=True, slots=True)
class Making:
    """One part in the making: its shape, what there is to say, and what an officer wrote for it."""

    shape: DocumentPart
    matter: Matter
    written: str
    words: tuple[str, ...]

    def part(
        self,
        *,
        title: str = "",
        paragraphs: tuple[str, ...] = (),
        pairs: tuple[Pair, ...] = (),
        bullets: tuple[str, ...] = (),
        table: Table | None = None,
        worded: bool = False,
    ) -> Part:
        """The part with this in it, and to whom it goes."""
        return Part(
            id=self.shape.id,
            title=title or self.shape.title,
            paragraphs=paragraphs,
            pairs=pairs,
            bullets=bullets,
            table=table,
            worded=worded,
            not_for=self.shape.not_for,
            only_for=self.shape.only_for,
            private=self.shape.private,
        )

    @property
    def decisions(self) -> tuple[DecisionTold, ...]:
        """The decisions of the review."""
        return self.matter.review.decisions if self.matter.review else ()


def filled(making: Making) -> list[Part]:
    """The part or parts that one part of a template becomes."""
    if making.shape.shows is Shows.ANSWERS:
        return _answers(making)
    return [_FILLED[making.shape.shows](making)]


def paragraphs(text: str) -> tuple[str, ...]:
    """A text as paragraphs: an empty line parts two of them, a single line break does not."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return tuple(part for part in parts if part)


def _words(making: Making) -> Part:
    return making.part(paragraphs=making.words, worded=True)


def _written(making: Making) -> Part:
    """What an officer wrote; lines that begin with a dash become a list."""
    lines = [line.strip() for line in making.written.splitlines()]
    bullets = tuple(line[2:].strip() for line in lines if line.startswith("- "))
    prose = "\n".join(line for line in lines if not line.startswith("- "))
    return making.part(paragraphs=paragraphs(prose), bullets=bullets)


def _about(making: Making) -> Part:
    review, officer = making.matter.review, making.matter.officer
    if review is None:
        return making.part()
    on, at = review.on or review.planned_on, review.planned_time
    told = (
        ("Date", long_date(on) if on else "To be agreed"),
        ("Time", clock_time(datetime.combine(on, at)) if at and on else ""),
        ("Place", review.place),
        ("Completed", _later(review.completed_on, review.on)),
        ("Which review", f"Number {review.number} of this time looked after" if review.on else ""),
        ("Chaired by", f"{officer.name}, {officer.title}" if officer.name else ""),
        ("How the child took part", review.participation),
    )
    return making.part(pairs=_told(told))


def _told(lines: Sequence[tuple[str, str]]) -> tuple[Pair, ...]:
    return tuple(Pair(term, says) for term, says in lines if says)


def _later(completed: date | None, opened: date | None) -> str:
    return long_date(completed) if completed and completed != opened else ""


def _people(making: Making) -> Part:
    people = making.matter.review.people if making.matter.review else ()
    rows = tuple((one.name, one.part, one.came) for one in people if one.name)
    return making.part(table=Table(("Name", "As", "Part in it"), rows) if rows else None)


def _decided(making: Making) -> Part:
    return _table_of(making, making.decisions)


def _starred(making: Making) -> Part:
    return _table_of(making, [each for each in making.decisions if each.starred])


def _table_of(making: Making, decisions: Sequence[DecisionTold]) -> Part:
    rows = tuple(
        (str(number), _wording(each), each.owner, long_date(each.by_date) if each.by_date else "")
        for number, each in enumerate(decisions, start=1)
    )
    if not rows:
        return making.part(paragraphs=("None.",))
    return making.part(table=Table(DECISION_COLUMNS, rows))


def _wording(decision: DecisionTold) -> str:
    if not decision.starred:
        return decision.wording
    return f"{decision.wording} (starred{f': {decision.star}' if decision.star else ''})"


def _earlier(making: Making) -> Part:
    earlier = making.matter.review.earlier if making.matter.review else ()
    rows = tuple(
        (str(number), each.wording, _became(each)) for number, each in enumerate(earlier, 1)
    )
    return making.part(table=Table(("No.", "Decision", "What came of it"), rows) if rows else None)


def _became(decision: DecisionTold) -> str:
    if decision.done_on:
        return f"Done on {long_date(decision.done_on)}"
    found = decision.carried_out or "Not yet looked at"
    return f"{found}: {decision.why_not}" if decision.why_not else found


def _ratification(making: Making) -> Part:
    heading = making.matter.procedure.settings.get("ratification-heading")
    pairs = tuple(
        Pair(f"Recommendation {number}", _answer(each))
        for number, each in enumerate(making.decisions, start=1)
        if each.ratified
    )
    return making.part(title=str(heading.value) if heading else "", pairs=pairs)


def _answer(decision: DecisionTold) -> str:
    by = f" by {decision.ratified_by}" if decision.ratified_by else ""
    parts = (
        f"{decision.ratified}{by}.",
        f"View: {decision.view}" if decision.view else "",
        f"Reasons: {decision.reasons}" if decision.reasons else "",
        f"Settled: {decision.settlement}" if decision.settlement else "",
    )
    return " ".join(filter(None, parts))


def _officer(making: Making) -> Part:
    officer = making.matter.officer
    told = (("Name", officer.name), ("Telephone", officer.telephone), ("E-mail", officer.email))
    return making.part(pairs=_told(told))


_FILLED: Mapping[Shows, Callable[[Making], Part]] = {
    Shows.WORDS: _words,
    Shows.WRITTEN: _written,
    Shows.ABOUT: _about,
    Shows.PEOPLE: _people,
    Shows.DECISIONS: _decided,
    Shows.STARRED: _starred,
    Shows.EARLIER: _earlier,
    Shows.RATIFICATION: _ratification,
    Shows.OFFICER: _officer,
}


def _answers(making: Making) -> list[Part]:
    """The answered sections of a form, each a part of its own, or the one section named."""
    shape, review = making.shape, making.matter.review
    wanted = [
        each for each in (review.sections if review else ()) if shape.form in (None, each.form)
    ]
    if shape.section:
        found = [each for each in wanted if each.id == shape.section]
        return [_section(shape, each, shape.id, shape.title or each.title) for each in found]
    return [_section(shape, each, each.id, each.title) for each in wanted]


def _section(shape: DocumentPart, section: SectionTold, name: str, title: str) -> Part:
    aside = (f"Considered, and does not apply: {section.aside}",) if section.aside else ()
    return Part(
        id=name,
        title=title,
        paragraphs=aside,
        pairs=() if aside else tuple(Pair(line.asks, line.says) for line in section.lines),
        not_for=shape.not_for,
        only_for=shape.only_for,
        private=shape.private or section.private,
    )
