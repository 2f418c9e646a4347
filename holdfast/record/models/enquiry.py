"""Strategy discussions and enquiries under section 47."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import clock, day, flag, text
from holdfast.record.models.referral import Referral
from holdfast.record.models.row_history import kept


@kept()
class Enquiry(ChildRow):
    """An enquiry under section 47 of the Children Act 1989."""

    referral = models.ForeignKey(Referral, models.PROTECT, null=True, blank=True)
    started_on = models.DateField()
    started_time = clock()
    completed_on = day()
    conference_not_required_on = day()
    outcome = text(200)

    class Meta:
        verbose_name_plural = "enquiries"
        constraints = [
            in_order("enquiry_in_order", "started_on", "completed_on"),
            in_order("enquiry_decided_in_order", "started_on", "conference_not_required_on"),
        ]


@kept()
class StrategyDiscussion(ChildRow):
    """A strategy discussion, and whether the enquiry was started at it."""

    enquiry = models.ForeignKey(
        Enquiry, models.PROTECT, null=True, blank=True, related_name="discussions"
    )
    held_on = models.DateField()
    held_time = clock()
    started_enquiry = flag()
