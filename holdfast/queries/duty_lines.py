"""Duties as lines of a list: stored rows told in the words of their rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from holdfast.core.calendar import Calendar
from holdfast.core.duties import Duty, Gap, State
from holdfast.core.procedure import Level, Procedure, Rule
from holdfast.core.spans import Span, Unit
from holdfast.queries.duty_kinds import DutyKind, kind_of, meeting_of
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, from_row
from holdfast.record.models import MeetingKind
from holdfast.rulebook import calendar_of, load_procedure


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty as a list shows it.

    `days` and `working_days` run from today to the due date, below zero once it has passed; the
    rule says by `counts_working_days` in which of them it counts. `last_working_day` is given
    where the due date is none. `span` is the rule's own ("20 working days"), empty where it
    depends on other dates. `each` names which of several is meant, `met_by` the kinds of fact that
    meet it.
    """

    id: int
    child: int
    rule: str
    title: str
    each: str
    kind: DutyKind
    meeting: MeetingKind | None
    state: State
    due: date | None
    due_time: time | None
    days: int
    working_days: int
    counts_working_days: bool
    last_working_day: date | None
    span: str
    source: str
    owed_by: tuple[str, ...]
    roles: tuple[str, ...]
    gap: Gap
    anchor_on: date
    met_on: date | None
    days_late: int
    lapsed_on: date | None
    met_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What lines are told by: the procedure, its calendar, and the day."""

    procedure: Procedure
    calendar: Calendar
    today: date

    def line(self, row_id: int, child: int, duty: Duty) -> DutyLine:
        """The line of a duty. Raises KeyError if the procedure has no such rule any more."""
        rule = self.procedure.rules[duty.rule]
        source, span = _binding(rule, duty)
        due = duty.due
        return DutyLine(
            id=row_id,
            child=child,
            rule=rule.id,
            title=rule.duty,
            each=duty.each.replace("-", " "),
            kind=kind_of(rule),
            meeting=meeting_of(rule),
            state=duty.state(self.today),
            due=due,
            due_time=duty.due_at.time() if duty.due_at else None,
            days=(due - self.today).days if due else 0,
            working_days=self.calendar.working_days_between(self.today, due) if due else 0,
            counts_working_days=bool(span and span.unit is Unit.WORKING_DAYS),
            last_working_day=self._last_working_day(due),
            span=str(span) if span and span.count else "",
            source=source,
            owed_by=self.titles(duty.roles),
            roles=duty.roles,
            gap=duty.gap,
            anchor_on=duty.anchor_on,
            met_on=duty.met_on,
            days_late=duty.days_late,
            lapsed_on=duty.lapsed_on,
            met_by=tuple(kind for selector in rule.met_by for kind in selector.kinds),
        )

    def titles(self, roles: Iterable[str]) -> tuple[str, ...]:
        """The authority's own titles of some roles."""
        known = self.procedure.roles
        return tuple(known[role].title if role in known else role for role in roles)

    def _last_working_day(self, due: date | None) -> date | None:
        if due is None or self.calendar.is_working(due):
            return None
        return self.calendar.working_day_on_or_before(due)


def reckoning_of(authority_id: int, today: date) -> Reckoning:
    """What the lines of an authority's duties are told by on a day."""
    name = models.Authority.objects.values_list("procedure", flat=True).get(pk=authority_id)
    procedure = load_procedure(name)
    return Reckoning(procedure, calendar_of(procedure), today)


def _binding(rule: Rule, duty: Duty) -> tuple[str, Span | None]:
    """The source and the span of the limit that gave the due date, or of the rule's first."""
    binding = [limit for limit in duty.limits if limit.level is not Level.AIM]
    dated = min(binding, key=lambda limit: limit.due, default=None)
    if dated is None:
        version, number = rule.headline.versions[-1], 0
    else:
        limits = [limit for limit in rule.limits if limit.level is dated.level]
        versions = limits[min(dated.place, len(limits) - 1)].versions
        version, number = versions[min(dated.version, len(versions) - 1)], dated.case
    within = version.cases[min(number, len(version.cases) - 1)].within
    return version.source.cite, within if isinstance(within, Span) else None


def duties_of(child: int) -> tuple[tuple[int, Duty], ...]:
    """Every stored duty of a child with the number of its row, in order of due date."""
    rows = models.Duty.objects.filter(child_id=child).order_by("due", "rule", "anchor_on")
    return tuple((row[0], from_row(row[1:])) for row in rows.values_list("id", *COLUMNS))


def stored_duties(ids: Iterable[int]) -> Mapping[int, tuple[int, Duty]]:
    """The duties of some rows of the duty table, each with its child."""
    rows = models.Duty.objects.filter(pk__in=list(ids)).values_list("id", *COLUMNS)
    return {row[0]: (row[1 + COLUMNS.index("child_id")], from_row(row[1:])) for row in rows}
