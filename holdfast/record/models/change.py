"""Significant changes between reviews, and when the reviewing officer heard of them."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import clock, day, flag, known_or_not, long_text, text
from holdfast.record.models.row_history import kept


class ChangeAnswer(models.TextChoices):
    """What the reviewing officer does about a change."""

    NOTED = "noted", "Noted"
    CONTACT = "contact", "Speak to the child or the social worker"
    BRING_FORWARD = "bring-forward", "Bring the review forward"
    ESCALATE = "escalate", "Raise it with managers"


@kept()
class Change(ChildRow):
    """Something happened, or is about to, that may change what the last review decided.

    `type` is the procedure's name for it. `happened_on` is when it happened, or is planned for; of
    what counts only once it has lasted, the day on which it does, `began_on` being its first day.
    `told_on` when the reviewing officer was told. `heard_how` is filled where the officer heard
    of it another way: it was then not notified, and `told_on` is when it came to light. A review
    brought forward is to be held by `review_by`.
    """

    type = models.CharField(max_length=60)
    subtype = text(60)
    concerns = text(120)
    began_on = day()
    happened_on = models.DateField()
    planned = known_or_not()
    proposed = flag()
    summary = long_text()
    effect = long_text()
    enclosed = text(200)
    told_on = day()
    told_time = clock()
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    heard_how = long_text()
    acknowledged_on = day()
    answer = text(14, choices=ChangeAnswer)
    answered_on = day()
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    brought_forward = known_or_not()
    review_by = day()
    answer_why = long_text()
