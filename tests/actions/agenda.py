"""A review whose agenda is answered, its decisions set out and those of the last one marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from holdfast.actions import decisions, entries, holding
from holdfast.actions.entries import Told
from holdfast.core.asking import AnswerKind, Question
from holdfast.policy.actor import Actor
from holdfast.queries.entries import filled_form
from holdfast.queries.today import today
from holdfast.queries.workspace import AGENDA, workspace

SAID: dict[str, object] = {
    "chair-present": "yes",
    "chair-senior": "yes",
    "participation": "pn1",
    "permanence-position": "identified",
    "permanence-route": "long-term-fostering",
    "private-talk-outcome": "declined",
    "private-talk-why": "Ruby would rather speak at the table.",
}
BY_KIND: dict[AnswerKind, object] = {
    AnswerKind.TEXT: "Said in a line",
    AnswerKind.LONG_TEXT: "Said at the review.",
    AnswerKind.YES_NO: "no",
    AnswerKind.YES_NO_CONCERN: "yes",
}


def as_iro(by: Actor) -> Actor:
    """The same officer in the role of the reviewing officer too."""
    return replace(by, roles=by.roles | {"iro"})


def begin(by: Actor, child: int, review: int, form: str = AGENDA) -> int:
    """Begin the agenda of a review, or another form of it; the entry's id."""
    return entries.start(by=as_iro(by), child=child, form=form, review=review)


def answer_all(by: Actor, child: int, entry: int, *, but: tuple[str, ...] = ()) -> None:
    """Answer everything that a form must have answered, but for these questions."""
    for _ in range(4):  # an answer may lead to another question
        form = filled_form(as_iro(by), entry, today())
        assert form is not None
        answers = {
            asked.question.id: Told(an_answer(asked.question, asked.choices))
            for section in form.sections
            for asked in section.questions
            if asked.is_shown and asked.answer is None and asked.question.id not in but
        }
        entries.save(by=as_iro(by), child=child, entry=entry, answers=answers)


def an_answer(question: Question, choices: tuple[tuple[str, str], ...]) -> object:
    if question.id in SAID:
        return SAID[question.id]
    if question.answer in BY_KIND:
        return BY_KIND[question.answer]
    if question.answer is AnswerKind.DATE:
        return today().isoformat()
    return choices[0][0]


def a_decision_of(by: Actor, child: int, review: int, on: date) -> int:
    """One decision, with everything that any procedure asks of one."""
    return decisions.make(
        by=by,
        child=child,
        review=review,
        on=on,
        wording="Ask the school for a place in the choir.",
        owner_name="The virtual school",
        by_date=on + timedelta(days=400),
        judged=decisions.Judgement(realistic=True, feasible=True),
    )


def make_ready(by: Actor, child: int, review: int, *, but: tuple[str, ...] = ()) -> int:
    """Bring an open review to where it can be completed. Returns the entry of its agenda."""
    entry = begin(by, child, review)
    answer_all(by, child, entry, but=but)
    answer_all(by, child, begin(by, child, review, "private-talk"), but=but)
    found = workspace(as_iro(by), review, today())
    assert found is not None
    for last in found.last_decisions:
        holding.mark_decision(
            by=by, child=child, review=review, decision=last.id, carried_out="done"
        )
    a_decision_of(by, child, review, today())
    return entry
