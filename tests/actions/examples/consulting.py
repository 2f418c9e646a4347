"""Examples of actions on links for people without an account, and on examples of participation."""

from __future__ import annotations

from holdfast.actions import case_examples, links
from holdfast.actions.links import MadeLink
from holdfast.policy.actor import Actor
from holdfast.record.models import CaseExample, OutsideLink, Review
from tests.actions.examples.before import Arguments, a_planned_review, example, on_child
from tests.actions.world import World
from tests.record.builders import an_officer

FORM = "consultation-child-older"
TOLD = "A young person chaired her own review."


def through_the_product(world: World) -> Arguments:
    """Somebody without an account acts through the product itself."""
    return {"by": Actor.product(world.authority.pk), "child": world.child.pk}


def a_link(world: World) -> MadeLink:
    review = Review.objects.get(meeting_id=a_planned_review(world))
    return links.make(**on_child(world), review=review.pk, form=FORM)


def an_answered_link(world: World) -> int:
    made = a_link(world)
    answers = {"home": "It is quiet here."}
    links.answer(**through_the_product(world), link=made.id, answers=answers)
    return made.id


def a_sent_entry(world: World) -> int:
    link = an_answered_link(world)
    links.send(**through_the_product(world), link=link)
    return OutsideLink.objects.get(pk=link).entry_id


@example
def links__make(world: World) -> Arguments:
    review = Review.objects.get(meeting_id=a_planned_review(world))
    return on_child(world) | {"review": review.pk, "form": FORM}


@example
def links__withdraw(world: World) -> Arguments:
    return on_child(world) | {"link": a_link(world).id, "why": "She would rather talk"}


@example
def links__exchange(world: World) -> Arguments:
    made = a_link(world)
    return through_the_product(world) | {"link": made.id, "token": made.token}


@example
def links__answer(world: World) -> Arguments:
    answers = {"home": "It is quiet here."}
    return through_the_product(world) | {"link": a_link(world).id, "answers": answers}


@example
def links__send(world: World) -> Arguments:
    return through_the_product(world) | {"link": an_answered_link(world)}


@example
def links__accept(world: World) -> Arguments:
    return on_child(world) | {"entry": a_sent_entry(world)}


@example
def links__set_aside(world: World) -> Arguments:
    return on_child(world) | {"entry": a_sent_entry(world), "why": "About another child"}


def an_example_by_another(world: World) -> int:
    number = case_examples.write(by=world.everyone, wording=TOLD)
    CaseExample.objects.filter(pk=number).update(written_by=an_officer(world.authority))
    return number


@example
def case_examples__write(world: World) -> Arguments:
    return {"by": world.everyone, "wording": TOLD, "ways": ["attended"]}


@example
def case_examples__amend(world: World) -> Arguments:
    return {"by": world.everyone, "example": an_example_by_another(world), "wording": f"{TOLD} x"}


@example
def case_examples__check(world: World) -> Arguments:
    return {"by": world.everyone, "example": an_example_by_another(world)}


@example
def case_examples__strike_out(world: World) -> Arguments:
    number = an_example_by_another(world)
    return {"by": world.everyone, "example": number, "why": "Known again"}
