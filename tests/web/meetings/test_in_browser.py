"""The pages of meetings in a real Chromium, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.record.models import Meeting
from tests import browser as chromium
from tests.web.household import TODAY, Household, a_household
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("practice-standards")


def addresses(home: Household) -> list[str]:
    meeting = Meeting.objects.get(review__child=home.amara, planned_on=date(2026, 3, 30))
    return [
        "/meetings/?week=2026-03-30",
        "/meetings/month/?month=2026-03",
        f"/meetings/{meeting.pk}/",
        f"/meetings/{meeting.pk}/move/",
        f"/meetings/{meeting.pk}/combine/",
        "/meetings/book/?everyone",
        "/service/late-reviews/?from=2024-01-01",
        "/calendar/",
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


def test_the_weeks_ahead_are_looked_over_changed_and_booked(page: Page, home: Household) -> None:
    sign_in(page, home.officers["iro"])
    page.goto("/meetings/")
    page.get_by_role("link", name="Book the weeks ahead").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Book the weeks ahead")
    page.get_by_label("Place for Jonah Okafor").fill("At his carers’")
    page.get_by_role("button", name="Book the meetings chosen").click()
    expect(page.get_by_text("1 meeting booked")).to_be_visible()
    booked = Meeting.objects.get(review__child=home.jonah)
    assert (booked.planned_on.isoformat(), booked.place) == ("2026-03-09", "At his carers’")
