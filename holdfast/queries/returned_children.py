"""Children of the record by the ids that returns know them by, so that seeing them is audited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.record.models import Child


def children_known_as(actor: Actor, local_ids: Iterable[str]) -> Mapping[str, int]:
    """The children of the actor's authority who have these ids, by them. Raises NotPermitted."""
    demand(actor, Permission.IMPORT_RETURNS)
    named = {local_id for local_id in local_ids if local_id}
    rows = Child.objects.filter(authority_id=actor.authority_id, local_id__in=named)
    return dict(rows.values_list("local_id", "pk"))
