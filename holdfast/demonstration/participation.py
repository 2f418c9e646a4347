"""How an invented child took part in a review: by age, and about nine in ten took part."""

from __future__ import annotations

from datetime import date
from random import Random

from holdfast.core.spans import Span, Unit, birthday
from holdfast.demonstration.lives import Life

_FOUR = Span(4, Unit.YEARS)
_TOOK_PART = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")
_YOUNGER = (0.34, 0.12, 0.08, 0.03, 0.14, 0.21, 0.08)
_OLDER = (0.5, 0.07, 0.01, 0.02, 0.12, 0.2, 0.08)


def code_of(life: Life, on: date) -> str:
    """The SSDA903 code. The same child and day give the same code in every return."""
    if life.born is None or on < birthday(life.born, _FOUR):
        return "PN0"
    older = (on - life.born).days > 10 * 365
    chance = Random(f"{life.id} {on:%Y-%m-%d}")
    return chance.choices(_TOOK_PART, _OLDER if older else _YOUNGER)[0]
