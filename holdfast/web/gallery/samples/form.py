"""A form with a field of every kind, in use and with every error."""

from __future__ import annotations

from typing import Any

from django import forms

from holdfast.web.forms import DateField

HELD = [("met", "Everyone met"), ("video", "By video"), ("papers", "On papers")]
SENT = [("iro", "Reviewing officer"), ("sw", "Social worker"), ("parent", "Parents")]


class SampleForm(forms.Form):
    """A field of every kind."""

    place = forms.CharField(label="Where it was held", help_text="A room, or “by video”.")
    held_on = DateField(label="The date of the review", help_text="For example, 27 3 2026")
    number = forms.IntegerField(
        label="How many came",
        required=False,
        widget=forms.TextInput({"class": "govuk-input--width-3"}),
    )
    manner = forms.ChoiceField(label="How it was held", choices=HELD, widget=forms.RadioSelect)
    sent_to = forms.MultipleChoiceField(
        label="The record goes to", choices=SENT, widget=forms.CheckboxSelectMultiple
    )
    officer = forms.ChoiceField(label="Chaired by", choices=[("", ""), ("1", "Ruth Adeyemi")])
    notes = forms.CharField(label="What was decided", widget=forms.Textarea({"rows": 4}))
    papers = forms.FileField(label="Papers", help_text="A PDF or a Word file, up to 20 MB.")
    password = forms.CharField(label="Your password", widget=forms.PasswordInput)
    agreed = forms.BooleanField(label="The young person agrees to this record")
    secret = forms.CharField(widget=forms.HiddenInput, initial="kept")


def fresh() -> SampleForm:
    """The form as first shown."""
    return SampleForm(prefix="fresh")


def refused() -> SampleForm:
    """The form sent in with everything wrong."""
    wrong: dict[str, Any] = {"held_on_day": "31", "held_on_month": "2", "held_on_year": "2026"}
    return SampleForm({f"refused-{name}": value for name, value in wrong.items()}, prefix="refused")
