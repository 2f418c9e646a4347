"""An officer's own meetings as a calendar program may have them: when, and nothing of whom."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Max, Q

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.policy.scope import scope_of
from holdfast.queries.actors import actor_for
from holdfast.queries.duty_lines import reckoning_of
from holdfast.queries.meetings.calendar import lines_of
from holdfast.queries.meetings.rows import meetings_about
from holdfast.queries.owners import watched_by
from holdfast.queries.scope import children_in
from holdfast.record.models import CalendarFeed, Meeting, MeetingKind

BEFORE, AHEAD = timedelta(days=31), timedelta(days=366)
"""How far back and ahead a feed reaches."""


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One meeting in a feed; `revision` grows each time the meeting is changed."""

    meeting: int
    kinds: tuple[MeetingKind, ...]
    on: date
    at: time | None
    until: time | None
    children: int
    cancelled: bool
    revision: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """What an address leads to: whose meetings, and those of the children whom it is about."""

    id: int
    actor: Actor
    events: tuple[FeedEvent, ...]
    children: frozenset[int]


@dataclass(frozen=True, slots=True)
class OwnFeed:
    """What an officer is told of the own feed: never its address."""

    made_at: datetime
    last_read_at: datetime | None


def hash_of(token: str) -> str:
    """What is kept of a secret address. It has 256 bits, so that a plain hash cannot be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()


def own_feed(actor: Actor) -> OwnFeed | None:
    """The actor's feed, None where there is none."""
    rows = CalendarFeed.objects.filter(user_id=actor.user_id or 0, withdrawn_at__isnull=True)
    row = rows.order_by("-made_at").first()
    return OwnFeed(row.made_at, row.last_read_at) if row else None


def feed_at(token: str, today: date) -> Feed | None:
    """What a secret address leads to; None for one that never was, was withdrawn or is closed."""
    rows = CalendarFeed.objects.filter(
        token_hash=hash_of(token), withdrawn_at__isnull=True, user__is_active=True
    )
    row = rows.select_related("user__authority").first()
    if row is None:
        return None
    actor = actor_for(row.user, today)
    if not may(actor, Permission.SEE_WORK):
        return None
    return _feed(row.pk, actor, today)


def _feed(feed: int, actor: Actor, today: date) -> Feed:
    ids = meetings_about(
        children_in(scope_of(actor), today),
        watched_by(actor, today),
        Q(authority_id=actor.authority_id, planned_on__range=(today - BEFORE, today + AHEAD)),
    )
    lines = lines_of(actor, ids, reckoning_of(actor.authority_id, today))
    revisions = _revisions(ids)
    events = tuple(
        FeedEvent(
            meeting=line.id,
            kinds=line.kinds,
            on=line.on,
            at=line.at,
            until=line.until,
            children=len(line.children),
            cancelled=line.cancelled,
            revision=revisions[line.id][0],
            changed_at=revisions[line.id][1],
        )
        for line in lines
    )
    return Feed(feed, actor, events, frozenset(c.id for line in lines for c in line.children))


def _revisions(meetings: set[int]) -> Mapping[int, tuple[int, datetime]]:
    """How often each meeting was changed since it was booked, and when last: by its history."""
    rows = Meeting.objects.filter(pk__in=meetings).annotate(
        number=Count("versions", filter=Q(versions__pgh_label="update")),
        last=Max("versions__pgh_created_at"),
    )
    told = rows.values_list("pk", "number", "last")
    return {meeting: (number, last or _LONG_AGO) for meeting, number, last in told}


_LONG_AGO = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
"""When a meeting was changed that came with a bulk load, which left no history."""
