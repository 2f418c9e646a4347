"""Officers and teams that a return or a file of names speaks of: found, or made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.contrib.auth.hashers import make_password

from holdfast.actions.importing.relay import Officers, by_staff_id, officers_named
from holdfast.core.returns import ReturnedChild
from holdfast.record.models import Team, User

_STAFF = by_staff_id("")


class Named(NamedTuple):
    """The officers and teams that files speak of, and how many of them are new."""

    officers: Officers
    new_users: int
    new_teams: int


class AnotherAuthoritysError(Exception):
    """An officer in the file works for another authority. Carries the e-mail address."""


def named_in(authority_id: int, children: Iterable[ReturnedChild], *, make: bool) -> Named:
    """The officers and teams that these children's files speak of.

    Those who are missing are made, or only counted: they then have ids below zero. An officer
    made here has no password, and no role: nobody can sign in as that officer until an
    administrator has given both. Raises AnotherAuthoritysError.
    """
    officers: set[str] = set()
    teams: set[str] = set()
    for child in children:
        officers.update(officers_named(child))
        if child.name and child.name.team:
            teams.add(child.name.team)
    users = _known_users(authority_id, officers)
    missing = sorted(officers - users.keys())
    known_teams = _known_teams(authority_id, teams)
    absent = sorted({team.casefold(): team for team in sorted(teams - known_teams.keys())}.values())
    if make:
        _make_users(authority_id, missing)
        Team.objects.bulk_create([Team(authority_id=authority_id, name=name) for name in absent])
        users = _known_users(authority_id, officers)
        known_teams = _known_teams(authority_id, teams)
    else:
        users |= {name: -number for number, name in enumerate(missing, 1)}
        known_teams |= {name: -number for number, name in enumerate(sorted(teams), 1)} | known_teams
    return Named(Officers(users, known_teams), len(missing), len(absent))


def _known_users(authority_id: int, officers: Iterable[str]) -> dict[str, int]:
    staff = {name.removeprefix(_STAFF) for name in officers if name.startswith(_STAFF)}
    emails = {name for name in officers if not name.startswith(_STAFF)}
    found = {
        by_staff_id(staff_id): user
        for staff_id, user in User.objects.filter(
            authority_id=authority_id, staff_id__in=staff
        ).values_list("staff_id", "pk")
    }
    for email, user, authority in User.objects.filter(email__in=emails).values_list(
        "email", "pk", "authority_id"
    ):
        if authority != authority_id:
            raise AnotherAuthoritysError(email)
        found[str(email)] = user
    return found


def _make_users(authority_id: int, names: Iterable[str]) -> None:
    # Made unusable by one hash for all: each would otherwise cost as much as a real password.
    unusable = make_password(None)
    User.objects.bulk_create(_user(authority_id, name, unusable) for name in names)


def _user(authority_id: int, name: str, password: str) -> User:
    if name.startswith(_STAFF):
        worker = name.removeprefix(_STAFF)
        return User(
            authority_id=authority_id,
            name=f"Social worker {worker}",
            staff_id=worker,
            password=password,
        )
    local = name.partition("@")[0]
    words = [word.capitalize() for word in local.replace("_", ".").split(".") if word]
    return User(
        authority_id=authority_id, name=" ".join(words) or name, email=name, password=password
    )


def _known_teams(authority_id: int, names: Iterable[str]) -> dict[str, int]:
    """Teams by each spelling asked for: a file's capitals need not be the record's."""
    known = {
        name.casefold(): team
        for name, team in Team.objects.filter(authority_id=authority_id).values_list("name", "pk")
    }
    return {name: known[name.casefold()] for name in names if name.casefold() in known}
