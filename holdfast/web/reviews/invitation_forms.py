"""The forms of invitations: asking, leaving out, what was answered, whether somebody came."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.actions import invitations
from holdfast.policy.actor import Actor
from holdfast.queries.preparation.invitations import InvitationLine, Invitations, Proposed
from holdfast.web.forms import DateField
from holdfast.web.telling import TellingForm, accepted, long_text

SOMEBODY_ELSE = "name"
ANSWERS = (
    ("coming", "Coming"),
    ("apologies", "Sent apologies"),
    ("views-sent", "Sent views instead"),
)
CAME = (("yes", "Came"), ("no", "Did not come"))


class AskForm(TellingForm):
    """Whom to ask, why the review needs them, and what they need of it."""

    def __init__(
        self, found: Invitations, who: str = "", data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.offered = {one.key: one for one in (*found.to_decide, *found.others)}
        chosen = self.offered.get(who)
        names = [(one.key, f"{one.name}: {one.part}") for one in self.offered.values()]
        self.fields["who"] = forms.ChoiceField(
            label="Who",
            choices=[("", "Choose"), *names, (SOMEBODY_ELSE, "Somebody else, or a service")],
            initial=who if chosen else "",
        )
        self.fields["name"] = forms.CharField(
            label="Name of somebody else, or of the service whose attendance is needed",
            required=False,
            max_length=120,
        )
        self.fields["part"] = forms.CharField(
            label="Their part, if not as shown",
            help_text="Such as teacher, or family placement service",
            required=False,
            max_length=60,
        )
        self.fields["why"] = long_text(
            "Why the review needs them", "Needed of everybody who comes for their work."
        )
        if found.manager_reasons:
            self.fields["manager_reasons"] = forms.MultipleChoiceField(
                label="If a manager is asked: why",
                choices=found.manager_reasons,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        self.fields["needs"] = forms.CharField(
            label="What they need",
            help_text="Such as an interpreter, a ground-floor room, short breaks",
            required=False,
            initial=_needs(chosen, found),
            max_length=200,
        )
        if found.meetings:
            self.fields["sitting"] = forms.ChoiceField(
                label="To which meeting",
                choices=[("", "All of them"), *((str(key), says) for key, says in found.meetings)],
                required=False,
            )

    @property
    def name(self) -> str:
        """Who is asked, in words. The form must be valid."""
        one = self.offered.get(self.cleaned_data["who"])
        return one.name if one else self.cleaned_data["name"]

    @property
    def asked(self) -> dict[str, Any]:
        """What the action takes. The form must be valid."""
        given = self.cleaned_data
        kind, _, number = given["who"].partition("-")
        who: dict[str, Any] = {"name": given["name"]}
        if kind == "child":
            who = {"is_child": True}
        elif number:
            who = {kind: int(number)}
        sitting = given.get("sitting")
        return who | {
            "part": given["part"],
            "why": given["why"],
            "needs": given["needs"],
            "manager_reasons": given.get("manager_reasons", []),
            "sitting": int(sitting) if sitting else None,
        }


def _needs(chosen: Proposed | None, found: Invitations) -> str:
    if chosen is None:
        return ""
    return found.child_needs if chosen.key == "child" else chosen.needs


class LeaveOutForm(TellingForm):
    """Which parent or carer is not asked to this review, and why."""

    def __init__(
        self, found: Invitations, who: str = "", data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        people = [
            (one.key, f"{one.name}: {one.part}")
            for one in (*found.to_decide, *found.others)
            if one.key.startswith("person-")
        ]
        self.fields["who"] = forms.ChoiceField(
            label="Who",
            choices=[("", "Choose"), *people],
            initial=who if who in dict(people) else "",
        )
        self.fields["because"] = long_text(
            "Why it is not appropriate to ask them",
            "It stands with the review. To leave somebody out of every review, exclude them.",
            required=True,
        )

    @property
    def person(self) -> int:
        """The person chosen. The form must be valid."""
        return int(self.cleaned_data["who"].partition("-")[2])


class SentForm(TellingForm):
    """The day the invitations were sent."""

    def __init__(self, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Date they were sent", initial=today)


class WithdrawForm(TellingForm):
    """Why an invitation, or the note that somebody is left out, is withdrawn."""

    why = long_text("Why it is withdrawn", required=True, rows=2)


class OneForm(TellingForm):
    """What a person answered and, once the review was held, whether they came."""

    def __init__(
        self,
        found: Invitations,
        line: InvitationLine,
        today: date,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        self.line = line
        if found.head.opened_on:
            self._ask_whether_they_came(found)
            return
        self.fields["reply"] = forms.ChoiceField(
            label="What they answered", choices=ANSWERS, widget=forms.RadioSelect
        )
        self.fields["on"] = DateField(label="Date of the answer", initial=today)
        self.fields["note"] = long_text("What they said", rows=2)

    def _ask_whether_they_came(self, found: Invitations) -> None:
        self.fields["came"] = forms.ChoiceField(
            label="Did they come?", choices=CAME, widget=forms.RadioSelect
        )
        self.fields["part"] = forms.CharField(
            label="For which part of it",
            help_text="Left empty: for all of it",
            required=False,
            max_length=60,
        )
        if self.line.manages and found.manager_reasons:
            known = {says: key for key, says in found.manager_reasons}
            self.fields["manager_reasons"] = forms.MultipleChoiceField(
                label="Why the manager attended",
                choices=found.manager_reasons,
                initial=[known[says] for says in self.line.manager_reasons if says in known],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def save(self, by: Actor, child: int) -> bool:
        """Record it; False where it was refused, which is then told in the form."""
        return accepted(self, lambda: self._record(by, child))

    def _record(self, by: Actor, child: int) -> None:
        given = self.cleaned_data
        if "came" in self.fields:
            invitations.attend(
                by=by,
                child=child,
                invitation=self.line.id,
                came=given["came"] == "yes",
                part=given["part"],
                manager_reasons=given.get("manager_reasons"),
            )
            return
        invitations.reply(
            by=by,
            child=child,
            invitation=self.line.id,
            answer=given["reply"],
            on=given["on"],
            note=given["note"],
        )
