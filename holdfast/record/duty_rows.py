"""Duties as rows of the duty table, and rows as duties.

Pure functions. A row holds nothing that COPY or a plain INSERT could not take as it stands: the
list of roles and the limits are texts in PostgreSQL's own spelling, so that a row derived and a
row read back (`as_written`) are equal where the duty is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from holdfast.core.duties import DatedLimit, Duty, Gap, Outcome, State
from holdfast.core.procedure import Level

_PLAIN = re.compile(r'[^ \t\n\r\v\f{}",\\]+')

IDENTITY = ("child_id", "rule", "anchor", "each")
"""The columns by which a duty stays the same duty."""

COLUMNS = (
    "authority_id",
    "child_id",
    "rule",
    "anchor",
    "each",
    "anchor_on",
    "ordinal",
    "roles",
    "due",
    "due_time",
    "warn_from",
    "outcome",
    "unmet_is",
    "gap",
    "met_by",
    "met_on",
    "days_late",
    "lapsed_on",
    "excused_by",
    "limits",
)
"""The columns of a row, in the order of `to_row` and `from_row`."""

TYPES = {
    "authority_id": ("bigint", "bigint"),
    "child_id": ("bigint", "bigint"),
    "anchor_on": ("date", "date"),
    "ordinal": ("smallint", "smallint"),
    "roles": ("text", "varchar[]"),
    "due": ("date", "date"),
    "due_time": ("time", "time"),
    "warn_from": ("date", "date"),
    "met_on": ("date", "date"),
    "days_late": ("integer", "integer"),
    "lapsed_on": ("date", "date"),
    "limits": ("text", "jsonb"),
}
"""As what a row gives a column and as what the table keeps it; all other columns are text."""

Row = tuple[Any, ...]


def as_written(column: str) -> str:
    """The expression that reads a column as `to_row` writes it, so that rows can be compared."""
    written, kept = TYPES.get(column, ("text", "text"))
    return f'"{column}"' if written == kept else f'"{column}"::{written}'


def to_row(authority_id: int, child_id: int, duty: Duty) -> Row:
    """The row of a duty, in the order of COLUMNS."""
    return (
        authority_id,
        child_id,
        duty.rule,
        duty.anchor,
        duty.each,
        duty.anchor_on,
        duty.ordinal,
        _array(duty.roles),
        duty.due,
        duty.due_at.time() if duty.due_at else None,
        duty.warn_from,
        duty.outcome.value,
        duty.unmet_is.value,
        duty.gap.value,
        duty.met_by or "",
        duty.met_on,
        duty.days_late,
        duty.lapsed_on,
        duty.excused_by or "",
        _limits_told(duty.limits),
    )


def from_row(row: Sequence[Any]) -> Duty:
    """The duty of a row read from the database, in the order of COLUMNS."""
    (_, _, rule, anchor, each, anchor_on, ordinal, roles, due, due_time, warn_from) = row[:11]
    (outcome, unmet_is, gap, met_by, met_on, _, lapsed_on, excused_by, limits) = row[11:]
    return Duty(
        rule=rule,
        anchor=anchor,
        anchor_on=anchor_on,
        each=each,
        roles=tuple(roles),
        due=due,
        warn_from=warn_from,
        outcome=Outcome(outcome),
        limits=_limits_read(limits),
        due_at=_moment(due, due_time),
        met_by=met_by or None,
        met_on=met_on,
        lapsed_on=lapsed_on,
        excused_by=excused_by or None,
        unmet_is=State(unmet_is),
        gap=Gap(gap),
        ordinal=ordinal,
    )


@lru_cache(maxsize=1024)
def _array(words: tuple[str, ...]) -> str:
    """A list of words as PostgreSQL writes an array: in quotation marks only where it must."""
    return "{" + ",".join(map(_element, words)) + "}"


def _element(word: str) -> str:
    if _PLAIN.fullmatch(word) and word.upper() != "NULL":
        return word
    escaped = word.replace("\\", r"\\").replace('"', r"\"")
    return f'"{escaped}"'


def _moment(due: date | None, due_time: time | None) -> datetime | None:
    return datetime.combine(due, due_time) if due and due_time is not None else None


@lru_cache(maxsize=65536)
def _limits_told(limits: tuple[DatedLimit, ...]) -> str:
    """The limits as PostgreSQL writes JSON: the shortest names first, and spaces between."""
    told = [_limit_told(limit) for limit in limits]
    in_order = [dict(sorted(each.items(), key=lambda one: (len(one[0]), one[0]))) for each in told]
    return json.dumps(in_order, ensure_ascii=False)


def _limit_told(limit: DatedLimit) -> dict[str, object]:
    """A limit without what is empty, for most limits are nothing but a level and a date."""
    told: dict[str, object] = {"level": limit.level.value, "due": limit.due.isoformat()}
    for name in ("due_at", "latest", "opens"):
        moment = getattr(limit, name)
        if moment is not None:
            told[name] = moment.isoformat()
    if limit.kept is not None:
        told["kept"] = limit.kept
    for name in ("place", "version", "case"):
        if getattr(limit, name):
            told[name] = getattr(limit, name)
    if limit.ceiling is not None:
        told["ceiling"] = limit.ceiling
    return told


def _limits_read(limits: str | list[dict[str, Any]]) -> tuple[DatedLimit, ...]:
    told = json.loads(limits) if isinstance(limits, str) else limits
    return tuple(_limit_read(limit) for limit in told)


def _limit_read(told: dict[str, Any]) -> DatedLimit:
    return DatedLimit(
        level=Level(told["level"]),
        due=date.fromisoformat(told["due"]),
        due_at=_read_moment(told.get("due_at")),
        latest=_read_moment(told.get("latest")),
        opens=date.fromisoformat(told["opens"]) if "opens" in told else None,
        kept=told.get("kept"),
        place=told.get("place", 0),
        version=told.get("version", 0),
        case=told.get("case", 0),
        ceiling=told.get("ceiling"),
    )


def _read_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
