"""One invented authority whole, from a seed and a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from holdfast.demonstration.care import Care
from holdfast.demonstration.days import Days
from holdfast.demonstration.families import Families
from holdfast.demonstration.lives import Family, Life
from holdfast.demonstration.names import Names
from holdfast.demonstration.officers import Office, Staffing, team_of
from holdfast.demonstration.places import Place
from holdfast.demonstration.protection import Plans
from holdfast.demonstration.short_breaks import ShortBreaks
from holdfast.demonstration.years import first_day_shown
from holdfast.rulebook import calendar_of, load_procedure

SEED = 3


@dataclass(frozen=True, slots=True)
class Invention:
    """An authority as it stands on a day: its families with their children, and its officers.

    `faulty` are children of whom only the newest return speaks, and wrongly.
    """

    place: Place
    on: date
    days: Days
    families: tuple[Family, ...]
    lives: tuple[Life, ...]
    faulty: tuple[Life, ...]
    office: Office
    names: Names


def invent(place: Place, on: date, seed: int = SEED) -> Invention:
    """The authority on a day. The same seed and day give the same authority."""
    random = Random(f"{seed} {place.slug} {on:%Y-%m-%d}")
    days = Days(calendar_of(load_procedure(place.procedure)), on, random)
    names = Names(random)
    families = Families(days, names, place.first_child, place.width)
    lives = _lives(place, days, families)
    faulty = _faulty(days, families, place.held_back)
    for family in families.all:
        team = team_of(family.children[0], place, days)
        for life in family.children:
            life.team = team
    staffing = Staffing(days, names, place)
    staffing.appoint(lives)
    staffing.allocate(families.all)
    return Invention(
        place, on, days, tuple(families.all), tuple(lives), tuple(faulty), staffing.office, names
    )


def _lives(place: Place, days: Days, families: Families) -> list[Life]:
    since = first_day_shown(days.on)
    size = place.size
    care, plans = Care(days, families, since), Plans(days, families, since)
    now = care.now(size.looked_after)
    _join(plans, now, days, size.both)
    return [
        *now,
        *care.before(size.left_care),
        *plans.now(size.plans - size.unborn - size.both),
        *plans.unborn(size.unborn),
        *plans.before(size.ended_plans),
        *plans.enquiries(size.enquiries),
        *plans.closed(size.enquiries * 3),
        *ShortBreaks(days, families).now(size.short_breaks),
    ]


def _faulty(days: Days, families: Families, number: int) -> list[Life]:
    """Children who came into care in the last few weeks."""
    apart = Families(days, families.names, families.beyond, families.width)
    return Care(days, apart, days.on).lately(number)


def _join(plans: Plans, looked_after: list[Life], days: Days, both: int) -> None:
    """Give children who came into care of late the plans they had: some are still open."""
    recent = [life for life in looked_after if (days.on - life.care[-1].started).days < 420]
    fitting = [life for life in recent if not life.unaccompanied and life.care[-1].need == "N1"]
    for number, life in enumerate(days.random.sample(fitting, len(fitting))):
        if number < both:
            plans.with_care(life, still_open=True)
        elif days.chance(0.45):
            plans.with_care(life, still_open=False)
