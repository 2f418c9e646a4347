"""Family members and other people around a child."""

from django.db import models

from holdfast.record.models.authority import Authority
from holdfast.record.models.fields import day, flag, long_text, text, words
from holdfast.record.models.names import name_index, name_key
from holdfast.record.models.row import Row
from holdfast.record.models.row_history import kept


@kept(leaving_out=("name_key",))
class Person(Row):
    """Someone in a child's life who is not an officer: family, a carer, another agency's worker.

    A protected address is shown to nobody whose work does not need it, and is never printed.
    `needs` names what the person needs of a meeting: learning-disability, language.
    """

    authority = models.ForeignKey(Authority, models.PROTECT)
    forename = text(100)
    surname = text(100)
    known_as = text(100)
    name_key = name_key()
    born_on = day()
    died_on = day()
    address = long_text()
    address_protected = flag()
    email = models.EmailField(blank=True, default="", db_default="")
    telephone = text(40)
    organisation = text(120)
    job_title = text(120)
    first_language = text(60)
    needs = words()
    needs_interpreter = flag()
    entered_in_error = flag()

    class Meta:
        verbose_name_plural = "people"
        constraints = [
            models.UniqueConstraint(fields=["id", "authority"], name="person_of_authority"),
        ]
        indexes = [name_index("person_name")]

    @property
    def name(self) -> str:
        """The name the person is known by."""
        return f"{self.known_as or self.forename} {self.surname}".strip()
