"""From a limit and an anchor to dates: cases, versions, shares, ceilings, hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, Protocol

from holdfast.core.calendar import Calendar
from holdfast.core.duties import DatedLimit, Duty
from holdfast.core.facts import Fact
from holdfast.core.procedure import (
    Ceiling,
    Choose,
    DutyReference,
    Judged,
    Level,
    Limit,
    OnAttribute,
    Share,
    Version,
)
from holdfast.core.selectors import Selector, When
from holdfast.core.spans import Count, Span, count_on


class CannotTellError(Exception):
    """A fact that the dates depend on is not in the record; carries the name of what is missing."""


class Child(Protocol):
    """What timing needs to know about the child whose duty it dates."""

    def holds(self, when: When, day: date, anchor: Fact) -> bool:
        """Whether a condition holds on a day. Raises CannotTellError."""

    def first_after(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that lies after the anchor."""

    def first(self, selector: Selector, anchor: Fact) -> Fact | None:
        """The first fact selected that agrees with the anchor."""

    def duties_beside(self, rule: str, anchor: Fact) -> Iterable[Duty]:
        """The duties of a rule already derived that lie in the same spell as the anchor."""


class Moment(NamedTuple):
    """A due day, and the moment on it where the rule counts hours.

    Where the anchor has no time of day the moment lies between `due_at` and `latest`.
    """

    due: date
    due_at: datetime | None = None
    latest: datetime | None = None


class Dates:
    """Every dated limit of a duty; the earliest binding one is when it falls due."""

    __slots__ = ("_kept", "due", "due_at", "limits", "warn_from")

    def __init__(self, limits: tuple[DatedLimit, ...], warn: Count | None = None) -> None:
        self.limits = limits
        self._kept: tuple[DatedLimit, ...] | None = None
        binding = [limit for limit in limits if limit.level is not Level.AIM] or limits
        first = min(binding, key=_by) if len(binding) > 1 else next(iter(binding), None)
        self.due = first.due if first else None
        self.due_at = first.due_at if first else None
        self.warn_from = warn[self.due] if warn is not None and self.due else self.due

    def judged(self, met: Fact) -> tuple[tuple[DatedLimit, ...], bool]:
        """The limits with whether each was kept by the fact that met the duty, and if all were.

        An aim that was missed is told, but does not make the duty late.
        """
        for limit in self.limits:
            if limit.due_at is not None or met.on > limit.due:
                limits = tuple([_judged(each, met) for each in self.limits])
                return limits, not any(_breached(each) for each in limits)
        if self._kept is None:
            self._kept = tuple([limit.told(True) for limit in self.limits])
        return self._kept, True


def _by(limit: DatedLimit) -> datetime:
    return limit.due_at or datetime.combine(limit.due, time.max)


def _judged(limit: DatedLimit, met: Fact) -> DatedLimit:
    """A limit with whether it was kept, by the clock where both moments are known."""
    if limit.due_at is not None and met.at is not None:
        return limit.told(met.at <= (limit.latest or limit.due_at))
    return limit.told(met.on <= limit.due)


def _breached(limit: DatedLimit) -> bool:
    return limit.kept is False and limit.level is not Level.AIM


class Dating:
    """Dates the duties of one rule. What the day alone decides is reckoned once for each day."""

    def __init__(
        self, limits: Sequence[Limit], backwards: bool, warn: Span | None, calendar: Calendar
    ) -> None:
        levels = [limit.level for limit in limits]
        self._limits = [
            _DatedBy(limit, levels[:number].count(limit.level), backwards, calendar)
            for number, limit in enumerate(limits)
        ]
        self._warn = Count(warn, calendar, back=True) if warn else None
        self._by_day: dict[date, Dates] = {}
        self._by_day_alone = all(limit.by_day_alone for limit in self._limits)

    def dates(self, anchor: Fact, child: Child) -> Dates:
        """The limits that apply, with their dates. Raises CannotTellError."""
        if not self._by_day_alone:
            return Dates(tuple(self._that_apply(anchor, child)), self._warn)
        found = self._by_day.get(anchor.on)
        if found is None:
            found = Dates(tuple(self._that_apply(anchor, child)), self._warn)
            self._by_day[anchor.on] = found
        return found

    def _that_apply(self, anchor: Fact, child: Child) -> Iterator[DatedLimit]:
        for limit in self._limits:
            try:
                dated = limit.dated(anchor, child)
            except CannotTellError:
                if limit.level is Level.AIM:
                    continue
                raise
            if dated is not None:
                yield dated


class _DatedBy:
    """One limit of a rule, with its wordings."""

    def __init__(self, limit: Limit, place: int, backwards: bool, calendar: Calendar) -> None:
        self.level = limit.level
        self.wordings = [
            _Wording((limit.level, place, number), version, backwards, calendar)
            for number, version in enumerate(limit.versions)
        ]
        self.by_day_alone: bool = all(wording.by_day_alone for wording in self.wordings)
        self._by_day: dict[date, DatedLimit | None] = {}

    def dated(self, anchor: Fact, child: Child) -> DatedLimit | None:
        """The limit by the wording that applies, or None where none does."""
        if not self.by_day_alone:
            return self._in_force(anchor, child)
        if anchor.on not in self._by_day:
            self._by_day[anchor.on] = self._in_force(anchor, child)
        return self._by_day[anchor.on]

    def _in_force(self, anchor: Fact, child: Child) -> DatedLimit | None:
        """The newest wording whose own due date lies inside its force applies.

        Where a change of number leaves the due date of each just outside its own force, the newest
        applies; on a day on which no wording was in force there is no limit.
        """
        newest = None
        for wording in reversed(self.wordings):
            limit = wording.dated(anchor, child)
            if limit is not None and wording.version.in_force_on(limit.due):
                return limit
            if wording is self.wordings[-1]:
                newest = limit
        if newest is not None and self._any_in_force_on(newest.due):
            return newest
        return None

    def _any_in_force_on(self, day: date) -> bool:
        return any(wording.version.in_force_on(day) for wording in self.wordings)


class _Wording:
    """One version of a limit, its cases ready to be dated."""

    def __init__(
        self,
        named: tuple[Level, int, int],
        version: Version,
        backwards: bool,
        calendar: Calendar,
    ) -> None:
        self.version = version
        self.calendar = calendar
        self.judged_when_due = version.judged is Judged.DUE
        self.cases = [
            _Case(named, number, version, backwards, calendar)
            for number in range(len(version.cases))
        ]
        self.by_day_alone: bool = not version.no_later_than and all(
            case.when is None and case.count is not None for case in self.cases
        )

    def dated(self, anchor: Fact, child: Child) -> DatedLimit | None:
        limit = self._choose(anchor, child)
        if limit is not None and self.version.no_later_than:
            return self._under_ceilings(limit, anchor, child)
        return limit

    def _choose(self, anchor: Fact, child: Child) -> DatedLimit | None:
        """The limit by the case that counts."""
        applying = self._applying(anchor, child)
        if self.version.choose is Choose.FIRST:
            return next(applying, None)
        return min(applying, key=_by, default=None)

    def _applying(self, anchor: Fact, child: Child) -> Iterator[DatedLimit]:
        for case in self.cases:
            if case.when is None:
                yield case.dated(anchor, child)
            elif self.judged_when_due:
                limit = case.dated(anchor, child)
                if child.holds(case.when, limit.due, anchor):
                    yield limit
            elif child.holds(case.when, anchor.on, anchor):
                yield case.dated(anchor, child)

    def _under_ceilings(self, limit: DatedLimit, anchor: Fact, child: Child) -> DatedLimit:
        for number, ceiling in enumerate(self.version.no_later_than):
            day = _ceiling(ceiling, anchor, child, self.calendar)
            if day is not None and day < limit.due:
                if self.version.roll_back:
                    day = self.calendar.working_day_on_or_before(day)
                limit = replace(limit, due=day, due_at=None, latest=None, ceiling=number)
        return limit


class _Case:
    """One case of a wording. A limit that the day alone decides is made once for each day."""

    def __init__(
        self,
        named: tuple[Level, int, int],
        number: int,
        version: Version,
        backwards: bool,
        calendar: Calendar,
    ) -> None:
        self.named = named
        self.number = number
        self.within = version.cases[number].within
        self.when = version.cases[number].when
        self.backwards = backwards
        self.calendar = calendar
        self.roll_back = version.roll_back
        not_before = version.not_before
        self.opens = Count(not_before, calendar, backwards) if not_before else None
        self.count = None
        if isinstance(self.within, Span) and self.within.in_hours is None:
            self.count = Count(self.within, calendar, backwards)
        self._by_day: dict[date, DatedLimit] = {}

    def dated(self, anchor: Fact, child: Child) -> DatedLimit:
        if self.count is None:
            return self._limit(anchor.on, self._moment(anchor, child))
        found = self._by_day.get(anchor.on)
        if found is None:
            found = self._limit(anchor.on, Moment(self.count[anchor.on]))
            self._by_day[anchor.on] = found
        return found

    def _moment(self, anchor: Fact, child: Child) -> Moment:
        within = self.within
        if isinstance(within, Span):
            return _by_the_clock(timedelta(hours=within.count), self.backwards, anchor)
        if isinstance(within, OnAttribute):
            return Moment(_on_attribute(within, anchor))
        return Moment(_shared(within, anchor, child))

    def _limit(self, day: date, moment: Moment) -> DatedLimit:
        level, place, version = self.named
        if self.roll_back and moment.due_at is None:
            moment = Moment(self.calendar.working_day_on_or_before(moment.due))
        return DatedLimit(
            level,
            *moment,
            opens=self.opens[day] if self.opens is not None else None,
            place=place,
            version=version,
            case=self.number,
        )


def _by_the_clock(hours: timedelta, backwards: bool, anchor: Fact) -> Moment:
    """A moment where the time is known; otherwise the range on the last day it may lie on."""
    step = -hours if backwards else hours
    if anchor.at is not None:
        moment = anchor.at + step
        return Moment(moment.date(), moment)
    midnight = datetime.combine(anchor.on, time())
    latest = midnight + timedelta(days=1) - timedelta(minutes=1) + step
    return Moment(
        latest.date(), max(midnight + step, datetime.combine(latest.date(), time())), latest
    )


def _on_attribute(named: OnAttribute, anchor: Fact) -> date:
    value = anchor.attrs.get(named.name)
    if not isinstance(value, date):
        raise CannotTellError(named.name)
    return value


def _shared(share: Share, anchor: Fact, child: Child) -> date:
    ends = [day for part in share.until if (day := _end_of_interval(part, anchor, child))]
    if not ends:
        raise CannotTellError("end of the interval")
    return anchor.on + timedelta(days=int((min(ends) - anchor.on).days * share.share))


def _end_of_interval(part: Selector | DutyReference, anchor: Fact, child: Child) -> date | None:
    if isinstance(part, DutyReference):
        return _referred(part, anchor, child)
    fact = child.first_after(part, anchor)
    return fact.on if fact else None


def _referred(reference: DutyReference, anchor: Fact, child: Child) -> date | None:
    """The due date of the duty meant: by its place, from the same anchor, or the next to be done.

    By its place, it is the first that falls due after the anchor.
    """
    duties = list(child.duties_beside(reference.rule, anchor))
    later = [duty for duty in duties if duty.due is not None and duty.due > anchor.on]
    if reference.nth is not None:
        return next((duty.due for duty in later if duty.ordinal == reference.nth), None)
    same = [duty.due for duty in duties if duty.anchor == anchor.id and duty.due]
    to_do = [duty.due for duty in later if duty.due and not _met_by(duty, anchor.on)]
    return min(same or to_do, default=None)


def _met_by(duty: Duty, day: date) -> bool:
    return duty.met_on is not None and duty.met_on <= day


def _ceiling(ceiling: Ceiling, anchor: Fact, child: Child, calendar: Calendar) -> date | None:
    if isinstance(ceiling, DutyReference):
        return _referred(ceiling, anchor, child)
    if isinstance(ceiling, OnAttribute):
        value = anchor.attrs.get(ceiling.name)
        return value if isinstance(value, date) else None
    fact = child.first(ceiling.selector, anchor)
    return count_on(fact.on, ceiling.within, calendar) if fact else None
