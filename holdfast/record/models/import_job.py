"""Imports of statutory returns."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import day, words
from holdfast.record.models.row import Row


class ImportState(models.TextChoices):
    """How far an import has come."""

    UPLOADED = "uploaded", "Waiting to be read"
    READING = "reading", "Being read"
    READ = "read", "Ready to be looked over"
    COMMITTING = "committing", "Being put on the record"
    COMMITTED = "committed", "On the record"
    REFUSED = "refused", "Refused"
    FAILED = "failed", "Failed, may be run again"
    ABANDONED = "abandoned", "Abandoned"


class ImportJob(Row):
    """A return, or a file of names and officers, on its way into the record.

    `extracted_on` is the day to which its source system was up to date, `kinds` the kinds of fact
    it claims to hold in full. `files` says where the uploaded files lie, with size and digest.
    `counts` and `problems` are what reading found, `progress` is in hundredths.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    kind = models.CharField(max_length=30)
    state = models.CharField(
        max_length=10, choices=ImportState, default=ImportState.UPLOADED, db_default="uploaded"
    )
    extracted_on = day()
    covers_since = day()
    kinds = words()
    files = models.JSONField(default=list, db_default=[])
    counts = models.JSONField(default=dict, db_default={})
    problems = models.JSONField(default=list, db_default=[])
    progress = models.SmallIntegerField(default=0, db_default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    read_at = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]


class ImportedRow(Row):
    """A row of a return that is on the record, so that the same file again changes nothing.

    `table` is the return's own name for the table, `key` what identifies the row in it for the
    child, `fingerprint` a digest of what it says and `ref` the record row made of it.
    """

    authority = models.ForeignKey(Authority, models.PROTECT, db_constraint=False, db_index=False)
    job = models.ForeignKey(ImportJob, models.PROTECT, db_constraint=False, db_index=False)
    table = models.CharField(max_length=40)
    child_local_id = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    fingerprint = models.CharField(max_length=64)
    ref = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "table", "child_local_id", "key"], name="imported_row_once"
            ),
        ]
