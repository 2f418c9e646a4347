"""The forms of a document: what is written in it, an addition, to whom it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.actions.documents import Sending
from holdfast.core.documents import DocumentPart
from holdfast.queries.documents import DocumentTold
from holdfast.queries.gates import StandingGate
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, long_text

FORMATS = (
    ("", "As a letter"),
    ("read-aloud", "Read aloud with the child"),
    ("recording", "As a recording"),
    ("pictures", "With pictures or symbols"),
    ("translated", "In the child’s own language"),
)
"""The forms in which a child may have a letter."""

WAYS = (
    ("by post", "By post"),
    ("by hand", "By hand"),
    ("by secure e-mail", "By secure e-mail"),
)
WRITTEN_ROWS = 5


class WriteForm(TellingForm):
    """What the officer writes for the parts of a document."""

    hide_optional = True

    def __init__(
        self,
        parts: Iterable[DocumentPart],
        before: Mapping[str, str],
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        for part in parts:
            self.fields[part.id] = long_text(
                part.title or part.asks,
                hint=part.asks if part.title else "",
                rows=WRITTEN_ROWS,
                initial=before.get(part.id, ""),
            )

    @property
    def written(self) -> dict[str, str]:
        """What was written, by part. The form must be valid."""
        return {name: str(self.cleaned_data.get(name) or "") for name in self.fields}


class FinalForm(TellingForm):
    """Make a document final, with the reason wherever a gate is passed."""

    def __init__(
        self, gates: Iterable[StandingGate], data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.ask_lifts(gates)


class AddForm(TellingForm):
    """What is added to a final document."""

    wording = long_text(
        "What is added",
        hint="It stands at the end with today’s date and your name. The document stays as it is.",
        required=True,
        error_messages={"required": "Write what is to be added"},
    )


class SendForm(TellingForm):
    """Who gets a copy, when and how."""

    hide_optional = True

    def __init__(
        self, told: DocumentTold, today: date, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        sent = {copy.key for copy in told.copies}
        may = [one for one in told.recipients.proposed if not one.stopped]
        self.fields["recipients"] = forms.MultipleChoiceField(
            label="Copies for",
            choices=[(one.key, f"{one.name}, {one.part_words}") for one in may],
            initial=[one.key for one in may if one.key not in sent],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        also = [one for one in told.recipients.others if not one.stopped and one.key not in sent]
        if also:
            self.fields["others"] = forms.MultipleChoiceField(
                label="Others around the child",
                help_text="Only where there is a reason that they should have it.",
                choices=[(one.key, f"{one.name}, {one.part_words}") for one in also],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
        self.fields["how"] = forms.ChoiceField(
            label="Those outside the authority get it",
            choices=WAYS,
            widget=forms.RadioSelect,
            initial=WAYS[0][0],
        )
        if any(one.is_child for one in (*may, *also)):
            self.fields["form"] = forms.ChoiceField(
                label="In which form", choices=FORMATS, required=False
            )
        self.fields["on"] = DateField(label="Date it was sent", initial=today)
        self.ask_lifts(told.gates)

    @property
    def copies(self) -> list[Sending]:
        """The copies to send. The form must be valid."""
        given = self.cleaned_data
        form = str(given.get("form") or "")
        return [
            Sending(key, str(given["how"]), form if key == "child" else "")
            for key in (*given["recipients"], *given.get("others", ()))
        ]
