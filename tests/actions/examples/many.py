"""Examples of actions on many at once."""

from __future__ import annotations

from holdfast.actions.recording_many import Entry
from holdfast.record.models import Authority
from tests.actions.examples.before import Arguments, example
from tests.actions.world import World, days_ago


@example
def recording_many__record_many(world: World) -> Arguments:
    visited = {"visited_on": days_ago(9), "by": "social-worker"}
    entry = Entry(noun="visit", child=world.child.pk, fields=visited)
    return {"by": world.everyone, "children": [world.child.pk], "entries": [entry]}


@example
def people__set_one_password(world: World) -> Arguments:
    Authority.objects.filter(pk=world.authority.pk).update(is_demonstration=True)
    password = "four quiet herons wade"
    return {"by": world.everyone, "users": [world.officer.pk], "password": password}
