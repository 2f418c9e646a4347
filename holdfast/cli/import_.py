"""`holdfast import`: a return, or a file of names and officers, put on an authority's record.

The files are read, what is wrong with them and what they would change is printed, and with --yes
it is put on the record. Without --yes nothing changes and the files are forgotten.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from holdfast.actions import imports as actions
from holdfast.actions.action import Refused
from holdfast.actions.importing.uploads import Uploaded
from holdfast.cli.wrapping import indented
from holdfast.core.words import long_date
from holdfast.jobs.imports import commit_now, read_now
from holdfast.policy.actor import Actor
from holdfast.queries import imports as queries
from holdfast.queries.authorities import authorities
from holdfast.queries.imports import ImportDetail, ImportPart

_MOST_LISTED = 20
_SEVERITIES = {
    "refused": ("file refused", "files refused"),
    "held": ("reason to hold a child back", "reasons to hold a child back"),
    "row": ("row left out", "rows left out"),
    "note": ("note", "notes"),
}


def add_parser(sub: Any) -> argparse.ArgumentParser:
    """Add the command and its options."""
    parser: argparse.ArgumentParser = sub.add_parser("import", help=__doc__)
    parser.add_argument("--authority", required=True, metavar="SLUG")
    parser.add_argument("--kind", required=True, choices=sorted(actions.KINDS))
    parser.add_argument(
        "--extracted-on",
        required=True,
        type=_day,
        metavar="DATE",
        help="the day to which the system that the files come from was up to date",
    )
    parser.add_argument(
        "--year",
        type=_year,
        metavar="2025-26",
        help="the collection year; by default the one in which the files were extracted",
    )
    parser.add_argument(
        "--covers-since",
        type=_day,
        metavar="DATE",
        help="the first day of which the files tell everything, if not the first of the year",
    )
    parser.add_argument("--yes", action="store_true", help="put it on the record")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: write 2026-03-04") from None


def _year(text: str) -> int:
    first, _, last = text.partition("-")
    if first.isdigit() and last == f"{int(first) + 1}"[-2:]:
        return int(first) + 1
    raise argparse.ArgumentTypeError(f"{text!r} is not a collection year: write 2025-26")


def run(args: argparse.Namespace) -> int:
    """Read, show and, if asked to, record. 0 done, 1 refused or failed."""
    try:
        (authority,) = authorities(args.authority)
        by = Actor.product(authority.id)
        job = _uploaded(by, args)
        reading = read_now(job)
    except (LookupError, Refused, OSError) as refused:
        print(_reason(refused), file=sys.stderr)
        return 1
    detail = queries.import_detail(by, job)
    print("\n".join(_told(by, detail)))
    if detail.line.state != "read":
        print(detail.line.message, file=sys.stderr)
        actions.abandon(by=by, job=job)
        return 1
    if not args.yes:
        actions.abandon(by=by, job=job)
        print("Nothing was recorded. Add --yes to put it on the record.")
        return 0
    commit_now(job, reading)
    return _committed(by, job)


def _reason(refused: Exception) -> str:
    if isinstance(refused, OSError):
        return f"{refused.filename}: the file cannot be opened."
    return str(refused)


def _uploaded(by: Actor, args: argparse.Namespace) -> int:
    with ExitStack() as opened:
        files = [Uploaded(path.name, opened.enter_context(path.open("rb"))) for path in args.files]
        return actions.upload(
            by=by,
            kind=args.kind,
            files=files,
            extracted_on=args.extracted_on,
            collection_year=args.year,
            covers_since=args.covers_since,
        )


def _committed(by: Actor, job: int) -> int:
    line = queries.import_line(by, job)
    if line.state != "committed":
        print(line.message, file=sys.stderr)
        return 1
    print(f"Import {job} is on the record.")
    return 0


def _told(by: Actor, detail: ImportDetail) -> Iterable[str]:
    """What was read, what is wrong and what would change."""
    job, year = detail.line.id, detail.line.collection_year
    yield (
        f"Collection year {year - 1}-{year % 100:02}, extracted on"
        f" {long_date(detail.line.extracted_on)}"
    )
    for name, rows in detail.files_read:
        yield f"  {name}: {', '.join(f'{count:,} rows of {table}' for table, count in rows)}"
    for severity, (one, several) in _SEVERITIES.items():
        if count := detail.problems.get(severity, 0):
            yield f"{count:,} {one if count == 1 else several}"
            yield from _problem_lines(queries.problems(by, job, severity=severity))
    yield from _changes(detail)


def _problem_lines(part: ImportPart) -> Iterable[str]:
    for problem in part.items[:_MOST_LISTED]:
        place = ", ".join(
            filter(None, (problem.file, problem.row and f"row {problem.row}", problem.column))
        )
        yield from indented(f"{place}: {problem.message} {problem.what_to_do}", 2)
    if part.count > _MOST_LISTED:
        yield f"  … and {part.count - _MOST_LISTED:,} more"


def _changes(detail: ImportDetail) -> Iterable[str]:
    if detail.line.state != "read":
        return
    yield (
        f"Children: {detail.new_children:,} new, {detail.changed_children:,} changed,"
        f" {detail.unchanged_children:,} unchanged, {detail.held_children:,} held back"
    )
    for rows in detail.rows:
        told = (
            (rows.added, "new"),
            (rows.corrected, "corrected"),
            (rows.ended, "ended"),
            (rows.withdrawn, "withdrawn"),
            (rows.differing, "where an officer's entry stands"),
        )
        yield f"  {rows.name}: {', '.join(f'{count:,} {word}' for count, word in told if count)}"
    if detail.older:
        yield "A later extract is on the record: this one only adds what is missing."
    if detail.new_officers or detail.new_teams:
        yield f"New officers: {detail.new_officers:,}; new teams: {detail.new_teams:,}"
    for kind in detail.kinds:
        if kind.since and kind.until:
            gap = " (an earlier stretch that does not touch it is given up)" if kind.gap else ""
            yield f"  Complete for {kind.kind}: {kind.since} to {kind.until}{gap}"
