"""Children who came into care: the four dates of each, and those without a reviewing officer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Max, Q
from django.utils import timezone

from holdfast.core.asking import Moment, Text
from holdfast.core.duties import Outcome
from holdfast.core.procedure import texts_at
from holdfast.core.spans import Span, count_back
from holdfast.policy.actor import Actor
from holdfast.policy.scope import scope_of
from holdfast.queries.authorities import procedure_of
from holdfast.queries.caseloads import CHAIR, REVIEWER
from holdfast.queries.children import siblings_of
from holdfast.queries.duty_lines import DutyLine, Reckoning, reckoning_of
from holdfast.queries.names import ChildName, name_of, names_of
from holdfast.queries.owners import current
from holdfast.queries.scope import children_in
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, from_row
from holdfast.record.models import (
    Allocation,
    LookedAfterPeriod,
    Notice,
    Placement,
    ProtectionPlan,
    ShortBreakSeries,
)


class Began(StrEnum):
    """What began: a period of being looked after, or a series of short breaks."""

    LOOKED_AFTER = "looked-after"
    SHORT_BREAKS = "short-breaks"


@dataclass(frozen=True, slots=True)
class FourDates:
    """The day care began, was recorded, was told to the service, and had an officer named."""

    began_on: date
    recorded_on: date | None
    notified_on: date | None
    allocated_on: date | None


@dataclass(frozen=True, slots=True)
class Entered:
    """One child's way into care. `how` is in words; `reason` why an allocation was late."""

    child: ChildName
    what: Began
    how: str
    dates: FourDates
    officer: str
    late_reason: str


@dataclass(frozen=True, slots=True)
class SiblingWith:
    """A brother or sister, with the reviewing officer's id and name where there is one."""

    child: ChildName
    user: int | None
    officer: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A child in care without a reviewing officer.

    `duty` is what is owed first, `left_on` the day the last officer's time ended; `chair` who
    already chairs the child's conferences, by name. `secure` says that the child lives in a
    secure setting.
    """

    entered: Entered
    duty: DutyLine | None
    left_on: date | None
    chair: str
    has_plan: bool
    siblings: tuple[SiblingWith, ...]
    secure: bool


def waiting(actor: Actor, today: date) -> tuple[Waiting, ...]:
    """Every child in care in the actor's scope without a reviewing officer, the first due first."""
    found = _in_care(actor, today)
    officers = leads(found, REVIEWER, today)
    ids = [child for child in found if child not in officers]
    return _waiting(actor, {child: found[child] for child in ids}, today)


def newcomers(actor: Actor, today: date, span: Span) -> tuple[Entered, ...]:
    """Who came into care within a span before today, the latest first."""
    since = count_back(today, span, reckoning_of(actor.authority_id, today).calendar)
    began = {
        child: began for child, began in _in_care(actor, today).items() if began.began_on > since
    }
    entered = _entered(began, reckoning_of(actor.authority_id, today))
    return tuple(sorted(entered.values(), key=lambda each: each.dates.began_on, reverse=True))


def entered_of(actor: Actor, child: int, today: date) -> Entered | None:
    """How the child came into care this time, None for one not in care or not in scope."""
    began = _in_care(actor, today, [child])
    return _entered(began, reckoning_of(actor.authority_id, today)).get(child)


def in_care(actor: Actor, today: date, children: Iterable[int]) -> frozenset[int]:
    """Which of some children are in care now and in the actor's scope."""
    return frozenset(_in_care(actor, today, children))


@dataclass(frozen=True, slots=True)
class ToEnter:
    """A child for whom the beginning of care is to be recorded."""

    child: ChildName
    texts: tuple[Text, ...]


def to_enter(actor: Actor, child: int, today: date) -> ToEnter | None:
    """What recording the beginning of care needs, None for a child not in scope."""
    row = children_in(scope_of(actor), today).filter(pk=child).first()
    if row is None:
        return None
    texts = texts_at(procedure_of(actor.authority_id), Moment.ENTERING_CARE)
    return ToEnter(name_of(row), texts)


def leads(children: Iterable[int], role: str, today: date) -> Mapping[int, tuple[int, str]]:
    """Who leads in a role for some children: the officer's id and name."""
    rows = Allocation.objects.filter(
        current(today),
        child_id__in=list(children),
        role=role,
        is_lead=True,
        entered_in_error=False,
    ).values_list("child_id", "user_id", "user__name")
    return {child: (user, name) for child, user, name in rows}


def siblings_with(
    actor: Actor, children: Iterable[int], today: date
) -> Mapping[int, tuple[SiblingWith, ...]]:
    """The brothers and sisters of some children, each with the reviewing officer."""
    families = siblings_of(actor, children, today)
    known = {each.id for family in families.values() for each in family}
    officers = leads(known, REVIEWER, today)
    return {
        child: tuple(SiblingWith(each, *officers.get(each.id, (None, ""))) for each in family)
        for child, family in families.items()
    }


@dataclass(frozen=True, slots=True)
class _Began:
    what: Began
    how: str
    began_on: date
    recorded_on: date | None
    notified_on: date | None


def _in_care(actor: Actor, today: date, children: Iterable[int] | None = None) -> dict[int, _Began]:
    """How care began for the children in care now; a period outranks a series of short breaks."""
    now = current(today) & Q(entered_in_error=False, authority_id=actor.authority_id)
    if children is not None:
        now &= Q(child_id__in=list(children))
    found: dict[int, _Began] = {}
    series = list(ShortBreakSeries.objects.filter(now))
    told = _told([f"short-break-series:{row.pk}" for row in series])
    for row in series:
        found[row.child_id] = _Began(
            Began.SHORT_BREAKS,
            "Short breaks",
            row.started_on,
            timezone.localdate(row.created_at),
            told.get(f"short-break-series:{row.pk}"),
        )
    for each in LookedAfterPeriod.objects.filter(now):
        found[each.child_id] = _Began(
            Began.LOOKED_AFTER,
            _how(each),
            each.started_on,
            each.recorded_on,
            each.notified_on,
        )
    seen = set(
        children_in(scope_of(actor), today).filter(pk__in=list(found)).values_list("pk", flat=True)
    )
    return {child: began for child, began in found.items() if child in seen}


def _told(abouts: Iterable[str]) -> Mapping[str, date]:
    """When the service was told of each of these, by the notices of it."""
    wanted = list(abouts)
    if not wanted:
        return {}
    rows = Notice.objects.filter(about__in=wanted, entered_in_error=False).order_by("-sent_at")
    return {about: timezone.localdate(at) for about, at in rows.values_list("about", "sent_at")}


def _how(row: LookedAfterPeriod) -> str:
    told = row.get_how_display() if row.how else "How is not recorded"
    if row.remanded_to:
        told += f", to {row.get_remanded_to_display().lower()}"
    return told


def _entered(began: Mapping[int, _Began], reckoning: Reckoning) -> dict[int, Entered]:
    names = names_of(began)
    firsts = _first_officers(began)
    reasons = reckoning.procedure.lists.get("late-allocation-reasons")
    entered = {}
    for child, each in began.items():
        first = firsts.get(child)
        late = first.late_reason if first else ""
        entered[child] = Entered(
            child=names[child],
            what=each.what,
            how=each.how,
            dates=FourDates(
                each.began_on,
                each.recorded_on,
                each.notified_on,
                first.started_on if first else None,
            ),
            officer=first.user.name if first else "",
            late_reason=reasons.says(late) if reasons and late else late,
        )
    return entered


def _first_officers(began: Mapping[int, _Began]) -> dict[int, Allocation]:
    """The first reviewing officer of each child since care began."""
    rows = Allocation.objects.filter(
        child_id__in=list(began), role=REVIEWER, is_lead=True, entered_in_error=False
    ).select_related("user")
    firsts: dict[int, Allocation] = {}
    for row in rows.order_by("started_on", "pk"):
        if row.ended_on is None or row.ended_on > began[row.child_id].began_on:
            firsts.setdefault(row.child_id, row)
    return firsts


def _waiting(actor: Actor, began: Mapping[int, _Began], today: date) -> tuple[Waiting, ...]:
    reckoning = reckoning_of(actor.authority_id, today)
    entered, duties = _entered(began, reckoning), allocation_duties(began, reckoning)
    chairs, siblings = leads(began, CHAIR, today), siblings_with(actor, began, today)
    now = current(today) & Q(entered_in_error=False, child_id__in=list(began))
    plans = set(ProtectionPlan.objects.filter(now).values_list("child_id", flat=True))
    left = _left(began)
    secure = Placement.objects.filter(now, setting=models.Setting.SECURE)
    locked = set(secure.values_list("child_id", flat=True))
    lines = [
        Waiting(
            entered=each,
            duty=duties.get(child),
            left_on=left.get(child),
            chair=chairs[child][1] if child in chairs else "",
            has_plan=child in plans,
            siblings=siblings.get(child, ()),
            secure=child in locked,
        )
        for child, each in entered.items()
    ]
    lines.sort(key=_due_first)
    return tuple(lines)


def _left(began: Mapping[int, _Began]) -> Mapping[int, date]:
    """When the last reviewing officer's time ended, for children who had one since care began."""
    rows = Allocation.objects.filter(
        child_id__in=list(began),
        role=REVIEWER,
        is_lead=True,
        ended_on__isnull=False,
        entered_in_error=False,
    )
    ended = rows.values_list("child_id").annotate(last=Max("ended_on"))
    return {child: last for child, last in ended if last > began[child].began_on}


def _due_first(line: Waiting) -> tuple[date, date]:
    due = line.duty.due if line.duty and line.duty.due else date.max
    return due, line.entered.dates.began_on


def allocation_duties(children: Iterable[int], reckoning: Reckoning) -> Mapping[int, DutyLine]:
    """The open duty to name an officer that falls due first, for each child who is owed one."""
    rules = [
        rule.id
        for rule in reckoning.procedure.rules.values()
        if any("iro-allocated" in selector.kinds for selector in rule.met_by)
    ]
    rows = models.Duty.objects.filter(
        child_id__in=list(children), rule__in=rules, outcome=Outcome.OPEN.value
    ).order_by("child_id", "due")
    found: dict[int, DutyLine] = {}
    place = 1 + COLUMNS.index("child_id")
    for row in rows.values_list("id", *COLUMNS):
        if row[place] not in found:
            found[row[place]] = reckoning.line(row[0], row[place], from_row(row[1:]))
    return found


def officer_owed_by(child: int, authority: int, today: date) -> date | None:
    """By when the child was owed a reviewing officer, None where nothing of the kind is open."""
    line = allocation_duties([child], reckoning_of(authority, today)).get(child)
    return line.due if line else None
