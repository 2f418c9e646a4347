"""Due dates that refer to other duties, and duties owed for each of several things."""

from dataclasses import replace
from datetime import date

import pytest

from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import (
    AfterFact,
    BeforeFact,
    Case,
    DutyReference,
    Level,
    Limit,
    Procedure,
    Rule,
    SpellRule,
    Version,
)
from holdfast.core.selectors import Selector
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import parse_span
from holdfast.core.vocabulary import KINDS

SOURCE = Source("invented", Sureness.MEMORY)
REVIEW = Selector(("conference-held",), from_nth=1, within="plan")
LATER = Rule(
    id="review.later",
    duty="Next review",
    owed_by=("chair",),
    anchor=AfterFact(REVIEW),
    limits=(Limit(Level.NATIONAL, (Version((Case(parse_span("6 months")),), SOURCE),)),),
    met_by=(Selector(("conference-held",)),),
    during="plan",
)


def capped(ceiling: DutyReference) -> Rule:
    """A duty due a year after a rating, or when the referred duty is, if that is sooner."""
    version = Version((Case(parse_span("1 year")),), SOURCE, no_later_than=(ceiling,))
    return Rule(
        id="capped",
        duty="Capped",
        owed_by=("chair",),
        anchor=AfterFact(Selector(("rating-issued",))),
        limits=(Limit(Level.LOCAL, (version,)),),
        met_by=(Selector(("rating-updated",)),),
    )


def derived(rule: Rule, *facts: Fact) -> list[Duty]:
    """The duties of `rule` on the last day of 2027, with plans as spells."""
    plan = SpellRule(
        "plan",
        "the subject of a plan",
        (Selector(("plan-started",)),),
        (Selector(("plan-ended",)),),
    )
    procedure = Procedure(
        "invented", "Invented", "", "1", {"review.later": LATER, rule.id: rule}, {"plan": plan}, {}
    )
    found = duties_owed(
        facts, Coverage.complete(KINDS), procedure, Calendar.england(), date(2027, 12, 31)
    )
    return [duty for duty in found.duties if duty.rule == rule.id]


def fact(kind: str, on: str, **attrs: str | tuple[str, ...]) -> Fact:
    return Fact(kind, date.fromisoformat(on), f"{kind}:{on}", attrs=attrs)


def test_a_place_in_a_sequence_means_the_one_of_the_same_spell() -> None:
    first_plan = [
        fact("plan-started", "2025-01-06"),
        fact("conference-held", "2025-02-03"),
        fact("conference-held", "2025-03-03"),
        fact("plan-ended", "2025-04-01"),
    ]
    second_plan = [
        fact("plan-started", "2026-01-05"),
        fact("rating-issued", "2026-01-05"),
        fact("conference-held", "2026-02-02"),
        fact("conference-held", "2026-03-02"),
    ]
    (duty,) = derived(capped(DutyReference("review.later", nth=2)), *first_plan, *second_plan)
    assert duty.due == date(2026, 9, 2)


def test_a_duty_already_met_is_not_the_next_one_due() -> None:
    facts = [
        fact("plan-started", "2026-01-05"),
        fact("conference-held", "2026-02-02"),
        fact("conference-held", "2026-06-01"),
        fact("rating-issued", "2026-06-03"),
    ]
    (duty,) = derived(capped(DutyReference("review.later")), *facts)
    assert duty.due == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("left_out", "owed"),
    [((), ["police", "school"]), (("police",), ["school"])],
)
def test_no_duty_is_owed_for_what_is_left_out(left_out: tuple[str, ...], owed: list[str]) -> None:
    rule = replace(
        capped(DutyReference("review.later")),
        anchor=BeforeFact(Selector(("conference-planned",))),
        each=("reports", "report"),
        left_out=left_out,
        met_by=(Selector(("report-shared",)),),
    )
    planned = fact("conference-planned", "2026-03-02", reports=("police", "school"))
    assert [duty.each for duty in derived(rule, planned)] == owed
