"""A duty's state on a day, told by the database as `holdfast.core.duties.Duty.state` tells it.

And the group of a list of work in which it stands on that day. Both are written as SQL: a list
asks for them several times, and Django would spend longer putting them together than PostgreSQL
takes to answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, F, Field, Func, IntegerField, QuerySet
from django.db.models.sql.compiler import SQLCompiler

from holdfast.record.models import Duty

NEXT_WEEKS = 4


class Band(StrEnum):
    """When something is to be done, in the order of a list."""

    OVERDUE = "overdue"
    WEEK = "week"
    NEXT = "next"
    LATER = "later"
    EXCUSED = "excused"
    UNKNOWN = "unknown"


BANDS = tuple(Band)
"""The groups in order: the `band` of a duty is its place here."""

COLUMNS = ("outcome", "excused_by", "due", "unmet_is", "warn_from")
STATE = """
    CASE
        WHEN {outcome} IN ('met', 'lapsed', 'unknown') THEN {outcome}
        WHEN {excused_by} <> '' THEN 'excused'
        WHEN {outcome} = 'met late' THEN 'met late'
        WHEN {due} IS NULL OR {due} < %s THEN {unmet_is}
        WHEN {warn_from} <= %s THEN 'due soon'
        ELSE 'owed'
    END
"""
BAND = f"""
    CASE ({STATE})
        WHEN 'overdue' THEN 0
        WHEN 'excused' THEN 4
        WHEN 'unknown' THEN 5
        ELSE CASE
            WHEN {{due}} IS NULL THEN 5
            WHEN {{due}} <= %s THEN 1
            WHEN {{due}} <= %s THEN 2
            ELSE 3
        END
    END
"""


def end_of_week(today: date) -> date:
    """The Sunday that ends this week; on a Saturday or Sunday, the week that is about to begin."""
    return today + timedelta(days=6 - today.weekday() + 7 * (today.weekday() > 4))


class _Told(Func):
    """An expression over the columns of a duty, with days put in where it says %s."""

    def __init__(self, sql: str, days: Sequence[date], output: Field[Any, Any]) -> None:
        super().__init__(*(F(name) for name in COLUMNS), output_field=output)
        self.sql, self.days = sql, tuple(days)

    @property
    def identity(self) -> tuple[Any, ...]:
        """Told apart by wording and days, which the columns alone don't show."""
        return (*super().identity, self.sql, self.days)

    def as_sql(  # type: ignore[override]
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: Any
    ) -> tuple[str, list[date]]:
        """The wording with the columns of this query in it."""
        columns = (compiler.compile(each)[0] for each in self.source_expressions)
        return self.sql.format(**dict(zip(COLUMNS, columns, strict=True))), list(self.days)


def with_state(duties: QuerySet[Duty], today: date) -> QuerySet[Any]:
    """The duties, each with its `state` on a day."""
    return duties.annotate(state=_Told(STATE, (today, today), CharField()))


def with_band(duties: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Standing duties, each with the place of its group in a list."""
    sunday = end_of_week(today)
    days = (today, today, sunday, sunday + timedelta(weeks=NEXT_WEEKS))
    banded: QuerySet[Any] = duties.annotate(band=_Told(BAND, days, IntegerField()))
    return banded
