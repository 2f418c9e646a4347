"""An officer's pages of consultation in a real Chromium, wide and narrow; axe is clean on each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from holdfast.record.models import Entry
from tests import browser as chromium
from tests.web.consultation.filling import day, recorded, signed_in
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import a_link, opened, the_review
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def told(home: Household) -> list[str]:
    """Something to see on every page; their addresses."""
    made = a_link(home, "consultation-child-younger")
    child = opened(made)
    child.post("/answer/1/", {"answer": ["happy"]})
    child.post("/answer/check/")
    iro = signed_in(home.officers["iro"])
    old = {"wish-what": "To see Jonah every week"} | day("wish-on", TODAY - timedelta(days=120))
    recorded(iro, home.amara, "wish", old)
    asked = {"request-what": "A later bedtime"} | day("request-on", TODAY)
    recorded(iro, home.amara, "child-request", asked)
    card = {"compliment-for": "Fifty metres", "compliment-words": "You swam so well."}
    compliment = recorded(iro, home.amara, "compliment", card)
    return [
        reverse("held-answers", args=[Entry.objects.get(links=made.id).pk]),
        reverse("childs-part", args=[home.amara.pk]),
        reverse("requests"),
        reverse("compliment-card", args=[compliment.pk]),
        reverse("case-examples"),
        reverse("consultation", args=[the_review(home).pk]),
    ]


def test_accessible_and_no_wider_than_the_window(
    page: Page, home: Household, assert_accessible: Callable[[Page], None]
) -> None:
    addresses = told(home)
    sign_in(page, home.officers["iro"])
    for width in (chromium.WIDE[0], chromium.NARROW[0]):
        page.set_viewport_size({"width": width, "height": 900})
        for address in addresses:
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, address
            assert_accessible(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.get_by_label("add a code to the link for Amara", exact=False).first.check()
    page.get_by_role("button", name="Make a link for Amara").first.click()
    expect(page.get_by_role("heading", name="Link for Amara Okafor")).to_be_visible()
    expect(page.get_by_text("Code:")).to_be_visible()
    assert_accessible(page)
