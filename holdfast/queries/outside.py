"""What the holder of a link is shown: the form, and what they themselves have answered so far.

Nothing of the record is among it: not the child's name, nor the authority's id for the child.
These are the only queries without an actor, for whoever holds a link is nobody the record knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from holdfast.core.answers import is_answered, sections_asked, shown
from holdfast.core.asking import Form, Question, Respondent, Section
from holdfast.core.procedure import Procedure
from holdfast.queries.answers_in_words import in_words
from holdfast.queries.links import LinkState, hashed, last_moment, state_of, with_meeting
from holdfast.record.models import OutsideLink
from holdfast.rulebook import load_procedure

QUICK_EXIT = "quick-exit"
LIVE = (LinkState.WAITING, LinkState.OPENED)


@dataclass(frozen=True, slots=True)
class Key:
    """Which link somebody holds, for the actions; nothing of it is shown."""

    link: int
    child: int
    authority: int
    has_code: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One question as it is asked alone: its place in the form, and the answer so far."""

    number: int
    section: Section
    question: Question
    choices: tuple[tuple[str, str], ...]
    value: object

    @property
    def says(self) -> str:
        """The answer in words, "" where there is none."""
        return in_words(self.question, self.value, dict(self.choices))

    @property
    def is_answered(self) -> bool:
        """Whether it has an answer."""
        return is_answered(self.value)


@dataclass(frozen=True, slots=True)
class Answering:
    """A form as the holder of a link sees it, with the questions asked in the light of the answers.

    `leave_to` is where the button to leave quickly leads.
    """

    key: Key
    authority_name: str
    title: str
    help: str
    for_child: bool
    until: datetime
    steps: tuple[Step, ...]
    leave_to: str

    def step(self, number: int) -> Step | None:
        """The question of this number, if it is asked."""
        return next((step for step in self.steps if step.number == number), None)

    def after(self, number: int) -> Step | None:
        """The question asked next."""
        return next((step for step in self.steps if step.number > number), None)

    def before(self, number: int) -> Step | None:
        """The question asked before."""
        return next((step for step in reversed(self.steps) if step.number < number), None)

    def place(self, number: int) -> int:
        """Which one of the questions asked it is, from 1."""
        return sum(step.number <= number for step in self.steps)

    @property
    def begun(self) -> bool:
        """Whether anything was answered."""
        return any(step.is_answered for step in self.steps)

    @property
    def first_left(self) -> Step | None:
        """The first question without an answer."""
        return next((step for step in self.steps if not step.is_answered), None)


def key_of(token: str, at: datetime) -> Key | None:
    """The link of a token while it is live; None for any other, whatever the reason."""
    return _key(with_meeting().filter(token_hash=hashed(token)).first(), at)


def answering(link: int, secret: str, at: datetime) -> Answering | None:
    """The form of a link, for the cookie that it was exchanged for last; None for any other."""
    rows = with_meeting().select_related("entry__review__meeting", "authority")
    row = rows.filter(pk=link, cookie_hash=hashed(secret)).first()
    key = _key(row, at)
    if row is None or key is None or row.entry.review is None:
        return None
    procedure = load_procedure(row.authority.procedure)
    form = procedure.forms.get(row.entry.form)
    if form is None:
        return None
    last = last_moment(row.entry.review) or row.ends_at
    return Answering(
        key=key,
        authority_name=row.authority.name,
        title=form.title,
        help=form.help,
        for_child=form.respondent is Respondent.CHILD,
        until=min(last, row.ends_at),
        steps=steps_of(form, procedure, _answers(row)),
        leave_to=leave_to(procedure),
    )


def leave_to(procedure: Procedure | None = None) -> str:
    """Where the button to leave quickly leads."""
    return str((procedure or load_procedure("england")).settings[QUICK_EXIT].value)


def steps_of(form: Form, procedure: Procedure, answers: Mapping[str, object]) -> tuple[Step, ...]:
    """The questions of a form one by one, without those that are for officers alone."""
    numbers = {question.id: n for n, question in enumerate(form.all_questions, start=1)}
    open_to_all = (each for each in sections_asked(form, None, lambda _: True) if not each.private)
    return tuple(
        Step(
            numbers[question.id],
            section,
            question,
            _choices(procedure, question),
            answers.get(question.id),
        )
        for section in open_to_all
        for question in section.questions
        if shown(form, question, answers)
    )


def _choices(procedure: Procedure, question: Question) -> tuple[tuple[str, str], ...]:
    listed = procedure.lists.get(question.list or "")
    return tuple((choice.id, choice.says) for choice in listed.choices) if listed else ()


def _key(row: OutsideLink | None, at: datetime) -> Key | None:
    if row is None or state_of(row, at) not in LIVE:
        return None
    return Key(row.pk, row.child_id, row.authority_id, bool(row.code_hash))


def _answers(row: OutsideLink) -> dict[str, object]:
    kept = row.entry.answers.filter(item="", entered_in_error=False)
    return dict(kept.values_list("question", "value"))
