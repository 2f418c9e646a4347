"""The returns of invented authorities: written alike every time, and read back without a fault
but for those put in.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from holdfast.demonstration.invention import invent
from holdfast.demonstration.places import PLACES, Place, places
from holdfast.demonstration.returns.files import YearReturn, returns_of
from holdfast.imports import Reading, Severity, read

ON = date(2026, 11, 18)


def read_back(sent: YearReturn, into: Path) -> Reading:
    return read(
        sent.write(into),
        collection_year=sent.year.collection,
        extracted_on=sent.year.extracted_on,
    )


def small(slug: str) -> Place:
    (place,) = places(small=True, only=slug)
    return place


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.slug)
def test_the_same_day_gives_the_same_files(place: Place) -> None:
    one, two = (
        [dict(sent.files) for sent in returns_of(invent(small(place.slug), ON))] for _ in range(2)
    )
    assert one == two


def test_another_day_gives_another_history() -> None:
    place = small("oakhallow")
    one = returns_of(invent(place, ON))[-1].files
    two = returns_of(invent(place, date(2026, 11, 19)))[-1].files
    assert one != two


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.slug)
def test_only_the_children_meant_are_held_back(place: Place, tmp_path: Path) -> None:
    invention = invent(place, ON)
    *earlier, newest = returns_of(invention)
    for sent in earlier:
        assert not read_back(sent, tmp_path).held
    found = read_back(newest, tmp_path)
    assert found.held == {life.id for life in invention.faulty}
    assert not found.refused
    assert set(found.children) == {life.id for life in invention.lives}


def test_the_newest_return_has_notes_and_a_row_left_out(tmp_path: Path) -> None:
    found = read_back(returns_of(invent(PLACES[0], ON))[-1], tmp_path)
    severities = {problem.severity for problem in found.problems}
    assert {Severity.HELD, Severity.ROW, Severity.NOTE} <= severities
    assert {"142", "388", "144", "INT17", "8841"} <= {problem.rule for problem in found.problems}


def test_one_authority_sends_the_xml_form_and_the_others_tables() -> None:
    for place in PLACES:
        newest = returns_of(invent(small(place.slug), ON))[-1].files
        assert ("ssda903.xml" in newest) is place.form
        assert ("episodes.csv" in newest) is not place.form
        assert "people.csv" in newest


def test_the_files_say_what_was_invented(tmp_path: Path) -> None:
    invention = invent(small("brindlewick"), ON)
    found = read_back(returns_of(invention)[-1], tmp_path)
    for life in invention.lives:
        child = found.children[life.id]
        assert child.date_of_birth == life.born
        assert child.name
        assert (child.name.forename or "") == life.forename
        if life.in_care:
            last = child.periods[-1]
            assert last.ended is None
            held = [each.on for each in life.in_care.course.held]
            assert {review.on for review in child.reviews} <= set(held)
        if life.on_plan:
            assert child.plans[-1].started == life.on_plan.started


def test_a_year_that_is_over_knows_nothing_of_what_came_after(tmp_path: Path) -> None:
    for sent in returns_of(invent(PLACES[4], ON))[:-1]:
        found = read_back(sent, tmp_path)
        for child in found.children.values():
            ends = [each.ended for each in (*child.periods, *child.plans) if each.ended]
            days = [each.on for each in child.reviews] + ends
            assert all(day <= sent.year.last for day in days)
