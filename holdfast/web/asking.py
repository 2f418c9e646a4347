"""A form of the procedure as fields: what it asks, set out in GOV.UK markup.

Nothing is required while a form is a draft; what is left to answer is judged when it is completed.
Each answer travels with the revision that was shown, so that nobody overwrites another's unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from holdfast.actions.entries import Told
from holdfast.core.asking import AnswerKind, Question, Section
from holdfast.queries.entries import AskedQuestion, AskedSection
from holdfast.web.forms import DateField

RADIOS_AT_MOST = 8
"""A longer list is shown as a menu."""

LONG_ROWS = 4
SKIP, WHY = "skip-", "skip-why-"
REVISION = "revision-"

YES_NO = (("yes", "Yes"), ("no", "No"))
YES_NO_CONCERN = (*YES_NO, ("concern", "There is a concern"))

Names = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownQuestion:
    """One question as a page sets it out: its field, and the revision that it travels with."""

    question: Question
    field: BoundField
    revision: int
    asked: AskedQuestion


@dataclass(frozen=True)
class ShownSection:
    """One section as a page sets it out."""

    section: Section
    questions: tuple[ShownQuestion, ...]
    skip: BoundField | None
    why: BoundField | None
    revision: int
    done: bool


class AskedForm(forms.Form):
    """The sections of a filled form as one Django form. `told` is what was answered."""

    hide_optional = True

    def __init__(
        self, sections: Iterable[AskedSection], data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.asked = tuple(sections)
        for section in self.asked:
            for asked in section.questions:
                self.fields[asked.question.id] = field_of(asked)
            if section.section.may_not_apply:
                self._add_skip(section)

    def _add_skip(self, section: AskedSection) -> None:
        answer = section.answer
        self.fields[SKIP + section.section.id] = forms.BooleanField(
            label="Considered, and does not apply", required=False, initial=section.does_not_apply
        )
        self.fields[WHY + section.section.id] = forms.CharField(
            label="Why it does not apply",
            required=False,
            initial=answer.why if answer else "",
        )

    @property
    def sections(self) -> Iterator[ShownSection]:
        """The sections with their fields, in order."""
        for section in self.asked:
            name, skips = section.section.id, section.section.may_not_apply
            yield ShownSection(
                section=section.section,
                questions=tuple(self._shown(asked) for asked in section.questions),
                skip=self[SKIP + name] if skips else None,
                why=self[WHY + name] if skips else None,
                revision=section.answer.revision if section.answer else 0,
                done=section.done,
            )

    def _shown(self, asked: AskedQuestion) -> ShownQuestion:
        name = asked.question.id
        return ShownQuestion(asked.question, self[name], revision_of(asked), asked)

    @property
    def told(self) -> dict[str, Told]:
        """What was answered and could be read, by question or section. Validate the form first."""
        given: dict[str, Told] = {}
        for section in self.asked:
            for asked in section.questions:
                name = asked.question.id
                if name in self.cleaned_data and self._was_sent(name):
                    value = plain(self.cleaned_data[name])
                    given[name] = Told(value, self._revision(name, revision_of(asked)))
            if section.section.may_not_apply and self._was_sent(SKIP + section.section.id):
                given[section.section.id] = self._skipped(section)
        return given

    def _skipped(self, section: AskedSection) -> Told:
        name = section.section.id
        revision = section.answer.revision if section.answer else 0
        return Told(
            None,
            self._revision(name, revision),
            does_not_apply=bool(self.cleaned_data.get(SKIP + name)),
            why=str(self.cleaned_data.get(WHY + name) or ""),
        )

    def _was_sent(self, name: str) -> bool:
        """Whether the page that was sent had this question on it."""
        return REVISION + name.removeprefix(SKIP) in self.data

    def _revision(self, name: str, now: int) -> int:
        told = str(self.data.get(REVISION + name, ""))
        return int(told) if told.isdigit() else now

    def tell(self, name: str | None, message: str) -> None:
        """Say what is wrong or left beside its question, or at the top."""
        known = name if name in self.fields else WHY + name if name else None
        self.add_error(known if known in self.fields else None, message)


def revision_of(asked: AskedQuestion) -> int:
    """The revision of an answer as shown; 0 before there is one."""
    return asked.answer.revision if asked.answer else 0


def plain(value: Any) -> object:
    """An answer as JSON holds it; None where nothing was answered."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value in ("", [], None) else value


def field_of(asked: AskedQuestion) -> forms.Field:
    """The field of a question, with the answer so far."""
    question = asked.question
    made = _FIELDS[question.answer](asked)
    made.label, made.help_text, made.required = question.asks, question.help, False
    made.error_messages |= {"invalid_choice": f"{question.asks}: choose from the list"}
    made.initial = _initial(question, asked.answer.value if asked.answer else None)
    return made


def _initial(question: Question, value: object) -> object:
    if question.answer is AnswerKind.DATE and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value


def _chosen(choices: Names) -> forms.Field:
    if len(choices) <= RADIOS_AT_MOST:
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect)
    return forms.ChoiceField(choices=(("", "Choose one"), *choices))


def _several(choices: Names) -> forms.Field:
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple)


def _named(asked: AskedQuestion) -> forms.Field:
    return forms.TypedChoiceField(
        choices=(("", "Choose one"), *asked.choices), coerce=int, empty_value=None
    )


_FIELDS: Mapping[AnswerKind, Callable[[AskedQuestion], forms.Field]] = {
    AnswerKind.TEXT: lambda _: forms.CharField(max_length=400),
    AnswerKind.LONG_TEXT: lambda _: forms.CharField(
        widget=forms.Textarea(attrs={"rows": LONG_ROWS})
    ),
    AnswerKind.YES_NO: lambda _: _chosen(YES_NO),
    AnswerKind.YES_NO_CONCERN: lambda _: _chosen(YES_NO_CONCERN),
    AnswerKind.CHOICE: lambda asked: _chosen(asked.choices),
    AnswerKind.CHOICES: lambda asked: _several(asked.choices),
    AnswerKind.DATE: lambda _: DateField(),
    AnswerKind.NUMBER: lambda _: forms.IntegerField(
        min_value=0, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    ),
    AnswerKind.OFFICER: _named,
    AnswerKind.PERSON: _named,
}
