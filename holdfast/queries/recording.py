"""What is needed to record that one duty was done, to book its meeting, or to permit it late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, Q

from holdfast.core.calendar import Calendar
from holdfast.core.duties import Duty, Outcome
from holdfast.core.facts import Fact, Value
from holdfast.core.procedure import Case, Rule
from holdfast.core.selectors import Selector
from holdfast.core.spans import Span, Unit
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.duty_kinds import meeting_of
from holdfast.queries.duty_lines import DutyLine, Reckoning, duties_of, reckoning_of, stored_duties
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.owners import current
from holdfast.queries.scope import children_in
from holdfast.queries.siblings import sibling_pairs
from holdfast.record.bridge import facts_of
from holdfast.record.bridge.events import subject_of
from holdfast.record.models import (
    Allocation,
    Conference,
    CoreGroup,
    MeetingKind,
    Placement,
    Review,
    RoleHeld,
)

TOGETHER = timedelta(weeks=6)
"""Brothers and sisters due within this of one another are proposed to meet together."""


@dataclass(frozen=True, slots=True)
class Way:
    """One fact that would meet the duty: its kind, and the attributes it must have.

    `about` names the row it belongs to, where it belongs to one.
    """

    kind: str
    attrs: Mapping[str, Value]
    about: str = ""

    def row(self, name: str) -> int:
        """The number of the row that an attribute names. Raises KeyError where it names none."""
        return int(str(self.attrs[name]).partition(":")[2])


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer to choose."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A child's review, conference or core group that is planned, or that is open, by its row."""

    id: int
    planned_on: date | None
    opened_on: date | None = None


@dataclass(frozen=True, slots=True)
class ToRecord:
    """A duty, whose it is, and what would meet it.

    `waiting` is the meeting already planned for it, or the review that is open. `placement` is
    where the child lives, `allocation` that of the reviewing officer. `officers` may be allocated,
    where that meets the duty.
    """

    line: DutyLine
    child: ChildName
    anchor: str
    ways: tuple[Way, ...]
    counts_hours: bool
    waiting: Waiting | None
    placement: int | None
    allocation: int | None
    officers: tuple[Officer, ...]
    excused: bool


def to_record(actor: Actor, duty_id: int, today: date) -> ToRecord | None:
    """What recording a stored duty needs, None if it is not there or not the actor's to see."""
    found = _found(actor, duty_id, today)
    if found is None:
        return None
    child, duty, reckoning = found
    rule = reckoning.procedure.rules[duty.rule]
    ways = tuple(_ways(rule, duty, child.id))
    return ToRecord(
        line=reckoning.line(duty_id, child.id, duty),
        child=child,
        anchor=duty.anchor,
        ways=ways,
        counts_hours=any(_in_hours(case) for case in _cases(rule)),
        waiting=_waiting(child.id, meeting_of(rule), ways),
        placement=_latest(Placement, child.id),
        allocation=_latest(Allocation, child.id, role="iro", is_lead=True),
        officers=_officers(actor, ways, today),
        excused=duty.excused_by is not None,
    )


@dataclass(frozen=True, slots=True)
class Joining:
    """A brother or sister who is due the same kind of meeting; `near` if within TOGETHER."""

    child: ChildName
    title: str
    due: date
    near: bool


@dataclass(frozen=True, slots=True)
class Limited:
    """One limit that a meeting is to keep: whose it is, for which duty, by when."""

    child: str
    title: str
    level: str
    due: date


@dataclass(frozen=True, slots=True)
class ToBook:
    """A duty met by a meeting, the day to propose for it, and who might join.

    `proposed` is the last working day inside every limit of those proposed, or the next working
    day where that has passed. `type` is the conference's, where the rule names one.
    """

    line: DutyLine
    child: ChildName
    kind: MeetingKind
    type: str
    enquiry: str
    proposed: date
    limits: tuple[Limited, ...]
    joining: tuple[Joining, ...]


def to_book(actor: Actor, duty_id: int, today: date) -> ToBook | None:
    """What booking the meeting of a stored duty needs; None if no meeting would meet it."""
    found = _found(actor, duty_id, today)
    if found is None:
        return None
    child, duty, reckoning = found
    rule = reckoning.procedure.rules[duty.rule]
    kind = meeting_of(rule)
    if kind is None or duty.outcome not in (Outcome.OPEN, Outcome.UNKNOWN):
        return None
    first = next(_ways(rule, duty, child.id))
    joining = tuple(_joining(actor, child.id, duty, kind, reckoning))
    limits = tuple(
        limit
        for name in (child, *(each.child for each in joining if each.near))
        for limit in _limits(name, kind, reckoning)
    )
    return ToBook(
        line=reckoning.line(duty_id, child.id, duty),
        child=child,
        kind=kind,
        type=str(first.attrs.get("type", "")),
        enquiry=str(first.attrs.get("enquiry", "")),
        proposed=_proposed([limit.due for limit in limits], today, reckoning.calendar),
        limits=limits,
        joining=joining,
    )


def _found(actor: Actor, duty_id: int, today: date) -> tuple[ChildName, Duty, Reckoning] | None:
    stored = stored_duties([duty_id]).get(duty_id)
    if stored is None:
        return None
    child_id, duty = stored
    child = children_in(scope_of(actor), today).filter(pk=child_id).first()
    reckoning = reckoning_of(actor.authority_id, today)
    if child is None or duty.rule not in reckoning.procedure.rules:
        return None
    return name_of(child), duty, reckoning


def _ways(rule: Rule, duty: Duty, child: int) -> Iterator[Way]:
    """Each fact that would meet the duty, with what it shares with the anchor."""
    row = duty.anchor.partition("+")[0]
    anchors = [fact for fact in facts_of([child])[child] if fact.id == row]
    for selector in rule.met_by:
        shared = _shared(selector, anchors)
        told: dict[str, Value] = {name: values[0] for name, values in selector.where}
        if rule.each and duty.each:
            told[rule.each[1]] = duty.each
        for kind in selector.kinds:
            attrs = told | shared
            yield Way(kind, attrs, str(attrs.get(subject_of(kind) or "", "")))


def _shared(selector: Selector, anchors: Iterable[Fact]) -> dict[str, Value]:
    for fact in anchors:
        if all(name in fact.attrs for name in selector.same):
            return {name: fact.attrs[name] for name in selector.same}
    return {}


def _cases(rule: Rule) -> Iterator[Case]:
    return (case for limit in rule.limits for each in limit.versions for case in each.cases)


def _in_hours(case: Case) -> bool:
    return isinstance(case.within, Span) and case.within.unit is Unit.HOURS


def _waiting(child: int, kind: MeetingKind | None, ways: Iterable[Way]) -> Waiting | None:
    """The review that is open, or whatever of this kind is planned first."""
    if kind is None:
        return None
    if kind is MeetingKind.REVIEW:
        return _unfinished_review(child)
    to_come = Q(child_id=child, entered_in_error=False, held_on=None, meeting__cancelled=False)
    types = {way.attrs["type"] for way in ways if "type" in way.attrs}
    if types:
        to_come &= Q(type__in=types)
    model = Conference if kind is MeetingKind.CONFERENCE else CoreGroup
    rows = model._default_manager.filter(to_come)
    first = rows.order_by("meeting__planned_on").values_list("pk", "meeting__planned_on").first()
    return Waiting(*first) if first else None


def _unfinished_review(child: int) -> Waiting | None:
    rows = Review.objects.filter(child_id=child, entered_in_error=False, completed_on__isnull=True)
    standing = rows.filter(Q(opened_on__isnull=False) | Q(meeting__cancelled=False))
    in_order = standing.order_by(F("opened_on").asc(nulls_last=True), "meeting__planned_on")
    first = in_order.values_list("pk", "meeting__planned_on", "opened_on").first()
    return Waiting(*first) if first else None


def _latest(model: type[Placement | Allocation], child: int, **which: object) -> int | None:
    """The child's row that began last and has not ended."""
    rows = model._default_manager.filter(
        child_id=child, entered_in_error=False, ended_on=None, **which
    )
    return rows.order_by("-started_on").values_list("pk", flat=True).first()


ALLOCATED = {
    "iro-allocated": "iro",
    "chair-allocated": "conference-chair",
    "social-worker-allocated": "social-worker",
    "adviser-appointed": "personal-adviser",
}
"""The role that each fact of allocation is about."""


def _officers(actor: Actor, ways: Iterable[Way], today: date) -> tuple[Officer, ...]:
    """Officers who hold the role to be given today."""
    roles = {ALLOCATED[way.kind] for way in ways if way.kind in ALLOCATED}
    if not roles:
        return ()
    held = RoleHeld.objects.filter(
        current(today), authority_id=actor.authority_id, role__in=roles, user__is_active=True
    )
    rows = held.order_by("user__name").values_list("user_id", "user__name").distinct()
    return tuple(Officer(*row) for row in rows)


def _joining(
    actor: Actor, child: int, duty: Duty, kind: MeetingKind, reckoning: Reckoning
) -> Iterator[Joining]:
    """Brothers and sisters within the actor's scope whose meeting of this kind is due."""
    pairs = sibling_pairs([child])
    others = {one for pair in pairs for one in pair} - {child}
    seen = children_in(scope_of(actor), reckoning.today).filter(pk__in=others)
    names = names_of(seen.values_list("pk", flat=True))
    for other in sorted(names):
        due = _due(other, kind, reckoning)
        if due is None or due[1].due is None:
            continue
        line, first = due
        near = duty.due is not None and abs(_day_of(first) - duty.due) <= TOGETHER
        yield Joining(names[other], line, _day_of(first), near)


def _day_of(duty: Duty) -> date:
    return duty.due or date.max


def _due(child: int, kind: MeetingKind, reckoning: Reckoning) -> tuple[str, Duty] | None:
    """The first open duty of a child that such a meeting would meet, with its title."""
    for duty in _open(child, kind, reckoning):
        return reckoning.procedure.rules[duty.rule].duty, duty
    return None


def _open(child: int, kind: MeetingKind, reckoning: Reckoning) -> Iterator[Duty]:
    rules = reckoning.procedure.rules
    for _, duty in duties_of(child):
        rule = rules.get(duty.rule)
        if rule and duty.outcome is Outcome.OPEN and duty.due and meeting_of(rule) is kind:
            yield duty


def _limits(child: ChildName, kind: MeetingKind, reckoning: Reckoning) -> Iterator[Limited]:
    """Every limit on the next meeting of this kind: those of the duties that fall due first."""
    duties = list(_open(child.id, kind, reckoning))
    for duty in duties:
        if _day_of(duty) - _day_of(duties[0]) > TOGETHER:
            return
        title = reckoning.procedure.rules[duty.rule].duty
        for limit in duty.limits:
            yield Limited(child.name, title, limit.level.value, limit.due)


def _proposed(dues: Iterable[date], today: date, calendar: Calendar) -> date:
    """The last working day inside every limit; the next working day where that has passed."""
    last = calendar.working_day_on_or_before(min(dues, default=today))
    return last if last > today else calendar.add_working_days(today, 1)
