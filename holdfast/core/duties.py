"""A duty: one thing owed by one moment, derived from one rule and one anchor."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from holdfast.core.procedure import Level


class State(StrEnum):
    """What a duty is on a given day."""

    OWED = "owed"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    MET = "met"
    MET_LATE = "met late"
    LAPSED = "lapsed"
    EXCUSED = "excused"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What has become of a duty, apart from the passing of days."""

    OPEN = "open"
    MET = "met"
    MET_LATE = "met late"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"


class Gap(StrEnum):
    """Why a duty cannot be told."""

    NONE = ""
    BEFORE_RECORD = "before the record begins"
    AFTER_RECORD = "after the record ends"
    NO_BIRTH_DATE = "the date of birth is not recorded"
    NO_DATE = "the date it runs to is not recorded"


_SETTLED = {
    Outcome.MET: State.MET,
    Outcome.LAPSED: State.LAPSED,
    Outcome.UNKNOWN: State.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class DatedLimit:
    """One limit with its dates.

    `kept` is None until the duty is met or can no longer be. `latest` is given where the record
    has no time of day and the moment can be told only within a range: from `due_at` to `latest`.
    `place`, `version` and `case` say which of the rule's limits of this level, which wording and
    which case applied; `ceiling` which outer limit was the earlier, if one was; `opens` is the
    first day on which the duty can be met.
    """

    level: Level
    due: date
    due_at: datetime | None = None
    latest: datetime | None = None
    opens: date | None = None
    kept: bool | None = None
    place: int = 0
    version: int = 0
    case: int = 0
    ceiling: int | None = None

    def told(self, kept: bool) -> DatedLimit:
        """The limit with whether it was kept."""
        return DatedLimit(
            self.level,
            self.due,
            self.due_at,
            self.latest,
            self.opens,
            kept,
            self.place,
            self.version,
            self.case,
            self.ceiling,
        )


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing owed to a child.

    Its identity is `rule`, `anchor` (the record row it runs from) and `each` (which of several).
    `due` is the earliest binding limit, None where it cannot be told; `warn_from` the day from
    which it is due soon. `unmet_is` says what it becomes once `due` has passed unmet: overdue
    inside the coverage of the record, unknown outside it, and `gap` then says why. `ordinal` is
    the place of the anchor in its sequence, where the rule or another asks for it.
    """

    rule: str
    anchor: str
    anchor_on: date
    each: str
    roles: tuple[str, ...]
    due: date | None
    warn_from: date | None
    outcome: Outcome
    limits: tuple[DatedLimit, ...] = field(default=())
    due_at: datetime | None = None
    met_by: str | None = None
    met_on: date | None = None
    lapsed_on: date | None = None
    excused_by: str | None = None
    unmet_is: State = State.OVERDUE
    gap: Gap = Gap.NONE
    ordinal: int | None = None

    @property
    def identity(self) -> tuple[str, str, str]:
        """What stays the same when dates are corrected: rule, anchor and which of several."""
        return self.rule, self.anchor, self.each

    @property
    def days_late(self) -> int:
        """By how many days a duty met late passed its earliest binding limit; 0 otherwise."""
        if self.outcome is not Outcome.MET_LATE or self.met_on is None or self.due is None:
            return 0
        return (self.met_on - self.due).days

    def state(self, as_at: date) -> State:
        """What the duty is on `as_at`. Lateness stays on the limits even when it is excused."""
        if self.outcome in _SETTLED:
            return _SETTLED[self.outcome]
        if self.excused_by is not None:
            return State.EXCUSED
        if self.outcome is Outcome.MET_LATE:
            return State.MET_LATE
        if self.due is None or as_at > self.due:
            return self.unmet_is
        if self.warn_from is not None and as_at >= self.warn_from:
            return State.DUE_SOON
        return State.OWED


@dataclass(frozen=True, slots=True)
class Derivation:
    """The duties owed to one child, and the first day on which time alone changes them."""

    duties: tuple[Duty, ...]
    valid_until: date | None
