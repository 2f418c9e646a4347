"""Examples of holding a review: adjourned, postponed, its decisions set out and looked at."""

from __future__ import annotations

from holdfast.actions import holding
from holdfast.actions.decisions import Judgement
from holdfast.record.models import Review
from tests.actions.agenda import a_decision_of, begin
from tests.actions.examples.before import (
    Arguments,
    a_decision,
    a_planned_review,
    an_open_review,
    example,
    on_child,
)
from tests.actions.world import World, days_ago


def of_open_review(world: World) -> Arguments:
    return on_child(world) | {"review": an_open_review(world)}


@example
def holding__adjourn(world: World) -> Arguments:
    return of_open_review(world) | {
        "on": days_ago(40),
        "reason": "reports",
        "missing": "The report of the school",
        "resumes_on": days_ago(20),
    }


@example
def holding__set_item_aside(world: World) -> Arguments:
    told = of_open_review(world)
    begin(world.everyone, world.child.pk, told["review"])
    why = "The manager is to be there when this is talked over"
    return told | {"item": "legal-status", "why": why, "until": days_ago(-7)}


@example
def holding__take_item_up(world: World) -> Arguments:
    aside = holding__set_item_aside(world)
    holding.set_item_aside(**aside)
    return {name: aside[name] for name in ("by", "child", "review", "item")}


@example
def holding__mark_decision(world: World) -> Arguments:
    made = a_decision(world)
    return of_open_review(world) | {"decision": made, "carried_out": "done"}


@example
def postponing__postpone(world: World) -> Arguments:
    review = Review.objects.get(meeting_id=a_planned_review(world))
    return on_child(world) | {
        "review": review.pk,
        "on": days_ago(-30),
        "reason": "assessments",
        "in_place": "The assessment of the grandmother",
    }


@example
def decisions__reword(world: World) -> Arguments:
    review = an_open_review(world)
    made = a_decision_of(world.everyone, world.child.pk, review, days_ago(40))
    return on_child(world) | {
        "decision": made,
        "wording": "Ask the school and the choir for a place.",
        "owner": world.officer.pk,
        "by_date": days_ago(-40),
        "judged": Judgement(realistic=True, feasible=True),
    }


@example
def decisions__withdraw(world: World) -> Arguments:
    review = an_open_review(world)
    made = a_decision_of(world.everyone, world.child.pk, review, days_ago(40))
    return on_child(world) | {"decision": made, "why": "It was set out twice"}
