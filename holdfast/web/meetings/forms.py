"""The forms of meetings: arranging a review, moving one, cancelling, combining, explaining."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from holdfast.actions.action import Refused
from holdfast.actions.arranging import Arrangement
from holdfast.queries.meetings.one import Conferred, OneMeeting
from holdfast.queries.meetings.options import Options
from holdfast.web.asking import field_of, plain
from holdfast.web.forms import DateField, clock
from holdfast.web.guiding import LiftForm
from holdfast.web.words import date_long

ROWS = 2
EARLY, LATE = ("early_because", "early_note"), ("late_reason", "late_note")
NOT_CHOSEN = ("", "Choose one")


def reason(label: str, hint: str = "") -> forms.CharField:
    """A reason in words, which must be given."""
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": ROWS}),
        max_length=2000,
        error_messages={"required": "Give the reason"},
    )


class ArrangingForm(LiftForm):
    """A form in which a review is given a day: it asks why early, why late, what was discussed."""

    hide_optional = True

    def ask_arranging(self, options: Options) -> None:
        """Add the questions of arranging a review, once the form's own fields are there."""
        self.options = options
        self._ask(EARLY, "Why it is brought forward", options.early)
        self._ask(LATE, "Why it is late", options.late)
        for asked in options.questions:
            self.fields[asked.question.id] = field_of(asked)

    def _ask(self, names: tuple[str, str], label: str, choices: Sequence[tuple[str, str]]) -> None:
        chosen, note = names
        self.fields[chosen] = forms.ChoiceField(
            label=label, choices=(NOT_CHOSEN, *choices), required=False
        )
        self.fields[note] = forms.CharField(
            label=f"{label}, in words",
            required=False,
            widget=forms.Textarea(attrs={"rows": ROWS}),
            max_length=2000,
        )

    @property
    def early_fields(self) -> tuple[BoundField, ...]:
        """The fields of a review brought forward."""
        return self._bound(EARLY)

    @property
    def late_fields(self) -> tuple[BoundField, ...]:
        """The fields of a review past its limit: the reason, and what was discussed first."""
        return self._bound((*(each.question.id for each in self._questions), *LATE))

    @property
    def lift_fields(self) -> tuple[BoundField, ...]:
        """The fields for going on though a gate stands."""
        return self._bound([name for name in self.fields if name.startswith(("lift-", "reason-"))])

    @property
    def own_fields(self) -> tuple[BoundField, ...]:
        """The fields that every meeting has."""
        asked = {*EARLY, *LATE, *(each.question.id for each in self._questions)}
        lifts = {field.name for field in self.lift_fields}
        return self._bound([name for name in self.fields if name not in asked | lifts])

    @property
    def _questions(self) -> tuple[Any, ...]:
        options = getattr(self, "options", None)
        return options.questions if options else ()

    def _bound(self, names: Sequence[str]) -> tuple[BoundField, ...]:
        return tuple(self[name] for name in names if name in self.fields)

    @property
    def arrangement(self) -> Arrangement:
        """What was said of arranging the review. Validate the form first."""
        given = self.cleaned_data
        return Arrangement(
            early_because=given.get("early_because", ""),
            early_note=given.get("early_note", ""),
            late_reason=given.get("late_reason", ""),
            late_note=given.get("late_note", ""),
            discussed={
                each.question.id: plain(given.get(each.question.id)) for each in self._questions
            },
            lifts=self.lifts,
        )

    def tell(self, refused: Refused) -> None:
        """Show a refusal beside its field, or at the top where it is about none."""
        self.add_error(refused.field if refused.field in self.fields else None, str(refused))


class MoveForm(ArrangingForm):
    """A meeting is moved to another day, time or place."""

    def __init__(
        self,
        found: OneMeeting,
        options: Options,
        data: Mapping[str, Any] | None = None,
        *,
        first: tuple[date, time] | None = None,
    ) -> None:
        super().__init__(data)
        line = found.line
        on, at = first or (line.on, line.at)
        self.fields["on"] = DateField(label="New date", initial=on)
        self.fields["time"] = clock("Time")
        self.fields["time"].initial = f"{at:%H:%M}" if at else ""
        self.fields["end_time"] = clock("Until")
        self.fields["end_time"].initial = f"{_until(line.at, line.until, at):%H:%M}" if at else ""
        self.fields["place"] = forms.CharField(
            label="Place", required=False, max_length=200, initial=line.place
        )
        self.fields["why"] = reason("Why it is moved")
        if found.reviews:
            self.ask_arranging(options)


def _until(was: time | None, ended: time | None, at: time | None) -> time:
    """When it ends, as long as it was before; an hour where that is not known."""
    day, start = date.min, at or time.min
    lasts = timedelta(hours=1)
    if was and ended:
        lasts = datetime.combine(day, ended) - datetime.combine(day, was)
    return (datetime.combine(day, start) + lasts).time()


class CancelForm(ArrangingForm):
    """A meeting is cancelled."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["why"] = reason("Why it is cancelled")


class CombineForm(ArrangingForm):
    """A review is held at the meeting of a conference."""

    def __init__(
        self,
        conferences: Sequence[Conferred],
        options: Options,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        self.fields["conference"] = forms.ChoiceField(
            label="Conference",
            choices=[(str(each.id), _said(each)) for each in conferences],
            widget=forms.RadioSelect,
        )
        self.fields["why"] = reason("Why they are held together")
        self.ask_arranging(options)


def _said(conference: Conferred) -> str:
    names = ", ".join(child.name for child in conference.children)
    return f"{conference.type}, {date_long(conference.on)}: {names}"


class ExplainForm(ArrangingForm):
    """Why a review was late."""

    def __init__(
        self,
        reasons: Sequence[tuple[str, str]],
        data: Mapping[str, Any] | None = None,
        *,
        chosen: str = "",
        note: str = "",
    ) -> None:
        super().__init__(data)
        self.fields["late_reason"] = forms.ChoiceField(
            label="Why it was late",
            choices=reasons,
            initial=chosen,
            widget=forms.RadioSelect,
        )
        self.fields["note"] = forms.CharField(
            label="In words",
            required=False,
            initial=note,
            widget=forms.Textarea(attrs={"rows": ROWS}),
            max_length=2000,
        )
