"""A looked-after child with a child protection plan, under Oxfordshire's procedure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.record.models import CoreGroup, LookedAfterPeriod, ProtectionPlan, Visit
from tests.record.builders import a_row
from tests.web.entries.recording import (
    childs_page,
    entry_page,
    forms_page,
    holding,
    record,
    signed_in,
)
from tests.web.household import TODAY, Household, a_household, derive

CAME_INTO_CARE = date(2026, 2, 9)


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("oxfordshire")
    a_row(LookedAfterPeriod, home.zoe, started_on=CAME_INTO_CARE, how="order")
    derive(home.authority, home.children)
    return home


@pytest.fixture
def iro(home: Household) -> Client:
    return signed_in(home.officers["iro"])


@pytest.mark.requirement("OXF-190", "OXF-198", "OXF-200")
def test_becoming_looked_after_starts_twenty_working_days_and_both_cycles_are_shown_together(
    home: Household, iro: Client
) -> None:
    page = childs_page(iro, home.zoe)
    considered = "Need for the child protection plan considered at the first looked-after review"
    assert considered in page
    assert "First looked-after review" in page
    assert "9 Mar 2026" in page or "9 March 2026" in page
    assert "eview conference" in page


@pytest.mark.requirement("OXF-194")
def test_the_views_of_each_agency_are_logged_with_the_day_they_came(
    home: Household, iro: Client
) -> None:
    for agency, says in (("School", "The plan should go on"), ("Health visitor", "It may end")):
        record(
            iro,
            home.zoe,
            "agencys-views-on-plan",
            agency=agency,
            received="2026-02-20",
            says=says,
        )
    told = forms_page(iro, home.zoe)
    assert "School" in told
    assert "Health visitor" in told


@pytest.mark.requirement("OXF-196", "OXF-197", "OXF-201", "OXF-202")
def test_the_officer_and_the_chair_talk_it_over_and_say_who_chairs_both(
    home: Household, iro: Client
) -> None:
    entry = record(
        iro,
        home.zoe,
        "chairs-discussion",
        discussed_on="2026-02-25",
        between="Ruth Adeyemi and the conference chair",
        issues="Who the child may meet while the care plan is drawn up",
        one_chair="no",
        one_chair_why="The chair knows the family",
        attends_both="yes",
    )
    page = entry_page(iro, entry)
    assert "Who the child may meet while the care plan is drawn up" in page
    assert "The chair knows the family" in page
    assert "will the reviewing officer attend the conferences?" in page
    assert "talked over the safeguarding issues" in childs_page(iro, home.zoe)


@pytest.mark.requirement("OXF-202")
def test_where_two_people_chair_the_officers_attendance_must_be_answered(
    home: Household, iro: Client
) -> None:
    with pytest.raises(AssertionError, match="attend the conferences"):
        record(
            iro,
            home.zoe,
            "chairs-discussion",
            discussed_on="2026-02-25",
            between="Two chairs",
            issues="The issues",
            one_chair="no",
            one_chair_why="The chair knows the family",
        )


@pytest.mark.requirement("OXF-224", "OXF-225")
def test_fortnightly_visits_and_six_weekly_core_groups_go_on_until_the_plan_is_ended(
    home: Household, iro: Client
) -> None:
    a_row(Visit, home.zoe, visited_on=date(2026, 2, 27), by="social-worker", seen=True)
    a_row(CoreGroup, home.zoe, held_on=date(2026, 2, 20))
    derive(home.authority, home.children)
    page = childs_page(iro, home.zoe)
    assert "Fortnightly monitoring visit" in page
    assert "13 Mar 2026" in page or "13 March 2026" in page
    assert "3 Apr 2026" in page or "3 April 2026" in page
    ProtectionPlan.objects.filter(child=home.zoe).update(ended_on=date(2026, 3, 3))
    derive(home.authority, home.children)
    owed = childs_page(iro, home.zoe).split("No longer owed")[0]
    assert "13 March 2026" not in owed


@pytest.mark.requirement("OXF-226", "OXF-234")
def test_the_monthly_protocol_is_a_recorded_decision_from_which_the_clock_changes(
    home: Household,
) -> None:
    worker = signed_in(home.officers["social-worker"])
    derive(home.authority, home.children)
    before = childs_page(worker, home.zoe)
    assert "ortnightly monitoring visit" in before or "monitoring visit under the plan" in before
    entry = record(
        worker,
        home.zoe,
        "monthly-protocol",
        decided_on="2026-03-02",
        decided_by="The core group",
        why="The child is settled with carers",
    )
    after = childs_page(worker, home.zoe)
    assert "First visit under the monthly protocol" in after
    assert "2 Apr 2026" in after or "2 April 2026" in after
    assert "The child is settled with carers" in entry_page(worker, entry)


@pytest.mark.requirement("OXF-219", "OXF-220")
def test_each_agency_answers_on_ending_the_plan_at_one_of_three_places_only(
    home: Household, iro: Client
) -> None:
    entry = record(
        iro,
        home.zoe,
        "agency-agrees-to-end",
        agency="School",
        agrees="yes",
        answered_on="2026-03-03",
        where="looked-after-review",
    )
    page = entry_page(iro, entry)
    assert "A looked-after review" in page
    assert "an agency answered" in childs_page(iro, home.zoe).lower()
    with pytest.raises(AssertionError, match="Where the plan is to be ended: choose from the list"):
        record(
            iro,
            home.zoe,
            "agency-agrees-to-end",
            agency="School",
            agrees="yes",
            answered_on="2026-03-03",
            where="a core group",
        )


@pytest.mark.requirement("OXF-191", "OXF-192", "OXF-193")
def test_the_chair_writes_to_agencies_that_the_child_is_looked_after_and_asks_for_their_views(
    home: Household, iro: Client
) -> None:
    letters = iro.get(reverse("childs-letters", args=[home.zoe.pk])).content.decode()
    assert "Zoë Okafor is now looked after" in letters
    made = iro.post(
        reverse("make-letter", args=[home.zoe.pk, "now-looked-after"]), follow=True
    ).content.decode()
    for words in (
        "is now looked after",
        "It will consider whether the child protection plan is still needed",
        "Please tell me what you, and your agency, think",
    ):
        assert words in made
    again = iro.get(reverse("childs-letters", args=[home.zoe.pk])).content.decode()
    assert "Draft" in again


def test_the_forms_are_not_offered_by_another_authoritys_procedure(settings: Any, db: None) -> None:
    settings.HOLDFAST_TODAY = TODAY
    other = a_household("southwark", "Southport")
    officer = holding(other, "iro", "conference-chair")
    assert "monthly-protocol" not in forms_page(signed_in(officer), other.zoe)
