"""Short breaks: the modified rules of regulation 48."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, text
from holdfast.record.models.row_history import kept


@kept()
class ShortBreakSeries(ChildRow):
    """A series of short breaks with the same carer or in the same place.

    It starts on the first day of the first break.
    """

    place = text(120)
    started_on = models.DateField()
    ended_on = day()

    class Meta:
        verbose_name_plural = "short break series"
        constraints = [in_order("short_break_series_in_order", "started_on", "ended_on")]


@kept()
class ShortBreak(ChildRow):
    """One short break of a series, by which the days in twelve months are counted."""

    series = models.ForeignKey(ShortBreakSeries, models.PROTECT, related_name="breaks")
    started_on = models.DateField()
    ended_on = day()

    class Meta:
        constraints = [in_order("short_break_in_order", "started_on", "ended_on")]
