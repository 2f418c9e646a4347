"""The child."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from holdfast.record.models.authority import Authority
from holdfast.record.models.child_row import Source
from holdfast.record.models.fields import day, flag, known_or_not, long_text, text, words
from holdfast.record.models.names import name_index, name_key
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


class Sex(models.TextChoices):
    """Sex as statutory returns have it; blank where it is not recorded."""

    MALE = "M", "Male"
    FEMALE = "F", "Female"
    UNKNOWN = "U", "Unknown"


@kept(leaving_out=("name_key",))
class Child(Row):
    """A child, born or expected, known to one authority by the authority's own id.

    `local_id` is kept as text, leading zeros and all. A child entered twice is merged into the
    other record (`merged_into`), and owes nothing from then on. Codes of ethnicity and disability
    are those of the statutory returns.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    local_id = models.CharField(max_length=40)
    forename = text(100)
    surname = text(100)
    known_as = text(100)
    name_key = name_key()
    born_on = day()
    expected_on = day()
    died_on = day()
    sex = text(1, choices=Sex)
    ethnicity = text(4)
    upn = text(13)
    disabilities = words()
    first_language = text(60)
    needs_interpreter = flag()
    communication_needs = long_text()
    preferred_format = text(60)
    school = text(120)
    unaccompanied = known_or_not()
    merged_into = models.ForeignKey(
        "self", models.PROTECT, db_constraint=False, null=True, blank=True
    )
    source = models.CharField(
        max_length=7, choices=Source, default=Source.OFFICER, db_default=Source.OFFICER
    )
    entered_in_error = flag()
    created_at = models.DateTimeField(auto_now_add=True, db_default=models.functions.Now())

    class Meta:
        verbose_name_plural = "children"
        constraints = [
            models.UniqueConstraint(fields=["authority", "local_id"], name="child_local_id_once"),
            models.UniqueConstraint(fields=["id", "authority"], name="child_of_authority"),
            models.CheckConstraint(
                name="child_not_merged_into_itself", condition=~Q(merged_into=F("id"))
            ),
            models.CheckConstraint(
                name="child_died_after_birth", condition=Q(died_on__gte=F("born_on"))
            ),
        ]
        indexes = [
            name_index("child_name"),
            models.Index(fields=["authority", "name_key"], name="child_by_name"),
            models.Index(fields=["authority", "born_on"], name="child_by_birth"),
        ]

    @property
    def name(self) -> str:
        """The name the child is known by, or the authority's id for a child without one."""
        return f"{self.known_as or self.forename} {self.surname}".strip() or self.local_id
