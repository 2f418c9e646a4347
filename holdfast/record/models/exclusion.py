"""A parent or carer who may not take part in a child's reviews."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, long_text, text
from holdfast.record.models.person import Person
from holdfast.record.models.row_history import kept


class MeetingResponse(models.TextChoices):
    """What the excluded person answered to the offer of a meeting."""

    ACCEPTED = "accepted", "Accepted the meeting"
    DECLINED = "declined", "Declined the meeting"


@kept()
class Exclusion(ChildRow):
    """Someone is left out of a child's reviews, with the reason, until it is ended.

    The person is told why in a letter and offered a meeting; the answer and the day it was put
    on the record are kept.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False)
    decided_on = models.DateField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    rationale = long_text()
    consulted = long_text()
    letter_sent_on = day()
    meeting_offered_on = day()
    response = text(10, choices=MeetingResponse)
    responded_on = day()
    response_recorded_on = day()
    response_note = long_text()
    met_on = day()
    ended_on = day()
    ended_because = long_text()

    class Meta:
        constraints = [in_order("exclusion_in_order", "decided_on", "ended_on")]
