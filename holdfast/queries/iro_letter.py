"""The letters that tell a child, and those around the child, who the reviewing officer is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.asking import Moment, Text
from holdfast.core.documents import DocumentTemplate
from holdfast.core.procedure import texts_at
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.childs_iro import ChildsIro, childs_iro
from holdfast.queries.papers import Matter, matter_of
from holdfast.queries.recipients import Recipient, recipients_of
from holdfast.record.models import Document, DocumentCopy

TO_THE_CHILD, TO_OTHERS = "iro-introduction", "iro-explained"


@dataclass(frozen=True, slots=True)
class SentCopy:
    """A letter that went out: to whom, when and how; `document` is the letter's number."""

    document: int
    title: str
    name: str
    on: date | None
    how: str


@dataclass(frozen=True, slots=True)
class IroLetter:
    """What the letters are made of, who may get one, and who got one."""

    about: ChildsIro
    matter: Matter
    to_the_child: DocumentTemplate
    to_others: DocumentTemplate | None
    recipients: tuple[Recipient, ...]
    sent: tuple[SentCopy, ...]
    texts: tuple[Text, ...]


def iro_letter(actor: Actor, child: int, today: date) -> IroLetter | None:
    """The letters about the present officer, None where there is no officer or no such child."""
    found = childs_iro(actor, child, today)
    matter = matter_of(actor, child, today)
    procedure = procedure_of(actor.authority_id)
    template = procedure.documents.get(TO_THE_CHILD)
    if found is None or found.present is None or matter is None or template is None:
        return None
    others = procedure.documents.get(TO_OTHERS)
    recipients = list(recipients_of(child, template, procedure, today).proposed)
    if others:
        recipients += recipients_of(child, others, procedure, today).proposed
    return IroLetter(
        about=found,
        matter=matter,
        to_the_child=template,
        to_others=others,
        recipients=tuple({one.key: one for one in recipients}.values()),
        sent=_sent(child, found.present.allocation),
        texts=texts_at(procedure, Moment.CHILDS_LETTER),
    )


def _sent(child: int, allocation: int) -> tuple[SentCopy, ...]:
    rows = DocumentCopy.objects.filter(
        child_id=child,
        document__in=Document.objects.filter(
            about=f"allocation:{allocation}", use__in=(TO_THE_CHILD, TO_OTHERS)
        ),
        entered_in_error=False,
    ).select_related("document")
    return tuple(
        SentCopy(row.document_id, row.document.title, row.name, row.sent_on, row.sent_how)
        for row in rows.order_by("pk")
    )
