"""Which children an actor may see and work with."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor

_WHOLE_AUTHORITY = frozenset(
    {
        Profile.CHAIR,
        Profile.IRO_MANAGER,
        Profile.BUSINESS_SUPPORT,
        Profile.SENIOR_MANAGER,
        Profile.DATA_OFFICER,
        Profile.AUDITOR,
    }
)
_OWN_TEAMS = frozenset({Profile.SOCIAL_WORKER, Profile.TEAM_MANAGER})


@dataclass(frozen=True, slots=True)
class Scope:
    """The children an actor may see: all of the authority's, or those of teams and officers.

    Another authority's children are in nobody's scope.
    """

    authority_id: int
    everyone: bool = False
    team_ids: frozenset[int] = frozenset()
    officer_ids: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether no child at all is in scope."""
        return not (self.everyone or self.team_ids or self.officer_ids)


def scope_of(actor: Actor) -> Scope:
    """The children the actor may see, by the profiles of the roles held today.

    Reviewing, conference, administrative, senior, data and audit roles serve every child of the
    authority; social workers and their managers those of their own teams and their own children.
    """
    if actor.is_product or actor.profiles & _WHOLE_AUTHORITY:
        return Scope(actor.authority_id, everyone=True)
    if actor.profiles & _OWN_TEAMS:
        return Scope(actor.authority_id, team_ids=actor.team_ids, officer_ids=actor.works_as)
    return Scope(actor.authority_id)
