"""Examples: arguments that each action accepts, and how the world gets there, by actions too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.actions import (
    allocations,
    conferences,
    decisions,
    enquiries,
    family,
    placements,
    protection_plans,
    reviews,
)
from tests.actions.world import World, days_ago

Arguments = dict[str, Any]
Example = Callable[[World], Arguments]
EXAMPLES: dict[str, Example] = {}
"""The example of each action, by the action's name."""


def example(function: Example) -> Example:
    """Register the example of the action whose name the function has, as noun__verb."""
    EXAMPLES[function.__name__.replace("__", ".")] = function
    return function


def on_child(world: World) -> Arguments:
    return {"by": world.everyone, "child": world.child.pk}


def a_placement(world: World) -> int:
    return placements.start(**on_child(world), on=days_ago(300), setting="foster")


def an_open_review(world: World) -> int:
    return reviews.open_review(**on_child(world), on=days_ago(40))


def a_held_review(world: World) -> int:
    return reviews.hold(**on_child(world), on=days_ago(40), participation="PN1")


def a_decided_review(world: World) -> int:
    review = a_held_review(world)
    reviews.issue_decisions(**on_child(world), review=review, on=days_ago(38))
    return review


def a_planned_review(world: World) -> int:
    return reviews.plan(by=world.everyone, children=[world.child.pk], on=days_ago(-14))


def a_conference(world: World) -> int:
    return conferences.hold(
        **on_child(world), on=days_ago(60), type="initial", outcome="plan", core_group=True
    )


def a_plan(world: World) -> int:
    return protection_plans.start(**on_child(world), on=days_ago(60), category="neglect")


def an_enquiry(world: World) -> int:
    return enquiries.start(**on_child(world), on=days_ago(80))


def a_decision(world: World) -> int:
    return decisions.make(
        **on_child(world),
        review=a_held_review(world),
        on=days_ago(40),
        wording="Arrange a dentist.",
        owner=world.officer.pk,
        by_date=days_ago(-30),
    )


def an_allocation(world: World) -> int:
    return allocations.allocate(
        **on_child(world), role="iro", user=world.officer.pk, on=days_ago(300)
    )


def a_relationship(world: World) -> int:
    return family.add_person(**on_child(world), kind="mother", details={"surname": "Ash"})
