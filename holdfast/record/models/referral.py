"""Referrals and assessments."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import clock, day, flag, text, words
from holdfast.record.models.row_history import kept


@kept()
class Referral(ChildRow):
    """A referral to children's services, and the decision on it.

    `referrer`, `need` and `closure_reason` are codes of the children in need census.
    """

    received_on = models.DateField()
    received_time = clock()
    decided_on = day()
    closed_on = day()
    referrer = text(2)
    need = text(2)
    closure_reason = text(3)
    no_further_action = flag()

    class Meta:
        constraints = [
            in_order("referral_decided_in_order", "received_on", "decided_on"),
            in_order("referral_closed_in_order", "received_on", "closed_on"),
        ]


class AssessmentKind(models.TextChoices):
    """What is assessed."""

    SINGLE = "single", "Assessment of need"
    CORE = "core", "Core assessment"
    HEALTH = "health", "Health"
    PATHWAY = "pathway", "Pathway needs"


@kept()
class Assessment(ChildRow):
    """An assessment of a child, from its start to the day it was completed.

    Only the day of completion is known of a health assessment. `factors` are census codes.
    """

    kind = models.CharField(max_length=8, choices=AssessmentKind)
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, blank=True)
    enquiry = models.ForeignKey("record.Enquiry", models.PROTECT, null=True, blank=True)
    started_on = day()
    completed_on = day()
    factors = words()

    class Meta:
        constraints = [in_order("assessment_in_order", "started_on", "completed_on")]
