"""The calendar feed: secret, without names, and kept up to date in the calendar program."""

from __future__ import annotations

import logging
import re
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from holdfast.actions import meetings
from holdfast.actions.arranging import Arrangement
from holdfast.queries.actors import actor_for
from holdfast.queries.feeds import hash_of
from holdfast.record.models import AuditEvent, CalendarFeed, Meeting
from tests.web.household import TODAY, Household, a_household
from tests.web.meetings.signed_in import signed_in


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def made(home: Household) -> str:
    """The address that the officer is shown once."""
    page = signed_in(home.officers["iro"]).post("/calendar/make/").content.decode()
    found = re.search(r'value="http://testserver(/calendar/[^"]+)"', page)
    assert found
    return found[1]


def events(address: str) -> list[Any]:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def planned(home: Household) -> Meeting:
    return Meeting.objects.get(review__child=home.amara, planned_on=date(2026, 3, 30))


def test_the_address_is_shown_once_and_only_its_hash_is_kept(home: Household) -> None:
    address = made(home)
    token = address.split("/")[2]
    assert len(token) == 43  # 32 bytes in base64
    feed = CalendarFeed.objects.get()
    assert feed.token_hash == hash_of(token)
    client = signed_in(home.officers["iro"])
    assert token not in client.get("/calendar/").content.decode()


def test_it_tells_when_and_neither_of_whom_nor_where(home: Household) -> None:
    meeting = planned(home)
    Meeting.objects.filter(pk=meeting.pk).update(planned_time=time(15, 30))
    answer = Client().get(made(home))
    text = answer.content.decode()
    for said in ("Amara", "Okafor", "school", "LOCATION"):
        assert said not in text
    event = next(
        each for each in events(made(home)) if each["UID"].startswith(f"meeting-{meeting.pk}@")
    )
    assert event["SUMMARY"] == "Review"
    # Summer time began the day before: half past three in England is half past two in UTC.
    assert event["DTSTART"].dt.isoformat() == "2026-03-30T14:30:00+00:00"
    assert str(event["URL"]).endswith(f"/meetings/{meeting.pk}/")
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_a_meeting_moved_or_cancelled_keeps_its_uid_and_grows_its_sequence(home: Household) -> None:
    address, meeting = made(home), planned(home)
    name = f"meeting-{meeting.pk}@testserver"
    before = {event["UID"]: event for event in events(address)}[name]
    by = actor_for(home.officers["iro"], TODAY)
    meetings.move(
        by=by,
        children=[home.amara.pk],
        meeting=meeting.pk,
        on=date(2026, 3, 20),
        why="The carer is away",
        told=Arrangement(late_reason="other"),
    )
    moved = {event["UID"]: event for event in events(address)}[name]
    assert moved["DTSTART"].dt == date(2026, 3, 20)
    assert moved["SEQUENCE"] > before["SEQUENCE"]
    meetings.cancel(by=by, children=[home.amara.pk], meeting=meeting.pk, why="Left care")
    gone = {event["UID"]: event for event in events(address)}[name]
    assert (gone["STATUS"], gone["SEQUENCE"] > moved["SEQUENCE"]) == ("CANCELLED", True)


def test_unknown_renewed_and_withdrawn_addresses_are_answered_alike(home: Household) -> None:
    old = made(home)
    new = made(home)
    unknown = f"/calendar/{'x' * 43}/meetings.ics"
    assert Client().get(new).status_code == 200
    signed_in(home.officers["iro"]).post("/calendar/withdraw/")
    answers = [Client().get(address) for address in (old, new, unknown)]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert len({tuple(sorted(answer.items())) for answer in answers}) == 1


def test_an_officer_who_left_has_no_feed(home: Household) -> None:
    address = made(home)
    home.officers["iro"].is_active = False
    home.officers["iro"].save()
    assert Client().get(address).status_code == 404


def test_what_has_not_changed_is_not_sent_again(home: Household) -> None:
    address = made(home)
    first = Client().get(address)
    again = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_reading_it_is_put_on_record_and_its_secret_in_no_log(
    home: Household, caplog: pytest.LogCaptureFixture
) -> None:
    address = made(home)
    token = address.split("/")[2]
    with caplog.at_level(logging.DEBUG):
        Client().get(address)
        Client().get(address.replace(token, token[::-1]))
    assert token not in caplog.text
    assert token[::-1] not in caplog.text
    seen = AuditEvent.objects.get(action="calendar_feed")
    assert (seen.user, seen.child_ids) == (
        home.officers["iro"],
        sorted([home.amara.pk, home.zoe.pk] if home.zoe.pk in seen.child_ids else [home.amara.pk]),
    )
    assert token not in str(list(AuditEvent.objects.values_list("details", "reason")))
    assert CalendarFeed.objects.get().last_read_at is not None


def test_it_is_answered_a_few_times_in_five_minutes(home: Household, monkeypatch: Any) -> None:
    monkeypatch.setattr("holdfast.web.feed.limit.TIMES", 3)
    address = made(home)
    told = [Client().get(address).status_code for _ in range(5)]
    assert told == [200, 200, 200, 429, 429]


def test_only_the_officers_own_meetings_are_in_it(home: Household) -> None:
    client = signed_in(home.officers["iro-manager"])
    page = client.post("/calendar/make/").content.decode()
    found = re.search(r'value="http://testserver(/calendar/[^"]+)"', page)
    assert found
    assert events(found[1]) == []
