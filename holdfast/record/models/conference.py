"""Child protection conferences."""

from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.enquiry import Enquiry
from holdfast.record.models.fields import clock, day, flag, known_or_not, text, words
from holdfast.record.models.meeting import Meeting
from holdfast.record.models.row_history import kept


class ConferenceType(models.TextChoices):
    """What the conference is for."""

    INITIAL = "initial", "Initial conference"
    REVIEW = "review", "Review conference"
    TRANSFER = "transfer", "Transfer conference"
    DECISION_MAKING = "decision-making", "Decision-making conference"
    DESIGNATED = "designated", "Designated conference"


class ConferenceOutcome(models.TextChoices):
    """What was decided for the child."""

    PLAN = "plan", "A child protection plan is needed"
    NO_PLAN = "no-plan", "No child protection plan is needed"
    PLAN_CONTINUES = "plan-continues", "The plan continues"
    PLAN_ENDS = "plan-ends", "The plan ends"


@kept()
class Conference(ChildRow):
    """One child's part in a child protection conference: planned, held, decided, sent out.

    `date_set_on` is the day on which the date was fixed; the date itself is the meeting's.
    `reports` names the reports expected, `family_needs` what the family needs of the meeting.
    `unborn` says that the child was not yet born when it was held, `core_group` that one is to
    follow. `transfer` names the notice that a transfer conference answers, such as "event:7".
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, db_constraint=False, null=True, blank=True)
    type = models.CharField(max_length=15, choices=ConferenceType)
    enquiry = models.ForeignKey(Enquiry, models.PROTECT, null=True, blank=True)
    transfer = text(60)
    date_set_on = day()
    invitations_requested_on = day()
    reports = words()
    family_needs = words()
    restricted = flag()
    exclusion_requested = flag()
    held_on = day()
    started_time = clock()
    ended_time = clock()
    outcome = text(14, choices=ConferenceOutcome)
    quorate = known_or_not()
    unborn = flag()
    core_group = flag()
    decisions_sent_on = day()
    decisions_sent_time = clock()
    minutes_distributed_on = day()
    minutes_distributed_time = clock()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="conference_outcome_when_held",
                condition=models.Q(outcome="") | models.Q(held_on__isnull=False),
            ),
        ]
