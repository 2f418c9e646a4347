"""Invented authorities: the same every time, of the shape asked for, and lawful in the main."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from holdfast.core.spans import add_months
from holdfast.demonstration.invention import Invention, invent
from holdfast.demonstration.lives import CarePeriod, Held, Life
from holdfast.demonstration.participation import code_of
from holdfast.demonstration.places import PLACES, Place, places
from holdfast.demonstration.years import return_years

ON = date(2026, 11, 18)
LARGE = PLACES[0]


@cache
def invention(slug: str = LARGE.slug) -> Invention:
    (place,) = places(only=slug)
    return invent(place, ON)


def periods() -> Iterator[tuple[Life, CarePeriod]]:
    for life in invention().lives:
        for period in life.care:
            yield life, period


def reviews_of_a_year() -> list[Held]:
    since = ON - timedelta(days=365)
    return [held for _, period in periods() for held in period.course.held if held.on >= since]


def test_there_is_one_authority_for_each_procedure() -> None:
    assert [place.procedure for place in PLACES] == [
        "coventry",
        "southwark",
        "newcastle",
        "oxfordshire",
        "practice-standards",
    ]


def test_the_large_one_has_the_shape_of_the_annual_report() -> None:
    lives, office = invention().lives, invention().office
    assert sum(bool(life.in_care) for life in lives) == 580
    assert sum(bool(life.on_plan) for life in lives) == 420
    assert sum(bool(life.in_breaks) for life in lives) == 64
    assert sum(bool(life.in_care and life.on_plan) for life in lives) == 24
    assert len(office.chairs) == 12
    assert len(LARGE.teams) == 9


@pytest.mark.parametrize("place", PLACES[1:], ids=lambda place: place.slug)
def test_the_others_are_about_a_fifth_of_it(place: Place) -> None:
    lives = invention(place.slug).lives
    assert sum(bool(life.in_care) for life in lives) == 116
    assert sum(bool(life.on_plan) for life in lives) == 84


def test_caseloads_differ_as_those_of_the_annual_report_do() -> None:
    loads = Counter(
        life.officers["iro"][-1].email
        for life in invention().lives
        if "iro" in life.officers and (life.in_care or life.in_breaks)
    )
    assert loads["iro@ashby-vale.example"] > 60, "whoever signs in has a caseload worth a look"
    assert max(loads.values()) < 90
    assert min(loads.values()) < 20


def test_about_ninety_two_in_a_hundred_reviews_are_held_in_time() -> None:
    held = reviews_of_a_year()
    in_time = sum(each.on <= each.due for each in held)
    assert 0.88 < in_time / len(held) < 0.95


def test_nearly_all_conferences_are_held_in_time() -> None:
    held = [
        each for life in invention().lives for case in life.protection for each in case.course.held
    ]
    assert sum(each.on <= each.due for each in held) / len(held) > 0.98


def test_about_nine_in_ten_children_take_part() -> None:
    codes = Counter(
        code_of(life, held.on) for life, period in periods() for held in period.course.held
    )
    asked = sum(number for code, number in codes.items() if code != "PN0")
    part = sum(codes[code] for code in ("PN1", "PN2", "PN3", "PN5", "PN6"))
    assert 0.86 < part / asked < 0.94
    assert codes["PN0"]


def test_reviews_follow_one_another_as_the_law_has_it() -> None:
    calendar = invention().days.calendar
    for _, period in periods():
        held = period.course.held
        if held and held[0].number == 1:
            assert held[0].due == calendar.add_working_days(period.started, 20)
        for before, after in pairwise(held):
            if after.number == before.number + 1:
                months = 3 if after.number == 2 else 6
                assert after.due <= add_months(before.on, months)


def test_nobody_is_looked_after_before_birth_or_past_eighteen() -> None:
    for life, period in periods():
        assert life.born
        assert life.born < period.started
        assert (period.ended or ON) <= add_months(life.born, 18 * 12)


def test_something_is_overdue_due_this_week_booked_and_not_booked() -> None:
    following = [period.course.next for _, period in periods() if period.course.next]
    assert any(each.due < ON for each in following)
    assert any(ON <= each.due <= ON + timedelta(days=7) for each in following)
    assert any(each.booked and each.booked <= each.due for each in following)
    assert any(each.booked and each.booked > each.due for each in following)
    assert any(each.booked is None and (each.due - ON).days < 28 for each in following)


def test_siblings_are_reviewed_together() -> None:
    families = [family for family in invention().families if len(family.children) > 2]
    together = [
        family
        for family in families
        if len({life.care[-1].course for life in family.children if life.care}) == 1
    ]
    assert len(together) > 20


def test_there_is_one_of_every_kind_of_story() -> None:
    lives = invention().lives
    assert any(life.born is None for life in lives), "a child not yet born, with a plan"
    assert any(life.unaccompanied for life in lives)
    assert any(len(life.care) > 1 for life in lives), "a child who came back"
    kinds = {period.kind for _, period in periods()}
    assert {"adoption", "remand", "supported accommodation"} <= kinds
    placed = [p for _, p in periods() for stay in p.placements if stay.code.startswith("A")]
    assert placed


@pytest.mark.parametrize(
    ("on", "names"),
    [
        (date(2026, 3, 31), ["2023-24", "2024-25", "2025-26"]),
        (date(2026, 4, 1), ["2024-25", "2025-26", "2026-27"]),
    ],
)
def test_the_newest_return_is_that_of_the_year_the_day_lies_in(on: date, names: list[str]) -> None:
    years = return_years(on)
    assert [year.name for year in years] == names
    assert years[-1].extracted_on == on


def test_an_unknown_authority_is_refused_by_name() -> None:
    with pytest.raises(LookupError, match="ashby-vale"):
        places(only="nowhere")
