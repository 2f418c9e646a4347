"""Documents that were produced, their copies for each recipient, and what was added later."""

import pgtrigger
from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import day, flag, long_text, text, words
from holdfast.record.models.person import Person
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


@kept()
class Document(ChildRow):
    """A letter or record made from what the record held then.

    `use` is its id in the procedure; `content` is all that it says, so that it can be printed
    again as it was. Once `final_on` it is never changed: only addenda are added.
    """

    use = models.CharField(max_length=60)
    review = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="produced"
    )
    about = text(60)
    title = text(200)
    content = models.JSONField()
    content_hash = text(64)
    made_on = models.DateField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    final_on = day()
    sent_on = day()

    class Meta:
        triggers = [
            pgtrigger.Protect(
                name="final_says_the_same",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__final_on__isnull=False)
                & (
                    pgtrigger.Q(old__content__df=pgtrigger.F("new__content"))
                    | pgtrigger.Q(old__content_hash__df=pgtrigger.F("new__content_hash"))
                    | pgtrigger.Q(old__title__df=pgtrigger.F("new__title"))
                    | pgtrigger.Q(old__use__df=pgtrigger.F("new__use"))
                    | pgtrigger.Q(old__final_on__df=pgtrigger.F("new__final_on"))
                ),
            ),
            pgtrigger.Protect(
                name="final_is_kept",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__final_on__isnull=False),
            ),
        ]


@kept()
class DocumentCopy(ChildRow):
    """One recipient's copy: what it leaves out and why, and how and when it was sent."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="copies")
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False, null=True, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    is_child = flag()
    name = text(120)
    part = text(60)
    withheld = words()
    withheld_because = long_text()
    not_sent_because = long_text()
    form = text(40)
    sent_on = day()
    sent_how = text(60)


@kept()
class Addendum(ChildRow):
    """What was added to a final document, by whom and when."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="addenda")
    wording = long_text()
    added_on = models.DateField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )

    class Meta:
        verbose_name_plural = "addenda"
