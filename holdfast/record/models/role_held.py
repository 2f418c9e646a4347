"""Roles that officers hold for a period, and who stands in for an absent officer."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from holdfast.record.models.authority import Authority
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, text
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept
from holdfast.record.models.team import Team


@kept()
class RoleHeld(Row):
    """An officer holds a role, in a team or across the service, for a period.

    `role` is the id of a role in the authority's procedure, which says what it acts as. `fte` is
    the share of a full-time post; a newly appointed officer is given children gradually, until
    `building_up_until`.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, related_name="roles_held"
    )
    role = models.CharField(max_length=60)
    team = models.ForeignKey(Team, models.PROTECT, db_constraint=False, null=True, blank=True)
    started_on = models.DateField()
    ended_on = day()
    fte = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    building_up_until = day()

    class Meta:
        verbose_name_plural = "roles held"
        constraints = [in_order("role_held_in_order", "started_on", "ended_on")]


@kept()
class AbsenceCover(Row):
    """While an officer is away, another one sees and does the officer's work."""

    authority = models.ForeignKey(Authority, models.PROTECT)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, related_name="covered_by"
    )
    cover = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, related_name="covers"
    )
    reason = text(200)
    started_on = models.DateField()
    ended_on = day()

    class Meta:
        verbose_name_plural = "absence cover"
        constraints = [
            in_order("absence_cover_in_order", "started_on", "ended_on"),
            models.CheckConstraint(name="absence_cover_by_another", condition=~Q(user=F("cover"))),
        ]
