"""A review held live in Chromium: by keyboard, saved as it is typed, by two people at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from holdfast.record.models import Answer, Decision, OtherAnswer
from tests import browser as chromium
from tests.web.holding.reviewing import PASSWORD, TODAY, Held, held, officer
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHANGES = "What has changed for the child since the last review, and with what effect?"
SAVED = "Saved "
expect.set_options(timeout=20_000)  # a machine that tests much at once is slow to answer


@pytest.fixture
def review(settings: Any, transactional_db: None) -> Held:
    settings.HOLDFAST_TODAY = TODAY
    return held("coventry", before=2)


def saved_line(page: Page) -> Any:
    return page.locator("[data-hf-saved]")


def text_of(question: str = "changes-effect") -> object:
    return Answer.objects.get(question=question, item="").value


def test_a_review_is_held_live_by_keyboard_beside_another_officer(
    page: Page, review: Held, browser: Browser, live_server: Any
) -> None:
    sign_in(page, review.iro)
    page.goto(review.url(""))
    expect(page.get_by_role("heading", level=1)).to_have_text("Opening the review")

    # By keyboard alone: an answer, then on to the next item, which the focus has come to.
    page.get_by_role("radio", name="Yes").first.focus()
    page.keyboard.press("Space")
    expect(saved_line(page)).to_contain_text(SAVED)
    assert text_of("chair-present") == "yes"
    page.goto(f"{review.item('participation')}#item")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(saved_line(page)).to_contain_text(SAVED)
    expect(page.locator('[data-hf-item="participation"]')).to_contain_text("done")
    page.get_by_role("button", name="Save and go on").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/items/changes/#item")

    # Saved as it is typed, and the line never says saved while something is not.
    page.get_by_label(CHANGES).focus()
    page.keyboard.type("She moved school")
    expect(saved_line(page)).to_have_text("Not saved yet")
    expect(saved_line(page)).to_contain_text(SAVED)
    assert text_of() == "She moved school"
    page.keyboard.type(" in January.")
    expect(saved_line(page)).to_have_text("Not saved yet")
    expect(saved_line(page)).to_contain_text(SAVED)
    assert text_of() == "She moved school in January."

    writes_beside_another(page, review, browser, live_server.url)
    decides_beside_the_item(page, review)


def writes_beside_another(page: Page, review: Held, browser: Browser, address: str) -> None:
    """Another officer writes to the same question; the later one finds both texts."""
    other = officer(review.authority, "Bea Holt", "iro")
    context = browser.new_context(base_url=address)
    with context:
        second = context.new_page()
        sign_in(second, other)
        second.goto(review.item("changes"))
        second.get_by_label(CHANGES).fill("Her brother was born.")
        expect(saved_line(second)).to_contain_text(SAVED)
        page.get_by_label(CHANGES).focus()
        page.keyboard.press("End")
        page.keyboard.type(" She likes it.")
        expect(page.locator("[data-hf-clash]")).to_be_visible()
    assert text_of() == "Her brother was born."
    assert OtherAnswer.objects.get().value == "She moved school in January. She likes it."
    page.locator("[data-hf-clash] a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/choose/")
    page.get_by_label("The text made of both").fill("She moved school. Her brother was born.")
    page.get_by_role("button", name="Keep what I chose").click()
    page.wait_for_url("**/items/changes/")
    assert text_of() == "She moved school. Her brother was born."


def decides_beside_the_item(page: Page, review: Held) -> None:
    """A decision is set out beside the item that led to it."""
    page.get_by_text("Add a decision").last.click()
    strip = page.locator(".hf-strip")
    strip.get_by_label("What is to be done").fill("Visit the new school.")
    strip.get_by_label("Who carries it out").select_option(label="Priya Nair")
    for part, value in (("Day", "1"), ("Month", "4"), ("Year", "2026")):
        strip.get_by_label(part).fill(value)
    strip.get_by_role("button", name="Add").click()
    expect(strip).to_contain_text("Visit the new school.")
    assert Decision.objects.get().owner == review.worker


def test_a_session_that_ended_is_taken_up_in_place(page: Page, review: Held) -> None:
    sign_in(page, review.iro)
    page.goto(review.item("changes"))
    page.context.clear_cookies(name="sessionid")
    page.get_by_label(CHANGES).fill("She moved school.")
    expect(page.get_by_role("heading", name="You have been signed out")).to_be_visible()
    expect(saved_line(page)).to_have_text("Not saved yet: sign in again")
    assert not Answer.objects.filter(question="changes-effect").exists()
    expect(page.get_by_label("Password")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(saved_line(page)).to_contain_text(SAVED)
    expect(page.get_by_label(CHANGES)).to_have_value("She moved school.")
    assert text_of() == "She moved school."


@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_and_no_wider_than_the_window(
    page: Page, review: Held, assert_accessible: Callable[[Page], None], width: int
) -> None:
    sign_in(page, review.iro)
    page.set_viewport_size({"width": width, "height": 900})
    items = ("opening", "last-decisions", "permanence", "decisions")
    others = ("-finish", "-room", "-sittings", "-adjourn", "-decide")
    for address in (*map(review.item, items), *map(review.url, others)):
        page.goto(address)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_when_the_time_is_over_the_password_is_asked_for_where_one_is(
    page: Page, review: Held
) -> None:
    sign_in(page, review.iro)
    page.clock.install()
    page.goto(review.item("changes"))
    page.context.clear_cookies(name="sessionid")
    page.clock.run_for("01:29:30")
    expect(page.get_by_role("dialog", name="You will be signed out soon")).to_be_visible()
    page.clock.run_for("00:01:00")
    expect(page.get_by_role("heading", name="You have been signed out")).to_be_visible()
    expect(page).to_have_url(re.compile(re.escape(review.item("changes"))))
