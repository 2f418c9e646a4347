"""Papers for a review: which are expected, when each came, who agreed it, how good it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened
from holdfast.actions.entries import Told, form_of, save_answers
from holdfast.actions.rows import added_for, changed, row_of
from holdfast.core.answers import is_answered, missing, sections_asked, wrong
from holdfast.core.asking import Form
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.core.standing import Answered, standing_gates
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import answers_given
from holdfast.queries.preparation.papers import AVAILABLE, PAPER, PAPERS, came, paper_entry
from holdfast.queries.situations import situation_of
from holdfast.queries.today import today
from holdfast.record.bridge import facts_of
from holdfast.record.models import DatedEvent, Entry, Review
from holdfast.rulebook import calendar_of

AGREED_ON = "paper-agreed-on"
MISSING = "paper-missing"


@dataclass(frozen=True, slots=True)
class _Paper:
    """One paper of a review, by the procedure's list."""

    review: Review
    procedure: Procedure
    paper: str


@action(needs=Permission.ARRANGE_MEETINGS)
def expect(*, by: Actor, child: int, review: int, papers: Sequence[str]) -> None:
    """Say which papers are expected for a review; each of them may become owed."""
    row = _not_over(by, child, review)
    for paper in papers:
        _known(procedure_of(by.authority_id), paper)
    changed(row, documents=list(dict.fromkeys(papers)))


@action(needs=Permission.RECORD_PLANS)
def record(
    *,
    by: Actor,
    child: int,
    review: int,
    paper: str,
    on: date | None = None,
    answers: Mapping[str, Told] | None = None,
) -> int:
    """Record the day a paper became available, and what is asked of it. Returns the entry's id.

    A paper that the procedure wants agreed first is not taken before who agreed it, and when, is
    told. Where `on` is left out, it has not come yet; it may be recorded as missing.
    """
    row = row_of(Review, by, child, review, "review")
    procedure = procedure_of(by.authority_id)
    _known(procedure, paper)
    form = form_of(procedure, PAPER)
    entry = paper_entry(review, paper) or _begin(by, row, procedure, paper)
    save_answers(by, entry, form, answers or {})
    given = answers_given(entry).values
    _right(row, procedure, form, given)
    if on is not None:
        _here(by, _Paper(row, procedure, paper), on, given)
    elif came(review, paper):
        raise Refused("It was recorded as available. Enter the date it became so.", "on")
    elif given.get(MISSING) != "yes":
        raise Refused("Enter the date it became available, or say that it is missing.", "on")
    changed(entry, completed_on=today(), completed_by_id=by.user_id)
    return entry.pk


def _here(by: Actor, sent: _Paper, on: date, given: Mapping[str, object]) -> None:
    """The paper is there from a day on; a day that was told before is corrected."""
    happened(sent.review.child_id, on, "The day it became available")
    if given.get(MISSING) == "yes":
        raise Refused("It cannot be both available and missing.", MISSING)
    _demand_agreed(by, sent, on, given)
    event = came(sent.review.pk, sent.paper)
    if event:
        changed(event, happened_on=on)
        return
    added_for(
        DatedEvent,
        by,
        sent.review.child_id,
        kind=AVAILABLE,
        happened_on=on,
        about=f"review:{sent.review.pk}",
        attrs={"document": sent.paper},
    )


def _demand_agreed(by: Actor, sent: _Paper, on: date, given: Mapping[str, object]) -> None:
    """Refuse a paper that was sent before the manager agreed it, where the procedure asks that."""
    answered = frozenset((PAPER, name) for name, told in given.items() if is_answered(told))
    child = sent.review.child_id
    standing = standing_gates(
        sent.procedure,
        Step.PAPER_SENT,
        facts_of([child])[child],
        calendar=calendar_of(sent.procedure),
        on=on,
        attrs={"review": f"review:{sent.review.pk}", "document": sent.paper},
        answered=Answered(answered),
        roles=by.roles,
    )
    for gate in standing:
        lacking = next((name for name in gate.answered if not is_answered(given.get(name))), "on")
        raise Refused(f"{gate.says} {gate.put_right}", lacking)
    agreed = given.get(AGREED_ON)
    if isinstance(agreed, str) and date.fromisoformat(agreed) > on:
        raise Refused(
            f"It was sent on {long_date(on)}, before it was agreed. Check both dates.", AGREED_ON
        )


def _right(review: Review, procedure: Procedure, form: Form, given: Mapping[str, object]) -> None:
    """Refuse answers that are wrong, or that lack what the others call for."""
    situation = situation_of(review.child_id, procedure, today(), review=review)
    sections = sections_asked(form, situation.review_number, situation.holds)
    for section in sections:
        for question in section.questions:
            if says := wrong(question, given.get(question.id), procedure.lists):
                raise Refused(says, question.id)
    for gap in missing(form, sections, given):
        if gap.question:
            raise Refused(f"“{gap.question.asks}”: this needs an answer.", gap.question.id)


def _begin(by: Actor, review: Review, procedure: Procedure, paper: str) -> Entry:
    return added_for(
        Entry,
        by,
        review.child_id,
        form=PAPER,
        procedure_version=procedure.version,
        review=review,
        about=paper,
        owner_id=by.user_id,
        started_on=today(),
    )


def _known(procedure: Procedure, paper: str) -> None:
    if paper not in procedure.lists[PAPERS].by_id:
        raise Refused("Choose a paper from the procedure’s list.", "paper")


def _not_over(by: Actor, child: int, review: int) -> Review:
    row = row_of(Review, by, child, review, "review")
    if row.completed_on:
        raise Refused(f"This review was completed on {long_date(row.completed_on)}.", "review")
    return row
