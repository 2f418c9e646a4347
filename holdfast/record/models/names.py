"""How names are sorted and found.

The database computes the key, by a function of the first migration: lower case, without accents,
so that the order is the same on every server and Zoë is found as Zoe.
"""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Concat


class Folded(Func):
    """A text in lower case and without accents; fold what is searched for in the same way."""

    function = "record_folded"
    output_field = TextField()


def name_key() -> models.GeneratedField:
    """The stored key of a person: surname, forename, then the name the person is known by."""
    parts = (F("surname"), Value(" "), F("forename"), Value(" "), F("known_as"))
    return models.GeneratedField(
        expression=Folded(Concat(*parts)), output_field=TextField(), db_persist=True
    )


def name_index(name: str) -> GinIndex:
    """An index in which any three letters of a name are found."""
    return GinIndex(name=name, fields=["name_key"], opclasses=["gin_trgm_ops"])
