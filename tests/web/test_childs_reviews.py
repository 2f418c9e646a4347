"""A child's page says what is going on now; the page of reviews tells each one whole."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.record.models import Decision, Exclusion, Person, Restriction, Review
from tests.record.builders import a_row
from tests.web.household import TODAY, Household, a_household


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def told(home: Household, name: str) -> str:
    client = Client()
    client.force_login(home.officers["iro"])
    page = client.get(reverse(name, args=[home.amara.pk]))
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


def last_review(home: Household) -> Review:
    return Review.objects.filter(child=home.amara, completed_on__isnull=False).latest("pk")


def test_the_next_review_the_last_and_its_decisions_stand_first(home: Household) -> None:
    review = last_review(home)
    Review.objects.filter(pk=review.pk).update(permanence="secured", participation="PN1")
    for number, done in enumerate((TODAY, None, None)):
        a_row(
            Decision,
            home.amara,
            review=review,
            made_on=review.completed_on,
            by_date=TODAY - timedelta(days=5) if number == 1 else TODAY + timedelta(days=9),
            done_on=done,
            wording="A school place",
        )
    page = told(home, "child")
    assert "Planned for 30 March 2026" in page
    assert "Review 4, " in page
    assert "Attended and spoke; Permanence is secured" in page
    assert "1 of 3 decisions done, 1 late" in page


def test_who_is_excluded_or_not_told_everything_is_said_at_the_top(home: Household) -> None:
    person = Person.objects.get(surname="Okafor")
    exclusion = a_row(Exclusion, home.amara, person=person, decided_on=TODAY, rationale="Threats")
    a_row(Restriction, home.amara, person=person, decided_on=TODAY, what="The address")
    page = told(home, "child")
    for words in ("Somebody is excluded from reviews", "Information is restricted"):
        assert words in page
    Exclusion.objects.filter(pk=exclusion.pk).update(ended_on=TODAY)
    assert "Somebody is excluded from reviews" not in told(home, "child")


def test_the_page_of_reviews_tells_each_with_its_papers_newest_first(home: Household) -> None:
    page = told(home, "childs-reviews")
    assert page.index("Review to come") < page.index("Review 4") < page.index("Review 1")
    assert "Record sent" in page
    assert reverse("review-after", args=[last_review(home).pk]) in page
    Review.objects.filter(pk=last_review(home).pk).update(entered_in_error=True)
    assert "Review 4" not in told(home, "childs-reviews")


def test_a_review_whose_day_went_by_is_not_forgotten(home: Household) -> None:
    meeting = Review.objects.get(child=home.amara, completed_on__isnull=True).meeting
    assert meeting is not None
    meeting.planned_on = date(2026, 2, 27)
    meeting.save()
    assert "Planned for 27 February 2026, not held" in told(home, "child")
