"""Looked-after reviews and their sittings."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import (
    clock,
    day,
    flag,
    known_or_not,
    long_text,
    text,
    words,
)
from holdfast.record.models.meeting import Meeting
from holdfast.record.models.row_history import kept


class Participation(models.TextChoices):
    """How the child took part, by the SSDA903 code."""

    UNDER_FOUR = "PN0", "Under four at the review"
    SPOKE = "PN1", "Attended and spoke"
    ADVOCATE_SPOKE = "PN2", "Attended, an advocate spoke"
    SYMBOLS = "PN3", "Attended and conveyed views without words"
    SILENT = "PN4", "Attended and did not convey views"
    BRIEFED = "PN5", "Did not attend, briefed someone to speak"
    SENT_VIEWS = "PN6", "Did not attend, sent views"
    NOT_CONVEYED = "PN7", "Did not attend, views not conveyed"


class Permanence(models.TextChoices):
    """How far the plan for permanence has come."""

    NONE = "none", "No plan for permanence"
    IDENTIFIED = "identified", "A plan is identified"
    SECURED = "secured", "Permanence is secured"


class ChildChaired(models.TextChoices):
    """Whether the child was asked to chair the review, and did."""

    NOT_OFFERED = "not-offered", "Not offered"
    DECLINED = "declined", "Offered and declined"
    PART = "part", "Chaired part of it"
    ALL = "all", "Chaired all of it"


class RecordMade(models.TextChoices):
    """How the full record was made."""

    DICTATED = "dictated", "Dictated for typing"
    TYPED = "typed", "Typed by the officer"


@kept()
class Review(ChildRow):
    """A review of one looked-after child's case, from planning it to sending out its record.

    It is opened with its first sitting, may be adjourned, and counts as held when completed.
    It is planned for the date of its meeting. `documents` names the documents expected for it;
    `complex` says that it is marked complex, `plan_is_adoption` that adoption was the care plan.
    `at_placement` says whether it is held where the child lives. `early_because` and
    `late_reason` are words of the procedure's lists. The manager signs it off when every
    recommendation is settled, or it is deemed agreed by silence.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, db_constraint=False, null=True, blank=True)
    documents = words()
    opened_on = day()
    opened_time = clock()
    adjourned_on = day()
    completed_on = day()
    completed_time = clock()
    with_meeting = models.BooleanField(default=True, db_default=True)
    at_placement = known_or_not()
    participation = text(3, choices=Participation)
    complex = flag()
    plan_is_adoption = flag()
    decisions_issued_on = day()
    decisions_issued_time = clock()
    decisions_received_on = day()
    decisions_answered_on = day()
    record_produced_on = day()
    record_distributed_on = day()
    chair = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    combined_with = models.ForeignKey(
        "record.Conference", models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    early_because = text(60)
    early_note = long_text()
    late_reason = text(60)
    late_note = long_text()
    permanence = text(20, choices=Permanence)
    child_chaired = text(12, choices=ChildChaired)
    starred_sent_on = day()
    starred_sent_time = clock()
    signed_off_on = day()
    signed_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    deemed_agreed = flag()
    record_made = text(10, choices=RecordMade)
    dictation_sent_on = day()
    dictation_back_on = day()

    class Meta:
        constraints = [
            in_order("review_completed_in_order", "opened_on", "completed_on"),
            in_order("review_adjourned_in_order", "opened_on", "adjourned_on"),
            models.CheckConstraint(
                name="review_decisions_after_it",
                condition=models.Q(decisions_issued_on__gte=models.F("opened_on")),
            ),
        ]


@kept()
class Sitting(ChildRow):
    """One sitting of a review. A sitting without a date is planned for its meeting."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="sittings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, db_constraint=False, null=True, blank=True)
    held_on = day()
    held_time = clock()
    is_meeting = known_or_not()
