"""What is asked besides the day: each question by name, as a field of a form."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from holdfast.queries.recording import ToRecord
from holdfast.web.forms import clock

PARTICIPATION = (
    ("PN0", "Under four at the review"),
    ("PN1", "Came and spoke"),
    ("PN2", "Came, an advocate spoke"),
    ("PN3", "Came and told views without words"),
    ("PN4", "Came and did not tell views"),
    ("PN5", "Did not come, briefed someone to speak"),
    ("PN6", "Did not come, sent views"),
    ("PN7", "Did not come, views not told"),
)
OUTCOMES = (
    ("plan", "A child protection plan is needed"),
    ("no-plan", "No child protection plan is needed"),
    ("plan-continues", "The plan continues"),
    ("plan-ends", "The plan ends"),
)
TYPES = (
    ("initial", "Initial"),
    ("review", "Review"),
    ("transfer", "Transfer"),
    ("decision-making", "Decision-making"),
    ("designated", "Designated"),
)
YES_NO = (("yes", "Yes"), ("no", "No"))


def _choice(label: str, choices: tuple[tuple[str, str], ...], hint: str = "") -> forms.Field:
    return forms.ChoiceField(
        label=label, help_text=hint, choices=(("", "Choose"), *choices), required=True
    )


def _yes_no(label: str, *, unknown: bool = True) -> forms.Field:
    return forms.ChoiceField(
        label=label,
        choices=(*YES_NO, ("", "Not known")) if unknown else YES_NO,
        required=not unknown,
        initial="yes",
        widget=forms.RadioSelect,
    )


def _officer(found: ToRecord) -> forms.Field:
    choices = tuple((str(officer.id), officer.name) for officer in found.officers)
    return _choice("Officer", choices, "Those who hold the role today.")


def _participation(_: ToRecord) -> forms.Field:
    return _choice("How the child took part", PARTICIPATION)


def _conference_type(found: ToRecord) -> forms.Field:
    allowed = {way.attrs.get("type") for way in found.ways}
    return _choice("Type of conference", tuple(one for one in TYPES if one[0] in allowed) or TYPES)


QUESTIONS: dict[str, Callable[[ToRecord], forms.Field]] = {
    "participation": _participation,
    "elsewhere": lambda _: forms.CharField(
        label="Where its agenda and record are kept",
        help_text="A review held in Holdfast is completed in its workspace. This is for one that "
        "was held elsewhere.",
        max_length=200,
    ),
    "with_meeting": lambda _: _yes_no("Did people meet?", unknown=False),
    "seen": lambda _: _yes_no("Was the child seen?"),
    "alone": lambda _: _yes_no("Was the child seen alone?"),
    "type": _conference_type,
    "outcome": lambda _: _choice("Outcome", OUTCOMES),
    "quorate": lambda _: _yes_no("Was it quorate?"),
    "ended_time": lambda _: clock("Time it ended"),
    "user": _officer,
    "note": lambda _: forms.CharField(
        label="What the person answered", widget=forms.Textarea(attrs={"rows": 3})
    ),
    "in_person": lambda _: _yes_no("In person?"),
}


def answered(value: object) -> object:
    """An answer as actions take it: yes and no as truth, nothing chosen as not known."""
    if value in ("yes", "no"):
        return value == "yes"
    return None if value == "" else value
