"""One meeting: for whom and for what, by when each is due, and what may be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from itertools import islice

from django.db.models import Q

from holdfast.core.asking import Choices
from holdfast.core.booking import free_time
from holdfast.core.facts import NO_ATTRIBUTES, Attributes
from holdfast.core.gates import Step
from holdfast.core.procedure import Procedure
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.duty_lines import Reckoning, reckoning_of
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.meetings.calendar import CHAIRS, MeetingLine, lines_of
from holdfast.queries.meetings.diaries import chairs_of, diaries_of
from holdfast.queries.meetings.dues import Due, dues_of
from holdfast.queries.meetings.hours import hours_of
from holdfast.queries.meetings.rows import Part, parts_of
from holdfast.queries.names import ChildName, names_of
from holdfast.queries.owners import officers_of
from holdfast.queries.scope import children_in
from holdfast.record.models import Conference, MeetingKind, Postponement, Review

LATE_REASONS, EARLY_TRIGGERS = "late-review-reasons", "early-review-triggers"
"""The procedure's lists of why a review is late, and why one is brought forward."""


@dataclass(frozen=True, slots=True)
class Attending:
    """One child's part in the meeting: what it is for, by when it is due, who chairs it.

    `row` is the review, conference or core group. `due` is None where nothing is owed any more.
    `days_late` is by how much the day planned is past it.
    """

    child: ChildName
    kind: MeetingKind
    row: int
    due: Due | None
    days_late: int
    chair: str
    social_worker: str
    began_on: date | None
    held_on: date | None
    late_reason: str
    late_note: str
    early_because: str


@dataclass(frozen=True, slots=True)
class Moved:
    """One time that a review of the meeting was moved, and the day by which it was due."""

    child: ChildName
    kind: str
    was_planned_on: date | None
    moved_to: date | None
    was_due_on: date | None
    decided_on: date
    decided_by: str
    reason: str
    why: str
    outcome: str
    signed_off_by: str
    out_of_timescale: bool


@dataclass(frozen=True, slots=True)
class OneMeeting:
    """A meeting with everything its page shows.

    `everyone` are all children whom it covers; it can be changed only by somebody who may see
    them all.
    """

    line: MeetingLine
    attending: tuple[Attending, ...]
    everyone: tuple[int, ...]
    moves: tuple[Moved, ...]

    @property
    def id(self) -> int:
        """The meeting's number."""
        return self.line.id

    @property
    def reviews(self) -> tuple[Attending, ...]:
        """The children whose reviews are held at it."""
        return tuple(each for each in self.attending if each.kind is MeetingKind.REVIEW)

    @property
    def last_in_time(self) -> date | None:
        """The last day on which it is still in time for every child."""
        return min((each.due.due for each in self.attending if each.due), default=None)

    @property
    def is_open(self) -> bool:
        """Whether it can still be moved or cancelled."""
        begun = any(each.began_on or each.held_on for each in self.attending)
        return not (self.line.cancelled or begun or self.line.more)

    @property
    def children(self) -> frozenset[int]:
        """The children whom the page shows."""
        return frozenset(each.child.id for each in self.attending)


@dataclass(frozen=True, slots=True)
class Conferred:
    """A conference at whose meeting a review could be held too."""

    id: int
    on: date
    children: tuple[ChildName, ...]
    everyone: tuple[int, ...]
    type: str


def one_meeting(actor: Actor, meeting: int, today: date) -> OneMeeting | None:
    """A meeting, None if it is not there or covers no child whom the actor may see."""
    reckoning = reckoning_of(actor.authority_id, today)
    lines = lines_of(actor, [meeting], reckoning)
    if not lines:
        return None
    parts = parts_of([meeting])[meeting]
    names = {child.id: child for child in lines[0].children}
    return OneMeeting(
        line=lines[0],
        attending=tuple(_attending(lines[0], parts, names, reckoning)),
        everyone=tuple(dict.fromkeys(part.child for part in parts)),
        moves=_moves(names, parts, reckoning.procedure),
    )


def meetings_to_join(actor: Actor, found: OneMeeting, today: date) -> tuple[Conferred, ...]:
    """Conferences planned for the children of a review, at which it could be held too."""
    reviewed = [each.child.id for each in found.reviews]
    rows = Conference.objects.filter(
        Q(meeting__planned_on__gte=today) & ~Q(meeting_id=found.id),
        child_id__in=reviewed,
        held_on__isnull=True,
        entered_in_error=False,
        meeting__cancelled=False,
    )
    told = {row.meeting_id: row for row in rows.select_related("meeting") if row.meeting_id}
    parts = parts_of(told)
    everyone = {part.child for each in parts.values() for part in each}
    seen = children_in(scope_of(actor), today).filter(pk__in=everyone)
    names = names_of(seen.values_list("pk", flat=True))
    return tuple(
        Conferred(
            id=meeting,
            on=row.meeting.planned_on,
            children=tuple(names[part.child] for part in parts[meeting]),
            everyone=tuple(dict.fromkeys(part.child for part in parts[meeting])),
            type=row.get_type_display(),
        )
        for meeting, row in told.items()
        if row.meeting and all(part.child in names for part in parts[meeting])
    )


def days_in_time(
    actor: Actor, found: OneMeeting, today: date, limit: int = 6
) -> tuple[tuple[date, time], ...]:
    """Free times of the meeting's chairs that are still inside every limit, the earliest first."""
    reckoning = reckoning_of(actor.authority_id, today)
    last = found.last_in_time
    if last is None or last <= today:
        return ()
    hours, calendar = hours_of(reckoning.procedure), reckoning.calendar
    chairs = set(chairs_of(found.everyone, CHAIRS[MeetingKind.REVIEW], today).values())
    diaries = diaries_of(chairs, reckoning.procedure, today, last, today)
    days = (
        calendar.add_working_days(today, count)
        for count in range(1, calendar.working_days_between(today, last) + 1)
    )
    free = (
        (day, at)
        for day in days
        if day != found.line.on
        and (at := free_time([diaries.get(each, {}).get(day, []) for each in chairs], hours))
    )
    return tuple(islice(free, limit))


def asked_without_meeting(actor: Actor, found: OneMeeting, today: date) -> Mapping[int, str]:
    """The form by which each review may go without a meeting, where nothing else bars that.

    A review is left out where the procedure asks nothing, or no longer does.
    """
    gates = procedure_of(actor.authority_id).gates
    step, asked = Step.REVIEW_WITHOUT_MEETING, dict[int, str]()
    for each in found.reviews if found.is_open else ():
        stand = standing(actor, each.child.id, step, today, review=each.row)
        forms = [gates[gate.id].form for gate in stand]
        if forms and all(forms):
            asked[each.row] = forms[0] or ""
    return asked


def gates_before(
    actor: Actor,
    found: OneMeeting,
    step: Step,
    today: date,
    *,
    on: date | None = None,
    attrs: Mapping[int, Attributes] | None = None,
) -> tuple[StandingGate, ...]:
    """The gates before a step for any review of the meeting, each told once."""
    told: dict[str, StandingGate] = {}
    for each in found.reviews:
        given = (attrs or {}).get(each.child.id, NO_ATTRIBUTES)
        for gate in standing(
            actor, each.child.id, step, today, on=on, attrs=given, review=each.row
        ):
            told.setdefault(gate.id, gate)
    return tuple(told.values())


def _attending(
    line: MeetingLine,
    parts: tuple[Part, ...],
    names: Mapping[int, ChildName],
    reckoning: Reckoning,
) -> Iterator[Attending]:
    officers = officers_of(names, reckoning.today)
    dues = {
        kind: dues_of([part.child for part in parts if part.kind is kind], kind, reckoning)
        for kind in line.kinds
    }
    rows = {
        row.pk: row
        for row in Review.objects.filter(
            pk__in=[part.row for part in parts if part.kind is MeetingKind.REVIEW]
        )
    }
    lists = reckoning.procedure.lists
    for part in (part for part in parts if part.child in names):
        review = rows.get(part.row) if part.kind is MeetingKind.REVIEW else None
        due = dues[part.kind].get(part.child) if part.held_on is None else None
        yield Attending(
            child=names[part.child],
            kind=part.kind,
            row=part.row,
            due=due.first if due else None,
            days_late=due.days_late(line.on) if due and not line.cancelled else 0,
            chair=officers.of(part.child, CHAIRS.get(part.kind, "")),
            social_worker=officers.of(part.child, "social-worker"),
            began_on=part.began_on,
            held_on=part.held_on,
            late_reason=_says(lists, LATE_REASONS, review.late_reason if review else ""),
            late_note=review.late_note if review else "",
            early_because=_says(lists, EARLY_TRIGGERS, review.early_because if review else ""),
        )


def _says(lists: Mapping[str, Choices], name: str, word: str) -> str:
    """A word of a list as people read it."""
    return lists[name].says(word) if word and name in lists else word


def _moves(
    names: Mapping[int, ChildName], parts: tuple[Part, ...], procedure: Procedure
) -> tuple[Moved, ...]:
    reviews = [part.row for part in parts if part.kind is MeetingKind.REVIEW]
    rows = Postponement.objects.filter(review_id__in=reviews, entered_in_error=False)
    return tuple(
        Moved(
            child=names[row.child_id],
            kind=row.get_kind_display(),
            was_planned_on=row.was_planned_on,
            moved_to=row.moved_to,
            was_due_on=row.was_due_on,
            decided_on=row.decided_on,
            decided_by=row.decided_by.name if row.decided_by else "",
            reason=_reason(row.reason, procedure),
            why=row.why,
            outcome=row.outcome,
            signed_off_by=row.signed_off_by.name if row.signed_off_by else "",
            out_of_timescale=row.out_of_timescale,
        )
        for row in rows.select_related("decided_by", "signed_off_by").order_by("pk")
        if row.child_id in names
    )


def _reason(word: str, procedure: Procedure) -> str:
    """A reason in words, whichever of the procedure's lists it was chosen from."""
    found = (
        choices.by_id[word].says for choices in procedure.lists.values() if word in choices.by_id
    )
    return next(found, word)
