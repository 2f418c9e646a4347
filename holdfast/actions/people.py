"""Officers, their teams, the roles they hold, and how they sign in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from holdfast.actions.action import Refused, action
from holdfast.actions.days import not_before
from holdfast.actions.rows import added, changed
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Authority, RoleHeld, Team, User
from holdfast.rulebook import load_procedure


@action(needs=Permission.MANAGE_PEOPLE)
def add_officer(
    *,
    by: Actor,
    name: str,
    email: str | None = None,
    staff_id: str = "",
    password: str | None = None,
) -> int:
    """Add an officer, who can sign in once there are an address and a password. Returns the id."""
    if not name.strip():
        raise Refused("Enter the officer's name.", "name")
    user = User(
        authority_id=by.authority_id,
        name=name.strip(),
        email=_address(email),
        staff_id=staff_id.strip(),
    )
    _give_password(user, password)
    user.clean_fields(exclude={"authority", "password"})
    user.save(force_insert=True)
    return user.pk


@action(needs=Permission.MANAGE_PEOPLE)
def amend_officer(
    *, by: Actor, user: int, name: str, email: str | None = None, staff_id: str = ""
) -> None:
    """Change an officer's name, address for signing in, or staff number."""
    changed(_officer(by, user), name=name, email=_address(email), staff_id=staff_id)


@action(needs=Permission.MANAGE_PEOPLE)
def set_password(*, by: Actor, user: int, password: str | None) -> None:
    """Give an officer a new password, or take the old one away so that signing in is impossible."""
    row = _officer(by, user)
    _give_password(row, password)
    row.save(update_fields=["password"])


@action(needs=Permission.MANAGE_PEOPLE)
def set_one_password(*, by: Actor, users: Sequence[int], password: str) -> None:
    """Give several officers one password, as for training with invented records."""
    rows = list(User.objects.filter(authority_id=by.authority_id, pk__in=users))
    if len(rows) != len(set(users)):
        raise Refused("There is no such officer in your authority.", "users")
    if not Authority.objects.get(pk=by.authority_id).is_demonstration:
        raise Refused("Each officer needs a password that nobody else knows.", "password")
    for row in rows:
        _check_password(row, password)
    User.objects.filter(pk__in=users).update(password=make_password(password))


@action(needs=Permission.MANAGE_PEOPLE)
def close_account(*, by: Actor, user: int, on: date) -> None:
    """Let an officer sign in no more, and end every role the officer holds on that day."""
    if user == by.user_id:
        raise Refused("Another administrator must close your account.", "user")
    row = _officer(by, user)
    for held in RoleHeld.objects.filter(user=row, ended_on__isnull=True):
        changed(held, ended_on=max(on, held.started_on))
    changed(row, is_active=False)


@action(needs=Permission.MANAGE_PEOPLE)
def reopen_account(*, by: Actor, user: int) -> None:
    """Let an officer sign in again; roles are given anew."""
    changed(_officer(by, user), is_active=True)


@action(needs=Permission.MANAGE_PEOPLE)
def give_role(*, by: Actor, user: int, role: str, on: date, team: int | None = None) -> int:
    """Let an officer hold a role, in a team or across the service, from a day. Returns its id."""
    row = _officer(by, user)
    if not row.is_active:
        raise Refused("This officer's account is closed. Open it again first.", "user")
    if role not in load_procedure(Authority.objects.get(pk=by.authority_id).procedure).roles:
        raise Refused("Your authority's procedure has no such role.", "role")
    at = None if team is None else _team_of(by, team)
    held = RoleHeld.objects.filter(user=row, role=role, team=at, ended_on__isnull=True).first()
    if held:
        raise Refused(f"The officer has held this role since {long_date(held.started_on)}.", "role")
    fields = {"user": row, "role": role, "team": at, "started_on": on}
    return added(RoleHeld, authority_id=by.authority_id, **fields).pk


@action(needs=Permission.MANAGE_PEOPLE)
def end_role(*, by: Actor, role_held: int, on: date) -> None:
    """Let an officer hold a role no longer, from a day; what it allowed ends with it."""
    row = RoleHeld.objects.filter(authority_id=by.authority_id, pk=role_held).first()
    if row is None:
        raise Refused("There is no such role to end.", "role_held")
    not_before(on, row.started_on, "The role", "it began")
    changed(row, ended_on=on)


@action(needs=Permission.MANAGE_PEOPLE)
def add_team(*, by: Actor, name: str) -> int:
    """Add a team. Returns its id."""
    return added(Team, authority_id=by.authority_id, name=name).pk


@action(needs=Permission.MANAGE_PEOPLE)
def amend_team(*, by: Actor, team: int, name: str, closed: bool = False) -> None:
    """Rename a team, close it, or open it again."""
    changed(_team_of(by, team), name=name, closed=closed)


def _officer(by: Actor, user: int) -> User:
    row = User.objects.filter(authority_id=by.authority_id, pk=user).first()
    if row is None:
        raise Refused("There is no such officer in your authority.", "user")
    return row


def _team_of(by: Actor, team: int) -> Team:
    row = Team.objects.filter(authority_id=by.authority_id, pk=team).first()
    if row is None:
        raise Refused("There is no such team in your authority.", "team")
    return row


def _address(email: str | None) -> str | None:
    return (email or "").strip().lower() or None


def _give_password(user: User, password: str | None) -> None:
    """Set a password that the policy accepts, or none. Raises Refused with all that is wrong."""
    if password is not None:
        _check_password(user, password)
    user.set_password(password)


def _check_password(user: User, password: str) -> None:
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise Refused(" ".join(weak.messages), "password") from weak
