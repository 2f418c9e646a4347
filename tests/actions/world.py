"""One invented authority at work: officers of every profile, and a child in care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from holdfast.core.profiles import Profile
from holdfast.core.vocabulary import KINDS
from holdfast.policy.actor import Actor
from holdfast.record import models
from holdfast.record.models import Authority, Child, LookedAfterPeriod, User
from tests.record.builders import a_child, a_row, an_authority, an_officer

LONG_AGO = date(2015, 1, 1)


def days_ago(count: int) -> date:
    """A day before today, as the product tells today."""
    from holdfast.queries.today import today

    return today() - timedelta(days=count)


def an_actor(officer: User, *profiles: Profile, roles: tuple[str, ...] = ()) -> Actor:
    """An officer with these profiles, whatever roles are held."""
    return Actor(
        officer.pk, officer.authority_id, officer.name, frozenset(profiles), frozenset(roles)
    )


def covered(authority: Authority) -> None:
    """A record that is complete for every kind of fact, since long ago and from now on."""
    models.Coverage.objects.bulk_create(
        models.Coverage(authority=authority, kind=kind, since=LONG_AGO) for kind in KINDS
    )


@dataclass
class World:
    """An authority, an officer who may do everything there, and a child looked after for a year."""

    authority: Authority
    officer: User
    everyone: Actor
    child: Child
    period: LookedAfterPeriod

    def actor(self, *profiles: Profile) -> Actor:
        return an_actor(self.officer, *profiles)

    def another_child(self, **fields: object) -> Child:
        return a_child(self.authority, **fields)


def a_world(procedure: str = "england") -> World:
    authority = an_authority(procedure=procedure)
    covered(authority)
    officer = an_officer(authority)
    child = a_child(authority, born_on=days_ago(9 * 365))
    period = a_row(LookedAfterPeriod, child, started_on=days_ago(365), how="agreement")
    return World(authority, officer, an_actor(officer, *Profile), child, period)
