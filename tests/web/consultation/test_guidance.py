"""What Coventry's pledge says is shown where it is needed; consultation is part of a review."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.record.models import RoleHeld
from tests.web.consultation.filling import signed_in
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import a_link, the_review


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


@pytest.fixture
def iro(home: Household) -> Client:
    return signed_in(home.officers["iro"])


@pytest.mark.requirement("COV-141", "COV-142")
def test_getting_to_know_young_people_with_the_least_intrusion(
    home: Household, iro: Client
) -> None:
    page = iro.get(reverse("consultation", args=[the_review(home).pk])).content.decode()
    assert "See young people more often than at their reviews, and vary how you talk" in page
    assert "with the least intrusion into the young person" in page


@pytest.mark.requirement("COV-150", "COV-151")
def test_what_managers_of_the_service_seek_and_enable(home: Household) -> None:
    manager = signed_in(home.officers["iro-manager"])
    assert RoleHeld.objects.filter(role="iro-manager").exists()
    page = manager.get(reverse("service-work")).content.decode()
    assert "workload and caseloads that can be carried, administration, and tools" in page
    assert "enable officers to carry out their duties with confidence" in page


@pytest.mark.requirement("COV-146")
def test_the_childs_wishes_about_who_where_and_when_are_asked_recorded_and_weighed(
    home: Household, iro: Client
) -> None:
    review = the_review(home)
    overview = iro.get(reverse("review", args=[review.pk])).content.decode()
    venue = iro.get(reverse("review-venue", args=[review.pk])).content.decode()
    assert "Ask what the child wants: who should be there, where it should be, and when" in venue
    assert "Nobody has been asked yet." in overview
    begun = iro.post(reverse("prepare", args=[review.pk, "childs-wishes"]))
    form = iro.get(begun["Location"]).content.decode()
    for asked in (
        "Who the child wants to be there, and who not",
        "Where the child wants it to be",
        "When the child wants it to be",
        "Are the wishes followed?",
        "What could not be followed, why, and who told the child",
    ):
        assert asked in form


def test_the_review_says_how_far_consultation_has_come(home: Household, iro: Client) -> None:
    a_link(home)
    page = iro.get(reverse("review", args=[the_review(home).pk])).content.decode()
    assert "out by a link" in page
    assert reverse("consultation", args=[the_review(home).pk]) in page
