"""A child answers by a link on a telephone, in a real Chromium; axe is clean on every step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from holdfast.actions.links import MadeLink
from holdfast.record.models import Answer, Entry
from tests import browser as chromium
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import a_link, address, opened

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NARROW = {"width": chromium.NARROW[0], "height": chromium.NARROW[1]}


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    # The first page of a process is slow to come, for it loads every other.
    Client().get("/answer/link/")
    return a_household()


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Save and go on").click()


def go_in(page: Page, made: MadeLink) -> None:
    """Open the link, give its code."""
    page.goto(address(made))
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Your code").fill(made.code)
    page.get_by_role("button", name="Continue").click()


@pytest.fixture
def fine(page: Page, assert_accessible: Callable[[Page], None]) -> Callable[[], None]:
    """Nothing is out of reach on a telephone, and axe has nothing to say."""
    page.set_viewport_size(NARROW)

    def check() -> None:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]

    return check


def test_a_child_goes_in_by_a_link_with_a_code_and_answers_one_question_at_a_time(
    page: Page, home: Household, fine: Callable[[], None]
) -> None:
    made = a_link(home, "consultation-child-younger", with_code=True)
    page.goto(address(made))
    fine()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Enter your code")).to_be_visible()
    fine()
    page.get_by_label("Your code").fill(made.code)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="My review: what I think")).to_be_visible()
    assert page.url.endswith("/answer/")
    fine()
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("Question 1 of 13")).to_be_visible()
    page.get_by_label("Happy").check()
    page.get_by_label("Worried").check()
    fine()
    go_on(page)
    go_on(page)
    page.get_by_label("What is good there").fill("The dog. It is loud at night.")
    go_on(page)
    go_on(page)
    page.get_by_label("Sometimes").check()
    go_on(page)
    expect(page.get_by_text("Question 6 of 14")).to_be_visible()
    fine()
    kept = dict(Answer.objects.values_list("question", "value"))
    assert kept["feeling"] == ["happy", "worried"]
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_a_child_comes_back_to_it_checks_it_and_sends_it_once(
    page: Page, home: Household, fine: Callable[[], None]
) -> None:
    made = a_link(home, "consultation-child-younger", with_code=True)
    opened(made, code=made.code).post("/answer/1/", {"answer": ["happy"]})
    page.goto("/answer/7/")
    expect(page.get_by_role("heading", name="This link cannot be used")).to_be_visible()
    fine()
    go_in(page, made)
    page.get_by_role("link", name="Look at what you have answered").click()
    expect(page.get_by_text("Happy", exact=True)).to_be_visible()
    fine()
    page.get_by_role("link", name="Change the answer to: How is school").click()
    page.get_by_label("Okay").check()
    go_on(page)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you. It was sent")).to_be_visible()
    fine()
    entry = Entry.objects.get(form="consultation-child-younger")
    assert entry.accepted_on is None
    kept = dict(Answer.objects.filter(entry=entry).values_list("question", "value"))
    assert (kept["feeling"], kept["school"]) == (["happy"], ["okay"])
    page.goto(address(made))
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="This link cannot be used")).to_be_visible()


def test_the_way_out_is_always_in_reach(page: Page, home: Household) -> None:
    made = a_link(home, "consultation-child-older")
    page.set_viewport_size(NARROW)
    page.goto(address(made))
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Start").click()
    page.mouse.wheel(0, 2000)
    way_out = page.get_by_role("button", name="Leave this page quickly")
    expect(way_out).to_be_in_viewport()
    page.route("**/answer/leave/", lambda route: route.fulfill(body="Out", status=200))
    way_out.click()
    page.wait_for_url("**/answer/leave/")
