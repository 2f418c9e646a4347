"""What a duty is on each day, what ends it, what excuses it, and what its silence sets off."""

from __future__ import annotations

from dataclasses import replace

from holdfast.core.duties import Gap, Outcome, State
from holdfast.core.facts import Coverage, Fact, Interval
from holdfast.core.procedure import Level, Unmet
from holdfast.core.spans import parse_span
from tests.core.build import (
    COMPLETE,
    FIRST,
    REVIEW,
    REVIEWS,
    day,
    derived,
    fact,
    limit,
    rule,
    sel,
    the,
    without,
)

CARE = fact("became-looked-after", "2025-12-15", period="p")


def states(*facts: Fact, days: tuple[str, ...]) -> list[str]:
    return [the(derived(FIRST, *facts, as_at=on), "first").state(day(on)).value for on in days]


def test_a_duty_from_the_day_it_arises_to_the_day_after_it_is_due() -> None:
    days = ("2025-12-15", "2026-01-07", "2026-01-08", "2026-01-15", "2026-01-16")
    assert states(CARE, days=days) == ["owed", "owed", "due soon", "due soon", "overdue"]


def test_a_duty_met_stays_met_and_one_met_late_says_by_how_much() -> None:
    review = fact(REVIEW, "2026-01-19")
    days = ("2026-01-16", "2026-01-19", "2027-01-01")
    assert states(CARE, review, days=days) == ["overdue", "met late", "met late"]
    assert the(derived(FIRST, CARE, review), "first").days_late == 4


def test_on_a_past_day_only_what_had_happened_by_then_counts() -> None:
    facts = [CARE, fact(REVIEW, "2026-01-12"), fact(REVIEW, "2026-04-10")]
    past = derived(REVIEWS, *facts, as_at="2026-02-01")
    assert past == derived(REVIEWS, *facts[:2], as_at="2026-02-01")
    assert {duty.rule for duty in past} == {"first", "second"}


def test_without_a_warning_span_a_duty_is_due_soon_on_its_day() -> None:
    plain = replace(FIRST, warn=None)
    (duty,) = derived(plain, CARE)
    assert duty.state(day("2026-01-14")) is State.OWED
    assert duty.state(day("2026-01-15")) is State.DUE_SOON


def test_a_duty_lapses_when_the_child_leaves_care_before_it_is_due() -> None:
    (duty,) = derived(FIRST, CARE, fact("ceased-looked-after", "2026-01-05", period="p"))
    assert (duty.outcome, duty.lapsed_on) == (Outcome.LAPSED, day("2026-01-05"))
    assert [limit.kept for limit in duty.limits] == [None]


def test_a_duty_that_was_overdue_when_it_lapsed_was_not_kept() -> None:
    (duty,) = derived(FIRST, CARE, fact("ceased-looked-after", "2026-02-02", period="p"))
    assert (duty.outcome, [limit.kept for limit in duty.limits]) == (Outcome.LAPSED, [False])


def test_nothing_is_owed_on_or_after_the_eighteenth_birthday() -> None:
    born = fact("born", "2008-01-15")
    (duty,) = derived(FIRST, born, CARE, as_at="2025-12-20")
    assert duty.state(day("2025-12-20")) is State.LAPSED
    (duty,) = derived(FIRST, fact("born", "2008-01-16"), CARE, as_at="2025-12-20")
    assert duty.state(day("2025-12-20")) is State.OWED


def test_an_overdue_duty_lapses_on_the_birthday_and_not_before() -> None:
    born = fact("born", "2008-01-20")
    assert states(born, CARE, days=("2026-01-19", "2026-01-20")) == ["overdue", "lapsed"]


def test_another_fact_may_end_a_duty() -> None:
    conference = rule(
        "conference",
        "15 working days",
        after=sel("strategy-discussion-held"),
        met_by=sel("conference-held", same=("enquiry",)),
        lapsed_by=(sel("conference-not-required", same=("enquiry",)),),
    )
    discussions = [
        fact("strategy-discussion-held", "2026-01-05", enquiry="a"),
        fact("strategy-discussion-held", "2026-01-06", enquiry="b"),
    ]
    duties = derived(
        conference, *discussions, fact("conference-not-required", "2026-01-12", enquiry="a")
    )
    assert [duty.outcome for duty in duties] == [Outcome.LAPSED, Outcome.OPEN]


def test_what_ends_a_duty_before_a_meeting_may_lie_before_the_meeting() -> None:
    report = rule(
        "report",
        "3 days",
        before=sel("conference-planned"),
        met_by=sel("report-received", same=("conference",)),
        lapsed_by=(sel("conference-not-required"),),
    )
    (duty,) = derived(
        report,
        fact("conference-planned", "2026-02-20", conference="c"),
        fact("conference-not-required", "2026-02-02"),
    )
    assert (duty.outcome, duty.lapsed_on) == (Outcome.LAPSED, day("2026-02-02"))


EXCUSE = fact(
    "duty-excused",
    "2026-01-14",
    rule="first",
    anchor="became-looked-after:2025-12-15",
    by="the manager",
    reason="the child was in hospital",
)


def test_a_permission_excuses_but_never_hides_lateness() -> None:
    days = ("2026-01-13", "2026-01-14", "2026-02-20")
    assert states(CARE, EXCUSE, days=days) == ["due soon", "excused", "excused"]
    (duty,) = derived(FIRST, CARE, EXCUSE, fact(REVIEW, "2026-01-20"))
    assert duty.state(day("2026-02-01")) is State.EXCUSED
    assert (duty.outcome, duty.days_late, duty.limits[0].kept) == (Outcome.MET_LATE, 5, False)


def test_a_permission_for_another_duty_excuses_nothing() -> None:
    other = replace(EXCUSE, attrs={**EXCUSE.attrs, "anchor": "became-looked-after:2020-01-01"})
    assert states(CARE, other, days=("2026-02-20",)) == ["overdue"]


def test_what_was_met_in_time_needs_no_permission() -> None:
    assert states(CARE, EXCUSE, fact(REVIEW, "2026-01-15"), days=("2026-02-20",)) == ["met"]


def test_excusing_survives_a_corrected_date() -> None:
    corrected = replace(CARE, on=day("2025-12-16"))
    (before,), (after,) = derived(FIRST, CARE, EXCUSE), derived(FIRST, corrected, EXCUSE)
    assert before.identity == after.identity
    assert (before.due, after.due) == (day("2026-01-15"), day("2026-01-16"))
    assert after.excused_by == EXCUSE.id


ESCALATED = rule(
    "escalated",
    "5 working days",
    after=Unmet("answer"),
    met_by=sel("formal-stage-started", same=("concern",)),
)
ANSWER = rule(
    "answer",
    "5 working days",
    after=sel("concern-raised"),
    met_by=sel("concern-answered", same=("concern",)),
)
RAISED = fact("concern-raised", "2026-03-02", concern="k")


def test_silence_sets_off_the_next_duty_the_day_after() -> None:
    rules = (ESCALATED, ANSWER)
    assert {duty.rule for duty in derived(rules, RAISED, as_at="2026-03-09")} == {"answer"}
    later = derived(rules, RAISED, as_at="2026-03-10")
    assert the(later, "escalated").anchor_on == day("2026-03-09")
    assert the(later, "escalated").due == day("2026-03-16")


def test_a_late_answer_does_not_undo_what_silence_set_off() -> None:
    duties = derived(
        (ESCALATED, ANSWER),
        RAISED,
        fact("concern-answered", "2026-03-12", concern="k"),
        fact("formal-stage-started", "2026-03-11", concern="k"),
    )
    assert the(duties, "escalated").outcome is Outcome.MET


def test_an_answer_in_time_or_a_permission_sets_off_nothing() -> None:
    answered = fact("concern-answered", "2026-03-09", concern="k")
    assert len(derived((ESCALATED, ANSWER), RAISED, answered)) == 1
    excused = fact("duty-excused", "2026-03-05", rule="answer", anchor=RAISED.id)
    assert len(derived((ESCALATED, ANSWER), RAISED, excused)) == 1


def test_what_silence_set_off_stays_when_the_silent_duty_lapses() -> None:
    answer = replace(ANSWER, lapsed_by=(sel("concern-resolved"),))
    duties = derived((ESCALATED, answer), RAISED, fact("concern-resolved", "2026-04-01"))
    assert the(duties, "answer").outcome is Outcome.LAPSED
    assert the(duties, "escalated").due == day("2026-03-16")


def test_one_duty_for_each_thing_listed_each_with_its_own_silence() -> None:
    reports = rule(
        "reports",
        "3 days",
        before=sel("conference-planned"),
        met_by=sel("report-received", same=("conference",)),
        each=("reports", "report"),
        left_out=("police",),
    )
    chased = rule("chased", "1 day", after=Unmet("reports"), met_by=sel("concern-raised"))
    duties = derived(
        (reports, chased),
        fact(
            "conference-planned",
            "2026-02-20",
            conference="c",
            reports=("school", "health", "school", "police"),
        ),
        fact("report-received", "2026-02-16", conference="c", report="health"),
        fact("report-received", "2026-02-16", id="x", conference="other", report="school"),
    )
    owed = [duty for duty in duties if duty.rule == "reports"]
    assert [(duty.each, duty.outcome.value) for duty in owed] == [
        ("school", "open"),
        ("health", "met"),
    ]
    assert len({duty.identity for duty in duties}) == len(duties) == 3


def test_a_kind_that_is_not_collected_is_not_watched() -> None:
    assert not derived(FIRST, CARE, coverage=without(COMPLETE, REVIEW))


def test_after_the_record_ends_a_duty_is_owed_until_its_day_and_then_unknown() -> None:
    ends = Coverage({**COMPLETE.kinds, REVIEW: Interval(day("2000-01-01"), day("2026-01-15"))})
    (duty,) = derived(FIRST, CARE, coverage=ends)
    assert duty.state(day("2026-01-10")) is State.DUE_SOON
    assert (duty.state(day("2026-01-16")), duty.gap) == (State.UNKNOWN, Gap.AFTER_RECORD)


def test_a_local_limit_missed_is_late_though_the_national_one_is_kept() -> None:
    local = replace(FIRST, limits=(*FIRST.limits, limit("10 working days", level=Level.LOCAL)))
    (duty,) = derived(local, CARE, fact(REVIEW, "2026-01-08"))
    assert duty.outcome is Outcome.MET_LATE
    assert [limit.kept for limit in duty.limits] == [True, False]


def test_what_was_done_up_to_a_span_before_the_anchor_may_count() -> None:
    health = rule(
        "health",
        "20 working days",
        after=sel("became-looked-after"),
        met_by=sel("health-assessed", since=parse_span("3 months")),
    )
    assert derived(health, CARE, fact("health-assessed", "2025-09-15"))[0].outcome is Outcome.MET
    assert derived(health, CARE, fact("health-assessed", "2025-09-14"))[0].outcome is Outcome.OPEN
    ever = replace(health, met_by=(sel("health-assessed", since="any"),))
    assert derived(ever, CARE, fact("health-assessed", "2020-01-01"))[0].outcome is Outcome.MET


def test_two_facts_of_one_row_are_one_anchor() -> None:
    either = rule(
        "core-group",
        "10 working days",
        after=sel("conference-held", "transfer-conference-held"),
        met_by=sel("core-group-held"),
    )
    duties = derived(
        either,
        fact("conference-held", "2026-01-05", id="meeting:1"),
        fact("transfer-conference-held", "2026-01-05", id="meeting:1"),
    )
    assert len(duties) == 1
