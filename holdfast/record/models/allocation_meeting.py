"""Meetings at which officers allocate the children who have none."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import day, flag, long_text
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


def _ids() -> ArrayField[list[int], list[int]]:
    """The numbers of some rows, in order."""
    return ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True)


@kept()
class AllocationMeeting(Row):
    """Officers met over the list of children without a reviewing officer.

    `attended` are the officers who came; `waiting` the children who were on the list that day.
    The next meeting is planned for `next_on`.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    held_on = models.DateField()
    next_on = day()
    attended = _ids()
    waiting = _ids()
    note = long_text()
    entered_in_error = flag()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "held_on"],
                condition=models.Q(entered_in_error=False),
                name="allocation_meeting_once",
                violation_error_message="A meeting on this day is already recorded.",
            ),
            models.CheckConstraint(
                name="allocation_meeting_next_after",
                condition=models.Q(next_on__gt=models.F("held_on")),
                violation_error_message="The next meeting must be after this one.",
            ),
        ]
