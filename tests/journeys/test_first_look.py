"""The first look at each invented authority: sign in, see what is owed, see why, see the child."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.demonstration.loading import load
from holdfast.demonstration.places import places
from holdfast.queries.today import today

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SOURCES = {
    "ashby-vale": "SI 2010/959",
    "fennimere": "Newcastle",
}


@pytest.fixture(params=sorted(SOURCES))
def place(request: Any, settings: Any, transactional_db: None) -> Any:
    settings.HOLDFAST_TODAY = date(2026, 11, 18)
    (place,) = places(small=True, only=request.param)
    load(place, today())
    return place


def test_from_sign_in_to_the_reason_of_a_date(
    page: Page, place: Any, assert_accessible: Callable[[Page], None]
) -> None:
    page.goto("/sign-in/")
    expect(page.get_by_text(f"{place.name} (demonstration)")).to_be_visible()
    page.locator("form", has=page.locator(f'input[value="iro@{place.slug}.example"]')).locator(
        "button"
    ).click()

    page.wait_for_url("**/my-work/")
    expect(page.get_by_text("Every child, officer and date here is invented.")).to_be_visible()
    expect(page.locator(".hf-duty").first).to_be_visible()
    assert_accessible(page)

    page.goto("/my-work/service/")
    row = page.locator(".hf-duty", has_text=SOURCES[place.slug]).first
    row.locator("summary").click()
    expect(row.get_by_text("What would change it")).to_be_visible()

    page.goto("/my-work/")
    page.locator(".hf-duty__children a").first.click()
    page.wait_for_url(re.compile(r"/children/\d+/"))
    expect(page.get_by_role("heading", name="What is owed")).to_be_visible()
    expect(page.get_by_role("heading", name="Chronology")).to_be_visible()
    assert_accessible(page)
