"""The allocation board: who waits for a reviewing officer, and who could take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from holdfast.core.asking import Moment, Text
from holdfast.core.procedure import Procedure, texts_at
from holdfast.core.spans import Span, count_on
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import Band, Caseload, band_of, caseloads
from holdfast.queries.entering_care import Entered, Waiting, newcomers, waiting
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.scope import children_in
from holdfast.record.models import AllocationMeeting, User
from holdfast.rulebook import calendar_of

EVERY, SHOWN = "allocation-meeting-every", "newcomers-shown"
SHOWN_MEETINGS = 26


@dataclass(frozen=True, slots=True)
class Meeting:
    """One allocation meeting: who came, and the children who were on the list that day."""

    held_on: date
    next_on: date | None
    attended: tuple[str, ...]
    waiting: tuple[ChildName, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When officers meet to allocate.

    `every` is as the procedure says, None where it says nothing; `next_on` the day of the next
    meeting, by what was agreed at the last one or else by the rhythm; `overdue` once that passed.
    """

    every: str
    last_on: date | None
    next_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows."""

    waiting: tuple[Waiting, ...]
    officers: tuple[Caseload, ...]
    band: Band
    rhythm: Rhythm
    texts: tuple[Text, ...]
    caseload_texts: tuple[Text, ...]

    @property
    def children(self) -> frozenset[int]:
        """Everybody whose record the board shows something of."""
        own = {line.entered.child.id for line in self.waiting}
        family = {each.child.id for line in self.waiting for each in line.siblings}
        return frozenset(own | family)


def board(actor: Actor, today: date) -> Board:
    """The board on a day."""
    procedure = procedure_of(actor.authority_id)
    return Board(
        waiting=waiting(actor, today),
        officers=caseloads(actor, today),
        band=band_of(procedure),
        rhythm=rhythm(actor, procedure, today),
        texts=texts_at(procedure, Moment.ALLOCATION),
        caseload_texts=texts_at(procedure, Moment.CASELOADS),
    )


def must_not_wait(line: Waiting, meeting: Rhythm) -> bool:
    """Whether waiting for the next allocation meeting would pass the day an officer is due."""
    due = line.duty.due if line.duty else None
    return bool(due and meeting.next_on and not meeting.overdue and meeting.next_on > due)


def rhythm(actor: Actor, procedure: Procedure, today: date) -> Rhythm:
    """When officers met last to allocate, and meet next."""
    every = procedure.setting(EVERY)
    row = _meetings(actor).first()
    held = row.held_on if row else None
    following = row.next_on if row else None
    if following is None and held and isinstance(every, Span):
        following = count_on(held, every, calendar_of(procedure))
    late = isinstance(every, Span) and (following is None or following < today)
    return Rhythm(str(every or ""), held, following, late)


@dataclass(frozen=True, slots=True)
class Met:
    """The allocation meetings so far, and who may come to the next."""

    held: tuple[Meeting, ...]
    rhythm: Rhythm
    officers: tuple[Caseload, ...]

    @property
    def children(self) -> frozenset[int]:
        """Everybody who was on a list of one of these meetings."""
        return frozenset(child.id for each in self.held for child in each.waiting)


def met(actor: Actor, today: date) -> Met:
    """The allocation meetings of the last half year."""
    procedure = procedure_of(actor.authority_id)
    return Met(_held(actor, today), rhythm(actor, procedure, today), caseloads(actor, today))


def _held(actor: Actor, today: date) -> tuple[Meeting, ...]:
    """The latest allocation meetings, the last one first."""
    rows = list(_meetings(actor)[:SHOWN_MEETINGS])
    users = {user for row in rows for user in row.attended}
    named = dict(User.objects.filter(pk__in=users).values_list("pk", "name"))
    seen = children_in(scope_of(actor), today).filter(
        pk__in={child for row in rows for child in row.waiting}
    )
    children = names_of(seen.values_list("pk", flat=True))
    return tuple(
        Meeting(
            row.held_on,
            row.next_on,
            tuple(sorted(named[user] for user in row.attended if user in named)),
            tuple(children[child] for child in row.waiting if child in children),
            row.note,
        )
        for row in rows
    )


def new_to_care(actor: Actor, today: date) -> tuple[Entered, ...]:
    """The service's newcomers, for as long as the procedure shows them."""
    shown = procedure_of(actor.authority_id).setting(SHOWN)
    return newcomers(actor, today, shown) if isinstance(shown, Span) else ()


def _meetings(actor: Actor) -> QuerySet[AllocationMeeting]:
    rows = AllocationMeeting.objects.filter(authority_id=actor.authority_id, entered_in_error=False)
    return rows.order_by("-held_on", "-pk")
