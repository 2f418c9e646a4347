"""What holds of every derivation: for invented children, under the procedures as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfast.core.derivation import Deriver
from holdfast.core.duties import Derivation, Outcome, State
from holdfast.core.facts import Coverage, Fact
from holdfast.core.vocabulary import KINDS
from holdfast.rulebook import calendar_of, load_procedure
from tests.children.generated import Invented, from_returns

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
RECORDS = (
    Coverage.complete(KINDS),
    Coverage.complete(KINDS, date(2025, 4, 1)),
    from_returns(date(2024, 4, 1)),
)
procedures = pytest.mark.parametrize("procedure", ["england", "practice-standards", "newcastle"])
children = st.builds(lambda random: Invented(random, TODAY).facts, st.randoms())
records = st.sampled_from(RECORDS)
days = st.integers(0, 1500).map(lambda ago: TODAY - ago * DAY)
quickly = settings(max_examples=25, deadline=None)


@cache
def deriver(procedure: str) -> Deriver:
    rules = load_procedure(procedure)
    return Deriver(rules, calendar_of(rules))


def derive(procedure: str, facts: Sequence[Fact], record: Coverage, as_at: date) -> Derivation:
    return deriver(procedure).derive(facts, record, as_at)


@procedures
@given(facts=children, record=records, as_at=days, later=st.integers(1, 200))
@quickly
def test_nothing_changes_before_the_day_on_which_time_changes_it(
    procedure: str, facts: list[Fact], record: Coverage, as_at: date, later: int
) -> None:
    found = derive(procedure, facts, record, as_at)
    last = found.valid_until - DAY if found.valid_until else as_at + 4000 * DAY
    for day in (min(as_at + later * DAY, last), last):
        assert derive(procedure, facts, record, day) == found


@procedures
@given(facts=children, record=records, as_at=days, shuffling=st.randoms())
@quickly
def test_the_order_in_which_facts_are_given_does_not_matter(
    procedure: str, facts: list[Fact], record: Coverage, as_at: date, shuffling: Random
) -> None:
    found = derive(procedure, facts, record, as_at)
    shuffled = list(facts)
    shuffling.shuffle(shuffled)
    assert derive(procedure, shuffled, record, as_at) == found


@cache
def unnamed(procedure: str) -> list[str]:
    """The kinds of fact that no rule and no spell of the procedure names."""
    rules = deriver(procedure).procedure
    told = repr((rules.rules, rules.spells))
    return [kind for kind in KINDS if f"'{kind}'" not in told and kind not in ("born", "died")]


@procedures
@given(facts=children, record=records, as_at=days, ago=st.integers(0, 2000))
@quickly
def test_facts_that_no_rule_names_change_nothing(
    procedure: str, facts: list[Fact], record: Coverage, as_at: date, ago: int
) -> None:
    others = [Fact(kind, as_at - ago * DAY, f"other:{kind}") for kind in unnamed(procedure)]
    others = [fact for fact in others if fact.kind != "duty-excused"]
    found = derive(procedure, facts, record, as_at)
    assert derive(procedure, [*others, *facts], record, as_at) == found


@procedures
@given(facts=children, record=records, as_at=days)
@quickly
def test_every_duty_is_told_apart_and_makes_sense(
    procedure: str, facts: list[Fact], record: Coverage, as_at: date
) -> None:
    duties = derive(procedure, facts, record, as_at).duties
    assert len({duty.identity for duty in duties}) == len(duties)
    for duty in duties:
        assert (duty.due is None) == (not duty.limits)
        assert (duty.outcome in (Outcome.MET, Outcome.MET_LATE)) == (duty.met_on is not None)
        assert (duty.outcome is Outcome.LAPSED) == (duty.lapsed_on is not None)
        assert (duty.gap == "") == (duty.unmet_is is State.OVERDUE)
        assert duty.met_on is None or duty.met_on <= as_at
        assert duty.days_late >= 0


@procedures
@given(facts=children, record=records)
@quickly
def test_a_record_that_begins_later_calls_no_more_late(
    procedure: str, facts: list[Fact], record: Coverage
) -> None:
    """What is late in a shorter record was late, or had another anchor, in the whole one."""
    late = (State.OVERDUE, State.MET_LATE)
    whole = derive(procedure, facts, RECORDS[0], TODAY).duties
    truly = {duty.identity for duty in whole if duty.state(TODAY) in late}
    anchors = {(duty.rule, duty.anchor) for duty in whole}
    for duty in derive(procedure, facts, record, TODAY).duties:
        if duty.state(TODAY) in late and (duty.rule, duty.anchor) in anchors:
            assert duty.identity in truly
