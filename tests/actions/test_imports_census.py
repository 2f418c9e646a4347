"""The children in need census on the record."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.core.duties import State
from holdfast.record.models import (
    Assessment,
    Authority,
    Conference,
    Coverage,
    Enquiry,
    Plan,
    PlanCategory,
    ProtectionPlan,
    Referral,
)
from tests.actions.importing import child_of, duties_of, everything_on_record, history, imported
from tests.imports.returns import census, census_child, enquiry, plan
from tests.record.builders import a_child, a_row

pytestmark = pytest.mark.django_db

ASSESSED = (
    "<Assessments><AssessmentActualStartDate>2025-06-03</AssessmentActualStartDate>"
    "<AssessmentAuthorisationDate>2025-07-01</AssessmentAuthorisationDate></Assessments>"
)
IN_NEED = (
    "<CINPlanDates><CINPlanStartDate>2025-07-02</CINPlanStartDate>"
    "<CINPlanEndDate>2025-07-10</CINPlanEndDate></CINPlanDates>"
)
PROTECTED = (
    ASSESSED
    + IN_NEED
    + enquiry("2025-07-03", "2025-07-22")
    + plan("2025-07-22", reviews=["2025-10-14", "2026-03-24"])
)


def cin(authority: Authority, *children: str, **asked: object) -> object:
    return imported(authority, {"cin.xml": census(children)}, kind="cin", **asked)


def test_a_child_with_a_plan(authority: Authority) -> None:
    cin(authority, census_child(PROTECTED))
    child = child_of(authority)
    referral, enquired = Referral.objects.get(), Enquiry.objects.get()
    assert (referral.received_on, referral.referrer) == (date(2025, 6, 2), "6")
    assessment = Assessment.objects.get()
    assert (assessment.kind, assessment.completed_on) == ("single", date(2025, 7, 1))
    need = Plan.objects.get()
    assert (need.kind, need.ended_on) == ("child-in-need", date(2025, 7, 10))
    initial, first, second = Conference.objects.order_by("held_on")
    assert (initial.type, initial.held_on, initial.outcome) == (
        "initial",
        date(2025, 7, 22),
        "plan",
    )
    assert initial.enquiry == enquired
    assert [(row.type, row.outcome) for row in (first, second)] == [
        ("review", "plan-continues"),
        ("review", "plan-continues"),
    ]
    protection = ProtectionPlan.objects.get()
    assert (protection.started_on, protection.ended_on) == (date(2025, 7, 22), None)
    assert (protection.initial_category, protection.category) == ("neglect", "emotional")
    assert (protection.conference, protection.previous_plans) == (initial, 1)
    category = PlanCategory.objects.get()
    assert (category.plan, category.category) == (protection, "neglect")
    assert child.source == "return"


def test_a_plan_without_a_conference_began_at_one(authority: Authority) -> None:
    cin(authority, census_child(plan("2025-07-22")))
    conference = Conference.objects.get()
    assert (conference.type, conference.held_on) == ("initial", date(2025, 7, 22))
    assert ProtectionPlan.objects.get().conference == conference


def test_the_plan_ends_at_the_review_of_that_day(authority: Authority) -> None:
    cin(authority, census_child(plan("2025-07-22", reviews=["2025-10-14"])))
    cin(
        authority,
        census_child(plan("2025-07-22", "2026-03-24", reviews=["2025-10-14", "2026-03-24"])),
        extracted_on=date(2026, 5, 2),
    )
    assert ProtectionPlan.objects.get().ended_on == date(2026, 3, 24)
    outcomes = Conference.objects.filter(type="review").order_by("held_on")
    assert [row.outcome for row in outcomes] == ["plan-continues", "plan-ends"]


def test_an_enquiry_that_needed_no_conference_is_owed_none(authority: Authority) -> None:
    cin(authority, census_child(enquiry("2025-07-03", not_required="1")))
    assert Enquiry.objects.get().conference_not_required_on == date(2025, 7, 3)
    assert not duties_of(child_of(authority)).get(State.OVERDUE)


def test_an_unborn_child_is_expected_and_then_born(authority: Authority) -> None:
    expected = "<ExpectedPersonBirthDate>2025-11-01</ExpectedPersonBirthDate>"
    cin(authority, census_child(plan("2025-10-01"), identifiers=expected))
    child = child_of(authority)
    assert (child.born_on, child.expected_on) == (None, date(2025, 11, 1))
    assert Conference.objects.get().unborn
    born = "<PersonBirthDate>2025-10-28</PersonBirthDate><Sex>F</Sex>"
    cin(
        authority,
        census_child(plan("2025-10-01"), identifiers=born),
        extracted_on=date(2026, 5, 2),
    )
    child.refresh_from_db()
    assert child.born_on == date(2025, 10, 28)
    assert Conference.objects.get().unborn


def test_a_death_is_on_the_record(authority: Authority) -> None:
    died = (
        "<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>"
        "<PersonDeathDate>2025-12-01</PersonDeathDate>"
    )
    cin(authority, census_child(identifiers=died))
    assert child_of(authority).died_on == date(2025, 12, 1)


def test_the_same_census_again_changes_nothing(authority: Authority) -> None:
    cin(authority, census_child(PROTECTED))
    before, versions = everything_on_record(), history()
    cin(authority, census_child(PROTECTED))
    assert everything_on_record() == before
    assert history() == versions


def test_a_conference_an_officer_recorded_is_not_doubled(authority: Authority) -> None:
    child = a_child(authority, local_id="1", born_on=date(2015, 3, 27))
    held = a_row(
        Conference, child, type="initial", held_on=date(2025, 7, 22), outcome="plan", quorate=True
    )
    cin(authority, census_child(PROTECTED))
    initial = Conference.objects.get(type="initial")
    assert initial.pk == held.pk
    assert initial.source == "officer"
    assert ProtectionPlan.objects.get().conference == held


def test_reviews_of_the_plan_are_watched(authority: Authority) -> None:
    cin(authority, census_child(PROTECTED))
    states = duties_of(child_of(authority))
    overdue = [rule for rule in states.get(State.OVERDUE, []) if rule.startswith("conference")]
    assert not overdue
    assert Coverage.objects.filter(kind="conference-held").exists()


def test_a_census_of_another_authority_is_refused(authority: Authority) -> None:
    from holdfast.jobs.imports import read_now
    from tests.actions.importing import sent, told

    authority.census_code = "330"
    authority.save()
    job = sent(authority, {"cin.xml": census([census_child()])}, kind="cin")
    read_now(job)
    line = told(authority, job).line
    assert line.state == "refused"
    assert "999" in line.message
