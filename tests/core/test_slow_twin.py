"""The deriver against its slow, obvious twin, on generated lives."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from holdfast.core.derivation import duties_owed
from holdfast.core.facts import Fact
from holdfast.core.procedure import SpellRule
from tests.core.build import COMPLETE, ENGLAND, REVIEWS, procedure, rule, sel
from tests.core.slow_twin import Slow, slow_duties

FIRST_DAY = date(2024, 1, 1)
SPELLS = {
    "looked-after": SpellRule(
        "looked-after", "", (sel("became-looked-after"),), (sel("ceased-looked-after"),)
    ),
    "adoption": SpellRule(
        "adoption",
        "",
        (sel("placed-for-adoption"),),
        (sel("adoption-placement-ended"), sel("ceased-looked-after")),
    ),
}
RULES = (
    *REVIEWS,
    rule(
        "adoption-first",
        "4 weeks",
        after=sel("placed-for-adoption"),
        met_by=sel("review-completed", nth=1, within="adoption"),
        during="adoption",
    ),
    rule(
        "visit",
        "6 weeks",
        after=sel("visit-made"),
        met_by=sel("visit-made"),
        during="looked-after",
        not_during=("adoption",),
    ),
    rule("plan", "10 days", after=sel("became-looked-after"), met_by=sel("care-plan-made")),
)
KINDS = (
    *("became-looked-after", "became-looked-after", "ceased-looked-after", "visit-made"),
    *("review-completed", "review-completed", "review-completed", "placed-for-adoption"),
    *("adoption-placement-ended", "care-plan-made", "born"),
)


@st.composite
def lives(draw: st.DrawFn) -> list[Fact]:
    """A few facts, close enough together to fall on one another's days."""
    facts, day = [], FIRST_DAY
    for number in range(draw(st.integers(1, 9))):
        day += timedelta(days=draw(st.sampled_from((0, 0, 1, 14, 28, 45, 91, 180))))
        kind = draw(st.sampled_from(KINDS))
        on = day
        if kind == "born":
            if any(fact.kind == "born" for fact in facts):
                continue
            on = date(2006, 1, 1) + timedelta(days=draw(st.integers(0, 900)))
        facts.append(Fact(kind, on, f"{kind}:{number:02}"))
    return facts


@given(lives(), st.integers(0, 700))
@settings(max_examples=60, deadline=None)
def test_the_deriver_says_what_its_slow_twin_says(facts: list[Fact], after: int) -> None:
    as_at = FIRST_DAY + timedelta(days=after)
    rules = procedure(*RULES, spells=SPELLS)
    found = duties_owed(facts, COMPLETE, rules, ENGLAND, as_at)
    quick = {
        Slow(
            duty.rule,
            duty.anchor_on,
            duty.due or date.max,
            duty.outcome.value,
            duty.met_on,
            duty.lapsed_on,
        )
        for duty in found.duties
    }
    assert quick == set(slow_duties(facts, rules, as_at))
