"""How many of the decisions of reviews each reviewing officer starred in a period."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.record.models import Decision

NOBODY = "No officer on record"


@dataclass(frozen=True, slots=True)
class Stars:
    """One officer's decisions, and how many of them are starred."""

    officer: str
    decisions: int
    starred: int

    @property
    def percent(self) -> float:
        """The share that is starred, to one decimal."""
        return round(100 * self.starred / self.decisions, 1)


def stars_of(actor: Actor, since: date, until: date) -> tuple[Stars, ...]:
    """The decisions made in reviews from `since` to `until`, both included, by their chair."""
    rows = Decision.objects.filter(
        authority_id=actor.authority_id,
        review__isnull=False,
        entered_in_error=False,
        withdrawn_on__isnull=True,
        made_on__gte=since,
        made_on__lte=until,
    ).values_list("review__chair__name", "starred")
    made, starred = Counter[str](), Counter[str]()
    for name, is_starred in rows:
        made[name or NOBODY] += 1
        starred[name or NOBODY] += is_starred
    return tuple(Stars(name, made[name], starred[name]) for name in sorted(made))
