"""Invented authorities: as many children, officers and teams as those of England have.

Of 135,000 children about 82,000 are looked after and 50,000 on a child protection plan, some are
both, some have short breaks, the others were looked after until lately.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from bench.lives import IN_USE, Life, Officers
from bench.rows import Rows
from holdfast.core.vocabulary import KINDS
from holdfast.demonstration.names import GIRLS, SURNAMES
from tests.children.generated import RETURNED

TODAY = date(2026, 11, 20)
CHILDREN, AUTHORITIES = 135_000, 153
RETURNS_SINCE = timedelta(days=2 * 365)
PROCEDURES = {2: "coventry", 3: "southwark", 4: "newcastle", 5: "oxfordshire"}
"""The authorities that follow a procedure of their own; all others follow the national rules."""


@dataclass(frozen=True, slots=True)
class Size:
    """One authority of the nation: its number and how many children it has."""

    number: int
    children: int

    @property
    def procedure(self) -> str:
        """The procedure it follows."""
        return PROCEDURES.get(self.number, "england")


def sizes(children: int, authorities: int) -> list[Size]:
    """Authorities of unequal size, some three times the mean and some a third, that add up."""
    random = Random(3)
    weights = [random.choice((1, 1, 2, 2, 2, 3, 4, 9)) for _ in range(authorities)]
    shares = [children * weight // sum(weights) for weight in weights]
    shares[0] += children - sum(shares)
    return [Size(number, share) for number, share in enumerate(shares, start=1)]


def rows_of(size: Size, today: date = TODAY) -> Rows:
    """Everything of one authority: the same each time."""
    rows, random = Rows(size.number), Random(size.number)
    officers = list(_officers(rows, size, today))
    for number in range(size.children):
        _child(rows, number, random.choice(officers), random, today)
    _siblings(rows, random)
    _coverage(rows, today)
    return rows


def _officers(rows: Rows, size: Size, today: date) -> Iterator[Officers]:
    """A reviewing officer for 75 children, a social worker for 15, a team for seven of them."""
    since = today - IN_USE
    reviewing = [
        _officer(rows, f"iro{number}", ("iro", "conference-chair"), None, since)
        for number in range(max(2, size.children // 75))
    ]
    _officer(rows, "manager", ("iro-manager",), None, since)
    _officer(rows, "support", ("business-support",), None, since)
    team = 0
    for number in range(max(2, size.children // 15)):
        if number % 7 == 0:
            team = rows.add("team", f"Team {number // 7 + 1}")
            _officer(rows, f"lead{number}", ("team-manager",), team, since)
        worker = _officer(rows, f"worker{number}", ("social-worker",), team, since)
        iro, chair = reviewing[number % len(reviewing)], reviewing[-1 - number % len(reviewing)]
        yield Officers(iro, chair, worker, team)


def _officer(rows: Rows, name: str, roles: tuple[str, ...], team: int | None, since: date) -> int:
    address = f"{name}@authority{rows.authority}.example"
    made = datetime(since.year, since.month, since.day, tzinfo=UTC)
    user = rows.add("user", address, f"Officer {name}", name, "!", True, made)
    for role in roles:
        rows.add("roleheld", user, role, team, since)
    return user


def _child(rows: Rows, number: int, officers: Officers, random: Random, today: date) -> None:
    born = today - timedelta(days=random.randint(200, 17 * 365 + 300))
    child = rows.add(
        "child",
        *(f"{rows.authority:03}-{number:05}", random.choice(GIRLS), random.choice(SURNAMES)),
        *(born, "F", "WBRI"),
    )
    life, kind = Life(rows, child, officers, random, today), random.random()
    age = (today - born).days
    if kind < 0.61:
        life.looked_after(today - timedelta(days=_length(random, age)), None)
    if 0.595 <= kind < 0.965:
        life.protected(today - timedelta(days=_length(random, min(age, 600), 60)), None)
    elif kind >= 0.98:
        life.short_breaks(today - timedelta(days=_length(random, age)))
    elif kind >= 0.965:
        left = today - timedelta(days=_length(random, min(age, 300)) // 2)
        began = born + (left - born) / 2
        life.looked_after(max(began, left - timedelta(days=900)), left)


def _length(random: Random, most: int, least: int = 1) -> int:
    """How many days something has gone on: half of them less than a year."""
    return max(least, min(most, int(random.expovariate(1 / 500))))


def _siblings(rows: Rows, random: Random) -> None:
    """Of three in ten children, the next on the list is a brother or sister."""
    children = [row[0] for row in rows.tables["child"]]
    for one, other in zip(children[::2], children[1::2], strict=False):
        if random.random() < 0.3:
            rows.add("relationship", one, other, "sibling")


def _coverage(rows: Rows, today: date) -> None:
    """Returns for two years, and everything else since the authority uses Holdfast."""
    for kind in KINDS:
        since = today - (RETURNS_SINCE if kind in RETURNED else IN_USE)
        rows.add("coverage", kind, since, None)
