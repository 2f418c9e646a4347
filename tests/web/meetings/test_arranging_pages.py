"""Meetings moved, displaced, combined and cancelled through their pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from holdfast.record.models import (
    Conference,
    Duty,
    Entry,
    GateLift,
    Meeting,
    MeetingKind,
    Placement,
    Postponement,
    Review,
)
from tests.record.builders import a_meeting, a_row
from tests.web.household import TODAY, Household, a_household, derive
from tests.web.meetings.signed_in import day, signed_in

NEXT = "looked-after.review.later"
DUE = date(2026, 3, 25)
"""When Amara's next review is due; it is booked for the 30th."""


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


@pytest.fixture
def standards(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("practice-standards")


def planned(home: Household) -> Meeting:
    return Meeting.objects.get(review__child=home.amara, planned_on=date(2026, 3, 30))


def moving(on: date, **more: object) -> dict[str, object]:
    return day(on) | {"time": "", "end_time": "", "place": "At home", "why": "Asked for"} | more


def officer(home: Household, role: str = "iro") -> Client:
    return signed_in(home.officers[role])


@pytest.mark.requirement("COV-078")
@pytest.mark.requirement("COV-086")
def test_a_move_past_the_limit_asks_why_and_keeps_the_day_it_was_due(home: Household) -> None:
    meeting = planned(home)
    address = f"/meetings/{meeting.pk}/move/"
    page = officer(home).get(address).content.decode()
    for reason in (
        "The child was not available",
        "Another significant person was not available",
        "Service pressure on the reviewing officer",
        "Service pressure on the social worker",
        "Displaced by an initial child protection conference",
        "The reviewing officer miscalculated the date",
        "A reviewing officer&#x27;s post was vacant or being recruited to",
        "The reviewing officer decided that the information was not enough",
    ):
        assert reason in page
    late = date(2026, 4, 9)
    refused = officer(home).post(address, moving(late)).content.decode()
    assert "15 days past the limit" in refused
    assert "Choose the reason why the review is late" in refused
    answer = officer(home).post(address, moving(late, late_reason="child-not-available"))
    assert answer["Location"] == f"/meetings/{meeting.pk}/"
    page = officer(home).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "15 days past the limit: the child was not available" in page
    assert "25 March 2026" in page
    assert "Out of timescale" in page
    assert Duty.objects.get(child=home.amara, rule=NEXT, outcome="open").due == DUE


@pytest.mark.requirement("COV-079")
@pytest.mark.requirement("COV-080")
@pytest.mark.requirement("COV-081")
@pytest.mark.requirement("COV-082")
def test_a_review_is_displaced_by_the_manager_with_days_in_time_first(home: Household) -> None:
    meeting = planned(home)
    address = f"/meetings/{meeting.pk}/displace/"
    page = officer(home).get(address).content.decode()
    assert "Only the Review and Quality Assurance Manager may do this" in page
    assert '<form class="hf-recording"' not in page
    assert officer(home).post(address, moving(date(2026, 3, 12))).status_code == 200
    assert planned(home) == meeting

    page = officer(home, "iro-manager").get(address).content.decode()
    assert "Initial child protection conferences come before booked looked-after reviews" in page
    assert "the timescales of child protection reviews take priority" in page
    assert page.index("Days that are still in time") < page.index("New date")
    assert "Thursday 5 March, 3:30pm" in page
    assert 'value="5"' in page  # the first of them fills the form
    answer = officer(home, "iro-manager").post(address, moving(date(2026, 3, 5), time="15:30"))
    assert answer.status_code == 302
    kept = Postponement.objects.get(review__meeting=meeting)
    assert (kept.kind, kept.signed_off_by) == ("displaced", home.officers["iro-manager"])
    page = officer(home).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "signed off by Colin Marsh" in page


@pytest.mark.requirement("COV-081")
@pytest.mark.requirement("COV-082")
def test_what_comes_first_is_said_at_booking_too(home: Household) -> None:
    duty = Duty.objects.get(child=home.jonah, rule="looked-after.review.first")
    for address in (f"/record/{duty.pk}/meeting/", "/meetings/book/"):
        page = officer(home).get(address).content.decode()
        assert "Initial child protection conferences come before booked" in page
        assert "the timescales of child protection reviews take priority" in page


@pytest.mark.requirement("COV-092")
def test_a_review_is_brought_forward_on_news_of_a_change(home: Household) -> None:
    meeting = planned(home)
    told = moving(date(2026, 3, 10), early_because="significant-change", early_note="Gave notice")
    officer(home).post(f"/meetings/{meeting.pk}/move/", told)
    page = officer(home).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Review, 10 March 2026" in page
    assert "Review, a significant change in the child" in page
    assert "brought forward" in page


@pytest.mark.requirement("COV-089")
def test_a_review_and_a_conference_are_held_as_one_meeting(home: Household) -> None:
    both = date(2026, 3, 24)
    a_row(
        Conference,
        home.amara,
        meeting=a_meeting(home.amara, MeetingKind.CONFERENCE, both),
        type="initial",
    )
    conference = Conference.objects.get(child=home.amara)
    derive(home.authority, home.children)
    review = planned(home)
    address = f"/meetings/{review.pk}/combine/"
    assert (
        "Initial conference, 24 March 2026: Amara Okafor"
        in officer(home).get(address).content.decode()
    )
    told = {"conference": str(conference.meeting_id), "why": "The same people"}
    answer = officer(home).post(address, told)
    assert answer["Location"] == f"/meetings/{conference.meeting_id}/"
    page = officer(home).get(answer["Location"]).content.decode()
    assert "Child protection conference and review, 24 March 2026" in page
    row = Review.objects.get(child=home.amara, completed_on__isnull=True)
    assert (row.meeting_id, row.combined_with) == (conference.meeting_id, conference)
    assert officer(home).get(f"/meetings/{review.pk}/").status_code == 404


@pytest.mark.requirement("COV-090")
def test_a_sister_is_booked_with_her_brother_and_moved_with_him(home: Household) -> None:
    duty = Duty.objects.get(child=home.jonah, rule="looked-after.review.first")
    meetings = set(Meeting.objects.values_list("pk", flat=True))
    planned(home).review_set.update(entered_in_error=True)
    derive(home.authority, home.children)
    told = day(date(2026, 3, 12)) | {"time": "", "place": "", "joining": [str(home.amara.pk)]}
    assert officer(home).post(f"/record/{duty.pk}/meeting/", told).status_code == 302
    (made,) = Meeting.objects.exclude(pk__in=meetings)
    page = officer(home).get(f"/meetings/{made.pk}/").content.decode()
    assert "Amara Okafor" in page
    assert "Jonah Okafor" in page
    officer(home).post(f"/meetings/{made.pk}/move/", moving(date(2026, 3, 13)))
    reviews = Review.objects.filter(meeting=made)
    assert {row.child_id for row in reviews} == {home.amara.pk, home.jonah.pk}
    assert Postponement.objects.filter(review__in=reviews).count() == 2


@pytest.mark.requirement("PS-125")
def test_a_late_booking_asks_for_both_discussions_first(standards: Household) -> None:
    duty = Duty.objects.get(child=standards.jonah, rule="looked-after.review.first")
    address = f"/record/{duty.pk}/meeting/"
    late = day(date(2026, 3, 20)) | {"time": "", "place": ""}
    page = officer(standards).post(address, late).content.decode()
    assert "until it has been discussed with both managers" in page
    assert not Review.objects.filter(child=standards.jonah).exists()
    said = {
        "discussed-with-group-manager": "Colin Marsh",
        **day(date(2026, 3, 2), "discussed-with-group-manager-on"),
        "discussed-with-manager": "Gareth Pugh",
        **day(date(2026, 3, 3), "discussed-with-manager-on"),
        "late-arrangement-outcome": "Agreed: the child is away with the school until then.",
    }
    assert officer(standards).post(address, late | said).status_code == 302
    entry = Entry.objects.get(child=standards.jonah, form="late-arrangement")
    page = officer(standards).get(f"/entries/{entry.pk}/").content.decode()
    for kept in ("Colin Marsh", "Gareth Pugh", "the child is away with the school"):
        assert kept in page


@pytest.mark.requirement("PS-115")
def test_school_time_is_warned_of_and_goes_on_with_a_reason(standards: Household) -> None:
    duty = Duty.objects.get(child=standards.jonah, rule="looked-after.review.first")
    address = f"/record/{duty.pk}/meeting/"
    told = day(date(2026, 3, 11)) | {"time": "10:00", "place": ""}
    page = officer(standards).post(address, told).content.decode()
    assert "This time would take the child out of school or college" in page
    assert not Review.objects.filter(child=standards.jonah).exists()
    gate = "review.planned.school-time"
    reason = {f"reason-{gate}": "child-asked", f"lift-{gate}": "Jonah asked"}
    assert officer(standards).post(address, told | reason).status_code == 302
    assert GateLift.objects.get(child=standards.jonah).reason_code == "child-asked"
    audit = officer(standards).get("/service/late-reviews/").content.decode()
    assert "1 review booked in this time with a reason" in audit


@pytest.mark.requirement("PS-132")
@pytest.mark.requirement("PS-135")
def test_a_meeting_is_done_without_by_filling_who_was_consulted(standards: Household) -> None:
    meeting = planned(standards)
    page = officer(standards).get(f"/meetings/{meeting.pk}/").content.decode()
    review = Review.objects.get(meeting=meeting)
    begin = f"/reviews/{review.pk}/prepare/review-without-meeting/"
    assert f'action="{begin}"' in page
    entry = officer(standards).post(begin)["Location"]
    form = officer(standards).get(entry).content.decode()
    assert "Each person consulted" in form
    assert "Day on which the decision was recorded in the care plan" in form

    Placement.objects.filter(child=standards.amara).update(long_term=False)
    page = officer(standards).get(f"/meetings/{meeting.pk}/").content.decode()
    assert begin not in page


def test_a_cancelled_meeting_leaves_what_it_was_to_meet_owed(home: Household) -> None:
    meeting = planned(home)
    address = f"/meetings/{meeting.pk}/cancel/"
    assert "Give the reason" in officer(home).post(address, {"why": ""}).content.decode()
    assert officer(home).post(address, {"why": "The carer is ill"}).status_code == 302
    assert Duty.objects.filter(child=home.amara, rule=NEXT, outcome="open").exists()
    page = officer(home).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Move it" not in page
    assert officer(home).get(address).status_code == 404
