"""Figures are drawn where their dates say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.calendar import Calendar
from holdfast.web.components import Band, Lane, Mark, Timeline
from holdfast.web.drawing import counted_days, timeline
from holdfast.web.drawing.counted_days import Day, Fold, Week

ENGLAND = Calendar.england()
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 1))


def not_working(first: date, last: date) -> dict[date, str]:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {
        day: ENGLAND.holidays.get(day) or f"{day:%A}"
        for day in days
        if day.weekday() > 4 or day in ENGLAND.holidays
    }


def squares(drawing: counted_days.Drawing) -> list[Day]:
    return [day for row in drawing.rows if isinstance(row, Week) for day in row.days]


@given(DAYS, st.integers(-90, 90))
def test_days_are_numbered_from_the_start_to_the_due_date(start: date, away: int) -> None:
    due = start + timedelta(days=away)
    skipped = not_working(min(start, due), max(start, due))
    drawing = counted_days.draw(start, due, skipped)
    numbered = [day for day in squares(drawing) if day.number is not None]
    hidden = sum(row.counted for row in drawing.rows if isinstance(row, Fold))
    assert len(numbered) + hidden == drawing.counted
    in_order = sorted(numbered, key=lambda day: day.on, reverse=away < 0)
    assert [day.number for day in in_order] == sorted(day.number for day in numbered)
    assert not any(day.on in skipped for day in numbered)
    assert not any(day.on == start for day in numbered)


@given(DAYS, st.integers(1, 60))
def test_counting_agrees_with_a_day_by_day_count(start: date, away: int) -> None:
    due = start + timedelta(days=away)
    drawing = counted_days.draw(start, due, not_working(start, due))
    by_hand, day = 0, start
    while day < due:
        day += timedelta(days=1)
        by_hand += day.weekday() < 5 and day not in ENGLAND.holidays
    assert drawing.counted == by_hand


@given(DAYS, st.integers(0, 400))
def test_both_ends_are_always_drawn(start: date, away: int) -> None:
    due = start + timedelta(days=away)
    roles = {day.on: day.role for day in squares(counted_days.draw(start, due, {}))}
    assert roles[due] == "due"
    assert roles[start] == ("start" if away else "due")


def test_holidays_are_named_beside_their_week_and_weekends_are_not() -> None:
    skipped = not_working(date(2026, 3, 30), date(2026, 4, 10))
    drawing = counted_days.draw(date(2026, 3, 30), date(2026, 4, 10), skipped)
    assert [week.notes for week in drawing.rows if isinstance(week, Week)] == [
        ((date(2026, 4, 3), "Good Friday"),),
        ((date(2026, 4, 6), "Easter Monday"),),
    ]


def test_a_long_count_is_folded_but_a_week_with_a_holiday_is_not() -> None:
    skipped = {date(2026, 5, 4): "Early May bank holiday"}
    drawing = counted_days.draw(date(2026, 2, 2), date(2026, 7, 3), skipped)
    shown = [type(row) for row in drawing.rows]
    assert shown == [Week, Week, Fold, Week, Fold, Week, Week]
    assert drawing.counted == (date(2026, 7, 3) - date(2026, 2, 2)).days - 1


def test_today_is_marked() -> None:
    drawing = counted_days.draw(date(2026, 3, 2), date(2026, 3, 6), {}, today=date(2026, 3, 4))
    assert [day.on for day in squares(drawing) if day.today] == [date(2026, 3, 4)]


def share(place: str) -> float:
    assert place.endswith("%")
    return float(place[:-1])


BANDS = st.lists(
    st.builds(
        lambda since, days: Band("b", since, since + timedelta(days=days) if days else None),
        DAYS,
        st.integers(0, 900),
    ),
    max_size=12,
)
SINCE, UNTIL, TODAY = date(2024, 6, 1), date(2027, 6, 1), date(2026, 3, 4)


@given(BANDS)
def test_bands_never_cover_each_other_and_stay_inside(bands: list[Band]) -> None:
    drawn = timeline.draw([Lane("l", bands=tuple(bands))], SINCE, UNTIL, TODAY).lanes[0]
    for bar in drawn.bars:
        assert 0 <= share(bar.x) <= share(bar.x) + share(bar.width) <= 100.01
        assert drawn.y <= bar.y
        assert bar.y + timeline.BAND_HEIGHT <= drawn.y + drawn.height
    for y in {bar.y for bar in drawn.bars}:
        row = sorted((bar for bar in drawn.bars if bar.y == y), key=lambda bar: bar.band.since)
        for before, after in pairwise(row):
            assert before.band.until is not None
            assert before.band.until <= after.band.since


@given(BANDS)
def test_every_band_in_the_span_is_drawn(bands: list[Band]) -> None:
    drawn = timeline.draw([Lane("l", bands=tuple(bands))], SINCE, UNTIL, TODAY).lanes[0]
    inside = [b for b in bands if b.since < UNTIL and (b.until or date.max) > SINCE]
    assert len(drawn.bars) == len(inside)


def test_a_band_that_lasts_goes_on_open_after_today() -> None:
    lane = Lane("Legal status", bands=(Band("Care order", date(2025, 1, 1)),))
    bar = timeline.draw([lane], SINCE, UNTIL, TODAY).lanes[0].bars[0]
    assert bar.ahead_x == timeline.draw([lane], SINCE, UNTIL, TODAY).today_x
    assert share(bar.ahead_x) + share(bar.ahead_width) == 100
    assert bar.words == "Care order, from 1 January 2025, continues"


def test_a_mark_lies_on_its_day_and_a_due_date_is_open() -> None:
    marks = (Mark("review", SINCE, "First"), Mark("review", UNTIL, "Later", "owed"))
    drawn = timeline.draw([Lane("Reviews", marks=marks)], SINCE, UNTIL, TODAY).lanes[0]
    assert [(point.x, point.mark.open) for point in drawn.points] == [
        ("0.00%", False),
        ("100.00%", True),
    ]


def test_today_outside_the_span_is_not_drawn() -> None:
    assert timeline.draw([], SINCE, UNTIL, date(2030, 1, 1)).today_x == ""


def test_an_axis_of_months_names_the_year_once_at_its_start() -> None:
    ticks = timeline.draw([], date(2026, 2, 1), date(2026, 6, 30), date(2020, 1, 1)).ticks
    assert [tick.label for tick in ticks] == ["Feb 2026", "Mar", "Apr", "May", "Jun"]


def test_the_table_says_all_that_is_drawn_and_all_that_is_cut_off() -> None:
    lanes = (
        Lane("Placement", bands=(Band("Foster care", date(2010, 1, 1), date(2011, 1, 1)),)),
        Lane("Reviews", marks=(Mark("review", date(2026, 1, 5), "First review", "met-late"),)),
    )
    figure = Timeline("k", "A life", lanes, TODAY, SINCE, UNTIL)
    said = [(entry.what, entry.kind, entry.since, entry.until) for entry in figure.entries]
    assert said == [
        ("Foster care", "Placement", date(2010, 1, 1), "1 January 2011"),
        ("First review", "Review, met late", date(2026, 1, 5), ""),
    ]
