"""How a limit gets its date: wordings, cases, shares, ceilings, hours, windows."""

from datetime import date

import pytest

from holdfast.core.duties import Gap, Outcome, State
from holdfast.core.procedure import (
    AfterSpell,
    AtAge,
    Choose,
    CountedFrom,
    DutyReference,
    Judged,
    Level,
    Limit,
    OnAttribute,
    Share,
)
from holdfast.core.selectors import When
from holdfast.core.spans import parse_span
from tests.core.build import case, day, derived, fact, limit, rule, sel, the, wording

UNDER_5 = When(age_under=parse_span("5 years"))
HEALTH = sel("health-assessed")


def health(judged: Judged) -> tuple[date | None, ...]:
    """When health is next due for a child assessed half a year before turning five."""
    assessed = rule(
        "health",
        limit(case("6 months", UNDER_5), case("12 months"), judged=judged),
        after=HEALTH,
        met_by=HEALTH,
    )
    duties = derived(assessed, fact("born", "2021-06-15"), fact("health-assessed", "2025-12-20"))
    return tuple(duty.due for duty in duties)


def test_a_case_may_be_judged_on_the_day_the_duty_runs_from() -> None:
    assert health(Judged.ANCHOR) == (day("2026-06-20"),)


def test_or_on_the_day_it_would_itself_fall_due() -> None:
    assert health(Judged.DUE) == (day("2026-12-20"),)


@pytest.mark.parametrize(("assessed", "due"), [("2026-06-14", "2026-12-14"), ("2026-06-15", None)])
def test_a_child_is_no_longer_under_five_on_the_birthday(assessed: str, due: str | None) -> None:
    young = rule("young", "6 months", after=HEALTH, met_by=HEALTH, applies_when=UNDER_5)
    duties = derived(young, fact("born", "2021-06-15"), fact("health-assessed", assessed))
    assert [str(duty.due) for duty in duties] == ([due] if due else [])


def test_the_earliest_of_the_cases_that_apply() -> None:
    asked = rule(
        "report",
        limit(
            case("7 days", When(attrs=(("family_needs", ("language",)),))),
            case("48 hours", When(attrs=(("type", ("initial",)),))),
            case("3 days", When(attrs=(("type", ("review",)),))),
            choose=Choose.EARLIEST,
        ),
        before=sel("conference-planned"),
        met_by=sel("report-received", same=("conference",)),
    )
    duties = derived(
        asked,
        fact("conference-planned", "2026-05-20", type="initial", conference="a"),
        fact("conference-planned", "2026-06-24", type="review", conference="b"),
        fact(
            "conference-planned",
            "2026-07-22",
            type="initial",
            conference="c",
            family_needs=("language",),
        ),
    )
    assert [duty.due for duty in duties] == [
        day("2026-05-18"),
        day("2026-06-21"),
        day("2026-07-15"),
    ]


OLD = wording("4 weeks", until="2011-03-31")
NEW = wording("20 working days", since="2011-04-01")


@pytest.mark.parametrize(
    ("start", "due", "version"),
    [
        ("2011-02-28", "2011-03-28", 0),
        ("2011-03-03", "2011-03-31", 0),
        ("2011-03-08", "2011-04-05", 1),
        ("2024-01-02", "2024-01-30", 1),
    ],
)
def test_the_wording_in_force_on_its_own_due_date(start: str, due: str, version: int) -> None:
    first = rule(
        "first",
        Limit(Level.NATIONAL, (OLD, NEW)),
        after=sel("became-looked-after"),
        met_by=sel("review-completed"),
    )
    (duty,) = derived(first, fact("became-looked-after", start))
    assert (duty.due, duty.limits[0].version) == (day(due), version)


def test_the_newest_of_several_wordings_in_force() -> None:
    both = Limit(Level.NATIONAL, (wording("6 months"), wording("3 months", since="2020-01-01")))
    held = rule("held", both, after=HEALTH, met_by=HEALTH)
    (duty,) = derived(held, fact("health-assessed", "2026-01-05"))
    assert duty.due == day("2026-04-05")


def test_a_date_that_a_change_of_number_leaves_outside_both_goes_by_the_newest() -> None:
    shorter = Limit(
        Level.NATIONAL,
        (wording("6 months", until="2020-06-30"), wording("3 months", since="2020-07-01")),
    )
    held = rule("held", shorter, after=HEALTH, met_by=HEALTH)
    (duty,) = derived(held, fact("health-assessed", "2020-01-06"))
    assert (duty.due, duty.limits[0].version) == (day("2020-04-06"), 1)


def test_a_day_on_which_no_wording_was_in_force_has_no_limit() -> None:
    lapsed = rule(
        "later",
        Limit(
            Level.NATIONAL,
            (wording("6 months", until="2020-04-23"), wording("6 months", since="2020-09-26")),
        ),
        after=sel("review-completed"),
        met_by=sel("review-completed"),
    )
    assert not derived(lapsed, fact("review-completed", "2019-11-04"))
    assert not derived(
        rule("gone", limit("6 months", until="2019-12-31"), after=HEALTH, met_by=HEALTH),
        fact("health-assessed", "2024-01-02"),
    )


def test_the_middle_of_the_time_until_whichever_comes_first() -> None:
    following = rule(
        "next", "6 months", after=sel("conference-held"), met_by=sel("conference-held")
    )
    midway = rule(
        "midway",
        limit(case(Share(0.5, (sel("conference-planned"), DutyReference("next"))))),
        after=sel("conference-held"),
        met_by=sel("midway-decision-recorded"),
    )
    rules = (midway, following)
    held = fact("conference-held", "2026-01-05")
    assert the(derived(rules, held), "midway").due == day("2026-04-05")
    planned = fact("conference-planned", "2026-03-06")
    assert the(derived(rules, held, planned), "midway").due == day("2026-02-04")


def test_another_duty_from_the_same_anchor_is_the_one_meant() -> None:
    chain = rule("chain", "6 months", after=sel("conference-held"), met_by=sel("visit-made"))
    capped = rule(
        "capped",
        limit("1 year", no_later_than=(DutyReference("chain"),)),
        after=sel("conference-held"),
        met_by=sel("minutes-distributed"),
    )
    held = [fact("conference-held", "2026-01-05"), fact("conference-held", "2026-03-02")]
    duties = derived((chain, capped), *held)
    assert the(duties, "capped", "2026-03-02").due == day("2026-09-02")


def test_the_middle_of_an_interval_with_no_end_cannot_be_told() -> None:
    midway = rule(
        "midway",
        limit(case(Share(0.5, (sel("conference-planned"),)))),
        after=sel("conference-held"),
        met_by=sel("midway-decision-recorded"),
    )
    (duty,) = derived(midway, fact("conference-held", "2026-01-05"))
    assert (duty.due, duty.gap, duty.state(day("2027-01-01"))) == (
        None,
        Gap.NO_DATE,
        State.UNKNOWN,
    )


def test_a_ceiling_over_a_chain_of_stages() -> None:
    stage = rule(
        "stage",
        limit(
            "5 working days",
            no_later_than=(
                OnAttribute("respond_by"),
                CountedFrom(sel("stage-entered", same=("concern",)), parse_span("3 weeks")),
            ),
        ),
        after=sel("stage-entered"),
        met_by=sel("stage-answered", same=("entry",)),
    )
    duties = derived(
        stage,
        fact("stage-entered", "2026-03-02", concern="k", entry="1"),
        fact("stage-entered", "2026-03-10", concern="k", entry="2", respond_by=date(2026, 3, 12)),
        fact("stage-entered", "2026-03-20", concern="k", entry="3"),
        fact("stage-entered", "2026-03-20", id="x", concern="other", entry="4"),
    )
    assert [duty.due for duty in duties] == [
        day("2026-03-09"),
        day("2026-03-12"),
        day("2026-03-23"),
        day("2026-03-27"),
    ]
    assert [duty.limits[0].ceiling for duty in duties] == [None, 0, 1, None]


def test_every_limit_is_dated_and_the_earliest_binding_one_is_due() -> None:
    several = rule(
        "second",
        limit("3 months"),
        limit("91 days", level=Level.LOCAL),
        limit("10 weeks", level=Level.AIM),
        after=sel("review-completed"),
        met_by=sel("review-completed"),
    )
    first, second = derived(
        several, fact("review-completed", "2025-11-30"), fact("review-completed", "2026-03-01")
    )
    assert [limit.due for limit in first.limits] == [
        day("2026-02-28"),
        day("2026-03-01"),
        day("2026-02-08"),
    ]
    assert (first.due, first.outcome, first.days_late) == (day("2026-02-28"), Outcome.MET_LATE, 1)
    assert [limit.kept for limit in first.limits] == [False, True, False]
    assert second.due == day("2026-05-31")  # 91 days, before three calendar months


def test_an_aim_missed_is_no_breach() -> None:
    aimed = rule("aimed", "6 weeks", limit("4 weeks", level=Level.AIM), after=HEALTH, met_by=HEALTH)
    first, _ = derived(
        aimed, fact("health-assessed", "2026-01-05"), fact("health-assessed", "2026-02-10")
    )
    assert (first.outcome, [limit.kept for limit in first.limits]) == (Outcome.MET, [True, False])


GROUP = sel("core-group-held")
WINDOW = rule(
    "core-group", limit("6 weeks", not_before=parse_span("4 weeks")), after=GROUP, met_by=GROUP
)


def test_what_is_done_too_early_begins_a_repeating_rule_anew() -> None:
    first, second = derived(
        WINDOW, fact("core-group-held", "2026-01-05"), fact("core-group-held", "2026-01-26")
    )
    assert (first.outcome, first.lapsed_on) == (Outcome.LAPSED, day("2026-01-26"))
    assert (second.due, second.outcome) == (day("2026-03-09"), Outcome.OPEN)


def test_what_is_done_too_early_does_not_meet_a_rule_that_does_not_repeat() -> None:
    returned = rule(
        "after-return",
        limit("42 days", not_before=parse_span("28 days")),
        after=sel("adoption-placement-ended"),
        met_by=sel("review-completed"),
    )
    ended = fact("adoption-placement-ended", "2026-01-05")
    early = fact("review-completed", "2026-01-20")
    (duty,) = derived(returned, ended, early)
    assert duty.outcome is Outcome.OPEN
    (duty,) = derived(returned, ended, early, fact("review-completed", "2026-02-02"))
    assert (duty.outcome, duty.met_on) == (Outcome.MET, day("2026-02-02"))


def test_a_duty_may_run_from_a_birthday() -> None:
    assessed = rule(
        "pathway",
        "3 months",
        after=AtAge(parse_span("16 years")),
        met_by=sel("pathway-needs-assessed"),
    )
    born = fact("born", "2010-02-28")
    assert not derived(assessed, born, as_at="2026-02-27")
    (duty,) = derived(assessed, born, as_at="2026-02-28")
    assert duty.due == day("2026-05-28")


def test_a_duty_may_run_from_a_spell_or_from_its_end() -> None:
    over_a_year = rule(
        "annual", "3 months", after=AfterSpell("placement-over-a-year"), met_by=sel("visit-made")
    )
    ended = rule(
        "ended",
        "5 working days",
        after=AfterSpell("plan", ends=True),
        met_by=sel("minutes-distributed"),
    )
    facts = [
        fact("placement-started", "2025-03-31", placement="a"),
        fact("plan-started", "2026-01-05"),
        fact("plan-ended", "2026-03-02"),
    ]
    duties = derived((over_a_year, ended), *facts)
    assert the(duties, "annual").due == day("2026-06-30")
    assert the(duties, "ended").due == day("2026-03-09")


def test_a_rule_that_asks_an_age_says_so_where_the_birth_date_is_missing() -> None:
    aged = rule(
        "aged",
        "6 months",
        after=HEALTH,
        met_by=HEALTH,
        applies_when=UNDER_5,
    )
    (duty,) = derived(aged, fact("health-assessed", "2026-01-05"))
    assert (duty.outcome, duty.gap) == (Outcome.UNKNOWN, Gap.NO_BIRTH_DATE)
    (duty,) = derived(aged, fact("expected", "2026-06-01"), fact("health-assessed", "2026-01-05"))
    assert duty.outcome is Outcome.OPEN


def test_an_aim_that_cannot_be_dated_leaves_the_limit_standing() -> None:
    aimed = rule(
        "aimed",
        "6 months",
        limit(case("3 months", UNDER_5), level=Level.AIM),
        after=HEALTH,
        met_by=HEALTH,
    )
    (duty,) = derived(aimed, fact("health-assessed", "2026-01-05"))
    assert (duty.due, duty.gap) == (day("2026-07-05"), Gap.NONE)


def test_conditions_on_what_the_child_lives_in_and_what_has_happened() -> None:
    settled = When(during="placement-over-a-year", spell_where=(("until_18", (True,)),))
    conditional = rule(
        "visit",
        limit(
            case("1 week", When(has=sel("missing-started"))),
            case("3 months", settled),
            case("6 weeks", When(not_during="adoption")),
            judged=Judged.DUE,
        ),
        after=sel("visit-made"),
        met_by=sel("visit-made"),
    )
    start = fact("placement-started", "2025-01-06", placement="a", until_18=True)
    duties = derived(
        conditional,
        start,
        fact("visit-made", "2025-03-03"),
        fact("visit-made", "2025-12-01"),
        fact("missing-started", "2026-01-12"),
        fact("visit-made", "2026-01-14"),
    )
    assert [duty.due for duty in duties] == [
        day("2025-04-14"),
        day("2026-03-01"),
        day("2026-01-21"),
    ]
