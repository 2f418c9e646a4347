"""Whom one can sign in as where the data are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings

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
    """One officer for each role held today in each demonstration authority; none in production."""
    if settings.IN_PRODUCTION:
        return ()
    held = (
        RoleHeld.objects.filter(
            current(today),
            authority__is_demonstration=True,
            user__is_active=True,
            user__email__isnull=False,
        )
        .order_by("authority__name", "role", "user__name")
        .distinct("authority__name", "role")
        .values_list("authority__name", "authority__procedure", "role", "user__name", "user__email")
    )
    return tuple(
        SignIn(authority, name, _title(procedure, role), email or "")
        for authority, procedure, role, name, email in held
    )


def _title(procedure: str, role: str) -> str:
    known = load_procedure(procedure).roles.get(role)
    return known.title if known else role
