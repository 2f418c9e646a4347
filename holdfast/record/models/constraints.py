"""What the database itself refuses.

Rows entered in error stand outside every rule here, so that a mistake never blocks the truth.
Overlaps are judged at the end of a statement, and may be deferred to the end of a transaction
when several periods are corrected together. That a date is not before a child's birth is
judged by the actions and the imports instead: a corrected birth date must not be held up by rows.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db.models import CheckConstraint, Deferrable, F, Func, Q

RIGHT = Q(entered_in_error=False)


class DateRange(Func):
    """The half-open range of days from one date to another; open where the second is empty."""

    function = "DATERANGE"
    output_field = DateRangeField()


def in_order(name: str, first: str, last: str) -> CheckConstraint:
    """The second date, where there is one, is not before the first."""
    return CheckConstraint(
        name=name,
        condition=Q(**{f"{last}__gte": F(first)}),
        violation_error_message="It cannot end before it began.",
    )


def apart(name: str, *same: str, where: Q = RIGHT, message: str = "") -> ExclusionConstraint:
    """Periods that agree on the fields of `same` do not share a day."""
    return ExclusionConstraint(
        name=name,
        # The child comes first: the index then looks at one child's periods, not at one day's.
        expressions=[
            *((field, "=") for field in same),
            (DateRange("started_on", "ended_on"), "&&"),
        ],
        condition=where,
        deferrable=Deferrable.IMMEDIATE,
        violation_error_message=message or "This period overlaps another.",
    )
