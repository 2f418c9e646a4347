"""What a person may not be told about a child."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, flag, long_text, words
from holdfast.record.models.person import Person
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


@kept()
class Restriction(ChildRow):
    """A review decided to limit what one person may be told.

    `nothing_at_all` stops every document; otherwise `withheld` names the parts of documents that
    the person's copy leaves out. `what` and `why` are told in words.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False)
    review = models.ForeignKey(Review, models.PROTECT, null=True, blank=True)
    decided_on = models.DateField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    nothing_at_all = flag()
    withheld = words()
    what = long_text()
    why = long_text()
    ended_on = day()
    ended_because = long_text()

    class Meta:
        constraints = [in_order("restriction_in_order", "decided_on", "ended_on")]
