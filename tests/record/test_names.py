"""Names are sorted and found the same on every server."""

from __future__ import annotations

import pytest
from django.db.models import Value

from holdfast.record.models import Child
from holdfast.record.models.names import Folded
from tests.record.builders import a_child, an_authority

pytestmark = pytest.mark.django_db


def found(words: str) -> list[str]:
    """The surnames of the children in whose names these words are."""
    return list(
        Child.objects.filter(name_key__contains=Folded(Value(words)))
        .order_by("name_key")
        .values_list("surname", flat=True)
    )


def test_accents_and_capitals_do_not_change_the_order() -> None:
    authority = an_authority()
    for surname in ("zebedee", "Émile", "Adams", "Zoë", "eve"):
        a_child(authority, surname=surname)
    assert found("") == ["Adams", "Émile", "eve", "zebedee", "Zoë"]


def test_a_child_is_found_by_any_part_of_any_name() -> None:
    a_child(surname="O'Neill-Zoë", forename="Siân", known_as="Tigger")
    assert found("zoe") == found("SIAN") == found("tigg") == ["O'Neill-Zoë"]
    assert found("tiger") == []


def test_the_key_follows_the_name() -> None:
    child = a_child(surname="Ash")
    Child.objects.filter(pk=child.pk).update(surname="Birch")
    assert found("birch") == ["Birch"]


def test_logs_show_a_number_and_never_a_name() -> None:
    child = a_child(surname="Ash", forename="Rowan", known_as="Ro")
    assert str(child) == f"child {child.pk}"
    assert child.name == "Ro Ash"
