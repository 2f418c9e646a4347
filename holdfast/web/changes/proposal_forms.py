"""The forms of proposed changes: proposing, considering, endorsing, carrying out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from holdfast.actions.gates import Lift
from holdfast.actions.plan_changes import Exceptionally
from holdfast.core.gates import Step
from holdfast.queries.proposals import STEP_WORDS, ProposalPage, ToChange
from holdfast.web.between import BetweenForm, choice, select, text
from holdfast.web.forms import DateField
from holdfast.web.words import date_long

YES_NO = (("yes", "Yes"), ("no", "No"))
SETTINGS = (
    ("foster", "Foster carers"),
    ("home", "Children’s home"),
    ("with-parents", "Parents or family"),
    ("adoption", "Adopters"),
    ("secure", "Secure home"),
    ("custody", "Custody"),
    ("other", "Somewhere else"),
)
REASONS = (
    ("E4A", "Went home, planned"),
    ("E4B", "Went home, unplanned"),
    ("E13", "Went to live with a parent or relative without parental responsibility"),
    ("E5", "Independent living with support"),
    ("E6", "Independent living without support"),
    ("E7", "Moved to adults’ residential care"),
    ("E11", "Adopted, unopposed"),
    ("E12", "Adopted, consent dispensed with"),
    ("E41", "Child arrangements order"),
    ("E45", "Special guardianship: former carer, a relative or friend"),
    ("E46", "Special guardianship: former carer, not a relative or friend"),
    ("E47", "Special guardianship: other carer, a relative or friend"),
    ("E48", "Special guardianship: other carer, not a relative or friend"),
    ("E3", "Care taken over by another authority"),
    ("E9", "Sentenced to custody"),
    ("E14", "Remand ended"),
    ("E15", "Age assessed as 18 or over"),
    ("E16", "Moved abroad"),
    ("E17", "Aged 18 or over and stayed with the carers"),
    ("E8", "Any other reason"),
)


HOME = {
    Step.PLACEMENT_MOVED: (Step.RETURN_HOME,),
    Step.CEASED_LOOKED_AFTER: (Step.RETURN_HOME,),
}
"""Steps by which a return home is carried out too."""


class ProposeForm(BetweenForm):
    """What would be changed, and why."""

    def __init__(self, found: ToChange, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["step"] = choice("What would be done?", STEP_WORDS.items())
        self.fields["circumstance"] = choice("What kind of change is it?", found.circumstances)
        self.fields["wording"] = text(
            "What is proposed, and why?", missing="Say what is proposed, and why"
        )
        self.fields["planned_for"] = DateField(label="Planned for", required=False)
        self.fields["plan_reference"] = forms.CharField(
            label="Where the original child protection plan foresaw it",
            help_text="Only if it was part of that plan: date and paragraph.",
            required=False,
            max_length=200,
        )


class ConsiderForm(BetweenForm):
    """Which review considered it."""

    def __init__(self, found: ProposalPage, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        reviews = [
            (str(number), date_long(on) if done else f"{date_long(on)}, not yet completed")
            for number, on, done in found.reviews
        ]
        self.fields["review"] = select("Review held on", reviews)


class EndorseForm(BetweenForm):
    """Whether the reviewing officer endorses it, and why."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        choices = (("yes", "I endorse it"), ("no", "I do not endorse it"))
        self.fields["endorsed"] = choice("Do you endorse it?", choices)
        self.fields["reasons"] = text("Reasons", missing="Give the reasons")


class ConferForm(BetweenForm):
    """Which review conference considered it, and whether its members agreed."""

    def __init__(self, found: ProposalPage, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        held = [(str(number), date_long(on)) for number, on in found.conferences]
        self.fields["conference"] = select("Review conference held on", held)
        self.fields["agreed"] = choice("Did its members agree?", YES_NO)


class DecideForm(BetweenForm):
    """Whether a disputed change goes ahead."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["go_ahead"] = choice("Does it go ahead?", YES_NO)
        self.fields["reasons"] = text("Reasons", missing="Give the reasons")


class WithdrawForm(BetweenForm):
    """Why a proposal is taken back."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["why"] = text("Why is it taken back?", missing="Say why it is taken back")


class CarryOutForm(BetweenForm):
    """The day a change is made, what it is, and why it could not wait where it could not."""

    def __init__(
        self,
        found: ToChange,
        step: Step,
        proposal: int | None,
        today: date,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data)
        self.found = found
        self.fields["on"] = DateField(label="Day of the change", initial=today)
        ASKS[step](self)
        offered = [
            (str(each.id), f"{each.wording[:80]} (proposed {date_long(each.proposed_on)})")
            for each in found.proposals
            if each.step in {step, *HOME.get(step, ())}
        ]
        self.fields["proposal"] = forms.ChoiceField(
            label="Which proposal does it carry out?",
            choices=[("", "None was proposed"), *offered],
            required=False,
            initial=str(proposal or ""),
        )
        self.fields["urgent"] = forms.ChoiceField(
            label="If it could not wait for a review: why not?",
            choices=[("", "It could wait, or a review considered it"), *found.urgent],
            required=False,
        )
        self.fields["urgent_why"] = text(
            "In words",
            required=False,
            help_text="The reviewing officer is told at once, it counts as made without a review, "
            "and a review is called for.",
        )

    def _ask_move(self) -> None:
        self.fields["setting"] = choice("Where does the child move to?", SETTINGS)
        self.fields["regulated"] = choice(
            "Is the new placement regulated?",
            (*YES_NO, ("", "Not known")),
            required=False,
            initial="",
            help_text="Semi-independent units and independent living are not.",
        )
        self.fields["disrupts_education"] = forms.BooleanField(
            label="Unplanned, and it could significantly disrupt education: a move of school "
            "within the year, or in years 10 and 11 or another course",
            required=False,
        )
        if self.found.present == "home":
            self.fields["settled_in_residential"] = forms.BooleanField(
                label="The child leaves residential care where earlier reports say that the "
                "placement is right, and is settled and at school",
                required=False,
            )

    def _ask_plan(self) -> None:
        self.fields["significant"] = choice("Is the change significant?", YES_NO)
        self.fields["circumstance"] = choice(
            "What kind of change is it?", self.found.circumstances, required=False
        )

    def _ask_ceasing(self) -> None:
        self.fields["reason"] = select("Why does care end?", REASONS)

    @property
    def how(self) -> Exceptionally:
        """The proposal carried out, and why it could not wait. The form must be valid."""
        given = self.cleaned_data
        proposal = int(given["proposal"]) if given["proposal"] else None
        lift = Lift(given["urgent_why"], given["urgent"])
        said = bool(lift.reason or lift.why.strip())
        return Exceptionally(proposal, dict.fromkeys(self.found.gates, lift) if said else {})


ASKS = {
    Step.PLACEMENT_MOVED: CarryOutForm._ask_move,
    Step.RETURN_HOME: CarryOutForm._ask_move,
    Step.CARE_PLAN_CHANGED: CarryOutForm._ask_plan,
    Step.CEASED_LOOKED_AFTER: CarryOutForm._ask_ceasing,
}
"""What each step asks besides the day."""
