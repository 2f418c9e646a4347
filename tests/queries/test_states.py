"""The database tells a duty's state as the core does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from holdfast.core.duties import Duty, Gap, Outcome, State
from holdfast.queries.states import BANDS, Band, end_of_week, with_band, with_state
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, to_row
from holdfast.record.models import Child
from tests.record.builders import a_child

DAY = date(2026, 3, 4)
days = st.integers(-3, 3).map(lambda number: DAY + timedelta(days=number))
duties = st.builds(
    Duty,
    rule=st.just("r"),
    anchor=st.just("review:1"),
    anchor_on=st.just(DAY),
    each=st.just(""),
    roles=st.just(("iro",)),
    due=st.none() | days,
    warn_from=st.none() | days,
    outcome=st.sampled_from(Outcome),
    excused_by=st.none() | st.just("permission:1"),
    unmet_is=st.sampled_from([State.OVERDUE, State.UNKNOWN]),
    gap=st.sampled_from(Gap),
)


def row(child: Child, duty: Duty) -> models.Duty:
    """The stored row of a duty."""
    told = dict(zip(COLUMNS, to_row(child.authority_id, child.pk, duty), strict=True))
    told |= {"roles": list(duty.roles), "limits": []}
    return models.Duty.objects.create(**told)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "band"),
    [
        ({"due": date(2026, 3, 1)}, Band.OVERDUE),
        ({"due": DAY}, Band.WEEK),
        ({"due": date(2026, 3, 8)}, Band.WEEK),
        ({"due": date(2026, 3, 9)}, Band.NEXT),
        ({"due": date(2026, 4, 5)}, Band.NEXT),
        ({"due": date(2026, 4, 6)}, Band.LATER),
        ({"due": date(2026, 3, 1), "excused_by": "permission:1"}, Band.EXCUSED),
        ({"due": date(2026, 3, 1), "unmet_is": State.UNKNOWN}, Band.UNKNOWN),
        ({"due": None, "outcome": Outcome.UNKNOWN}, Band.UNKNOWN),
    ],
)
def test_a_week_ends_on_sunday_and_the_next_four_follow(fields: Any, band: Band) -> None:
    given: Any = {"warn_from": None, "outcome": Outcome.OPEN} | fields
    stored = row(a_child(), Duty("r", "review:1", DAY, "", ("iro",), **given))
    found = with_band(with_state(models.Duty.objects.filter(pk=stored.pk), DAY), DAY)
    assert BANDS[found.get().band] is band


def test_at_the_weekend_this_week_is_the_one_about_to_begin() -> None:
    assert end_of_week(date(2026, 3, 6)) == date(2026, 3, 8)
    assert end_of_week(date(2026, 3, 7)) == end_of_week(date(2026, 3, 8)) == date(2026, 3, 15)


@pytest.mark.django_db
class TestStates(TestCase):
    @given(duty=duties, today=days)
    def test_the_database_and_the_core_agree(self, duty: Duty, today: date) -> None:
        stored = row(a_child(), duty)
        (told,) = with_state(models.Duty.objects.filter(pk=stored.pk), today).values_list(
            "state", flat=True
        )
        assert State(told) is duty.state(today)
