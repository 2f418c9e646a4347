"""Counting spans forwards and back: the ordinary rules of English law, edge by edge."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.calendar import Calendar
from holdfast.core.spans import Count, Span, Unit, birthday, count_back, count_on, parse_span

ENGLAND = Calendar.england()
DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def on(start: str, span: str) -> date:
    return count_on(date.fromisoformat(start), parse_span(span), ENGLAND)


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        # The corresponding date, or the last day of a shorter month.
        ("2025-11-30", "3 months", "2026-02-28"),
        ("2023-11-30", "3 months", "2024-02-29"),
        ("2026-02-28", "3 months", "2026-05-28"),
        ("2025-08-31", "6 months", "2026-02-28"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2025-11-10", "3 months", "2026-02-10"),
        # The day itself is left out.
        ("2025-12-15", "20 working days", "2026-01-15"),
        ("2026-12-14", "20 working days", "2027-01-14"),
        ("2026-04-04", "20 working days", "2026-05-05"),
        ("2022-08-23", "20 working days", "2022-09-22"),
        # All three run from the review.
        ("2026-12-18", "5 working days", "2026-12-29"),
        ("2026-12-18", "15 working days", "2027-01-13"),
        ("2026-12-18", "20 working days", "2027-01-20"),
        ("2026-01-05", "28 days", "2026-02-02"),
        ("2026-01-05", "4 weeks", "2026-02-02"),
        ("2026-01-05", "1 week", "2026-01-12"),
        ("2026-01-05", "0 days", "2026-01-05"),
    ],
)
def test_the_day_a_span_leads_to(start: str, span: str, end: str) -> None:
    assert on(start, span) == date.fromisoformat(end)


def test_counting_back_leaves_the_day_itself_out() -> None:
    assert count_back(date(2026, 1, 20), parse_span("15 working days"), ENGLAND) == date(
        2025, 12, 29
    )


def test_a_chain_of_months_does_not_return_to_the_month_s_last_day() -> None:
    day = date(2024, 1, 31)
    chain = [day := count_on(day, parse_span(f"{n} months"), ENGLAND) for n in (3, 6, 6, 6)]
    assert chain == [date(2024, 4, 30), date(2024, 10, 30), date(2025, 4, 30), date(2025, 10, 30)]
    assert on("2024-01-31", "21 months") == date(2025, 10, 31)


@pytest.mark.parametrize(("count", "months", "share"), [(91, 3, 20.7), (183, 6, 46.0)])
def test_a_count_of_days_falls_after_the_months_it_stands_for(
    count: int, months: int, share: float
) -> None:
    starts = [date(2024, 1, 1) + n * DAY for n in range(366 + 3 * 365)]
    span = Span(months, Unit.MONTHS)
    late = sum(each + count * DAY > count_on(each, span, ENGLAND) for each in starts)
    assert round(100 * late / len(starts), 1) == share


def test_twenty_working_days_are_not_twenty_eight_days() -> None:
    starts = [date(2024, 1, 1) + n * DAY for n in range(4 * 365)]
    lengths = {(count_on(s, parse_span("20 working days"), ENGLAND) - s).days for s in starts}
    assert lengths == set(range(min(lengths), max(lengths) + 1))
    assert (min(lengths), max(lengths)) == (26, 33)


@given(days, st.integers(0, 40))
def test_a_month_ends_on_the_corresponding_number_or_the_months_last_day(
    day: date, months: int
) -> None:
    end = count_on(day, Span(months, Unit.MONTHS), ENGLAND)
    assert (end.year - day.year) * 12 + end.month - day.month == months
    assert end.day == min(day.day, monthrange(end.year, end.month)[1])


@given(days, st.integers(0, 40), st.sampled_from(list(Unit)))
def test_a_longer_span_never_ends_sooner(day: date, count: int, unit: Unit) -> None:
    if unit is not Unit.TERMS:
        shorter, longer = (count_on(day, Span(n, unit), ENGLAND) for n in (count, count + 1))
        assert day <= shorter <= longer
        shorter, longer = (count_back(day, Span(n, unit), ENGLAND) for n in (count, count + 1))
        assert longer <= shorter <= day


@given(days, st.integers(1, 60))
def test_counting_back_leaves_so_many_working_days_before_the_day(day: date, count: int) -> None:
    latest = count_back(day, Span(count, Unit.WORKING_DAYS), ENGLAND)
    assert ENGLAND.is_working(latest)
    assert ENGLAND.working_days_between(latest - DAY, day - DAY) == count


@given(days, st.integers(0, 60), st.sampled_from([Unit.DAYS, Unit.MONTHS, Unit.WORKING_DAYS]))
def test_a_count_kept_is_the_count(day: date, count: int, unit: Unit) -> None:
    span = Span(count, unit)
    kept = Count(span, ENGLAND)
    assert kept[day] == kept[day] == count_on(day, span, ENGLAND)
    assert Count(span, ENGLAND, back=True)[day] == count_back(day, span, ENGLAND)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("20 working days", 20, Unit.WORKING_DAYS),
        ("1 working day", 1, Unit.WORKING_DAYS),
        ("48 hours", 48, Unit.HOURS),
        ("1 year", 1, Unit.YEARS),
        ("2 school terms", 2, Unit.TERMS),
    ],
)
def test_spans_are_read_as_they_are_written(text: str, count: int, unit: Unit) -> None:
    assert parse_span(text) == Span(count, unit)
    assert parse_span(str(parse_span(text))) == parse_span(text)


@pytest.mark.parametrize("text", ["twenty days", "20", "-3 days", "3 fortnights", "1.5 months"])
def test_what_is_not_a_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a span"):
        parse_span(text)


def test_terms_cannot_be_counted_back() -> None:
    with pytest.raises(ValueError, match="school terms"):
        count_back(date(2026, 1, 1), parse_span("1 school term"), ENGLAND)


@pytest.mark.parametrize(
    ("born", "age", "day"),
    [
        ("2008-06-30", "18 years", "2026-06-30"),
        # Born on 29 February: adult on 1 March where the year has no such day.
        ("2008-02-29", "18 years", "2026-03-01"),
        ("2008-02-29", "16 years", "2024-02-29"),
        ("2025-08-31", "6 months", "2026-02-28"),
    ],
)
def test_birthdays(born: str, age: str, day: str) -> None:
    assert birthday(date.fromisoformat(born), parse_span(age)) == date.fromisoformat(day)


def test_an_age_in_weeks_is_refused() -> None:
    with pytest.raises(ValueError, match="years or months"):
        birthday(date(2026, 1, 1), parse_span("6 weeks"))
