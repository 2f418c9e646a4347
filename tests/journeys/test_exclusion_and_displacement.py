"""A father is left out of reviews, and a review makes way for a conference: both done rightly."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.actions import links, reviews
from holdfast.record.models import (
    Allocation,
    Exclusion,
    Invitation,
    LookedAfterPeriod,
    OutsideLink,
    Person,
    Postponement,
    Relationship,
    Review,
)
from tests.journeys.walking import Place, Walk, a_place
from tests.record.builders import a_row

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 3, 2)
ENTERED = date(2026, 2, 16)
PLANNED = date(2026, 3, 11)
MOVED_TO = date(2026, 3, 13)
DUE = date(2026, 3, 16)
WHY = "He threatened the carer and the child is afraid to speak while he is there."
ROLES = {
    "iro": "Ruth Adeyemi",
    "iro-manager": "Colin Marsh",
    "social-worker": "Priya Nair",
    "team-manager": "Gareth Pugh",
}


@pytest.fixture
def place(settings: Any, transactional_db: None) -> Place:
    """A child in care whose first review is booked, with the father asked to it."""
    settings.HOLDFAST_TODAY = TODAY
    place = a_place("coventry", ROLES)
    ruby = place.children[0]
    a_row(LookedAfterPeriod, ruby, started_on=ENTERED, how="order", notified_on=ENTERED)
    for role in ("iro", "social-worker"):
        officer = place.officers[role]
        team = place.team if role == "social-worker" else None
        a_row(Allocation, ruby, user=officer, role=role, team=team, started_on=ENTERED)
    father = Person.objects.create(
        authority=place.authority, forename="Marcus", surname="Ferrier", email="m@example.org"
    )
    a_row(Relationship, ruby, person=father, kind="father", parental_responsibility=True)
    reviews.plan(by=place.actor("iro"), children=[ruby.pk], on=PLANNED, place="At the foster home")
    review = Review.objects.get(child=ruby)
    a_row(Invitation, ruby, review=review, person=father, part="father", sent_on=TODAY)
    return place


def test_a_parents_exclusion_and_a_displaced_review(
    page: Page, place: Place, settings: Any, assert_accessible: Callable[[Page], None]
) -> None:
    walk = Walk(page, place, assert_accessible)
    father = Person.objects.get(forename="Marcus")
    link = a_link_to_answer(place, father)
    the_father_is_left_out(walk, place)
    nothing_asks_him_any_more(walk, place, father, link)
    he_declines_to_meet_and_that_is_on_file(walk, place)
    the_officer_cannot_displace_the_review(walk, place)
    the_manager_signs_it_off_on_a_day_in_time(walk, place)


def a_link_to_answer(place: Place, father: Person) -> int:
    """The father has been sent a link to a form before anything was decided."""
    review = Review.objects.get()
    made = links.make(
        by=place.actor("iro"),
        child=review.child_id,
        review=review.pk,
        form="consultation-parent",
        person=father.pk,
    )
    return made.id


def the_father_is_left_out(walk: Walk, place: Place) -> None:
    page = walk.as_("iro").to("exclusions", place.children[0].pk)
    page.get_by_label("Who", exact=True).select_option(label="Marcus Ferrier: Father")
    page.get_by_label("Rationale").fill(WHY)
    page.get_by_label("What the child and the social worker think of it").fill("Both agree.")
    walk.press("Leave them out")
    expect(page.get_by_text(WHY)).to_be_visible()
    exclusion = Exclusion.objects.get()
    assert (exclusion.decided_by, exclusion.decided_on) == (place.officers["iro"], TODAY)


def nothing_asks_him_any_more(walk: Walk, place: Place, father: Person, link: int) -> None:
    """His invitation is withdrawn and his link ended at once; the child's page says so first."""
    invitation = Invitation.objects.get(person=father)
    assert invitation.withdrawn_on == TODAY
    assert OutsideLink.objects.get(pk=link).withdrawn_at is not None
    page = walk.to("child", place.children[0].pk)
    expect(page.get_by_text("Somebody is excluded from reviews")).to_be_visible()
    page = walk.to("invitations", Review.objects.get().pk)
    expect(page.get_by_text(re.compile("Left out of reviews since 2 March 2026"))).to_be_visible()


def he_declines_to_meet_and_that_is_on_file(walk: Walk, place: Place) -> None:
    exclusion = Exclusion.objects.get()
    page = walk.to("exclusion", place.children[0].pk, exclusion.pk)
    for button in ("Record the letter", "Record the offer"):
        walk.press(button)
    page.get_by_role("radio", name="Declines the meeting").check()
    walk.press("Record the answer")
    page.get_by_label("What the person answered").last.fill("He wants it in writing.")
    walk.press("Put it on file")
    exclusion.refresh_from_db()
    assert exclusion.letter_sent_on == exclusion.meeting_offered_on == TODAY
    assert (exclusion.response, exclusion.response_recorded_on) == ("declined", TODAY)


def the_officer_cannot_displace_the_review(walk: Walk, place: Place) -> None:
    """Only the manager may sign that off; the officer is told so and given no button."""
    meeting = Review.objects.get().meeting_id
    page = walk.to("meeting_displace", meeting)
    expect(page.get_by_text(re.compile("sign off moving a review")).first).to_be_visible()
    assert page.get_by_role("button", name="Move the meeting").count() == 0
    expect(
        page.get_by_text(re.compile("Initial child protection conferences come before"))
    ).to_be_visible()


def the_manager_signs_it_off_on_a_day_in_time(walk: Walk, place: Place) -> None:
    """Days in time are offered first; the day it was due is kept beside the move."""
    review = Review.objects.get()
    page = walk.as_("iro-manager").to("meeting_displace", review.meeting_id)
    expect(page.get_by_text("Days that are still in time, when the chair is free")).to_be_visible()
    walk.fill_date("New date", MOVED_TO)
    page.get_by_label("Why it is moved").fill("An initial conference needs the chair.")
    walk.press("Move the meeting")
    moved = Postponement.objects.get(review=review)
    assert (moved.kind, moved.was_planned_on, moved.moved_to) == ("displaced", PLANNED, MOVED_TO)
    assert moved.was_due_on == DUE
    assert moved.signed_off_by == place.officers["iro-manager"]
    review.refresh_from_db()
    assert review.meeting is not None
    assert review.meeting.planned_on == MOVED_TO
    page = walk.to("child", review.child_id)
    expect(page.get_by_text("Planned for 13 March 2026")).to_be_visible()
    expect(
        page.get_by_text("16 Mar 2026").or_(page.get_by_text("16 March 2026")).first
    ).to_be_visible()
