"""Decisions of reviews and conferences."""

from django.conf import settings
from django.db import models

from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.conference import Conference
from holdfast.record.models.constraints import in_order
from holdfast.record.models.fields import day, flag, known_or_not, long_text, text
from holdfast.record.models.review import Review
from holdfast.record.models.row_history import kept


class Ratified(models.TextChoices):
    """What the ratifying manager answered to a recommendation."""

    ENDORSED = "endorsed", "Endorsed"
    DISSENT = "dissent", "Not endorsed"
    CHANGE = "change", "Change proposed"
    ADDITION = "addition", "Addition proposed"


class CarriedOut(models.TextChoices):
    """How far a decision was carried out."""

    DONE = "done", "Done"
    PARTLY = "partly", "Partly done"
    NOT_DONE = "not-done", "Not done"


@kept()
class Decision(ChildRow):
    """A decision of a review or a conference: what is to be done, by whom and by when.

    It is a recommendation until the manager has ratified it, where the procedure asks for that.
    `owner_role` is a role of the procedure; `agency` one outside the authority. A star has its
    category and reason, words of the procedure's lists. `carried_out`, `why_not` and `lies_with`
    say what was found when it was looked at last; the owner reported on `reported_on`.
    """

    review = models.ForeignKey(Review, models.PROTECT, null=True, blank=True)
    conference = models.ForeignKey(Conference, models.PROTECT, null=True, blank=True)
    made_on = models.DateField()
    wording = long_text()
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, db_constraint=False, null=True, blank=True
    )
    owner_name = text(120)
    by_date = day()
    starred = flag()
    done_on = day()
    kind = text(60)
    owner_role = text(60)
    agency = text(120)
    realistic = known_or_not()
    feasible = known_or_not()
    urgent = flag()
    star_category = text(60)
    star_reason = text(60)
    star_note = long_text()
    ratified = text(10, choices=Ratified)
    ratified_on = day()
    ratified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    ratifier_view = long_text()
    ratifier_reasons = long_text()
    settled_on = day()
    settlement = long_text()
    carried_out = text(10, choices=CarriedOut)
    why_not = long_text()
    lies_with = text(60)
    looked_at_in = models.ForeignKey(
        Review, models.PROTECT, null=True, blank=True, related_name="decisions_looked_at"
    )
    reported_on = day()
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="+",
    )
    withdrawn_on = day()

    class Meta:
        constraints = [in_order("decision_in_order", "made_on", "done_on")]
