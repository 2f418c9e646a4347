"""Teams of an authority."""

from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.row_history import kept


@kept()
class Team(models.Model):
    """A team of officers in one authority. Who leads it is a role held in it."""

    authority = models.ForeignKey(Authority, models.PROTECT)
    name = models.CharField(max_length=120)
    closed = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["id", "authority"], name="team_of_authority"),
            models.UniqueConstraint(fields=["authority", "name"], name="team_name_once"),
        ]

    def __str__(self) -> str:
        return self.name
