"""Core groups."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import clock, day
from holdfast.record.models.meeting import Meeting
from holdfast.record.models.protection_plan import ProtectionPlan
from holdfast.record.models.row_history import kept


@kept()
class CoreGroup(ChildRow):
    """A meeting of the core group that carries out a child protection plan."""

    plan = models.ForeignKey(ProtectionPlan, models.PROTECT, null=True, blank=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, db_constraint=False, null=True, blank=True)
    held_on = day()
    held_time = clock()
    record_sent_on = day()

    class Meta:
        constraints = [in_order("core_group_in_order", "held_on", "record_sent_on")]
