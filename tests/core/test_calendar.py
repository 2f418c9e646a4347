"""Working days, school terms and the table of bank holidays."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.bank_holidays import BANK_HOLIDAYS
from holdfast.core.calendar import Calendar, Term

ENGLAND = Calendar.england()
DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def test_the_table_agrees_with_an_independent_one_from_1990_to_2040() -> None:
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(1990, 2041))
    weekdays = {day for day in known if day.weekday() < 5}
    assert set(BANK_HOLIDAYS) == weekdays


@pytest.mark.parametrize(
    "one_off",
    [
        "2011-04-29",
        "2012-06-04",
        "2012-06-05",
        "2020-05-08",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08",
    ],
)
def test_holidays_proclaimed_once_are_in_it(one_off: str) -> None:
    assert not ENGLAND.is_working(date.fromisoformat(one_off))


def test_what_a_one_off_replaced_is_a_working_day() -> None:
    assert ENGLAND.is_working(date(2020, 5, 4))
    assert ENGLAND.is_working(date(2022, 5, 30))


def slowly(day: date, count: int) -> date:
    """Walk from `day`, leaving it out, until so many working days have been passed."""
    step = DAY if count > 0 else -DAY
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < 5 and day not in BANK_HOLIDAYS
    return day


@given(days, st.integers(-300, 300))
def test_counting_by_table_is_walking_day_by_day(day: date, count: int) -> None:
    assert ENGLAND.add_working_days(day, count) == slowly(day, count)


@given(days, st.integers(1, 200))
def test_counting_on_and_back_are_mirrors(day: date, count: int) -> None:
    there = ENGLAND.add_working_days(day, count)
    assert ENGLAND.working_days_between(day, there) == count
    back = ENGLAND.add_working_days(there, -count)
    assert back == ENGLAND.working_day_on_or_before(day)


@given(days, st.integers(0, 60))
def test_every_day_left_out_has_its_reason(day: date, length: int) -> None:
    end = day + length * DAY
    left_out = dict(ENGLAND.days_left_out(day, end))
    assert length - len(left_out) == ENGLAND.working_days_between(day, end)
    assert all(ENGLAND.why_closed(each) == name for each, name in left_out.items())


@given(days)
def test_the_last_working_day_on_or_before(day: date) -> None:
    found = ENGLAND.working_day_on_or_before(day)
    assert ENGLAND.is_working(found)
    assert not any(ENGLAND.is_working(found + n * DAY) for n in range(1, (day - found).days + 1))


def test_outside_the_table_of_holidays_only_weekends_are_left_out() -> None:
    assert ENGLAND.add_working_days(date(2060, 12, 24), 1) == date(2060, 12, 27)
    assert ENGLAND.is_working(date(1950, 12, 25))


def test_days_beyond_all_counting_are_refused() -> None:
    with pytest.raises(ValueError, match="1900 to 2199"):
        ENGLAND.add_working_days(date(1, 1, 3), 5)


def test_an_authoritys_own_closures_are_not_working_days() -> None:
    closed = Calendar.england({date(2026, 12, 29): "Offices closed"})
    assert closed.add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 30)
    assert closed.why_closed(date(2026, 12, 29)) == "Offices closed"


TERMS = (
    Term("autumn", (9, 1), (12, 18)),
    Term("spring", (1, 5), (3, 27)),
    Term("summer", (4, 13), (7, 17)),
)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 10, 1), date(2027, 3, 27)),
        (date(2026, 9, 1), date(2027, 3, 27)),
        (date(2026, 12, 18), date(2027, 3, 27)),
        (date(2026, 12, 27), date(2027, 3, 27)),
        (date(2027, 1, 4), date(2027, 3, 27)),
        (date(2027, 8, 10), date(2027, 12, 18)),
    ],
)
def test_the_next_term_after_the_one_a_day_lies_in(day: date, end: date) -> None:
    assert Calendar.england(terms=TERMS).end_of_term(day, 1) == end


def test_terms_that_run_over_the_new_year() -> None:
    terms = (Term("winter", (9, 1), (2, 10)), Term("summer", (2, 20), (7, 20)))
    assert Calendar.england(terms=terms).end_of_term(date(2026, 7, 20), 1) == date(2027, 2, 10)
    assert Calendar.england(terms=terms).end_of_term(date(2027, 1, 3), 1) == date(2027, 7, 20)


def test_a_calendar_without_terms_cannot_count_them() -> None:
    with pytest.raises(ValueError, match="no school terms"):
        ENGLAND.end_of_term(date(2026, 9, 1), 1)
