"""Reviews against age and care; who the child is, over all files; codes by year."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.core.vocabulary import KINDS
from holdfast.imports import Severity, people
from holdfast.imports.cin.markup import KINDS as CENSUS_KINDS
from holdfast.imports.codes import looked_after, protection, shared
from holdfast.imports.codes.code import CodeSet
from holdfast.imports.ssda903.tables import TABLES
from tests.imports.returns import (
    EPISODES,
    HEADER,
    REVIEWS,
    census,
    census_child,
    episode,
    header_of,
    messages,
    of_episodes,
    of_tables,
    only,
    reading,
    rules,
    source,
    table,
)


def of_reviews(*rows: str, born: str = "01/06/2012", status: str = "C2") -> object:
    return of_tables(
        {
            "header.csv": header_of(born),
            "episodes.csv": table(EPISODES, episode("01/02/2024", status=status)),
            "reviews.csv": table(REVIEWS, *rows),
        }
    )


def test_reviews_come_in_order_with_how_the_child_took_part() -> None:
    found = of_reviews("1,,20/08/2024,pn2", "1,,27/02/2024,PN1")
    assert not found.problems
    assert [(r.on, r.participation) for r in only(found).reviews] == [
        (date(2024, 2, 27), "PN1"),
        (date(2024, 8, 20), "PN2"),
    ]


@pytest.mark.parametrize(
    ("row", "rule"),
    [("1,,31/02/2024,PN1", "166"), ("1,,,PN1", "166"), ("1,,02/05/2026,PN1", "166")],
)
def test_a_review_without_a_date_that_can_be_is_left_out(row: str, rule: str) -> None:
    found = of_reviews(row)
    assert rules(found, Severity.ROW) == [rule]
    assert not only(found).reviews


@pytest.mark.parametrize("code", ["", "PN8"])
def test_a_review_without_a_good_code_is_kept(code: str) -> None:
    found = of_reviews(f"1,,27/02/2024,{code}")
    assert rules(found) == ["167"]
    assert only(found).reviews[0].participation is None


@pytest.mark.parametrize(
    ("born", "code", "broken"),
    [
        ("27/02/2020", "PN0", []),
        ("26/02/2020", "PN0", ["440"]),
        ("27/02/2020", "PN1", []),
        ("28/02/2020", "PN1", ["441"]),
        ("29/02/2020", "PN0", []),
    ],
)
def test_the_code_must_fit_the_age_and_the_birthday_passes_either_way(
    born: str, code: str, broken: list[str]
) -> None:
    found = of_reviews(f"1,,27/02/2024,{code}", born=born)
    assert rules(found) == broken
    assert only(found).reviews[0].participation == code


def test_two_codes_for_one_review_leave_the_review_without_one() -> None:
    found = of_reviews("1,,27/02/2024,PN1", "1,,27/02/2024,PN6")
    assert [(r.on, r.participation) for r in only(found).reviews] == [(date(2024, 2, 27), None)]
    assert len(found.problems) == 1


def test_a_review_outside_care_and_one_under_short_breaks_are_noted() -> None:
    outside = of_reviews("1,,27/01/2024,PN1")
    assert messages(outside, Severity.NOTE) == [
        "The review was held on a day when the child was not looked after."
    ]
    assert rules(of_reviews("1,,27/02/2024,PN1", status="V4")) == ["399"]


def test_a_review_before_a_period_whose_start_is_not_known_is_no_fault() -> None:
    found = of_tables(
        {
            "header.csv": header_of("01/06/2012"),
            "episodes.csv": table(EPISODES, episode("01/02/2024", why_began="P")),
            "reviews.csv": table(REVIEWS, "1,,27/01/2024,PN1"),
        }
    )
    assert not found.problems


# Identity


def test_different_dates_of_birth_hold_the_child() -> None:
    found = of_reviews("1,02/06/2012,27/02/2024,PN1")
    assert found.held == {"1"}
    (problem,) = (p for p in found.problems if p.severity is Severity.HELD)
    assert (problem.rule, problem.value) == ("INT17", "01/06/2012, 02/06/2012")


def test_the_census_and_the_903_are_one_child_where_the_ids_are_the_same() -> None:
    child = census_child(identifiers="<PersonBirthDate>2012-06-01</PersonBirthDate><Sex>F</Sex>")
    form = table(EPISODES, episode("01/02/2024"))
    found = of_tables({"h.csv": header_of("01/06/2012"), "e.csv": form, "c.xml": census([child])})
    assert only(found).periods
    assert only(found).referrals
    other = census([census_child()])
    assert of_tables({"h.csv": header_of("01/06/2012"), "c.xml": other}).held == {"1"}


def test_a_child_that_the_header_leaves_out_is_noted() -> None:
    found = of_episodes(episode("01/02/2024"), episode("01/02/2024", child="9"))
    assert "INT08" in rules(found)
    assert found.children["9"].date_of_birth is None


def test_values_that_differ_are_left_out_unless_one_says_little() -> None:
    rows = ["1,F,01/06/2012,NOBT,A123456789012,,", "1,M,01/06/2012,WBRI,UN1,,"]
    found = reading(source("h.csv", table(HEADER, *rows)))
    child = only(found)
    assert (child.sex, child.ethnicity, child.upn) == (None, "WBRI", "A123456789012")
    assert len(found.problems) == 1


def test_a_date_that_systems_write_for_nothing_is_nothing() -> None:
    for blank in ("01/01/1900", "1899-12-30", "NULL", "nan"):
        child = only(reading(source("h.csv", table(HEADER, f"1,F,{blank},WBRI,,,"))))
        assert child.date_of_birth is None


def test_a_year_of_two_figures_is_no_date() -> None:
    found = reading(source("h.csv", table(HEADER, "1,F,01/06/12,WBRI,,,")))
    assert "102" in rules(found)


# Codes


@pytest.mark.parametrize(
    ("code", "began", "ended", "year", "noted"),
    [
        ("P2", "01/05/2017", "01/08/2017", 2018, False),
        ("H5", "01/05/2018", "01/06/2024", 2026, False),
        ("Z1", "01/05/2023", "", 2025, False),
        ("Z1", "01/05/2025", "", 2026, True),
        ("Z12", "01/05/2025", "", 2026, False),
        ("Z12", "01/05/2018", "01/08/2018", 2026, True),
        ("K3", "01/05/2024", "", 2025, False),
        ("U6", "01/05/2017", "", 2027, False),
    ],
)
def test_a_placement_code_is_judged_by_the_years_it_was_used_in(
    code: str, began: str, ended: str, year: int, noted: bool
) -> None:
    row = episode(began, ended, "E8" if ended else "", place=code)
    found = of_episodes(row, year=year, extracted_on=date(2027, 4, 5))
    assert ("146" in rules(found)) is noted
    assert only(found).placements[0].code == code


@pytest.mark.parametrize(("ended", "noted"), [("01/12/2018", False), ("01/12/2020", True)])
def test_the_old_codes_of_special_guardianship(ended: str, noted: bool) -> None:
    found = of_episodes(episode("01/02/2017", ended, "E43"))
    assert ("149" in rules(found)) is noted
    assert only(found).periods[0].reason == "E43"


@pytest.mark.parametrize(
    ("given", "year", "noted"), [("1", 2024, False), ("M", 2025, False), ("1", 2025, True)]
)
def test_sex_is_the_same_whatever_the_years_code(given: str, year: int, noted: bool) -> None:
    found = reading(source("h.csv", table(HEADER, f"1,{given},01/06/2012,WBRI,,,")), year=year)
    assert only(found).sex == "M"
    assert ("101" in rules(found)) is noted


def test_every_code_is_written_once_with_a_meaning() -> None:
    modules = (looked_after, protection, shared)
    sets = [
        value for module in modules for value in vars(module).values() if type(value) is CodeSet
    ]
    assert len(sets) > 12
    for code_set in sets:
        codes = list(code_set)
        assert all(code.label for code in codes)
        assert len({code.label for code in codes}) >= len(codes) - 2
    assert {code.means for code in looked_after.LEGAL_STATUS} == {
        "order",
        "agreement",
        "remand",
        "protection",
        "short-break",
    }


def test_the_kinds_that_readers_name_are_of_the_vocabulary() -> None:
    named = set(CENSUS_KINDS) | people.kinds_of(list(people.COLUMNS))
    for each in TABLES:
        named |= each.kinds
    assert named <= set(KINDS)
