"""Records that begin in the middle of a life: what is supposed, and what is never called late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Derivation, Duty, Gap, Outcome, State
from holdfast.core.facts import Coverage, Fact
from holdfast.core.selectors import When
from holdfast.core.spans import add_months, parse_span
from tests.core.build import (
    COMPLETE,
    ENGLAND,
    FIRST,
    REVIEW,
    REVIEWS,
    case,
    day,
    derived,
    fact,
    limit,
    procedure,
    rule,
    sel,
    the,
    without,
)

SINCE = "2025-04-01"
RECORD = without(COMPLETE, review_completed=SINCE)
DAY = timedelta(days=1)


def known(since: str, *reviews: str, as_at: str, coverage: Coverage = RECORD) -> list[Duty]:
    facts = [fact("became-looked-after", since), *(fact(REVIEW, on) for on in reviews)]
    return derived(REVIEWS, *facts, as_at=as_at, coverage=coverage)


def told(duties: Sequence[Duty], as_at: str) -> list[tuple[str, str, str]]:
    return [(duty.rule, str(duty.due), duty.state(day(as_at)).value) for duty in duties]


def test_a_child_long_looked_after_owes_the_next_review_by_the_latest_it_can_be_due() -> None:
    assert told(known("2020-01-15", as_at="2025-05-01"), "2025-05-01") == [
        ("first", "2020-02-12", "unknown"),
        ("later", "2025-09-30", "owed"),
    ]


def test_the_first_review_recorded_is_not_taken_for_the_first_ever_held() -> None:
    assert told(known("2020-01-15", "2025-06-10", as_at="2025-07-01"), "2025-07-01")[1:] == [
        ("later", "2025-09-30", "met"),
        ("later", "2025-12-10", "owed"),
    ]


def test_silence_longer_than_any_history_allows_is_overdue() -> None:
    (later,) = [d for d in known("2020-01-15", as_at="2025-10-01") if d.rule == "later"]
    assert later.state(day("2025-10-01")) is State.OVERDUE


@pytest.mark.parametrize(
    ("as_at", "told_then"),
    [
        ("2025-03-31", [("first", "2025-04-07", "due soon")]),
        ("2025-04-07", [("first", "2025-04-07", "due soon")]),
        ("2025-04-08", [("first", "2025-04-07", "unknown"), ("second", "2025-06-30", "owed")]),
        ("2025-07-01", [("first", "2025-04-07", "unknown"), ("second", "2025-06-30", "overdue")]),
    ],
)
def test_a_first_review_that_may_have_been_held_before_the_record(
    as_at: str, told_then: list[tuple[str, str, str]]
) -> None:
    assert told(known("2025-03-10", as_at=as_at), as_at) == told_then


def test_a_review_recorded_in_time_for_the_first_is_the_first() -> None:
    assert told(known("2025-03-10", "2025-04-03", as_at="2025-05-01"), "2025-05-01") == [
        ("first", "2025-04-07", "met"),
        ("second", "2025-07-03", "owed"),
    ]


def test_one_recorded_too_late_for_the_first_is_taken_for_the_second() -> None:
    assert told(known("2025-03-10", "2025-05-20", as_at="2025-06-01"), "2025-06-01") == [
        ("first", "2025-04-07", "unknown"),
        ("second", "2025-06-30", "met"),
        ("later", "2025-11-20", "owed"),
    ]


def test_between_the_first_and_the_second() -> None:
    assert told(known("2025-01-06", "2025-04-22", as_at="2025-05-10"), "2025-05-10")[1:] == [
        ("second", "2025-05-03", "met"),
        ("later", "2025-10-22", "owed"),
    ]
    assert told(known("2025-01-06", as_at="2025-05-10"), "2025-05-10")[1:] == [
        ("later", "2025-09-30", "owed"),
    ]


@pytest.mark.parametrize(
    ("as_at", "known_one", "supposed"),
    [("2025-05-01", "owed", "owed"), ("2025-10-10", "unknown", "overdue")],
)
def test_reviews_known_from_before_the_record_are_counted_where_they_lie(
    as_at: str, known_one: str, supposed: str
) -> None:
    duties = known("2024-12-02", "2024-12-30", "2025-03-24", as_at=as_at)
    assert told(duties, as_at) == [
        ("first", "2025-01-02", "met"),
        ("second", "2025-03-30", "met"),
        ("later", "2025-09-30", supposed),
        ("later", "2025-09-24", known_one),
    ]


def test_a_period_that_ended_before_the_record_leaves_nothing_owed() -> None:
    duties = derived(
        REVIEWS,
        fact("became-looked-after", "2022-01-10", period="p"),
        fact("ceased-looked-after", "2024-09-02", period="p"),
        coverage=RECORD,
    )
    assert [(duty.rule, duty.outcome) for duty in duties] == [("first", Outcome.UNKNOWN)]


def test_before_its_record_begins_an_authority_knows_nothing_owed() -> None:
    assert told(known("2020-01-15", as_at="2025-03-30"), "2025-03-30") == [
        ("first", "2020-02-12", "unknown"),
    ]


PLAN = rule(
    "placement-plan",
    "5 working days",
    after=sel("placement-started"),
    met_by=sel("placement-plan-made", same=("placement",)),
)


@pytest.mark.parametrize(
    ("started", "made", "outcome", "state"),
    [
        ("2025-03-28", None, Outcome.OPEN, State.UNKNOWN),
        ("2025-03-28", "2025-04-03", Outcome.MET, State.MET),
        ("2025-03-28", "2025-06-02", Outcome.UNKNOWN, State.UNKNOWN),
        ("2025-03-03", None, Outcome.UNKNOWN, State.UNKNOWN),
        ("2025-04-01", None, Outcome.OPEN, State.OVERDUE),
        ("2025-04-01", "2025-06-02", Outcome.MET_LATE, State.MET_LATE),
    ],
)
def test_what_may_have_been_done_before_the_record_is_not_called_late(
    started: str, made: str | None, outcome: Outcome, state: State
) -> None:
    facts = [fact("placement-started", started, placement="a")]
    if made:
        facts.append(fact("placement-plan-made", made, placement="a"))
    record = without(COMPLETE, placement_plan_made=SINCE)
    (duty,) = derived(PLAN, *facts, coverage=record)
    assert (duty.outcome, duty.state(day("2025-12-01"))) == (outcome, state)
    assert (duty.gap is Gap.BEFORE_RECORD) == (state is State.UNKNOWN)


def test_every_kind_that_could_have_met_it_must_have_been_recorded() -> None:
    either = rule(
        "contact",
        "1 month",
        after=sel("placement-started"),
        met_by=(sel("visit-made"), sel("child-spoken-to")),
    )
    started = fact("placement-started", "2025-01-06")
    record = without(COMPLETE, child_spoken_to=SINCE)
    (duty,) = derived(either, started, coverage=record)
    assert duty.outcome is Outcome.UNKNOWN
    (duty,) = derived(either, started, coverage=without(COMPLETE, "child-spoken-to"))
    assert duty.outcome is Outcome.OPEN


def test_what_lapsed_unmet_before_the_record_is_not_called_missed() -> None:
    duties = derived(
        FIRST,
        fact("became-looked-after", "2024-12-02", period="p"),
        fact("ceased-looked-after", "2025-05-01", period="p"),
        coverage=RECORD,
    )
    assert [(duty.outcome, duty.limits[0].kept) for duty in duties] == [(Outcome.UNKNOWN, None)]


def test_what_depends_on_age_is_supposed_by_age() -> None:
    under_5 = When(age_under=parse_span("5 years"))
    opening = rule(
        "opening",
        "20 working days",
        after=sel("became-looked-after"),
        met_by=sel("health-assessed"),
        during="looked-after",
    )
    again = rule(
        "again",
        limit(case("6 months", under_5), case("12 months")),
        after=sel("health-assessed"),
        met_by=sel("health-assessed"),
        during="looked-after",
    )
    record = without(COMPLETE, health_assessed=SINCE)
    care = fact("became-looked-after", "2023-01-09")
    for born, due in (("2023-01-01", "2025-09-30"), ("2015-01-01", "2026-03-31")):
        duties = derived((opening, again), fact("born", born), care, coverage=record)
        assert the(duties, "again").due == day(due)


# A slow twin: lives in which every review was held in the second half of the time allowed for it.


@st.composite
def kept_lives(draw: st.DrawFn) -> tuple[date, list[date], date]:
    """A start, the days of reviews none of which was late, and the last day of being in time."""
    start = draw(st.dates(date(2021, 1, 1), date(2026, 1, 1)))
    due = ENGLAND.add_working_days(start, 20)
    last, reviews = start, []
    for number in range(draw(st.integers(0, 8))):
        half = (due - last).days // 2
        last = due - timedelta(days=draw(st.integers(0, half)))
        reviews.append(last)
        due = add_months(last, 3 if number == 0 else 6)
    return start, reviews, due


def derive(start: date, reviews: list[date], since: date, as_at: date) -> Derivation:
    facts = [Fact("became-looked-after", start, "period:1")]
    facts += [Fact(REVIEW, on, f"review:{n}") for n, on in enumerate(reviews) if on >= since]
    record = without(COMPLETE, review_completed=since.isoformat())
    return duties_owed(facts, record, procedure(*REVIEWS), ENGLAND, as_at)


@given(kept_lives(), st.integers(-40, 900), st.integers(0, 400))
def test_no_review_that_was_held_in_time_is_called_late_wherever_the_record_begins(
    life: tuple[date, list[date], date], begins: int, later: int
) -> None:
    start, reviews, in_time_until = life
    since = start + timedelta(days=begins)
    as_at = min(max(since, start) + timedelta(days=later), in_time_until)
    assume(as_at >= start)
    found = derive(start, reviews, since, as_at)
    late = {State.OVERDUE, State.MET_LATE}
    assert not [duty for duty in found.duties if duty.state(as_at) in late]


@given(kept_lives(), st.integers(1, 900))
def test_what_is_due_next_is_never_supposed_sooner_than_it_truly_is(
    life: tuple[date, list[date], date], begins: int
) -> None:
    start, reviews, truly = life
    since = start + timedelta(days=begins)
    as_at = max(since, *reviews, start) if reviews else max(since, start)
    assume(as_at <= truly)
    found = derive(start, reviews, since, as_at)
    owed = [d for d in found.duties if d.outcome is Outcome.OPEN and d.unmet_is is State.OVERDUE]
    assert all(duty.due is not None and duty.due >= truly for duty in owed)


@given(kept_lives(), st.integers(1, 900))
def test_no_child_falls_out_of_sight(life: tuple[date, list[date], date], begins: int) -> None:
    """Half a year after the record begins something is owed, and after a year's silence overdue."""
    start, _, _ = life
    since = start + timedelta(days=begins)
    as_at = add_months(max(since, ENGLAND.add_working_days(start, 20)), 12)
    found = derive(start, [], since, as_at)
    assert any(duty.state(as_at) is State.OVERDUE for duty in found.duties)
