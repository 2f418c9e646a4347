"""What officers and others were asked, by a form of the procedure, and what they answered."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import RIGHT
from holdfast.record.models.dated_event import DatedEvent
from holdfast.record.models.fields import day, flag, long_text, text
from holdfast.record.models.person import Person
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


@kept()
class Entry(ChildRow):
    """One filling of a form of the procedure, about a child and perhaps a review.

    `form` is the form's id, `procedure_version` the procedure it was begun under. It is a draft
    until `completed_on`; `event` is the fact that completing it gave. One that asks to be kept
    open stays on its owner's list until `closed_on`. `person` is the respondent, where it is
    someone without an account; what came by link is held until it is `accepted_on`. A
    restricted entry stands outside the child's ordinary record.
    """

    form = models.CharField(max_length=80)
    procedure_version = text(64)
    review = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="entries"
    )
    about = text(60)
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False, null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    started_on = models.DateField()
    completed_on = day()
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    event = models.ForeignKey(DatedEvent, models.PROTECT, null=True, blank=True)
    open_until_closed = flag()
    closed_on = day()
    restricted = flag()
    by_link = flag()
    accepted_on = day()

    class Meta:
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["child", "form"], name="entry_of_child"),
            models.Index(
                fields=["authority", "form"],
                condition=RIGHT & Q(open_until_closed=True, closed_on__isnull=True),
                name="entry_open",
            ),
        ]


@kept()
class Answer(ChildRow):
    """The answer to one question of an entry; `revision` counts how often it was saved.

    `value` is text, a word of a list, a list of words, a number, or a date as 2026-03-04. A whole
    section that was considered and does not apply has an answer under the section's own id, with
    the reason. `item` tells apart the answers to a question asked of several things, such as each
    decision of the last review.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="answers")
    question = models.CharField(max_length=80)
    item = text(60)
    value = models.JSONField(null=True, blank=True)
    does_not_apply = flag()
    why = long_text()
    revision = models.PositiveIntegerField(default=1, db_default=1)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "question", "item"], name="answer_once"),
        ]


@kept()
class OtherAnswer(ChildRow):
    """What somebody wrote while another saved the same answer; kept until one of them is chosen."""

    answer = models.ForeignKey(Answer, models.PROTECT, related_name="others")
    value = models.JSONField(null=True, blank=True)
    why = long_text()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    settled_at = models.DateTimeField(null=True, blank=True)
