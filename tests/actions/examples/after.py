"""Examples of what follows a review: documents, their copies, restrictions, ratification."""

from __future__ import annotations

from holdfast.actions import documents, ratification, restrictions
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import Relationship, Review
from tests.actions.examples.before import (
    Arguments,
    a_decision,
    a_held_review,
    a_relationship,
    example,
    on_child,
)
from tests.actions.world import World, an_actor, days_ago

RATIFIER, MANAGER = "team-manager", "service-manager"


def the_mother(world: World) -> int:
    a_relationship(world)
    return int(Relationship.objects.latest("pk").person_id or 0)


def a_document(world: World, use: str = documents.DECISIONS) -> Arguments:
    review = a_held_review(world)
    document = documents.prepare(**on_child(world), use=use, review=review)
    return on_child(world) | {"document": document}


def a_final_document(world: World) -> Arguments:
    arguments = a_document(world)
    documents.finalise(**arguments)
    return arguments


@example
def documents__prepare(world: World) -> Arguments:
    return on_child(world) | {"use": documents.DECISIONS, "review": a_held_review(world)}


@example
def documents__finalise(world: World) -> Arguments:
    return a_document(world)


@example
def documents__add(world: World) -> Arguments:
    return a_final_document(world) | {"wording": "The date of the dentist is 4 May."}


@example
def documents__send(world: World) -> Arguments:
    copies = [documents.Sending(f"person:{the_mother(world)}")]
    return a_final_document(world) | {"copies": copies, "on": days_ago(0)}


@example
def documents__letter(world: World) -> Arguments:
    return on_child(world) | {
        "use": "exclusion-letter",
        "to": f"person:{the_mother(world)}",
        "on": days_ago(0),
        "written": {"rationale": "You were not safe to be with at the last two reviews."},
    }


@example
def restrictions__agree(world: World) -> Arguments:
    return on_child(world) | {
        "person": the_mother(world),
        "on": days_ago(3),
        "what": "Where the school is",
        "because": "The child asked for it.",
        "withheld": ["education"],
    }


@example
def restrictions__end(world: World) -> Arguments:
    restriction = restrictions.agree(**restrictions__agree(world))
    told = {"restriction": restriction, "on": days_ago(0), "because": "No longer needed."}
    return on_child(world) | told


@example
def record_making__describe(world: World) -> Arguments:
    return on_child(world) | {
        "review": a_held_review(world),
        "made": "dictated",
        "dictation_sent_on": days_ago(36),
        "dictation_back_on": days_ago(33),
    }


def the_ratifier(world: World) -> Actor:
    return an_actor(world.officer, *Profile, roles=(RATIFIER,))


def recommended(world: World) -> tuple[int, int]:
    """A review, and a recommendation of it that was sent to the manager."""
    decision = a_decision(world)
    review = Review.objects.latest("pk").pk
    ratification.send(**on_child(world), review=review, on=days_ago(30))
    return review, decision


def disputed(world: World) -> tuple[int, int]:
    review, decision = recommended(world)
    ratification.answer(**on_child(world) | {"by": the_ratifier(world)} | dissent(decision))
    return review, decision


def dissent(decision: int) -> Arguments:
    told = {"view": "It is too soon.", "reasons": "The carer is away."}
    return {"decision": decision, "answer": "dissent"} | told


def discussed(world: World) -> tuple[int, int]:
    review, decision = disputed(world)
    ratification.record_discussion(**on_child(world) | talk(review))
    return review, decision


def talk(review: int) -> Arguments:
    told = {"how": "telephone", "said": "Each side was heard.", "result": "agreed"}
    return {"review": review, "on": days_ago(2)} | told


@example
def ratification__send(world: World) -> Arguments:
    a_decision(world)
    review = Review.objects.latest("pk").pk
    return on_child(world) | {"review": review, "on": days_ago(30)}


@example
def ratification__answer(world: World) -> Arguments:
    _, decision = recommended(world)
    return on_child(world) | {"by": the_ratifier(world)} | dissent(decision)


@example
def ratification__propose(world: World) -> Arguments:
    review, _ = recommended(world)
    told = {"wording": "Ask for a nurse.", "view": "It is needed.", "reasons": "She is ill."}
    return on_child(world) | {"by": the_ratifier(world), "review": review} | told


@example
def ratification__record_discussion(world: World) -> Arguments:
    return on_child(world) | talk(disputed(world)[0])


@example
def ratification__settle(world: World) -> Arguments:
    _, decision = discussed(world)
    return on_child(world) | {"decision": decision, "settlement": "As it stands, from May."}


@example
def ratification__sign_off(world: World) -> Arguments:
    review, decision = recommended(world)
    by = {"by": the_ratifier(world)}
    ratification.answer(**on_child(world) | by, decision=decision, answer="endorsed")
    return on_child(world) | by | {"review": review}


@example
def ratification__start_dispute(world: World) -> Arguments:
    return on_child(world) | {"review": discussed(world)[0], "why": "Contact is not settled."}


@example
def ratification__deem_agreed(world: World) -> Arguments:
    review, _ = recommended(world)
    return on_child(world) | {"by": Actor.product(world.authority.pk), "review": review}
