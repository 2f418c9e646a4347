"""The children in an actor's scope, as a query to narrow."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from holdfast.policy.scope import Scope
from holdfast.record.models import Allocation, Child


def children_in(scope: Scope, today: date, *, merged: bool = False) -> QuerySet[Child]:
    """The right children of the authority that the scope holds; those `merged` only if asked."""
    children = Child.objects.filter(authority_id=scope.authority_id, entered_in_error=False)
    if not merged:
        children = children.filter(merged_into__isnull=True)
    if scope.everyone:
        return children
    if scope.is_empty:
        return children.none()
    now = Q(started_on__lte=today) & (Q(ended_on__isnull=True) | Q(ended_on__gt=today))
    mine = Allocation.objects.filter(
        now,
        Q(team_id__in=scope.team_ids) | Q(user_id__in=scope.officer_ids),
        child=OuterRef("pk"),
        entered_in_error=False,
    )
    return children.filter(Exists(mine))
