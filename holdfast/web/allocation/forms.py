"""The forms: entering care, naming an officer, telling the child, handing over, the service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.actions.gates import Barred, Lift
from holdfast.queries.caseloads import Caseload, Post
from holdfast.queries.entering_care import Began
from holdfast.queries.iro_choice import Candidate, IroChoice
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, long_text

ROWS = 3
HOW = (
    ("", "Choose"),
    ("agreement", "By agreement with parents"),
    ("order", "By order of a court"),
    ("remand", "On remand"),
    ("protection", "For the child’s protection"),
)
REMANDED = (
    ("", "Not remanded"),
    ("local-authority", "Local authority accommodation"),
    ("youth-detention", "Youth detention accommodation"),
)
CHANGE, LATE, APART = "iro-change-reasons", "late-allocation-reasons", "different-iro-reasons"
ASKED = {
    CHANGE: "Why the officer changes",
    LATE: "Why it is late",
    APART: "Why brothers and sisters have different officers",
}

Choices = Iterable[tuple[str, str]]


class EnteringForm(TellingForm):
    """A child became looked after, or a series of short breaks began."""

    def __init__(self, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["what"] = forms.ChoiceField(
            label="What began?",
            choices=(
                (Began.LOOKED_AFTER.value, "The child became looked after"),
                (Began.SHORT_BREAKS.value, "A series of short breaks"),
            ),
            initial=Began.LOOKED_AFTER.value,
            widget=forms.RadioSelect,
        )
        self.fields["on"] = DateField(label="First day", initial=today)
        self.fields["how"] = forms.ChoiceField(
            label="How the child became looked after",
            help_text="Leave this for short breaks.",
            choices=HOW,
            required=False,
        )
        self.fields["remanded_to"] = forms.ChoiceField(
            label="If remanded, to", choices=REMANDED, required=False
        )
        self.fields["place"] = forms.CharField(
            label="If short breaks, with whom", required=False, max_length=120
        )

    def clean(self) -> dict[str, Any]:
        """How a child became looked after is asked only where it did."""
        told = super().clean() or {}
        if told.get("what") == Began.LOOKED_AFTER.value and not told.get("how"):
            self.add_error("how", "Choose how the child became looked after")
        return told


class ChoosingForm(TellingForm):
    """Which officer, from which day, and the reasons that the procedure asks for."""

    def __init__(
        self, found: IroChoice, today: date, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.found = found
        able = [each for each in found.candidates if not each.barred]
        self.fields["user"] = forms.ChoiceField(
            label="Reviewing officer",
            choices=[(str(each.caseload.user), _says(each)) for each in able],
            initial=str(found.proposed) if found.proposed else None,
            widget=forms.RadioSelect,
            error_messages={"required": "Choose the reviewing officer"},
        )
        self.fields["on"] = DateField(label="From", initial=today)
        if found.joining:
            self.fields["also"] = forms.MultipleChoiceField(
                label="The same officer for",
                help_text="Brothers and sisters in care.",
                choices=[(str(each.child.id), each.child.name) for each in found.joining],
                initial=[str(each.child.id) for each in found.joining],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        for name in self._asked():
            self.fields[name] = forms.ChoiceField(
                label=ASKED[name],
                choices=(("", "Choose"), *_pairs(found, name)),
                required=False,
            )
            self.fields[f"{name}-note"] = long_text("In words")

    def _asked(self) -> list[str]:
        """The reasons that this child's circumstances may call for."""
        now = {
            CHANGE: self.found.present is not None,
            LATE: self.found.late,
            APART: any(each.user for each in self.found.siblings),
        }
        return [name for name, applies in now.items() if applies and name in self.found.lists]

    @property
    def children(self) -> list[int]:
        """The child and those who get the same officer. Validate the form first."""
        also = [int(child) for child in self.cleaned_data.get("also", [])]
        return [self.found.entered.child.id, *also]

    @property
    def reasons(self) -> dict[str, Lift]:
        """The reasons given, by the list each was chosen from. Validate the form first."""
        told = self.cleaned_data
        return {
            name: Lift(told.get(f"{name}-note", ""), told[name])
            for name in self._asked()
            if told.get(name)
        }

    def tell_reasons(self, barred: Barred, asked: Mapping[str, str]) -> None:
        """Say what stands in the way, beside the question for its reason; `asked` by gate."""
        for gate in barred.gates:
            field = asked.get(gate.id, "user")
            self.add_error(
                field if field in self.fields else "user", f"{gate.says} {gate.put_right}"
            )


def _pairs(found: IroChoice, name: str) -> list[tuple[str, str]]:
    return [(choice.id, choice.says) for choice in found.lists[name].choices]


def _says(candidate: Candidate) -> str:
    load = candidate.caseload
    parts = [f"{load.name}: {load.looked_after} looked after"]
    if load.conference:
        parts.append(f"{load.conference} with conferences")
    if load.building_up_until:
        parts.append("building up")
    if load.specialisms:
        parts.append(f"knows {', '.join(each.lower() for each in load.specialisms)}")
    return ", ".join((*parts, *candidate.because))


class ToldForm(TellingForm):
    """When and how the child was told who the officer is."""

    def __init__(self, today: date, ways: Choices, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, auto_id="told-%s")
        self.fields["on"] = DateField(label="Day the child was told", initial=today)
        self.fields["how"] = forms.ChoiceField(
            label="How", choices=(("", "Choose"), *ways), required=True
        )


class IntroducedForm(TellingForm):
    """When and how the outgoing officer introduced the new one."""

    def __init__(self, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, auto_id="introduced-%s")
        self.fields["on"] = DateField(label="Day of the introduction", initial=today)
        self.fields["how"] = long_text(
            "How it was done", "For example, all three met at school.", required=True
        )


class MeetingForm(TellingForm):
    """An allocation meeting: when, who came, when the next one is."""

    def __init__(
        self, today: date, officers: Iterable[Caseload], data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Held on", initial=today)
        self.fields["attended"] = forms.MultipleChoiceField(
            label="Officers who came",
            choices=[(str(each.user), each.name) for each in officers],
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["next_on"] = DateField(label="Next meeting", required=False)
        self.fields["note"] = long_text("Note")


class PostForm(TellingForm):
    """An officer's post: its share, how new, what the officer knows well, the telephone."""

    def __init__(self, found: Post, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        post = found.caseload
        self.fields["fte"] = forms.DecimalField(
            label="Share of a full-time post",
            help_text="Such as 1 or 0.6",
            initial=f"{post.fte:g}" if post.fte_known else None,
            required=False,
            max_digits=3,
            decimal_places=2,
            widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "decimal"}),
        )
        self.fields["building_up_until"] = DateField(
            label="Newly appointed: children are given gradually until",
            initial=post.building_up_until,
            required=False,
        )
        self.fields["specialisms"] = forms.MultipleChoiceField(
            label="Knows well",
            choices=found.specialisms,
            initial=list(post.knows),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["telephone"] = forms.CharField(
            label="Telephone for children to use",
            initial=post.telephone,
            required=False,
            max_length=40,
        )


class WorkForm(TellingForm):
    """A piece of work for the service."""

    def __init__(self, today: date, kinds: Choices, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["kind"] = forms.ChoiceField(
            label="Kind of work", choices=(("", "Choose"), *kinds)
        )
        self.fields["on"] = DateField(label="Date", initial=today)
        self.fields["minutes"] = forms.IntegerField(
            label="Minutes",
            required=False,
            widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
        )
        self.fields["asked_by"] = forms.CharField(
            label="Asked by", help_text="The agency or team.", required=False, max_length=120
        )
        self.fields["note"] = long_text("Note", "No names of children or families.")


class StrikeOutForm(TellingForm):
    """Why a piece of work was entered in error."""

    why = forms.CharField(label="Why it was entered in error", max_length=300)
