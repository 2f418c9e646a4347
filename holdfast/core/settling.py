"""What becomes of a duty: met, met late, lapsed, unknown, or still open."""

from __future__ import annotations

from datetime import date

from holdfast.core.anchors import Start
from holdfast.core.duties import DatedLimit, Duty, Gap, Outcome, State
from holdfast.core.facts import Coverage, Fact
from holdfast.core.meeting import Meetings
from holdfast.core.prepared import Prepared
from holdfast.core.timing import Dates


class Settling:
    """Settles the duties of one child; `to_come` gathers the days on which they will lapse."""

    def __init__(self, meetings: Meetings, coverage: Coverage, as_at: date) -> None:
        self.meetings = meetings
        self.coverage = coverage
        self.as_at = as_at
        self.to_come: list[date] = []

    def settled(
        self, prepared: Prepared, start: Start, each: str, dates: Dates, excused_by: str | None
    ) -> Duty:
        """The duty with what has become of it."""
        duty = Unsettled(prepared, start, each, dates, excused_by)
        lapses = self.meetings.lapses(prepared, start)
        met = self.meetings.met(prepared, start, each, dates, lapses)
        if met is not None:
            return self._as_met(duty, met)
        anew = self.meetings.begun_anew(prepared, start, dates)
        if anew is not None:
            lapses = anew if lapses is None else min(anew, lapses)
        if lapses is not None:
            if duty.dates.due is not None and duty.dates.due >= lapses:
                return duty.become(Outcome.LAPSED, lapsed_on=lapses)
            if lapses <= self.as_at:
                return self._as_lapsed(duty, lapses)
            self.to_come.append(lapses)
        return self._as_unmet(duty)

    def _as_met(self, duty: Unsettled, met: Fact) -> Duty:
        limits, in_time = duty.dates.judged(met)
        if in_time:
            return duty.become(Outcome.MET, limits, met)
        if self._gap(duty) is Gap.BEFORE_RECORD:
            return duty.become(Outcome.UNKNOWN, gap=Gap.BEFORE_RECORD)
        return duty.become(Outcome.MET_LATE, limits, met)

    def _as_lapsed(self, duty: Unsettled, lapses: date) -> Duty:
        """Lapsed, with the limits that had passed by then missed, if the record can tell."""
        gap = self._gap(duty)
        if gap is Gap.BEFORE_RECORD:
            return duty.become(Outcome.UNKNOWN, gap=gap)
        if gap:
            return duty.become(Outcome.LAPSED, lapsed_on=lapses, gap=gap)
        limits = tuple(
            [limit.told(False) if limit.due < lapses else limit for limit in duty.dates.limits]
        )
        return duty.become(Outcome.LAPSED, limits, lapsed_on=lapses)

    def _as_unmet(self, duty: Unsettled) -> Duty:
        gap = self._gap(duty)
        kept = self.coverage.over(duty.prepared.met_kinds)
        due = duty.dates.due
        if gap is Gap.BEFORE_RECORD and kept is not None and due is not None and due < kept.since:
            return duty.become(Outcome.UNKNOWN, gap=gap)
        return duty.become(Outcome.OPEN, gap=gap)

    def _gap(self, duty: Unsettled) -> Gap:
        """Why the record would not show that the duty was met by its date, if it would not."""
        kept = self.coverage.over(duty.prepared.met_kinds)
        due = duty.dates.due
        if kept is None or due is None:
            return Gap.NONE
        if duty.may_precede(kept.since) and duty.first_day(due) < kept.since:
            return Gap.BEFORE_RECORD
        return Gap.NONE if due in kept else Gap.AFTER_RECORD


class Unsettled:
    """A duty whose dates are known, before it is told what has become of it."""

    __slots__ = ("dates", "each", "excused_by", "prepared", "start")

    def __init__(
        self, prepared: Prepared, start: Start, each: str, dates: Dates, excused_by: str | None
    ) -> None:
        self.prepared = prepared
        self.start = start
        self.each = each
        self.dates = dates
        self.excused_by = excused_by

    def may_precede(self, since: date) -> bool:
        """Whether anything that meets the duty may lie before a day; a quick answer."""
        prepared = self.prepared
        return prepared.backwards or prepared.reaches_back or self.start.fact.on < since

    def first_day(self, due: date) -> date:
        """The first day on which it is to be expected that the duty was met.

        A rule that takes what was done at any time expects it from the anchor on, and one that
        counts back, on the due date: what is older is welcome, but its absence from the record is
        not explained by the record's having begun later.
        """
        on = self.start.fact.on
        usual = due if self.prepared.backwards else on
        days = [met_by.first_day(on) or usual for met_by in self.prepared.met_by]
        return min(days, default=usual)

    def become(
        self,
        outcome: Outcome,
        limits: tuple[DatedLimit, ...] | None = None,
        met: Fact | None = None,
        lapsed_on: date | None = None,
        gap: Gap = Gap.NONE,
    ) -> Duty:
        """The duty, settled."""
        rule = self.prepared.rule
        dates = self.dates
        fact = self.start.fact
        return Duty(
            rule.id,
            fact.id,
            fact.on,
            self.each,
            rule.owed_by,
            dates.due,
            dates.warn_from,
            outcome,
            dates.limits if limits is None else limits,
            dates.due_at,
            met.id if met is not None else None,
            met.on if met is not None else None,
            lapsed_on,
            self.excused_by,
            State.UNKNOWN if gap else State.OVERDUE,
            gap,
            self.start.ordinal,
        )
