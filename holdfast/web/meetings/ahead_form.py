"""The list of reviews to be booked, as one form: which, when, where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from holdfast.actions.action import Refused
from holdfast.actions.arranging import Arrangement
from holdfast.actions.reviews import Booking
from holdfast.queries.meetings.ahead import Ahead, Unbooked

PARTS = ("book", "on", "at", "place")


@dataclass(frozen=True)
class Row:
    """One meeting of the list with its fields."""

    meeting: Unbooked
    book: BoundField
    on: BoundField
    at: BoundField
    place: BoundField

    @property
    def errors(self) -> tuple[str, ...]:
        """What is wrong with this row."""
        fields = (self.book, self.on, self.at, self.place)
        return tuple(str(error) for field in fields for error in field.errors)


class DayField(forms.DateField):
    """A day, in the box that a browser has for it."""

    widget = forms.DateInput(attrs={"type": "date", "class": "hf-ahead__day"}, format="%Y-%m-%d")
    input_formats = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y")


class TimeField(forms.TimeField):
    """A time of day, in the box that a browser has for it."""

    widget = forms.TimeInput(attrs={"type": "time", "class": "hf-ahead__time"}, format="%H:%M")


class AheadForm(forms.Form):
    """Every review that is to be booked, each with the time proposed, to change and to book.

    Rows are named by their first child and day: a list that changed meanwhile books nothing wrong.
    """

    hide_optional = True

    def __init__(self, found: Ahead, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.found = found
        for each in found.unbooked:
            names = ", ".join(child.name for child in each.children)
            for part, field in _fields(each, names).items():
                self.fields[_name(each, part)] = field

    @property
    def rows(self) -> Iterator[Row]:
        """The rows in the order in which they are due."""
        for each in self.found.unbooked:
            yield Row(each, *(self[_name(each, part)] for part in PARTS))

    def clean(self) -> dict[str, Any]:
        """Each row to be booked needs a day."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for each in self.found.unbooked:
            on = _name(each, "on")
            if given.get(_name(each, "book")) and not given.get(on) and on not in self.errors:
                self.add_error(on, "Enter the day")
        if not self.errors and not any(
            given.get(_name(each, "book")) for each in self.found.unbooked
        ):
            self.add_error(None, "Choose at least one meeting to book")
        return given

    @property
    def chosen(self) -> list[Unbooked]:
        """The meetings that are to be booked. The form must be valid."""
        return [each for each in self.found.unbooked if self.cleaned_data[_name(each, "book")]]

    @property
    def children(self) -> list[int]:
        """The children of the meetings that are to be booked."""
        return sorted(child.id for each in self.chosen for child in each.children)

    @property
    def bookings(self) -> list[Booking]:
        """The meetings as they are to be booked."""
        return [self._booking(each) for each in self.chosen]

    def _booking(self, each: Unbooked) -> Booking:
        on: date = self.cleaned_data[_name(each, "on")]
        at: time | None = self.cleaned_data[_name(each, "at")]
        return Booking(
            tuple(child.id for child in each.children),
            on,
            at,
            self.found.hours.until(at) if at else None,
            self.cleaned_data[_name(each, "place")],
            Arrangement(),
        )

    def tell(self, refused: Refused) -> None:
        """Show a refusal at the row that it is about."""
        number, _, _ = (refused.field or "").partition("-")
        if not number.isdigit() or int(number) >= len(self.chosen):
            self.add_error(None, str(refused))
            return
        self.add_error(_name(self.chosen[int(number)], "on"), str(refused))


def _name(each: Unbooked, part: str) -> str:
    return f"{part}-{each.children[0].id}-{each.last:%Y%m%d}"


def _fields(each: Unbooked, names: str) -> dict[str, forms.Field]:
    return {
        "book": forms.BooleanField(
            label=f"Book the review of {names}", required=False, initial=not each.late
        ),
        "on": DayField(label=f"Day for {names}", required=False, initial=each.on),
        "at": TimeField(label=f"Time for {names}", required=False, initial=each.at),
        "place": forms.CharField(label=f"Place for {names}", required=False, max_length=200),
    }
