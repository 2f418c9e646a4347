"""The allocation board: who waits, how long is left, what each officer holds."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from holdfast.record.models import (
    Allocation,
    AllocationMeeting,
    Placement,
    ProtectionPlan,
    Relationship,
    ShortBreakSeries,
)
from tests.record.builders import a_child, a_row
from tests.web.allocation.service import (
    a_newcomer,
    a_reviewer,
    day,
    row_of,
    signed_in,
    words,
)
from tests.web.household import Household, derive


def manager(home: Household) -> Client:
    return signed_in(home.officers["iro-manager"])


@pytest.mark.requirement("COV-064", "COV-040")
def test_a_child_waits_until_an_officer_is_named_with_the_working_days_left(
    coventry: Household,
) -> None:
    child = a_newcomer(coventry, "Bea")
    client = manager(coventry)
    line = row_of(client.get("/allocation/"), "BL Bea Lister")
    assert "26 Feb 2026, by agreement with parents" in line
    assert "Due soon 5 Mar 2026, 1 of 5 working days left" in line
    told = day(date(2026, 3, 4)) | {"user": coventry.officers["iro"].pk}
    client.post(f"/children/{child.pk}/reviewing-officer/choose/", told)
    assert "Every child in care has a reviewing officer" in words(client.get("/allocation/"))


@pytest.mark.requirement("PS-86")
def test_five_working_days_are_counted_and_naming_an_officer_meets_them(
    standards: Household,
) -> None:
    child = a_newcomer(standards, "Bea", date(2026, 2, 24))
    client = manager(standards)
    assert "Overdue 3 Mar 2026, 1 working day late" in row_of(
        client.get("/allocation/"), "BL Bea Lister"
    )
    told = day(date(2026, 3, 4)) | {"user": standards.officers["iro"].pk}
    client.post(f"/children/{child.pk}/reviewing-officer/choose/", told)
    page = words(client.get(f"/children/{child.pk}/"))
    assert "Reviewing officer allocated" in page
    assert "met late" in page.lower()


@pytest.mark.requirement("COV-065")
def test_children_with_short_breaks_wait_too(coventry: Household) -> None:
    child = a_child(coventry.authority, forename="Kit", surname="Lister", local_id="K1")
    a_row(ShortBreakSeries, child, started_on=date(2026, 2, 27))
    derive(coventry.authority, [child])
    line = row_of(manager(coventry).get("/allocation/"), "KL Kit Lister")
    assert "27 Feb 2026, short breaks" in line
    assert "6 Mar 2026, 2 of 5 working days left" in line


@pytest.mark.requirement("COV-066", "COV-067")
def test_children_looked_after_by_compulsion_wait_too(coventry: Household) -> None:
    remanded = {"how": "remand", "remanded_to": "local-authority"}
    a_newcomer(coventry, "Ravi", **remanded)
    a_newcomer(coventry, "Una", how="order")
    secure = a_newcomer(coventry, "Sol", how="order")
    a_row(Placement, secure, started_on=date(2026, 2, 26), setting="secure")
    page = manager(coventry).get("/allocation/")
    assert "on remand, to local authority accommodation" in row_of(page, "RL Ravi Lister")
    assert "by order of a court" in row_of(page, "UL Una Lister")
    line = row_of(page, "SL Sol Lister")
    assert "Secure setting" in line
    assert "1 of 5 working days left" in line


@pytest.mark.requirement("COV-071")
def test_the_four_dates_of_each_newcomer_are_kept_apart(coventry: Household) -> None:
    dates = {"recorded_on": date(2026, 2, 27), "notified_on": date(2026, 3, 2)}
    child = a_newcomer(coventry, "Bea", **dates)
    client = manager(coventry)
    told = day(date(2026, 3, 3)) | {"user": coventry.officers["iro"].pk}
    client.post(f"/children/{child.pk}/reviewing-officer/choose/", told)
    line = row_of(client.get("/allocation/newcomers/"), "BL Bea Lister")
    assert "26 Feb 2026 27 Feb 2026 2 Mar 2026 3 Mar 2026 Ruth Adeyemi" in line
    page = words(client.get(f"/children/{child.pk}/reviewing-officer/"))
    assert "Came into care 26 Feb 2026 Recorded 27 Feb 2026" in page
    assert "Service told 2 Mar 2026 Officer named 3 Mar 2026" in page


@pytest.mark.requirement("COV-068")
def test_officers_meet_each_week_over_the_list(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea")
    officer = coventry.officers["iro"]
    client = manager(coventry)
    board = words(client.get("/allocation/"))
    assert "Officers meet to allocate every 7 days. No meeting is recorded yet." in board
    answer = client.post(
        "/allocation/meetings/", day(date(2026, 3, 4)) | {"attended": [officer.pk], "note": ""}
    )
    assert answer.status_code == 302
    held = AllocationMeeting.objects.get(authority=coventry.authority)
    assert (held.attended, held.waiting) == ([officer.pk], [child.pk])
    page = client.get("/allocation/meetings/")
    assert "Ruth Adeyemi BL Bea Lister" in row_of(page, "4 March 2026")
    assert "The next is on 11 March 2026." in words(page)


def test_a_meeting_that_did_not_come_is_said_to_be_due(coventry: Household) -> None:
    a_meeting(coventry, date(2026, 2, 20))
    page = words(manager(coventry).get("/allocation/"))
    assert "A meeting was due on 27 February 2026." in page


def a_meeting(home: Household, on: date, next_on: date | None = None) -> None:
    AllocationMeeting.objects.create(
        authority=home.authority, held_on=on, next_on=next_on, attended=[], waiting=[]
    )


@pytest.mark.requirement("COV-069")
def test_a_child_who_cannot_wait_for_the_meeting_is_marked(coventry: Household) -> None:
    a_newcomer(coventry, "Bea")
    a_newcomer(coventry, "Dev", date(2026, 3, 3))
    a_meeting(coventry, date(2026, 2, 27), next_on=date(2026, 3, 6))
    page = manager(coventry).get("/allocation/")
    assert "Don’t wait for the meeting" in row_of(page, "BL Bea Lister")
    assert "Don’t wait" not in row_of(page, "DL Dev Lister")
    assert "A child may be allocated between meetings" in words(page)


@pytest.mark.requirement("COV-073")
def test_a_conference_chair_is_shown_and_proposed(coventry: Household) -> None:
    chair = a_reviewer(coventry, "Gwen Oduya")
    child = a_newcomer(coventry, "Bea")
    a_row(ProtectionPlan, child, started_on=date(2026, 1, 5), initial_category="neglect")
    a_row(Allocation, child, user=chair, role="conference-chair", started_on=date(2026, 1, 5))
    client = manager(coventry)
    assert "Gwen Oduya" in row_of(client.get("/allocation/"), "BL Bea Lister")
    page = client.get(f"/children/{child.pk}/reviewing-officer/choose/")
    assert "Proposed Chairs the child’s conferences." in row_of(page, "Gwen Oduya")
    chosen = f'value="{chair.pk}"'
    assert "checked" in page.content.decode().split(chosen)[1].split(">")[0]


@pytest.mark.requirement("PS-91", "PS-92")
def test_caseloads_stand_beside_the_range_for_a_full_time_officer(standards: Household) -> None:
    many(standards, 31)
    half = a_reviewer(standards, "Hal Moss", fte="0.60")
    move_all(standards, half.pk)
    page = manager(standards).get("/allocation/")
    line = row_of(page, "Hal Moss")
    assert "0.6 of a full post" in line
    assert "52 Within the range" in line
    told = words(page)
    assert "A full-time officer holds 50 to 70 looked-after children." in told
    assert "an estimate of good practice" in told
    many(standards, 20)
    move_all(standards, half.pk)
    assert "Above the range" in row_of(manager(standards).get("/allocation/"), "Hal Moss")


def many(home: Household, number: int) -> None:
    """Children in care with the household's officer."""
    start = len(home.others)
    for place in range(start, start + number):
        child = a_newcomer(home, f"N{place}")
        a_row(
            Allocation,
            child,
            user=home.officers["iro"],
            role="iro",
            started_on=date(2026, 2, 27),
        )


def move_all(home: Household, user: int) -> None:
    ids = [child.pk for child in home.others]
    Allocation.objects.filter(role="iro", child_id__in=ids).update(user_id=user)


@pytest.mark.requirement("COV-075", "COV-114")
def test_a_new_officer_is_building_up_and_what_each_knows_well_guides_the_choice(
    coventry: Household,
) -> None:
    new = a_reviewer(coventry, "Hal Moss")
    child = a_newcomer(coventry, "Bea")
    client = manager(coventry)
    post = new.roles_held.get().pk
    given = {"fte": "1", "specialisms": ["disabled-children"], "telephone": "01632 960 001"}
    answer = client.post(
        f"/allocation/officers/{post}/", given | day(date(2026, 6, 1), "building_up_until")
    )
    assert answer.status_code == 302
    line = row_of(client.get("/allocation/"), "Hal Moss")
    assert "since 1 Sep 2025 Building up until 1 Jun 2026" in line
    assert "Disabled children" in line
    page = words(client.get(f"/children/{child.pk}/reviewing-officer/choose/"))
    assert "Hal Moss: 0 looked after, building up, knows disabled children" in page


@pytest.mark.requirement("COV-110")
def test_short_breaks_are_counted_within_the_children_looked_after(coventry: Household) -> None:
    officer = coventry.officers["iro"]
    child = a_child(coventry.authority, forename="Kit", surname="Lister", local_id="K1")
    a_row(ShortBreakSeries, child, started_on=date(2026, 2, 27))
    a_row(Allocation, child, user=officer, role="iro", started_on=date(2026, 2, 27))
    line = row_of(manager(coventry).get("/allocation/"), "Ruth Adeyemi")
    assert line.startswith("Ruth Adeyemi Share not recorded 3 1 1 4 3")


def test_siblings_and_their_officers_stand_beside_a_child_who_waits(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea")
    a_row(Relationship, child, other_child=coventry.jonah, kind="sibling")
    line = row_of(manager(coventry).get("/allocation/"), "BL Bea Lister")
    assert "Amara Okafor Ruth Adeyemi" in line
    assert "Jonah Okafor Ruth Adeyemi" in line


@pytest.mark.requirement("PS-76", "PS-77", "PS-78")
def test_what_managers_promise_the_role_is_said_where_officers_are_named(
    standards: Household,
) -> None:
    page = words(manager(standards).get("/allocation/"))
    assert "give it a culture and surroundings that support it" in page
    assert "With an effective service the authority achieves better outcomes" in page
    assert "sure of the role and of the personal authority it carries" in page
    assert "challenges poor practice where that is needed" in page


@pytest.mark.requirement("COV-042", "COV-043", "COV-055", "COV-056", "COV-057")
def test_where_officers_sit_and_by_what_they_measure_is_said(coventry: Household) -> None:
    page = words(manager(coventry).get("/allocation/"))
    assert "under the Assistant Director for Strategic Services, outside the line" in page
    assert "The Review and Quality Assurance Manager manages and supervises them." in page
    assert "in sight of those whose work is measured against it" in page
    assert "the red, amber or green notification after each review" in page
    assert "dispute resolution and the IRO Management Alert" in page


def test_a_social_worker_does_not_see_who_holds_what(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    assert client.get("/allocation/").status_code == 403
    assert client.get("/allocation/newcomers/").status_code == 403


def test_refusals_of_a_meeting_and_a_post_stand_beside_their_fields(coventry: Household) -> None:
    client = manager(coventry)
    officer = coventry.officers["iro"]
    ahead = day(date(2026, 3, 9)) | {"attended": [officer.pk]}
    assert "cannot be in the future" in words(client.post("/allocation/meetings/", ahead))
    before = day(date(2026, 3, 4)) | day(date(2026, 3, 2), "next_on")
    page = words(client.post("/allocation/meetings/", before | {"attended": [officer.pk]}))
    assert "The next meeting must be after this one." in page
    nobody = words(client.post("/allocation/meetings/", day(date(2026, 3, 4))))
    assert "Officers who came: choose at least one" in nobody
    post = officer.roles_held.get(role="iro").pk
    page = words(client.post(f"/allocation/officers/{post}/", {"fte": "1.5"}))
    assert "more than 0 and at most 1 full-time post" in page
    assert not AllocationMeeting.objects.exists()


def test_a_child_whose_officer_left_waits_for_another(coventry: Household) -> None:
    left = date(2026, 3, 2)
    Allocation.objects.filter(child=coventry.amara, role="iro").update(ended_on=left)
    derive(coventry.authority, [coventry.amara])
    line = row_of(manager(coventry).get("/allocation/"), "AO Amara Okafor")
    assert "The last officer left on 2 Mar 2026" in line
