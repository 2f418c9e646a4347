"""Examples of actions on children, their families, where they live, plans and visits."""

from __future__ import annotations

from holdfast.actions import assessments, placements, plans, short_breaks, statuses, visits
from holdfast.record.models import Relationship
from tests.actions.examples.before import (
    Arguments,
    a_held_review,
    a_placement,
    a_relationship,
    an_allocation,
    an_enquiry,
    example,
    on_child,
)
from tests.actions.world import World, days_ago
from tests.record.builders import an_officer


@example
def children__record(world: World) -> Arguments:
    return {"by": world.everyone, "local_id": "N1", "surname": "Reed", "born_on": days_ago(900)}


@example
def children__amend(world: World) -> Arguments:
    return on_child(world) | {"changes": {"born_on": days_ago(3000)}, "why": "Birth certificate"}


@example
def children__born(world: World) -> Arguments:
    expected = world.another_child(born_on=None, expected_on=days_ago(3))
    return {"by": world.everyone, "child": expected.pk, "on": days_ago(1)}


@example
def children__died(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(1)}


@example
def family__add_person(world: World) -> Arguments:
    return on_child(world) | {"kind": "mother", "details": {"forename": "Ivy"}}


@example
def family__link_person(world: World) -> Arguments:
    person = Relationship.objects.get(pk=a_relationship(world)).person_id
    other = world.another_child()
    return {"by": world.everyone, "child": other.pk, "person": person, "kind": "mother"}


@example
def family__link_siblings(world: World) -> Arguments:
    return {"by": world.everyone, "children": [world.child.pk, world.another_child().pk]}


@example
def family__amend_person(world: World) -> Arguments:
    person = Relationship.objects.get(pk=a_relationship(world)).person_id
    changes = {"address": "1 Quiet Lane", "address_protected": True}
    return on_child(world) | {"person": person, "changes": changes, "why": "Court order"}


@example
def family__amend_relationship(world: World) -> Arguments:
    changes = {"parental_responsibility": True}
    return on_child(world) | {
        "relationship": a_relationship(world),
        "changes": changes,
        "why": "Birth certificate seen",
    }


@example
def family__end_relationship(world: World) -> Arguments:
    return on_child(world) | {"relationship": a_relationship(world), "on": days_ago(2)}


@example
def periods__start(world: World) -> Arguments:
    other = world.another_child()
    return {"by": world.everyone, "child": other.pk, "on": days_ago(10), "how": "order"}


@example
def periods__notify(world: World) -> Arguments:
    return on_child(world) | {"period": world.period.pk, "on": days_ago(364)}


@example
def periods__end(world: World) -> Arguments:
    a_placement(world)
    return on_child(world) | {"period": world.period.pk, "on": days_ago(3), "reason": "E4A"}


@example
def statuses__start(world: World) -> Arguments:
    statuses.start(**on_child(world), code="V2", on=days_ago(365))
    return on_child(world) | {"code": "C2", "on": days_ago(200)}


@example
def statuses__end(world: World) -> Arguments:
    status = statuses.start(**on_child(world), code="V2", on=days_ago(365))
    return on_child(world) | {"status": status, "on": days_ago(100)}


@example
def placements__start(world: World) -> Arguments:
    a_placement(world)
    return on_child(world) | {"on": days_ago(90), "setting": "home", "code": "K2"}


@example
def placements__notify(world: World) -> Arguments:
    return on_child(world) | {"placement": a_placement(world), "on": days_ago(299)}


@example
def placements__end(world: World) -> Arguments:
    return on_child(world) | {"placement": a_placement(world), "on": days_ago(20)}


@example
def placements__place_for_adoption(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(50), "placement": a_placement(world)}


@example
def placements__end_adoption_placement(world: World) -> Arguments:
    placed = placements.place_for_adoption(**on_child(world), on=days_ago(50))
    return on_child(world) | {"adoption_placement": placed, "on": days_ago(9), "returned": True}


@example
def placements__move_in(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(9), "regulated": False}


@example
def placements__move_out(world: World) -> Arguments:
    home = placements.move_in(**on_child(world), on=days_ago(9))
    return on_child(world) | {"accommodation": home, "on": days_ago(2)}


@example
def short_breaks__start_series(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(90)}


@example
def short_breaks__record_break(world: World) -> Arguments:
    series = short_breaks.start_series(**on_child(world), on=days_ago(90))
    return on_child(world) | {"series": series, "on": days_ago(60), "ended_on": days_ago(58)}


@example
def short_breaks__end_series(world: World) -> Arguments:
    series = short_breaks.start_series(**on_child(world), on=days_ago(90))
    return on_child(world) | {"series": series, "on": days_ago(10)}


@example
def allocations__allocate(world: World) -> Arguments:
    an_allocation(world)
    other = an_officer(world.authority)
    return on_child(world) | {"role": "iro", "user": other.pk, "on": days_ago(100)}


@example
def allocations__end(world: World) -> Arguments:
    return on_child(world) | {"allocation": an_allocation(world), "on": days_ago(10)}


@example
def allocations__tell_child(world: World) -> Arguments:
    return on_child(world) | {"allocation": an_allocation(world), "on": days_ago(290)}


@example
def plans__make(world: World) -> Arguments:
    kind = {"kind": "placement", "placement": a_placement(world)}
    return on_child(world) | {"on": days_ago(298), **kind}


@example
def plans__revise(world: World) -> Arguments:
    return on_child(world) | {
        "kind": "care",
        "revision": "updated",
        "on": days_ago(30),
        "review": a_held_review(world),
    }


@example
def plans__end(world: World) -> Arguments:
    plan = plans.make(**on_child(world), kind="care", on=days_ago(360))
    return on_child(world) | {"plan": plan, "on": days_ago(30)}


@example
def health__assess(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(350)}


@example
def assessments__receive_referral(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(400)}


@example
def assessments__decide_referral(world: World) -> Arguments:
    referral = assessments.receive_referral(**on_child(world), on=days_ago(400))
    return on_child(world) | {"referral": referral, "on": days_ago(399)}


@example
def assessments__close_referral(world: World) -> Arguments:
    referral = assessments.receive_referral(**on_child(world), on=days_ago(400))
    return on_child(world) | {"referral": referral, "on": days_ago(300), "reason": "RC1"}


@example
def assessments__start(world: World) -> Arguments:
    return on_child(world) | {"on": days_ago(400)}


@example
def assessments__complete(world: World) -> Arguments:
    assessment = assessments.start(**on_child(world), on=days_ago(400))
    return on_child(world) | {"assessment": assessment, "on": days_ago(380)}


@example
def assessments__record_completed(world: World) -> Arguments:
    return on_child(world) | {"kind": "core", "on": days_ago(30), "enquiry": an_enquiry(world)}


@example
def visits__record(world: World) -> Arguments:
    placement = a_placement(world)
    return on_child(world) | {"on": days_ago(290), "placement": placement, "seen": True}


@example
def visits__write_up(world: World) -> Arguments:
    visit = visits.record(**on_child(world), on=days_ago(290))
    return on_child(world) | {"visit": visit, "on": days_ago(288)}
