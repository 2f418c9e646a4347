"""What an invented authority is made of: children, families, histories, officers.

Plain values. Everything that happened lies on or before the given day; what is planned after it is
in `Next`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Stay:
    """A legal status or a placement, from one day on. `carer` tells apart moves with one carer."""

    began: date
    code: str
    provider: str = ""
    carer: int = 0
    postcode: str = ""
    urn: str = ""
    why_left: str = ""
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A review or a conference that was held: its number in its course, and what it was due by."""

    number: int
    due: date
    on: date
    opened: date
    with_meeting: bool = True

    @property
    def adjourned(self) -> bool:
        """Whether it took more than one sitting."""
        return self.opened < self.on


@dataclass(frozen=True, slots=True)
class Next:
    """The review or conference that comes next: when it is due, and the day it is booked for.

    `opened` is the day of a first sitting that was adjourned.
    """

    number: int
    due: date
    booked: date | None
    opened: date | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The reviews of a period, or the conferences of a plan."""

    held: tuple[Held, ...] = ()
    next: Next | None = None


@dataclass(frozen=True, slots=True)
class CarePeriod:
    """A time of being looked after.

    `decided` is the day adoption became the plan. Where the `history_lost`,
    returns do not reach back to its start.
    """

    kind: str
    started: date
    ended: date | None
    reason: str
    need: str
    decided: date | None
    statuses: tuple[Stay, ...]
    placements: tuple[Stay, ...]
    course: Course
    history_lost: bool = False


@dataclass(frozen=True, slots=True)
class Breaks:
    """A series of short breaks: under one agreement (V4), or break by break (V3)."""

    code: str
    started: date
    ended: date | None
    stays: tuple[tuple[date, date | None], ...]
    course: Course


@dataclass(frozen=True, slots=True)
class Enquiry:
    """An enquiry under section 47 and what came of it."""

    started: date
    conference_on: date | None = None
    not_required_on: date | None = None
    booked: date | None = None


@dataclass(frozen=True, slots=True)
class Protection:
    """A referral that led to an enquiry, and the protection plan, if a conference made one."""

    referred: date
    assessed: date | None
    enquiry: Enquiry
    category: str = ""
    latest: str = ""
    previous: int = 0
    started: date | None = None
    ended: date | None = None
    course: Course = Course()


@dataclass(eq=False, slots=True)
class Family:
    """People who belong together: brothers and sisters, and those who have charge of them."""

    id: str
    surname: str
    ethnicity: str
    mother: str
    father: str
    address: str
    protected: bool = False
    children: list[Life] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Life:
    """One invented child."""

    id: str
    forename: str
    family: Family
    sex: str
    born: date | None
    expected: date | None = None
    known_as: str = ""
    team: str = ""
    disabilities: tuple[str, ...] = ()
    unaccompanied: bool = False
    care: list[CarePeriod] = field(default_factory=list)
    breaks: list[Breaks] = field(default_factory=list)
    protection: list[Protection] = field(default_factory=list)
    missing: list[tuple[date, date | None]] = field(default_factory=list)
    officers: dict[str, list[Holding]] = field(default_factory=dict)

    @property
    def surname(self) -> str:
        """The family's name."""
        return self.family.surname

    @property
    def in_care(self) -> CarePeriod | None:
        """The period that is still open."""
        return next((period for period in self.care if period.ended is None), None)

    @property
    def on_plan(self) -> Protection | None:
        """The protection plan that is still open."""
        return next((each for each in self.protection if each.started and not each.ended), None)

    @property
    def in_breaks(self) -> Breaks | None:
        """The short breaks that still go on."""
        return next((each for each in self.breaks if each.ended is None), None)


@dataclass(frozen=True, slots=True)
class Holding:
    """An officer, by work e-mail, who has a child from a day on."""

    email: str
    since: date
