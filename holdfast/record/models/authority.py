"""The authority: a council's children's services, whose record and procedure these are."""

from django.db import models

from holdfast.record.models.fields import day, flag, text


class Authority(models.Model):
    """A children's services authority: whose children these are, and whose procedure is followed.

    `procedure` is the id of a procedure folder. `census_code` is the three-digit number by which
    the authority is known in statutory returns. `in_use_since` is the day from which its officers
    work in Holdfast; before it the record holds only what came in returns.
    """

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    procedure = models.CharField(max_length=80)
    census_code = text(3)
    is_demonstration = flag()
    in_use_since = day()

    class Meta:
        verbose_name_plural = "authorities"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
