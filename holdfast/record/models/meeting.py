"""Meetings: one time and place for one child or several."""

from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import clock, flag, text
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


class MeetingKind(models.TextChoices):
    """What people meet for."""

    REVIEW = "review", "Review meeting"
    CONFERENCE = "conference", "Child protection conference"
    CORE_GROUP = "core-group", "Core group"


@kept()
class Meeting(Row):
    """The date, time and place for which a review, conference or core group is planned.

    It covers one child or several: each child's own row (review, sitting, conference, core group)
    names its meeting, and what happened is recorded child by child. Moving the meeting changes
    its date here and nowhere else. `displaced` says that it was moved to free its chair.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    kind = models.CharField(max_length=10, choices=MeetingKind)
    planned_on = models.DateField()
    planned_time = clock()
    planned_end_time = clock()
    place = text(200)
    displaced = flag()
    cancelled = flag()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "authority"], name="meeting_of_authority"),
        ]
        indexes = [models.Index(fields=["authority", "planned_on"], name="meeting_by_day")]
