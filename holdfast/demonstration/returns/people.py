"""The file of names, teams and officers, which the statutory returns leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from holdfast.demonstration.lives import Life
from holdfast.demonstration.returns.tables import Row, day

COLUMNS = (
    "CHILD",
    "FORENAME",
    "SURNAME",
    "KNOWN_AS",
    "DOB",
    "TEAM",
    "SOCIAL_WORKER",
    "SOCIAL_WORKER_FROM",
    "IRO",
    "IRO_FROM",
    "CHAIR",
    "CHAIR_FROM",
    "SIBLING_GROUP",
)
_ROLES = (("social-worker", "SOCIAL_WORKER"), ("iro", "IRO"), ("chair", "CHAIR"))


def rows_of(lives: Iterable[Life]) -> list[Row]:
    """One row for each child, and one more for each officer there was before."""
    return [row for life in lives for row in _rows(life)]


def _rows(life: Life) -> Iterator[Row]:
    most = max((len(held) for held in life.officers.values()), default=1)
    for number in range(most):
        row = {"CHILD": life.id, "FORENAME": life.forename, "SURNAME": life.surname}
        if number == 0:
            row |= {
                "KNOWN_AS": life.known_as,
                "DOB": day(life.born),
                "TEAM": life.team,
                "SIBLING_GROUP": life.family.id if len(life.family.children) > 1 else "",
            }
        for role, column in _ROLES:
            held = life.officers.get(role, [])
            if number < len(held):
                row |= {column: held[number].email, f"{column}_FROM": day(held[number].since)}
        yield row
