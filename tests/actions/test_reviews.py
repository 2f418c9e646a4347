"""Reviews are planned, opened, adjourned once, completed and recorded; each step is guarded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from holdfast.actions import holding, reviews
from holdfast.actions.action import Refused
from holdfast.record.models import Duty, Review, Sitting
from tests.actions.agenda import make_ready
from tests.actions.world import World, days_ago


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        act()
    return told.value


def test_a_review_held_makes_the_next_one_owed(world: World) -> None:
    by, child = world.everyone, world.child.pk
    reviews.hold(by=by, child=child, on=days_ago(340), participation="PN1")
    second = Duty.objects.get(child_id=child, rule="looked-after.review.second")
    assert second.outcome == "open"
    reviews.hold(by=by, child=child, on=days_ago(250), participation="PN1")
    second.refresh_from_db()
    assert second.outcome in {"met", "met late"}
    assert Duty.objects.filter(child_id=child, rule="looked-after.review.later").exists()


def test_a_planned_review_is_the_one_that_is_opened(world: World) -> None:
    by, child = world.everyone, world.child.pk
    meeting = reviews.plan(by=by, children=[child], on=days_ago(30))
    review = Review.objects.get(meeting_id=meeting)
    opened = reviews.open_review(by=by, child=child, on=days_ago(30), review=review.pk)
    assert opened == review.pk
    assert Sitting.objects.get(review=review).held_on == days_ago(30)


def test_siblings_share_a_meeting_and_each_has_a_review(world: World) -> None:
    sibling = world.another_child(born_on=days_ago(2000))
    meeting = reviews.plan(
        by=world.everyone, children=[world.child.pk, sibling.pk], on=days_ago(-20)
    )
    assert Review.objects.filter(meeting_id=meeting).count() == 2


def test_a_second_adjournment_is_refused(world: World) -> None:
    by, child = world.everyone, world.child.pk
    review = reviews.open_review(by=by, child=child, on=days_ago(40))
    adjourned = {"by": by, "child": child, "review": review, "reason": "reports"}
    adjourned |= {"missing": "The school's report", "resumes_on": days_ago(30)}
    holding.adjourn(**adjourned, on=days_ago(40))
    told = refused(lambda: holding.adjourn(**adjourned, on=days_ago(30)))
    assert "only once" in str(told)


def test_a_review_before_care_is_refused(world: World) -> None:
    by, child = world.everyone, world.child.pk
    told = refused(lambda: reviews.hold(by=by, child=child, on=days_ago(400)))
    assert told.field == "on"
    assert "not looked after" in str(told)
    assert not Review.objects.filter(child_id=child).exists()


def test_a_review_in_the_future_is_refused(world: World) -> None:
    by, child = world.everyone, world.child.pk
    told = refused(lambda: reviews.hold(by=by, child=child, on=days_ago(-1)))
    assert "cannot be in the future" in str(told)


def test_a_review_cannot_be_completed_before_it_was_opened(world: World) -> None:
    by, child = world.everyone, world.child.pk
    review = reviews.open_review(by=by, child=child, on=days_ago(40))
    told = refused(lambda: reviews.complete(by=by, child=child, review=review, on=days_ago(41)))
    assert "cannot be before it was opened" in str(told)


def test_nobody_of_five_is_under_four(world: World) -> None:
    by = world.everyone
    told = refused(
        lambda: reviews.hold(by=by, child=world.child.pk, on=days_ago(9), participation="PN0")
    )
    assert told.field == "participation"


def test_a_child_under_four_is_recorded_as_that(world: World) -> None:
    young = world.child
    young.born_on = days_ago(400)
    young.save()
    told = refused(
        lambda: reviews.hold(by=world.everyone, child=young.pk, on=days_ago(9), participation="PN1")
    )
    assert told.field == "participation"


def test_on_the_fourth_birthday_either_is_taken(world: World) -> None:
    child = world.child
    child.born_on = days_ago(9).replace(year=days_ago(9).year - 4)
    child.save()
    for code in ("PN0", "PN1"):
        reviews.hold(by=world.everyone, child=child.pk, on=days_ago(9), participation=code)


def test_what_is_sent_out_follows_the_review(world: World) -> None:
    by, child = world.everyone, world.child.pk
    review = reviews.open_review(by=by, child=child, on=days_ago(40))
    told = refused(
        lambda: reviews.produce_record(by=by, child=child, review=review, on=days_ago(30))
    )
    assert "has not been completed" in str(told)
    make_ready(by, child, review)
    reviews.complete(by=by, child=child, review=review, on=days_ago(40))
    told = refused(
        lambda: reviews.issue_decisions(by=by, child=child, review=review, on=days_ago(41))
    )
    assert "cannot be before the review was opened" in str(told)
    reviews.issue_decisions(by=by, child=child, review=review, on=days_ago(38))
    reviews.receive_decisions(by=by, child=child, review=review, on=days_ago(37))
    reviews.answer_decisions(by=by, child=child, review=review, on=days_ago(36))
    reviews.produce_record(by=by, child=child, review=review, on=days_ago(35))
    reviews.distribute_record(by=by, child=child, review=review, on=days_ago(34))
    row = Review.objects.get(pk=review)
    assert row.record_distributed_on == days_ago(34)


def test_another_childs_review_is_refused(world: World) -> None:
    by = world.everyone
    review = reviews.open_review(by=by, child=world.child.pk, on=days_ago(40))
    other = world.another_child()
    told = refused(lambda: reviews.complete(by=by, child=other.pk, review=review, on=days_ago(39)))
    assert "no such review on this child's record" in str(told)


def test_the_same_meeting_is_not_booked_twice(world: World) -> None:
    by, child = world.everyone, world.child.pk
    reviews.plan(by=by, children=[child], on=days_ago(-20))
    told = refused(lambda: reviews.plan(by=by, children=[child], on=days_ago(-20)))
    assert "already booked" in str(told)


def test_a_slip_in_the_year_is_noticed(world: World) -> None:
    on = days_ago(0) + timedelta(days=36500)
    told = refused(lambda: reviews.plan(by=world.everyone, children=[world.child.pk], on=on))
    assert "Check the year" in str(told)
