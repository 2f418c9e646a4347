"""Reviews that did not take place, or did not finish, on the day they were booked for."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import day, flag, long_text, text
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


class PostponementKind(models.TextChoices):
    """How the day came to be moved."""

    MOVED = "moved", "Moved"
    POSTPONED = "postponed", "Postponed by the reviewing officer"
    DISPLACED = "displaced", "Moved to free the chair for a conference"
    ADJOURNED = "adjourned", "Adjourned"
    BROUGHT_FORWARD = "brought-forward", "Brought forward"


@kept()
class Postponement(ChildRow):
    """A review was moved from one day to another, by whom, why and with whose agreement.

    `reason` is a word of the procedure's list; `in_place_by_then` what must be there on the new
    day. `was_due_on` keeps the date the review was due: moving it changes nothing about that.
    `discussed_with` and `discussed_on` are filled where managers had to be asked first.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="postponements")
    kind = models.CharField(max_length=15, choices=PostponementKind)
    was_planned_on = day()
    was_due_on = day()
    moved_to = day()
    decided_on = models.DateField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    reason = text(60)
    why = long_text()
    in_place_by_then = long_text()
    out_of_timescale = flag()
    discussed_with = long_text()
    discussed_on = day()
    outcome = long_text()
    signed_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    signed_off_on = day()
