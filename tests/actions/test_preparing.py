"""What the record refuses before a review: the excluded, the impossible, the unagreed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from holdfast.actions import exclusions, invitations, preparation, review_papers, reviews
from holdfast.actions.action import Refused
from holdfast.record.models import Invitation, Review
from tests.actions.examples.before import a_planned_review
from tests.actions.examples.preparing import a_parent, excluded, planned
from tests.actions.world import World, days_ago


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        act()
    return told.value


def test_an_excluded_parent_cannot_be_invited(world: World) -> None:
    about = planned(world)
    parent = a_parent(world)
    who = {"by": about["by"], "child": about["child"], "person": parent}
    exclusions.exclude(**who, on=days_ago(3), rationale="Threats")
    told = refused(lambda: invitations.invite(**about, person=parent))
    assert "has been left out of the child’s reviews since" in str(told)
    assert not Invitation.objects.exists()


def test_one_invited_before_the_exclusion_cannot_be_recorded_as_having_come(world: World) -> None:
    about = planned(world)
    parent = a_parent(world)
    invitation = invitations.invite(**about, person=parent)
    reviews.open_review(**about, on=days_ago(0))
    who = {"by": about["by"], "child": about["child"]}
    exclusions.exclude(**who, person=parent, on=days_ago(0), rationale="Threats")
    told = refused(lambda: invitations.attend(**who, invitation=invitation, came=True))
    assert "was withdrawn" in str(told)


def test_attendance_is_recorded_only_of_a_review_that_was_held(world: World) -> None:
    about = planned(world)
    invitation = invitations.invite(**about, is_child=True)
    who = {"by": about["by"], "child": about["child"]}
    told = refused(lambda: invitations.attend(**who, invitation=invitation, came=True))
    assert "has not been held yet" in str(told)


def test_nobody_is_invited_to_a_review_that_is_over(world: World) -> None:
    about = planned(world)
    reviews.hold(**about, on=days_ago(1), participation="PN1")
    told = refused(lambda: invitations.invite(**about, is_child=True))
    assert "nobody is asked to it any more" in str(told)


def test_an_invitation_says_whom_it_is_for(world: World) -> None:
    about = planned(world)
    for who in ({}, {"is_child": True, "name": "The school nurse"}):
        told = refused(lambda who=who: invitations.invite(**about, **who))
        assert told.field == "who"


def test_an_exclusion_before_birth_or_without_its_rationale_is_refused(world: World) -> None:
    who = {"by": world.everyone, "child": world.child.pk, "person": a_parent(world)}
    told = refused(lambda: exclusions.exclude(**who, on=days_ago(4000), rationale="Threats"))
    assert "before the child was born" in str(told)
    told = refused(lambda: exclusions.exclude(**who, on=days_ago(1), rationale="  "))
    assert told.field == "rationale"


def test_an_exclusion_that_was_ended_cannot_be_ended_again(world: World) -> None:
    about = excluded(world)
    exclusions.end(**about, on=days_ago(1), why="She has changed")
    told = refused(lambda: exclusions.end(**about, on=days_ago(0), why="Again"))
    assert "was ended on" in str(told)


def test_a_further_meeting_is_not_before_the_review_was_opened(world: World) -> None:
    about = planned(world)
    reviews.open_review(**about, on=days_ago(2))
    told = refused(lambda: preparation.add_meeting(**about, on=days_ago(3)))
    assert "cannot be before the review was opened" in str(told)


def test_a_venue_is_chosen_for_all_whom_the_meeting_covers(world: World) -> None:
    sibling = world.another_child(born_on=days_ago(2000))
    both = [world.child.pk, sibling.pk]
    meeting = reviews.plan(by=world.everyone, children=both, on=days_ago(-20))
    venue = {"by": world.everyone, "meeting": meeting, "at_placement": False, "place": "School"}
    told = refused(lambda: preparation.choose_venue(**venue, children=[world.child.pk]))
    assert "covers other children" in str(told)
    preparation.choose_venue(**venue, children=both)
    assert set(Review.objects.values_list("at_placement", flat=True)) == {False}


def test_the_venue_of_a_review_that_was_held_stays(world: World) -> None:
    meeting = a_planned_review(world)
    review = Review.objects.get(meeting_id=meeting)
    who = {"by": world.everyone, "child": world.child.pk}
    reviews.open_review(**who, review=review.pk, on=days_ago(1))
    told = refused(
        lambda: preparation.choose_venue(
            by=world.everyone,
            children=[world.child.pk],
            meeting=meeting,
            at_placement=True,
        )
    )
    assert "has been held" in str(told)


def test_a_paper_outside_the_procedures_list_is_refused(world: World) -> None:
    about = planned(world)
    told = refused(lambda: review_papers.record(**about, paper="diary", on=days_ago(1)))
    assert told.field == "paper"
    told = refused(lambda: review_papers.expect(**about, papers=["diary"]))
    assert told.field == "paper"
