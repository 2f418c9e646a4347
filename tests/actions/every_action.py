"""Every action with arguments it accepts: a chain of what may happen to one child, verb by verb.

Each example is a function from the world to the action's arguments; what must have happened
before is done by actions too, so that the examples also tell in which order work is recorded.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.actions import (
    allocations,
    assessments,
    authorities,
    conferences,
    core_groups,
    corrections,
    cover,
    decisions,
    enquiries,
    events,
    family,
    merging,
    people,
    periods,
    permissions_to_be_late,
    placements,
    plans,
    protection_plans,
    reviews,
    short_breaks,
    statuses,
    visits,
)
from holdfast.policy.actor import Actor
from holdfast.record.models import (
    Conference,
    CoreGroup,
    LegalStatus,
    Review,
    RoleHeld,
    Team,
)
from tests.actions.world import World, days_ago
from tests.record.builders import an_officer

Arguments = dict[str, Any]
EXAMPLES: dict[str, Callable[[World], Arguments]] = {}


def example(function: Callable[[World], Arguments]) -> Callable[[World], Arguments]:
    """Register the example of the action whose name the function has, as noun__verb."""
    EXAMPLES[function.__name__.replace("__", ".")] = function
    return function


def _on_child(world: World) -> Arguments:
    return {"by": world.everyone, "child": world.child.pk}


def _placement(world: World) -> int:
    return placements.start(**_on_child(world), on=days_ago(300), setting="foster")


def _open_review(world: World) -> int:
    return reviews.open_review(**_on_child(world), on=days_ago(40))


def _held_review(world: World) -> int:
    return reviews.hold(**_on_child(world), on=days_ago(40), participation="PN1")


def _decided_review(world: World) -> int:
    review = _held_review(world)
    reviews.issue_decisions(**_on_child(world), review=review, on=days_ago(38))
    return review


def _planned_review(world: World) -> int:
    return reviews.plan(by=world.everyone, children=[world.child.pk], on=days_ago(-14))


def _conference(world: World) -> int:
    return conferences.hold(
        **_on_child(world), on=days_ago(60), type="initial", outcome="plan", core_group=True
    )


def _plan(world: World) -> int:
    return protection_plans.start(**_on_child(world), on=days_ago(60), category="neglect")


def _enquiry(world: World) -> int:
    return enquiries.start(**_on_child(world), on=days_ago(80))


def _decision(world: World) -> int:
    return decisions.make(
        **_on_child(world),
        review=_held_review(world),
        on=days_ago(40),
        wording="Arrange a dentist.",
        owner=world.officer.pk,
    )


def _allocation(world: World) -> int:
    return allocations.allocate(
        **_on_child(world), role="iro", user=world.officer.pk, on=days_ago(300)
    )


def _relationship(world: World) -> int:
    return family.add_person(**_on_child(world), kind="mother", details={"surname": "Ash"})


@example
def children__record(world: World) -> Arguments:
    return {"by": world.everyone, "local_id": "N1", "surname": "Reed", "born_on": days_ago(900)}


@example
def children__amend(world: World) -> Arguments:
    return _on_child(world) | {"changes": {"born_on": days_ago(3000)}, "why": "Birth certificate"}


@example
def children__born(world: World) -> Arguments:
    expected = world.another_child(born_on=None, expected_on=days_ago(3))
    return {"by": world.everyone, "child": expected.pk, "on": days_ago(1)}


@example
def children__died(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(1)}


@example
def family__add_person(world: World) -> Arguments:
    return _on_child(world) | {"kind": "mother", "details": {"forename": "Ivy"}}


@example
def family__link_person(world: World) -> Arguments:
    from holdfast.record.models import Relationship

    person = Relationship.objects.get(pk=_relationship(world)).person_id
    other = world.another_child()
    return {"by": world.everyone, "child": other.pk, "person": person, "kind": "mother"}


@example
def family__link_siblings(world: World) -> Arguments:
    return {"by": world.everyone, "children": [world.child.pk, world.another_child().pk]}


@example
def family__amend_person(world: World) -> Arguments:
    from holdfast.record.models import Relationship

    person = Relationship.objects.get(pk=_relationship(world)).person_id
    changes = {"address": "1 Quiet Lane", "address_protected": True}
    return _on_child(world) | {"person": person, "changes": changes, "why": "Court order"}


@example
def family__amend_relationship(world: World) -> Arguments:
    changes = {"parental_responsibility": True}
    return _on_child(world) | {
        "relationship": _relationship(world),
        "changes": changes,
        "why": "Birth certificate seen",
    }


@example
def family__end_relationship(world: World) -> Arguments:
    return _on_child(world) | {"relationship": _relationship(world), "on": days_ago(2)}


@example
def periods__start(world: World) -> Arguments:
    other = world.another_child()
    return {"by": world.everyone, "child": other.pk, "on": days_ago(10), "how": "order"}


@example
def periods__notify(world: World) -> Arguments:
    return _on_child(world) | {"period": world.period.pk, "on": days_ago(364)}


@example
def periods__end(world: World) -> Arguments:
    _placement(world)
    return _on_child(world) | {"period": world.period.pk, "on": days_ago(3), "reason": "E4A"}


@example
def statuses__start(world: World) -> Arguments:
    statuses.start(**_on_child(world), code="V2", on=days_ago(365))
    return _on_child(world) | {"code": "C2", "on": days_ago(200)}


@example
def statuses__end(world: World) -> Arguments:
    status = statuses.start(**_on_child(world), code="V2", on=days_ago(365))
    return _on_child(world) | {"status": status, "on": days_ago(100)}


@example
def placements__start(world: World) -> Arguments:
    _placement(world)
    return _on_child(world) | {"on": days_ago(90), "setting": "home", "code": "K2"}


@example
def placements__notify(world: World) -> Arguments:
    return _on_child(world) | {"placement": _placement(world), "on": days_ago(299)}


@example
def placements__end(world: World) -> Arguments:
    return _on_child(world) | {"placement": _placement(world), "on": days_ago(20)}


@example
def placements__place_for_adoption(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(50), "placement": _placement(world)}


@example
def placements__end_adoption_placement(world: World) -> Arguments:
    placed = placements.place_for_adoption(**_on_child(world), on=days_ago(50))
    return _on_child(world) | {"adoption_placement": placed, "on": days_ago(9), "returned": True}


@example
def placements__move_in(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(9), "regulated": False}


@example
def placements__move_out(world: World) -> Arguments:
    home = placements.move_in(**_on_child(world), on=days_ago(9))
    return _on_child(world) | {"accommodation": home, "on": days_ago(2)}


@example
def short_breaks__start_series(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(90)}


@example
def short_breaks__record_break(world: World) -> Arguments:
    series = short_breaks.start_series(**_on_child(world), on=days_ago(90))
    return _on_child(world) | {"series": series, "on": days_ago(60), "ended_on": days_ago(58)}


@example
def short_breaks__end_series(world: World) -> Arguments:
    series = short_breaks.start_series(**_on_child(world), on=days_ago(90))
    return _on_child(world) | {"series": series, "on": days_ago(10)}


@example
def allocations__allocate(world: World) -> Arguments:
    _allocation(world)
    other = an_officer(world.authority)
    return _on_child(world) | {"role": "iro", "user": other.pk, "on": days_ago(100)}


@example
def allocations__end(world: World) -> Arguments:
    return _on_child(world) | {"allocation": _allocation(world), "on": days_ago(10)}


@example
def allocations__tell_child(world: World) -> Arguments:
    return _on_child(world) | {"allocation": _allocation(world), "on": days_ago(290)}


@example
def plans__make(world: World) -> Arguments:
    kind = {"kind": "placement", "placement": _placement(world)}
    return _on_child(world) | {"on": days_ago(298), **kind}


@example
def plans__revise(world: World) -> Arguments:
    return _on_child(world) | {
        "kind": "care",
        "revision": "updated",
        "on": days_ago(30),
        "review": _held_review(world),
    }


@example
def plans__end(world: World) -> Arguments:
    plan = plans.make(**_on_child(world), kind="care", on=days_ago(360))
    return _on_child(world) | {"plan": plan, "on": days_ago(30)}


@example
def health__assess(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(350)}


@example
def assessments__receive_referral(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(400)}


@example
def assessments__decide_referral(world: World) -> Arguments:
    referral = assessments.receive_referral(**_on_child(world), on=days_ago(400))
    return _on_child(world) | {"referral": referral, "on": days_ago(399)}


@example
def assessments__close_referral(world: World) -> Arguments:
    referral = assessments.receive_referral(**_on_child(world), on=days_ago(400))
    return _on_child(world) | {"referral": referral, "on": days_ago(300), "reason": "RC1"}


@example
def assessments__start(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(400)}


@example
def assessments__complete(world: World) -> Arguments:
    assessment = assessments.start(**_on_child(world), on=days_ago(400))
    return _on_child(world) | {"assessment": assessment, "on": days_ago(380)}


@example
def assessments__record_completed(world: World) -> Arguments:
    return _on_child(world) | {"kind": "core", "on": days_ago(30), "enquiry": _enquiry(world)}


@example
def reviews__plan(world: World) -> Arguments:
    return {"by": world.everyone, "children": [world.child.pk], "on": days_ago(-14)}


@example
def reviews__open_review(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(40)}


@example
def reviews__hold_sitting(world: World) -> Arguments:
    return _on_child(world) | {"review": _open_review(world), "on": days_ago(30)}


@example
def reviews__adjourn(world: World) -> Arguments:
    return _on_child(world) | {"review": _open_review(world), "on": days_ago(40)}


@example
def reviews__complete(world: World) -> Arguments:
    return _on_child(world) | {"review": _open_review(world), "on": days_ago(39)}


@example
def reviews__hold(world: World) -> Arguments:
    review = Review.objects.get(meeting_id=_planned_review(world))
    return _on_child(world) | {"review": review.pk, "on": days_ago(1), "participation": "PN2"}


@example
def reviews__issue_decisions(world: World) -> Arguments:
    return _on_child(world) | {"review": _held_review(world), "on": days_ago(38)}


@example
def reviews__receive_decisions(world: World) -> Arguments:
    return _on_child(world) | {"review": _decided_review(world), "on": days_ago(37)}


@example
def reviews__answer_decisions(world: World) -> Arguments:
    return _on_child(world) | {"review": _decided_review(world), "on": days_ago(36)}


@example
def reviews__produce_record(world: World) -> Arguments:
    return _on_child(world) | {"review": _held_review(world), "on": days_ago(30)}


@example
def reviews__distribute_record(world: World) -> Arguments:
    return _on_child(world) | {"review": _held_review(world), "on": days_ago(29)}


@example
def meetings__move(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": _planned_review(world),
        "on": days_ago(-15),
        "why": "The carer is away",
    }


@example
def meetings__join(world: World) -> Arguments:
    sibling = world.another_child()
    return {"by": world.everyone, "child": sibling.pk, "meeting": _planned_review(world)}


@example
def meetings__cancel(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "children": [world.child.pk],
        "meeting": _planned_review(world),
        "why": "The child left care",
    }


@example
def enquiries__discuss(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(80), "starts_enquiry": True}


@example
def enquiries__start(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(80)}


@example
def enquiries__complete(world: World) -> Arguments:
    return _on_child(world) | {
        "enquiry": _enquiry(world),
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
        "enquiries": [_enquiry(world)],
    }


@example
def conferences__request_invitations(world: World) -> Arguments:
    meeting = conferences.plan(**conferences__plan(world))
    conference = Conference.objects.get(meeting_id=meeting)
    return _on_child(world) | {"conference": conference.pk, "on": days_ago(0)}


@example
def conferences__hold(world: World) -> Arguments:
    return _on_child(world) | {"on": days_ago(60), "type": "initial", "outcome": "plan"}


@example
def conferences__send_decisions(world: World) -> Arguments:
    return _on_child(world) | {"conference": _conference(world), "on": days_ago(59)}


@example
def conferences__distribute_minutes(world: World) -> Arguments:
    return _on_child(world) | {"conference": _conference(world), "on": days_ago(50)}


@example
def protection_plans__start(world: World) -> Arguments:
    conference = _conference(world)
    return _on_child(world) | {"on": days_ago(60), "category": "neglect", "conference": conference}


@example
def protection_plans__change_category(world: World) -> Arguments:
    return _on_child(world) | {"plan": _plan(world), "category": "emotional", "on": days_ago(30)}


@example
def protection_plans__end(world: World) -> Arguments:
    return _on_child(world) | {"plan": _plan(world), "on": days_ago(5), "reason": "review"}


@example
def core_groups__plan(world: World) -> Arguments:
    _plan(world)
    return {"by": world.everyone, "children": [world.child.pk], "on": days_ago(-3)}


@example
def core_groups__hold(world: World) -> Arguments:
    meeting = core_groups.plan(**core_groups__plan(world))
    group = CoreGroup.objects.get(meeting_id=meeting)
    return _on_child(world) | {"core_group": group.pk, "on": days_ago(0)}


@example
def core_groups__send_record(world: World) -> Arguments:
    _plan(world)
    group = core_groups.hold(**_on_child(world), on=days_ago(50))
    return _on_child(world) | {"core_group": group, "on": days_ago(45)}


@example
def visits__record(world: World) -> Arguments:
    placement = _placement(world)
    return _on_child(world) | {"on": days_ago(290), "placement": placement, "seen": True}


@example
def visits__write_up(world: World) -> Arguments:
    visit = visits.record(**_on_child(world), on=days_ago(290))
    return _on_child(world) | {"visit": visit, "on": days_ago(288)}


@example
def decisions__make(world: World) -> Arguments:
    return _on_child(world) | {
        "review": _held_review(world),
        "on": days_ago(40),
        "wording": "Find a school place.",
        "owner_name": "The virtual school",
        "by_date": days_ago(10),
    }


@example
def decisions__carry_out(world: World) -> Arguments:
    return _on_child(world) | {"decision": _decision(world), "on": days_ago(20)}


@example
def events__record(world: World) -> Arguments:
    review = _held_review(world)
    return _on_child(world) | {
        "kind": "review-document-available",
        "on": days_ago(45),
        "about": f"review:{review}",
        "attrs": {"document": "care-plan"},
    }


@example
def permissions_to_be_late__give(world: World) -> Arguments:
    _held_review(world)
    return _on_child(world) | {
        "rule": "looked-after.review.first",
        "anchor": f"period:{world.period.pk}",
        "on": days_ago(200),
        "why": "The child was in hospital",
    }


@example
def corrections__correct(world: World) -> Arguments:
    review = _held_review(world)
    changes = {"opened_on": days_ago(39), "completed_on": days_ago(39)}
    return _on_child(world) | {"row": f"review:{review}", "changes": changes, "why": "A slip"}


@example
def corrections__mark_in_error(world: World) -> Arguments:
    return _on_child(world) | {"row": f"review:{_held_review(world)}", "why": "Another child's"}


@example
def corrections__restore(world: World) -> Arguments:
    marked = corrections__mark_in_error(world)
    corrections.mark_in_error(**marked)
    return marked | {"why": "It was this child's after all"}


@example
def merging__merge(world: World) -> Arguments:
    twice = world.another_child()
    return {
        "by": world.everyone,
        "duplicate": twice.pk,
        "kept": world.child.pk,
        "why": "The same child",
    }


@example
def merging__unmerge(world: World) -> Arguments:
    merged = merging__merge(world)
    merging.merge(**merged)
    return merged | {"why": "Two cousins of one name"}


@example
def cover__arrange(world: World) -> Arguments:
    other = an_officer(world.authority)
    return {
        "by": world.everyone,
        "absent": world.officer.pk,
        "cover": other.pk,
        "on": days_ago(0),
        "until": days_ago(-14),
    }


@example
def cover__end(world: World) -> Arguments:
    arranged = cover.arrange(**cover__arrange(world))
    return {"by": world.everyone, "absence_cover": arranged, "on": days_ago(-3)}


@example
def people__add_officer(world: World) -> Arguments:
    return {
        "by": world.everyone,
        "name": "Rowan Hale",
        "email": "Rowan.Hale@example.org",
        "password": "four quiet herons wade",
    }


@example
def people__amend_officer(world: World) -> Arguments:
    return {"by": world.everyone, "user": world.officer.pk, "name": "Rowan Hale-Moss"}


@example
def people__set_password(world: World) -> Arguments:
    password = "four quiet herons wade"
    return {"by": world.everyone, "user": world.officer.pk, "password": password}


@example
def people__close_account(world: World) -> Arguments:
    leaver = an_officer(world.authority)
    RoleHeld.objects.create(
        authority=world.authority, user=leaver, role="iro", started_on=days_ago(90)
    )
    return {"by": world.everyone, "user": leaver.pk, "on": days_ago(0)}


@example
def people__reopen_account(world: World) -> Arguments:
    closed = an_officer(world.authority, is_active=False)
    return {"by": world.everyone, "user": closed.pk}


@example
def people__give_role(world: World) -> Arguments:
    return {"by": world.everyone, "user": world.officer.pk, "role": "iro", "on": days_ago(5)}


@example
def people__end_role(world: World) -> Arguments:
    held = people.give_role(**people__give_role(world))
    return {"by": world.everyone, "role_held": held, "on": days_ago(0)}


@example
def people__add_team(world: World) -> Arguments:
    return {"by": world.everyone, "name": "Reviewing service"}


@example
def people__amend_team(world: World) -> Arguments:
    team = Team.objects.create(authority=world.authority, name="North")
    return {"by": world.everyone, "team": team.pk, "name": "North and west"}


@example
def authorities__create(world: World) -> Arguments:
    return {
        "by": Actor.product(authorities.OUTSIDE_ANY),
        "name": "Fernmouth",
        "slug": "fernmouth",
        "procedure": "england",
    }


@example
def authorities__follow(world: World) -> Arguments:
    return {"by": world.everyone, "procedure": "coventry"}


@example
def authorities__switch_on(world: World) -> Arguments:
    return {"by": world.everyone, "on": days_ago(10), "kinds": ["review-completed"]}


@example
def duties__rederive(world: World) -> Arguments:
    return {"by": Actor.product(world.authority.pk), "children": [world.child.pk]}


__all__ = ["EXAMPLES", "Arguments", "LegalStatus", "events", "periods", "permissions_to_be_late"]
