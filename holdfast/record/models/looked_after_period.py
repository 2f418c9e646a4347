"""Periods for which a child is looked after."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import apart, in_order
from holdfast.record.models.fields import day, text
from holdfast.record.models.row_history import kept


class BecameLookedAfter(models.TextChoices):
    """How a child came to be looked after; blank where a return does not tell."""

    AGREEMENT = "agreement", "By agreement with parents"
    ORDER = "order", "By order of a court"
    REMAND = "remand", "On remand"
    PROTECTION = "protection", "For the child's protection"


class RemandedTo(models.TextChoices):
    """Where a court remanded the child to."""

    LOCAL_AUTHORITY = "local-authority", "Local authority accommodation"
    YOUTH_DETENTION = "youth-detention", "Youth detention accommodation"


@kept()
class LookedAfterPeriod(ChildRow):
    """A child is looked after, without a break, from one day to another.

    Periods of one child never overlap; short breaks are a series of their own. `recorded_on` is
    the day the start was put on the record, `notified_on` the day the reviewing service was told.
    `need` and `end_reason` are codes of the SSDA903 return.
    """

    started_on = models.DateField()
    ended_on = day()
    how = text(12, choices=BecameLookedAfter)
    need = text(2)
    end_reason = text(3)
    recorded_on = day()
    notified_on = day()
    remanded_on = day()
    remanded_to = text(16, choices=RemandedTo)

    class Meta:
        constraints = [
            in_order("looked_after_in_order", "started_on", "ended_on"),
            apart(
                "looked_after_apart",
                "child",
                message="The child is already looked after on some of these days.",
            ),
        ]
