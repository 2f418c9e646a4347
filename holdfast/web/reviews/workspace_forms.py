"""The forms of holding a review: an item of its agenda, a decision, adjourning, completing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from holdfast.actions.action import Refused
from holdfast.actions.decisions import CATEGORIES, REASONS, Judgement, Star, judges
from holdfast.actions.entries import Told
from holdfast.actions.reviews import FOUR
from holdfast.core.procedure import Procedure
from holdfast.core.spans import birthday
from holdfast.queries.entries import AskedSection
from holdfast.queries.names import ChildName
from holdfast.queries.workspace_values import DecisionLine, Workspace
from holdfast.web.asking import REVISION, YES_NO, AskedForm
from holdfast.web.forms import ClockField, DateField
from holdfast.web.guiding import LiftForm

WAS = "was-"
"""What a page showed of an answer at first: what was not touched since is left alone."""
UNDER_FOUR = "pn0"
Choices = tuple[tuple[str, str], ...]


class Telling(forms.Form):
    """A form that can be told of a refusal, beside the field it is about."""

    hide_optional = True

    def tell(self, refused: Refused) -> None:
        """Say what an action refused."""
        field = refused.field if refused.field in self.fields else None
        self.add_error(field, str(refused))


class ItemForm(AskedForm):
    """One item of an agenda. Only what was touched since the page was opened is told."""

    def __init__(
        self,
        section: AskedSection,
        data: Mapping[str, Any] | None = None,
        *,
        four_on: date | None = None,
        on: date | None = None,
    ) -> None:
        super().__init__([section], data)
        if "participation" in self.fields and four_on and on:
            self._narrow_by_age(young=on < four_on)

    def _narrow_by_age(self, *, young: bool) -> None:
        """Under four there is one way of having taken part, and from four on every other."""
        (section,) = self.asked
        offered = next(e.choices for e in section.questions if e.question.id == "participation")
        choose(self, "participation", [e for e in offered if (e[0] == UNDER_FOUR) is young])

    @property
    def shown_first(self) -> dict[str, str]:
        """What each answer was when the page was opened, as a short hash."""
        (section,) = self.asked
        names = [asked.question.id for asked in section.questions]
        told = {
            WAS + name: digest(answer.value if answer else None)
            for name, answer in ((asked.question.id, asked.answer) for asked in section.questions)
        }
        if section.section.may_not_apply and section.section.id not in names:
            answer = section.answer
            said = [answer.does_not_apply, answer.why] if answer else [False, ""]
            told[WAS + section.section.id] = digest(said)
        return told

    @property
    def told(self) -> dict[str, Told]:
        """What was answered on the page, without what was left as it was."""
        return {name: told for name, told in super().told.items() if self._touched(name, told)}

    def revisions_after(self, revisions: Mapping[str, int]) -> dict[str, list[object]]:
        """The revision of each answer just saved, with the hash of what now stands."""
        now: dict[str, list[object]] = {}
        for name, told in self.told.items():
            if name in revisions:
                skips = name not in self.fields
                said = [told.does_not_apply, told.why] if skips else told.value
                now[name] = [revisions[name], digest(said)]
        return now

    def newer(self, section: AskedSection | None) -> list[str]:
        """The questions that somebody else answered since the page was opened, left alone here."""
        touched = self.told
        return [
            asked.question.id
            for asked in (section.questions if section else ())
            if asked.answer is not None
            and asked.question.id not in touched
            and str(asked.answer.revision) != self.data.get(REVISION + asked.question.id)
        ]

    def _touched(self, name: str, told: Told) -> bool:
        was = self.data.get(WAS + name)
        skips = any(each.section.id == name for each in self.asked) and name not in self.fields
        now = [told.does_not_apply, told.why] if skips else told.value
        return was is None or was != digest(now)


def choose(form: forms.Form, name: str, choices: Sequence[tuple[str, str]]) -> None:
    """Let one of these be chosen in a field of a form that offers choices."""
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)


def digest(value: object) -> str:
    """A short hash of an answer, which says nothing of it."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]


def fourth_birthday(child: ChildName) -> date | None:
    """The day the child is four, by which the ways of taking part differ."""
    born = child.born_on
    return birthday(born, FOUR) if born else None


def listed(procedure: Procedure, name: str) -> Choices:
    """The choices of a list of the procedure; none where it has no such list."""
    found = procedure.lists.get(name)
    return tuple((each.id, each.says) for each in found.choices) if found else ()


class DecisionForm(Telling):
    """A decision: what, who, by when, and what the authority's procedure asks besides."""

    wording = forms.CharField(label="What is to be done", widget=forms.Textarea(attrs={"rows": 3}))
    owner = forms.TypedChoiceField(
        label="Who carries it out", coerce=int, empty_value=None, required=False
    )
    other = forms.CharField(
        label="Or somebody else, or an agency",
        max_length=120,
        required=False,
    )
    by_date = DateField(label="By when")

    def __init__(
        self,
        found: Workspace,
        officers: Iterable[tuple[int, str]],
        data: Mapping[str, Any] | None = None,
        line: DecisionLine | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(data, initial=_initial(line), prefix=prefix)
        names = [(str(pk), name) for pk, name in officers]
        choose(self, "owner", [("", "Choose an officer"), *names])
        self.may_be_urgent = line is None
        self._ask_kind(found.procedure)
        self._ask_judgement(found.procedure)
        self._ask_urgency(found.procedure)
        self._ask_star(found.procedure)

    def _ask_kind(self, procedure: Procedure) -> None:
        kinds = listed(procedure, "decision-kinds")
        if kinds:
            self.fields["kind"] = forms.ChoiceField(
                label=procedure.lists["decision-kinds"].title, choices=kinds
            )

    def _ask_judgement(self, procedure: Procedure) -> None:
        if judges(procedure):
            for name in ("realistic", "feasible"):
                self.fields[name] = forms.ChoiceField(
                    label=f"Is it {name}?", choices=YES_NO, widget=forms.RadioSelect
                )

    def _ask_urgency(self, procedure: Procedure) -> None:
        told = listed(procedure, "urgent-recipients")
        if told and self.may_be_urgent:
            self.fields["urgent"] = forms.MultipleChoiceField(
                label="Urgent: tell at once",
                help_text="They are told when you add it, and do not wait for the record.",
                choices=told,
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )

    def _ask_star(self, procedure: Procedure) -> None:
        categories, reasons = listed(procedure, CATEGORIES), listed(procedure, REASONS)
        if not categories:
            return
        self.fields["starred"] = forms.BooleanField(
            label="Starred: the social worker reports when it is done", required=False
        )
        self.fields["star_category"] = forms.ChoiceField(
            label=procedure.lists[CATEGORIES].title,
            choices=(("", "Only where it is starred"), *categories),
            required=False,
        )
        self.fields["star_reason"] = forms.ChoiceField(
            label=procedure.lists[REASONS].title,
            choices=(("", "Only where it is starred"), *reasons),
            required=False,
        )

    @property
    def answers(self) -> dict[str, Any]:
        """The answers as the action takes them. Validate the form first."""
        given = self.cleaned_data
        told: dict[str, Any] = {
            "wording": given["wording"],
            "owner": given["owner"],
            "owner_name": "" if given["owner"] else given["other"],
            "by_date": given["by_date"],
            "kind": given.get("kind", ""),
            "starred": bool(given.get("starred")),
            "star": Star(given.get("star_category", ""), given.get("star_reason", "")),
            "judged": Judgement(_said(given.get("realistic")), _said(given.get("feasible"))),
        }
        if self.may_be_urgent:
            told |= {"urgent": bool(given.get("urgent")), "tell_roles": given.get("urgent", [])}
        return told


def _said(answer: str | None) -> bool | None:
    return {"yes": True, "no": False}.get(answer or "")


def _word(value: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[value]


def _initial(line: DecisionLine | None) -> dict[str, object]:
    if line is None:
        return {}
    return {
        "wording": line.wording,
        "owner": line.owner_id,
        "other": line.owner_name or line.agency,
        "by_date": line.by_date,
        "kind": line.kind,
        "realistic": _word(line.realistic),
        "feasible": _word(line.feasible),
        "starred": line.starred,
        "star_category": line.star_category,
        "star_reason": line.star_reason,
    }


class WithdrawForm(Telling):
    """Why a decision is taken back."""

    why = forms.CharField(label="Why is it taken back?", max_length=400)


MARKS = (("done", "Done"), ("partly", "Partly done"), ("not-done", "Not done"))


class MarkForm(Telling):
    """How far one decision of an earlier review was carried out."""

    carried_out = forms.ChoiceField(label="Carried out?", choices=MARKS, widget=forms.RadioSelect)
    why_not = forms.CharField(
        label="If not wholly: why not?",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )

    def __init__(
        self, found: Workspace, line: DecisionLine, data: Mapping[str, Any] | None = None
    ) -> None:
        initial = {
            "carried_out": line.carried_out,
            "why_not": line.why_not,
            "lies_with": line.lies_with,
        }
        super().__init__(data, initial=initial, prefix=f"d{line.id}")
        responsible = listed(found.procedure, "responsibility")
        if responsible:
            self.fields["lies_with"] = forms.ChoiceField(
                label=found.procedure.lists["responsibility"].title,
                choices=(("", "Only where it was not wholly done"), *responsible),
                required=False,
            )


class BeginForm(LiftForm, Telling):
    """The day and time on which a review is opened, and why although a gate stands before it."""

    on = DateField(label="Date")
    time = ClockField(label="Time", help_text="Such as 14:30 or 2:30pm", required=False)


class SittingForm(BeginForm):
    """A further sitting of a review that is open; no gate stands before it."""


class AdjournForm(Telling):
    """Adjourning a whole review, once."""

    reason = forms.ChoiceField(label="Reason", widget=forms.RadioSelect)
    missing = forms.CharField(
        label="What is missing, and must be there when it resumes",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    resumes_on = DateField(label="When it resumes")
    time = ClockField(label="Time", help_text="Such as 14:30 or 2:30pm", required=False)
    place = forms.CharField(label="Place", max_length=200, required=False)

    def __init__(self, procedure: Procedure, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        choose(self, "reason", listed(procedure, "adjournment-reasons"))


class PostponeForm(Telling):
    """Postponing a review that has not begun."""

    reason = forms.ChoiceField(label="Reason", widget=forms.RadioSelect)
    in_place = forms.CharField(
        label="What must be in place by the new date",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    on = DateField(label="New date")
    time = ClockField(label="Time", help_text="Such as 14:30 or 2:30pm", required=False)
    why = forms.CharField(
        label="More about why",
        help_text="Name the alert or the challenge it goes with, if there is one.",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )

    def __init__(self, procedure: Procedure, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        choose(self, "reason", listed(procedure, "adjournment-reasons"))


class AsideForm(Telling):
    """Adjourning one item of the agenda to a meeting while the rest concludes."""

    why = forms.CharField(
        label="Why, and who is to be there",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    until = DateField(label="Date of the meeting")


class FinishForm(LiftForm, Telling):
    """Completing a review: when, and the reason for each gate that may be passed with one."""

    on = DateField(label="Date of completion")
    time = ClockField(label="Time", help_text="Such as 14:30 or 2:30pm", required=False)


class AgainForm(forms.Form):
    """The password of an officer whose session ended while a review was held."""

    hide_optional = True
    email = forms.EmailField(
        label="Email", widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, known: bool = False) -> None:
        super().__init__(data)
        if known:
            del self.fields["email"]
