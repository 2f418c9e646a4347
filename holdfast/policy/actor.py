"""The person on whose behalf something is read or done."""

from __future__ import annotations

from dataclasses import dataclass, field

from holdfast.core.profiles import Profile


@dataclass(frozen=True, slots=True)
class Actor:
    """An officer signed in to one authority, with the roles held today.

    `stands_in_for` are the officers whose work this one covers while they are away. The product
    itself, acting on a schedule, has no user id and every permission within the authority.
    """

    user_id: int | None
    authority_id: int
    name: str
    profiles: frozenset[Profile] = frozenset()
    roles: frozenset[str] = frozenset()
    team_ids: frozenset[int] = frozenset()
    stands_in_for: frozenset[int] = field(default=frozenset())

    @property
    def is_product(self) -> bool:
        """Whether this is Holdfast itself, acting on a schedule."""
        return self.user_id is None

    @property
    def is_authenticated(self) -> bool:
        """An actor is always a person who has signed in, or the product."""
        return True

    @property
    def works_as(self) -> frozenset[int]:
        """The ids of the officers whose work is this one's: the own and those covered."""
        own = frozenset() if self.user_id is None else frozenset({self.user_id})
        return own | self.stands_in_for

    @classmethod
    def product(cls, authority_id: int) -> Actor:
        """Holdfast itself, for one authority."""
        return cls(None, authority_id, "Holdfast", frozenset(Profile))
