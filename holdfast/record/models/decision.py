"""Decisions of reviews and conferences."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.conference import Conference
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, flag, long_text, text
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


@kept()
class Decision(ChildRow):
    """A decision of a review or a conference: what is to be done, by whom and by when."""

    review = models.ForeignKey(Review, models.PROTECT, null=True, blank=True)
    conference = models.ForeignKey(Conference, models.PROTECT, null=True, blank=True)
    made_on = models.DateField()
    wording = long_text()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    owner_name = text(120)
    by_date = day()
    starred = flag()
    done_on = day()

    class Meta:
        constraints = [in_order("decision_in_order", "made_on", "done_on")]
