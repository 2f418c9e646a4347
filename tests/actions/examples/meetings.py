"""Examples of actions on meetings, what leads to them and what they decide."""

from __future__ import annotations

from holdfast.actions import conferences, core_groups, reviews
from holdfast.actions.arranging import Arrangement
from holdfast.record.models import Conference, CoreGroup, LookedAfterPeriod, Review
from tests.actions.agenda import make_ready
from tests.actions.examples.before import (
    Arguments,
    a_conference,
    a_decided_review,
    a_decision,
    a_held_review,
    a_plan,
    a_planned_review,
    an_enquiry,
    an_open_review,
    example,
    on_child,
)
from tests.actions.world import World, days_ago
from tests.record.builders import a_row


@example
def reviews__plan(world: World) -> Arguments:
    return {"by": world.everyone, "children": [world.child.pk], "on": days_ago(-14)}


@example
def reviews__open_review(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(40)}


@example
def reviews__hold_sitting(world: World) -> Arguments:
    return on_child(world) | {"review": an_open_review(world), "on": days_ago(30)}


@example
def reviews__complete(world: World) -> Arguments:
    review = an_open_review(world)
    make_ready(world.everyone, world.child.pk, review)
    return on_child(world) | {"review": review, "on": days_ago(39)}


@example
def reviews__hold(world: World) -> Arguments:
    review = Review.objects.get(meeting_id=a_planned_review(world))
    return on_child(world) | {"review": review.pk, "on": days_ago(1), "participation": "PN2"}


@example
def reviews__issue_decisions(world: World) -> Arguments:
    return on_child(world) | {"review": a_held_review(world), "on": days_ago(38)}


@example
def reviews__receive_decisions(world: World) -> Arguments:
    return on_child(world) | {"review": a_decided_review(world), "on": days_ago(37)}


@example
def reviews__answer_decisions(world: World) -> Arguments:
    return on_child(world) | {"review": a_decided_review(world), "on": days_ago(36)}


@example
def reviews__produce_record(world: World) -> Arguments:
    return on_child(world) | {"review": a_held_review(world), "on": days_ago(30)}


@example
def reviews__distribute_record(world: World) -> Arguments:
    return on_child(world) | {"review": a_held_review(world), "on": days_ago(29)}


@example
def reviews__send_starred(world: World) -> Arguments:
    return on_child(world) | {"review": a_held_review(world), "on": days_ago(38)}


@example
def meetings__move(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": a_planned_review(world),
        "on": days_ago(-15),
        "why": "The carer is away",
        "told": Arrangement(late_reason="other-person-not-available"),
    }


@example
def meetings__combine(world: World) -> Arguments:
    conference = conferences.plan(
        by=world.everyone,
        children=[world.child.pk],
        type="initial",
        on=days_ago(-12),
        enquiries=[an_enquiry(world)],
    )
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": a_planned_review(world),
        "conference": conference,
        "why": "The same people come to both",
        "told": Arrangement(late_reason="other"),
    }


@example
def meetings__explain_late(world: World) -> Arguments:
    return on_child(world) | {"review": a_held_review(world), "reason": "child-not-available"}


@example
def reviews__plan_ahead(world: World) -> Arguments:
    sibling = world.another_child()
    a_row(LookedAfterPeriod, sibling, started_on=days_ago(30), how="agreement")
    return {
        "by": world.everyone,
        "children": [world.child.pk, sibling.pk],
        "bookings": [
            reviews.Booking((world.child.pk,), days_ago(-14)),
            reviews.Booking((sibling.pk,), days_ago(-15), place="At home"),
        ],
    }


@example
def meetings__join(world: World) -> Arguments:
    sibling = world.another_child()
    return {"by": world.everyone, "child": sibling.pk, "meeting": a_planned_review(world)}


@example
def meetings__cancel(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": a_planned_review(world),
        "why": "The child left care",
    }


@example
def enquiries__discuss(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(80), "starts_enquiry": True}


@example
def enquiries__start(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(80)}


@example
def enquiries__complete(world: World) -> Arguments:
    return on_child(world) | {
        "enquiry": an_enquiry(world),
        "on": days_ago(70),
        "conference_required": False,
    }


@example
def conferences__plan(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "type": "initial",
        "on": days_ago(-12),
        "reports": ["social-worker"],
        "enquiries": [an_enquiry(world)],
    }


@example
def conferences__request_invitations(world: World) -> Arguments:
    meeting = conferences.plan(**conferences__plan(world))
    conference = Conference.objects.get(meeting_id=meeting)
    return on_child(world) | {"conference": conference.pk, "on": days_ago(0)}


@example
def conferences__hold(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(60), "type": "initial", "outcome": "plan"}


@example
def conferences__send_decisions(world: World) -> Arguments:
    return on_child(world) | {"conference": a_conference(world), "on": days_ago(59)}


@example
def conferences__distribute_minutes(world: World) -> Arguments:
    return on_child(world) | {"conference": a_conference(world), "on": days_ago(50)}


@example
def protection_plans__start(world: World) -> Arguments:
    conference = a_conference(world)
    return on_child(world) | {"on": days_ago(60), "category": "neglect", "conference": conference}


@example
def protection_plans__change_category(world: World) -> Arguments:
    return on_child(world) | {"plan": a_plan(world), "category": "emotional", "on": days_ago(30)}


@example
def protection_plans__end(world: World) -> Arguments:
    return on_child(world) | {"plan": a_plan(world), "on": days_ago(5), "reason": "review"}


@example
def core_groups__plan(world: World) -> Arguments:
    a_plan(world)
    return {"by": world.everyone, "children": [world.child.pk], "on": days_ago(-3)}


@example
def core_groups__hold(world: World) -> Arguments:
    meeting = core_groups.plan(**core_groups__plan(world))
    group = CoreGroup.objects.get(meeting_id=meeting)
    return on_child(world) | {"core_group": group.pk, "on": days_ago(0)}


@example
def core_groups__send_record(world: World) -> Arguments:
    a_plan(world)
    group = core_groups.hold(**on_child(world), on=days_ago(50))
    return on_child(world) | {"core_group": group, "on": days_ago(45)}


@example
def decisions__make(world: World) -> Arguments:
    return on_child(world) | {
        "review": a_held_review(world),
        "on": days_ago(40),
        "wording": "Find a school place.",
        "owner_name": "The virtual school",
        "by_date": days_ago(10),
    }


@example
def decisions__carry_out(world: World) -> Arguments:
    return on_child(world) | {"decision": a_decision(world), "on": days_ago(20)}


@example
def events__record(world: World) -> Arguments:
    review = a_held_review(world)
    return on_child(world) | {
        "kind": "review-document-available",
        "on": days_ago(45),
        "about": f"review:{review}",
        "attrs": {"document": "care-plan"},
    }
