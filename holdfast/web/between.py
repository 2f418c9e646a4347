"""What the pages between reviews have in common: lists, one thing with its forms, one form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse

from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.queries.names import ChildName
from holdfast.web.components import Breadcrumbs, Crumb

LONG = 4
WHICH = "do"
"""The name under which a page with several forms is told which one was sent."""


@dataclass(frozen=True)
class Told:
    """One labelled thing that is told: a text, a date or a component."""

    label: str
    value: object


@dataclass(frozen=True)
class Asked:
    """One of several forms of a page: its name, heading, fields and button."""

    name: str
    title: str
    form: forms.Form
    button: str
    help: str = ""
    warning: bool = False


class BetweenForm(forms.Form):
    """A form whose refusals by an action stand beside the field they are about."""

    def tell(self, refused: Refused) -> None:
        """Show a refusal beside its field, or at the top where it is about none."""
        if isinstance(refused, Barred):
            for gate in refused.gates:
                self.add_error(None, f"{gate.says} {gate.put_right}")
            return
        field = refused.field if refused.field in self.fields else None
        self.add_error(field, str(refused))


def accepted(form: BetweenForm, act: Callable[[], object]) -> bool:
    """Whether the form is whole and the action was done; a refusal is told in the form."""
    if not form.is_valid():
        return False
    try:
        act()
    except Refused as refused:
        form.tell(refused)
        return False
    return True


def told(*pairs: tuple[str, object]) -> tuple[Told, ...]:
    """The labelled things that say something."""
    return tuple(Told(label, value) for label, value in pairs if value not in (None, "", ()))


def text(label: str, *, required: bool = True, help_text: str = "", missing: str = "") -> Any:
    """A question answered in a few lines."""
    field = forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        widget=forms.Textarea(attrs={"rows": LONG}),
    )
    if missing:
        field.error_messages["required"] = missing
    return field


def choice(
    label: str,
    choices: Iterable[tuple[str, str]],
    *,
    required: bool = True,
    help_text: str = "",
    initial: str | None = None,
) -> Any:
    """A question answered by one of a few."""
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        help_text=help_text,
        required=required,
        widget=forms.RadioSelect,
        initial=initial,
    )


def select(
    label: str, choices: Iterable[Any], *, required: bool = True, help_text: str = ""
) -> Any:
    """A question answered by one of many."""
    return forms.ChoiceField(
        label=label, choices=[("", "Choose one"), *choices], help_text=help_text, required=required
    )


def crumbs(child: ChildName | None = None, *more: tuple[str, str]) -> Breadcrumbs:
    """The way back: to the child, or to the lists named."""
    found = [Crumb("Children", reverse("children"))] if child else []
    if child:
        found.append(Crumb(child.name, reverse("child", args=[child.id])))
    found += [Crumb(label, url) for label, url in more]
    return Breadcrumbs(tuple(found))
