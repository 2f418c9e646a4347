"""What every row of the record has in common."""

from django.db import models


class Row(models.Model):
    """A row of the record. In logs and on error pages it is its number, never what it says."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
