"""Meetings by the week and the month, and each by itself."""

from __future__ import annotations

from typing import Any

import pytest

from holdfast.record.models import Meeting
from tests.web.household import TODAY, Household, a_household
from tests.web.meetings.signed_in import signed_in


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def test_a_week_lists_ones_own_meetings_with_children_chair_place_and_time(home: Household) -> None:
    page = signed_in(home.officers["iro"]).get("/meetings/?week=2026-03-30").content.decode()
    assert "Monday 30 March, time not settled" in page
    assert "Amara Okafor" in page
    assert "Amara’s school" in page
    assert "Ruth Adeyemi" in page
    assert "1 meeting" in page


def test_months_name_each_day_and_what_is_closed(home: Household) -> None:
    page = signed_in(home.officers["iro"]).get("/meetings/month/?month=2026-04").content.decode()
    assert "Good Friday" in page
    assert "Amara Okafor" in page


def test_the_service_sees_all_and_others_their_own(home: Household) -> None:
    manager = signed_in(home.officers["iro-manager"])
    assert "Amara" not in manager.get("/meetings/?week=2026-03-30").content.decode()
    assert "Amara" in manager.get("/meetings/?week=2026-03-30&list=service").content.decode()
    worker = signed_in(home.officers["social-worker"])
    assert worker.get("/meetings/?list=service").status_code == 403
    assert "Amara" in worker.get("/meetings/?list=team&week=2026-03-30").content.decode()


def test_a_meeting_of_another_authority_is_not_there(home: Household) -> None:
    other = a_household(name="Southbeck")
    meeting = Meeting.objects.get(review__child=other.amara, planned_on="2026-03-30")
    client = signed_in(home.officers["iro"])
    for part in ("", "move/", "displace/", "cancel/", "combine/"):
        assert client.get(f"/meetings/{meeting.pk}/{part}").status_code == 404


def test_pages(home: Household) -> None:
    meeting = Meeting.objects.get(review__child=home.amara, planned_on="2026-03-30")
    client = signed_in(home.officers["iro"])
    for address in (
        f"/meetings/{meeting.pk}/",
        f"/meetings/{meeting.pk}/move/",
        f"/meetings/{meeting.pk}/displace/",
        f"/meetings/{meeting.pk}/cancel/",
        f"/meetings/{meeting.pk}/combine/",
        "/meetings/book/",
        "/service/late-reviews/",
        "/calendar/",
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
