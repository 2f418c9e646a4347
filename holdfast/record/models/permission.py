"""Permissions to be late."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import long_text, text
from holdfast.record.models.row_history import kept


@kept()
class Permission(ChildRow):
    """Somebody who may do so excuses one duty, with a reason. It stays late in the figures.

    `rule` is the rule's id and `anchor` the record row the duty runs from, such as "review:42".
    """

    given_on = models.DateField()
    rule = models.CharField(max_length=120)
    anchor = models.CharField(max_length=240)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    given_by_name = text(120)
    reason = long_text()
