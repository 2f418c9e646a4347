"""Forms that tell what an action refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.web.guiding import LiftForm


class TellingForm(LiftForm):
    """A form whose refusals by an action stand beside the field they are about."""

    def tell(self, refused: Refused) -> None:
        """Show a refusal beside its field, or at the top where it is about none."""
        if isinstance(refused, Barred):
            self.tell_barred(refused)
            return
        field = refused.field if refused.field in self.fields else None
        self.add_error(field, str(refused))


def accepted(form: TellingForm, act: Callable[[], object]) -> bool:
    """Whether the action was done; a refusal is told in the form."""
    try:
        act()
    except Refused as refused:
        form.tell(refused)
        return False
    return True


def long_text(
    label: str, hint: str = "", *, required: bool = False, rows: int = 3, **more: Any
) -> forms.CharField:
    """A question answered in a box of several lines."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        **more,
    )
