"""What the next meeting of some children has to meet, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from holdfast.core.duties import Duty, Outcome
from holdfast.core.procedure import Level
from holdfast.queries.duty_kinds import meeting_of
from holdfast.queries.duty_lines import Reckoning
from holdfast.queries.recording import TOGETHER
from holdfast.record import models
from holdfast.record.duty_rows import COLUMNS, from_row
from holdfast.record.models import MeetingKind


@dataclass(frozen=True, slots=True)
class Due:
    """One duty that a child's next meeting meets; `due` is its earliest limit that binds."""

    id: int
    rule: str
    title: str
    anchor: str
    due: date
    level: Level


@dataclass(frozen=True, slots=True)
class Dues:
    """The duties that the next meeting of a child meets, the first to fall due first."""

    child: int
    duties: tuple[Due, ...]

    @property
    def first(self) -> Due:
        """The duty that falls due first."""
        return self.duties[0]

    def days_late(self, on: date) -> int:
        """By how many days a meeting on that day is late for the first; 0 if it is in time."""
        return max(0, (on - self.first.due).days)


def rules_met_at(kind: MeetingKind, reckoning: Reckoning) -> list[str]:
    """The rules whose duties are met by holding a meeting of this kind."""
    rules = reckoning.procedure.rules.values()
    return [rule.id for rule in rules if meeting_of(rule) is kind]


def dues_of(children: Iterable[int], kind: MeetingKind, reckoning: Reckoning) -> Mapping[int, Dues]:
    """What the next meeting of this kind meets, by child; children who are due none are left out.

    Duties that fall due long after the first are left to a later meeting.
    """
    rows = models.Duty.objects.filter(
        child_id__in=list(children),
        rule__in=rules_met_at(kind, reckoning),
        outcome=Outcome.OPEN.value,
        due__isnull=False,
    )
    place = COLUMNS.index("child_id")
    found: dict[int, list[Due]] = {}
    for row in rows.order_by("child_id", "due", "rule").values_list("id", *COLUMNS):
        due = _due(row[0], from_row(row[1:]), reckoning)
        if due:
            found.setdefault(row[1 + place], []).append(due)
    return {child: Dues(child, _together(dues)) for child, dues in found.items()}


def _due(row_id: int, duty: Duty, reckoning: Reckoning) -> Due | None:
    if duty.due is None:
        return None
    binding = [limit for limit in duty.limits if limit.level is not Level.AIM]
    first = min(binding, key=lambda limit: limit.due, default=None)
    level = first.level if first else Level.NATIONAL
    title = reckoning.procedure.rules[duty.rule].duty
    return Due(row_id, duty.rule, title, duty.anchor, duty.due, level)


def _together(dues: list[Due]) -> tuple[Due, ...]:
    return tuple(due for due in dues if due.due - dues[0].due <= TOGETHER)
