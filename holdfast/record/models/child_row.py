"""What every row about a child carries."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import flag, text
from holdfast.record.models.row import Row


class Source(models.TextChoices):
    """Where a row came from. What an officer entered outranks what a return says."""

    OFFICER = "officer", "Entered by an officer"
    RETURN = "return", "From a statutory return"


class ChildRow(Row):
    """A row about one child of one authority.

    That the child belongs to the authority is held by one foreign key on both columns, in place
    of one on each; so it is with officers, people and meetings that it names. A row entered in
    error stays on the record, yields no fact and stands outside every rule. `returned_as` is what
    a return knows the row by, so that the return finds it again after a correction.
    """

    authority = models.ForeignKey(
        Authority, models.PROTECT, db_constraint=False, db_index=False, related_name="+"
    )
    child = models.ForeignKey("record.Child", models.PROTECT, db_constraint=False)
    source = models.CharField(
        max_length=7, choices=Source, default=Source.OFFICER, db_default=Source.OFFICER
    )
    entered_in_error = flag()
    returned_as = text(60)
    created_at = models.DateTimeField(auto_now_add=True, db_default=Now())

    class Meta:
        abstract = True
