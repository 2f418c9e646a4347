"""The pages between reviews in a real Chromium: accessible, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from holdfast.actions import changes, placements
from holdfast.record.models import Change, Decision, Proposal, Review, Setting
from tests import browser as chromium
from tests.record.builders import a_row
from tests.web.between.office import TODAY, actor, as_, living_in, office, officer, proposed
from tests.web.between.test_open import COMPLAINT, further
from tests.web.entries.recording import record
from tests.web.household import Household, derive
from tests.web.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    """An office in which something of everything between reviews has happened."""
    settings.HOLDFAST_TODAY = TODAY
    home = office("coventry")
    child, worker = home.amara.pk, actor(home, "social-worker")
    for kind, days in (("missing", 12), ("court-outcome", 1)):
        changes.tell_officer(
            by=worker,
            child=child,
            type=kind,
            on=TODAY - timedelta(days=days),
            summary="She was away from Friday to Tuesday, and was found at her aunt’s",
            enclosed="Minutes of 24 February 2026",
            planned_ahead=False,
        )
    living_in(home.amara, Setting.FOSTER)
    placements.start(
        by=worker, child=child, on=TODAY - timedelta(days=7), setting="other", regulated=False
    )
    proposed(home, "placement-moved", "unregulated")
    review = Review.objects.filter(child=child, completed_on__isnull=False).latest("pk")
    for days, starred in ((-20, True), (-3, False), (9, True)):
        a_row(
            Decision,
            home.amara,
            review=review,
            made_on=TODAY - timedelta(days=90),
            by_date=TODAY + timedelta(days=days),
            wording="Find a therapist who can begin before the summer",
            owner=officer(home, "social-worker"),
            starred=starred,
        )
    answers = COMPLAINT | further("coventry")
    record(as_(home, "iro"), home.amara, "complaint", **answers)
    told = {"date": "2026-03-04", "what": "harm", "words": "He hits me"}
    record(as_(home, "iro"), home.amara, "disclosure", **told)
    derive(home.authority, home.children)
    return home


def addresses(home: Household) -> list[str]:
    child = home.amara.pk
    change, proposal = Change.objects.first(), Proposal.objects.get(carried_out_on=None)
    breach = Proposal.objects.get(breach=True)
    decision = Decision.objects.first()
    assert change
    assert decision
    return [
        "/changes/",
        f"/changes/{change.pk}/",
        "/changes/proposals/",
        "/changes/proposals/?show=without-review",
        f"/changes/proposals/{proposal.pk}/",
        f"/changes/proposals/{breach.pk}/",
        f"/children/{child}/changes/tell/",
        f"/children/{child}/changes/heard/",
        f"/children/{child}/changes/propose/",
        f"/children/{child}/changes/carry-out/placement-moved/",
        f"/children/{child}/officers-visit/",
        "/decisions/?whose=all",
        f"/decisions/{decision.pk}/",
        "/decisions/failures/",
        "/open/",
        "/open/footprint/",
        "/notices/",
        f"/children/{child}/",
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


def test_what_bars_a_step_is_said_at_the_top_and_beside_it(
    page: Page, home: Household, assert_accessible: Callable[[Page], None]
) -> None:
    sign_in(page, home.officers["social-worker"])
    page.goto(f"/children/{home.jonah.pk}/changes/carry-out/placement-moved/")
    page.get_by_label("Somewhere else").check()
    page.get_by_label("No", exact=True).first.check()
    page.get_by_role("button", name="Record the change").click()
    summary = page.locator(".govuk-error-summary")
    assert "No review meeting has considered" in summary.inner_text()
    assert_accessible(page)
