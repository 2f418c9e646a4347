"""The authorities on this server, for the product's own work."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.procedure import Procedure
from holdfast.record.models import Authority
from holdfast.rulebook import load_procedure


@dataclass(frozen=True, slots=True)
class OneAuthority:
    """An authority: its number, its short name, its name, and the procedure it follows."""

    id: int
    slug: str
    name: str
    procedure: str


def authorities(slug: str | None = None) -> tuple[OneAuthority, ...]:
    """Every authority by name, or the one with this short name.

    Raises LookupError where there is none of that name, naming those there are.
    """
    rows = Authority.objects.values_list("id", "slug", "name", "procedure")
    known = tuple(OneAuthority(*row) for row in rows)
    found = tuple(each for each in known if slug in (None, each.slug))
    if slug and not found:
        names = ", ".join(each.slug for each in known) or "none yet"
        raise LookupError(f"There is no authority called {slug!r} (there are: {names}).")
    return found


def procedure_of(authority_id: int) -> Procedure:
    """The procedure that an authority follows, as it is now."""
    name = Authority.objects.values_list("procedure", flat=True).get(pk=authority_id)
    return load_procedure(name)
