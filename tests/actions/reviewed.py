"""A child whose first review was held, on a fixed day, and officers who arrange the second."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holdfast.actions import meetings, reviews
from holdfast.actions.action import Refused
from holdfast.actions.arranging import Arrangement
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import Allocation, Child, Duty, Meeting, User
from tests.actions.world import World, a_world, an_actor
from tests.record.builders import a_row

WEDNESDAY = date(2026, 2, 18)
SECOND = "looked-after.review.second"


def a_reviewed_child(procedure: str, **held: object) -> World:
    """A child whose first review was held on 2 December 2025; the second is due in March."""
    world = a_world(procedure)
    world.period.started_on = date(2025, 11, 10)
    world.period.save()
    allocated(world, world.child)
    reviews.hold(by=world.everyone, child=world.child.pk, on=date(2025, 12, 2), **held)
    return world


def allocated(world: World, child: Child, role: str = "iro", user: User | None = None) -> None:
    """An officer, who may do everything here, leads in a role for a child."""
    leads = user or world.officer
    a_row(Allocation, child, user=leads, role=role, started_on=date(2025, 11, 10))


def due(world: World, rule: str = SECOND) -> date:
    found = Duty.objects.get(child=world.child, rule=rule, outcome="open").due
    assert found is not None
    return found


def iro(world: World) -> Actor:
    return an_actor(world.officer, Profile.CHAIR, roles=("iro",))


def manager(world: World) -> Actor:
    return an_actor(world.officer, Profile.IRO_MANAGER, roles=("iro-manager",))


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        act()
    return told.value


def planned(world: World, on: date, told: Arrangement | None = None, **more: Any) -> Meeting:
    meeting = reviews.plan(
        by=iro(world), children=[world.child.pk], on=on, **more, **({"told": told} if told else {})
    )
    return Meeting.objects.get(pk=meeting)


def move(world: World, meeting: Meeting, on: date, **more: Any) -> None:
    by = more.pop("by", iro(world))
    meetings.move(
        by=by, children=[world.child.pk], meeting=meeting.pk, on=on, why="The school asked", **more
    )
