"""What the calculator answers: the date in one line, then the reason of every limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.duties import DatedLimit, Duty
from holdfast.core.reasons import LimitReason
from holdfast.queries.calculator.reckon import Question, Reckoned
from holdfast.web.components import Limit, Reason, Sureness
from holdfast.web.duty_words import calendar_of_limit
from holdfast.web.words import clock_time, counted, date_long


@dataclass(frozen=True)
class Result:
    """The answer. `because` is given instead of a date where the rule gives none."""

    heading: str
    due: str = ""
    distance: str = ""
    lines: tuple[str, ...] = ()
    reason: Reason | None = None
    given: tuple[str, ...] = ()
    because: str = ""


def result_of(asked: Question, reckoned: Reckoned, today: date) -> Result:
    """The answer to a question, in words."""
    duty = reckoned.duty
    if duty is None or duty.due is None:
        return Result("No date can be told", because=reckoned.because, given=reckoned.given)
    return Result(
        heading="Due",
        due=f"{duty.due:%A} {date_long(duty.due)}{_by(duty)}",
        distance=_distance(duty.due, reckoned.working_days_left or 0, today),
        lines=tuple(_lines(duty, reckoned)),
        reason=_reason(asked, duty, reckoned, today),
        given=reckoned.given,
    )


def _by(duty: Duty) -> str:
    first = _binding(duty)
    if first.due_at is None:
        return ""
    if first.latest is not None:
        return f", between {clock_time(first.due_at.time())} and {clock_time(first.latest.time())}"
    return f", by {clock_time(first.due_at.time())}"


def _binding(duty: Duty) -> DatedLimit:
    """The limit that the due date comes from."""
    return next(limit for limit in duty.limits if limit.due == duty.due)


def _distance(due: date, working_days: int, today: date) -> str:
    days = (due - today).days
    if days == 0:
        return "today"
    way = "from today" if days > 0 else "ago"
    return f"{counted(abs(days), 'day')} {way}, {counted(abs(working_days), 'working day')}"


def _lines(duty: Duty, reckoned: Reckoned) -> Iterator[str]:
    """What else to know of the date: the last working day, when it may begin, when it warns."""
    last = reckoned.last_working_day
    if duty.due and last and last != duty.due:
        yield f"Not a working day: the last working day before it is {last:%A} {date_long(last)}."
    opens = _binding(duty).opens
    if opens:
        yield f"It counts only if done on or after {opens:%A} {date_long(opens)}."
    if duty.warn_from and duty.warn_from != duty.due:
        yield f"Shown as due soon from {duty.warn_from:%A} {date_long(duty.warn_from)}."


def _reason(asked: Question, duty: Duty, reckoned: Reckoned, today: date) -> Reason | None:
    reason = reckoned.reason
    if reason is None:
        return None
    in_order = sorted(reason.limits, key=lambda limit: (limit.due != duty.due, limit.due))
    first = in_order[0]
    return Reason(
        sentences=(reason.began, *(_sentence(limit) for limit in in_order), *_note(reckoned)),
        source=first.source.cite,
        sureness=Sureness(first.source.sure.value),
        calendar=calendar_of_limit(first, today),
        would_change=reason.would_change,
        limits=tuple(_limit(each) for each in in_order) if len(in_order) > 1 else (),
        rule_url=f"{reverse('procedure', args=[asked.procedure])}#{asked.rule}",
    )


def _limit(limit: LimitReason) -> Limit:
    return Limit(limit.level, limit.due, limit.source.cite)


def _sentence(limit: LimitReason) -> str:
    return f"{limit.level}: {limit.counted[:1].lower()}{limit.counted[1:]}"


def _note(reckoned: Reckoned) -> Iterator[str]:
    if reckoned.reason is None:
        return
    rule = reckoned.reason.rule
    if rule.note:
        yield rule.note
    if rule.on_overdue:
        yield f"If it is not done: {rule.on_overdue}."
