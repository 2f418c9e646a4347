"""What each permission profile may do.

Titles of roles are local data; each acts as one of a closed list of profiles. A permission that
is about a child holds only where the child is also in the actor's scope (`holdfast.policy.scope`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import rules

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor


class Permission(StrEnum):
    """Everything that can be permitted, by the words of the work."""

    SEE_WORK = "see a list of your own work"
    SEE_TEAM_WORK = "see a team's list of work"
    SEE_SERVICE_WORK = "see the whole service's list of work"
    SEE_CHILDREN = "find children and see their records"
    SEE_PROCEDURES = "read procedures and reckon dates"
    SEE_AUDIT = "see who saw and did what"
    IMPORT_RETURNS = "import returns and files of names"
    RECORD_CHILD = "record a child, family and periods of care"
    RECORD_PLANS = "record plans, placements, visits and health"
    WRITE_PLANS = "write, approve or end a child's plans"
    RECORD_REVIEWS = "record looked-after reviews"
    RECORD_CONFERENCES = "record conferences, plans and core groups"
    FILL_FORMS = "fill in forms about a child"
    TELL_OFFICERS = "tell other officers something about a child"
    READ_NOTICES = "read and acknowledge what others told you"
    RATIFY = "answer the recommendations of a review"
    ARRANGE_MEETINGS = "plan and move meetings"
    ALLOCATE = "allocate officers to children"
    ALLOCATE_REVIEWERS = "allocate reviewing officers and chairs"
    SEE_ALLOCATION = "see who waits for a reviewing officer, and caseloads"
    DESCRIBE_REVIEWERS = "describe the posts and caseloads of reviewing officers"
    LOG_SERVICE_WORK = "record work for the service beyond children"
    EXCUSE = "permit a duty to be late"
    RECORD_MANY = "record many things at once from a list"
    CORRECT = "correct and mark entries made in error"
    MERGE = "merge children entered twice"
    MANAGE_PEOPLE = "manage officers, teams and roles"
    ARRANGE_COVER = "arrange who stands in for an absent officer"
    MANAGE_AUTHORITY = "say how an authority uses the product"
    OPEN_AUTHORITY = "open an authority"
    KEEP_DUTIES = "bring duties up to date"
    SEND_LETTERS = "send officers their daily letter"
    TAKE_ANSWERS = "take the answers of somebody without an account"


_ANYONE = frozenset(Profile)
_CASEWORK = frozenset(
    {
        Profile.CHAIR,
        Profile.IRO_MANAGER,
        Profile.SOCIAL_WORKER,
        Profile.TEAM_MANAGER,
        Profile.BUSINESS_SUPPORT,
    }
)
_SERVICE = frozenset({Profile.CHAIR, Profile.IRO_MANAGER, Profile.BUSINESS_SUPPORT})
_MANAGERS = frozenset({Profile.IRO_MANAGER, Profile.TEAM_MANAGER, Profile.SENIOR_MANAGER})

HOLDERS: dict[Permission, frozenset[Profile]] = {
    Permission.SEE_WORK: _CASEWORK | {Profile.SENIOR_MANAGER},
    Permission.SEE_TEAM_WORK: _CASEWORK | _MANAGERS,
    Permission.SEE_SERVICE_WORK: _MANAGERS | {Profile.CHAIR, Profile.BUSINESS_SUPPORT},
    Permission.SEE_CHILDREN: _CASEWORK
    | {Profile.SENIOR_MANAGER, Profile.DATA_OFFICER, Profile.AUDITOR},
    Permission.SEE_PROCEDURES: _ANYONE,
    Permission.SEE_AUDIT: frozenset({Profile.AUDITOR, Profile.ADMINISTRATOR}),
    Permission.IMPORT_RETURNS: frozenset({Profile.DATA_OFFICER, Profile.ADMINISTRATOR}),
    Permission.RECORD_CHILD: _CASEWORK | {Profile.DATA_OFFICER},
    Permission.RECORD_PLANS: _CASEWORK,
    # Whoever reviews a plan comments on it, and neither writes nor approves it.
    Permission.WRITE_PLANS: frozenset(
        {Profile.SOCIAL_WORKER, Profile.TEAM_MANAGER, Profile.BUSINESS_SUPPORT}
    ),
    Permission.RECORD_REVIEWS: frozenset(
        {Profile.CHAIR, Profile.IRO_MANAGER, Profile.BUSINESS_SUPPORT}
    ),
    Permission.RECORD_CONFERENCES: _CASEWORK,
    Permission.FILL_FORMS: _CASEWORK,
    Permission.TELL_OFFICERS: _CASEWORK,
    Permission.READ_NOTICES: _CASEWORK | {Profile.SENIOR_MANAGER},
    Permission.RATIFY: frozenset({Profile.TEAM_MANAGER, Profile.SENIOR_MANAGER}),
    Permission.ARRANGE_MEETINGS: _CASEWORK,
    Permission.ALLOCATE: frozenset(
        {Profile.IRO_MANAGER, Profile.TEAM_MANAGER, Profile.DATA_OFFICER}
    ),
    # Nobody in the line that manages a case chooses who reviews it.
    Permission.ALLOCATE_REVIEWERS: frozenset({Profile.IRO_MANAGER, Profile.DATA_OFFICER}),
    Permission.SEE_ALLOCATION: _SERVICE | {Profile.SENIOR_MANAGER, Profile.DATA_OFFICER},
    Permission.DESCRIBE_REVIEWERS: frozenset({Profile.IRO_MANAGER}),
    Permission.LOG_SERVICE_WORK: _SERVICE,
    Permission.EXCUSE: frozenset({Profile.IRO_MANAGER, Profile.SENIOR_MANAGER, Profile.CHAIR}),
    # Each thing in the list needs its own permission besides.
    Permission.RECORD_MANY: _CASEWORK | {Profile.DATA_OFFICER},
    Permission.CORRECT: _CASEWORK | {Profile.DATA_OFFICER},
    Permission.MERGE: frozenset({Profile.DATA_OFFICER, Profile.IRO_MANAGER}),
    Permission.MANAGE_PEOPLE: frozenset({Profile.ADMINISTRATOR}),
    Permission.ARRANGE_COVER: _MANAGERS | {Profile.ADMINISTRATOR},
    Permission.MANAGE_AUTHORITY: frozenset({Profile.ADMINISTRATOR}),
    # Nobody who works in one authority opens another: that is done from the server itself.
    Permission.OPEN_AUTHORITY: frozenset(),
    # The product does it by itself, for every child of an authority.
    Permission.KEEP_DUTIES: frozenset(),
    Permission.SEND_LETTERS: frozenset(),
    # The product does it for whoever holds a link.
    Permission.TAKE_ANSWERS: frozenset(),
}


def _held_by(profiles: Iterable[Profile]) -> rules.Predicate:
    holders = frozenset(profiles)

    @rules.predicate
    def holds(actor: Actor) -> bool:
        return actor.is_product or bool(actor.profiles & holders)

    return holds


for _permission, _profiles in HOLDERS.items():
    rules.add_perm(_permission.value, _held_by(_profiles))


class NotPermitted(Exception):  # noqa: N818 - it is an answer to the actor, not a fault
    """The actor's roles do not permit this; says what would be needed."""


def may(actor: Actor, permission: Permission) -> bool:
    """Whether the actor's roles permit something at all."""
    return bool(rules.has_perm(permission.value, actor))


def demand_role(actor: Actor, roles: Iterable[str], titles: Mapping[str, str], what: str) -> None:
    """Refuse an actor who holds none of the roles that alone may do something.

    `titles` names each role in words; `what` completes "… may …". Raises NotPermitted.
    """
    wanted = tuple(roles)
    if actor.is_product or not wanted or actor.roles & set(wanted):
        return
    named = " or ".join(titles.get(role, role) for role in wanted)
    raise NotPermitted(f"Only the {named} may {what}.")


def demand(actor: Actor, permission: Permission) -> None:
    """Refuse an actor whose roles do not permit something. Raises NotPermitted."""
    if not may(actor, permission):
        raise NotPermitted(f"Your role does not allow you to {permission.value}.")
