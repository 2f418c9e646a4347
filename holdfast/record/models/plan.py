"""Plans by date, other than the child protection plan."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, text
from holdfast.record.models.placement import Placement
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


class PlanKind(models.TextChoices):
    """What the plan is for."""

    CARE = "care", "Care plan"
    PLACEMENT = "placement", "Placement plan"
    DETENTION_PLACEMENT = "detention-placement", "Detention placement plan"
    EDUCATION = "education", "Personal education plan"
    HEALTH = "health", "Health plan"
    PERMANENCE = "permanence", "Permanence plan"
    PATHWAY = "pathway", "Pathway plan"
    CHILD_IN_NEED = "child-in-need", "Child in need plan"


class PlanRevision(models.TextChoices):
    """What was done to a plan."""

    REVIEWED = "reviewed", "Reviewed"
    UPDATED = "updated", "Updated"
    CHANGED = "changed", "Changed significantly"


@kept()
class Plan(ChildRow):
    """A plan for a child, by the date it was made.

    `aim` says in a word what the plan is, where duties turn on it: adoption, return-home,
    long-term-foster, guardianship, independence, other.
    """

    kind = models.CharField(max_length=20, choices=PlanKind)
    made_on = models.DateField()
    ended_on = day()
    aim = text(40)
    placement = models.ForeignKey(Placement, models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [in_order("plan_in_order", "made_on", "ended_on")]


@kept()
class PlanReview(ChildRow):
    """A day on which a kind of plan was reviewed, updated or significantly changed.

    `review` is the looked-after review after which it was updated.
    """

    kind = models.CharField(max_length=20, choices=PlanKind)
    revision = models.CharField(
        max_length=8, choices=PlanRevision, default=PlanRevision.REVIEWED, db_default="reviewed"
    )
    revised_on = models.DateField()
    review = models.ForeignKey(Review, models.PROTECT, null=True, blank=True)
