"""The children in need census: what is read, what holds a child, what is only noted."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.imports import Reading, Severity
from tests.imports.returns import (
    census,
    census_child,
    enquiry,
    messages,
    only,
    plan,
    reading,
    rules,
    source,
)


def of_details(*groups: str, **child: str) -> Reading:
    return reading(source("c.xml", census([census_child("".join(groups), **child)])))


def test_an_enquiry_leads_to_a_conference_and_a_plan() -> None:
    found = of_details(
        enquiry("2025-06-03", "2025-06-20"),
        plan("2025-06-20", reviews=["2025-09-10", "2026-02-20"]),
    )
    child = only(found)
    assert not found.problems
    assert found.authorities == {"999"}
    assert (child.sex, child.date_of_birth) == ("F", date(2015, 3, 27))
    assert child.referrals[0].received == date(2025, 6, 2)
    assert child.referrals[0].no_further_action is False
    (asked,) = child.enquiries
    assert (asked.started, asked.conference_on) == (date(2025, 6, 3), date(2025, 6, 20))
    assert asked.not_required is False
    (conference,) = child.conferences
    assert (conference.on, conference.enquiry_started) == (date(2025, 6, 20), date(2025, 6, 3))
    (made,) = child.plans
    assert (made.initial_category, made.latest_category) == ("neglect", "emotional")
    assert made.reviews == (date(2025, 9, 10), date(2026, 2, 20))
    assert made.previous_plans == 1


@pytest.mark.parametrize(("given", "means"), [("1", True), ("true", True), ("false", False)])
def test_yes_and_no_in_both_spellings(given: str, means: bool) -> None:
    child = only(of_details(enquiry("2025-06-03", not_required=given)))
    assert child.enquiries[0].not_required is means


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        ("<PersonBirthDate>2015-03-27</PersonBirthDate><GenderCurrent>2</GenderCurrent>", "F"),
        ("<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>U</Sex>", "U"),
        ("stray <PersonBirthDate>2015-03-27</PersonBirthDate> words <Sex>M</Sex>", "M"),
    ],
)
def test_sex_under_its_old_and_new_name(identifiers: str, expected: str) -> None:
    assert only(of_details(identifiers=identifiers)).sex == expected


def test_a_child_not_yet_born_is_expected() -> None:
    due = "<ExpectedPersonBirthDate>2026-08-01</ExpectedPersonBirthDate><Sex>U</Sex>"
    found = of_details(identifiers=due)
    assert not found.problems
    assert (only(found).date_of_birth, only(found).expected) == (None, date(2026, 8, 1))


def test_a_child_neither_born_nor_expected_is_noted() -> None:
    found = of_details(identifiers="<Sex>U</Sex>")
    assert messages(found, Severity.NOTE) == ["The files give no date of birth for this child."]


def test_groups_that_hold_nothing_are_passed_over() -> None:
    found = of_details(
        "<Assessments><AssessmentActualStartDate>2025-06-04</AssessmentActualStartDate>"
        "<FactorsIdentifiedAtAssessment/></Assessments><Section47/><CINPlanDates></CINPlanDates>"
        "<ChildProtectionPlans/><Disabilities/>"
    )
    assert not found.problems
    assert len(only(found).assessments) == 1


@pytest.mark.parametrize(
    ("groups", "rule"),
    [
        ([plan("2025-06-20"), plan("2025-09-20")], "8935"),
        ([plan("2025-06-20"), plan("2025-07-20", "2025-09-20")], "8940"),
        ([plan("2025-06-20", "2025-08-20"), plan("2025-07-20", "2025-09-20")], "8940"),
        ([plan("2025-06-20", "2025-06-19")], "8925"),
        ([plan("2025-06-20", "2025-06-20")], "8840"),
        ([plan("")], None),
        ([plan("2025-06-20", "never")], None),
        ([plan("2026-06-20")], None),
    ],
)
def test_plans_that_contradict_themselves_hold_the_child(
    groups: list[str], rule: str | None
) -> None:
    good = census_child(child="2")
    found = reading(source("c.xml", census([census_child("".join(groups)), good])))
    assert found.held == {"1"}
    assert list(found.children) == ["2"]
    assert rules(found, Severity.HELD) == [rule]


def test_a_plan_may_begin_on_the_day_another_ended() -> None:
    found = of_details(plan("2025-06-20", "2025-08-20"), plan("2025-08-20"))
    assert len(only(found).plans) == 2


@pytest.mark.parametrize(("died", "rule"), [("2025-06-01", "8915"), ("2025-07-01", "8920")])
def test_a_plan_after_death_holds_the_child(died: str, rule: str) -> None:
    who = (
        "<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>"
        f"<PersonDeathDate>{died}</PersonDeathDate>"
    )
    found = of_details(plan("2025-06-20", "2025-08-20"), identifiers=who)
    assert rule in rules(found, Severity.HELD)


@pytest.mark.parametrize(
    ("groups", "rule"),
    [
        ([enquiry("2025-05-01", "2025-05-20")], "1104"),
        ([plan("2025-05-20")], "1105"),
        ([plan("2025-06-20")], "2885"),
        (
            [
                "<DateOfInitialCPC>2025-06-20</DateOfInitialCPC>",
                enquiry("2025-06-03", "2025-06-20"),
            ],
            "2884",
        ),
        ([enquiry("2025-06-03", "2025-06-21")], "8875"),
        (
            [
                enquiry("2025-06-03").replace(
                    "<ICPC", "<InitialCPCtarget>2025-06-22</InitialCPCtarget><ICPC"
                )
            ],
            "8870Q",
        ),
        ([plan("2025-06-20", reviews=[""])], "8842Q"),
        ([plan("2025-06-20", "2026-04-20")], "8930"),
        ([plan("2025-06-20").replace("EMO", "BAD")], "8910"),
    ],
)
def test_lesser_faults_are_noted_and_the_child_is_taken_in(groups: list[str], rule: str) -> None:
    found = of_details(*groups)
    assert rule in rules(found)
    assert len(found.children) == 1


@pytest.mark.parametrize("day", ["2025-06-20", "2025-06-01", "2025-10-01", "2026-12-01"])
def test_a_plan_review_that_cannot_be_is_left_out_and_the_plan_kept(day: str) -> None:
    found = of_details(plan("2025-06-20", "2025-09-20", reviews=[day, "2025-09-10"]))
    assert only(found).plans[0].reviews == (date(2025, 9, 10),)
    assert len(messages(found, Severity.ROW)) == 1


def test_a_conference_without_an_enquiry_is_kept_as_such() -> None:
    child = only(of_details("<DateOfInitialCPC>2025-06-20</DateOfInitialCPC>", plan("2025-06-20")))
    assert [(c.on, c.enquiry_started) for c in child.conferences] == [(date(2025, 6, 20), None)]


def test_the_same_plan_in_two_groups_counts_once() -> None:
    found = of_details(plan("2025-06-20"), plan("2025-06-20"))
    assert len(only(found).plans) == 1


def test_an_enquiry_without_a_start_is_left_out() -> None:
    found = of_details(enquiry(""), enquiry("2025-06-03"))
    assert rules(found, Severity.ROW) == ["8615"]
    assert len(only(found).enquiries) == 1


def test_a_census_of_another_year_is_noted() -> None:
    found = reading(source("c.xml", census([census_child()], year=2021)))
    assert [(p.column, p.value) for p in found.problems] == [("Year", "2021")]
