"""Officers of an authority and people around a child, by name, to choose from."""

from __future__ import annotations

from holdfast.record.models import Person, User

Named = tuple[tuple[int, str], ...]


def officer_names(authority_id: int) -> Named:
    """The officers who work in an authority, by name."""
    rows = User.objects.filter(authority_id=authority_id, is_active=True)
    return tuple(rows.order_by("name").values_list("pk", "name"))


def person_names(child: int) -> Named:
    """The people around a child who are on the record, with what they are to the child."""
    rows = Person.objects.filter(
        relationship__child_id=child,
        relationship__entered_in_error=False,
        entered_in_error=False,
    ).distinct()
    return tuple((row.pk, row.name) for row in rows.order_by("surname", "forename"))
