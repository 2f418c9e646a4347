"""What follows a review in a real Chromium, wide and narrow, without accessibility faults."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import browser as chromium
from tests.web.after.conftest import Reviewed, a_reviewed_household
from tests.web.after.sending import prepared
from tests.web.after.test_ratification import AP, disputed, sent, talk
from tests.web.after.test_restrictions import agree
from tests.web.household import TODAY
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def case(settings: Any, transactional_db: None) -> Reviewed:
    settings.HOLDFAST_TODAY = TODAY
    found = a_reviewed_household("southwark")
    found.holder(AP)
    sent(found)
    disputed(found)
    talk(found.client("iro"), found, "agreed")
    agree(found)
    return found


@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_and_no_wider_than_the_window(
    page: Page, case: Reviewed, assert_accessible: Callable[[Page], None], width: int
) -> None:
    record = prepared(case, "review-record")
    letter = prepared(case, "childs-letter")
    page.set_viewport_size({"width": width, "height": 900})
    for role, address in (
        ("iro", case.at("after/")),
        ("iro", case.at("ratification/")),
        (AP, case.at("ratification/")),
        ("iro", case.at("record-making/")),
        ("iro", record),
        ("iro", f"{letter}write/"),
        ("iro", f"{record}send/"),
        ("iro", f"/children/{case.child}/restrictions/"),
        ("iro", f"/children/{case.child}/restrictions/new/"),
    ):
        sign_in(page, case.home.officers[role])
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
