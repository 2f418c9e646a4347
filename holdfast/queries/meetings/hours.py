"""When an authority holds its meetings, and when its children are at school, by its settings."""

from __future__ import annotations

from datetime import date, time

from holdfast.core.booking import Hours
from holdfast.core.procedure import Procedure
from holdfast.core.school_time import SchoolTime
from holdfast.core.spans import Span, Unit
from holdfast.rulebook import calendar_of


def clock_setting(procedure: Procedure, name: str) -> time:
    """A time of day that the procedure sets, as "15:30". Raises ValueError for anything else."""
    return time.fromisoformat(str(procedure.settings[name].value))


def number_setting(procedure: Procedure, name: str) -> int:
    """A whole number that the procedure sets. Raises ValueError for anything else."""
    return int(str(procedure.settings[name].value))


def school_time_of(procedure: Procedure) -> SchoolTime:
    """The hours and ages of school, by the authority's settings."""
    return SchoolTime(
        clock_setting(procedure, "school-day-starts"),
        clock_setting(procedure, "school-day-ends"),
        _years(procedure, "school-from-age"),
        _years(procedure, "school-until-age"),
    )


def _years(procedure: Procedure, name: str) -> int:
    age = procedure.settings[name].value
    if not isinstance(age, Span) or age.unit is not Unit.YEARS:
        raise ValueError(f"the setting {name} is an age in years, such as 5 years")
    return age.count


def hours_of(procedure: Procedure) -> Hours:
    """The times that the authority's meetings may be proposed for."""
    return Hours.between(
        clock_setting(procedure, "meetings-start"),
        clock_setting(procedure, "school-day-ends"),
        clock_setting(procedure, "meetings-end"),
        minutes=number_setting(procedure, "meeting-minutes"),
        a_day=number_setting(procedure, "meetings-a-day"),
    )


def takes_out_of_school(
    procedure: Procedure, born: date | None, on: date, at: time | None, until: time | None = None
) -> bool:
    """Whether a meeting then would take a child born then out of school or college."""
    return school_time_of(procedure).clashes(born, on, at, until, calendar_of(procedure))
