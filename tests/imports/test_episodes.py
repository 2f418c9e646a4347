"""Episodes become periods, statuses, placements and short breaks, or hold the child."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.imports import Severity
from tests.imports.returns import (
    DEPRIVATIONS,
    EPISODES,
    MISSING,
    PLACED,
    REVIEWS,
    UASC,
    WORKERS,
    episode,
    header_of,
    messages,
    of_episodes,
    of_tables,
    only,
    rules,
    table,
)


def test_episodes_that_continue_make_one_period() -> None:
    found = of_episodes(
        episode("01/02/2024", "01/03/2024", "X1", status="V2", place="U6", changed="CARPL"),
        episode("01/03/2024", "01/06/2024", "X1", why_began="L", status="C1", place="U6"),
        episode("01/06/2024", "01/09/2024", "X1", why_began="P", status="C1", place="K2"),
        episode("01/09/2024", "05/05/2025", "E4A", why_began="B", status="C2", place="U4"),
    )
    child = only(found)
    assert not found.problems
    (period,) = child.periods
    assert (period.started, period.ended) == (date(2024, 2, 1), date(2025, 5, 5))
    assert (period.how, period.reason, period.start_known) == ("agreement", "E4A", True)
    assert [(s.code, s.started, s.ended) for s in child.statuses] == [
        ("V2", date(2024, 2, 1), date(2024, 3, 1)),
        ("C1", date(2024, 3, 1), date(2024, 9, 1)),
        ("C2", date(2024, 9, 1), date(2025, 5, 5)),
    ]
    assert [(p.code, p.setting, p.started) for p in child.placements] == [
        ("U6", "foster", date(2024, 2, 1)),
        ("K2", "home", date(2024, 6, 1)),
        ("U4", "foster", date(2024, 9, 1)),
    ]


def test_a_placement_with_another_carer_of_the_same_kind_is_another_placement() -> None:
    child = only(
        of_episodes(
            episode("01/02/2024", "01/03/2024", "X1", changed="CREQB"),
            episode("01/03/2024", "01/04/2024", "X1", why_began="P", changed="CLOSE"),
            episode("01/04/2024", why_began="T"),
        )
    )
    assert [(p.reason_ended, p.same_carer) for p in child.placements] == [
        ("CREQB", False),
        ("CLOSE", False),
        (None, True),
    ]
    assert len(child.statuses) == 1


def test_a_first_episode_that_continues_an_earlier_one_has_no_known_start() -> None:
    found = of_episodes(episode("01/02/2024", why_began="P"))
    child = only(found)
    assert not found.problems
    assert not child.periods[0].start_known
    assert not child.statuses[0].start_known
    assert child.placements[0].start_known


def test_leaving_and_coming_back_make_two_periods() -> None:
    child = only(
        of_episodes(
            episode("01/02/2024", "01/03/2024", "E4B"),
            episode("01/03/2024", status="L1"),
        )
    )
    assert [(p.started, p.how) for p in child.periods] == [
        (date(2024, 2, 1), "order"),
        (date(2024, 3, 1), "protection"),
    ]


@pytest.mark.parametrize("code", ["V3", "V4"])
def test_short_breaks_are_no_looked_after_period(code: str) -> None:
    child = only(of_episodes(episode("01/02/2024", "08/02/2024", "E8", status=code)))
    assert not child.periods
    assert not child.statuses
    assert not child.placements
    assert [(b.code, b.ended) for b in child.short_breaks] == [(code, date(2024, 2, 8))]


def test_each_short_break_counts_but_an_agreement_counts_once() -> None:
    rows = [
        episode("01/02/2024", "03/02/2024", "X1", status="{0}"),
        episode("03/02/2024", "05/02/2024", "X1", why_began="P", status="{0}"),
        episode("05/02/2024", status="C1", why_began="L"),
    ]
    for code, breaks in (("V3", 2), ("V4", 1)):
        child = only(of_episodes(*(row.format(code) for row in rows)))
        assert len(child.short_breaks) == breaks
        (period,) = child.periods
        assert (period.started, period.start_known) == (date(2024, 2, 5), True)


def test_death_is_taken_from_the_reason_an_episode_ended() -> None:
    assert only(of_episodes(episode("01/02/2024", "09/02/2024", "E2"))).died == date(2024, 2, 9)


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([episode("01/02/2024", "01/04/2024", "X1"), episode("01/03/2024")], "501"),
        ([episode("01/02/2024"), episode("01/03/2024")], "142"),
        ([episode("01/02/2024"), episode("01/02/2024", place="K2")], "501"),
        ([episode("01/02/2024"), episode("01/02/2024", "01/03/2024", "E4A")], "501"),
        ([episode("01/02/2024", "01/03/2024", "X1")], "388"),
        ([episode("01/02/2024", "01/03/2024", "X1"), episode("01/05/2024")], "388"),
        ([episode("01/02/2024", "01/03/2024", "E2"), episode("01/05/2024")], "437"),
        ([episode("01/02/2024", "01/01/2024", "E4A")], None),
        ([episode("01/02/2010")], "302"),
        ([episode("30/02/2024")], "141"),
        ([episode("")], "141"),
        ([episode("01/02/2024", "soon", "E4A")], "147"),
        ([episode("01/02/2024", status="Q9")], "144"),
        ([episode("01/02/2024", status="")], "144"),
        ([episode("01/02/2027")], "141"),
    ],
)
def test_a_child_whose_episodes_contradict_themselves_is_held(
    rows: list[str], rule: str | None
) -> None:
    good = episode("01/02/2024", child="2")
    tables = {
        "header.csv": header_of("01/06/2012", "01/06/2012"),
        "episodes.csv": table(EPISODES, *rows, good),
        "reviews.csv": table(REVIEWS, "1,,01/02/2025,PN1"),
    }
    found = of_tables(tables)
    assert found.held == {"1"}
    assert list(found.children) == ["2"]
    held = [problem for problem in found.problems if problem.severity is Severity.HELD]
    assert [(problem.rule, problem.child) for problem in held] == [(rule, "1")]
    assert held[0].what_to_do


def test_two_years_returns_at_once_are_told_apart_from_a_mistake() -> None:
    found = of_episodes(episode("01/02/2024"), episode("01/02/2024", "01/03/2024", "E4A"))
    (problem,) = (p for p in found.problems if p.severity is Severity.HELD)
    assert "an import of its own" in problem.what_to_do


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([episode("01/02/2024", "", "E4A")], "148"),
        ([episode("01/02/2024", "01/03/2024", "")], "148"),
        ([episode("01/02/2024", "01/03/2024", "X1"), episode("01/03/2024")], "431"),
        ([episode("01/02/2024", "01/03/2024", "E4A"), episode("01/03/2024")], "431"),
        (
            [episode("01/02/2024", "01/03/2024", "E4A"), episode("01/03/2024", why_began="P")],
            "432",
        ),
        (
            [episode("01/02/2024", "01/03/2024", "E4A"), episode("01/05/2024", why_began="P")],
            "433",
        ),
        (
            [episode("01/02/2024", "01/03/2024", "X1"), episode("02/03/2024", why_began="P")],
            "433",
        ),
        (
            [episode("01/02/2024", "01/03/2024", "X1"), episode("01/03/2024", why_began="L")],
            "434",
        ),
        (
            [
                episode("01/02/2024", "01/03/2024", "X1"),
                episode("01/03/2024", why_began="P", status="E1"),
            ],
            "435",
        ),
        (
            [episode("01/02/2024", "01/03/2024", "X1"), episode("01/03/2024", why_began="B")],
            "436",
        ),
        ([episode("01/02/2024", place="Q7")], "146"),
        ([episode("01/02/2024", why_began="Q")], "143"),
        ([episode("01/02/2024", provider="PR9")], "178"),
        ([episode("01/02/2024", "01/03/2024", "E99")], "149"),
    ],
)
def test_lesser_faults_are_noted_and_the_child_is_taken_in(rows: list[str], rule: str) -> None:
    found = of_episodes(*rows)
    assert rule in rules(found)
    assert only(found).periods


def test_a_gap_of_one_day_under_a_continuing_episode_is_closed() -> None:
    child = only(
        of_episodes(
            episode("01/02/2024", "01/03/2024", "X1"),
            episode("02/03/2024", why_began="P", place="K2"),
        )
    )
    assert len(child.periods) == 1
    assert child.placements[0].ended == child.placements[1].started == date(2024, 3, 2)


def test_an_episode_of_no_length_is_left_out() -> None:
    found = of_episodes(
        episode("01/02/2024", "01/02/2024", "E4A", status="L1"), episode("05/03/2024")
    )
    assert rules(found, Severity.ROW) == [None]
    assert [period.started for period in only(found).periods] == [date(2024, 3, 5)]


def test_a_row_given_twice_counts_once_and_is_noted() -> None:
    row = episode("01/02/2024")
    found = of_episodes(row, row)
    assert len(only(found).periods) == 1
    assert len(found.problems) == 1


def test_care_past_the_eighteenth_birthday_is_noted() -> None:
    found = of_episodes(episode("01/02/2024", "01/05/2024", "E17"), born="10/03/2006")
    assert "Nothing is owed after the birthday" in found.problems[0].what_to_do


# The other tables


def test_spans_of_the_other_tables() -> None:
    child = only(
        of_tables(
            {
                "header.csv": header_of("01/06/2012"),
                "missing.csv": table(MISSING, "1,,M,01/02/2025,03/02/2025", "1,,a,05/02/2025,"),
                "placed.csv": table(PLACED, "1,,01/02/2024,01/03/2024,RD3", "1,,01/05/2024,,"),
                "sw.csv": table(WORKERS, "1,01/06/2012,SW12,01/02/2024,,MANAGE"),
                "dolo.csv": table(DEPRIVATIONS, "1,,01/02/2025,01/03/2025"),
                "uasc.csv": table(UASC, "1,F,01/06/2012,01/06/2030"),
            }
        )
    )
    assert [(a.code, a.ended) for a in child.absences] == [("M", date(2025, 2, 3)), ("A", None)]
    assert [(d.decided_on, d.reason) for d in child.adoption_decisions] == [
        (date(2024, 2, 1), "RD3"),
        (date(2024, 5, 1), None),
    ]
    assert child.social_workers[0].worker == "SW12"
    assert child.deprivations[0].ended == date(2025, 3, 1)
    assert (child.unaccompanied, child.unaccompanied_until) == (True, date(2030, 6, 1))


def test_a_span_that_ends_before_it_starts_is_left_out() -> None:
    found = of_tables(
        {
            "header.csv": header_of("01/06/2012"),
            "missing.csv": table(MISSING, "1,,M,03/02/2025,01/02/2025", "1,,M,05/02/2025,"),
        }
    )
    assert len(only(found).absences) == 1
    assert messages(found, Severity.ROW) == ["The end is before the start."]


def test_a_row_with_nothing_but_the_child_is_passed_over() -> None:
    found = of_tables(
        {
            "header.csv": header_of("01/06/2012"),
            "missing.csv": table(MISSING, "1,01/06/2012,,,"),
            "reviews.csv": table(REVIEWS, "1,01/06/2012,,"),
        }
    )
    assert not found.problems


def test_whether_a_child_is_unaccompanied_is_known_only_where_it_was_asked() -> None:
    tables = {
        "header.csv": header_of("01/06/2012"),
        "episodes.csv": table(EPISODES, episode("01/02/2024")),
    }
    assert only(of_tables(tables)).unaccompanied is None
    assert only(of_tables(tables | {"uasc.csv": table(UASC)})).unaccompanied is False


def test_the_kinds_of_facts_are_those_of_the_tables_even_without_rows() -> None:
    found = of_tables({"reviews.csv": table(REVIEWS), "missing.csv": table(MISSING)})
    assert found.kinds == {"review-completed", "missing-started", "missing-ended"}
