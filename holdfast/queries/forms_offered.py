"""Which forms of the procedure an officer may fill about a child."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.asking import Form, FormKind
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.entries import forms_for
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.scope import children_in

OTHER = "Other"


@dataclass(frozen=True, slots=True)
class Offered:
    """A child and the forms that may be filled about the child, by the group they stand in."""

    child: ChildName
    groups: Mapping[str, tuple[Form, ...]]

    def form(self, wanted: str) -> Form | None:
        """One of the forms, by its id."""
        forms = (form for group in self.groups.values() for form in group)
        return next((form for form in forms if form.id == wanted), None)


def child_offered(actor: Actor, child: int, today: date) -> Offered | None:
    """The forms about a child that the actor may fill, None if the child is not there to see."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    grouped: dict[str, list[Form]] = {}
    for form in forms_for(actor, procedure_of(actor.authority_id), [FormKind.CHILD]):
        grouped.setdefault(form.group or OTHER, []).append(form)
    return Offered(name_of(row), {group: tuple(forms) for group, forms in grouped.items()})
