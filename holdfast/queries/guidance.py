"""What an authority's procedure says at a moment of the work."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.core.asking import Moment, Text
from holdfast.core.procedure import texts_at
from holdfast.queries.authorities import procedure_of


def guidance_for(authority_id: int, moments: Iterable[Moment]) -> tuple[Text, ...]:
    """The texts of the authority's procedure for some moments, in the procedure's order."""
    procedure = procedure_of(authority_id)
    return tuple(text for moment in moments for text in texts_at(procedure, moment))
