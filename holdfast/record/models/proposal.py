"""Changes of the care plan that need a review, and the reviewing officer's endorsement, first."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.conference import Conference
from holdfast.record.models.fields import day, flag, known_or_not, long_text, text
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


@kept()
class Proposal(ChildRow):
    """A change to a child's plan is proposed, considered, endorsed or not, and carried out.

    `circumstance` is a word of the procedure's list; `step` what may not be done before. Where a
    child protection plan is touched a review conference considers it too, and a manager decides
    if its members `disagreed`; `plan_reference` says where the original plan foresaw it. One
    carried out as an urgent exception says why; a `breach` was carried out without what should
    have come first, `missing` says what. `about` names the row that carrying it out made;
    a review is then held by `review_by`.
    """

    circumstance = text(60)
    step = text(60)
    wording = long_text()
    proposed_on = models.DateField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    planned_for = day()
    review = models.ForeignKey(Review, models.PROTECT, null=True, blank=True)
    considered_on = day()
    endorsed = known_or_not()
    answered_on = day()
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    reasons = long_text()
    plan_reference = text(200)
    conference = models.ForeignKey(Conference, models.PROTECT, null=True, blank=True)
    conferred_on = day()
    disagreed = flag()
    manager_decision = text(60)
    manager_reasons = long_text()
    manager_decided_on = day()
    carried_out_on = day()
    exception_because = long_text()
    officer_told_on = day()
    review_by = day()
    breach = flag()
    missing = long_text()
    about = text(60)
    withdrawn_on = day()
