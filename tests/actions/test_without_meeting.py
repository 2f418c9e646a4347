"""A review without a meeting: when it may be, and what is on record before it is completed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfast.actions import entries, reviews
from holdfast.actions.entries import Told
from holdfast.actions.gates import Barred
from holdfast.record.models import (
    Entry,
    LookedAfterPeriod,
    Placement,
    Review,
)
from tests.actions.reviewed import (
    WEDNESDAY,
    a_reviewed_child,
    iro,
    planned,
)
from tests.actions.world import World
from tests.record.builders import a_row


@pytest.fixture(autouse=True)
def _on_a_wednesday(settings: Any) -> None:
    settings.HOLDFAST_TODAY = WEDNESDAY


def in_long_term_placement(world: World, since: date) -> None:
    a_row(Placement, world.child, setting="foster", long_term=True, started_on=since)


def without_meeting(world: World, review: int, **changed: object) -> None:
    """The social worker and the officer say that there is no meeting, and who was consulted."""
    answers = {
        "child-consulted-on-meeting-on": "2026-02-10",
        "child-view-on-meeting": "I would rather not have one.",
        "iro-agrees-on-meeting": "yes",
        "meeting-decision": "no-meeting",
        "no-meeting-in-care-plan-on": "2026-02-12",
        "people-consulted": "Amara, herself\nGrace Okafor, mother, by telephone",
        "consulted-in-full": "confirmed",
    } | changed
    by = iro(world)
    entry = entries.start(by=by, child=world.child.pk, form="review-without-meeting", review=review)
    told = {name: Told(value) for name, value in answers.items() if value is not None}
    entries.save(by=by, child=world.child.pk, entry=entry, answers=told)


@pytest.mark.requirement("PS-132")
@pytest.mark.requirement("PS-135")
def test_without_a_meeting_only_in_a_long_term_placement_and_after_consulting(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    review = Review.objects.get(meeting=planned(world, date(2026, 3, 2)))
    hold = {"by": iro(world), "child": world.child.pk, "review": review.pk, "on": WEDNESDAY}
    with pytest.raises(Barred, match="lasted more than a year"):
        reviews.hold(**hold, with_meeting=False)
    without_meeting(world, review.pk)
    with pytest.raises(Barred, match="lasted more than a year"):
        reviews.hold(**hold, with_meeting=False)


@pytest.mark.requirement("PS-133")
@pytest.mark.requirement("PS-134")
@pytest.mark.requirement("PS-135")
def test_it_is_not_completed_until_everything_of_it_is_recorded(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    in_long_term_placement(world, date(2025, 1, 6))
    LookedAfterPeriod.objects.filter(child=world.child).update(started_on=date(2025, 1, 2))
    review = Review.objects.get(meeting=planned(world, date(2026, 3, 2)))
    hold = {"by": iro(world), "child": world.child.pk, "review": review.pk, "on": WEDNESDAY}
    with pytest.raises(Barred, match="who was consulted"):
        reviews.hold(**hold, with_meeting=False)
    without_meeting(world, review.pk, **{"people-consulted": None})
    with pytest.raises(Barred, match="who was consulted"):
        reviews.hold(**hold, with_meeting=False)
    entry = Entry.objects.get(review=review, form="review-without-meeting")
    assert not Review.objects.filter(child=world.child, completed_on=WEDNESDAY).exists()
    entries.save(
        by=iro(world),
        child=world.child.pk,
        entry=entry.pk,
        answers={"people-consulted": Told("The child\nGrace Okafor, mother")},
    )
    reviews.hold(**hold, with_meeting=False)
    review.refresh_from_db()
    assert (review.completed_on, review.with_meeting) == (WEDNESDAY, False)


@pytest.mark.requirement("PS-133")
def test_where_they_do_not_agree_a_meeting_is_held(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    in_long_term_placement(world, date(2025, 1, 6))
    LookedAfterPeriod.objects.filter(child=world.child).update(started_on=date(2025, 1, 2))
    review = Review.objects.get(meeting=planned(world, date(2026, 3, 2)))
    disagreed = {
        "iro-agrees-on-meeting": "no",
        "meeting-decision": None,
        "no-meeting-in-care-plan-on": None,
        "people-consulted": None,
        "consulted-in-full": None,
    }
    without_meeting(world, review.pk, **disagreed)
    hold = {"by": iro(world), "child": world.child.pk, "review": review.pk, "on": WEDNESDAY}
    with pytest.raises(Barred, match="who was consulted"):
        reviews.hold(**hold, with_meeting=False)
    reviews.hold(**hold, with_meeting=True)
    review.refresh_from_db()
    assert review.with_meeting
