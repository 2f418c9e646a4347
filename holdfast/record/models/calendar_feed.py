"""Secret addresses of officers' calendars, and the daily letters sent to them."""

from django.conf import settings
from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


@kept(leaving_out=("token_hash", "last_read_at"))
class CalendarFeed(Row):
    """An officer's meetings at an address that only the officer knows; only its hash is kept."""

    authority = models.ForeignKey(Authority, models.PROTECT)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    last_read_at = models.DateTimeField(null=True, blank=True)


class DigestSent(Row):
    """An officer was sent the daily letter for a day: counts only, and nothing about a child."""

    append_only = True

    authority = models.ForeignKey(Authority, models.PROTECT)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False)
    day = models.DateField()
    counts = models.JSONField(default=dict, db_default={})
    sent_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "digests sent"
        constraints = [
            models.UniqueConstraint(fields=["user", "day"], name="digest_once_a_day"),
        ]
