"""`holdfast duties`: the duties owed on the facts of a case, without a database."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from holdfast.cli.folders import add_folder_option, folders_asked
from holdfast.cli.wrapping import indented
from holdfast.core.calendar import Calendar
from holdfast.core.derivation import duties_owed
from holdfast.core.duties import DatedLimit, Derivation, Duty
from holdfast.core.procedure import Procedure
from holdfast.core.reasons import reason_of
from holdfast.core.words import listed, long_date
from holdfast.rulebook import calendar_of, load_procedure
from holdfast.rulebook.examples import OPEN
from holdfast.rulebook.facts import read_case


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and its options."""
    parser: argparse.ArgumentParser = sub.add_parser("duties", help=__doc__)
    parser.add_argument("--procedure", required=True, metavar="ID")
    parser.add_argument(
        "--facts",
        required=True,
        type=Path,
        metavar="FILE",
        help="JSON: a list of facts, or a table of facts and coverage",
    )
    parser.add_argument("--as-at", required=True, type=_day, metavar="DATE", dest="as_at")
    parser.add_argument("--json", action="store_true", help="for programs rather than people")
    add_folder_option(parser)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: write 2026-03-04") from None


def run(args: argparse.Namespace) -> int:
    """Derive and print the duties."""
    procedure = load_procedure(args.procedure, folders_asked(args))
    case = read_case(args.facts)
    calendar = calendar_of(procedure)
    derived = duties_owed(case.facts, case.coverage, procedure, calendar, args.as_at)
    if args.json:
        print(json.dumps(as_data(derived, procedure, args.as_at), indent=2, ensure_ascii=False))
    else:
        print("\n".join(_told(derived, procedure, calendar, args.as_at)))
    return 0


def _told(
    derived: Derivation, procedure: Procedure, calendar: Calendar, as_at: date
) -> Iterator[str]:
    in_order = sorted(derived.duties, key=lambda duty: (duty.due or date.max, duty.rule))
    open_duties = [duty for duty in in_order if duty.state(as_at) in OPEN]
    others = [duty for duty in in_order if duty.state(as_at) not in OPEN]
    for title, duties in (("Owed", open_duties), ("Met, lapsed or excused", others)):
        if duties:
            yield title
        for duty in duties:
            yield from _duty_lines(duty, procedure, calendar, as_at)
    if not in_order:
        yield f"No duties are owed on {long_date(as_at)}."
    if derived.valid_until:
        yield f"Time alone changes this on {long_date(derived.valid_until)}."


def _duty_lines(duty: Duty, procedure: Procedure, calendar: Calendar, as_at: date) -> Iterator[str]:
    reason = reason_of(duty, procedure, calendar)
    due = long_date(duty.due) if duty.due else "no date can be told"
    each = f" ({duty.each})" if duty.each else ""
    owed = listed([procedure.roles[role].title for role in duty.roles])
    yield f"  {due}: {reason.rule.duty}{each}: {duty.state(as_at).value}"
    yield from indented(f"Owed by: {owed}. Rule {duty.rule}.", 6)
    yield from indented(reason.began, 6)
    for limit in reason.limits:
        yield from indented(
            f"{limit.level}: {limit.counted} {limit.source.cite} ({limit.sureness}).", 6
        )
    for sentence in reason.outcome:
        yield from indented(sentence, 6)


def as_data(derived: Derivation, procedure: Procedure, as_at: date) -> dict[str, Any]:
    """The duties as plain data, dates in ISO form."""
    return {
        "procedure": procedure.id,
        "version": procedure.version,
        "as_at": as_at.isoformat(),
        "valid_until": _iso(derived.valid_until),
        "duties": [_duty_data(duty, procedure, as_at) for duty in derived.duties],
    }


def _duty_data(duty: Duty, procedure: Procedure, as_at: date) -> dict[str, Any]:
    return {
        "rule": duty.rule,
        "duty": procedure.rules[duty.rule].duty,
        "each": duty.each,
        "owed_by": list(duty.roles),
        "anchor": duty.anchor,
        "anchor_on": _iso(duty.anchor_on),
        "state": duty.state(as_at).value,
        "due": _iso(duty.due),
        "due_at": _iso(duty.due_at),
        "met_on": _iso(duty.met_on),
        "lapsed_on": _iso(duty.lapsed_on),
        "days_late": duty.days_late,
        "gap": duty.gap.value,
        "limits": [_limit_data(limit) for limit in duty.limits],
    }


def _limit_data(limit: DatedLimit) -> dict[str, Any]:
    return {
        "level": limit.level.value,
        "due": _iso(limit.due),
        "due_at": _iso(limit.due_at),
        "latest": _iso(limit.latest),
        "opens": _iso(limit.opens),
        "kept": limit.kept,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
