"""A sister and a brother, from entering care through three reviews, under two procedures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.actions import allocations
from holdfast.record.models import Allocation, Child, Decision, LookedAfterPeriod, Meeting, Review
from tests.actions.agenda import make_ready
from tests.journeys.walking import Place, Walk, a_place

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ENTERED = date(2026, 1, 12)
REVIEWS = (date(2026, 2, 4), date(2026, 4, 29), date(2026, 10, 21))
ROLES = {
    "iro": "Ruth Adeyemi",
    "iro-manager": "Colin Marsh",
    "social-worker": "Priya Nair",
    "team-manager": "Gareth Pugh",
}
MORE_ROLES = {
    "coventry": {},
    "southwark": {"advanced-practitioner": "Ines Carver"},
}
DUE = ("First looked-after review", "Second looked-after review", "Next looked-after review")


@pytest.fixture(params=sorted(MORE_ROLES))
def place(request: Any, settings: Any, transactional_db: None) -> Place:
    settings.HOLDFAST_TODAY = ENTERED
    return a_place(request.param, ROLES | MORE_ROLES[request.param])


@pytest.mark.requirement("COV-090")
def test_a_sister_and_a_brother_from_entering_care_through_three_reviews(
    page: Page, place: Place, settings: Any, assert_accessible: Callable[[Page], None]
) -> None:
    walk = Walk(page, place, assert_accessible)
    they_enter_care(walk, place)
    settings.HOLDFAST_TODAY = ENTERED + timedelta(days=2)
    one_officer_is_named_for_both(walk, place)
    each_is_told_who_the_officer_is(walk, place)
    for number, on in enumerate(REVIEWS):
        settings.HOLDFAST_TODAY = on - timedelta(days=21)
        they_are_booked_together(walk, place, on, number)
        settings.HOLDFAST_TODAY = on
        for child in place.children:
            the_review_is_held(walk, place, child, by_hand=number == 0 and child.pk == ruby(place))
        settings.HOLDFAST_TODAY = on + timedelta(days=2)
        what_was_decided_goes_out(walk, place, number)
    the_record_tells_all_three(walk, place)


def ruby(place: Place) -> int:
    return place.children[0].pk


def they_enter_care(walk: Walk, place: Place) -> None:
    """The social worker tells the service of each child."""
    worker = place.officers["social-worker"]
    for child in place.children:
        allocations.allocate(
            by=place.actor("iro-manager"),
            child=child.pk,
            user=worker.pk,
            role="social-worker",
            on=ENTERED,
            team=place.team.pk,
        )
        page = walk.as_("social-worker").to("entering-care", child.pk)
        page.get_by_label("How the child became looked after").select_option("order")
        walk.press("Record and tell the service")
        period = LookedAfterPeriod.objects.get(child=child)
        assert (period.started_on, period.recorded_on) == (ENTERED, ENTERED)
        assert period.notified_on == ENTERED


def one_officer_is_named_for_both(walk: Walk, place: Place) -> None:
    """The manager sees both on the board, and names one officer for brother and sister."""
    page = walk.as_("iro-manager").to("allocation")
    for name in ("Ruby Ferrier", "Theo Ferrier"):
        expect(page.get_by_text(name).first).to_be_visible()
    walk.to("choose-iro", ruby(place))
    expect(page.get_by_label("Theo Ferrier")).to_be_checked()
    page.get_by_role("radio", name="Ruth Adeyemi").check()
    walk.press("Name the officer")
    officers = set(Allocation.objects.filter(role="iro").values_list("user__name", flat=True))
    assert officers == {"Ruth Adeyemi"}
    assert Allocation.objects.filter(role="iro").count() == 2


def each_is_told_who_the_officer_is(walk: Walk, place: Place) -> None:
    """The officer's letter to each child is made and recorded as sent."""
    walk.as_("iro")
    for child in place.children:
        walk.to("iro-letter", child.pk)
        walk.press("Make and record as sent")
        told = Allocation.objects.get(child=child, role="iro")
        assert told.child_told_on == ENTERED + timedelta(days=2)


def they_are_booked_together(walk: Walk, place: Place, on: date, number: int) -> None:
    """The child's page says which review is due; one meeting is booked for both children."""
    page = walk.as_("iro").to("child", ruby(place))
    expect(page.get_by_text(DUE[number]).first).to_be_visible()
    duty = page.locator(".hf-duty", has_text=DUE[number]).get_by_role("link", name="Book it")
    walk.at(str(duty.get_attribute("href")), "book-meeting")
    expect(page.get_by_role("checkbox", name="Theo Ferrier")).to_be_checked()
    walk.fill_date("Date", on)
    page.get_by_label("Time").fill("3:45pm")
    page.get_by_label("Place").fill("At their foster home")
    walk.press("Book")
    assert Meeting.objects.filter(planned_on=on, cancelled=False).count() == 1
    assert Review.objects.filter(meeting__planned_on=on).count() == 2


def the_review_is_held(walk: Walk, place: Place, child: Child, *, by_hand: bool) -> None:
    """Opened, answered, decided and completed in the workspace."""
    review = place.review(child)
    page = walk.as_("iro").to("review", review.pk)
    walk.to("review-hold", review.pk)
    for box in page.locator("textarea[name^='lift-']").all():
        box.fill("Said to the manager by telephone, and agreed.")
    walk.press("Open the review")
    if page.get_by_role("button", name="Begin the agenda").count():
        walk.press("Begin the agenda")
    review.refresh_from_db()
    assert review.opened_on
    if by_hand:
        some_of_it_is_answered_by_hand(walk, review)
    make_ready(place.actor("iro"), child.pk, review.pk)
    walk.to("review-hold-finish", review.pk)
    for box in page.locator("textarea[name^='lift-']").all():
        box.fill("Said to the manager by telephone, and agreed.")
    walk.press("Complete the review")
    review.refresh_from_db()
    assert review.completed_on == review.opened_on


def some_of_it_is_answered_by_hand(walk: Walk, review: Review) -> None:
    """How the child took part, and a decision with a person and a date."""
    page = walk.to("review-hold-item", review.pk, "participation")
    page.get_by_role("radio", name="Attended and spoke (PN1)").check()
    walk.press("Save and go on", exact=False)
    walk.to("review-hold-item", review.pk, "changes")
    page.get_by_text("Add a decision").last.click()
    strip = page.locator(".hf-strip")
    strip.get_by_label("What is to be done").fill("Ruby sees her grandmother every week.")
    strip.get_by_label("Who carries it out").select_option(label="Priya Nair")
    for part, value in (("Day", "1"), ("Month", "4"), ("Year", "2026")):
        strip.get_by_label(part).fill(value)
    for yes in strip.get_by_role("radio", name="Yes").all():
        yes.check()
    strip.get_by_role("button", name="Add").click()
    expect(strip).to_contain_text("Ruby sees her grandmother every week.")
    assert Decision.objects.get(wording__startswith="Ruby sees").owner_id


def what_was_decided_goes_out(walk: Walk, place: Place, number: int) -> None:
    """The page of what follows each review opens, says what is owed and leads to the letters."""
    for child in place.children:
        review = Review.objects.filter(child=child, completed_on__isnull=False).latest("pk")
        page = walk.as_("iro").to("review-after", review.pk)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    page = walk.to("child", ruby(place))
    expect(page.get_by_text("Review decisions issued").first).to_be_visible()
    following = DUE[min(number + 1, 2)]
    expect(page.get_by_text(following).first).to_be_visible()


def the_record_tells_all_three(walk: Walk, place: Place) -> None:
    """The page of reviews has three for each child, each on its own day."""
    for child in place.children:
        page = walk.as_("iro").to("childs-reviews", child.pk)
        for number in (1, 2, 3):
            expect(page.get_by_role("heading", name=f"Review {number}", exact=True)).to_be_visible()
        held = Review.objects.filter(child=child, completed_on__isnull=False)
        assert tuple(held.order_by("pk").values_list("completed_on", flat=True)) == REVIEWS
