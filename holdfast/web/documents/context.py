"""What the pages of a document show: the document itself as it will be read, and its copies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.core.documents import Shows
from holdfast.core.reading_age import hard_sentences, reading_of
from holdfast.documents.compose import in_plain_text
from holdfast.documents.copies import Added, Copy, Recipient, copy_for, whole
from holdfast.documents.paper import from_json, short_hash
from holdfast.policy.actor import Actor
from holdfast.queries.documents import CopyLine, DocumentTold
from holdfast.queries.recipients import Recipient as Proposed
from holdfast.web.components import Breadcrumbs, Crumb, Tag
from holdfast.web.guiding import barriers, guidance
from holdfast.web.words import date_long

MOMENTS: Mapping[str, Moment] = {
    "childs-letter": Moment.CHILDS_LETTER,
    "review-record": Moment.RECORD,
    "decisions": Moment.DECISIONS,
}


@dataclass(frozen=True)
class ReadingAge:
    """The age of an easy reader, with the age that is aimed at."""

    age: int
    aim: int | None
    words_in_sentence: str
    hard: tuple[str, ...]

    @property
    def kept(self) -> bool:
        """Whether a reader of the age aimed at reads it with ease."""
        return self.aim is None or self.age <= self.aim


@dataclass(frozen=True)
class RecipientLine:
    """Someone proposed or sent a copy: who, why, what is left out, and where their copy is."""

    name: str
    part: str
    because: str
    withheld: tuple[str, ...]
    reason: str
    stopped: str
    sent: str
    pdf_url: str
    word_url: str
    look_url: str


def copy_told(told: DocumentTold, recipient: Proposed | None) -> Copy:
    """A document as somebody gets it, or the authority's own copy."""
    paper, added = from_json(told.content), _added(told)
    if recipient is None:
        return whole(paper, content_hash=told.content_hash, final=told.is_final, added=added)
    to = Recipient(recipient.name, recipient.part_words, recipient.groups, recipient.withheld)
    return copy_for(paper, to, content_hash=told.content_hash, final=told.is_final, added=added)


def copy_sent(told: DocumentTold, line: CopyLine, groups: frozenset[str]) -> Copy:
    """A copy as it was sent, with what it left out then."""
    kept_back = tuple((part, line.withheld_because) for part in line.withheld)
    to = Recipient(line.name, line.part_words.lower(), groups, kept_back)
    paper = from_json(told.content)
    return copy_for(paper, to, content_hash=told.content_hash, added=_added(told))


def _added(told: DocumentTold) -> tuple[Added, ...]:
    return tuple(Added(each.on, each.by, each.says) for each in told.added)


def page(actor: Actor, told: DocumentTold, copy: Copy, seen: Proposed | None) -> dict[str, object]:
    """The page of a document: the sheet as it will be read, and everything to do with it."""
    return {
        **head(told),
        "sheet": copy,
        "parts": tuple(part for part in copy.paper.parts if not part.is_empty),
        "hash": short_hash(told.content_hash),
        "seen": seen,
        "reading": reading(told),
        "guidance": guidance(actor, MOMENTS[told.use]) if told.use in MOMENTS else (),
        "barriers": barriers(told.gates) if told.may_write else (),
        "lines": tuple(lines(told)),
        "missing": told.recipients.missing,
        "stopped": Tag("May not be sent", "alert"),
        "writes": any(part.shows is Shows.WRITTEN for part in told.template.parts),
        "may_write": told.may_write,
        "added": told.added,
    }


def head(told: DocumentTold) -> dict[str, object]:
    """What every page of a document begins with."""
    return {
        "document": told.id,
        "review": told.review,
        "use": told.use,
        "title": told.title,
        "name": told.child.name,
        "tag": state_tag(told),
        "final_on": told.final_on,
        "sent_on": told.sent_on,
        "made_on": told.made_on,
        "made_by": told.made_by,
        "breadcrumbs": breadcrumbs(told),
    }


def breadcrumbs(told: DocumentTold, *, itself: bool = False) -> Breadcrumbs:
    """The way back to the child and the review; with `itself`, to the document too."""
    crumbs = [
        Crumb("Children", reverse("children")),
        Crumb(told.child.name, reverse("child", args=[told.child.id])),
    ]
    if told.review:
        crumbs.append(Crumb("After the review", reverse("review-after", args=[told.review])))
    if itself:
        crumbs.append(Crumb(told.title, reverse("document", args=[told.id])))
    return Breadcrumbs(tuple(crumbs))


def state_tag(told: DocumentTold) -> Tag:
    """Draft, final or sent."""
    if told.final_on is None:
        return Tag("Draft", "warn")
    return Tag("Sent", "good") if told.sent_on else Tag("Final", "note")


def reading(told: DocumentTold) -> ReadingAge | None:
    """The reading age of a document in plain words."""
    if not told.template.plain:
        return None
    text, aim = in_plain_text(from_json(told.content)), told.template.reading_age
    found = reading_of(text)
    hard = hard_sentences(text, aim) if aim else ()
    return ReadingAge(found.age, aim, f"{found.average_sentence:.0f}", hard)


def lines(told: DocumentTold) -> list[RecipientLine]:
    """Those who were sent a copy, then those who would get one."""
    sent = {copy.key for copy in told.copies}
    titles = from_json(told.content).part_titles
    found = [_sent(told, copy, titles) for copy in told.copies]
    return found + [
        _proposed(told, one, titles) for one in told.recipients.proposed if one.key not in sent
    ]


def _sent(told: DocumentTold, copy: CopyLine, titles: Mapping[str, str]) -> RecipientLine:
    day = f" on {date_long(copy.sent_on)}" if copy.sent_on else ""
    address = [told.id, copy.id]
    return RecipientLine(
        name=copy.name,
        part=copy.part_words,
        because="",
        withheld=tuple(titles.get(part, part) for part in copy.withheld),
        reason=copy.withheld_because,
        stopped="",
        sent=f"Sent {copy.sent_how}{day}{f' ({copy.form})' if copy.form else ''}",
        pdf_url=reverse("document-copy", args=[*address, "pdf"]),
        word_url=reverse("document-copy", args=[*address, "docx"]),
        look_url="",
    )


def _proposed(told: DocumentTold, one: Proposed, titles: Mapping[str, str]) -> RecipientLine:
    here = f"?for={one.key}"
    kept_back = [(part, why) for part, why in one.withheld if part in titles]
    return RecipientLine(
        name=one.name,
        part=one.part_words,
        because="" if one.because.lower() == one.part_words.lower() else one.because,
        withheld=tuple(titles[part] for part, _ in kept_back),
        reason="; ".join(dict.fromkeys(why for _, why in kept_back)),
        stopped=one.stopped,
        sent="",
        pdf_url="",
        word_url="",
        look_url="" if one.stopped else reverse("document", args=[told.id]) + here,
    )


def sending(actor: Actor, told: DocumentTold) -> dict[str, object]:
    """The page on which copies are sent: each recipient with what the copy leaves out."""
    return {
        **head(told),
        "breadcrumbs": breadcrumbs(told, itself=True),
        "guidance": guidance(actor, Moment.DISTRIBUTION, Moment.RESTRICTIONS),
        "barriers": barriers(told.gates),
        "lines": tuple(lines(told)),
        "missing": told.recipients.missing,
        "stopped": Tag("May not be sent", "alert"),
        "preferred": told.preferred_format,
        "for_child": any(one.is_child for one in told.recipients.proposed),
    }
