"""The form of one rule: a field for each thing that its plan asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from holdfast.core.facts import Value
from holdfast.queries.calculator.case import Answers
from holdfast.queries.calculator.plan import ANCHOR, BORN, Asked, Detail, Of, Plan
from holdfast.web.forms import ClockField, DateField

FIRST_YEAR, LAST_YEAR = 1992, 2099
TIME = "at"


class CountedDateField(DateField):
    """A date within the years that working days can be counted in."""

    def to_python(self, value: object) -> date | None:
        """The date. Raises `ValidationError` where it lies outside those years."""
        day = super().to_python(value)
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValidationError(f"The year must be between {FIRST_YEAR} and {LAST_YEAR}")
        return day


class CaseForm(forms.Form):
    """The facts of one case, asked for one rule."""

    def __init__(self, plan: Plan, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.plan = plan
        self.fields.update(_fields(plan))

    @property
    def answers(self) -> Answers:
        """What was given. The form must be valid."""
        given = self.cleaned_data
        return Answers(
            days={key: day for key, day in given.items() if isinstance(day, date)},
            at=given.get(TIME),
            chosen=dict(self._chosen()),
        )

    def _chosen(self) -> Iterator[tuple[str, Value]]:
        for detail in (detail for asked in self.plan.asked for detail in asked.details):
            key = self.cleaned_data.get(detail.key)
            for option in detail.options:
                if option.key == key and option.value is not None:
                    yield detail.key, option.value


def _fields(plan: Plan) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    for asked in plan.asked:
        fields[asked.key] = _date(asked.label, asked.hint, required=asked.required)
        fields.update(_time(asked))
        fields.update({detail.key: _field(detail) for detail in asked.details})
    if plan.born:
        fields[BORN] = _date("Date of birth", "The rule depends on age.", required=True)
    return fields


def _date(label: str, hint: str, *, required: bool) -> CountedDateField:
    return CountedDateField(label=label, help_text=hint, required=required)


def _time(asked: Asked) -> dict[str, forms.Field]:
    if asked.key != ANCHOR or not asked.timed:
        return {}
    hint = "The rule counts hours. Such as 14:30 or 2:30pm; blank if not known."
    field = ClockField(label="Time of day", help_text=hint, required=False, max_length=20)
    field.widget.attrs["class"] = "govuk-input--width-5"
    return {TIME: field}


def _field(detail: Detail) -> forms.Field:
    if detail.of is Of.DATE:
        return _date(detail.label, detail.hint, required=detail.required)
    return forms.ChoiceField(
        label=detail.label,
        help_text=detail.hint,
        choices=[(option.key, option.words) for option in detail.options],
        initial=detail.options[-1].key,
        widget=forms.RadioSelect,
    )
