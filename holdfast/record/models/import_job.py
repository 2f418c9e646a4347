"""Imports of statutory returns."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from holdfast.record.models.authority import Authority
from holdfast.record.models.child import Child
from holdfast.record.models.fields import day, flag, long_text, text, words
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

    `extracted_on` is the day to which its source system was up to date, `covers_since` the first
    day of which it tells everything, `collection_year` the year in which its collection ends.
    `kinds_held` are the kinds of fact that its files hold, `kinds` those that they are taken to
    hold in full. `files` says where the uploaded files lie, with size and digest. `counts` is what
    reading found and what committing changes or has changed, `progress` is in hundredths, and
    `message` says what went wrong.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    kind = models.CharField(max_length=30)
    state = models.CharField(
        max_length=10, choices=ImportState, default=ImportState.UPLOADED, db_default="uploaded"
    )
    extracted_on = models.DateField()
    covers_since = day()
    collection_year = models.SmallIntegerField()
    kinds = words()
    kinds_held = words()
    files = models.JSONField(default=list, db_default=[])
    counts = models.JSONField(default=dict, db_default={})
    progress = models.SmallIntegerField(default=0, db_default=0)
    message = long_text()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    read_at = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]


class ImportProblem(Row):
    """Something the data officer should look at, as `holdfast.core.returns.Problem` has it.

    `place` is where it stands in the list, gravest first.
    """

    job = models.ForeignKey(ImportJob, models.PROTECT, db_index=False)
    place = models.IntegerField()
    severity = models.CharField(max_length=7)
    file = models.CharField(max_length=300)
    row = models.IntegerField(null=True)
    column = text(120)
    value = text(200)
    child_local_id = text(40)
    message = long_text()
    what_to_do = long_text()
    rule = text(20)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job", "place"], name="import_problem_place"),
        ]


class ChildOutcome(models.TextChoices):
    """What an import does, or has done, with a child."""

    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    UNCHANGED = "unchanged", "Unchanged"
    HELD = "held", "Held back"


class ImportedChild(Row):
    """One child of an import, and what it changes. Unchanged children are listed only where the
    file differs from what an officer entered.

    `added`, `corrected` and `ended` count rows of the record; `lines` tells those that were there
    before. `differs` says that a line differs from what an officer entered, which stands.
    """

    job = models.ForeignKey(ImportJob, models.PROTECT, db_index=False)
    child_local_id = models.CharField(max_length=40)
    child = models.ForeignKey(
        Child, models.PROTECT, db_constraint=False, db_index=False, null=True, related_name="+"
    )
    outcome = models.CharField(max_length=9, choices=ChildOutcome)
    added = models.IntegerField(default=0)
    corrected = models.IntegerField(default=0)
    ended = models.IntegerField(default=0)
    differs = flag()
    lines = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "imported children"
        constraints = [
            models.UniqueConstraint(fields=["job", "child_local_id"], name="imported_child_once"),
        ]
