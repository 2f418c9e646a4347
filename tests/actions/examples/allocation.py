"""Examples of naming reviewing officers, handing over, and work for the service."""

from __future__ import annotations

from decimal import Decimal

from holdfast.actions import allocations
from holdfast.record.models import RoleHeld, ServiceWork
from tests.actions.examples.before import Arguments, an_allocation, example, on_child
from tests.actions.world import World, days_ago
from tests.record.builders import an_officer


@example
def allocations__introduce(world: World) -> Arguments:
    an_allocation(world)
    new = allocations.allocate(
        **on_child(world), role="iro", user=an_officer(world.authority).pk, on=days_ago(20)
    )
    how = "They met at the child's school, all three of them."
    return on_child(world) | {"allocation": new, "on": days_ago(10), "how": how}


@example
def service_work__log(world: World) -> Arguments:
    return {"by": world.everyone, "kind": "training", "on": days_ago(3), "minutes": 90}


@example
def service_work__strike_out(world: World) -> Arguments:
    work = ServiceWork.objects.create(
        authority=world.authority, user=world.officer, kind="training", done_on=days_ago(3)
    )
    return {"by": world.everyone, "work": work.pk, "why": "Entered twice"}


@example
def service_work__hold_allocation_meeting(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "on": days_ago(1),
        "attended": [world.officer.pk],
        "next_on": days_ago(-6),
    }


@example
def reviewers__describe(world: World) -> Arguments:
    held = RoleHeld.objects.create(
        authority=world.authority, user=world.officer, role="iro", started_on=days_ago(90)
    )
    return {
        "by": world.everyone,
        "role_held": held.pk,
        "fte": Decimal("0.60"),
        "building_up_until": days_ago(-90),
        "specialisms": ["short-breaks"],
    }


@example
def iro_letters__send(world: World) -> Arguments:
    given = {"allocation": an_allocation(world), "to": ["child"], "on": days_ago(0)}
    return on_child(world) | given


@example
def allocations__name_reviewer(world: World) -> Arguments:
    children = [world.child.pk, world.another_child().pk]
    return {
        "by": world.everyone,
        "children": children,
        "user": world.officer.pk,
        "on": days_ago(20),
    }
