"""Links by which somebody without an account may fill one form."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.entry import Entry
from holdfast.record.models.fields import long_text, text
from holdfast.record.models.person import Person
from holdfast.record.models.row_history import kept


@kept(leaving_out=("token_hash", "code_hash", "cookie_hash"))
class OutsideLink(ChildRow):
    """One person's way to one entry, until it is sent, withdrawn or past its end.

    Only hashes of the token, of the code given separately and of the cookie are kept.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="links")
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False, null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    code_hash = text(64)
    cookie_hash = text(64)
    attempts = models.PositiveSmallIntegerField(default=0, db_default=0)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    ends_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = long_text()
