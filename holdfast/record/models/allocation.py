"""Which officer works with which child."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import RIGHT, apart, in_order
from holdfast.record.models.fields import day, long_text, text
from holdfast.record.models.row_history import kept
from holdfast.record.models.team import Team


@kept()
class Allocation(ChildRow):
    """An officer holds a role for one child, for a period.

    `role` is the id of a role in the procedure, such as iro or conference-chair. There is one
    lead for each role at a time; officers who work alongside or are handing over may overlap.
    `change_reason` and `late_reason` are words of the procedure's lists. The officer who leaves
    introduces the next one to the child: `introduced_on`, on the row of the new officer.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False)
    role = models.CharField(max_length=60)
    team = models.ForeignKey(Team, models.PROTECT, db_constraint=False, null=True, blank=True)
    is_lead = models.BooleanField(default=True, db_default=True)
    started_on = models.DateField()
    ended_on = day()
    child_told_on = day()
    told_how = text(60)
    change_reason = text(60)
    change_note = long_text()
    late_reason = text(60)
    late_note = long_text()
    introduced_on = day()
    introduced_how = long_text()

    class Meta:
        constraints = [
            in_order("allocation_in_order", "started_on", "ended_on"),
            apart(
                "allocation_one_lead",
                "child",
                "role",
                where=RIGHT & Q(is_lead=True),
                message="Another officer leads in this role on some of these days.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["user", "child"],
                condition=RIGHT & Q(ended_on__isnull=True),
                name="allocation_now",
            ),
        ]
