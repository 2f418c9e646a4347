"""Letters and records: made from the record, made final, added to, sent copy by copy.

A document is made anew from the record as often as it is wanted, until it is final. From then on
it stays as it is, which the database itself holds; what has to be put right is added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, not_before
from holdfast.actions.gates import Lift, pass_gates
from holdfast.actions.notices import Message, tell_officer
from holdfast.actions.rows import added_for, changed, of_child, row_of
from holdfast.core.documents import DocumentTemplate, Shows
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.core.words import long_date
from holdfast.documents.compose import compose
from holdfast.documents.paper import Paper, as_json, content_hash, from_json
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.papers import matter_of
from holdfast.queries.recipients import Recipient, recipient
from holdfast.queries.today import today
from holdfast.record.models import Addendum, Document, DocumentCopy, Review

DECISIONS, RECORD, STARRED = "decisions", "review-record", "starred-decisions"
CHILDS_LETTER = "childs-letter"
"""Documents that the product itself knows the use of."""

ISSUED, DISTRIBUTED, STARRED_SENT = (
    "review.decisions.issued",
    "review.record.distributed",
    "review.starred-decisions.sent",
)
"""The rules whose duties sending a document can meet."""

ELECTRONICALLY = "in Holdfast"


@dataclass(frozen=True, slots=True)
class Sending:
    """One copy to send: to whom (the key of a recipient), how, and in which form."""

    to: str
    how: str = "by post"
    form: str = ""


@action(needs=Permission.RECORD_REVIEWS)
def prepare(
    *,
    by: Actor,
    child: int,
    use: str,
    review: int | None = None,
    about: str = "",
    written: Mapping[str, str] | None = None,
) -> int:
    """Make a document from what the record holds now, or make its draft anew.

    `use` is its id in the procedure; `written` holds what the officer wrote for its parts, and
    what was written before stays where nothing is given. Returns the document's id.
    """
    return prepared(by, child, use, review=review, about=about, written=written or {}).pk


def prepared(
    by: Actor,
    child: int,
    use: str,
    *,
    review: int | None,
    about: str,
    written: Mapping[str, str],
) -> Document:
    """The draft of a document, made anew; for actions that make one as part of what they do."""
    procedure = procedure_of(by.authority_id)
    template = _template(procedure, use)
    of_child(Review, by, child, review, "review")
    draft = _latest(by, child, use, review, about)
    if draft and draft.final_on:
        raise Refused(
            f"This was made final on {long_date(draft.final_on)} and stays as it is. "
            "Add to it instead.",
            "document",
        )
    matter = matter_of(by, child, today(), review=review)
    if matter is None:
        raise Refused("There is no such review on this child's record.", "review")
    told = {**_written_before(draft, template), **_known(template, written)}
    paper = compose(template, matter, told, dated=today())
    fields = {
        "title": paper.title.replace("{child}", paper.child.full),
        "content": as_json(paper),
        "content_hash": content_hash(paper),
        "made_on": today(),
        "made_by_id": by.user_id,
    }
    if draft:
        return changed(draft, **fields)
    return added_for(Document, by, child, use=use, review_id=review, about=about, **fields)


@action(needs=Permission.RECORD_REVIEWS)
def finalise(
    *, by: Actor, child: int, document: int, lifts: Mapping[str, Lift] | None = None
) -> None:
    """Make a document final: from now on it is only added to; sending it out becomes owed."""
    made_final(by, row_of(Document, by, child, document, "document"), lifts)


def made_final(by: Actor, row: Document, lifts: Mapping[str, Lift] | None = None) -> None:
    """Make a draft final, as part of an action."""
    if row.final_on:
        raise Refused(f"This was made final on {long_date(row.final_on)}.", "document")
    template = _template(procedure_of(by.authority_id), row.use)
    _nothing_left_to_write(from_json(row.content), template)
    if row.use == RECORD:
        _record_may_be_final(by, row, lifts)
    changed(row, final_on=today())
    if row.use == RECORD and row.review and row.review.record_produced_on is None:
        changed(row.review, record_produced_on=today())


@action(needs=Permission.RECORD_REVIEWS)
def add(*, by: Actor, child: int, document: int, wording: str) -> int:
    """Add to a final document, with today's date and by whom. Returns the addition's id."""
    row = row_of(Document, by, child, document, "document")
    if row.final_on is None:
        raise Refused("This is not final yet, and can still be changed.", "wording")
    if not wording.strip():
        raise Refused("Write what is to be added.", "wording")
    fields = {"wording": wording, "added_on": today(), "added_by_id": by.user_id}
    return added_for(Addendum, by, child, document=row, **fields).pk


@action(needs=Permission.RECORD_REVIEWS)
def send(
    *,
    by: Actor,
    child: int,
    document: int,
    copies: Sequence[Sending],
    on: date,
    lifts: Mapping[str, Lift] | None = None,
) -> tuple[int, ...]:
    """Send a final document to some recipients, each with what is theirs; officers are told.

    Nobody gets it from whom a restriction keeps everything, and no copy has more than the
    restriction allows. The duty that it serves is met. Returns the ids of the copies.
    """
    return sent_copies(by, row_of(Document, by, child, document, "document"), copies, on, lifts)


def sent_copies(
    by: Actor,
    row: Document,
    copies: Sequence[Sending],
    on: date,
    lifts: Mapping[str, Lift] | None = None,
) -> tuple[int, ...]:
    """Send copies of a final document, as part of an action; their ids."""
    if row.final_on is None:
        raise Refused("Make it final before it is sent.", "document")
    if not copies:
        raise Refused("Choose at least one recipient.", "recipients")
    happened(row.child_id, on, "The day it was sent")
    not_before(on, row.final_on, "It", "it was final")
    procedure = procedure_of(by.authority_id)
    pass_gates(
        by,
        row.child_id,
        Step.DOCUMENT_SENT,
        review=row.review_id,
        about=f"document:{row.pk}",
        lifts=lifts,
    )
    sent = tuple(_copied(by, row, each, procedure, on) for each in copies)
    changed(row, sent_on=row.sent_on or on)
    _meet(row, _template(procedure, row.use), on)
    return sent


@action(needs=Permission.RECORD_REVIEWS)
def letter(
    *,
    by: Actor,
    child: int,
    use: str,
    to: str,
    on: date,
    how: str = "by post",
    review: int | None = None,
    about: str = "",
    written: Mapping[str, str] | None = None,
) -> int:
    """Make a letter to one person, final and sent in one go. Returns the copy's id."""
    row = prepared(by, child, use, review=review, about=about, written=written or {})
    made_final(by, row)
    return sent_copies(by, row, [Sending(to, how)], on)[0]


def _template(procedure: Procedure, use: str) -> DocumentTemplate:
    found = procedure.documents.get(use)
    if found is None:
        raise Refused("There is no such document in your procedure.", "document")
    return found


def _latest(by: Actor, child: int, use: str, review: int | None, about: str) -> Document | None:
    rows = Document.objects.filter(
        authority_id=by.authority_id,
        child_id=child,
        use=use,
        about=about,
        entered_in_error=False,
    )
    rows = rows.filter(review=review) if review else rows.filter(review__isnull=True)
    return rows.order_by("-pk").first()


def _known(template: DocumentTemplate, written: Mapping[str, str]) -> Mapping[str, str]:
    """What was written for parts that the document has an officer write."""
    asked = {part.id for part in template.parts if part.shows is Shows.WRITTEN}
    unknown = sorted(written.keys() - asked)
    if unknown:
        raise Refused(f"Nothing is written by hand under “{unknown[0]}”.", unknown[0])
    return written


def _written_before(draft: Document | None, template: DocumentTemplate) -> Mapping[str, str]:
    if draft is None:
        return {}
    asked = {part.id for part in template.parts if part.shows is Shows.WRITTEN}
    return {
        part.id: as_written(part.paragraphs, part.bullets)
        for part in from_json(draft.content).parts
        if part.id in asked
    }


def as_written(paragraphs: Sequence[str], bullets: Sequence[str]) -> str:
    """A written part as it stands in the box it is written in."""
    return "\n\n".join(
        filter(None, ["\n\n".join(paragraphs), "\n".join(f"- {b}" for b in bullets)])
    )


def _nothing_left_to_write(paper: Paper, template: DocumentTemplate) -> None:
    for part in template.parts:
        if part.shows is not Shows.WRITTEN or not part.title:
            continue
        if all(each.is_empty for each in paper.parts if each.id == part.id):
            raise Refused(f"Write something under “{part.title}”.", part.id)


def _record_may_be_final(by: Actor, row: Document, lifts: Mapping[str, Lift] | None) -> None:
    review = row.review
    if review is None or review.completed_on is None:
        raise Refused("The review has not been completed. Complete it first.", "document")
    pass_gates(by, row.child_id, Step.RECORD_FINALISED, review=review.pk, lifts=lifts)


def _copied(by: Actor, row: Document, sending: Sending, procedure: Procedure, on: date) -> int:
    """One recipient's copy put on record; an officer finds it among what they were told."""
    to = recipient(row.child_id, sending.to, procedure, today())
    if to is None:
        raise Refused("There is no such person around this child.", "recipients")
    if to.stopped:
        raise Refused(f"{to.name}: {to.stopped[0].lower()}{to.stopped[1:]}.", "recipients")
    withheld = [part for part, _ in to.withheld if part in from_json(row.content).part_titles]
    copy = added_for(
        DocumentCopy,
        by,
        row.child_id,
        document=row,
        person_id=to.person_id,
        officer_id=to.officer_id,
        is_child=to.is_child,
        name=to.name,
        part=to.part,
        withheld=withheld,
        withheld_because="; ".join(
            dict.fromkeys(why for part, why in to.withheld if part in withheld)
        ),
        form=sending.form,
        sent_on=on,
        sent_how=ELECTRONICALLY if to.officer_id else sending.how,
    )
    if to.officer_id:
        _tell(by, row, to)
    return copy.pk


def _tell(by: Actor, row: Document, to: Recipient) -> None:
    wording = _starred_lines(row) if row.use == STARRED else ""
    message = Message(row.use, row.title, wording, about=f"document:{row.pk}")
    tell_officer(by, row.child_id, message, to.officer_id or 0, to.part)


def _starred_lines(row: Document) -> str:
    tables = (part.table for part in from_json(row.content).parts)
    lines = (
        f"{cells[1]} – {cells[2]}, {cells[3]}" for table in tables if table for cells in table.rows
    )
    return "\n".join(lines)


def _meet(row: Document, template: DocumentTemplate, on: date) -> None:
    """What sending a document meets: the day stays that of the first sending."""
    review = row.review
    if review is None:
        return
    at = timezone.localtime().time().replace(microsecond=0) if on == today() else None
    if template.serves == ISSUED and review.decisions_issued_on is None:
        changed(review, decisions_issued_on=on, decisions_issued_time=at)
    if template.serves == DISTRIBUTED and review.record_distributed_on is None:
        changed(review, record_distributed_on=on)
    if template.serves == STARRED_SENT and review.starred_sent_on is None:
        changed(review, starred_sent_on=on, starred_sent_time=at)
