"""A child entered twice becomes one, and two again if that was wrong, exactly as before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from holdfast.actions import allocations, family, merging, periods, reviews, visits
from holdfast.actions.action import NoSuchChild, Refused
from holdfast.actions.duties import differences
from holdfast.actions.nouns import NOUNS
from holdfast.policy.actor import Actor
from holdfast.record.models import Child, Duty, LookedAfterPeriod, Relationship, Review, Visit
from tests.actions.world import World, days_ago


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        act()
    return told.value


@pytest.fixture
def twice(world: World) -> Child:
    """The same child once more, with a visit, an overlapping period, a lead and a brother."""
    child = world.another_child(born_on=world.child.born_on)
    by = world.everyone
    periods.start(by=by, child=child.pk, on=days_ago(200), how="order")
    visits.record(by=by, child=child.pk, on=days_ago(9))
    reviews.hold(by=by, child=child.pk, on=days_ago(190), participation="PN1")
    for each in (child, world.child):
        allocations.allocate(
            by=by, child=each.pk, role="iro", user=world.officer.pk, on=days_ago(180)
        )
    brother = world.another_child()
    family.link_siblings(by=by, children=[brother.pk, child.pk])
    return child


def everything(*children: int) -> dict[str, list[dict[str, object]]]:
    """Every row about these children, as it stands."""
    return {
        noun: list(model._default_manager.filter(child_id__in=children).order_by("pk").values())
        for noun, model in NOUNS.items()
    } | {
        "duty": list(
            Duty.objects.filter(child_id__in=children)
            .order_by("child_id", "rule", "anchor", "each")
            .values("child_id", "rule", "anchor", "each", "due", "outcome", "met_by")
        )
    }


def merge(world: World, twice: Child, by: Actor | None = None) -> None:
    merging.merge(
        by=by or world.everyone, duplicate=twice.pk, kept=world.child.pk, why="The same child"
    )


def test_the_other_record_takes_over_what_it_can_hold(world: World, twice: Child) -> None:
    merge(world, twice)
    assert Visit.objects.get().child == world.child
    assert Review.objects.get().child == world.child
    left = LookedAfterPeriod.objects.get(child=twice)
    assert left.entered_in_error
    assert LookedAfterPeriod.objects.get(child=world.child).pk == world.period.pk
    assert not Duty.objects.filter(child=twice).exists()
    assert Relationship.objects.get(kind="sibling").other_child == world.child
    assert differences(world.authority.pk, [world.child.pk, twice.pk]) == []


def test_a_merged_child_can_be_worked_with_no_more(world: World, twice: Child) -> None:
    merge(world, twice)
    with pytest.raises(NoSuchChild):
        visits.record(by=world.everyone, child=twice.pk, on=days_ago(2))


def test_taking_it_back_restores_both_exactly(world: World, twice: Child) -> None:
    before = everything(world.child.pk, twice.pk)
    merge(world, twice)
    assert everything(world.child.pk, twice.pk) != before
    merging.unmerge(
        by=world.everyone, duplicate=twice.pk, kept=world.child.pk, why="Cousins of one name"
    )
    assert everything(world.child.pk, twice.pk) == before
    assert Child.objects.get(pk=twice.pk).merged_into is None
    merge(world, twice)


def test_what_was_recorded_meanwhile_stays_with_the_other(world: World, twice: Child) -> None:
    merge(world, twice)
    visit = visits.record(by=world.everyone, child=world.child.pk, on=days_ago(1))
    merging.unmerge(by=world.everyone, duplicate=twice.pk, kept=world.child.pk, why="Not she")
    assert Visit.objects.get(pk=visit).child == world.child


def test_only_two_of_one_authority_are_merged_with_a_reason(world: World) -> None:
    child = world.child.pk
    by = world.everyone
    assert refused(lambda: merging.merge(by=by, duplicate=child, kept=child, why="One"))
    other = world.another_child().pk
    assert refused(lambda: merging.merge(by=by, duplicate=other, kept=child, why="")).field == "why"
    assert refused(lambda: merging.unmerge(by=by, duplicate=other, kept=child, why="No"))
