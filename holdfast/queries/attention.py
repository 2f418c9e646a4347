"""What else waits for an officer beside dated duties: notices, changes, decisions, what is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.changes import own_children
from holdfast.queries.notices import unread_count
from holdfast.queries.scope import children_in
from holdfast.record.models import Change, Decision, Entry, Proposal


class Waiting(StrEnum):
    """The lists on which something can wait for an officer."""

    NOTICES = "notices"
    CHANGES = "changes"
    PROPOSALS = "proposals"
    DECISIONS = "decisions"
    OPEN = "open"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Attention:
    """How much waits on one list."""

    what: Waiting
    number: int


def attention(actor: Actor, today: date) -> tuple[Attention, ...]:
    """What waits for the actor, list by list; lists on which nothing does are left out.

    A reviewing officer answers changes and proposals; whoever owns a decision carries it out.
    """
    counted = {Waiting.NOTICES: unread_count(actor, today)}
    if may(actor, Permission.FILL_FORMS):
        counted |= _as_officer(actor, today)
    if Profile.CHAIR in actor.profiles:
        counted |= _as_reviewer(actor, today)
    return tuple(Attention(what, number) for what, number in counted.items() if number)


def _as_officer(actor: Actor, today: date) -> dict[Waiting, int]:
    late = Decision.objects.filter(
        authority_id=actor.authority_id,
        owner_id__in=actor.works_as,
        by_date__lt=today,
        done_on__isnull=True,
        withdrawn_on__isnull=True,
        entered_in_error=False,
        child_id__in=children_in(scope_of(actor), today).values("pk"),
    )
    return {Waiting.DECISIONS: late.count()}


def _as_reviewer(actor: Actor, today: date) -> dict[Waiting, int]:
    own = list(own_children(actor, today))
    right = {"authority_id": actor.authority_id, "child_id__in": own, "entered_in_error": False}
    entries = Entry.objects.filter(**right, completed_on__isnull=False)
    open_now = entries.filter(Q(open_until_closed=True, closed_on__isnull=True))
    proposed = Proposal.objects.filter(
        **right, endorsed__isnull=True, carried_out_on__isnull=True, withdrawn_on__isnull=True
    )
    return {
        Waiting.CHANGES: Change.objects.filter(**right, answer="").count(),
        Waiting.PROPOSALS: proposed.count(),
        Waiting.OPEN: open_now.count(),
        Waiting.ANSWERS: entries.filter(by_link=True, accepted_on__isnull=True).count(),
    }
