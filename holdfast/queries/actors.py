"""Who somebody is today: the roles held, what they act as, whom they stand in for."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import AbsenceCover, RoleHeld, User
from holdfast.rulebook import load_procedure


def _on(day: date) -> Q:
    return Q(started_on__lte=day) & (Q(ended_on__isnull=True) | Q(ended_on__gt=day))


def roles_on(user_id: int, day: date) -> QuerySet[RoleHeld]:
    """The roles an officer holds on a day."""
    return RoleHeld.objects.filter(_on(day), user_id=user_id)


def actor_for(user: User, today: date) -> Actor:
    """The actor that a signed-in officer is today, in the officer's own authority."""
    procedure = load_procedure(user.authority.procedure)
    held = list(roles_on(user.pk, today).values_list("role", "team_id"))
    roles = {role: procedure.roles[role] for role, _ in held if role in procedure.roles}
    acted = {role.acts_as for role in roles.values()}
    cover = AbsenceCover.objects.filter(_on(today), cover_id=user.pk)
    return Actor(
        user_id=user.pk,
        authority_id=user.authority_id,
        name=user.name,
        profiles=frozenset(profile for profile in Profile if profile.value in acted),
        roles=frozenset(roles),
        team_ids=frozenset(team for _, team in held if team),
        stands_in_for=frozenset(cover.values_list("user_id", flat=True)),
    )


def email_of(user_id: int) -> str | None:
    """The address by which an officer signs in, None where the account is closed."""
    return User.objects.filter(pk=user_id, is_active=True).values_list("email", flat=True).first()
