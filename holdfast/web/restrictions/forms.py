"""The forms of restrictions: one that a review agreed, and its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.queries.restrictions import ChildsRestrictions
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, long_text
from holdfast.web.words import date_long

NOTHING, PARTS = "nothing", "parts"


class AgreeForm(TellingForm):
    """Who may not be told what, and why."""

    hide_optional = True

    def __init__(
        self, found: ChildsRestrictions, today: date, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.fields["person"] = forms.ChoiceField(
            label="Who may not be told",
            choices=[
                ("", "Choose one"),
                *((one.id, f"{one.name}, {one.says.lower()}") for one in found.people),
            ],
        )
        self.fields["review"] = forms.ChoiceField(
            label="Decided at",
            choices=[
                *((number, f"The review of {date_long(on)}") for number, on in found.reviews),
                ("", "Not at a review"),
            ],
            required=False,
        )
        self.fields["on"] = DateField(label="Date of the decision", initial=today)
        self.fields["how_much"] = forms.ChoiceField(
            label="How much is kept back",
            choices=((PARTS, "Parts of documents"), (NOTHING, "Everything: nothing may be sent")),
            widget=forms.RadioSelect,
            initial=PARTS,
        )
        self.fields["withheld"] = forms.MultipleChoiceField(
            label="Parts that the copy leaves out",
            choices=found.parts,
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        self.fields["what"] = long_text("What they may not be told", rows=2, required=True)
        self.fields["because"] = long_text("Why", rows=3, required=True)

    @property
    def told(self) -> dict[str, Any]:
        """What the action is told. The form must be valid."""
        given = self.cleaned_data
        nothing = given["how_much"] == NOTHING
        return {
            "person": int(given["person"]),
            "review": int(given["review"]) if given["review"] else None,
            "on": given["on"],
            "nothing_at_all": nothing,
            "withheld": [] if nothing else given["withheld"],
            "what": given["what"],
            "because": given["because"],
        }


class EndForm(TellingForm):
    """When a restriction ends, and why."""

    on = DateField(label="Date it ends")
    because = long_text("Why it ends", rows=3, required=True)
