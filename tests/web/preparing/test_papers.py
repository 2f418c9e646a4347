"""The papers of a review: when each came, whether late, how good; what is raised again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holdfast.record.models import Duty, Entry, Review, ShortBreakSeries
from tests.record.builders import a_row
from tests.web.household import TODAY, a_household, derive
from tests.web.preparing.conftest import Preparing, boxes
from tests.web.preparing.test_before_southwark import paper

Makes = Callable[[str], Preparing]
EXPECTED = ["social-work-report", "care-plan", "placement-plan", "health-assessment"]


def expected(at: Preparing) -> None:
    assert at.post("papers/", {"papers": EXPECTED}).status_code == 302


@pytest.mark.requirement("PS-104")
def test_each_paper_expected_is_due_three_working_days_before(preparing: Makes) -> None:
    at = preparing("practice-standards")
    expected(at)
    owed = Duty.objects.filter(child=at.child, rule="review.document.available")
    assert {row.each for row in owed} == set(EXPECTED)
    assert {row.due for row in owed} == {date(2026, 3, 25)}
    assert "Review document available: Health assessment" in at.get()
    assert at.get("papers/").count("25 March 2026") >= len(EXPECTED)
    paper(at, "health-assessment", TODAY)
    assert owed.get(each="health-assessment").met_on == TODAY


@pytest.mark.requirement("PS-105")
def test_the_day_each_paper_came_is_held_and_its_lateness_counted(
    preparing: Makes, settings: Any
) -> None:
    at = preparing("practice-standards")
    expected(at)
    paper(at, "care-plan", date(2026, 3, 2))
    settings.HOLDFAST_TODAY = date(2026, 3, 28)
    derive(at.home.authority, [at.child])
    paper(at, "placement-plan", date(2026, 3, 27))
    shown = at.get("papers/")
    assert "2 March 2026" in shown
    assert "27 March 2026, 2 days late" in shown
    assert "Not here yet, 3 days late" in shown
    late = Duty.objects.get(child=at.child, rule="review.document.available", each="placement-plan")
    assert (late.outcome, late.days_late) == ("met late", 2)


@pytest.mark.requirement("PS-103")
@pytest.mark.parametrize(
    "name", ["care-plan", "health-assessment", "placement-plan", "personal-education-plan"]
)
def test_every_paper_has_its_own_answer_on_quality(preparing: Makes, name: str) -> None:
    at = preparing("practice-standards")
    paper(at, name, TODAY, paper_quality="not-adequate", paper_comment="Says nothing of friends")
    shown = at.get("papers/")
    assert shown.count("Not adequate: the review cannot rely on it") == 1
    assert "Says nothing of friends" in shown
    paper(at, name, TODAY, paper_quality="good")
    refused = paper(at, "care-plan", TODAY, paper_quality="splendid")
    assert "There is a problem" in refused


def test_a_paper_cannot_come_in_the_future(preparing: Makes) -> None:
    at = preparing("practice-standards")
    assert "cannot be in the future" in paper(at, "care-plan", date(2026, 3, 9))
    assert not Entry.objects.filter(review=at.review).exists()


@pytest.mark.requirement("COV-097")
def test_the_social_workers_report_or_its_absence_is_on_record(preparing: Makes) -> None:
    at = preparing("coventry")
    address = f"{at.address}papers/social-work-report/"
    client = at.client()
    refused = client.post(address, {"revision-paper-missing": 0}).content.decode()
    assert "or say that it is missing" in refused
    missing = {"revision-paper-missing": 0, "revision-paper-missing-why": 0, "paper-missing": "yes"}
    assert "this needs an answer" in client.post(address, missing).content.decode()
    why = "The social worker has been ill since February"
    client.post(address, missing | {"paper-missing-why": why})
    shown = at.get("papers/")
    assert "Missing" in shown
    assert why in shown
    there = paper(at, "social-work-report", TODAY)
    assert "both available and missing" in there
    now = {"revision-paper-missing": 1, "paper-missing": "no"} | boxes("on", TODAY)
    client.post(address, now)
    assert "4 March 2026" in at.get("papers/")


@pytest.mark.requirement("COV-098")
def test_review_of_arrangements_paperwork_belongs_to_every_review(preparing: Makes) -> None:
    at = preparing("coventry")
    assert "Review of arrangements paperwork" in at.get("papers/")
    paper(at, "review-of-arrangements", TODAY, paper_on_file="no")
    shown = at.get("papers/")
    assert "Is it kept up to date on the case record? No" in shown
    home = a_household("practice-standards", name="Southmere")
    other = Preparing(home, Review.objects.get(child=home.amara, completed_on=None))
    assert "Review of arrangements paperwork" not in other.get("papers/")


@pytest.mark.requirement("COV-099")
def test_that_inadequate_preparation_is_a_ground_for_an_alert_stands_beside_the_checklist(
    preparing: Makes,
) -> None:
    at = preparing("coventry")
    shown = at.get()
    assert "Inadequate preparation is itself a ground for an alert" in shown
    assert "Before it is held" in shown
    assert "To do" in shown


@pytest.mark.requirement("COV-100")
def test_what_is_raised_between_reviews_comes_back_at_the_next(preparing: Makes) -> None:
    at = preparing("coventry")
    assert "A review goes on from the one before" in at.get()
    client = at.client()
    begun = client.post(f"/children/{at.child.pk}/forms/raise-at-review/")
    told = {"raise-what": "Whether she may change school", "raise-whose": "Amara"}
    sent = {f"revision-{name}": 0 for name in told} | told | {"complete": "yes"}
    client.post(begun["Location"], sent)
    assert "Whether she may change school" in at.get()


@pytest.mark.requirement("COV-113")
def test_a_short_break_review_may_be_one_with_the_annual_education_review(
    preparing: Makes,
) -> None:
    at = preparing("coventry")
    assert "Joined with the annual education review" not in at.get()
    a_row(ShortBreakSeries, at.child, started_on=date(2026, 1, 5))
    derive(at.home.authority, [at.child])
    assert "Joined with the annual education review" in at.get()
    joined = {"joined-on": TODAY, "joined-school": "Hill Top School"}
    at.fill("joined-education-review", joined)
    assert at.entry("joined-education-review").completed_on is None
    at.fill("joined-education-review", {"joined-record": "With the school’s own record"})
    assert at.entry("joined-education-review").completed_on == TODAY


@pytest.mark.requirement("PS-102")
def test_officer_and_social_worker_speak_fifteen_working_days_before(preparing: Makes) -> None:
    at = preparing("practice-standards")
    shown = at.get()
    assert "Reviewing officer and social worker speak before the review" in shown
    assert "9 March 2026" in shown
    future = {"talk-on": date(2026, 3, 8)}
    assert "cannot be in the future" in at.fill("social-worker-talk", future)
    at.fill("social-worker-talk", {"talk-on": date(2026, 3, 2), "talk-how": "telephone"})
    met = Duty.objects.get(
        child=at.child, rule="review.social-worker-spoken-to", met_on__isnull=False
    )
    assert (met.met_on, met.due) == (date(2026, 3, 2), date(2026, 3, 9))


def test_what_was_not_recorded_before_a_review_is_no_longer_to_do_once_it_was_held(
    preparing: Any,
) -> None:
    at = preparing("england")
    at.review.opened_on = at.review.completed_on = date(2026, 3, 2)
    at.review.save()
    shown = at.get()
    assert "Before it was held" in shown
    assert "not recorded" in shown
    assert "To do" not in shown
