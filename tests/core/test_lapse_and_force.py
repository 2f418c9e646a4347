"""Duties that the next of what they run from ends, and limits on days when none was in force."""

from dataclasses import replace
from datetime import date

from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import Duty, Outcome
from holdfast.core.facts import Coverage, Fact
from holdfast.core.procedure import AfterFact, Case, Level, Limit, Procedure, Rule, Version
from holdfast.core.selectors import Selector
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import parse_span
from holdfast.core.vocabulary import KINDS

SOURCE = Source("invented", Sureness.MEMORY)
VISIT = Rule(
    id="visit",
    duty="Visit between reviews",
    owed_by=("iro",),
    anchor=AfterFact(Selector(("review-completed",))),
    limits=(Limit(Level.LOCAL, (Version((Case(parse_span("6 months")),), SOURCE),)),),
    met_by=(Selector(("visit-made",)),),
    lapsed_by=(Selector(("review-completed",)),),
)


def derived(rule: Rule, *facts: Fact) -> tuple[Duty, ...]:
    """The duties of one rule, with everything recorded and complete."""
    procedure = Procedure("one", "One", "Invented", "1", {rule.id: rule}, {}, {})
    return duties_owed(
        facts, Coverage.complete(KINDS), procedure, Calendar.england(), date(2027, 12, 31)
    ).duties


def review(on: date) -> Fact:
    return Fact("review-completed", on, f"review:{on}")


def worded(*spans: tuple[str, date | None, date | None]) -> Rule:
    """The rule with these wordings, each in force between two days."""
    versions = tuple(
        Version((Case(parse_span(text)),), SOURCE, in_force_from=since, in_force_until=until)
        for text, since, until in spans
    )
    return replace(VISIT, limits=(Limit(Level.LOCAL, versions),), lapsed_by=())


def test_a_duty_is_ended_by_the_next_of_what_it_runs_from_and_not_by_that_itself() -> None:
    first, second = derived(VISIT, review(date(2026, 1, 5)), review(date(2026, 4, 7)))
    assert (first.outcome, first.lapsed_on) == (Outcome.LAPSED, date(2026, 4, 7))
    assert second.outcome is Outcome.OPEN


def test_a_wording_that_has_ended_binds_nobody_after_its_end() -> None:
    rule = worded(("2 months", None, date(2026, 3, 31)))
    assert [duty.due for duty in derived(rule, review(date(2026, 1, 31)))] == [date(2026, 3, 31)]
    assert derived(rule, review(date(2026, 2, 1))) == ()


def test_there_is_no_limit_on_a_day_between_two_wordings() -> None:
    rule = worded(("2 months", None, date(2026, 3, 31)), ("2 months", date(2026, 9, 1), None))
    assert derived(rule, review(date(2026, 4, 10))) == ()
    assert [duty.due for duty in derived(rule, review(date(2026, 7, 1)))] == [date(2026, 9, 1)]


def test_a_change_of_number_leaves_no_day_without_a_limit() -> None:
    rule = worded(("30 days", None, date(2026, 3, 31)), ("20 days", date(2026, 4, 1), None))
    assert [duty.due for duty in derived(rule, review(date(2026, 3, 5)))] == [date(2026, 3, 25)]
