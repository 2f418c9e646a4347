"""For which time the record is complete."""

from django.db import models
from django.db.models import F, Q

from holdfast.record.models.authority import Authority
from holdfast.record.models.dated_event import kind_choices
from holdfast.record.models.fields import day
from holdfast.record.models.row import Row


class Coverage(Row):
    """An authority's record of one kind of fact is complete from one day to another.

    Set by an import, from the extraction date and the kinds its file covers, and by switching on
    a part of the product. A kind without a row is not collected, and its duties are not watched.
    `until` is the first day not covered, empty while officers record it as it happens.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    kind = models.CharField(max_length=60, choices=kind_choices)
    since = models.DateField()
    until = day()

    class Meta:
        verbose_name_plural = "coverage"
        constraints = [
            models.UniqueConstraint(fields=["authority", "kind"], name="coverage_once"),
            models.CheckConstraint(name="coverage_in_order", condition=Q(until__gte=F("since"))),
        ]
