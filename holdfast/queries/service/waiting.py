"""Children who wait: for an assessment or a decision on funding, or for permanence by a panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.names import ChildName, name_of
from holdfast.queries.owners import officers_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Answer, Entry, User

AWAITED, PERMANENCE = "awaited", "awaiting-permanence"
DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Awaited:
    """An assessment or decision that has not come: dead time counted in days to today.

    `weekly_cost` and `cost_so_far` are in pounds, None where the cost is not recorded.
    """

    entry: int
    child: ChildName
    iro: str
    what: str
    from_whom: str
    since: date | None
    days: int
    weekly_cost: int | None

    @property
    def cost_so_far(self) -> int | None:
        """What the placement cost while nothing could be decided."""
        if self.weekly_cost is None:
            return None
        return round(self.weekly_cost * self.days / DAYS_OF_A_WEEK)


@dataclass(frozen=True, slots=True)
class AwaitingPermanence:
    """A child who waits for a panel to make a home with long-term carers permanent."""

    entry: int
    child: ChildName
    iro: str
    carers: str
    since: date | None
    days: int
    panel_planned: date | None
    service_there: str
    holds_up: str


def awaited(actor: Actor, today: date, child: int | None = None) -> tuple[Awaited, ...]:
    """What is awaited for the children in the actor's scope, the longest wait first."""
    rows = _open(actor, today, AWAITED, child)
    officers = officers_of({row.child_id for row in rows}, today)
    lines = [_awaited(row, officers.of(row.child_id, "iro"), today) for row in rows]
    return tuple(sorted(lines, key=lambda line: -line.days))


def awaiting_permanence(actor: Actor, today: date) -> tuple[AwaitingPermanence, ...]:
    """Every child who awaits permanence, across all reviewing officers, the longest wait first."""
    rows = _open(actor, today, PERMANENCE)
    officers = officers_of({row.child_id for row in rows}, today)
    lines = [_permanence(row, officers.of(row.child_id, "iro"), today) for row in rows]
    return tuple(sorted(lines, key=lambda line: -line.days))


def _open(actor: Actor, today: date, form: str, child: int | None = None) -> list[Entry]:
    rows = Entry.objects.filter(
        authority_id=actor.authority_id,
        form=form,
        completed_on__isnull=False,
        closed_on__isnull=True,
        entered_in_error=False,
        child_id__in=children_in(scope_of(actor), today).values("pk"),
    )
    rows = rows.filter(child_id=child) if child is not None else rows
    return list(rows.select_related("child"))


def _told(entry: Entry) -> dict[str, object]:
    rows = Answer.objects.filter(entry=entry, entered_in_error=False, item="")
    return dict(rows.values_list("question", "value"))


def _awaited(row: Entry, iro: str, today: date) -> Awaited:
    told = _told(row)
    since, cost = _day(told.get("since")), told.get("weekly-cost")
    return Awaited(
        entry=row.pk,
        child=name_of(row.child),
        iro=iro,
        what=_text(told.get("what")),
        from_whom=_text(told.get("from-whom")),
        since=since,
        days=_days(since, today),
        weekly_cost=cost if isinstance(cost, int) else None,
    )


def _permanence(row: Entry, iro: str, today: date) -> AwaitingPermanence:
    told = _told(row)
    since = _day(told.get("since"))
    return AwaitingPermanence(
        entry=row.pk,
        child=name_of(row.child),
        iro=iro,
        carers=_text(told.get("with-whom")),
        since=since,
        days=_days(since, today),
        panel_planned=_day(told.get("panel-planned")),
        service_there=_officer(row, told.get("service-there")),
        holds_up=_text(told.get("holds-up")),
    )


def _officer(row: Entry, told: object) -> str:
    if not str(told or "").isdigit():
        return ""
    named = User.objects.filter(authority_id=row.authority_id, pk=int(str(told)))
    return next((user.name for user in named), "")


def _text(value: object) -> str:
    return str(value or "")


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def _days(since: date | None, today: date) -> int:
    return max(0, (today - since).days) if since else 0


def total_days(lines: Iterable[Awaited]) -> int:
    """Dead time of several waits together, in days."""
    return sum(line.days for line in lines)
