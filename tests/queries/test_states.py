"""The database tells a duty's state as the core does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from holdfast.core.duties import Duty, Gap, Outcome, State
from holdfast.queries.states import with_state
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, to_row
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


@pytest.mark.django_db
class TestStates(TestCase):
    @given(duty=duties, today=days)
    def test_the_database_and_the_core_agree(self, duty: Duty, today: date) -> None:
        child = a_child()
        row = dict(zip(COLUMNS, to_row(child.authority_id, child.pk, duty), strict=True))
        row |= {"roles": list(duty.roles), "limits": []}
        stored = models.Duty.objects.create(**row)
        (told,) = with_state(models.Duty.objects.filter(pk=stored.pk), today).values_list(
            "state", flat=True
        )
        assert State(told) is duty.state(today)
