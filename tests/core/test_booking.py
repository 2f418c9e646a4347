"""Times proposed for meetings: inside the limits wherever that can be, and never twice."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.booking import Hours, Wanted, propose
from holdfast.core.calendar import Calendar

ENGLAND = Calendar.england()
HOURS = Hours.between(time(9, 30), time(15, 30), time(17, 30), minutes=60, a_day=3)
MONDAY = date(2026, 3, 2)


def one(last: date, **fields: object) -> Wanted:
    return Wanted(**({"key": 1, "officer": 7, "last": last} | fields))  # type: ignore[arg-type]


def test_the_day_wished_for_lies_inside_the_limit_and_after_school() -> None:
    found = propose([one(date(2026, 3, 20))], {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=5)
    assert (found[1].on, found[1].at, found[1].until) == (
        date(2026, 3, 13),
        time(15, 30),
        time(16, 30),
    )
    assert not found[1].late


def test_a_child_too_young_for_school_may_come_in_the_morning() -> None:
    wanted = one(date(2026, 3, 20), schoolchildren=False)
    found = propose([wanted], {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=5)
    assert found[1].at == time(9, 30)


def test_in_the_holidays_schoolchildren_may_too() -> None:
    day = date(2026, 3, 13)
    found = propose(
        [one(date(2026, 3, 20))],
        {},
        HOURS,
        ENGLAND,
        first=MONDAY,
        days_before_limit=5,
        is_school_day={day: False},
    )
    assert (found[1].on, found[1].at) == (day, time(9, 30))


def test_bank_holidays_and_weekends_are_passed_over() -> None:
    # Good Friday is 3 April 2026, Easter Monday the 6th.
    found = propose([one(date(2026, 4, 6))], {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=0)
    assert found[1].on == date(2026, 4, 2)


def test_the_chairs_own_meetings_are_kept_clear() -> None:
    busy = {7: {date(2026, 3, 13): [(time(15), time(16)), (time(16, 15), time(17, 30))]}}
    found = propose(
        [one(date(2026, 3, 20))], busy, HOURS, ENGLAND, first=MONDAY, days_before_limit=5
    )
    assert found[1].on == date(2026, 3, 12)


def test_past_its_limit_a_meeting_gets_the_next_free_day_and_says_so() -> None:
    found = propose([one(date(2026, 2, 20))], {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=5)
    assert (found[1].on, found[1].late) == (MONDAY, True)


def test_not_before_the_day_from_which_it_counts() -> None:
    wanted = one(date(2026, 3, 20), not_before=date(2026, 3, 18))
    found = propose([wanted], {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=5)
    assert found[1].on == date(2026, 3, 18)


@given(
    limits=st.lists(st.integers(0, 12), min_size=1, max_size=24),
    margin=st.integers(0, 6),
    a_day=st.integers(1, 2),
)
def test_whatever_can_be_fitted_is_fitted_and_nothing_overlaps(
    limits: list[int], margin: int, a_day: int
) -> None:
    hours = Hours.between(time(9), time(15, 30), time(17, 30), minutes=60, a_day=a_day)
    wanted = [
        Wanted(key, 7, ENGLAND.add_working_days(MONDAY, days) if days else MONDAY)
        for key, days in enumerate(limits)
    ]
    found = propose(wanted, {}, hours, ENGLAND, first=MONDAY, days_before_limit=margin)
    taken = defaultdict(list)
    for each in found.values():
        taken[each.on].append((each.at, each.until))
        assert ENGLAND.is_working(each.on)
        assert each.late == (each.on > wanted[each.key].last)
    for times in taken.values():
        assert len(times) <= a_day
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(times)))
    # By counting: they can all be fitted where no run of days up to a limit is asked for too much.
    fits = all(
        sum(1 for other in limits if other <= days) <= (days + 1) * a_day for days in set(limits)
    )
    assert fits == (not any(each.late for each in found.values()) and len(found) == len(wanted))


def test_two_chairs_do_not_wait_for_each_other() -> None:
    day = date(2026, 3, 20)
    wanted = [Wanted(1, 7, day), Wanted(2, 8, day), Wanted(3, None, day), Wanted(4, None, day)]
    found = propose(wanted, {}, HOURS, ENGLAND, first=MONDAY, days_before_limit=5)
    assert {each.on for each in found.values()} == {day - timedelta(days=7)}
    assert {each.at for each in found.values()} == {time(15, 30)}
