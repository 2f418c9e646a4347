"""Who did or saw what."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import flag, long_text
from holdfast.record.models.row import Row


class AuditEvent(Row):
    """An officer, or the product on a schedule, acted on the record or looked at it.

    Rows are only ever added: the application's database role can neither change nor remove them.
    `operation` joins an action to the history of the rows it changed; looking at a record has none.
    `details` never holds a child's name. Seals over runs of rows are kept apart from them.
    """

    append_only = True

    authority = models.ForeignKey(Authority, models.PROTECT, db_index=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    action = models.CharField(max_length=120)
    is_view = flag()
    child_ids = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    reason = long_text()
    details = models.JSONField(default=dict, db_default={})
    operation = models.UUIDField(null=True, blank=True)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [
            models.Index(fields=["authority", "at"], name="audit_by_time"),
            GinIndex(fields=["child_ids"], name="audit_by_child"),
            models.Index(
                fields=["operation"],
                condition=Q(operation__isnull=False),
                name="audit_by_operation",
            ),
        ]
