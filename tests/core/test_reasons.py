"""Every duty explains its date in words a practitioner accepts."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import AfterSpell
from holdfast.core.reasons import Reason, reason_of
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook import calendar_of, load_all, load_procedure
from tests.children.generated import Invented
from tests.core.build import (
    COMPLETE,
    ENGLAND,
    FIRST,
    REVIEW,
    REVIEWS,
    day,
    derived,
    fact,
    procedure,
    rule,
    sel,
    the,
    without,
)

CARE = fact("became-looked-after", "2026-12-14", period="p")


def explained(duty: Duty, *rules: object) -> Reason:
    return reason_of(duty, procedure(*rules), ENGLAND)  # type: ignore[arg-type]


def test_each_day_left_out_is_named_with_its_reason() -> None:
    (duty,) = derived(FIRST, CARE)
    reason = explained(duty, FIRST)
    (limit,) = reason.limits
    assert reason.began == "On 14 December 2026 the child became looked after."
    assert limit.counted == "20 working days, the day itself not counted: 14 January 2027."
    left_out = {str(day): name for day, name in limit.left_out}
    assert left_out["2026-12-25"] == "Christmas Day"
    assert left_out["2026-12-28"] == "Boxing Day"
    assert left_out["2027-01-01"] == "New Year's Day"
    assert len(left_out) == 11
    assert limit.source.cite == "an invented rule"
    assert limit.sureness == "not checked against the source"


def test_what_was_done_late_says_by_how_much() -> None:
    (duty,) = derived(FIRST, CARE, fact(REVIEW, "2027-01-15"))
    reason = explained(duty, FIRST)
    assert reason.outcome == ("Done on 15 January 2027, 1 day late.",)
    assert reason.limits[0].kept is False


def test_what_would_change_a_date_is_told() -> None:
    (duty,) = derived(FIRST, CARE)
    assert explained(duty, FIRST).would_change == (
        "A correction to the date on which the child became looked after",
        "The child no longer being looked after",
        "The child being placed for adoption",
    )


def test_what_is_supposed_is_told_as_such() -> None:
    record = without(COMPLETE, review_completed="2025-04-01")
    care = fact("became-looked-after", "2020-01-06")
    later = the(derived(REVIEWS, care, coverage=record), "later")
    assert "taken to have been done by 31 March 2025" in explained(later, *REVIEWS).began


def test_a_spell_that_began_is_told_in_a_sentence() -> None:
    annual = rule(
        "annual", "3 months", after=AfterSpell("placement-over-a-year"), met_by=sel("visit-made")
    )
    (duty,) = derived(annual, fact("placement-started", "2025-03-31", placement="a"))
    assert (
        explained(duty, annual).began
        == "From 31 March 2026 the child was in a placement that has lasted a year."
    )


def test_hours_without_a_time_of_day_are_told_as_a_range() -> None:
    sent = rule(
        "sent", "24 hours", after=sel("conference-held"), met_by=sel("conference-decisions-sent")
    )
    (duty,) = derived(sent, fact("conference-held", "2026-03-02"))
    (limit,) = explained(duty, sent).limits
    assert "no time of day is recorded" in limit.counted
    (duty,) = derived(sent, fact("conference-held", "2026-03-02", at="14:30"))
    (limit,) = explained(duty, sent).limits
    assert "by 2:30pm" in limit.counted


def test_a_permission_is_told_and_does_not_hide_lateness() -> None:
    excuse = fact("duty-excused", "2027-01-10", rule="first", anchor=CARE.id, reason="in hospital")
    (duty,) = derived(FIRST, CARE, excuse)
    assert any("Permission is recorded" in line for line in explained(duty, FIRST).outcome)


@pytest.mark.parametrize("name", sorted(load_all()))
def test_every_duty_of_every_procedure_can_be_explained(name: str) -> None:
    rules = load_procedure(name)
    calendar = calendar_of(rules)
    today = day("2026-11-20")
    random = Random(name)
    for _ in range(6):
        facts = [*Invented(random, today).facts, *every_kind(random, today)]
        for since in (date.min, date(2025, 4, 1)):
            coverage = Coverage.complete(KINDS, since)
            for duty in duties_owed(facts, coverage, rules, calendar, today).duties:
                reason = reason_of(duty, rules, calendar)
                assert reason.began.endswith(".")
                assert all(limit.counted.endswith(".") for limit in reason.limits)


def every_kind(random: Random, today: date) -> list[Fact]:
    """One fact of every kind, so that every rule that runs from a fact has an anchor."""
    return [
        Fact(kind, date.fromordinal(today.toordinal() - random.randint(0, 600)), f"one:{kind}")
        for kind in KINDS
        if kind not in ("born", "expected", "died")
    ]
