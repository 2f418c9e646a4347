"""What officers are told, and must read or answer."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import RIGHT
from holdfast.record.models.fields import day, flag, long_text, text
from holdfast.record.models.row_history import kept


@kept()
class Notice(ChildRow):
    """One officer, or whoever holds a role for the child, is told something.

    `kind` is a form's id or a word of the product; `about` names the row it is about, such as
    "entry:7". Where nobody is named in `recipient`, it is for whoever holds the `role`. An urgent
    one goes to the top of the list. `passed_on` is what the recipient did with it.
    """

    kind = models.CharField(max_length=80)
    about = text(60)
    role = text(60)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    title = text(200)
    wording = long_text()
    urgent = flag()
    restricted = flag()
    acknowledged_on = day()
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    answer = long_text()

    class Meta:
        indexes = [
            models.Index(
                fields=["recipient"],
                condition=RIGHT & Q(acknowledged_on__isnull=True),
                name="notice_unread",
            ),
            models.Index(
                fields=["authority", "role"],
                condition=RIGHT & Q(acknowledged_on__isnull=True),
                name="notice_for_role",
            ),
        ]
