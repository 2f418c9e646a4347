"""The forms: done, a meeting to book, a permission to be late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.queries.meetings.options import Options
from holdfast.queries.recording import ToBook, ToRecord, Way
from holdfast.web.forms import DateField, clock
from holdfast.web.meetings.forms import ArrangingForm
from holdfast.web.recording.questions import QUESTIONS, answered
from holdfast.web.recording.ways import Answers, Doing
from holdfast.web.telling import TellingForm
from holdfast.web.words import date_long

REASON_ROWS = 3


class DoneForm(TellingForm):
    """The day on which a duty was done, and what else its action asks."""

    def __init__(
        self,
        found: ToRecord,
        way: Way,
        doing: Doing,
        today: date,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        asks = [ask for ask in doing.asks if ask not in way.attrs or ask == "type"]
        if found.waiting and "type" in asks:
            asks.remove("type")
        self.asks = tuple(asks)
        self.fields["on"] = DateField(label="Date it was done", initial=_first_guess(found, today))
        if found.counts_hours:
            self.fields["time"] = clock("Time", "The rule counts hours. Such as 14:30 or 2:30pm")
        for ask in self.asks:
            self.fields[ask] = QUESTIONS[ask](found)

    @property
    def answers(self) -> Answers:
        """What was told. The form must be valid."""
        given = self.cleaned_data
        others = {ask: answered(given[ask]) for ask in self.asks}
        return Answers(given["on"], given.get("time"), others)


def _first_guess(found: ToRecord, today: date) -> date:
    """The day the meeting was planned for, once it has come; today otherwise."""
    planned = found.waiting.planned_on if found.waiting else None
    return planned if planned and planned <= today else today


class BookingForm(ArrangingForm):
    """When and where a meeting is to be, and whose it is besides the child's."""

    hide_optional = False

    def __init__(
        self, found: ToBook, options: Options, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(
            label="Date",
            help_text="The last working day inside every limit is proposed.",
            initial=found.proposed,
        )
        self.fields["time"] = clock("Time")
        place = forms.CharField(label="Place", required=False, max_length=200)
        self.fields["place"] = place
        if found.kind == "conference":
            self.fields["reports"] = forms.CharField(
                label="Reports expected",
                help_text="Names with commas between, such as social-worker, school",
                initial="social-worker",
                required=False,
            )
        if found.joining:
            self.fields["joining"] = forms.MultipleChoiceField(
                label="Meet together with",
                help_text="Brothers and sisters who are due the same kind of meeting.",
                choices=[
                    (
                        str(each.child.id),
                        f"{each.child.name}: {each.title}, due {date_long(each.due)}",
                    )
                    for each in found.joining
                ],
                initial=[str(each.child.id) for each in found.joining if each.near],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        if found.kind == "review":
            self.ask_arranging(options)

    @property
    def children(self) -> list[int]:
        """The brothers and sisters chosen. The form must be valid."""
        return [int(child) for child in self.cleaned_data.get("joining", [])]

    @property
    def reports(self) -> list[str]:
        """The reports named, each once."""
        named = str(self.cleaned_data.get("reports", "")).split(",")
        return list(dict.fromkeys(name.strip() for name in named if name.strip()))


class LateForm(TellingForm):
    """Who permits a duty to be late, since when, and why."""

    def __init__(self, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Date permission was given", initial=today)
        self.fields["given_by_name"] = forms.CharField(
            label="Given by",
            help_text="If not by you: the name and the post.",
            required=False,
            max_length=120,
        )
        self.fields["why"] = forms.CharField(
            label="Reason",
            widget=forms.Textarea(attrs={"rows": REASON_ROWS}),
            error_messages={"required": "Give the reason why it may be late"},
        )
