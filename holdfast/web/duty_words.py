"""Duties told in words and shown as components, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse

from holdfast.core.duties import Gap, State
from holdfast.core.reasons import LimitReason
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.duty_reasons import DutyReason
from holdfast.web.components import (
    Action,
    ChildLink,
    CountedDays,
    DutyRow,
    Limit,
    Reason,
    StateMark,
    Sureness,
)
from holdfast.web.words import clock_time, counted, date_long, date_short, distance

GAP_WORDS = {
    Gap.BEFORE_RECORD: "It may have been done before the record begins",
    Gap.AFTER_RECORD: "The record ends before this date",
    Gap.NO_BIRTH_DATE: "The date of birth is not recorded",
    Gap.NO_DATE: "A date it depends on is not recorded",
}
FEW_WORKING_DAYS = 30
"""Beyond it nobody counts in working days: weeks and months say more."""
PRESSING = frozenset({State.OVERDUE, State.DUE_SOON})
Booking = tuple[str, str]
"""What is said of a booking, and the state that colours it."""


def duty_row(
    line: DutyLine,
    *,
    children: tuple[ChildLink, ...] = (),
    booking: Booking = ("", ""),
    action: Action | None = None,
    owed_by: str = "",
) -> DutyRow:
    """The row of a duty in any list; its reason is fetched when its rule is opened."""
    return DutyRow(
        key=f"duty-{line.id}",
        mark=StateMark(line.state),
        duty=title_of(line),
        due=line.due,
        due_time=f"by {clock_time(line.due_time)}" if line.due_time else "",
        distance=standing_words(line),
        children=children,
        owed_by=owed_by,
        rule=rule_words(line),
        reason_url=reverse("duty_reason", args=[line.id]),
        action=action,
        booking=booking[0],
        booking_state=booking[1],
        last_working_day=line.last_working_day if _is_ahead(line) else None,
    )


def title_of(line: DutyLine) -> str:
    """The duty by name, and which of several it is."""
    return f"{line.title}: {line.each}" if line.each else line.title


def rule_words(line: DutyLine) -> str:
    """The rule in a word: its span and its source."""
    return f"{line.span}, {line.source}" if line.span else line.source


def standing_words(line: DutyLine) -> str:
    """How the due date lies to today, or what has become of the duty."""
    if line.state is State.UNKNOWN:
        return GAP_WORDS.get(line.gap, "The record cannot tell")
    if line.state is State.LAPSED and line.lapsed_on:
        return f"no longer owed from {date_long(line.lapsed_on)}"
    if line.met_on:
        late = f", {counted(line.days_late, 'day')} late" if line.days_late > 0 else ""
        return f"done {date_long(line.met_on)}{late}"
    return distance_words(line) if line.due else ""


def distance_words(line: DutyLine) -> str:
    """How far off: in working days where the rule counts them, else in days, weeks or months."""
    near = abs(line.working_days) <= FEW_WORKING_DAYS and (line.working_days or not line.days)
    if line.counts_working_days and near:
        return distance(line.working_days)
    for days, unit in ((60, "month"), (14, "week")):
        if abs(line.days) >= days:
            length = 30.44 if unit == "month" else 7
            return distance(round(line.days / length), unit)
    return distance(line.days, "day")


def _is_ahead(line: DutyLine) -> bool:
    return line.days >= 0 and line.met_on is None and line.lapsed_on is None


def booking_words(lines: Sequence[DutyLine], booked: Sequence[date | None], today: date) -> Booking:
    """Booked, not booked or booked late, for one child or for siblings who meet together."""
    days = [on for on in booked if on is not None]
    pressing = "due-soon" if lines and lines[0].state in PRESSING else ""
    if not booked:
        return "", ""
    if not days:
        return "Not booked", pressing
    if len(days) < len(booked):
        return f"Booked for {len(days)} of {counted(len(booked), 'child')}", pressing
    on, due = min(days), min(line.due or date.max for line in lines)
    if max(days) > due:
        return f"Booked late, for {date_short(max(days))}", "overdue"
    if on < today:
        return f"Planned for {date_short(on)}, not recorded as held", pressing
    return f"Booked for {date_short(on)}", "met"


def reason_component(found: DutyReason, today: date) -> Reason:
    """Why this date, as a component: the limit that binds is drawn, the others are listed."""
    reason = found.reason
    dated = sorted(reason.limits, key=lambda limit: (limit.level == "Aim", limit.due))
    first = dated[0] if dated else None
    source = first.source if first else reason.rule.headline.versions[-1].source
    return Reason(
        sentences=tuple(_sentences(found, first)),
        source=source.cite,
        sureness=Sureness(source.sure.value),
        calendar=calendar_of_limit(first, today) if first else None,
        would_change=reason.would_change,
        limits=tuple(_limit(limit) for limit in dated) if len(dated) > 1 else (),
    )


def _sentences(found: DutyReason, first: LimitReason | None) -> Iterable[str]:
    yield found.reason.began
    if first:
        yield f"{first.level}: {first.counted[:1].lower()}{first.counted[1:]}"
    yield from found.reason.outcome
    if found.line.last_working_day and found.line.due:
        last = date_long(found.line.last_working_day)
        yield f"The due date is not a working day; the last working day before it is {last}."
    if found.reason.rule.note:
        yield found.reason.rule.note


def _limit(limit: LimitReason) -> Limit:
    kept = {True: "kept", False: "missed", None: ""}[limit.kept]
    source = f"{limit.source.cite} ({kept})" if kept else limit.source.cite
    return Limit(limit.level, limit.due, source)


def calendar_of_limit(limit: LimitReason, today: date) -> CountedDays:
    """The days of a limit, those left out by name where it counts working days."""
    return CountedDays(
        start=limit.count_from,
        due=limit.due,
        counts="working days" if limit.counts_working_days else "",
        skipped=dict(limit.left_out),
        today=today,
    )
