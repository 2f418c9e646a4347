"""Every rule of every procedure can be tried, and the dates are those that the rule gives."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import product

import pytest

from holdfast.core.facts import Value
from holdfast.queries.calculator.case import Answers
from holdfast.queries.calculator.plan import ANCHOR, BORN, Of, Plan
from holdfast.queries.calculator.reckon import Question, Reckoned, question, reckon
from holdfast.rulebook import load_all

TODAY = date(2026, 3, 4)
BEFORE_2013 = {"assessment.initial", "assessment.core"}
RULES = [
    pytest.param(procedure.id, rule, id=f"{procedure.id}-{rule}")
    for procedure in load_all().values()
    for rule in procedure.rules
    if procedure.base is None or rule in procedure.differences
]


def answers(
    plan: Plan, on: date, *, everything: bool, chosen: Mapping[str, Value] | None = None
) -> Answers:
    """Plain answers to a plan: what is optional only where `everything` is asked for."""
    days = {ANCHOR: on} if plan.anchor else {}
    for asked in plan.asked:
        if asked.key != ANCHOR and (asked.required or everything):
            days[asked.key] = on - timedelta(days=500)
        for detail in asked.details:
            if detail.of is Of.DATE and (detail.required or everything):
                days[detail.key] = on + timedelta(days=20)
    if plan.born:
        days[BORN] = date(on.year - 14, 1, 1)
    return Answers(days=days, chosen=chosen or {})


def every_choice(plan: Plan) -> list[Mapping[str, Value]]:
    details = [detail for asked in plan.asked for detail in asked.details if detail.options]
    return [
        {
            detail.key: option.value
            for detail, option in zip(details, picked, strict=True)
            if option.value is not None
        }
        for picked in product(*(detail.options for detail in details))
    ]


def asked_for(procedure: str, rule: str) -> Question:
    found = question(procedure, rule)
    assert found is not None
    return found


def tried(procedure: str, rule: str, days: Mapping[str, date], **given: object) -> Reckoned:
    at, chosen = given.get("at"), given.get("chosen") or {}
    return reckon(asked_for(procedure, rule), Answers(days, at, chosen), TODAY)


@pytest.mark.parametrize(("procedure", "rule"), RULES)
def test_every_rule_can_be_reckoned(procedure: str, rule: str) -> None:
    asked = asked_for(procedure, rule)
    on = date(2012, 6, 4) if rule in BEFORE_2013 else TODAY
    dated = 0
    for chosen, everything in product(every_choice(asked.plan), (False, True)):
        given = answers(asked.plan, on, everything=everything, chosen=chosen)
        found = reckon(asked, given, TODAY)
        assert bool(found.because) == (found.duty is None)
        dated += found.duty is not None
        if found.duty:
            assert found.reason is not None
            assert found.reason.limits
            assert found.duty.due is not None
            assert found.last_working_day is not None
            assert found.last_working_day <= found.duty.due
    assert dated, "no plain answers give this rule a date"


@pytest.mark.parametrize(("procedure", "rule"), RULES)
def test_what_is_asked_is_asked_once_and_in_words(procedure: str, rule: str) -> None:
    plan = asked_for(procedure, rule).plan
    keys = [a.key for a in plan.asked] + [d.key for a in plan.asked for d in a.details]
    assert len(keys) == len(set(keys))
    for asked in plan.asked:
        assert asked.label.startswith("The ")
        assert not asked.label.endswith(".")


def test_the_first_review_leaves_out_easter() -> None:
    found = tried("england", "looked-after.review.first", {ANCHOR: date(2026, 4, 1)})
    assert found.duty is not None
    assert found.duty.due == date(2026, 5, 1)
    assert found.reason is not None
    left_out = dict(found.reason.limits[0].left_out)
    assert left_out[date(2026, 4, 3)] == "Good Friday"
    assert left_out[date(2026, 4, 6)] == "Easter Monday"


def test_the_second_review_has_both_limits_and_the_earlier_counts() -> None:
    days = {ANCHOR: date(2025, 11, 30)}
    found = tried("practice-standards", "looked-after.review.second", days)
    assert found.duty is not None
    assert [limit.due for limit in found.duty.limits] == [date(2026, 2, 28), date(2026, 3, 1)]
    assert found.duty.due == date(2026, 2, 28)
    assert found.last_working_day == date(2026, 2, 27)


def test_an_age_is_asked_for_where_the_rule_turns_on_it() -> None:
    assert asked_for("england", "health.reviewed").plan.born
    assert not asked_for("england", "looked-after.review.first").plan.born
    days = {ANCHOR: TODAY}
    young = tried("england", "health.reviewed", {**days, BORN: date(2023, 1, 1)})
    older = tried("england", "health.reviewed", {**days, BORN: date(2015, 1, 1)})
    assert young.duty is not None
    assert older.duty is not None
    assert (young.duty.due, older.duty.due) == (date(2026, 9, 4), date(2027, 3, 4))


def test_a_rule_that_counts_hours_asks_the_time_and_keeps_it() -> None:
    asked = asked_for("newcastle", "conference.decisions.sent")
    assert asked.plan.anchor is not None
    assert asked.plan.anchor.timed
    found = reckon(asked, Answers({ANCHOR: TODAY}, time(14, 30)), TODAY)
    assert found.duty is not None
    assert found.duty.due_at is not None
    assert found.duty.due_at.time() == time(14, 30)


def test_the_family_sees_the_report_earlier_where_it_needs_time_for_it() -> None:
    asked = asked_for("newcastle", "conference.report.family")
    assert asked.plan.anchor is not None
    by_name = {detail.name: detail.key for detail in asked.plan.anchor.details}
    planned = {ANCHOR: date(2026, 4, 17)}
    plain = {by_name["type"]: "review"}
    needs = plain | {by_name["family_needs"]: "learning-disability"}
    usual = reckon(asked, Answers(planned, None, plain), TODAY).duty
    early = reckon(asked, Answers(planned, None, needs), TODAY).duty
    assert usual is not None
    assert early is not None
    assert usual.due is not None
    assert early.due is not None
    assert early.due < usual.due


def test_a_rule_out_of_force_says_so() -> None:
    found = tried("england", "assessment.initial", {ANCHOR: TODAY})
    assert found.duty is None
    assert found.because == "The rule was not in force then. It is in force until 14 April 2013."


def test_what_waits_for_another_duty_to_pass_runs_from_the_day_it_does() -> None:
    found = tried("practice-standards", "escalation.formal.started", {ANCHOR: date(2026, 3, 4)})
    informal = tried("practice-standards", "escalation.informal.answered", {ANCHOR: TODAY})
    assert found.duty is not None
    assert informal.duty is not None
    assert found.duty.anchor_on == informal.duty.due


def test_an_eligible_child_is_told_from_the_birth_and_the_time_looked_after() -> None:
    days = {ANCHOR: date(2025, 1, 6), BORN: date(2010, 3, 1)}
    found = tried("england", "pathway.needs-assessed", days)
    assert found.duty is not None
    assert found.duty.anchor_on == date(2026, 3, 1)
    assert found.duty.due == date(2026, 6, 1)


def test_what_is_taken_as_given_is_said() -> None:
    found = tried("england", "looked-after.review.second", {ANCHOR: TODAY})
    assert found.given == ("The child is looked after.",)
    assert tried("england", "looked-after.review.first", {ANCHOR: TODAY}).given == ()


def test_there_is_no_question_for_a_rule_that_is_not_there() -> None:
    assert question("england", "no.such.rule") is None
    assert question("nowhere", "looked-after.review.first") is None
