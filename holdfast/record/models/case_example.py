"""Examples of children's participation that are told without saying whose they are."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import day, flag, long_text, words
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


@kept()
class CaseExample(Row):
    """One example for the annual report. It names no child, and nothing leads from it to one.

    `ways` are those of taking part that it shows. It may be told once another person than its
    writer has read it and found nobody in it who could be known again.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    wording = long_text()
    ways = words()
    written_on = models.DateField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, related_name="+"
    )
    checked_on = day()
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    entered_in_error = flag()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="case_example_checked_by_another",
                condition=~Q(checked_by=F("written_by")),
                violation_error_message="Somebody else must check it.",
            ),
        ]
