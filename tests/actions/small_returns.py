"""Small SSDA903 returns about child 1, and what the record then says of a child."""

from __future__ import annotations

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record import models
from holdfast.record.models import Authority, Child
from tests.actions.world import an_actor
from tests.imports.returns import EPISODES, HEADER, REVIEWS, episode, table
from tests.record.builders import an_officer

BORN = "01/06/2012"
LONG_STAY = (
    episode("01/05/2019", "01/09/2019", "X1", status="C1"),
    episode("01/09/2019", "10/06/2025", "X1", why_began="L"),
    episode("10/06/2025", why_began="P", place="U4", urn="SC123"),
)


def header(*children: str, born: str = BORN) -> str:
    return table(HEADER, *(f"{child},F,{born},WBRI,,," for child in children))


def reviews(*days: str, child: str = "1", code: str = "PN1", born: str = BORN) -> str:
    return table(REVIEWS, *(f"{child},{born},{day},{code}" for day in days))


def files(*episodes: str, held: tuple[str, ...] = (), **others: str) -> dict[str, str]:
    """The tables of a return about child 1."""
    made = {"header.csv": header("1"), "episodes.csv": table(EPISODES, *episodes)}
    if held:
        made["reviews.csv"] = reviews(*held)
    return made | {f"{name}.csv": text for name, text in others.items()}


def officer_of(authority: Authority) -> Actor:
    return an_actor(an_officer(authority), *Profile)


def dates(model: type[models.ChildRow], child: Child, *fields: str) -> list[object]:
    rows = model._default_manager.filter(child=child, entered_in_error=False)
    return list(rows.order_by(fields[0]).values_list(*fields, flat=len(fields) == 1))
