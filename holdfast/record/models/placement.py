"""Where a looked-after child lives."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, flag, known_or_not, text
from holdfast.record.models.row_history import kept


class Setting(models.TextChoices):
    """What kind of place it is, as far as duties turn on it."""

    FOSTER = "foster", "Foster carers"
    HOME = "home", "Children's home"
    SECURE = "secure", "Secure home"
    CUSTODY = "custody", "Custody"
    ADOPTION = "adoption", "Adopters"
    WITH_PARENTS = "with-parents", "Parents"
    OTHER = "other", "Other"


class VisitingRegime(models.TextChoices):
    """The visiting rules of regulation 28 that take the place of the ordinary ones."""

    PARENT_BEFORE_ASSESSMENT = "parent-before-assessment", "With parents before assessment"
    TEMPORARY_CARER = "temporary-carer", "With a connected person, approved for the time being"
    INTERIM_ORDER_AT_HOME = "interim-order-at-home", "At home under an interim care order"
    FULL_ORDER_AT_HOME = "full-order-at-home", "At home under a full care order"


@kept()
class Placement(ChildRow):
    """A child lives in one place, with one carer, from one day to another.

    `code`, `provider` and `change_reason` are SSDA903 codes; `urn` is the registration number of
    the home. Whether the place is regulated is unknown until it is recorded or the code tells.
    """

    code = text(3)
    setting = text(12, choices=Setting)
    provider = text(4)
    urn = text(10)
    postcode = text(8)
    started_on = models.DateField()
    ended_on = day()
    change_reason = text(6)
    notified_on = day()
    long_term = flag()
    until_18 = flag()
    regulated = known_or_not()
    emergency = flag()
    regime = text(24, choices=VisitingRegime)
    agreed_six_monthly_visits = flag()

    class Meta:
        constraints = [in_order("placement_in_order", "started_on", "ended_on")]


@kept()
class AdoptionPlacement(ChildRow):
    """A child is placed with adopters, until the order is made or the placement ends.

    `returned` says that the child came back to the agency. `end_reason` is an SSDA903 code.
    """

    placement = models.ForeignKey(Placement, models.PROTECT, null=True, blank=True)
    started_on = models.DateField()
    ended_on = day()
    end_reason = text(4)
    returned = flag()

    class Meta:
        constraints = [in_order("adoption_placement_in_order", "started_on", "ended_on")]


@kept()
class Accommodation(ChildRow):
    """Where a young person who has left care lives."""

    started_on = models.DateField()
    ended_on = day()
    regulated = known_or_not()

    class Meta:
        constraints = [in_order("accommodation_in_order", "started_on", "ended_on")]
