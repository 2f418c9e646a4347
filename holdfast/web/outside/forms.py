"""One question as a form of its own, and the code of a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.core.answers import LONGEST_LINE, LONGEST_TEXT
from holdfast.core.asking import AnswerKind
from holdfast.queries.outside import Step
from holdfast.web.forms import DateField

ANSWER = "answer"
LONG_ROWS = 6
FACES = "faces"
YES_NO = (("yes", "Yes"), ("no", "No"))


class Faces(forms.CheckboxSelectMultiple):
    """Things to choose from, each with a drawn face beside its word."""

    template_name = "outside/faces.html"


class QuestionForm(forms.Form):
    """One question of a form. Leaving it out is an answer too."""

    hide_optional = True

    def __init__(self, step: Step, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.step = step
        field = _FIELDS[step.question.answer](step)
        field.label, field.help_text = step.question.asks, step.question.help
        field.required = False
        field.initial = _initial(step)
        self.fields[ANSWER] = field

    @property
    def value(self) -> object:
        """The answer as the record keeps it, None where it was left out. Validate first."""
        given = self.cleaned_data.get(ANSWER)
        if isinstance(given, date):
            return given.isoformat()
        return None if given in ("", []) else given


class CodeForm(forms.Form):
    """The code that was given separately."""

    code = forms.CharField(
        label="Your code",
        help_text="Six figures. You were given them apart from the link.",
        max_length=20,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-5"}
        ),
        error_messages={"required": "Enter your code"},
    )


def _initial(step: Step) -> object:
    if step.question.answer is AnswerKind.DATE and isinstance(step.value, str):
        return date.fromisoformat(step.value)
    return step.value


def _one_of(choices: tuple[tuple[str, str], ...]) -> forms.Field:
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect)


def _some_of(step: Step) -> forms.Field:
    widget = Faces if step.question.list == FACES else forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(choices=step.choices, widget=widget)


def _line(_: Step) -> forms.Field:
    return forms.CharField(max_length=LONGEST_LINE)


_FIELDS: Mapping[AnswerKind, Callable[[Step], forms.Field]] = {
    AnswerKind.TEXT: _line,
    AnswerKind.LONG_TEXT: lambda _: forms.CharField(
        max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": LONG_ROWS})
    ),
    AnswerKind.YES_NO: lambda _: _one_of(YES_NO),
    AnswerKind.YES_NO_CONCERN: lambda _: _one_of((*YES_NO, ("concern", "I have a worry"))),
    AnswerKind.CHOICE: lambda step: _one_of(step.choices),
    AnswerKind.CHOICES: _some_of,
    AnswerKind.DATE: lambda _: DateField(),
    AnswerKind.NUMBER: lambda _: forms.IntegerField(
        min_value=0, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    ),
}
"""Officers and people of the record are never offered to choose from outside."""
