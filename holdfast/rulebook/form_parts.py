"""The sections and questions of a form, gathered before the form is built from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from holdfast.core.asking import Form, Question
from holdfast.rulebook.problems import suggestion
from holdfast.rulebook.shapes.asking import Placed, QuestionShape, SectionShape

Finding = tuple[str, str]
"""A key of a section or a question, and what is wrong at it."""


class FormParts:
    """One form in the making: the sections and questions of its base, with those added."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._sections = {section.id: section for section in form.sections}
        self._order = list(self._sections)
        self._questions = {
            section.id: {question.id: question for question in section.questions}
            for section in form.sections
        }
        self._asked = {question.id for question in form.all_questions}

    def built(self) -> Form:
        """The form with all its parts."""
        sections = (
            replace(self._sections[name], questions=tuple(self._questions[name].values()))
            for name in self._order
        )
        return replace(self.form, sections=tuple(sections))

    def add_section(self, shape: SectionShape) -> Iterator[Finding]:
        """Add a section; yields what keeps it from being added as it is."""
        if shape.id in self._sections:
            yield "id", f"{shape.id!r} is already a section of {self.form.id!r}"
            return
        if shape.may_not_apply and shape.id in self._asked:
            yield self._one_id(shape)
            return
        place, wrong = _place(shape, self._order, "section")
        yield from wrong
        self._order.insert(place, shape.id)
        self._sections[shape.id] = shape.build()
        self._questions[shape.id] = {}

    def add_question(self, shape: QuestionShape) -> Iterator[Finding]:
        """Add a question; yields what keeps it from being added as it is."""
        if shape.id in self._asked:
            yield "id", f"{shape.id!r} is already a question of {self.form.id!r}"
            return
        like = self._sections.get(shape.id)
        if like is not None and like.may_not_apply:
            yield self._one_id(shape)
            return
        if shape.section not in self._sections:
            says = f"{shape.section!r} is not a section of {self.form.id!r}"
            yield "section", f"{says}{suggestion(shape.section, self._sections)}"
            return
        asked = self._questions[shape.section]
        place, wrong = _place(shape, list(asked), "question")
        yield from wrong
        self._asked.add(shape.id)
        self._questions[shape.section] = _with(asked, place, shape.build())

    @staticmethod
    def _one_id(shape: Placed) -> Finding:
        """That a section does not apply is kept under its id, beside the answers."""
        return "id", f"{shape.id!r}: a section that may not apply and a question cannot have one id"


def _with(asked: dict[str, Question], place: int, question: Question) -> dict[str, Question]:
    if place == len(asked):
        return asked | {question.id: question}
    inside = list(asked.values())
    inside.insert(place, question)
    return {each.id: each for each in inside}


def _place(shape: Placed, ids: list[str], what: str) -> tuple[int, list[Finding]]:
    """Where a part goes: after the one that it names, or at the end."""
    if shape.after is None:
        return len(ids), []
    if shape.after not in ids:
        says = f"{shape.after!r} is not a {what} that stands before this one"
        return len(ids), [("after", f"{says}{suggestion(shape.after, ids)}")]
    return ids.index(shape.after) + 1, []
