"""Children by the authority's own ids, for lists that come from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.scope import children_in


def children_by_local_id(actor: Actor, today: date) -> Mapping[str, int]:
    """The record's id of each child in the actor's scope, by the id that returns use."""
    return dict(children_in(scope_of(actor), today).values_list("local_id", "pk"))
