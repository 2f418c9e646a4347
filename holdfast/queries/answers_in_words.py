"""What questions can be answered with, and answers as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.core.answers import is_answered
from holdfast.core.asking import AnswerKind, Question
from holdfast.core.procedure import Procedure
from holdfast.core.words import long_date
from holdfast.queries.people import officer_names, person_names


class ChoicesOf:
    """What the questions of one form can be answered with; people are looked up once."""

    def __init__(self, procedure: Procedure, authority: int, child: int) -> None:
        self.procedure = procedure
        self.authority = authority
        self.child = child
        self._named: dict[AnswerKind, tuple[tuple[str, str], ...]] = {}

    def of(self, question: Question) -> tuple[tuple[str, str], ...]:
        """The choices of a question, each with its words; none for an answer in words."""
        if question.answer.is_listed:
            choices = self.procedure.lists[question.list or ""].choices
            return tuple((choice.id, choice.says) for choice in choices)
        if question.answer is AnswerKind.OFFICER:
            return self._kept(question.answer, officer_names(self.authority))
        if question.answer is AnswerKind.PERSON:
            return self._kept(question.answer, person_names(self.child))
        return ()

    def _kept(
        self, kind: AnswerKind, names: tuple[tuple[int, str], ...]
    ) -> tuple[tuple[str, str], ...]:
        return self._named.setdefault(kind, tuple((str(number), name) for number, name in names))


_WORDS = {"yes": "Yes", "no": "No", "concern": "There is a concern"}


def in_words(question: Question, value: object, offered: Mapping[str, str]) -> str:
    """An answer as people read it; "" where nothing was answered."""
    if not is_answered(value):
        return ""
    if isinstance(value, list):
        return ", ".join(offered.get(str(each), str(each)) for each in value)
    text = str(value)
    if question.answer in (AnswerKind.YES_NO, AnswerKind.YES_NO_CONCERN):
        return _WORDS.get(text, text)
    if question.answer is AnswerKind.DATE:
        return _long(text)
    return offered.get(text, text)


def _long(text: str) -> str:
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        return text
