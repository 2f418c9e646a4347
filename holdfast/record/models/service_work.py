"""What officers do for the service beyond any one child."""

from django.conf import settings
from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import flag, long_text, text
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


@kept()
class ServiceWork(Row):
    """A piece of work of the service: `kind` is a word of the procedure's list."""

    authority = models.ForeignKey(Authority, models.PROTECT)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False)
    kind = models.CharField(max_length=60)
    done_on = models.DateField()
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    asked_by = text(120)
    note = long_text()
    entered_in_error = flag()

    class Meta:
        verbose_name_plural = "service work"
        indexes = [models.Index(fields=["authority", "done_on"], name="service_work_by_day")]
