"""A few days of reviewing at each invented authority, done as its officers do it: by actions.

One review is being prepared, one is open on the table, and between reviews there is a complaint, a
wish, something a child asked for and a change to answer. All of it concerns children of the
reviewing officer who signs in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle

from holdfast.actions import changes, entries, invitations, reviews
from holdfast.actions.entries import Told
from holdfast.actions.gates import Lift
from holdfast.core.asking import AnswerKind, Question
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.queries.authorities import procedure_of
from holdfast.queries.child_now import ReviewLine, child_now
from holdfast.queries.children import my_children
from holdfast.queries.entries import FilledForm, filled_form, may_fill
from holdfast.queries.gates import standing

PAGES = 3
"""How many pages of the officer's children are looked through."""

SAID: Mapping[str, str] = {
    "nature": "The bus to school comes so early that there is no time for breakfast.",
    "discussion": "Said with the carer there, who will ask the transport team.",
    "request-what": "To see a brother more often than once a month.",
    "wish-what": "To stay at the same school until the end of the year.",
    "changes-effect": "A new school since September, which goes well; old friends are missed.",
    "child-centred": "yes",
    "chair-present": "yes",
}
BY_KIND: Mapping[AnswerKind, str] = {
    AnswerKind.TEXT: "As agreed",
    AnswerKind.LONG_TEXT: "Talked over calmly; the social worker takes it up this week.",
    AnswerKind.YES_NO: "yes",
    AnswerKind.YES_NO_CONCERN: "yes",
}
MATTERS = ("complaint", "child-request", "wish")
ANSWERED_ON_THE_TABLE = 4
"""How many items of the open review's agenda are answered."""


@dataclass(frozen=True, slots=True)
class Officers:
    """Those who do the work: the reviewing officer, and a social worker."""

    iro: Actor
    worker: Actor


@dataclass(frozen=True, slots=True)
class Case:
    """A child of the reviewing officer, and the review that is booked."""

    child: int
    review: ReviewLine


def some_days_of_reviewing(officers: Officers, on: date) -> None:
    """Record it all, for as many of the officer's children as there are."""
    children = tuple(_children(officers.iro, on))
    cases = sorted(_cases(children, on), key=lambda case: case.review.planned_on or on)
    for case in cases[:1]:
        _prepare(officers.iro, case, on)
    _open(officers.iro, cases[1:2] or cases[:1], on)
    for child, form in zip(cycle(children), MATTERS, strict=False):
        _record(officers.iro, child, form, on)
    theirs = set(_children(officers.worker, on))
    for child in [child for child in children if child in theirs][-1:] or children[-1:]:
        changes.tell_officer(
            by=officers.worker if child in theirs else officers.iro,
            child=child,
            type=_first_plain_change(officers.iro),
            on=on - timedelta(days=2),
            summary="The carers are moving house in the spring, within the same town.",
            effect="The way to school changes; nothing else that the review decided.",
        )


def _children(iro: Actor, on: date) -> Iterable[int]:
    """The officer's children who are looked after."""
    for page in range(1, PAGES + 1):
        found = my_children(iro, page, on)
        yield from (line.child.id for line in found.lines if line.looked_after)
        if page >= found.pages:
            return


def _cases(children: Iterable[int], on: date) -> Iterable[Case]:
    """Those of them whose next review is booked for a day to come."""
    for child in children:
        coming = child_now(child, on).next
        if coming and coming.opened_on is None and (coming.planned_on or on) >= on:
            yield Case(child, coming)


def _prepare(iro: Actor, case: Case, on: date) -> None:
    """The child and a teacher are asked, and the child was spoken to alone."""
    invitations.invite(by=iro, child=case.child, review=case.review.id, is_child=True)
    invitations.invite(
        by=iro,
        child=case.child,
        review=case.review.id,
        name="Ms Larkin",
        part="teacher",
        why="Knows how school is going, and what help it can give",
    )
    _record(iro, case.child, "private-talk", on, review=case.review.id)


def _open(iro: Actor, cases: Iterable[Case], on: date) -> None:
    """A review opened today, with the first items of its agenda answered."""
    for case in cases:
        gates = standing(iro, case.child, Step.REVIEW_OPENED, on, on=on, review=case.review.id)
        if any(not gate.liftable for gate in gates):
            continue
        lifts = {
            gate.id: Lift("Agreed with the manager by telephone.", _first(gate.reasons))
            for gate in gates
        }
        reviews.open_review(by=iro, child=case.child, on=on, review=case.review.id, lifts=lifts)
        entry = entries.start(by=iro, child=case.child, form="review-agenda", review=case.review.id)
        _answer(iro, case.child, entry, on, sections=ANSWERED_ON_THE_TABLE)


def _record(iro: Actor, child: int, form: str, on: date, *, review: int | None = None) -> None:
    """Fill a form and complete it, where the procedure has it and the officer fills it."""
    asked = procedure_of(iro.authority_id).forms.get(form)
    if asked is None or not may_fill(iro, asked):
        return
    entry = entries.start(by=iro, child=child, form=form, review=review)
    found = _answer(iro, child, entry, on)
    if found and not found.left:
        entries.complete(by=iro, child=child, entry=entry)


def _answer(
    iro: Actor, child: int, entry: int, on: date, *, sections: int | None = None
) -> FilledForm | None:
    """Answer what a form needs, once more for the questions that answers lead to."""
    for _ in range(3):
        found = filled_form(iro, entry, on)
        if found is None:
            return None
        answers = {
            asked.question.id: Told(_answer_to(asked.question, asked.choices, on))
            for section in found.sections[:sections]
            for asked in section.questions
            if asked.is_shown
            and asked.answer is None
            and asked.question.required
            and asked.question.id not in found.form.open_until
        }
        if answers:
            entries.save(by=iro, child=child, entry=entry, answers=answers)
    return filled_form(iro, entry, on)


def _answer_to(question: Question, choices: tuple[tuple[str, str], ...], on: date) -> object:
    if question.id in SAID:
        return SAID[question.id]
    if question.answer is AnswerKind.DATE:
        return (on - timedelta(days=1)).isoformat()
    if question.answer is AnswerKind.NUMBER:
        return 1
    if question.answer is AnswerKind.CHOICES:
        return [choices[0][0]]
    if choices:
        return choices[0][0]
    return BY_KIND[question.answer]


def _first(reasons: tuple[tuple[str, str], ...]) -> str:
    return reasons[0][0] if reasons else ""


def _first_plain_change(iro: Actor) -> str:
    """A kind of change that needs neither a document, nor a threshold, nor a closer kind."""
    kinds = procedure_of(iro.authority_id).significant_changes.values()
    return next(
        kind.id
        for kind in kinds
        if not (kind.encloses or kind.threshold or kind.subtypes or kind.planned_first)
    )
