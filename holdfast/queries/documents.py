"""Documents that were made, their copies, and who would get one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from holdfast.core.documents import Addressed, DocumentTemplate
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.core.sources import Source, Sureness
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.papers import part_words
from holdfast.queries.recipients import Recipient, Recipients, recipient, recipients_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Decision, Document, DocumentCopy

RECORD = "review-record"


@dataclass(frozen=True, slots=True)
class AddedLine:
    """Something added to a final document."""

    on: date
    by: str
    says: str


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A copy that was sent: to whom, what it left out and why, how and when."""

    id: int
    key: str
    name: str
    part: str
    part_words: str
    is_officer: bool
    is_child: bool
    withheld: tuple[str, ...]
    withheld_because: str
    sent_on: date | None
    sent_how: str
    form: str


@dataclass(frozen=True, slots=True)
class DocumentTold:
    """A document with its copies; `content` is a paper as it was stored.

    `gates` stand before it is made final or, once it is, before it is sent.
    """

    id: int
    use: str
    title: str
    template: DocumentTemplate
    procedure: Procedure
    child: ChildName
    preferred_format: str
    review: int | None
    about: str
    decisions: tuple[str, ...]
    content: Mapping[str, Any]
    content_hash: str
    made_on: date
    made_by: str
    final_on: date | None
    sent_on: date | None
    added: tuple[AddedLine, ...]
    copies: tuple[CopyLine, ...]
    recipients: Recipients
    gates: tuple[StandingGate, ...]
    may_write: bool

    @property
    def is_final(self) -> bool:
        """Whether it is read-only."""
        return self.final_on is not None

    def recipient(self, key: str) -> Recipient | None:
        """One of those proposed."""
        return self.recipients.by_key(key)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list."""

    id: int
    use: str
    title: str
    made_on: date
    final_on: date | None
    sent_on: date | None
    copies: int


def document(actor: Actor, document_id: int, today: date) -> DocumentTold | None:
    """One document, None if it is not there or about a child not in scope."""
    row = _readable(actor, today).filter(pk=document_id).first()
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    template = procedure.documents.get(row.use) or _gone(row)
    return DocumentTold(
        id=row.pk,
        use=row.use,
        title=row.title,
        template=template,
        procedure=procedure,
        child=name_of(row.child),
        preferred_format=row.child.preferred_format,
        review=row.review_id,
        about=row.about,
        decisions=_decisions(row),
        content=row.content,
        content_hash=row.content_hash,
        made_on=row.made_on,
        made_by=row.made_by.name if row.made_by else "",
        final_on=row.final_on,
        sent_on=row.sent_on,
        added=_added(row),
        copies=_copies(row, procedure),
        recipients=recipients_of(row.child_id, template, procedure, today, review=row.review_id),
        gates=_gates(actor, row, today),
        may_write=may(actor, Permission.RECORD_REVIEWS),
    )


def documents_of_review(actor: Actor, review: int, today: date) -> tuple[DocumentLine, ...]:
    """The documents made of a review, the newest last."""
    rows = _readable(actor, today).filter(review_id=review).order_by("pk")
    return tuple(_in_list(row) for row in rows)


@dataclass(frozen=True, slots=True)
class Offered:
    """A document that can be made about a child at any time."""

    use: str
    title: str
    help: str
    source: str


@dataclass(frozen=True, slots=True)
class ChildsDocuments:
    """What can be made about a child at any time, and everything that was made."""

    child: ChildName
    offered: tuple[Offered, ...]
    made: tuple[DocumentLine, ...]
    may_write: bool


def childs_documents(actor: Actor, child_id: int, today: date) -> ChildsDocuments | None:
    """A child's letters and records, None if the child is not there or not the actor's to see."""
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    if child is None:
        return None
    templates = procedure_of(actor.authority_id).documents.values()
    rows = _readable(actor, today).filter(child_id=child_id).order_by("-pk")
    return ChildsDocuments(
        child=name_of(child),
        offered=tuple(
            Offered(each.id, each.title.replace("{child}", child.name), each.help, each.source.cite)
            for each in templates
            if each.addressed is Addressed.CHILD
        ),
        made=tuple(_in_list(row) for row in rows),
        may_write=may(actor, Permission.RECORD_REVIEWS),
    )


def _in_list(row: Document) -> DocumentLine:
    return DocumentLine(
        id=row.pk,
        use=row.use,
        title=row.title,
        made_on=row.made_on,
        final_on=row.final_on,
        sent_on=row.sent_on,
        copies=row.copies.filter(entered_in_error=False).count(),
    )


def chosen_recipient(told: DocumentTold, key: str, today: date) -> Recipient | None:
    """Whoever a copy is to be shown for: one of those proposed, or anyone around the child."""
    return told.recipient(key) or recipient(told.child.id, key, told.procedure, today)


def _readable(actor: Actor, today: date) -> QuerySet[Document]:
    children = children_in(scope_of(actor), today)
    rows = Document.objects.filter(
        authority_id=actor.authority_id, entered_in_error=False, child_id__in=children.values("pk")
    )
    return rows.select_related("child", "made_by", "review")


def _gone(row: Document) -> DocumentTemplate:
    """A document whose template the procedure no longer has is still shown."""
    return DocumentTemplate(row.use, row.title, Source("no longer in the procedure", Sureness.READ))


def _decisions(row: Document) -> tuple[str, ...]:
    """The wordings of the decisions of the review, beside which a letter is written."""
    if row.review is None:
        return ()
    rows = Decision.objects.filter(
        review=row.review, withdrawn_on__isnull=True, entered_in_error=False
    )
    return tuple(rows.order_by("made_on", "pk").values_list("wording", flat=True))


def _added(row: Document) -> tuple[AddedLine, ...]:
    rows = row.addenda.filter(entered_in_error=False).select_related("added_by").order_by("pk")
    return tuple(
        AddedLine(each.added_on, each.added_by.name if each.added_by else "", each.wording)
        for each in rows
    )


def _copies(row: Document, procedure: Procedure) -> tuple[CopyLine, ...]:
    rows = row.copies.filter(entered_in_error=False).order_by("pk")
    return tuple(_copy(each, procedure) for each in rows)


def _copy(row: DocumentCopy, procedure: Procedure) -> CopyLine:
    key = f"person:{row.person_id}" if row.person_id else f"officer:{row.officer_id}"
    return CopyLine(
        id=row.pk,
        key="child" if row.is_child else key,
        name=row.name,
        part=row.part,
        part_words="the child" if row.is_child else part_words(row.part, procedure),
        is_officer=row.officer_id is not None,
        is_child=row.is_child,
        withheld=tuple(row.withheld),
        withheld_because=row.withheld_because,
        sent_on=row.sent_on,
        sent_how=row.sent_how,
        form=row.form,
    )


def _gates(actor: Actor, row: Document, today: date) -> tuple[StandingGate, ...]:
    """What stands before the next step with a document."""
    if row.final_on is None:
        step = Step.RECORD_FINALISED if row.use == RECORD else None
    else:
        step = Step.DOCUMENT_SENT
    if step is None:
        return ()
    return standing(actor, row.child_id, step, today, review=row.review_id)
