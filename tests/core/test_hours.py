"""Limits counted in hours, and limits rolled back to a working day."""

from holdfast.core.duties import Outcome
from tests.core.build import day, derived, fact, limit, moment, rule, sel

HEALTH = sel("health-assessed")
DECISIONS = rule(
    "decisions", "24 hours", after=sel("conference-held"), met_by=sel("conference-decisions-sent")
)


def test_hours_run_from_the_moment_where_it_is_known() -> None:
    held = fact("conference-held", "2026-03-02", at="14:30")
    (duty,) = derived(DECISIONS, held, fact("conference-decisions-sent", "2026-03-03", at="14:30"))
    assert (duty.due_at, duty.outcome) == (moment("2026-03-03T14:30"), Outcome.MET)
    (duty,) = derived(DECISIONS, held, fact("conference-decisions-sent", "2026-03-03", at="14:31"))
    assert (duty.outcome, duty.days_late) == (Outcome.MET_LATE, 0)
    (duty,) = derived(DECISIONS, held, fact("conference-decisions-sent", "2026-03-03"))
    assert duty.outcome is Outcome.MET


def test_without_a_time_of_day_hours_end_within_a_range() -> None:
    held = fact("conference-held", "2026-03-02")
    (duty,) = derived(DECISIONS, held, fact("conference-decisions-sent", "2026-03-03", at="23:50"))
    (dated,) = duty.limits
    assert (dated.due_at, dated.latest) == (
        moment("2026-03-03T00:00"),
        moment("2026-03-03T23:59"),
    )
    assert duty.outcome is Outcome.MET
    (duty,) = derived(DECISIONS, held, fact("conference-decisions-sent", "2026-03-04"))
    assert (duty.outcome, duty.days_late) == (Outcome.MET_LATE, 1)


def test_hours_before_a_planned_meeting() -> None:
    report = rule(
        "report",
        "48 hours",
        before=sel("conference-planned"),
        met_by=sel("report-received", same=("conference",)),
    )
    planned = fact("conference-planned", "2026-03-20", at="10:00", conference="c")
    (duty,) = derived(report, planned)
    assert duty.due_at == moment("2026-03-18T10:00")


def test_a_limit_may_be_rolled_back_to_a_working_day_but_never_forward() -> None:
    rolled = rule(
        "rolled",
        limit("7 days", roll_back=True),
        before=sel("conference-planned"),
        met_by=sel("report-received"),
    )
    (duty,) = derived(rolled, fact("conference-planned", "2026-04-12"))
    assert duty.due == day("2026-04-02")
    plain = rule("plain", "3 months", after=HEALTH, met_by=HEALTH)
    (duty,) = derived(plain, fact("health-assessed", "2026-01-05"))
    assert duty.due == day("2026-04-05")  # Easter Sunday
