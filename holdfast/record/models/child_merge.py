"""Children entered twice."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from holdfast.record.models.authority import Authority
from holdfast.record.models.child import Child
from holdfast.record.models.fields import long_text
from holdfast.record.models.row import Row


class ChildMerge(Row):
    """A duplicate record of a child was merged into another, so that it can be taken back.

    `moved` lists the rows that went over to the other record, as "review:42"; those left behind
    were duplicates, and were marked as entered in error.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    duplicate = models.ForeignKey(Child, models.PROTECT, related_name="merges")
    kept = models.ForeignKey(Child, models.PROTECT, related_name="merged")
    moved = models.JSONField(default=list)
    left = models.JSONField(default=list)
    reason = long_text()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    merged_at = models.DateTimeField(db_default=Now())
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["duplicate"],
                condition=Q(undone_at__isnull=True),
                name="child_merged_once",
            ),
        ]
