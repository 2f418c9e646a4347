"""Examples of actions on an officer's own calendar address and daily letter."""

from __future__ import annotations

from holdfast.actions import feeds
from holdfast.policy.actor import Actor
from holdfast.queries.today import today
from tests.actions.examples.before import Arguments, example
from tests.actions.world import World


@example
def feeds__make(world: World) -> Arguments:
    return {"by": world.everyone}


@example
def feeds__withdraw(world: World) -> Arguments:
    feeds.make(by=world.everyone)
    return {"by": world.everyone}


@example
def digests__send(world: World) -> Arguments:
    product = Actor.product(world.authority.pk)
    return {"by": product, "user": world.officer.pk, "day": today()}


@example
def digests__choose(world: World) -> Arguments:
    return {"by": world.everyone, "wanted": False}
