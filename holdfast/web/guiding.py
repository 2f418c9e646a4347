"""The procedure's own words on a page: guidance for a moment, gates before a step, and lifting one.

A page that takes a step shows `barriers(...)`, puts `LiftForm` in its form, and hands
`form.lifts` to the action.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from holdfast.actions.gates import Barred, Lift
from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.queries.gates import StandingGate
from holdfast.queries.guidance import guidance_for
from holdfast.web.components import Barrier, Guidance

LIFT, REASON = "lift-", "reason-"
LIFT_ROWS = 2


def guidance(actor: Actor, *moments: Moment, child: int | None = None) -> tuple[Guidance, ...]:
    """What the actor's procedure says at some moments of the work, about a child if one is named.

    The child must be one that the page was allowed to show.
    """
    return tuple(
        Guidance(text.title, text.paragraphs, text.source.cite)
        for text in guidance_for(actor.authority_id, moments, child)
    )


def barriers(
    gates: Iterable[StandingGate], addresses: Mapping[str, str] | None = None
) -> tuple[Barrier, ...]:
    """The gates before a step as a page shows them; `addresses` lead to where each is put right."""
    found = addresses or {}
    return tuple(
        Barrier(
            says=gate.says,
            put_right=gate.put_right,
            source=gate.source,
            is_bar=gate.is_bar or bool(gate.not_for_you),
            url=found.get(gate.id, ""),
            who=_who(gate),
        )
        for gate in gates
    )


def _who(gate: StandingGate) -> str:
    if gate.not_for_you:
        return f"Only the {gate.not_for_you} may do this."
    if gate.is_bar and gate.lifted_by:
        return f"The {gate.lifted_by} may go on with a recorded reason."
    return ""


class LiftForm(forms.Form):
    """A form beside which gates stand: each that may be lifted asks for the reason.

    Give the gates to `ask_lifts` once the form's own fields are there.
    """

    def ask_lifts(self, gates: Iterable[StandingGate]) -> None:
        """Ask for the reason of going on, for every gate that this person may lift."""
        self.lifting = tuple(gate for gate in gates if gate.liftable)
        for gate in self.lifting:
            if gate.reasons:
                self.fields[REASON + gate.id] = forms.ChoiceField(
                    label=f"Reason for going on: {gate.says}",
                    choices=(("", "Choose one"), *gate.reasons),
                    required=False,
                )
            self.fields[LIFT + gate.id] = forms.CharField(
                label="In words" if gate.reasons else f"Reason for going on: {gate.says}",
                widget=forms.Textarea(attrs={"rows": LIFT_ROWS}),
                required=False,
            )

    @property
    def lifts(self) -> dict[str, Lift]:
        """The reasons that were given, by gate. Validate the form first."""
        given: Mapping[str, Any] = self.cleaned_data
        told = {
            gate.id: Lift(
                str(given.get(LIFT + gate.id) or ""), str(given.get(REASON + gate.id) or "")
            )
            for gate in getattr(self, "lifting", ())
        }
        return {name: lift for name, lift in told.items() if lift.why or lift.reason}

    def tell_barred(self, barred: Barred) -> None:
        """Say which gates still stand, each beside the question for its reason."""
        for gate in barred.gates:
            asked = REASON if gate.reasons else LIFT
            field = asked + gate.id if asked + gate.id in self.fields else None
            self.add_error(field, f"{gate.says} {gate.put_right}".strip())
