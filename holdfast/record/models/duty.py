"""Duties as last derived, kept so that lists of work need derive nothing."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from holdfast.core.duties import Gap, Outcome, State
from holdfast.record.models.authority import Authority
from holdfast.record.models.child import Child
from holdfast.record.models.fields import clock, day, text
from holdfast.record.models.row import Row

STANDING = Q(outcome=Outcome.OPEN.value) | (
    Q(outcome=Outcome.UNKNOWN.value) & ~Q(gap=Gap.BEFORE_RECORD.value)
)
"""Duties still to be looked at: open, or with a gap that somebody could fill."""


def _choices(names: type[Outcome] | type[Gap]) -> list[tuple[str, str]]:
    return [(name.value, name.value) for name in names]


class Duty(Row):
    """One thing owed to a child, as `holdfast.core.duties.Duty` has it.

    Derived from the facts and the procedure, so it can be thrown away and made again; it has no
    row history, and for the sake of bulk loading no foreign key is checked. It is the same duty
    as long as child, rule, anchor and `each` stay the same. An anchor that is another duty's end
    names that duty after its row, so that it can be long. `due_time` is the wall-clock time on
    `due`, for duties counted in hours. Whether an open duty is overdue depends on the day and is
    told when it is read: past `due` it is what `unmet_is` says.
    """

    authority = models.ForeignKey(Authority, models.DO_NOTHING, db_constraint=False, db_index=False)
    child = models.ForeignKey(Child, models.DO_NOTHING, db_constraint=False, db_index=False)
    rule = models.CharField(max_length=120)
    anchor = models.CharField(max_length=240)
    anchor_on = models.DateField()
    each = text(80)
    ordinal = models.SmallIntegerField(null=True)
    roles = ArrayField(models.CharField(max_length=60))
    due = day()
    due_time = clock()
    warn_from = day()
    outcome = models.CharField(max_length=8, choices=_choices(Outcome))
    unmet_is = models.CharField(
        max_length=8, choices=[(State.OVERDUE.value, "overdue"), (State.UNKNOWN.value, "unknown")]
    )
    gap = text(40, choices=_choices(Gap))
    met_by = text(60)
    met_on = day()
    days_late = models.IntegerField(default=0, db_default=0)
    lapsed_on = day()
    excused_by = text(60)
    limits = models.JSONField()

    class Meta:
        verbose_name_plural = "duties"
        constraints = [
            models.UniqueConstraint(fields=["child", "rule", "anchor", "each"], name="duty_once"),
        ]
        indexes = [
            models.Index(
                fields=["authority", "due"],
                condition=STANDING,
                name="duty_standing_by_due",
            ),
        ]


class Derivation(Row):
    """When a child's duties were last derived, under which procedure, and until when they hold.

    `valid_until` is the first day on which time alone changes them; empty if it never does. A
    child without a row, or with another `procedure_version` than the authority's, is to be derived.
    Kept apart from the child so that refreshing duties rewrites no row of the record.
    """

    child = models.OneToOneField(
        Child, models.DO_NOTHING, primary_key=True, db_constraint=False, related_name="derivation"
    )
    authority = models.ForeignKey(Authority, models.DO_NOTHING, db_constraint=False, db_index=False)
    procedure_version = models.CharField(max_length=64)
    derived_on = models.DateField()
    valid_until = day()

    class Meta:
        indexes = [
            models.Index(fields=["authority", "valid_until"], name="derivation_by_validity"),
        ]


class DutyDueChange(Row):
    """The due date of a duty moved, because facts were added or corrected."""

    append_only = True

    authority = models.ForeignKey(Authority, models.DO_NOTHING, db_constraint=False, db_index=False)
    child = models.ForeignKey(Child, models.DO_NOTHING, db_constraint=False)
    rule = models.CharField(max_length=120)
    anchor = models.CharField(max_length=240)
    each = text(80)
    was_due = day()
    now_due = day()
    operation = models.UUIDField(null=True, blank=True)
    at = models.DateTimeField(db_default=Now())
