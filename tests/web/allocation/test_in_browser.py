"""The pages of allocation in Chromium: no accessibility fault, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.record.models import Relationship
from tests import browser as chromium
from tests.record.builders import a_row
from tests.web.allocation.service import a_home, a_newcomer, a_reviewer
from tests.web.household import Household
from tests.web.signing_in import sign_in

Accessible = Callable[[Page], None]


def fits(page: Page, width: int) -> bool:
    """Whether the page is no wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth") <= width)


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    home = a_home(settings, "coventry")
    a_newcomer(home, "Bea", date(2026, 2, 16), how="remand", remanded_to="youth-detention")
    a_reviewer(home, "Hal Moss", fte="0.60", building_up_until=date(2026, 6, 1))
    return home


@pytest.mark.browser
@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_the_services_pages_can_be_used_by_anyone(
    page: Page, assert_accessible: Accessible, home: Household, width: int
) -> None:
    sign_in(page, home.officers["iro-manager"])
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("", "newcomers/", "meetings/", "other-work/"):
        page.goto(f"/allocation/{address}")
        assert_accessible(page)
        assert fits(page, width)


@pytest.mark.browser
@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_a_childs_pages_of_the_officer_can_be_used_by_anyone(
    page: Page, assert_accessible: Accessible, home: Household, width: int
) -> None:
    sign_in(page, home.officers["iro-manager"])
    page.set_viewport_size({"width": width, "height": 900})
    for child, more in ((home.amara, ""), (home.amara, "choose/"), (home.amara, "letter/")):
        page.goto(f"/children/{child.pk}/reviewing-officer/{more}")
        assert_accessible(page)
        assert fits(page, width)
    page.goto(f"/children/{home.zoe.pk}/entering-care/")
    assert_accessible(page)


@pytest.mark.browser
def test_a_sibling_pair_comes_into_care_and_is_given_one_officer(
    page: Page, home: Household
) -> None:
    """From the social worker's record to the letter, as two people do it."""
    bea = home.others[0]
    a_row(Relationship, home.zoe, other_child=bea, kind="sibling")
    sign_in(page, home.officers["social-worker"])
    page.goto(f"/children/{home.zoe.pk}/entering-care/")
    page.get_by_label("How the child became looked after").select_option("order")
    page.get_by_role("button", name="Record and tell the service").click()
    expect(page.get_by_text("the reviewing service is told")).to_be_visible()
    page.context.clear_cookies()
    sign_in(page, home.officers["iro-manager"])
    page.goto("/allocation/")
    page.get_by_role("link", name="Allocate an officer to Bea Lister").click()
    page.get_by_label("Ruth Adeyemi:").check()
    expect(page.get_by_label("Zoë Okafor", exact=True)).to_be_checked()
    page.get_by_role("button", name="Name the officer").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    page.get_by_label("Why it is late").select_option("not-informed")
    page.get_by_role("button", name="Name the officer").click()
    page.get_by_role("link", name="Letter to the child").click()
    page.get_by_role("button", name="Make and record as sent").click()
    expect(page.get_by_text("Hello from your reviewing officer").last).to_be_visible()
    page.goto("/allocation/")
    expect(page.get_by_text("Every child in care has a reviewing officer").first).to_be_visible()
