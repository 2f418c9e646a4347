"""My work says what else waits beside duties: notices, changes, decisions, what is still open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from holdfast.record.models import Change, Decision, Entry, Notice
from tests.record.builders import a_row
from tests.web.household import TODAY, Household, a_household


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def my_work(home: Household, role: str) -> str:
    client = Client()
    client.force_login(home.officers[role])
    return " ".join(client.get(reverse("my_work")).content.decode().split())


def test_an_officer_is_told_what_waits_on_other_lists_and_led_there(home: Household) -> None:
    assert "notice to read" not in my_work(home, "iro")
    a_row(Change, home.amara, type="placement", happened_on=TODAY, told_on=TODAY)
    a_row(
        Notice,
        home.amara,
        kind="praise",
        role="iro",
        recipient=home.officers["iro"],
        sent_at=timezone.now(),
        title="Praise",
    )
    a_row(
        Entry,
        home.amara,
        form="complaint",
        owner=home.officers["iro"],
        started_on=TODAY,
        completed_on=TODAY,
        open_until_closed=True,
    )
    told = my_work(home, "iro")
    for words, name in (
        ("notice to read", "notices"),
        ("change to answer", "changes"),
        ("matter still open", "still-open"),
    ):
        assert words in told
        assert f'href="{reverse(name)}"' in told


def test_the_owner_of_a_decision_past_its_date_is_told(home: Household) -> None:
    a_row(
        Decision,
        home.amara,
        made_on=TODAY - timedelta(days=20),
        by_date=TODAY - timedelta(days=1),
        wording="A school place",
        owner=home.officers["social-worker"],
    )
    assert "decision past its date" in my_work(home, "social-worker")
    assert "decision past its date" not in my_work(home, "iro")
