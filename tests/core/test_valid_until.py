"""The first day on which time alone changes what is owed."""

from __future__ import annotations

import pytest

from holdfast.core.derivation import duties_owed
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import AfterSpell, AtAge, Rule, Unmet
from holdfast.core.spans import parse_span
from tests.core.build import (
    COMPLETE,
    ENGLAND,
    FIRST,
    REVIEW,
    REVIEWS,
    day,
    fact,
    procedure,
    rule,
    sel,
    without,
)

CARE = fact("became-looked-after", "2025-12-15", period="p")
BORN = fact("born", "2010-06-01")


def valid_until(
    *rules: Rule, facts: tuple[Fact, ...], as_at: str, coverage: Coverage = COMPLETE
) -> str | None:
    found = duties_owed(facts, coverage, procedure(*rules), ENGLAND, day(as_at)).valid_until
    return found.isoformat() if found else None


def test_the_passing_of_a_due_date_changes_only_the_state() -> None:
    assert valid_until(FIRST, facts=(CARE,), as_at="2025-12-20") is None


def test_an_open_duty_lapses_on_the_eighteenth_birthday() -> None:
    assert valid_until(FIRST, facts=(BORN, CARE), as_at="2026-03-01") == "2028-06-01"


def test_a_duty_that_is_met_waits_for_nothing() -> None:
    facts = (BORN, CARE, fact(REVIEW, "2026-01-12"))
    assert valid_until(FIRST, facts=facts, as_at="2026-03-01") is None


def test_a_fact_recorded_ahead_of_its_day() -> None:
    ends = fact("ceased-looked-after", "2026-04-30", period="p")
    assert valid_until(FIRST, facts=(CARE, ends), as_at="2026-03-01") == "2026-04-30"


def test_a_birthday_from_which_a_duty_runs() -> None:
    aged = rule("aged", "3 months", after=AtAge(parse_span("16 years")), met_by=sel(REVIEW))
    assert valid_until(aged, facts=(BORN,), as_at="2026-03-01") == "2026-06-01"
    assert valid_until(aged, facts=(BORN,), as_at="2026-06-01") is None


def test_the_end_of_a_placements_first_year() -> None:
    annual = rule(
        "annual", "3 months", after=AfterSpell("placement-over-a-year"), met_by=sel(REVIEW)
    )
    placed = fact("placement-started", "2025-09-01", placement="a")
    assert valid_until(annual, facts=(placed,), as_at="2026-03-01") == "2026-09-01"


def test_a_silence_that_will_set_off_another_duty() -> None:
    told = rule("told", "5 working days", after=Unmet("first"), met_by=sel("concern-raised"))
    assert valid_until(FIRST, told, facts=(CARE,), as_at="2025-12-20") == "2026-01-16"
    assert valid_until(FIRST, told, facts=(CARE,), as_at="2026-01-16") is None


@pytest.mark.parametrize(
    ("as_at", "changes"),
    [("2025-03-20", "2025-03-31"), ("2025-04-01", "2025-04-08"), ("2025-04-08", None)],
)
def test_what_is_supposed_of_the_time_before_the_record(as_at: str, changes: str | None) -> None:
    record = without(COMPLETE, review_completed="2025-04-01")
    came = "2025-03-10" if as_at >= "2025-04-01" else "2020-03-10"
    facts = (fact("became-looked-after", came),)
    assert valid_until(*REVIEWS, facts=facts, as_at=as_at, coverage=record) == changes
