"""The officers of an invented authority, their teams, and the children they are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from holdfast.core.spans import Span, Unit, birthday
from holdfast.demonstration.days import Days
from holdfast.demonstration.lives import Family, Holding, Life
from holdfast.demonstration.names import Names
from holdfast.demonstration.places import (
    ALONE,
    COURT,
    DISABLED,
    LASTING,
    LOOKED_AFTER,
    OLDER,
    Place,
)

_CASELOAD = 15
_FIFTEEN = Span(15, Unit.YEARS)


@dataclass(frozen=True, slots=True)
class Officer:
    """An invented officer: the roles held, by the procedure's ids, and the team, if any.

    One who `signs_in` is listed among the demonstration's sign-ins.
    """

    name: str
    email: str
    roles: tuple[str, ...]
    since: date
    team: str = ""
    signs_in: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody to sign in as: the part of the address before the @, and the roles held."""

    mailbox: str
    roles: tuple[str, ...]


_DESKS = (
    Desk("iro-manager", ("iro-manager",)),
    Desk("business-support", ("business-support", "minute-taker")),
    Desk("senior-manager", ("head-of-safeguarding",)),
    Desk("data-officer", ("data-officer",)),
    Desk("auditor", ("auditor",)),
    Desk("administrator", ("administrator",)),
)
_ABOVE = (
    "service-manager",
    "head-of-service",
    "assistant-director",
    "director",
    "nominated-officer",
    "virtual-school",
)


@dataclass(slots=True)
class Office:
    """All officers of an authority."""

    chairs: list[Officer] = field(default_factory=list)
    workers: dict[str, list[Officer]] = field(default_factory=lambda: defaultdict(list))
    others: list[Officer] = field(default_factory=list)

    @property
    def all(self) -> list[Officer]:
        """Every officer, those who sign in first."""
        every = [*self.others, *self.chairs]
        every += [worker for workers in self.workers.values() for worker in workers]
        return sorted(every, key=lambda officer: not officer.signs_in)


class Staffing:
    """Appoints officers and gives them children."""

    def __init__(self, days: Days, names: Names, place: Place) -> None:
        self._days = days
        self._names = names
        self._place = place
        self._addresses: set[str] = set()
        self.office = Office()
        self._turns: dict[str, int] = defaultdict(int)

    def appoint(self, lives: Iterable[Life]) -> None:
        """Appoint as many as so many children need."""
        children: dict[str, int] = defaultdict(int)
        for life in lives:
            children[life.team] += bool(_is_open(life))
        for number, _ in enumerate(self._place.chairs):
            mailbox = "" if number else "iro"
            self.office.chairs.append(self._officer(("iro", "conference-chair"), "", mailbox))
        for team in self._place.teams:
            listed = team == LOOKED_AFTER
            mailbox = "team-manager" if listed else ""
            self.office.others.append(self._officer(("team-manager",), team, mailbox))
            for place in range(max(1, round(children[team] / _CASELOAD))):
                mailbox = "social-worker" if listed and not place else ""
                self.office.workers[team].append(self._officer(("social-worker",), team, mailbox))
        for desk in _DESKS:
            self.office.others.append(self._officer(desk.roles, "", desk.mailbox))
        for role in _ABOVE:
            self.office.others.append(self._officer((role,), ""))

    def allocate(self, families: Iterable[Family]) -> None:
        """Give every child who has or had a plan, care or short breaks their officers."""
        loads = {"iro": [0.0] * len(self.office.chairs), "chair": [0.0] * len(self.office.chairs)}
        for family in families:
            team = family.children[0].team
            workers = self.office.workers[team]
            worker = workers[self._turns[team] % len(workers)]
            self._turns[team] += 1
            reviewer = self._lightest(
                loads["iro"], [one.looked_after for one in self._place.chairs]
            )
            leader = self._lightest(loads["chair"], [one.plans for one in self._place.chairs])
            for life in family.children:
                self._give(life, worker, reviewer, leader, loads)

    def _lightest(self, loads: list[float], shares: list[int]) -> int:
        """The chair who is furthest below the share of cases that is theirs."""
        filled = [
            load / share if share else float("inf")
            for load, share in zip(loads, shares, strict=True)
        ]
        return filled.index(min(filled))

    def _give(
        self,
        life: Life,
        worker: Officer,
        reviewer: int,
        leader: int,
        loads: dict[str, list[float]],
    ) -> None:
        chairs = self.office.chairs
        starts = [period.started for period in life.care] + [one.started for one in life.breaks]
        if starts:
            loads["iro"][reviewer] += bool(life.in_care or life.in_breaks)
            last = max(starts)
            appointed = self._days.done(last, 5, 0.93, 12)
            if appointed and (self._days.on - last).days > 2:
                life.officers["iro"] = self._with_one_before(chairs[reviewer], chairs, appointed)
        plans = [case.started for case in life.protection if case.started]
        if plans:
            loads["chair"][leader] += bool(life.on_plan)
            who = reviewer if starts and self._place.chairs[reviewer].plans else leader
            life.officers["chair"] = [Holding(chairs[who].email, max(plans))]
        first = min([*starts, *(case.referred for case in life.protection)], default=self._days.on)
        since = max(first, self._days.ago(5, 800))
        life.officers["social-worker"] = [Holding(worker.email, self._days.work_on(since))]

    def _with_one_before(
        self, officer: Officer, chairs: list[Officer], appointed: date
    ) -> list[Holding]:
        """The officer, and for some children the one who had the child before."""
        long = (self._days.on - appointed).days > 300
        if not (long and self._days.chance(0.15)):
            return [Holding(officer.email, appointed)]
        others = [one for one in chairs if one is not officer]
        if not others:
            return [Holding(officer.email, appointed)]
        former = self._days.random.choice(others)
        taken_over = self._days.work_on(self._days.later(appointed, 60, 280))
        return [Holding(former.email, appointed), Holding(officer.email, taken_over)]

    def _officer(self, roles: tuple[str, ...], team: str, mailbox: str = "") -> Officer:
        name = self._names.person()
        forename, _, surname = name.partition(" ")
        own = mailbox or f"{forename[0]}.{surname}".lower().replace(" ", "-")
        while own in self._addresses:
            own += "2"
        self._addresses.add(own)
        return Officer(
            name,
            f"{own}@{self._place.slug}.example",
            roles,
            self._days.on - timedelta(days=4 * 365),
            team,
            signs_in=bool(mailbox),
        )


def team_of(life: Life, place: Place, days: Days) -> str:
    """The team that works with a child: by what the child needs, as far as there is such a team."""
    return next((team for team in _teams_for(life, days) if team in place.teams), place.teams[-1])


def _teams_for(life: Life, days: Days) -> list[str]:
    kind = life.care[-1].kind if life.care else ""
    found: list[str] = []
    if life.breaks:
        found.append(DISABLED)
    if life.unaccompanied:
        found.append(ALONE)
    if kind and life.born and days.on >= birthday(life.born, _FIFTEEN) and days.chance(0.5):
        found.append(OLDER)
    if kind == "adoption" or (kind.startswith(("lasting", "with family")) and days.chance(0.4)):
        found.append(LASTING)
    if kind.endswith("proceedings") and days.chance(0.5):
        found.append(COURT)
    if kind:
        found.append(LOOKED_AFTER)
    areas = ("North East", "North West", "South") if days.chance(0.99) else ()
    found.extend(days.random.sample(areas, len(areas)))
    found.extend(days.random.sample(("East", "West"), 2))
    return found


def _is_open(life: Life) -> bool:
    return bool(life.in_care or life.on_plan or life.in_breaks)
