"""Duties kept fresh: derived again for the children an action touched, in its transaction."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from holdfast.core.derivation import Deriver, deriver
from holdfast.core.duties import Derivation
from holdfast.core.facts import Coverage
from holdfast.record import duty_store
from holdfast.record.bridge import coverage_of, facts_of
from holdfast.record.models import Authority
from holdfast.rulebook import calendar_of, load_procedure


def deriver_of(authority_id: int) -> Deriver:
    """The deriver of the authority's procedure as it is now."""
    procedure = load_procedure(
        Authority.objects.values_list("procedure", flat=True).get(pk=authority_id)
    )
    return deriver(procedure, calendar_of(procedure))


def derive(
    children: Iterable[int], deriving: Deriver, coverage: Coverage, as_at: date
) -> dict[int, Derivation]:
    """The duties of each child as the record stands, each child having at least an empty one."""
    facts = facts_of(list(children))
    with _nothing_collected():
        return {child: deriving.derive(known, coverage, as_at) for child, known in facts.items()}


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Without looking for garbage: while many children are derived, what is made is kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def refresh(
    authority_id: int, children: Sequence[int], as_at: date, operation: UUID | None
) -> None:
    """Derive these children's duties again and store what is different.

    Changes of due date are kept with the operation that made them. The children must be locked.
    """
    if not children:
        return
    deriving = deriver_of(authority_id)
    derived = derive(children, deriving, coverage_of(authority_id), as_at)
    version = deriving.procedure.version
    duty_store.replace(authority_id, derived, version, as_at, operation)
