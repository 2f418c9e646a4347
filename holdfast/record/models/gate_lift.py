"""Gates of the procedure that somebody lifted, with the reason."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import long_text, text
from holdfast.record.models.row_history import kept


@kept()
class GateLift(ChildRow):
    """A step was taken although a gate stood in the way; who allowed it, and why.

    `gate` is its id in the procedure, `about` the row the step was for; `reason_code` a word of
    the gate's list of reasons. `signed_off_by` is the manager whose agreement was needed.
    """

    gate = models.CharField(max_length=120)
    step = models.CharField(max_length=60)
    about = text(60)
    lifted_on = models.DateField()
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False)
    reason_code = text(60)
    reason = long_text()
