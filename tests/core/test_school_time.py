"""Whether a meeting takes a child out of school, by hour, day, term and age."""

from datetime import date, time

import pytest

from holdfast.core.calendar import Calendar, Term
from holdfast.core.school_time import SchoolTime

SCHOOL = SchoolTime(time(8, 45), time(15, 30), from_age=4, until_age=18)
TERMS = (Term("autumn", (9, 1), (12, 20)), Term("spring", (1, 2), (3, 31)))
ENGLAND = Calendar.england(terms=TERMS)
NINE = date(2017, 5, 4)


@pytest.mark.parametrize(
    ("at", "until", "clash"),
    [
        (time(10), time(11), True),
        (time(15, 29), None, True),
        (time(15, 30), time(17), False),
        (time(7, 45), time(8, 45), False),
        (time(8), time(8, 46), True),
        (time(8), None, False),
        (None, None, False),
    ],
)
def test_the_hours_of_a_school_day(at: time | None, until: time | None, clash: bool) -> None:
    assert SCHOOL.clashes(NINE, date(2026, 3, 4), at, until, ENGLAND) is clash


@pytest.mark.parametrize(
    "on",
    [date(2026, 3, 7), date(2026, 8, 12), date(2026, 12, 22), date(2026, 4, 3)],
    ids=["a Saturday", "the summer", "after term", "Good Friday"],
)
def test_no_school_to_be_taken_out_of(on: date) -> None:
    assert not SCHOOL.clashes(NINE, on, time(10), time(11), ENGLAND)


def test_without_terms_every_working_day_may_be_a_school_day() -> None:
    assert SCHOOL.clashes(NINE, date(2026, 8, 12), time(10), time(11), Calendar.england())


def test_a_term_may_run_over_the_new_year() -> None:
    calendar = Calendar.england(terms=(Term("winter", (11, 1), (2, 10)),))
    assert SCHOOL.clashes(NINE, date(2026, 1, 20), time(10), None, calendar)
    assert not SCHOOL.clashes(NINE, date(2026, 2, 11), time(10), None, calendar)


@pytest.mark.parametrize(
    ("born", "clash"),
    [
        (date(2023, 3, 4), False),
        (date(2022, 3, 4), True),
        (date(2008, 3, 5), True),
        (date(2008, 3, 4), False),
        (None, True),
    ],
)
def test_the_ages_at_which_children_go_to_school(born: date | None, clash: bool) -> None:
    assert SCHOOL.clashes(born, date(2026, 3, 4), time(10), None, ENGLAND) is clash
