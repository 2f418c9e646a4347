"""Links for people without an account: how each one stands, and what came by it.

What the holder of a link is shown is in `holdfast.queries.outside`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from django.db.models import QuerySet
from django.utils import timezone

from holdfast.record.models import Meeting, OutsideLink, Review

TRIES = 5
"""How often a wrong code may be given before the link ends."""


class LinkState(StrEnum):
    """How a link stands."""

    WAITING = "waiting"
    OPENED = "opened"
    SENT = "sent"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One link in the list of those made for a review."""

    id: int
    entry: int
    form: str
    title: str
    respondent: str
    state: LinkState
    has_code: bool
    made_at: datetime
    made_by: str
    ends_at: datetime
    sent_at: datetime | None
    withdrawn_because: str
    accepted: bool
    set_aside: bool

    @property
    def is_live(self) -> bool:
        """Whether it can still be opened and answered."""
        return self.state in (LinkState.WAITING, LinkState.OPENED)

    @property
    def waits(self) -> bool:
        """Whether its answers were sent and wait for an officer to accept them."""
        return self.state is LinkState.SENT and not (self.accepted or self.set_aside)


def hashed(secret: str) -> str:
    """What is kept of a secret: it tells one from another, and cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def code_of(token: str, code: str) -> str:
    """What is kept of a code: worth nothing without the token, which is not kept at all."""
    return hashed(f"{token}:{''.join(code.split())}")


def begins_at(meeting: Meeting) -> datetime:
    """When a meeting begins in England; with its day, where no time is set."""
    zone = timezone.get_default_timezone()
    return datetime.combine(meeting.planned_on, meeting.planned_time or time.min, zone)


def last_moment(review: Review) -> datetime | None:
    """Until when people may answer before a review; None once it began or where none is booked."""
    meeting = review.meeting
    if meeting is None or meeting.cancelled or review.opened_on or review.completed_on:
        return None
    return begins_at(meeting)


def state_of(link: OutsideLink, at: datetime) -> LinkState:
    """How a link stands at a moment. It never outlives its meeting, whenever that is moved to."""
    if link.sent_at:
        return LinkState.SENT
    if link.withdrawn_at or link.entered_in_error or link.entry.entered_in_error:
        return LinkState.WITHDRAWN
    last = last_moment(link.entry.review) if link.entry.review else None
    if last is None or at >= min(last, link.ends_at):
        return LinkState.ENDED
    return LinkState.OPENED if link.opened_at else LinkState.WAITING


def with_meeting() -> QuerySet[OutsideLink]:
    """Links with all that their state depends on."""
    return OutsideLink.objects.select_related(
        "entry__review__meeting", "entry__person", "made_by", "person"
    )
