"""What a form asks of a child on a day, what is still missing in its answers, and what is wrong.

Answers are the values of JSON, by the id of their question: text; "yes", "no" or "concern"; the id
of a choice, or a list of them; a date as "2026-03-04"; a number; the id of an officer or a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from holdfast.core.asking import AnswerKind, Choices, Form, Question, Section
from holdfast.core.facts import Value
from holdfast.core.selectors import When

Answers = Mapping[str, object]
Holds = Callable[[When], bool]
"""Whether a condition holds for the child on the day."""

YES, NO, CONCERN = "yes", "no", "concern"
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_ROW = re.compile(r"[1-9][0-9]{0,17}")
LONGEST_LINE = 500
LONGEST_TEXT = 50_000


@dataclass(frozen=True, slots=True)
class Missing:
    """A question without the answer it needs, or (where `question` is None) a whole section."""

    section: Section
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class FactGiven:
    """What the answers say of the fact that completing the form gives.

    `on` is None where no answer gives its date: it is then the day of completing.
    """

    attrs: Mapping[str, Value] = field(default_factory=dict)
    on: date | None = None
    at: time | None = None


def sections_asked(form: Form, review_number: int | None, holds: Holds) -> tuple[Section, ...]:
    """The sections asked, each with the questions asked of it.

    `review_number` counts the reviews of the child's time looked after; None outside a review,
    where nothing is left out for being asked of later reviews only.
    """

    def asked(part: Section | Question) -> bool:
        early = review_number is not None and review_number < part.from_review
        return not early and (part.when is None or holds(part.when))

    return tuple(
        replace(section, questions=tuple(each for each in section.questions if asked(each)))
        for section in form.sections
        if asked(section)
    )


def is_answered(value: object) -> bool:
    """Whether a value is an answer: not nothing, and not blank."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != []


def shown(form: Form, question: Question, answers: Answers) -> bool:
    """Whether a question is asked, given the answers to those it depends on.

    The answer to a question that is not itself asked does not count.
    """
    if question.shown_if is None:
        return True
    other = form.by_id.get(question.shown_if.question)
    if other is None or not shown(form, other, answers):
        return False
    value = answers.get(other.id)
    given = value if isinstance(value, list | tuple) else [value]
    return any(each in question.shown_if.accepts for each in given)


def missing(
    form: Form,
    sections: tuple[Section, ...],
    answers: Answers,
    does_not_apply: Mapping[str, str] | None = None,
) -> tuple[Missing, ...]:
    """What must still be answered of the `sections` asked.

    `does_not_apply` holds the reason for each section that was marked so. A section that may be
    marked must be either answered or marked, though none of its questions is required.
    """
    marked = does_not_apply or {}
    return tuple(each for part in sections for each in _missing(form, part, answers, marked))


def _missing(
    form: Form, section: Section, answers: Answers, marked: Mapping[str, str]
) -> Iterator[Missing]:
    if section.may_not_apply and marked.get(section.id, "").strip():
        return
    asked = [question for question in section.questions if shown(form, question, answers)]
    unanswered = [each for each in asked if not is_answered(answers.get(each.id))]
    required = [each for each in unanswered if each.required]
    if not required and asked and section.may_not_apply and len(unanswered) == len(asked):
        yield Missing(section)
    yield from (Missing(section, question) for question in required)


def wrong(question: Question, value: object, lists: Mapping[str, Choices]) -> str:
    """What is wrong with an answer and how to put it right; "" where nothing is.

    No answer is never wrong: whether one is needed is for `missing` to say.
    """
    if not is_answered(value):
        return ""
    says = _fault(question, value, lists)
    return f"“{question.asks}”: {says}" if says else ""


def gives_fact(form: Form, answers: Answers) -> bool:
    """Whether a form that was answered so tells of its fact."""
    if form.fact is None:
        return False
    wanted = form.fact_if
    return wanted is None or answers.get(wanted.question) in wanted.accepts


def fact_attributes(form: Form, answers: Answers) -> FactGiven:
    """The attributes, date and time that the answers give to the fact of the form.

    The answers must have been found right; those to questions that are not asked are left out.
    """
    attrs: dict[str, Value] = dict(form.fact_has)
    on: date | None = None
    at: time | None = None
    for question in form.all_questions:
        value = answers.get(question.id)
        if question.gives is None or question.gives.startswith(OF_REVIEW):
            continue
        if not is_answered(value) or not shown(form, question, answers):
            continue
        if question.gives == "on":
            on = date.fromisoformat(str(value))
        elif question.gives == "at":
            at = time.fromisoformat(str(value))
        else:
            attrs[question.gives] = _attribute(question.answer, value)
    return FactGiven(attrs, on, at)


OF_REVIEW = "review."
REVIEW_SAYS = ("at_placement", "child_chaired", "complex")
"""What an answer may say of the review itself, by a question that gives "review." and the name."""


def said_of_review(form: Form, answers: Answers) -> dict[str, Value]:
    """What the answers say of the review itself: whether it is complex, who chaired it.

    The answers must have been found right; those to questions that are not asked are left out.
    """
    told: dict[str, Value] = {}
    for question in form.all_questions:
        value, name = answers.get(question.id), question.gives or ""
        if name.startswith(OF_REVIEW) and is_answered(value) and shown(form, question, answers):
            told[name.removeprefix(OF_REVIEW)] = _attribute(question.answer, value)
    return told


def _attribute(kind: AnswerKind, value: object) -> Value:
    if kind in (AnswerKind.YES_NO, AnswerKind.YES_NO_CONCERN) and value in (YES, NO):
        return value == YES
    if kind is AnswerKind.DATE:
        return date.fromisoformat(str(value))
    if isinstance(value, list | tuple):
        return tuple(str(each) for each in value)
    if isinstance(value, int):
        return value
    return str(value).strip()


def _fault(question: Question, value: object, lists: Mapping[str, Choices]) -> str:
    match question.answer:
        case AnswerKind.TEXT:
            return _time(value) if question.gives == "at" else _line(value)
        case AnswerKind.LONG_TEXT:
            return _words(value, LONGEST_TEXT)
        case AnswerKind.YES_NO:
            return "" if value in (YES, NO) else "choose yes or no"
        case AnswerKind.YES_NO_CONCERN:
            return "" if value in (YES, NO, CONCERN) else "choose yes, no or concern"
        case AnswerKind.CHOICE:
            return _choice(value, lists[question.list or ""])
        case AnswerKind.CHOICES:
            return _choices(value, lists[question.list or ""])
        case AnswerKind.DATE:
            return _date(value)
        case AnswerKind.NUMBER:
            return _number(value)
    return _row(value)


def _line(value: object) -> str:
    says = _words(value, LONGEST_LINE)
    return says or ("write it on one line" if "\n" in str(value) else "")


def _words(value: object, longest: int) -> str:
    if not isinstance(value, str):
        return "write the answer in words"
    if "\x00" in value:
        return "the text holds a character that cannot be kept; write it again"
    if len(value) > longest:
        return f"the text has {len(value):,} characters; shorten it to {longest:,} or fewer"
    return ""


def _time(value: object) -> str:
    if not isinstance(value, str) or not _CLOCK.fullmatch(value):
        return "write a time of day as hours and minutes, such as 14:30"
    return ""


def _choice(value: object, choices: Choices) -> str:
    if isinstance(value, str) and value in choices.by_id:
        return ""
    return f"this is not among “{choices.title}”; choose one of the list"


def _choices(value: object, choices: Choices) -> str:
    if not isinstance(value, list | tuple):
        return f"choose from “{choices.title}”"
    if not all(isinstance(each, str) and each in choices.by_id for each in value):
        return f"one of these is not among “{choices.title}”; choose from the list"
    return "" if len(set(value)) == len(value) else "choose each of the list once"


def _date(value: object) -> str:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        return "this is not a date that exists; give day, month and year, such as 4 3 2026"
    if not 1900 <= day.year <= 2199:
        return f"the year {day.year} cannot be right; give a year between 1900 and 2199"
    return ""


def _number(value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and 0 <= float(str(value)) < 1_000_000_000:
        return ""
    return "give a number in figures, 0 or more"


def _row(value: object) -> str:
    chosen = isinstance(value, int | str) and not isinstance(value, bool)
    text = str(value)
    if chosen and _ROW.fullmatch(text):
        return ""
    return "choose someone from the list"
