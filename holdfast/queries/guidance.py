"""What an authority's procedure says at a moment of the work."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.core.asking import Moment, Text
from holdfast.core.procedure import texts_at
from holdfast.queries.authorities import procedure_of
from holdfast.queries.situations import situation_of
from holdfast.queries.today import today


def guidance_for(
    authority_id: int, moments: Iterable[Moment], child: int | None = None
) -> tuple[Text, ...]:
    """The texts of the authority's procedure for some moments, in the procedure's order.

    Those meant for some children alone are left out where they do not concern this child.
    """
    procedure = procedure_of(authority_id)
    texts = [text for moment in moments for text in texts_at(procedure, moment)]
    if child is None or not any(text.when for text in texts):
        return tuple(texts)
    situation = situation_of(child, procedure, today())
    return tuple(text for text in texts if text.when is None or situation.holds(text.when))
