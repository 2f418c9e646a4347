"""Child protection plans and their categories."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.conference import Conference
from holdfast.record.models.constraints import apart, in_order
from holdfast.record.models.fields import day, text
from holdfast.record.models.row_history import kept


class Category(models.TextChoices):
    """The category of abuse or neglect."""

    NEGLECT = "neglect", "Neglect"
    PHYSICAL = "physical", "Physical abuse"
    SEXUAL = "sexual", "Sexual abuse"
    EMOTIONAL = "emotional", "Emotional abuse"
    MULTIPLE = "multiple", "More than one, or none recommended"


@kept()
class ProtectionPlan(ChildRow):
    """A child is the subject of a child protection plan; of one at a time.

    `category` is the present one. `previous_plans` counts those before it, as a return has it.
    """

    conference = models.ForeignKey(Conference, models.PROTECT, null=True, blank=True)
    started_on = models.DateField()
    ended_on = day()
    end_reason = text(40)
    initial_category = text(9, choices=Category)
    category = text(9, choices=Category)
    previous_plans = models.SmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            in_order("protection_plan_in_order", "started_on", "ended_on"),
            apart(
                "protection_plan_apart",
                "child",
                message="The child is already the subject of a plan on some of these days.",
            ),
        ]


@kept()
class PlanCategory(ChildRow):
    """A category of a child protection plan, from the day it was given."""

    plan = models.ForeignKey(ProtectionPlan, models.PROTECT, related_name="categories")
    category = models.CharField(max_length=9, choices=Category)
    started_on = models.DateField()

    class Meta:
        verbose_name_plural = "plan categories"
