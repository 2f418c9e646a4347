"""The service's own pages: what managers see of every child, who waits, and the year's figures."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from holdfast.record.models import (
    Answer,
    Decision,
    Entry,
    LookedAfterPeriod,
    Proposal,
    ProtectionPlan,
    Review,
    ShortBreakSeries,
)
from tests.record.builders import a_child, a_row
from tests.web.household import TODAY, Household, a_household, derive


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


@pytest.fixture
def oxford(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("oxfordshire")


def page(home: Household, name: str, role: str = "iro-manager", **query: Any) -> str:
    client = Client()
    client.force_login(home.officers[role])
    answer = client.get(reverse(name), query)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def filled(home: Household, form: str, child: Any = None, /, **answers: object) -> Entry:
    """A completed form, as the officer recorded it."""
    about = child or home.amara
    entry = a_row(
        Entry,
        about,
        form=form,
        owner=home.officers["iro"],
        started_on=TODAY,
        completed_on=TODAY,
        open_until_closed=True,
    )
    for question, value in answers.items():
        a_row(
            Answer,
            about,
            entry=entry,
            question=question.replace("_", "-"),
            value=value,
            saved_at=timezone.now(),
        )
    return entry


@pytest.mark.requirement("COV-105")
def test_managers_across_the_service_follow_every_looked_after_child_on_the_tracker(
    home: Household,
) -> None:
    review = Review.objects.filter(child=home.amara, completed_on__isnull=False).latest("pk")
    review.permanence = "identified"
    review.save()
    a_row(
        Decision,
        home.amara,
        review=review,
        made_on=review.completed_on,
        by_date=TODAY - timedelta(days=3),
        wording="A school place",
    )
    for role in ("iro-manager", "team-manager", "service-manager"):
        text = page(home, "tracker", role)
        assert "Amara Okafor" in text
        assert "A plan is identified" in text
        assert "1, 1 late" in text
        assert "30 Mar 2026" in text
    assert "Zoë" not in page(home, "tracker")


@pytest.mark.requirement("COV-102", "COV-103")
def test_every_child_awaiting_permanence_is_on_one_list_until_the_panel_has_decided(
    home: Household,
) -> None:
    entry = filled(
        home,
        "awaiting-permanence",
        since="2026-01-05",
        with_whom="Mr and Mrs Hale",
        panel_planned="2026-04-20",
        service_there=home.officers["iro-manager"].pk,
    )
    text = page(home, "awaiting-permanence")
    assert "Mr and Mrs Hale" in text
    assert "58" in text
    assert "20 Apr 2026" in text
    assert "Colin Marsh" in text
    entry.closed_on = TODAY
    entry.save()
    assert "Mr and Mrs Hale" not in page(home, "awaiting-permanence")


@pytest.mark.requirement("COV-119")
def test_days_of_waiting_are_counted_as_dead_time_beside_the_cost_of_the_placement(
    home: Household,
) -> None:
    filled(
        home,
        "awaited",
        what="Psychiatric assessment",
        from_whom="Health trust",
        since="2026-02-18",
        weekly_cost=4200,
    )
    text = page(home, "waiting")
    assert "Psychiatric assessment" in text
    assert "14 days" in text
    assert "£4,200" in text
    assert "£8,400" in text
    filled(home, "awaited", home.jonah, what="Funding", from_whom="Panel", since="2026-03-03")
    text = page(home, "waiting")
    assert "15" in text
    assert "Not recorded" in text


def held(child: Any, on: date, participation: str = "") -> Review:
    return a_row(Review, child, opened_on=on, completed_on=on, participation=participation)


@pytest.mark.requirement("COV-126")
def test_participation_is_children_who_took_part_over_children_reviewed(home: Household) -> None:
    Review.objects.filter(child__authority=home.authority).update(entered_in_error=True)
    since = date(2025, 4, 1)
    for days, code in ((10, "PN1"), (100, "PN6")):
        held(home.amara, since + timedelta(days=days), code)
    held(home.jonah, since + timedelta(days=20), "PN1")
    held(home.jonah, since + timedelta(days=90), "PN4")
    held(home.zoe, since + timedelta(days=30))
    held(home.zoe, since - timedelta(days=1), "PN1")
    text = " ".join(page(home, "figures", year=2026).split())
    assert "Children who took part in every review of the year" in text
    row = text.split("Children who took part in every review of the year")[1][:700]
    cells = [each.split("<")[0].strip() for each in row.split(">")]
    told = [cell for cell in cells if cell]
    assert told[:5] == ["1", "3", "33.3%", "100%", "1"]
    row = text.split("Reviews in which the child took part")[1][:700]
    told = [each.split("<")[0].strip() for each in row.split(">") if each.split("<")[0].strip()]
    assert told[:5] == ["3", "5", "60%", "100%", "1"]


@pytest.mark.requirement("COV-109", "COV-111")
def test_short_breaks_are_counted_apart_with_the_posts_that_reviewing_them_takes(
    home: Household,
) -> None:
    for number in range(3):
        child = a_child(home.authority, born_on=date(2015, 1, 1 + number))
        a_row(ShortBreakSeries, child, started_on=date(2025, 5, 1))
        if number:
            held(child, date(2025, 9, 1), "PN1")
    text = " ".join(page(home, "figures", year=2026).split())
    for words, number in (
        ("Children in short breaks in the year", "3"),
        ("Of them reviewed", "2"),
        ("Full-time posts at 100 reviews a post", "0.02"),
    ):
        row = text.split(words)[1][:300]
        told = [each.split("<")[0].strip() for each in row.split(">") if each.split("<")[0].strip()]
        assert told[0] == number, words


@pytest.mark.requirement("OXF-227")
def test_looked_after_children_with_plans_are_counted_by_ground_and_time(
    oxford: Household,
) -> None:
    a_row(LookedAfterPeriod, oxford.zoe, started_on=date(2026, 1, 12), how="agreement")
    assert ProtectionPlan.objects.filter(child=oxford.zoe).exists()
    review = held(oxford.zoe, date(2026, 2, 9), "PN0")
    entry = filled(oxford, "review-agenda", oxford.zoe, both_plans_grounds=["doubt"])
    entry.review = review
    entry.save()
    derive(oxford.authority, oxford.children)
    text = " ".join(page(oxford, "figures", year=2026).split())
    assert "Looked after for 78 days" in text
    assert "There is doubt whether the child will stay looked after" in text
    assert "Plan considered within 20 working days of the child becoming looked after" in text
    assert "Monitoring visits made in time" in text
    assert "Core groups held within six weeks" in text
    row = text.split("Plan considered within 20 working days")[1][:600]
    told = [each.split("<")[0].strip() for each in row.split(">") if each.split("<")[0].strip()]
    assert told[1:4] == ["1", "1", "100%"]


@pytest.mark.requirement("OXF-233")
def test_returns_home_are_counted_with_the_days_to_the_conference(oxford: Household) -> None:
    for days, disagreed in ((10, False), (20, True)):
        a_row(
            Proposal,
            oxford.zoe,
            step="return-home",
            proposed_on=date(2026, 1, 5),
            conferred_on=date(2026, 1, 5) + timedelta(days=days),
            disagreed=disagreed,
            manager_decided_on=date(2026, 2, 2) if disagreed else None,
        )
    text = " ".join(page(oxford, "figures", year=2026).split())
    for words, number in (
        ("Proposed", "2"),
        ("Considered by a review conference", "2"),
        ("Days from proposal to conference, on average", "15"),
        ("Conference disagreed", "1"),
        ("Manager decided", "1"),
    ):
        row = text.split(words)[1][:300]
        told = [each.split("<")[0].strip() for each in row.split(">") if each.split("<")[0].strip()]
        assert told[0] == number, words


def test_a_social_worker_is_not_shown_the_service(home: Household) -> None:
    client = Client()
    client.force_login(home.officers["social-worker"])
    assert client.get(reverse("tracker")).status_code == 403
