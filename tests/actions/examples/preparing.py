"""Examples of actions before a review: who is asked, who is left out, where, with which papers."""

from __future__ import annotations

from holdfast.actions import exclusions, family, invitations, reviews
from holdfast.actions.entries import Told
from holdfast.record.models import Relationship, Review
from tests.actions.examples.before import Arguments, a_planned_review, example, on_child
from tests.actions.world import World, days_ago


def a_parent(world: World) -> int:
    relationship = family.add_person(
        **on_child(world), kind="mother", details={"forename": "Grace", "surname": "Okafor"}
    )
    found = Relationship.objects.get(pk=relationship)
    assert found.person_id is not None
    return found.person_id


def planned(world: World) -> Arguments:
    meeting = a_planned_review(world)
    return on_child(world) | {"review": Review.objects.get(meeting_id=meeting).pk}


def excluded(world: World) -> Arguments:
    made = exclusions.exclude(**exclusions__exclude(world))
    return on_child(world) | {"exclusion": made}


def asked(world: World) -> Arguments:
    made = invitations.invite(**invitations__invite(world))
    return on_child(world) | {"invitation": made}


@example
def exclusions__exclude(world: World) -> Arguments:
    return on_child(world) | {
        "person": a_parent(world),
        "on": days_ago(9),
        "rationale": "Threats to the carer at the last review.",
    }


@example
def exclusions__explain(world: World) -> Arguments:
    return excluded(world) | {"on": days_ago(8)}


@example
def exclusions__offer_meeting(world: World) -> Arguments:
    return excluded(world) | {"on": days_ago(8)}


@example
def exclusions__answer(world: World) -> Arguments:
    arguments = excluded(world)
    exclusions.offer_meeting(**arguments, on=days_ago(8))
    return arguments | {"response": "declined", "on": days_ago(6)}


@example
def exclusions__record_response(world: World) -> Arguments:
    arguments = exclusions__answer(world)
    exclusions.answer(**arguments)
    given = {name: arguments[name] for name in ("by", "child", "exclusion")}
    return given | {"on": days_ago(5), "note": "She will not meet and wants it in writing."}


@example
def exclusions__meet(world: World) -> Arguments:
    return excluded(world) | {"on": days_ago(2)}


@example
def exclusions__end(world: World) -> Arguments:
    return excluded(world) | {"on": days_ago(1), "why": "She has worked with the family team."}


@example
def invitations__invite(world: World) -> Arguments:
    return planned(world) | {"person": a_parent(world)}


@example
def invitations__leave_out(world: World) -> Arguments:
    because = "The child asks that she is not there."
    return planned(world) | {"person": a_parent(world), "because": because}


@example
def invitations__send(world: World) -> Arguments:
    arguments = invitations__invite(world)
    invitations.invite(**arguments)
    return on_child(world) | {"review": arguments["review"], "on": days_ago(0)}


@example
def invitations__withdraw(world: World) -> Arguments:
    return asked(world) | {"why": "She has moved away."}


@example
def invitations__reply(world: World) -> Arguments:
    return asked(world) | {"answer": "coming", "on": days_ago(0)}


@example
def invitations__attend(world: World) -> Arguments:
    arguments = invitations__invite(world)
    invitation = invitations.invite(**arguments)
    reviews.open_review(**on_child(world), review=arguments["review"], on=days_ago(0))
    return on_child(world) | {"invitation": invitation, "came": True}


@example
def review_papers__expect(world: World) -> Arguments:
    return planned(world) | {"papers": ["social-work-report", "care-plan"]}


@example
def review_papers__record(world: World) -> Arguments:
    answers = {"paper-quality": Told("good")}
    return planned(world) | {"paper": "care-plan", "on": days_ago(3), "answers": answers}


@example
def preparation__choose_venue(world: World) -> Arguments:
    meeting = a_planned_review(world)
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": meeting,
        "at_placement": False,
        "place": "The library",
    }


@example
def preparation__add_meeting(world: World) -> Arguments:
    return planned(world) | {"on": days_ago(-20), "place": "The school"}
