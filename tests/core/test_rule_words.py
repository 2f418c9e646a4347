"""What a rule says in words, made from its data."""

from holdfast.core.procedure import (
    AfterFact,
    Anchor,
    BeforeFact,
    Case,
    Level,
    Limit,
    Procedure,
    Rule,
    Version,
)
from holdfast.core.selectors import Selector
from holdfast.core.sentences import met_sentence, rule_sentence
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import parse_span


def rule(anchor: Anchor, within: str, left_out: tuple[str, ...] | None = None) -> Rule:
    version = Version((Case(parse_span(within)),), Source("invented", Sureness.MEMORY))
    return Rule(
        id="invented",
        duty="Invented",
        owed_by=("chair",),
        anchor=anchor,
        limits=(Limit(Level.LOCAL, (version,)),),
        met_by=(Selector(("report-received",)),),
        each=None if left_out is None else ("reports", "report"),
        left_out=left_out or (),
    )


HELD = AfterFact(Selector(("conference-held",)))
PLANNED = BeforeFact(Selector(("conference-planned",)))
NOTHING = Procedure("invented", "Invented", "", "1", {}, {}, {})


def test_hours_run_from_a_time_and_days_from_a_day() -> None:
    assert rule_sentence(rule(HELD, "24 hours"), NOTHING) == (
        "Within 24 hours of the time the conference was held."
    )
    assert rule_sentence(rule(HELD, "5 days"), NOTHING) == (
        "Within 5 days of the day the conference was held."
    )


def test_no_hours_before_an_event_are_the_time_of_it() -> None:
    assert rule_sentence(rule(PLANNED, "0 hours"), NOTHING) == (
        "By the time a conference is planned for."
    )


def test_a_duty_for_each_of_several_things_says_so() -> None:
    assert met_sentence(rule(PLANNED, "3 days", ()), NOTHING) == (
        "Met when a report was received, once for each of the reports."
    )
    assert met_sentence(rule(PLANNED, "3 days", ("police", "school")), NOTHING) == (
        "Met when a report was received, once for each of the reports save police and school."
    )
