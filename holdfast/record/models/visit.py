"""Visits to a child."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import clock, day, known_or_not, long_text
from holdfast.record.models.placement import Placement
from holdfast.record.models.row_history import kept


class VisitedBy(models.TextChoices):
    """In which part the visitor came."""

    SOCIAL_WORKER = "social-worker", "Social worker"
    IRO = "iro", "Independent reviewing officer"
    CHAIR = "chair", "Conference chair"
    ADVISER = "adviser", "Personal adviser"


@kept()
class Visit(ChildRow):
    """A visit to a child: who came, whether the child was seen, and seen alone; its record."""

    visited_on = models.DateField()
    visited_time = clock()
    by = models.CharField(max_length=13, choices=VisitedBy)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    placement = models.ForeignKey(Placement, models.PROTECT, null=True, blank=True)
    seen = known_or_not()
    alone = known_or_not()
    recorded_on = day()
    note = long_text()

    class Meta:
        constraints = [in_order("visit_in_order", "visited_on", "recorded_on")]
