"""How far a manager has answered what a review recommends, where the procedure asks for that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from holdfast.core.answers import is_answered
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.answers_in_words import in_words
from holdfast.queries.authorities import procedure_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.papers import part_words
from holdfast.queries.reviews_of import review_of
from holdfast.record.models import Decision, Duty, Entry, Notice, Ratified, Review

DISCUSSION = "ratification-discussion"
DISPUTE = "dispute-started"
ANSWERED_RULE = "review.decisions.answered"
CHALLENGES = (Ratified.DISSENT, Ratified.CHANGE, Ratified.ADDITION)
"""Answers on which views differ until they are settled."""


class Standing(StrEnum):
    """How far it has come; "consensus sought" lasts until every difference is settled."""

    NOT_SENT = "not sent"
    AWAITED = "awaiting answers"
    CONSENSUS_SOUGHT = "consensus sought"
    READY = "ready to sign off"
    SIGNED_OFF = "signed off"
    BY_SILENCE = "deemed agreed"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation and the manager's answer to it."""

    id: int
    number: int
    wording: str
    owner: str
    by_date: date | None
    starred: bool
    urgent: bool
    answer: str
    answer_words: str
    answered_on: date | None
    answered_by: str
    view: str
    reasons: str
    settled_on: date | None
    settlement: str
    withdrawn: bool

    @property
    def differs(self) -> bool:
        """Whether the manager dissents, or proposes a change or an addition, and it is open."""
        return self.answer in CHALLENGES and self.settled_on is None


@dataclass(frozen=True, slots=True)
class Talk:
    """A discussion between the officer and the manager, as it was recorded."""

    entry: int
    lines: tuple[tuple[str, str], ...]
    still_differ: bool


@dataclass(frozen=True, slots=True)
class Ratification:
    """The manager's answers to a review's recommendations.

    `used` is whether the procedure asks for them; `may_answer` and `may_settle` are the actor's.
    """

    review: int
    child: ChildName
    reviewed_on: date | None
    used: bool
    role: str
    heading: str
    by_silence: bool
    received_on: date | None
    due: date | None
    signed_off_on: date | None
    signed_off_by: str
    deemed: bool
    disputed_on: date | None
    recommendations: tuple[Recommendation, ...]
    talks: tuple[Talk, ...]
    may_send: bool
    may_answer: bool
    may_settle: bool

    @property
    def standing(self) -> Standing:
        """How far it has come."""
        if self.signed_off_on:
            return Standing.SIGNED_OFF
        if self.deemed:
            return Standing.BY_SILENCE
        if self.received_on is None:
            return Standing.NOT_SENT
        if any(each.differs for each in self.recommendations):
            return Standing.CONSENSUS_SOUGHT
        if self.unanswered:
            return Standing.AWAITED
        return Standing.READY

    @property
    def unanswered(self) -> int:
        """How many recommendations have no answer."""
        return sum(not (each.answer or each.withdrawn) for each in self.recommendations)

    @property
    def still_differ(self) -> bool:
        """Whether they spoke, and still disagree."""
        return bool(self.talks) and self.talks[-1].still_differ

    def by_id(self, decision: int) -> Recommendation | None:
        """One recommendation."""
        return next((each for each in self.recommendations if each.id == decision), None)


def ratification(actor: Actor, review: int, today: date) -> Ratification | None:
    """How far the answers to a review have come; None for a review not the actor's to see."""
    row = review_of(actor, review, today)
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    role = ratifying_role(procedure)
    records = may(actor, Permission.RECORD_REVIEWS)
    return Ratification(
        review=row.pk,
        child=name_of(row.child),
        reviewed_on=row.completed_on or row.opened_on,
        used=is_used(procedure),
        role=part_words(role, procedure),
        heading=str(_setting(procedure, "ratification-heading", "")),
        by_silence=bool(_setting(procedure, "ratification-by-silence", False)),
        received_on=row.decisions_received_on,
        due=_due(row),
        signed_off_on=row.signed_off_on,
        signed_off_by=row.signed_off_by.name if row.signed_off_by else "",
        deemed=row.deemed_agreed,
        disputed_on=_disputed(row),
        recommendations=_recommendations(row, procedure),
        talks=_talks(row, procedure),
        may_send=records,
        may_answer=may(actor, Permission.RATIFY) and may_ratify(actor, procedure),
        may_settle=records,
    )


def is_used(procedure: Procedure) -> bool:
    """Whether a manager answers recommendations under this procedure."""
    return bool(_setting(procedure, "ratification", False))


def is_one_by_one(procedure: Procedure) -> bool:
    """Whether the manager's answer counts only once every recommendation has one of its own."""
    return is_used(procedure) and bool(_setting(procedure, "ratification-one-by-one", False))


def ratifying_role(procedure: Procedure) -> str:
    """The role that answers recommendations, as the procedure sets it."""
    return str(_setting(procedure, "ratifying-role", "team-manager"))


def may_ratify(actor: Actor, procedure: Procedure) -> bool:
    """Whether the actor is the ratifying officer, or that officer's own manager."""
    role = ratifying_role(procedure)
    manager = procedure.roles[role].manager if role in procedure.roles else None
    return actor.is_product or bool(actor.roles & {role, manager})


def awaiting_silence(
    authority: int, procedure: Procedure, today: date
) -> tuple[tuple[int, int], ...]:
    """Child and review where the time to answer has passed; none where silence means nothing."""
    if not (is_used(procedure) and _setting(procedure, "ratification-by-silence", False)):
        return ()
    late = Duty.objects.filter(authority_id=authority, rule=ANSWERED_RULE, due__lt=today)
    wanted = {_number(anchor) for anchor in late.values_list("anchor", flat=True)}
    rows = Review.objects.filter(
        authority_id=authority,
        pk__in=wanted,
        decisions_received_on__isnull=False,
        decisions_answered_on__isnull=True,
        signed_off_on__isnull=True,
        deemed_agreed=False,
        entered_in_error=False,
    )
    return tuple((row.child_id, row.pk) for row in rows.order_by("pk") if not _answers(row))


def _answers(review: Review) -> bool:
    """Whether the manager has answered anything at all: silence is no answer to any."""
    return (
        Decision.objects.filter(review=review, entered_in_error=False).exclude(ratified="").exists()
    )


def _number(anchor: str) -> int:
    tail = anchor.partition(":")[2]
    return int(tail) if tail.isdigit() else 0


def _setting(procedure: Procedure, name: str, otherwise: object) -> object:
    found = procedure.settings.get(name)
    return found.value if found else otherwise


def _disputed(row: Review) -> date | None:
    """The day on which the process for disputes was started about this review."""
    rows = Notice.objects.filter(
        child_id=row.child_id, kind=DISPUTE, about=f"review:{row.pk}", entered_in_error=False
    )
    first = rows.order_by("sent_at").first()
    return first.sent_at.date() if first else None


def _due(row: Review) -> date | None:
    own = f"review:{row.pk}"
    rows = Duty.objects.filter(child_id=row.child_id, rule=ANSWERED_RULE, anchor=own)
    return rows.values_list("due", flat=True).first()


def _recommendations(row: Review, procedure: Procedure) -> tuple[Recommendation, ...]:
    rows = Decision.objects.filter(review=row, entered_in_error=False)
    rows = rows.select_related("owner", "ratified_by").order_by("made_on", "pk")
    return tuple(_told(number, each, procedure) for number, each in enumerate(rows, start=1))


def _told(number: int, row: Decision, procedure: Procedure) -> Recommendation:
    role = procedure.roles.get(row.owner_role)
    named = (
        row.owner.name if row.owner else row.owner_name,
        role.title if role else "",
        row.agency,
    )
    return Recommendation(
        id=row.pk,
        number=number,
        wording=row.wording,
        owner=", ".join(dict.fromkeys(filter(None, named))),
        by_date=row.by_date,
        starred=row.starred,
        urgent=row.urgent,
        answer=row.ratified,
        answer_words=str(Ratified(row.ratified).label) if row.ratified else "",
        answered_on=row.ratified_on,
        answered_by=row.ratified_by.name if row.ratified_by else "",
        view=row.ratifier_view,
        reasons=row.ratifier_reasons,
        settled_on=row.settled_on,
        settlement=row.settlement,
        withdrawn=row.withdrawn_on is not None,
    )


def _talks(row: Review, procedure: Procedure) -> tuple[Talk, ...]:
    form = procedure.forms.get(DISCUSSION)
    if form is None:
        return ()
    rows = Entry.objects.filter(
        review=row, form=DISCUSSION, completed_on__isnull=False, entered_in_error=False
    )
    talks = []
    for entry in rows.order_by("completed_on", "pk"):
        given = {each.question: each.value for each in entry.answers.filter(item="")}
        lines = tuple(
            (
                question.asks,
                in_words(question, given.get(question.id), _choices(procedure, question.list)),
            )
            for question in form.all_questions
            if is_answered(given.get(question.id))
        )
        talks.append(Talk(entry.pk, lines, given.get("talked-result") == "differ"))
    return tuple(talks)


def _choices(procedure: Procedure, name: str | None) -> dict[str, str]:
    found = procedure.lists.get(name or "")
    return {choice.id: choice.says for choice in found.choices} if found else {}
