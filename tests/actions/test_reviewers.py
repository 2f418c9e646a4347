"""Naming reviewing officers, told by the actions alone."""

from __future__ import annotations

import pytest

from holdfast.actions import allocations, iro_letters, periods
from holdfast.actions.action import Refused
from holdfast.actions.duties import bring_up_to_date
from holdfast.actions.gates import Barred, Lift
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted
from holdfast.record.models import Allocation, GateLift, Notice
from tests.actions.world import World, a_world, an_actor, days_ago
from tests.record.builders import an_officer


def test_the_line_of_a_case_does_not_choose_who_reviews_it(world: World) -> None:
    manager = world.actor(Profile.TEAM_MANAGER, Profile.CHAIR)
    given = {"child": world.child.pk, "user": world.officer.pk, "on": days_ago(3)}
    for role in ("iro", "conference-chair"):
        with pytest.raises(NotPermitted):
            allocations.allocate(by=manager, role=role, **given)
    assert not Allocation.objects.exists()


def test_whoever_held_the_case_is_barred_by_whatever_way(world: World) -> None:
    given = {"by": world.everyone, "child": world.child.pk, "user": world.officer.pk}
    allocations.allocate(**given, role="social-worker", on=days_ago(90))
    with pytest.raises(Barred, match="has, or had, responsibility"):
        allocations.allocate(**given, role="iro", on=days_ago(3))
    assert not GateLift.objects.exists()


def test_a_bar_is_not_lifted_by_a_reason(world: World) -> None:
    given = {"by": world.everyone, "child": world.child.pk, "user": world.officer.pk}
    allocations.allocate(**given, role="social-worker", on=days_ago(90))
    with pytest.raises(Barred):
        allocations.allocate(
            **given,
            role="iro",
            on=days_ago(3),
            reasons={"different-iro-reasons": Lift("No one else", "other")},
        )


def test_a_reason_that_is_not_of_the_list_opens_nothing(db: None) -> None:
    world = a_world("coventry")
    bring_up_to_date(by=Actor.product(world.authority.pk))
    with pytest.raises(Barred, match="Say why the allocation is late"):
        allocations.allocate(
            by=world.everyone,
            child=world.child.pk,
            role="iro",
            user=world.officer.pk,
            on=days_ago(3),
            reasons={"late-allocation-reasons": Lift("We forgot", "we-forgot")},
        )


def test_there_is_nobody_to_introduce_the_first_officer(world: World) -> None:
    given = {"by": world.everyone, "child": world.child.pk}
    first = allocations.allocate(**given, role="iro", user=world.officer.pk, on=days_ago(30))
    with pytest.raises(Refused, match="no reviewing officer before"):
        allocations.introduce(**given, allocation=first, on=days_ago(3), how="At home.")


def test_how_a_child_was_told_is_of_the_list(world: World) -> None:
    given = {"by": world.everyone, "child": world.child.pk}
    first = allocations.allocate(**given, role="iro", user=world.officer.pk, on=days_ago(30))
    with pytest.raises(Refused, match="Choose from the list"):
        allocations.tell_child(**given, allocation=first, on=days_ago(3), how="by-pigeon")


def test_a_letter_goes_to_somebody_around_the_child(world: World) -> None:
    given = {"by": world.everyone, "child": world.child.pk}
    first = allocations.allocate(**given, role="iro", user=world.officer.pk, on=days_ago(30))
    for to in ([], ["person:999999"], ["nonsense"]):
        with pytest.raises(Refused):
            iro_letters.send(**given, allocation=first, to=to, on=days_ago(0))
    assert Allocation.objects.get(pk=first).child_told_on is None


def test_the_service_is_told_once_and_only_where_that_is_asked(world: World) -> None:
    other = world.another_child(born_on=days_ago(900))
    periods.start(by=world.everyone, child=other.pk, on=days_ago(5), how="order")
    assert not Notice.objects.exists()
    third = world.another_child(born_on=days_ago(900))
    periods.start(
        by=an_actor(an_officer(world.authority), *Profile),
        child=third.pk,
        on=days_ago(5),
        how="order",
        tell_service=True,
    )
    assert Notice.objects.get().child == third
