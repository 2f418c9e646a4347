"""Who is asked to a meeting, why, and whether they came."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.conference import Conference
from holdfast.record.models.fields import day, flag, known_or_not, long_text, text, words
from holdfast.record.models.person import Person
from holdfast.record.models.review import Review, Sitting
from holdfast.record.models.row_history import kept


class Reply(models.TextChoices):
    """What the person invited answered."""

    COMING = "coming", "Coming"
    APOLOGIES = "apologies", "Sent apologies"
    VIEWS_SENT = "views-sent", "Sent views instead"


@kept()
class Invitation(ChildRow):
    """One person's part in a review or a conference: invited, or left out with the reason.

    `part` is a role of the procedure, or what the person is to the child, such as mother, carer
    or child. `why` says why a professional is needed; `manager_reasons` are words of the
    procedure's list. A service whose attendance is needed has a `name` and no person. Where a
    review is made up of several meetings, `sitting` is the one that the person is asked to.
    """

    review = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="invitations"
    )
    sitting = models.ForeignKey(Sitting, models.PROTECT, null=True, blank=True)
    conference = models.ForeignKey(Conference, models.PROTECT, null=True, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False, null=True, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    is_child = flag()
    name = text(120)
    part = text(60)
    why = long_text()
    manager_reasons = words()
    needs = text(200)
    left_out_because = long_text()
    sent_on = day()
    withdrawn_on = day()
    reply = text(12, choices=Reply)
    replied_on = day()
    attended = known_or_not()
    attended_part = text(60)
    note = long_text()
