"""A duty is recorded as done, its meeting booked, or it is permitted to be late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from holdfast.record.models import (
    Allocation,
    AuditEvent,
    Child,
    Duty,
    GateLift,
    Meeting,
    Permission,
    Plan,
    Review,
    User,
    Visit,
)
from tests.web.household import TODAY, Household, a_household
from tests.web.signing_in import sign_in


@pytest.fixture
def home(settings: Any, transactional_db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("england")


def owed(child: Child, rule: str) -> Duty:
    """The open duty of a rule that falls due first."""
    return Duty.objects.filter(child=child, rule=rule, outcome="open").order_by("due")[0]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


KEPT = {"elsewhere": "In the paper file of that year"}


def day(on: date, name: str = "on") -> dict[str, int]:
    """A date as its three boxes send it."""
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def test_a_first_review_is_recorded_and_the_second_becomes_owed(home: Household) -> None:
    client = signed_in(home.officers["iro"])
    duty = owed(home.jonah, "looked-after.review.first")
    answer = client.post(
        f"/record/{duty.pk}/done/",
        day(date(2026, 3, 3)) | {"participation": "PN1", "with_meeting": "yes"} | KEPT,
    )
    assert answer.status_code == 302
    assert answer["Location"] == f"/children/{home.jonah.pk}/"
    review = Review.objects.get(child=home.jonah)
    assert (review.completed_on, review.participation) == (date(2026, 3, 3), "PN1")
    duty.refresh_from_db()
    assert duty.outcome == "met"
    assert owed(home.jonah, "looked-after.review.second")
    done = AuditEvent.objects.get(action="reviews.hold")
    assert done.child_ids == [home.jonah.pk]


def test_a_visit_is_recorded_by_the_social_worker(home: Household) -> None:
    client = signed_in(home.officers["social-worker"])
    duty = Duty.objects.filter(child=home.amara, rule__startswith="visit.", outcome="open")[0]
    answer = client.post(f"/record/{duty.pk}/done/", day(TODAY) | {"seen": "yes", "alone": "no"})
    assert answer.status_code == 302
    visit = Visit.objects.get(child=home.amara, visited_on=TODAY)
    assert (visit.seen, visit.alone, visit.user) == (True, False, home.officers["social-worker"])


def test_a_plan_is_recorded_by_its_day_alone(home: Household) -> None:
    client = signed_in(home.officers["social-worker"])
    duty = owed(home.jonah, "care-plan.made")
    client.post(f"/record/{duty.pk}/done/", day(date(2026, 3, 2)))
    assert Plan.objects.get(child=home.jonah, kind="care").made_on == date(2026, 3, 2)


def test_what_the_record_refuses_stands_beside_its_field(home: Household) -> None:
    client = signed_in(home.officers["iro"])
    duty = owed(home.jonah, "looked-after.review.first")
    told = day(date(2026, 2, 2)) | {"participation": "PN0", "with_meeting": "yes"} | KEPT
    page = client.post(f"/record/{duty.pk}/done/", told).content.decode()
    assert "There is a problem" in page
    assert "was not looked after on 2 February 2026" in page
    told = day(date(2026, 3, 2)) | {"participation": "PN0", "with_meeting": "yes"} | KEPT
    page = client.post(f"/record/{duty.pk}/done/", told).content.decode()
    assert "PN0 is for children under four" in page
    assert not Review.objects.filter(child=home.jonah).exists()


def test_one_who_may_not_record_it_is_refused(home: Household) -> None:
    duty = owed(home.jonah, "looked-after.review.first")
    client = signed_in(home.officers["social-worker"])
    assert client.get(f"/record/{duty.pk}/done/").status_code == 403
    told = day(TODAY) | {"participation": "PN1", "with_meeting": "yes"} | KEPT
    assert client.post(f"/record/{duty.pk}/done/", told).status_code == 403
    assert not Review.objects.filter(child=home.jonah).exists()


@pytest.mark.parametrize("what", ["done", "meeting", "late"])
def test_another_authoritys_duty_is_not_there(home: Household, what: str) -> None:
    other = a_household("england", name="Southmere")
    duty = owed(other.jonah, "looked-after.review.first")
    client = signed_in(home.officers["iro"])
    assert client.get(f"/record/{duty.pk}/{what}/").status_code == 404
    assert client.post(f"/record/{duty.pk}/{what}/", day(TODAY)).status_code == 404


def test_looking_at_the_form_is_audited(home: Household) -> None:
    duty = owed(home.jonah, "looked-after.review.first")
    assert signed_in(home.officers["iro"]).get(f"/record/{duty.pk}/done/").status_code == 200
    seen = AuditEvent.objects.get(action="record-done", is_view=True)
    assert seen.child_ids == [home.jonah.pk]


def test_a_meeting_is_proposed_on_the_last_working_day_inside_every_limit(home: Household) -> None:
    duty = owed(home.jonah, "looked-after.review.first")
    page = signed_in(home.officers["iro"]).get(f"/record/{duty.pk}/meeting/").content.decode()
    due = duty.due
    assert due is not None
    for value in (due.day, due.month, due.year):
        assert f'value="{value}"' in page


def test_one_meeting_is_booked_for_a_brother_and_a_sister(home: Household) -> None:
    duty = owed(home.jonah, "looked-after.review.first")
    answer = signed_in(home.officers["business-support"]).post(
        f"/record/{duty.pk}/meeting/",
        day(date(2026, 3, 13)) | {"time": "2:30pm", "place": "School", "joining": home.amara.pk},
    )
    assert answer.status_code == 302
    meeting = Meeting.objects.get(place="School")
    children = set(Review.objects.filter(meeting=meeting).values_list("child_id", flat=True))
    assert children == {home.jonah.pk, home.amara.pk}


def test_a_permission_to_be_late_needs_its_reason(home: Household) -> None:
    client = signed_in(home.officers["iro-manager"])
    duty = owed(home.jonah, "looked-after.review.first")
    page = client.post(f"/record/{duty.pk}/late/", day(TODAY)).content.decode()
    assert "Give the reason" in page
    client.post(f"/record/{duty.pk}/late/", day(TODAY) | {"why": "He is in hospital"})
    assert Permission.objects.get(child=home.jonah).reason == "He is in hospital"
    duty.refresh_from_db()
    assert duty.excused_by


def test_an_officer_is_allocated_from_those_who_hold_the_role(home: Household) -> None:
    Allocation.objects.filter(child=home.jonah, role="iro").update(entered_in_error=True)
    from tests.web.household import derive

    derive(home.authority, [home.jonah])
    duty = owed(home.jonah, "looked-after.iro.appointed")
    client = signed_in(home.officers["iro-manager"])
    iro = home.officers["iro"]
    client.post(f"/record/{duty.pk}/done/", day(TODAY) | {"user": iro.pk})
    right = Allocation.objects.get(child=home.jonah, role="iro", entered_in_error=False)
    assert right.user == iro


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_the_forms_are_accessible_and_fit(
    page: Page, home: Household, width: int, assert_accessible: Callable[[Page], None]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(page, home.officers["iro-manager"])
    duty = owed(home.jonah, "looked-after.review.first")
    for what in ("done", "meeting", "late"):
        page.goto(f"/record/{duty.pk}/{what}/")
        expect(page.locator("h1")).to_contain_text("First looked-after review")
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Record the permission").click()
    expect(page.get_by_role("alert")).to_contain_text("Give the reason")
    assert_accessible(page)


@pytest.mark.browser
def test_from_the_childs_page_to_a_review_on_record(page: Page, home: Household) -> None:
    sign_in(page, home.officers["iro"])
    page.goto(f"/children/{home.jonah.pk}/")
    page.get_by_role("link", name="Book it for Jonah Okafor: First looked-after review").click()
    page.get_by_role("button", name="Book").click()
    expect(page.get_by_role("status").first).to_contain_text("Booked for 16 March 2026")
    page.get_by_role("link", name="Record it for Jonah Okafor: First looked-after review").click()
    expect(page.locator("main")).to_contain_text("It is booked for 16 March 2026")
    page.get_by_label("How the child took part").select_option("PN1")
    page.get_by_label("Where its agenda and record are kept").fill("In the paper file")
    page.get_by_role("button", name="Record").click()
    expect(page.get_by_role("status").first).to_contain_text(
        "Recorded: First looked-after review, 4 March 2026"
    )


def test_a_social_worker_is_led_to_what_a_social_worker_may_record(home: Household) -> None:
    page = signed_in(home.officers["social-worker"]).get(f"/children/{home.jonah.pk}/")
    shown = page.content.decode()
    plan = owed(home.jonah, "care-plan.made")
    review = owed(home.jonah, "looked-after.review.first")
    assert f"/record/{plan.pk}/done/" in shown
    assert f"/record/{review.pk}/done/" not in shown


@pytest.mark.requirement("PS-147")
def test_a_review_held_elsewhere_is_recorded_only_with_the_place_of_its_agenda(
    settings: Any, db: None
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("practice-standards")
    client = signed_in(home.officers["iro"])
    duty = owed(home.jonah, "looked-after.review.first")
    told = day(date(2026, 3, 3)) | {"participation": "PN1", "with_meeting": "yes"}
    page = client.post(f"/record/{duty.pk}/done/", told).content.decode()
    assert "Enter where its agenda and record are kept" in page
    assert not Review.objects.filter(child=home.jonah).exists()
    client.post(f"/record/{duty.pk}/done/", told | KEPT)
    review = Review.objects.get(child=home.jonah)
    lifted = GateLift.objects.filter(about=f"review:{review.pk}")
    assert {lift.reason for lift in lifted} == {KEPT["elsewhere"]}
    assert "review.complete.agenda" in {lift.gate for lift in lifted}
