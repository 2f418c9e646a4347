"""A duty comes back from its row as it went in."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from holdfast.core.duties import DatedLimit, Duty, Gap, Outcome, State
from holdfast.core.procedure import Level
from holdfast.record.duty_rows import COLUMNS, as_written, from_row, to_row
from holdfast.record.models import Duty as DutyTable
from tests.record.builders import a_child

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
DAYS = st.dates()
MOMENTS = st.datetimes().map(lambda moment: moment.replace(microsecond=0))
LIMITS = st.builds(
    DatedLimit,
    level=st.sampled_from(Level),
    due=DAYS,
    due_at=st.none() | MOMENTS,
    latest=st.none() | MOMENTS,
    opens=st.none() | DAYS,
    kept=st.none() | st.booleans(),
    place=st.integers(0, 3),
    version=st.integers(0, 3),
    case=st.integers(0, 3),
    ceiling=st.none() | st.integers(0, 3),
)


@st.composite
def duties(draw: st.DrawFn) -> Duty:
    due = draw(st.none() | DAYS)
    at = draw(st.none() | st.times().map(lambda moment: moment.replace(microsecond=0)))
    return Duty(
        rule=draw(WORDS),
        anchor=draw(WORDS),
        anchor_on=draw(DAYS),
        each=draw(st.just("") | WORDS),
        roles=tuple(draw(st.lists(WORDS, min_size=1, max_size=3))),
        due=due,
        warn_from=draw(st.none() | DAYS),
        outcome=draw(st.sampled_from(Outcome)),
        limits=tuple(draw(st.lists(LIMITS, max_size=3))),
        due_at=datetime.combine(due, at) if due and at is not None else None,
        met_by=draw(st.none() | WORDS),
        met_on=draw(st.none() | DAYS),
        lapsed_on=draw(st.none() | DAYS),
        excused_by=draw(st.none() | WORDS),
        unmet_is=draw(st.sampled_from([State.OVERDUE, State.UNKNOWN])),
        gap=draw(st.sampled_from(Gap)),
        ordinal=draw(st.none() | st.integers(1, 100)),
    )


NAMES = ", ".join(f'"{name}"' for name in COLUMNS)


class TestThroughTheDatabase(TestCase):
    @given(st.lists(duties(), min_size=1, max_size=4, unique_by=lambda duty: duty.identity))
    def test_a_duty_is_the_same_after_copy_and_after_insert(self, some: list[Duty]) -> None:
        child = a_child()
        rows = [to_row(child.authority_id, child.pk, duty) for duty in some]
        with connection.cursor() as cursor:
            with cursor.copy(f"COPY record_duty ({NAMES}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            assert self.kept(child.pk) == some
            DutyTable.objects.all().delete()
            slots = ", ".join(["%s"] * len(COLUMNS))
            cursor.executemany(f"INSERT INTO record_duty ({NAMES}) VALUES ({slots})", rows)
        assert self.kept(child.pk) == some

    @given(st.lists(duties(), min_size=1, max_size=4, unique_by=lambda duty: duty.identity))
    def test_a_row_is_read_back_as_it_was_written(self, some: list[Duty]) -> None:
        child = a_child()
        rows = [to_row(child.authority_id, child.pk, duty) for duty in some]
        with connection.cursor() as cursor:
            with cursor.copy(f"COPY record_duty ({NAMES}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            written = ", ".join(map(as_written, COLUMNS))
            cursor.execute(f"SELECT {written} FROM record_duty ORDER BY id")
            assert cursor.fetchall() == rows

    def kept(self, child: int) -> list[Duty]:
        rows = DutyTable.objects.filter(child_id=child).order_by("pk")
        return [from_row(row) for row in rows.values_list(*COLUMNS)]


@pytest.mark.django_db
def test_the_time_of_day_on_which_it_falls_due_can_be_sorted_by() -> None:
    child = a_child()
    moment = datetime.combine(date(2026, 3, 4), time(15, 30))
    duty = Duty(
        rule="r",
        anchor="a",
        anchor_on=moment.date(),
        each="",
        roles=("iro",),
        due=moment.date(),
        warn_from=None,
        outcome=Outcome.OPEN,
        due_at=moment,
    )
    row = dict(zip(COLUMNS, to_row(child.authority_id, child.pk, duty), strict=True))
    assert (row["due"], row["due_time"]) == (moment.date(), time(15, 30))
