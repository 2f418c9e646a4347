"""Examples of what happens between reviews: changes told, proposals, decisions followed up."""

from __future__ import annotations

from dataclasses import replace

from holdfast.actions import changes, conferences, proposals, reviews
from tests.actions.examples.before import Arguments, a_decision, example, on_child
from tests.actions.world import World, days_ago


def a_change(world: World, **more: object) -> int:
    told = {"type": "missing", "on": days_ago(2), "summary": "Missing since Friday"}
    return changes.tell_officer(**on_child(world), **told | more)


def a_proposal(world: World, step: str = "care-plan-changed") -> int:
    return proposals.propose(
        **on_child(world), step=step, circumstance="significant", wording="Live with an aunt"
    )


def a_considered_proposal(world: World) -> Arguments:
    proposal = a_proposal(world)
    review = reviews.hold(**on_child(world), on=days_ago(0), participation="PN1")
    return on_child(world) | {"proposal": proposal, "review": review}


def a_disputed_proposal(world: World) -> Arguments:
    proposal = a_proposal(world)
    conference = conferences.hold(
        **on_child(world), on=days_ago(0), type="review", outcome="plan-continues"
    )
    return on_child(world) | {"proposal": proposal, "conference": conference, "agreed": False}


def as_role(world: World, role: str) -> Arguments:
    return {"by": replace(world.everyone, roles=frozenset({role})), "child": world.child.pk}


@example
def changes__tell_officer(world: World) -> Arguments:
    return on_child(world) | {
        "type": "placement",
        "on": days_ago(1),
        "summary": "Moved to Mrs Hale",
        "planned_ahead": False,
    }


@example
def changes__hear(world: World) -> Arguments:
    return on_child(world) | {
        "type": "missing",
        "on": days_ago(9),
        "heard_on": days_ago(2),
        "how": "The carer rang",
        "summary": "Missing for three days",
    }


@example
def changes__come_about(world: World) -> Arguments:
    change = a_change(world, type="discharge", proposed=True, on=days_ago(-3))
    return on_child(world) | {"change": change, "on": days_ago(0)}


@example
def changes__acknowledge(world: World) -> Arguments:
    return on_child(world) | {"change": a_change(world)}


@example
def changes__answer(world: World) -> Arguments:
    return on_child(world) | {
        "change": a_change(world),
        "answer": "bring-forward",
        "why": "The plan no longer fits",
        "review_by": days_ago(-10),
    }


@example
def proposals__propose(world: World) -> Arguments:
    return on_child(world) | {
        "step": "placement-moved",
        "circumstance": "unregulated",
        "wording": "Move to a flat of her own",
        "planned_for": days_ago(-30),
    }


@example
def proposals__consider(world: World) -> Arguments:
    return a_considered_proposal(world)


@example
def proposals__endorse(world: World) -> Arguments:
    considered = a_considered_proposal(world)
    proposals.consider(**considered)
    return as_role(world, "iro") | {
        "proposal": considered["proposal"],
        "endorsed": True,
        "reasons": "It is what she wants, and safe",
    }


@example
def proposals__confer(world: World) -> Arguments:
    return a_disputed_proposal(world)


@example
def proposals__decide(world: World) -> Arguments:
    disputed = a_disputed_proposal(world)
    proposals.confer(**disputed)
    return as_role(world, "team-manager") | {
        "proposal": disputed["proposal"],
        "go_ahead": True,
        "reasons": "The risk is managed",
    }


@example
def proposals__withdraw(world: World) -> Arguments:
    return on_child(world) | {"proposal": a_proposal(world), "why": "Overtaken by events"}


@example
def following_up__report_failure(world: World) -> Arguments:
    return on_child(world) | {
        "decision": a_decision(world),
        "partly": True,
        "why_not": "The dentist has no place",
        "new_date": days_ago(-20),
    }


@example
def plans__change_care_plan(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(3), "significant": False}
