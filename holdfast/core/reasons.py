"""Why a duty has the date it has, in words a practitioner accepts.

A duty keeps only the inputs of its reason; the sentences are made when they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from holdfast.core.calendar import Calendar
from holdfast.core.duties import DatedLimit, Duty, Gap, Outcome
from holdfast.core.procedure import (
    AfterFact,
    AfterSpell,
    AtAge,
    BeforeFact,
    CountedFrom,
    DutyReference,
    Level,
    OnAttribute,
    Procedure,
    Rule,
    Share,
    Version,
    Within,
)
from holdfast.core.selectors import Selector
from holdfast.core.sequences import BEFORE_RECORD
from holdfast.core.sources import Source, Sureness
from holdfast.core.spans import Span, Unit
from holdfast.core.vocabulary import KINDS
from holdfast.core.words import clock_time, listed, long_date

SURE = {
    Sureness.READ: "wording read in the source",
    Sureness.SECONDARY: "known from a secondary copy; check the source",
    Sureness.MEMORY: "not checked against the source",
    Sureness.CHOSEN: "chosen for Holdfast; no document says",
}

_LEVEL = {Level.NATIONAL: "National limit", Level.LOCAL: "Local limit", Level.AIM: "Aim"}

_GAPS = {
    Gap.BEFORE_RECORD: "It may have been done before the authority's record begins, so whether it "
    "was done in time cannot be told.",
    Gap.AFTER_RECORD: "The authority's record ends before this date, so whether it has been done "
    "cannot be told.",
    Gap.NO_BIRTH_DATE: "The rule depends on age, and the child's date of birth is not recorded.",
    Gap.NO_DATE: "A date that the rule depends on is not recorded.",
}


@dataclass(frozen=True, slots=True)
class LimitReason:
    """One limit, explained: whose it is, how it was counted, on whose authority."""

    level: str
    due: date
    counted: str
    source: Source
    sureness: str
    kept: bool | None
    left_out: tuple[tuple[date, str], ...]
    count_from: date
    counts_working_days: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason of a duty's date, in sentences, limit by limit."""

    rule: Rule
    anchor_on: date
    began: str
    limits: tuple[LimitReason, ...]
    outcome: tuple[str, ...]
    would_change: tuple[str, ...]


def reason_of(duty: Duty, procedure: Procedure, calendar: Calendar) -> Reason:
    """Explain a duty from what it kept. Raises KeyError if the procedure has no such rule."""
    rule = procedure.rules[duty.rule]
    return Reason(
        rule=rule,
        anchor_on=duty.anchor_on,
        began=_began(rule, duty, procedure),
        limits=tuple(_limit(rule, duty, limit, procedure, calendar) for limit in duty.limits),
        outcome=tuple(_outcome(rule, duty)),
        would_change=tuple(_would_change(rule, procedure)),
    )


def _began(rule: Rule, duty: Duty, procedure: Procedure) -> str:
    """What the duty runs from, and when."""
    day = long_date(duty.anchor_on)
    anchor = rule.anchor
    if duty.anchor.endswith(BEFORE_RECORD):
        return (
            "What was done before the authority's record begins is not recorded; the last one is "
            f"taken to have been done by {day}."
        )
    if isinstance(anchor, AfterFact):
        return f"On {day} {_told(anchor.selector)}."
    if isinstance(anchor, BeforeFact):
        return f"{_told(anchor.selector).capitalize()} {day}."
    if isinstance(anchor, AtAge):
        return f"On {day} the child reached {anchor.age}."
    if isinstance(anchor, AfterSpell):
        meaning = procedure.spells[anchor.spell].meaning
        return f"From {day} the child was {'no longer ' if anchor.ends else ''}{meaning}."
    return f"On {day} the time for “{procedure.rules[anchor.rule].duty}” ran out."


def _told(selector: Selector) -> str:
    return listed([KINDS[kind].past for kind in selector.kinds], "or")


def _limit(
    rule: Rule, duty: Duty, dated: DatedLimit, procedure: Procedure, calendar: Calendar
) -> LimitReason:
    version = _version(rule, dated)
    within = version.cases[dated.case].within
    working = isinstance(within, Span) and within.unit is Unit.WORKING_DAYS
    first, last = sorted((duty.anchor_on, dated.due))
    return LimitReason(
        level=_LEVEL[dated.level],
        due=dated.due,
        counted=_counted(rule, version, dated, within, procedure),
        source=version.source,
        sureness=SURE[version.source.sure],
        kept=dated.kept,
        left_out=tuple(calendar.days_left_out(first, last)) if working else (),
        count_from=duty.anchor_on,
        counts_working_days=working,
    )


def _version(rule: Rule, dated: DatedLimit) -> Version:
    """The wording that applied: a rule's limits keep their order, and each level its place."""
    candidates = [limit for limit in rule.limits if limit.level is dated.level]
    return candidates[min(dated.place, len(candidates) - 1)].versions[dated.version]


def _counted(
    rule: Rule, version: Version, dated: DatedLimit, within: Within, procedure: Procedure
) -> str:
    before = isinstance(rule.anchor, BeforeFact)
    text = f"{_span_words(within, procedure)}, {'before that day' if before else _day_zero(within)}"
    if dated.due_at is not None and dated.latest is None:
        text += f", by {clock_time(dated.due_at)}"
    if dated.latest is not None:
        text += (
            "; no time of day is recorded, so the limit falls somewhere between "
            f"{clock_time(dated.due_at or dated.latest)} and the end of that day"
        )
    if dated.ceiling is not None:
        text += f", and no later than {_ceiling_words(version, dated.ceiling, procedure)}"
    if version.roll_back and dated.due_at is None:
        text += "; moved back to a working day so that notice is never shortened"
    if dated.opens is not None:
        text += f"; not before {long_date(dated.opens)}"
    return f"{text}: {long_date(dated.due)}."


def _day_zero(within: Within) -> str:
    return "the day itself not counted" if isinstance(within, Span) else "from that day"


def _span_words(within: Within, procedure: Procedure) -> str:
    if isinstance(within, Span):
        return str(within).capitalize()
    if isinstance(within, OnAttribute):
        return "On the date set"
    share = "Half" if within.share == 0.5 else f"{within.share:.0%}"
    return f"{share} of the time until {_until_words(within, procedure)}"


def _until_words(share: Share, procedure: Procedure) -> str:
    words = []
    for part in share.until:
        if isinstance(part, DutyReference):
            words.append(f"“{procedure.rules[part.rule].duty}” is due")
        else:
            words.append(_told(part))
    return listed(words, "or")


def _ceiling_words(version: Version, number: int, procedure: Procedure) -> str:
    ceiling = version.no_later_than[number]
    if isinstance(ceiling, DutyReference):
        place = f" (number {ceiling.nth})" if ceiling.nth else ""
        return f"“{procedure.rules[ceiling.rule].duty}”{place}"
    if isinstance(ceiling, CountedFrom):
        return f"{ceiling.within} after {_told(ceiling.selector)}"
    return "the date set"


def _outcome(rule: Rule, duty: Duty) -> Iterator[str]:
    if duty.met_on is not None:
        late = f", {duty.days_late} days late" if duty.days_late > 1 else ""
        late = ", 1 day late" if duty.days_late == 1 else late
        yield f"Done on {long_date(duty.met_on)}{late}."
    if duty.lapsed_on is not None:
        missed = any(limit.kept is False for limit in duty.limits)
        how = "not done in time, and no longer owed" if missed else "no longer owed"
        yield f"It is {how} from {long_date(duty.lapsed_on)}."
    if duty.excused_by is not None:
        yield "Permission is recorded. It does not make a late date early in the figures."
    if duty.gap:
        yield _GAPS[duty.gap]
    if duty.outcome is Outcome.OPEN and rule.on_overdue:
        yield f"If it is not done: {rule.on_overdue}."


def _would_change(rule: Rule, procedure: Procedure) -> Iterator[str]:
    anchor = rule.anchor
    if isinstance(anchor, AfterFact | BeforeFact):
        yield f"A correction to the date on which {_told(anchor.selector)}"
    if rule.during is not None:
        yield f"The child no longer being {procedure.spells[rule.during].meaning}"
    for name in rule.not_during:
        yield f"The child being {procedure.spells[name].meaning}"
    for selector in rule.lapsed_by:
        yield f"A record that {_told(selector)}"
