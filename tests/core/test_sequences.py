"""First, second and later: chains from what was actually done, within one spell."""

from dataclasses import replace

from holdfast.core.duties import Duty, Outcome, State
from holdfast.core.facts import Fact
from holdfast.core.procedure import CountedFrom, Level
from holdfast.core.spans import parse_span
from tests.core.build import REVIEW, REVIEWS, day, derived, fact, limit, rule, sel, the


def care(since: str = "2025-01-06", until: str | None = None, period: str = "p") -> list[Fact]:
    began = fact("became-looked-after", since, period=period)
    if until is None:
        return [began]
    return [began, fact("ceased-looked-after", until, period=period)]


def reviews(*days: str) -> list[Fact]:
    return [fact(REVIEW, on) for on in days]


def told(duties: list[Duty]) -> list[tuple[str, str, str, int]]:
    return [
        (duty.rule, str(duty.due), duty.state(day("2026-06-01")).value, duty.days_late)
        for duty in duties
    ]


def test_each_review_runs_from_the_day_the_one_before_was_held() -> None:
    duties = derived(REVIEWS, *care(), *reviews("2025-01-27", "2025-04-25", "2025-10-27"))
    assert told(duties) == [
        ("first", "2025-02-03", "met", 0),
        ("second", "2025-04-27", "met", 0),
        ("later", "2025-10-25", "met late", 2),
        ("later", "2026-04-27", "overdue", 0),
    ]


def test_a_late_review_is_one_breach_and_moves_the_next() -> None:
    duties = derived(REVIEWS, *care(), *reviews("2025-03-03", "2025-06-03"))
    assert told(duties) == [
        ("first", "2025-02-03", "met late", 28),
        ("second", "2025-06-03", "met", 0),
        ("later", "2025-12-03", "overdue", 0),
    ]


def test_a_review_brought_forward_between_the_first_and_the_second_is_the_second() -> None:
    duties = derived(REVIEWS, *care(), *reviews("2025-01-27", "2025-02-10"))
    assert the(duties, "second").met_on == day("2025-02-10")
    assert the(duties, "later").due == day("2025-08-10")


def test_the_due_day_itself_is_in_time() -> None:
    duties = derived(REVIEWS, *care(), *reviews("2025-02-03", "2025-05-03"))
    assert [duty.outcome for duty in duties[:2]] == [Outcome.MET, Outcome.MET]


def test_a_child_who_leaves_and_comes_back_begins_again() -> None:
    duties = derived(
        REVIEWS,
        *care("2025-01-06", "2025-03-03", "p1"),
        *reviews("2025-01-27"),
        *care("2025-06-02", None, "p2"),
        *reviews("2025-06-23", "2025-09-22"),
    )
    assert [(duty.rule, str(duty.anchor_on), duty.outcome.value) for duty in duties] == [
        ("first", "2025-01-06", "met"),
        ("first", "2025-06-02", "met"),
        ("second", "2025-01-27", "lapsed"),
        ("second", "2025-06-23", "met"),
        ("later", "2025-09-22", "open"),
    ]


def test_a_review_on_the_day_the_child_leaves_care_counts_and_starts_nothing() -> None:
    duties = derived(REVIEWS, *care("2025-01-06", "2025-03-03"), *reviews("2025-03-03"))
    assert told(duties) == [("first", "2025-02-03", "met late", 28)]


def test_a_day_that_ends_one_period_and_begins_the_next_counts_in_each() -> None:
    duties = derived(
        REVIEWS,
        *care("2025-01-06", "2025-02-03", "p1"),
        *care("2025-02-03", None, "p2"),
        *reviews("2025-02-03", "2025-04-28"),
    )
    first, again = [duty for duty in duties if duty.rule == "first"]
    assert (first.met_on, again.met_on) == (day("2025-02-03"), day("2025-02-03"))
    assert the(duties, "second").met_on == day("2025-04-28")


def test_two_records_of_one_day_count_once() -> None:
    twice = replace(fact(REVIEW, "2025-01-27"), id="review:again")
    duties = derived(REVIEWS, *care(), twice, *reviews("2025-01-27", "2025-04-22"))
    assert told(duties) == [
        ("first", "2025-02-03", "met", 0),
        ("second", "2025-04-27", "met", 0),
        ("later", "2025-10-22", "overdue", 0),
    ]


def test_a_chain_without_places_runs_from_each_day() -> None:
    visit = rule(
        "visit", "6 weeks", after=sel("visit-made"), met_by=sel("visit-made"), during="placement"
    )
    duties = derived(
        visit,
        fact("placement-started", "2025-01-06", placement="a"),
        fact("visit-made", "2025-01-10", at="09:00", id="morning"),
        fact("visit-made", "2025-01-10", at="15:00", id="afternoon"),
        fact("visit-made", "2025-02-21"),
    )
    assert [(duty.anchor, duty.met_on) for duty in duties] == [
        ("morning", day("2025-02-21")),
        ("visit-made:2025-02-21", None),
    ]


VISITS = (
    rule(
        "first-visit",
        "1 week",
        after=sel("placement-started"),
        met_by=sel("visit-made"),
        during="placement",
    ),
    rule("visit", "6 weeks", after=sel("visit-made"), met_by=sel("visit-made"), during="placement"),
)


def test_a_move_ends_the_old_placements_visits_and_begins_the_news() -> None:
    duties = derived(
        VISITS,
        fact("placement-started", "2025-01-06", placement="a"),
        fact("visit-made", "2025-01-10", placement="a"),
        fact("placement-ended", "2025-02-03", placement="a"),
        fact("placement-started", "2025-02-03", placement="b"),
        fact("visit-made", "2025-02-07", placement="b"),
    )
    assert [(duty.rule, str(duty.anchor_on), duty.outcome.value) for duty in duties] == [
        ("first-visit", "2025-01-06", "met"),
        ("first-visit", "2025-02-03", "met"),
        ("visit", "2025-01-10", "lapsed"),
        ("visit", "2025-02-07", "open"),
    ]


def test_a_visit_on_the_day_of_a_move_belongs_to_the_new_placement() -> None:
    duties = derived(
        VISITS,
        fact("placement-started", "2025-01-06", placement="a"),
        fact("visit-made", "2025-01-10"),
        fact("placement-ended", "2025-02-03", placement="a"),
        fact("placement-started", "2025-02-03", placement="b"),
        fact("visit-made", "2025-02-03"),
    )
    assert the(duties, "first-visit", "2025-02-03").outcome is Outcome.MET
    assert the(duties, "visit", "2025-02-03").due == day("2025-03-17")
    assert len(duties) == 4


ADJOURNED = rule(
    "adjourned",
    "20 working days",
    after=sel("review-adjourned"),
    met_by=sel(REVIEW, same=("review",)),
)
STRICTER = limit(
    "6 months",
    level=Level.AIM,
    no_later_than=(CountedFrom(sel("review-opened", same=("review",)), parse_span("6 months")),),
)
LATER = replace(REVIEWS[2], limits=(*REVIEWS[2].limits, STRICTER))


def test_an_adjourned_review_counts_from_its_completion_and_shows_the_stricter_date() -> None:
    duties = derived(
        (*REVIEWS[:2], LATER, ADJOURNED),
        *care("2025-01-06"),
        fact(REVIEW, "2025-01-27", review="r1"),
        fact("review-opened", "2025-04-14", review="r2"),
        fact("sitting-held", "2025-04-14", review="r2", sitting="s1"),
        fact("review-adjourned", "2025-04-14", review="r2"),
        fact("sitting-held", "2025-05-06", review="r2", sitting="s2"),
        fact(REVIEW, "2025-05-06", review="r2"),
        as_at="2025-07-01",
    )
    assert the(duties, "adjourned").state(day("2025-07-01")) is State.MET
    assert the(duties, "second").days_late == 9
    later = the(duties, "later")
    assert (later.due, later.limits[1].due) == (day("2025-11-06"), day("2025-10-14"))


def test_one_meeting_may_meet_two_regimes() -> None:
    conference = rule(
        "conference",
        "6 months",
        after=sel("conference-held"),
        met_by=sel("conference-held"),
        during="plan",
    )
    duties = derived(
        (*REVIEWS, conference),
        *care("2025-01-06"),
        *reviews("2025-01-27"),
        fact("plan-started", "2024-11-18"),
        fact("conference-held", "2024-11-18"),
        fact("conference-held", "2025-04-22", id="meeting:7"),
        fact(REVIEW, "2025-04-22", id="meeting:7"),
    )
    assert the(duties, "second").met_by == "meeting:7"
    assert the(duties, "conference", "2024-11-18").met_by == "meeting:7"


def test_placing_for_adoption_ends_one_regime_and_begins_another() -> None:
    adoption = rule(
        "adoption-first",
        "4 weeks",
        after=sel("placed-for-adoption"),
        met_by=sel(REVIEW, nth=1, within="adoption"),
        during="adoption",
    )
    duties = derived(
        (*REVIEWS, adoption),
        *care("2025-06-02"),
        *reviews("2025-06-23", "2025-09-15"),
        fact("placed-for-adoption", "2026-01-05"),
        fact(REVIEW, "2026-01-28"),
    )
    assert the(duties, "later").outcome is Outcome.LAPSED
    assert the(duties, "later").lapsed_on == day("2026-01-05")
    assert (the(duties, "adoption-first").due, the(duties, "adoption-first").outcome) == (
        day("2026-02-02"),
        Outcome.MET,
    )
