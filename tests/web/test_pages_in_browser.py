"""The first pages in a real Chromium: wide and narrow, by keyboard, and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from holdfast.record.models import Duty
from tests import browser as chromium
from tests.web.household import TODAY, Household, a_household
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def addresses(home: Household) -> list[str]:
    first = Duty.objects.get(child=home.jonah, rule="looked-after.review.first")
    return [
        "/my-work/",
        "/my-work/watching/",
        "/my-work/service/",
        "/my-work/calendar/?list=service",
        f"/my-work/why/{first.pk}/",
        "/children/",
        "/children/search/",
        f"/children/{home.amara.pk}/",
        f"/children/{home.zoe.pk}/",
    ]


@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_and_no_wider_than_the_window(
    page: Page, home: Household, assert_accessible: Callable[[Page], None], width: int
) -> None:
    sign_in(page, home.officers["iro"])
    page.set_viewport_size({"width": width, "height": 900})
    for address in addresses(home):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_duty_explains_itself_where_it_stands(page: Page, home: Household) -> None:
    sign_in(page, home.officers["iro"])
    page.goto("/my-work/")
    row = page.locator(".hf-duty", has_text="First looked-after review")
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(row.get_by_text("On 16 February 2026 the child became looked after.")).to_be_visible()
    expect(row.get_by_role("table")).to_contain_text("20 working days counted")
    expect(row.get_by_text("What would change it")).to_be_visible()


def test_a_child_is_found_by_keyboard_and_the_address_says_nothing(
    page: Page, home: Household
) -> None:
    sign_in(page, home.officers["iro"])
    page.goto("/my-work/")
    page.keyboard.press("/")
    page.keyboard.type("zoe")
    page.keyboard.press("Enter")
    page.wait_for_url("**/children/search/")
    page.get_by_role("link", name="Zoë Okafor").first.click()
    page.wait_for_url(f"**/children/{home.zoe.pk}/")
    expect(page.get_by_role("heading", name="Zoë Okafor", level=1)).to_be_visible()


def test_from_a_duty_to_the_record_it_is_owed_on(page: Page, home: Household) -> None:
    sign_in(page, home.officers["iro"])
    page.goto("/my-work/service/")
    page.get_by_role("link", name="Amara Okafor").first.click()
    expect(page.locator(".hf-duty:target")).to_contain_text("Next visit to the child")
    expect(page.get_by_role("img", name="Life in care and under plans")).to_be_visible()


def test_what_is_not_booked_is_booked_and_what_is_done_is_recorded(
    page: Page, home: Household
) -> None:
    sign_in(page, home.officers["iro"])
    page.goto("/my-work/")
    conference = page.locator(".hf-duty", has_text="Next review conference")
    conference.get_by_role("link", name="Book it").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto("/my-work/")
    review = page.locator(".hf-duty", has_text="Review that includes a meeting")
    expect(review.get_by_role("link", name="Record it")).to_be_visible()


def test_everything_works_without_javascript(
    browser: Browser, live_server: Any, home: Household
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    with context:
        page = context.new_page()
        page.goto("/sign-in/")
        page.get_by_label("Email").fill(str(home.officers["iro-manager"].email))
        page.get_by_label("Password").fill("a heron stands in the shallows")
        page.get_by_role("button", name="Sign in").first.click()
        page.goto("/my-work/service/")
        page.get_by_label("Officer").select_option(label="Ruth Adeyemi")
        page.get_by_role("button", name="Show").click()
        row = page.locator(".hf-duty", has_text="First looked-after review")
        row.locator("summary").click()
        row.get_by_role("link", name="Why this date").click()
        expect(page.get_by_role("heading", name="First looked-after review")).to_be_visible()
        expect(page.get_by_text("20 working days counted")).to_be_visible()
        page.get_by_label("Find a child by name, number or date of birth").fill("okafor")
        page.get_by_role("button", name="Find", exact=True).first.click()
        expect(page.get_by_text("3 children found.")).to_be_visible()
