"""Authorities: opened, told which procedure to follow, and switched on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from holdfast.actions.action import Refused, action
from holdfast.actions.duties import derive_soon
from holdfast.actions.rows import added, changed
from holdfast.core.vocabulary import KINDS
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Authority, Coverage, Derivation
from holdfast.rulebook import load_all

OUTSIDE_ANY = 0
"""The authority of the product itself when it opens one: `Actor.product(OUTSIDE_ANY)`."""


@action(needs=Permission.OPEN_AUTHORITY, makes="authority")
def create(
    *,
    by: Actor,  # noqa: ARG001 - the decorator's
    name: str,
    slug: str,
    procedure: str,
    census_code: str = "",
    is_demonstration: bool = False,
) -> int:
    """Open an authority that follows a procedure; nothing is owed until it is switched on.

    Done only by the product itself, from the server. Returns the authority's id.
    """
    _check_procedure(procedure)
    row = added(
        Authority,
        name=name,
        slug=slug,
        procedure=procedure,
        census_code=census_code,
        is_demonstration=is_demonstration,
    )
    return row.pk


@action(needs=Permission.MANAGE_AUTHORITY)
def follow(*, by: Actor, procedure: str) -> None:
    """Follow another procedure; the duties of every child are derived again from then on."""
    _check_procedure(procedure)
    changed(_own(by), procedure=procedure)
    derive_soon()


@action(needs=Permission.MANAGE_AUTHORITY)
def switch_on(*, by: Actor, on: date, kinds: Collection[str] = tuple(KINDS)) -> None:
    """Record everything of these kinds in Holdfast from a day on; what is unmet then is overdue.

    What returns already hold without a gap up to that day stays covered. The duties of every
    child are derived again.
    """
    unknown = sorted(set(kinds) - set(KINDS))
    if unknown:
        raise Refused(f"There is no kind of fact called {unknown[0]}.", "kinds")
    row = _own(by)
    changed(row, in_use_since=min(on, row.in_use_since or on))
    seamless = Q(until__isnull=True) | Q(until__gte=on)
    known = Coverage.objects.filter(authority=row, kind__in=kinds)
    known.filter(since__gt=on).update(since=on)
    known.exclude(seamless).update(since=on, until=None)
    known.update(until=None)
    there = set(known.values_list("kind", flat=True))
    Coverage.objects.bulk_create(
        Coverage(authority=row, kind=kind, since=on) for kind in sorted(set(kinds) - there)
    )
    # Duties turn on coverage, so that none of those kept can be relied on.
    Derivation.objects.filter(authority=row).delete()
    derive_soon()


@action(needs=Permission.MANAGE_AUTHORITY)
def bring_over(*, by: Actor, since: date, kinds: Collection[str]) -> None:
    """Say that what happened since an earlier day, of these kinds, has been entered in full.

    What is unmet since then is overdue, and no longer unknown. The duties of every child are
    derived again.
    """
    row = _own(by)
    recorded = Coverage.objects.filter(authority=row, kind__in=kinds, until__isnull=True)
    if recorded.count() != len(set(kinds)):
        raise Refused("Switch these kinds on before you bring over what came earlier.", "kinds")
    recorded.filter(since__gt=since).update(since=since)
    Derivation.objects.filter(authority=row).delete()
    derive_soon()


def _own(by: Actor) -> Authority:
    return Authority.objects.select_for_update().get(pk=by.authority_id)


def _check_procedure(procedure: str) -> None:
    known = load_all()
    if procedure not in known:
        titles = ", ".join(sorted(known))
        raise Refused(f"There is no such procedure. Choose one of {titles}.", "procedure")
