"""From a limit and an anchor to dates: cases, versions, shares, ceilings, hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Protocol

from holdfast.core.calendar import Calendar
from holdfast.core.duties import DatedLimit, Duty
from holdfast.core.facts import Fact
from holdfast.core.procedure import (
    Case,
    Ceiling,
    Choose,
    DutyReference,
    Judged,
    Limit,
    OnAttribute,
    Selector,
    Share,
    Version,
    When,
)
from holdfast.core.spans import Span, count_back, count_on


class CannotTell(Exception):
    """A fact that the dates depend on is not in the record; carries the name of the gap."""


class Child(Protocol):
    """What timing needs to know about the child whose duty it dates."""

    def holds(self, when: When, day: date, anchor: Fact) -> bool:
        """Whether a condition holds on a day. Raises CannotTell."""

    def first_after(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that lies after the anchor."""

    def first(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that agrees with the anchor."""

    def duties_of(self, rule: str) -> Iterable[Duty]:
        """The duties of a rule already derived for this child."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where a duty is counted from: the anchor, and whether forwards or back."""

    fact: Fact
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A due day, and the moment on it where the rule counts hours."""

    due: date
    due_at: datetime | None = None
    latest: datetime | None = None


def dated(limit: Limit, point: Point, child: Child, calendar: Calendar) -> DatedLimit | None:
    """The limit with its dates, or None where none of its cases applies or none is in force.

    The newest wording whose own due date lies inside its force applies. Where a change of number
    leaves the due date of each just outside its own force, the newest applies; on a day on which
    no wording was in force there is no limit. Raises CannotTell where a fact needed to tell is
    missing.
    """
    versions = limit.versions
    found = [_version(limit, number, point, child, calendar) for number in range(len(versions))]
    in_force = [each for each in found if each and versions[each.version].in_force_on(each.due)]
    if in_force:
        return in_force[-1]
    newest = found[-1]
    if newest and any(version.in_force_on(newest.due) for version in versions):
        return newest
    return None


def _version(
    limit: Limit, number: int, point: Point, child: Child, calendar: Calendar
) -> DatedLimit | None:
    version = limit.versions[number]
    chosen = _choose(version, point, child, calendar)
    if chosen is None:
        return None
    case, moment = chosen
    ceiling, moment = _under_ceilings(version, moment, point, child, calendar)
    if version.roll_back and moment.due_at is None:
        moment = Moment(calendar.working_day_on_or_before(moment.due))
    opens = None
    if version.not_before is not None:
        opens = count_on(point.fact.on, version.not_before, calendar)
    return DatedLimit(
        limit.level,
        moment.due,
        moment.due_at,
        moment.latest,
        opens,
        version=number,
        case=case,
        ceiling=ceiling,
    )


def _choose(
    version: Version, point: Point, child: Child, calendar: Calendar
) -> tuple[int, Moment] | None:
    """The case that counts, with its moment."""
    applying = _applying(version, point, child, calendar)
    if version.choose is Choose.FIRST:
        return next(applying, None)
    return min(applying, key=lambda found: found[1].due_at or _start(found[1].due), default=None)


def _applying(
    version: Version, point: Point, child: Child, calendar: Calendar
) -> Iterator[tuple[int, Moment]]:
    for number, case in enumerate(version.cases):
        if case.when is None:
            yield number, _moment(case, point, child, calendar)
        elif version.judged is Judged.ANCHOR:
            if child.holds(case.when, point.fact.on, point.fact):
                yield number, _moment(case, point, child, calendar)
        else:
            moment = _moment(case, point, child, calendar)
            if child.holds(case.when, moment.due, point.fact):
                yield number, moment


def _moment(case: Case, point: Point, child: Child, calendar: Calendar) -> Moment:
    within = case.within
    if isinstance(within, Span):
        if within.in_hours is not None:
            return _by_the_clock(within.in_hours, point)
        count = count_back if point.backwards else count_on
        return Moment(count(point.fact.on, within, calendar))
    if isinstance(within, OnAttribute):
        return Moment(_attribute(within, point.fact))
    return Moment(_shared(within, point.fact, child))


def _by_the_clock(hours: timedelta, point: Point) -> Moment:
    """A moment where the time is known; otherwise the range in which it must lie."""
    step = -hours if point.backwards else hours
    if point.fact.at is not None:
        moment = point.fact.at + step
        return Moment(moment.date(), moment)
    earliest = _start(point.fact.on) + step
    latest = earliest + timedelta(days=1) - timedelta(minutes=1)
    return Moment(earliest.date(), earliest, latest)


def _start(day: date) -> datetime:
    return datetime.combine(day, time())


def _attribute(named: OnAttribute, fact: Fact) -> date:
    value = fact.attrs.get(named.name)
    if not isinstance(value, date):
        raise CannotTell(named.name)
    return value


def _shared(share: Share, anchor: Fact, child: Child) -> date:
    ends = [day for part in share.until if (day := _end_of_interval(part, anchor, child))]
    if not ends:
        raise CannotTell("end of the interval")
    return anchor.on + timedelta(days=int((min(ends) - anchor.on).days * share.share))


def _end_of_interval(part: Selector | DutyReference, anchor: Fact, child: Child) -> date | None:
    if isinstance(part, DutyReference):
        return _referred(part, anchor, child)
    fact = child.first_after(part, anchor)
    return fact.on if fact else None


def _referred(reference: DutyReference, anchor: Fact, child: Child) -> date | None:
    """The due date of the duty meant: by its place, from the same anchor, or the next to be done.

    By its place, it is the first that falls due after the anchor: a child may have had several
    spells, each with its own sequence.
    """
    duties = [duty for duty in child.duties_of(reference.rule) if duty.due is not None]
    later = [duty for duty in duties if duty.due and duty.due > anchor.on]
    if reference.nth is not None:
        return next((duty.due for duty in later if duty.ordinal == reference.nth), None)
    same = [duty.due for duty in duties if duty.anchor == anchor.id and duty.due]
    to_do = [duty.due for duty in later if duty.due and not _met_by(duty, anchor.on)]
    return min(same or to_do, default=None)


def _met_by(duty: Duty, day: date) -> bool:
    return duty.met_on is not None and duty.met_on <= day


def _under_ceilings(
    version: Version, moment: Moment, point: Point, child: Child, calendar: Calendar
) -> tuple[int | None, Moment]:
    lowest = None
    for number, ceiling in enumerate(version.no_later_than):
        day = _ceiling(ceiling, point.fact, child, calendar)
        if day is not None and day < moment.due:
            lowest, moment = number, Moment(day)
    return lowest, moment


def _ceiling(ceiling: Ceiling, anchor: Fact, child: Child, calendar: Calendar) -> date | None:
    if isinstance(ceiling, DutyReference):
        return _referred(ceiling, anchor, child)
    if isinstance(ceiling, OnAttribute):
        value = anchor.attrs.get(ceiling.name)
        return value if isinstance(value, date) else None
    fact = child.first(ceiling.selector, anchor)
    return count_on(fact.on, ceiling.within, calendar) if fact else None


def judged(limit: DatedLimit, met: Fact) -> DatedLimit:
    """The limit with whether it was kept, by the clock where both moments are known."""
    if limit.due_at is not None and met.at is not None:
        return replace(limit, kept=met.at <= (limit.latest or limit.due_at))
    return replace(limit, kept=met.on <= (limit.latest.date() if limit.latest else limit.due))
