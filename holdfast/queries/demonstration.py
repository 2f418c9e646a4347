"""Whom one can sign in as where the data are invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from holdfast.queries.owners import current
from holdfast.record.models import RoleHeld
from holdfast.rulebook import load_procedure


@dataclass(frozen=True, slots=True)
class SignIn:
    """An invented officer: the name, the title of the role held, the address to sign in with."""

    authority: str
    name: str
    role: str
    email: str


def sign_ins(today: date) -> tuple[SignIn, ...]:
    """Whom to sign in as in each demonstration authority: for every role held, the first holder
    who can sign in.

    Nobody in production.
    """
    if settings.IN_PRODUCTION:
        return ()
    held = RoleHeld.objects.filter(
        current(today),
        authority__is_demonstration=True,
        user__is_active=True,
        user__email__isnull=False,
    ).exclude(user__password__startswith=UNUSABLE_PASSWORD_PREFIX)
    held = held.select_related("authority", "user")
    found = held.order_by("authority__name", "role", "user__name").distinct(
        "authority__name", "role"
    )
    return tuple(_each_once(found))


def _each_once(found: Iterable[RoleHeld]) -> Iterator[SignIn]:
    """Each officer once, with every title, in the order in which the procedure lists roles."""
    by_officer: dict[int, list[RoleHeld]] = {}
    for row in sorted(found, key=lambda row: (row.authority.name, _place(row))):
        by_officer.setdefault(row.user_id, []).append(row)
    for rows in by_officer.values():
        first = rows[0]
        titles = ", ".join(_title(row) for row in rows)
        yield SignIn(first.authority.name, first.user.name, titles, first.user.email or "")


def _place(row: RoleHeld) -> int:
    roles = list(load_procedure(row.authority.procedure).roles)
    return roles.index(row.role) if row.role in roles else len(roles)


def _title(row: RoleHeld) -> str:
    known = load_procedure(row.authority.procedure).roles.get(row.role)
    return known.title if known else row.role
