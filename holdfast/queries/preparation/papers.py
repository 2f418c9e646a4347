"""The papers of a review: which are expected, when each came, late or in time, and how good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.core.answers import sections_asked, shown
from holdfast.core.asking import Form, Question, Section
from holdfast.core.duties import Duty
from holdfast.core.procedure import Procedure, Rule
from holdfast.policy.actor import Actor
from holdfast.queries.answers_in_words import in_words
from holdfast.queries.authorities import procedure_of
from holdfast.queries.duty_lines import duties_of
from holdfast.queries.entries import AnswerNow, AskedQuestion, AskedSection, filled_form
from holdfast.queries.preparation.head import ReviewHead, found_review, head_of
from holdfast.queries.situations import situation_of
from holdfast.record.models import DatedEvent, Entry, Review

PAPERS = "review-papers"
"""The procedure's list of papers for a review."""

PAPER = "review-paper"
"""The form of what is asked of each of them."""

AVAILABLE = "review-document-available"
GENERAL = "paper-due-rule"
"""The setting that names the rule by which a paper without one of its own is judged."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper: whether it is expected, by when, when it came, and what was said of it.

    `days_late` counts from the day it was due to the day it came, or to today where it has not.
    `missing` is why it was recorded as missing. `said` are the answers given, in words.
    """

    id: str
    title: str
    expected: bool
    due: date | None
    available_on: date | None
    days_late: int
    missing: str
    quality: str
    said: tuple[tuple[str, str], ...]

    @property
    def is_settled(self) -> bool:
        """Whether it came, or its absence is on record."""
        return self.available_on is not None or bool(self.missing)


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a review."""

    head: ReviewHead
    lines: tuple[PaperLine, ...]

    @property
    def expected(self) -> tuple[PaperLine, ...]:
        """Those that are expected or have come."""
        return tuple(line for line in self.lines if line.expected or line.is_settled)

    def line(self, paper: str) -> PaperLine | None:
        """One of them by its id."""
        return next((line for line in self.lines if line.id == paper), None)


@dataclass(frozen=True, slots=True)
class OnePaper:
    """One paper with what is asked of it."""

    head: ReviewHead
    line: PaperLine
    sections: tuple[AskedSection, ...]


def papers_of(actor: Actor, review: int, today: date) -> Papers | None:
    """The papers of a review, None if it is not there or not the actor's to see."""
    row = found_review(actor, review, today)
    if row is None:
        return None
    procedure = procedure_of(actor.authority_id)
    return Papers(head_of(row, today), tuple(_lines(actor, row, procedure, today)))


def paper_of(actor: Actor, review: int, paper: str, today: date) -> OnePaper | None:
    """One paper of a review with the questions of the procedure about it."""
    found = papers_of(actor, review, today)
    line = found.line(paper) if found else None
    if found is None or line is None:
        return None
    entry = paper_entry(review, paper)
    filled = filled_form(actor, entry.pk, today) if entry else None
    if filled is not None:
        return OnePaper(found.head, line, filled.sections)
    row = found_review(actor, review, today)
    sections = _unasked(row, procedure_of(actor.authority_id), today) if row else ()
    return OnePaper(found.head, line, tuple(sections))


def paper_entry(review: int, paper: str) -> Entry | None:
    """What was answered about a paper of a review, if anything was."""
    rows = Entry.objects.filter(review_id=review, form=PAPER, about=paper, entered_in_error=False)
    return rows.order_by("pk").first()


def came(review: int, paper: str) -> DatedEvent | None:
    """The event that a paper of a review became available."""
    return DatedEvent.objects.filter(
        kind=AVAILABLE,
        about=f"review:{review}",
        attrs__document=paper,
        entered_in_error=False,
    ).first()


def _lines(actor: Actor, review: Review, procedure: Procedure, today: date) -> Iterator[PaperLine]:
    listed = procedure.lists[PAPERS]
    form = procedure.forms[PAPER]
    duties = [
        duty
        for _, duty in duties_of(review.child_id)
        if duty.anchor == f"review:{review.pk}" and duty.rule in procedure.rules
    ]
    for choice in listed.choices:
        event = came(review.pk, choice.id)
        due = _due(choice.id, duties, procedure)
        given = _given(actor, review.pk, choice.id, today)
        until = event.happened_on if event else min(today, _last_day(review, today))
        yield PaperLine(
            id=choice.id,
            title=choice.says,
            expected=choice.id in review.documents,
            due=due,
            available_on=event.happened_on if event else None,
            days_late=max(0, (until - due).days) if due else 0,
            missing=given.get("paper-missing-why", ""),
            quality=given.get("paper-quality", ""),
            said=tuple(_said(form, given)),
        )


def _last_day(review: Review, today: date) -> date:
    return review.opened_on or review.completed_on or today


def _given(actor: Actor, review: int, paper: str, today: date) -> dict[str, str]:
    """What was answered about a paper, in words, by question."""
    entry = paper_entry(review, paper)
    filled = filled_form(actor, entry.pk, today) if entry else None
    if filled is None:
        return {}
    asked = (each for section in filled.sections for each in section.questions if each.is_shown)
    return {each.question.id: each.says for each in asked if each.says}


def _said(form: Form, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    for question in form.all_questions:
        if question.id in given and question.id != "paper-missing":
            yield question.asks, given[question.id]


def _due(paper: str, duties: list[Duty], procedure: Procedure) -> date | None:
    """The day by which a paper is to be there: by its own rule, or else by the general one."""
    own = [duty.due for duty in duties if _is_about(duty, paper, procedure.rules[duty.rule])]
    general = [duty.due for duty in duties if duty.rule == procedure.setting(GENERAL)]
    return min((due for due in own or general if due), default=None)


def _is_about(duty: Duty, paper: str, rule: Rule) -> bool:
    if rule.each is not None:
        return duty.each == paper and any(AVAILABLE in one.kinds for one in rule.met_by)
    return any(
        AVAILABLE in one.kinds and paper in dict(one.where).get("document", ())
        for one in rule.met_by
    )


def _unasked(review: Review, procedure: Procedure, today: date) -> Iterator[AskedSection]:
    """What is asked of a paper of which nothing was said yet."""
    form = procedure.forms[PAPER]
    situation = situation_of(review.child_id, procedure, today, review=review)
    for section in sections_asked(form, situation.review_number, situation.holds):
        yield AskedSection(section, tuple(_question(form, section, procedure)), None, done=False)


def _question(form: Form, section: Section, procedure: Procedure) -> Iterator[AskedQuestion]:
    for question in section.questions:
        choices = _choices(question, procedure)
        blank: AnswerNow | None = None
        says = in_words(question, None, dict(choices))
        yield AskedQuestion(question, blank, choices, says, shown(form, question, {}))


def _choices(question: Question, procedure: Procedure) -> tuple[tuple[str, str], ...]:
    listed = procedure.lists.get(question.list or "")
    return tuple((choice.id, choice.says) for choice in listed.choices) if listed else ()
