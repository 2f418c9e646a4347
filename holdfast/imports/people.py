"""Names, teams and officers: what the statutory returns leave out, from a plain CSV file.

One row for each child. Officers are named by their work e-mail, which is how the record knows
them. A child may have several rows where an officer changed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from holdfast.core.returns import ReturnedAllocation, ReturnedName, Severity
from holdfast.imports.gathered import ChildRows, Say
from holdfast.imports.line import Line
from holdfast.imports.problems import Fault
from holdfast.imports.rows import AllocationRow, AnyRow, NameRow, Where
from holdfast.imports.tables import Table

COLUMNS = {
    "CHILD": "The authority's own id of the child, as in the SSDA903 and the census",
    "FORENAME": "Forename",
    "SURNAME": "Surname",
    "KNOWN_AS": "The name the child uses, where it is another",
    "DOB": "Date of birth, as 31/03/2012; blank for a child not yet born",
    "TEAM": "Name of the social work team",
    "SOCIAL_WORKER": "Work e-mail of the social worker",
    "SOCIAL_WORKER_FROM": "The day the social worker was allocated",
    "IRO": "Work e-mail of the independent reviewing officer",
    "IRO_FROM": "The day the independent reviewing officer was allocated",
    "CHAIR": "Work e-mail of the conference chair",
    "CHAIR_FROM": "The day the conference chair was allocated",
    "SIBLING_GROUP": "Any word or number that brothers and sisters share",
}
"""The columns, in order, each with what it holds."""

_PARTS = ("forename", "surname", "known_as", "team", "sibling_group")
_LONGEST_NAME = 100
_LONGEST_ADDRESS = 254
_ROLES = (("social-worker", "SOCIAL_WORKER"), ("iro", "IRO"), ("chair", "CHAIR"))
_EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;.]+(?:\.[^@\s<>,;.]+)+")


def template_csv() -> bytes:
    """An empty file with the columns named, which every spreadsheet opens as it should."""
    text = io.StringIO()
    csv.writer(text).writerow(COLUMNS)
    return text.getvalue().encode("utf-8-sig")


def _read(line: Line, where: Where) -> Iterator[AnyRow]:
    yield NameRow(
        where,
        line.words("FORENAME", _LONGEST_NAME),
        line.words("SURNAME", _LONGEST_NAME),
        line.words("KNOWN_AS", _LONGEST_NAME),
        line.words("TEAM", _LONGEST_NAME),
        line.words("SIBLING_GROUP", _LONGEST_NAME),
    )
    for role, column in _ROLES:
        yield from _allocation(line, where, role, column)


def _allocation(line: Line, where: Where, role: str, column: str) -> Iterator[AllocationRow]:
    officer = (line.words(column, _LONGEST_ADDRESS) or "").lower()
    since = line.day(f"{column}_FROM", fault=Severity.NOTE)
    if not officer:
        return
    if not _EMAIL.fullmatch(officer):
        line.note(
            column,
            officer,
            Fault(
                "This is no e-mail address, so the officer is left out.",
                "Name the officer by the work e-mail.",
            ),
        )
        return
    yield AllocationRow(where, role, officer, since)


PEOPLE = Table(
    "People",
    frozenset({"CHILD", "FORENAME", "SURNAME"}),
    frozenset(COLUMNS) - {"CHILD", "DOB"},
    _read,
    frozenset({"born"}),
    stands_back=True,
)


def kinds_of(columns: Sequence[str]) -> frozenset[str]:
    """The kinds of facts that a file with these columns holds."""
    return frozenset(f"{role}-allocated" for role, column in _ROLES if column in columns)


@dataclass(frozen=True, slots=True)
class Known:
    """What the file of names says of one child."""

    name: ReturnedName | None = None
    allocations: tuple[ReturnedAllocation, ...] = ()


def settled(rows: ChildRows, say: Say) -> Known | None:
    """The child's name and officers, or None where rows name the child differently."""
    names = rows.of(NameRow)
    if not names:
        return Known()
    given = {part: {value for row in names if (value := getattr(row, part))} for part in _PARTS}
    if any(len(values) > 1 for values in given.values()):
        last = max(names, key=lambda row: row.where)
        say.hold(
            last.where,
            "FORENAME",
            "",
            Fault(
                "The rows of this child give different names, teams or sibling groups.",
                "Make them the same. Check that the id is right on each row.",
            ),
        )
        return None
    return Known(
        ReturnedName(**{part: next(iter(values), None) for part, values in given.items()}),
        tuple(ReturnedAllocation(*row[1:]) for row in rows.of(AllocationRow)),
    )
