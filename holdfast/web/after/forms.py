"""The forms of what follows a review: the manager's answers, talks, and how a record was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.queries.after_review import AfterReview
from holdfast.queries.gates import StandingGate
from holdfast.queries.ratification import Recommendation
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, long_text

ANSWERS = (
    ("endorsed", "I endorse it"),
    ("dissent", "I do not endorse it"),
    ("change", "I propose a change"),
)
HOW = (("telephone", "By telephone"), ("in-person", "In person"))
RESULTS = (("agreed", "They agree"), ("differ", "They still differ"))
SHORT = 3


class AnswerForm(TellingForm):
    """The manager's answer to one recommendation, with view and reasons."""

    hide_optional = True

    def __init__(
        self, to: Recommendation, heading: str, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix=f"answer-{to.id}")
        self.fields["answer"] = forms.ChoiceField(
            label=f"Your answer to recommendation {to.number}",
            choices=ANSWERS,
            widget=forms.RadioSelect,
            initial=to.answer or None,
        )
        hint = f"Unless you endorse it. It stands in the record under “{heading}”."
        self.fields["view"] = long_text("Your view", hint=hint, rows=SHORT, initial=to.view)
        self.fields["reasons"] = long_text(
            "Your reasons", hint="Unless you endorse it.", rows=SHORT, initial=to.reasons
        )


class ProposeForm(TellingForm):
    """A recommendation that the manager proposes in addition."""

    prefix = "propose"
    wording = long_text("What you propose", rows=SHORT, required=True)
    view = long_text("Your view", rows=SHORT, required=True)
    reasons = long_text("Your reasons", rows=SHORT, required=True)


class TalkForm(TellingForm):
    """A discussion between the officer and the manager."""

    prefix = "talk"

    on = DateField(label="When did you speak?")
    how = forms.ChoiceField(
        label="How did you speak?",
        help_text="An exchange of e-mails is not a discussion.",
        choices=HOW,
        widget=forms.RadioSelect,
    )
    said = long_text("What was said on each side?", rows=SHORT, required=True)
    result = forms.ChoiceField(label="What came of it?", choices=RESULTS, widget=forms.RadioSelect)


class SettleForm(TellingForm):
    """How one recommendation was settled."""

    def __init__(self, to: Recommendation, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, prefix=f"settle-{to.id}")
        self.fields["settlement"] = long_text("How it was settled", rows=2, required=True)
        self.fields["wording"] = long_text(
            "The recommendation as it now reads", rows=SHORT, required=True, initial=to.wording
        )
        self.fields["withdrawn"] = forms.BooleanField(label="It is withdrawn", required=False)


class DisputeForm(TellingForm):
    """What is disputed."""

    prefix = "dispute"
    why = long_text("What is disputed, and why", rows=SHORT, required=True)


class SendRecommendationsForm(TellingForm):
    """When the recommendations are sent to the manager."""

    prefix = "send"

    def __init__(
        self,
        gates: Iterable[StandingGate],
        today: date,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Date they are sent", initial=today)
        self.ask_lifts(gates)


class SignOffForm(TellingForm):
    """The manager's sign-off."""

    prefix = "sign"

    def __init__(
        self, gates: Iterable[StandingGate], data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.ask_lifts(gates)


class MadeForm(TellingForm):
    """How the record was made, and when a dictation went for typing and came back."""

    made = forms.ChoiceField(
        label="How was the record made?",
        choices=(("dictated", "Dictated for typing"), ("typed", "Typed by the officer")),
        widget=forms.RadioSelect,
    )
    dictation_sent_on = DateField(label="Date it went to be typed", required=False)
    dictation_back_on = DateField(label="Date it came back", required=False)

    def __init__(self, found: AfterReview, data: Mapping[str, Any] | None = None) -> None:
        before = {
            "made": found.made or None,
            "dictation_sent_on": found.dictation_sent_on,
            "dictation_back_on": found.dictation_back_on,
        }
        super().__init__(data, initial=before)
