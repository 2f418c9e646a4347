"""Who is who to a child."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from holdfast.record.models.child import Child
from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.constraints import RIGHT, in_order
from holdfast.record.models.fields import day, known_or_not
from holdfast.record.models.person import Person
from holdfast.record.models.row_history import kept


class RelationshipKind(models.TextChoices):
    """What the other person is to the child."""

    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    PARENT = "parent", "Parent"
    STEP_PARENT = "step-parent", "Step-parent"
    PARTNER = "partner", "Parent's partner"
    SIBLING = "sibling", "Brother or sister"
    HALF_SIBLING = "half-sibling", "Half-brother or half-sister"
    STEP_SIBLING = "step-sibling", "Step-brother or step-sister"
    GRANDPARENT = "grandparent", "Grandparent"
    AUNT_OR_UNCLE = "aunt-or-uncle", "Aunt or uncle"
    OTHER_FAMILY = "other-family", "Other family"
    GUARDIAN = "guardian", "Guardian"
    CARER = "carer", "Carer"
    ADVOCATE = "advocate", "Advocate"
    PROFESSIONAL = "professional", "Works with the child"
    OTHER = "other", "Someone else who matters"


SIBLING_KINDS = (
    RelationshipKind.SIBLING,
    RelationshipKind.HALF_SIBLING,
    RelationshipKind.STEP_SIBLING,
)


@kept()
class Relationship(ChildRow):
    """A person, or another child of the record, and what they are to the child.

    Brothers and sisters are one row, read in both directions. Parental responsibility is unknown
    until somebody has asked.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False, null=True, blank=True)
    other_child = models.ForeignKey(
        Child,
        models.PROTECT,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="relationships_from",
    )
    kind = models.CharField(max_length=20, choices=RelationshipKind)
    parental_responsibility = known_or_not()
    started_on = day()
    ended_on = day()

    class Meta:
        constraints = [
            in_order("relationship_in_order", "started_on", "ended_on"),
            models.CheckConstraint(
                name="relationship_to_one",
                condition=Q(person__isnull=True) ^ Q(other_child__isnull=True),
                violation_error_message="Name a person or another child, and not both.",
            ),
            models.CheckConstraint(
                name="relationship_not_to_self", condition=~Q(other_child=F("child"))
            ),
            models.UniqueConstraint(
                Least("child", "other_child"),
                Greatest("child", "other_child"),
                condition=RIGHT & Q(kind__in=SIBLING_KINDS, other_child__isnull=False),
                name="siblings_once",
            ),
        ]
