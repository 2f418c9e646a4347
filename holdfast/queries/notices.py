"""What officers were told by others, and have yet to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from holdfast.core.procedure import Held, Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.owners import in_teams, unfilled
from holdfast.queries.scope import children_in
from holdfast.record.models import Notice


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One thing an officer was told: by whom, when, about which child and which row."""

    id: int
    kind: str
    title: str
    wording: str
    child: ChildName
    about: str
    role: str
    recipient: str
    sent_by: str
    sent_at: datetime
    urgent: bool
    acknowledged_on: date | None
    acknowledged_by: str
    answer: str


def notices_for(
    actor: Actor, today: date, *, acknowledged: bool = False, limit: int = 200
) -> tuple[NoticeLine, ...]:
    """What the actor was told and has not acknowledged (or has), urgent and newest first."""
    rows = _for(actor, today).filter(acknowledged_on__isnull=not acknowledged)
    return _lines(rows.order_by("-urgent", "-sent_at", "-pk")[:limit])


def unread_count(actor: Actor, today: date) -> int:
    """How many notices wait for the actor."""
    return _for(actor, today).filter(acknowledged_on__isnull=True).count()


def notices_about(actor: Actor, child: int, abouts: Iterable[str]) -> tuple[NoticeLine, ...]:
    """Everything that was told about some rows of a child, oldest first; nothing restricted."""
    rows = Notice.objects.filter(
        authority_id=actor.authority_id,
        child_id=child,
        about__in=list(abouts),
        restricted=False,
        entered_in_error=False,
    )
    return _lines(rows.order_by("sent_at", "pk"))


def is_for(actor: Actor, notice: int, today: date) -> bool:
    """Whether a notice is the actor's to acknowledge."""
    return _for(actor, today).filter(pk=notice).exists()


def _for(actor: Actor, today: date) -> QuerySet[Notice]:
    """Notices to the actor, to those covered, or to a role the actor holds or stands behind."""
    procedure = procedure_of(actor.authority_id)
    wanted = Q(recipient_id__in=actor.works_as)
    for role in _roles(actor, procedure):
        wanted |= Q(recipient__isnull=True, role=role) & _reach(actor, procedure, role, today)
    children = children_in(scope_of(actor), today)
    return Notice.objects.filter(
        wanted,
        authority_id=actor.authority_id,
        entered_in_error=False,
        child_id__in=children.values("pk"),
    )


def _roles(actor: Actor, procedure: Procedure) -> set[str]:
    """The roles the actor holds, and those whose notices fall to the actor as their manager."""
    managed = {
        role.id
        for role in procedure.roles.values()
        if role.held in (Held.BY_CHILD, Held.OUTSIDE) and role.manager in actor.roles
    }
    return set(actor.roles) | managed


def _reach(actor: Actor, procedure: Procedure, role: str, today: date) -> Q:
    """Children for whom a notice to a role is the actor's."""
    held = procedure.roles[role].held if role in procedure.roles else Held.BY_SERVICE
    manager = procedure.roles[role].manager if role in procedure.roles else None
    if held is Held.BY_TEAM:
        return in_teams(actor.team_ids, today)
    if held is Held.BY_CHILD:
        behind = procedure.roles.get(manager or "")
        by_team = behind is not None and behind.held is Held.BY_TEAM
        reach = in_teams(actor.team_ids, today) if by_team else Q()
        return unfilled(role, actor.authority_id, today) & reach
    return Q()


def _lines(rows: Sequence[Notice] | QuerySet[Notice]) -> tuple[NoticeLine, ...]:
    found = list(rows.select_related("recipient", "sent_by", "acknowledged_by"))  # type: ignore[union-attr]
    names = names_of({row.child_id for row in found})
    return tuple(
        NoticeLine(
            id=row.pk,
            kind=row.kind,
            title=row.title,
            wording=row.wording,
            child=names[row.child_id],
            about=row.about,
            role=row.role,
            recipient=row.recipient.name if row.recipient else "",
            sent_by=row.sent_by.name if row.sent_by else "",
            sent_at=row.sent_at,
            urgent=row.urgent,
            acknowledged_on=row.acknowledged_on,
            acknowledged_by=row.acknowledged_by.name if row.acknowledged_by else "",
            answer=row.answer,
        )
        for row in found
    )
