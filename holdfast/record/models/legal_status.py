"""Legal statuses and orders."""

from django.db import models
from django.db.models import Q

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import RIGHT, apart, in_order
from holdfast.record.models.fields import day
from holdfast.record.models.row_history import kept


@kept()
class LegalStatus(ChildRow):
    """The status in law under which a child is looked after, by its SSDA903 code.

    Orders may stand side by side; the one that is reported in returns (`is_reporting`) never
    overlaps another that is.
    """

    code = models.CharField(max_length=4)
    is_reporting = models.BooleanField(default=True, db_default=True)
    started_on = models.DateField()
    ended_on = day()

    class Meta:
        verbose_name_plural = "legal statuses"
        constraints = [
            in_order("legal_status_in_order", "started_on", "ended_on"),
            apart(
                "legal_status_apart",
                "child",
                where=RIGHT & Q(is_reporting=True),
                message="Another reported legal status covers some of these days.",
            ),
        ]
