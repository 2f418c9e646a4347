"""The pages before a review in a real Chromium: wide and narrow, and by their own forms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from holdfast.actions import exclusions, invitations
from holdfast.queries.actors import actor_for
from holdfast.record.models import Invitation
from tests import browser as chromium
from tests.web.household import TODAY
from tests.web.preparing.conftest import Preparing, prepare
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def at(settings: Any, transactional_db: None) -> Preparing:
    """A review of Southwark's, with people asked, one left out for good and one for this time."""
    settings.HOLDFAST_TODAY = TODAY
    at = prepare("southwark")
    by, child = actor_for(at.officer("iro"), TODAY), at.child.pk
    father = at.person("father", "Emeka", first_language="Igbo", needs_interpreter=True)
    at.person("carer", "Karen")
    about = {"by": by, "child": child, "review": at.review.pk}
    invitations.invite(**about, is_child=True)
    worker = at.officer("social-worker").pk
    invitations.invite(**about, officer=worker, why="Answers for the plan")
    invitations.leave_out(**about, person=at.mother.pk, because="The child asks for it")
    exclusions.exclude(
        by=by, child=child, person=father.pk, on=date(2026, 2, 20), rationale="Threats to the carer"
    )
    return at


def addresses(at: Preparing) -> list[str]:
    invitation = Invitation.objects.filter(review=at.review, is_child=True)[0].pk
    exclusion = at.child.exclusion_set.get().pk
    pages = ("", "venue/", "meetings/", "papers/", "papers/care-plan/", "invitations/")
    return [
        *(f"{at.address}{path}" for path in pages),
        f"{at.address}invitations/ask/",
        f"{at.address}invitations/{invitation}/",
        f"/children/{at.child.pk}/exclusions/",
        f"/children/{at.child.pk}/exclusions/{exclusion}/",
    ]


@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_and_no_wider_than_the_window(
    page: Page, at: Preparing, assert_accessible: Callable[[Page], None], width: int
) -> None:
    sign_in(page, at.officer("iro"))
    page.set_viewport_size({"width": width, "height": 900})
    for address in addresses(at):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_from_the_checklist_to_a_conversation_on_record(page: Page, at: Preparing) -> None:
    sign_in(page, at.officer("iro"))
    page.goto(at.address)
    step = page.locator(".hf-step", has_text="Reviewing officer speaks with the child in private")
    step.get_by_role("button", name="Record it").click()
    page.get_by_label("Held", exact=True).check()
    page.get_by_label("Day").fill("3")
    page.get_by_label("Month").fill("3")
    page.get_by_label("Year").fill("2026")
    page.get_by_label("Where").fill("At home")
    page.get_by_label("What the child said and wants").fill("More swimming")
    page.get_by_role("button", name="Record", exact=True).click()
    page.wait_for_url(f"**{at.address}")
    expect(step.get_by_text("Met", exact=True)).to_be_visible()
