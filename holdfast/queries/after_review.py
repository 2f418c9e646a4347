"""What follows a completed review: each thing to send or settle, its date, how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from holdfast.core.documents import DocumentTemplate
from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.documents import DocumentLine, documents_of_review
from holdfast.queries.duty_lines import DutyLine, duties_of, reckoning_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.papers import part_words
from holdfast.queries.ratification import is_used, ratifying_role
from holdfast.queries.restrictions import RestrictionLine, restrictions_of
from holdfast.queries.reviews_of import review_of
from holdfast.queries.situations import review_number
from holdfast.record.models import Decision, RecordMade, Review

ISSUED, DISTRIBUTED = "review.decisions.issued", "review.record.distributed"
PRODUCED, ANSWERED = "review.record.produced", "review.decisions.answered"
STARRED_SENT = "review.starred-decisions.sent"


@dataclass(frozen=True, slots=True)
class Offered:
    """A document that the procedure has for a review, and the one made of it, if any."""

    use: str
    title: str
    help: str
    made: DocumentLine | None
    duty: DutyLine | None


@dataclass(frozen=True, slots=True)
class AfterReview:
    """A review from its completion until its record has reached everyone."""

    review: int
    number: int
    child: ChildName
    opened_on: date | None
    completed_on: date | None
    uses_ratification: bool
    ratifying: str
    received_on: date | None
    signed_off_on: date | None
    deemed: bool
    answering: DutyLine | None
    documents: tuple[Offered, ...]
    starred: int
    decisions_issued_on: date | None
    starred_sent_on: date | None
    record_produced_on: date | None
    record_distributed_on: date | None
    producing: DutyLine | None
    made: str
    made_words: str
    dictation_sent_on: date | None
    dictation_back_on: date | None
    restrictions: tuple[RestrictionLine, ...]
    may_write: bool

    def document(self, use: str) -> Offered | None:
        """One of the documents offered."""
        return next((each for each in self.documents if each.use == use), None)


def after_review(actor: Actor, review: int, today: date) -> AfterReview | None:
    """What follows a review; None for one that is not there or not the actor's to see."""
    row = review_of(actor, review, today)
    if row is None:
        return None
    reckoning = reckoning_of(actor.authority_id, today)
    procedure, duties = reckoning.procedure, _duties(row, actor, today)
    return AfterReview(
        review=row.pk,
        number=review_number(row, row.opened_on or row.completed_on or today),
        child=name_of(row.child),
        opened_on=row.opened_on,
        completed_on=row.completed_on,
        uses_ratification=is_used(procedure),
        ratifying=part_words(ratifying_role(procedure), procedure),
        received_on=row.decisions_received_on,
        signed_off_on=row.signed_off_on,
        deemed=row.deemed_agreed,
        answering=duties.get(ANSWERED),
        documents=_offered(actor, row, duties, today),
        starred=Decision.objects.filter(
            review=row, starred=True, withdrawn_on__isnull=True, entered_in_error=False
        ).count(),
        decisions_issued_on=row.decisions_issued_on,
        starred_sent_on=row.starred_sent_on,
        record_produced_on=row.record_produced_on,
        record_distributed_on=row.record_distributed_on,
        producing=duties.get(PRODUCED),
        made=row.record_made,
        made_words=str(RecordMade(row.record_made).label) if row.record_made else "",
        dictation_sent_on=row.dictation_sent_on,
        dictation_back_on=row.dictation_back_on,
        restrictions=tuple(each for each in restrictions_of(row.child_id) if each.ended_on is None),
        may_write=may(actor, Permission.RECORD_REVIEWS),
    )


def _duties(row: Review, actor: Actor, today: date) -> dict[str, DutyLine]:
    """The duties that run from this review, by their rule."""
    reckoning, own = reckoning_of(actor.authority_id, today), f"review:{row.pk}"
    return {
        duty.rule: reckoning.line(number, row.child_id, duty)
        for number, duty in duties_of(row.child_id)
        if duty.anchor == own
        and duty.rule in reckoning.procedure.rules
        and duty.state(today) is not State.LAPSED
    }


def _offered(
    actor: Actor, row: Review, duties: dict[str, DutyLine], today: date
) -> tuple[Offered, ...]:
    made = {line.use: line for line in documents_of_review(actor, row.pk, today)}
    reckoning = reckoning_of(actor.authority_id, today)
    return tuple(
        Offered(
            use=template.id,
            title=_title(template),
            help=template.help,
            made=made.get(template.id),
            duty=duties.get(template.serves or ""),
        )
        for template in reckoning.procedure.documents.values()
        if template.addressed.value == "review"
    )


def _title(template: DocumentTemplate) -> str:
    """A document's title without the child's name, as a list of things to do has it."""
    if template.plain:
        return "Letter to the child"
    return template.title.replace(" of the review of {child}", "").replace("{child}", "the child")
