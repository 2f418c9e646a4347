"""Imports of returns: which there were, what was found in each, and what each changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, demand
from holdfast.record.models import ImportedChild, ImportJob, ImportProblem, ImportState

PAGE = 50
_MOVING = frozenset({ImportState.UPLOADED, ImportState.READING, ImportState.COMMITTING})


class NoSuchImport(LookupError):  # noqa: N818 - the page for it is "not found"
    """No such import in the actor's authority. Pages answer it with a 404."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import in the list. `state_words` says how far it has come; `progress` is in hundredths.

    `is_moving` says that the page should look again soon.
    """

    id: int
    kind: str
    state: str
    state_words: str
    is_moving: bool
    progress: int
    message: str
    extracted_on: date
    collection_year: int
    covers_since: date | None
    files: tuple[str, ...]
    by: str
    created_at: datetime
    read_at: datetime | None
    committed_at: datetime | None


@dataclass(frozen=True, slots=True)
class RowCounts:
    """What becomes of the rows of one kind. `differing` are those where an officer's entry stands
    against the files.
    """

    name: str
    added: int
    corrected: int
    ended: int
    withdrawn: int
    differing: int


@dataclass(frozen=True, slots=True)
class KindCovered:
    """A kind of fact that the files hold. `claimed` says that they are taken to hold it in full,
    and `since` and `until` are then the days of which the record will tell everything. With `gap`
    an earlier stretch is given up, because the two do not touch.
    """

    kind: str
    claimed: bool
    since: date | None
    until: date | None
    gap: bool


@dataclass(frozen=True, slots=True)
class ImportDetail:
    """One import, with what reading found and what committing changes or has changed.

    `files_read` gives the rows of each table of each file that was recognised; `problems` counts
    by severity. `older` says that a later extract of the same kind is on the record: this one then
    adds what is missing and corrects nothing. `same_as` are earlier imports of the very same files.
    """

    line: ImportLine
    files_read: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    problems: Mapping[str, int]
    new_children: int
    changed_children: int
    unchanged_children: int
    held_children: int
    differing_children: int
    rows: tuple[RowCounts, ...]
    kinds: tuple[KindCovered, ...]
    new_officers: int
    new_teams: int
    too_large_groups: Mapping[str, int]
    older: bool
    same_as: tuple[ImportLine, ...]


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A problem, for the data officer only: `value` and `child` are a child's."""

    severity: str
    file: str
    row: int | None
    column: str
    value: str = field(repr=False)
    child: str = field(repr=False)
    message: str
    what_to_do: str
    rule: str


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row that was on the record before. `done` says what becomes of it: corrected, filled,
    ended, withdrawn, outranked, not-taken or in-error; `was` and `now` give what differs, by
    column, with dates in ISO form. A child held back has one line, `held`, with a message and what
    to do.
    """

    row: str
    on: date | None
    done: str
    was: Mapping[str, Any] = field(repr=False)
    now: Mapping[str, Any] = field(repr=False)
    message: str = ""
    what_to_do: str = ""


@dataclass(frozen=True, slots=True)
class ChildInImport:
    """A child of an import, by the authority's own id. `child` is None for one not on the record.

    `outcome` is new, changed, unchanged or held.
    """

    local_id: str
    child: int | None
    outcome: str
    added: int
    corrected: int
    ended: int
    differs: bool
    lines: tuple[RowLine, ...]


@dataclass(frozen=True, slots=True)
class ImportPart:
    """One page of a list of an import. `count` is how many there are on all pages."""

    items: tuple[Any, ...]
    count: int
    page: int
    pages: int


def imports(actor: Actor, page: int = 1) -> ImportPart:
    """The authority's imports, the newest first. Raises NotPermitted."""
    return _part(_jobs(actor).select_related("by"), page, _line)


def import_detail(actor: Actor, job: int) -> ImportDetail:
    """One import. Raises NoSuchImport, NotPermitted."""
    row = _job(actor, job)
    counts = row.counts
    children = counts.get("children", {})
    return ImportDetail(
        line=_line(row),
        files_read=tuple((file["name"], tuple(file["rows"].items())) for file in _listed(counts)),
        problems=counts.get("problems", {}),
        new_children=children.get("new", 0),
        changed_children=children.get("changed", 0),
        unchanged_children=children.get("unchanged", 0),
        held_children=children.get("held", 0),
        differing_children=counts.get("differences", 0),
        rows=tuple(_row_counts(name, told) for name, told in counts.get("rows", {}).items()),
        kinds=_kinds(row),
        new_officers=counts.get("new_officers", 0),
        new_teams=counts.get("new_teams", 0),
        too_large_groups=counts.get("too_large_groups", {}),
        older=counts.get("older", False),
        same_as=_same_files(row),
    )


def import_line(actor: Actor, job: int) -> ImportLine:
    """How far one import has come. Raises NoSuchImport, NotPermitted."""
    return _line(_job(actor, job))


def problems(
    actor: Actor, job: int, *, severity: str = "", file: str = "", page: int = 1
) -> ImportPart:
    """What is wrong with the files (ProblemLine), gravest first. Raises NoSuchImport."""
    rows = ImportProblem.objects.filter(job=_job(actor, job)).order_by("place")
    if severity:
        rows = rows.filter(severity=severity)
    if file:
        rows = rows.filter(file=file)
    return _part(rows, page, problem_line)


def children_of_import(
    actor: Actor, job: int, *, outcome: str = "", differing: bool = False, page: int = 1
) -> ImportPart:
    """The children of one outcome, or those where an officer's entry stands against the files
    (ChildInImport), by local id. Raises NoSuchImport.
    """
    rows = ImportedChild.objects.filter(job=_job(actor, job)).order_by("child_local_id")
    if outcome:
        rows = rows.filter(outcome=outcome)
    if differing:
        rows = rows.filter(differs=True)
    return _part(rows, page, _child)


def _jobs(actor: Actor) -> QuerySet[ImportJob]:
    demand(actor, Permission.IMPORT_RETURNS)
    return ImportJob.objects.filter(authority_id=actor.authority_id)


def _job(actor: Actor, job: int) -> ImportJob:
    row = _jobs(actor).select_related("by").filter(pk=job).first()
    if row is None:
        raise NoSuchImport(job)
    return row


def _line(row: ImportJob) -> ImportLine:
    return ImportLine(
        id=row.pk,
        kind=row.kind,
        state=row.state,
        state_words=row.get_state_display(),
        is_moving=row.state in _MOVING,
        progress=row.progress,
        message=row.message,
        extracted_on=row.extracted_on,
        collection_year=row.collection_year,
        covers_since=row.covers_since,
        files=tuple(file["name"] for file in row.files),
        by=row.by.name if row.by else "",
        created_at=row.created_at,
        read_at=row.read_at,
        committed_at=row.committed_at,
    )


def _listed(counts: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    files: Sequence[Mapping[str, Any]] = counts.get("files", ())
    return files


def _row_counts(name: str, told: Mapping[str, int]) -> RowCounts:
    differing = (told.get(done, 0) for done in ("outranked", "not-taken", "in-error"))
    return RowCounts(
        name,
        told.get("added", 0),
        told.get("corrected", 0) + told.get("filled", 0),
        told.get("ended", 0),
        told.get("withdrawn", 0),
        sum(differing),
    )


def _kinds(row: ImportJob) -> tuple[KindCovered, ...]:
    told = {each["kind"]: each for each in row.counts.get("coverage", ())}
    return tuple(
        KindCovered(
            kind,
            kind in row.kinds,
            _day(told[kind]["since"]) if kind in told else None,
            _day(told[kind]["until"]) if kind in told else None,
            told[kind]["gap"] if kind in told else False,
        )
        for kind in row.kinds_held
    )


def _same_files(row: ImportJob) -> tuple[ImportLine, ...]:
    """Earlier imports on the record whose files were all the same, byte for byte."""
    digests = sorted(file["sha256"] for file in row.files)
    earlier = ImportJob.objects.filter(
        authority_id=row.authority_id, state=ImportState.COMMITTED, pk__lt=row.pk
    ).select_related("by")
    return tuple(
        _line(one) for one in earlier if sorted(file["sha256"] for file in one.files) == digests
    )


def problem_line(row: ImportProblem) -> ProblemLine:
    """A stored problem as lists show it."""
    return ProblemLine(
        row.severity,
        row.file,
        row.row,
        row.column,
        row.value,
        row.child_local_id,
        row.message,
        row.what_to_do,
        row.rule,
    )


def _child(row: ImportedChild) -> ChildInImport:
    return ChildInImport(
        row.child_local_id,
        row.child_id,
        row.outcome,
        row.added,
        row.corrected,
        row.ended,
        row.differs,
        tuple(_row_line(line) for line in row.lines),
    )


def _row_line(told: Mapping[str, Any]) -> RowLine:
    return RowLine(
        told.get("row", ""),
        _day(told.get("on")),
        told["done"],
        told.get("was", {}),
        told.get("now", {}),
        told.get("message", ""),
        told.get("what_to_do", ""),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _part(rows: QuerySet[Any], page: int, shown: Any) -> ImportPart:
    count = rows.count()
    pages = max(1, -(-count // PAGE))
    page = min(max(1, page), pages)
    some = rows[(page - 1) * PAGE : page * PAGE]
    return ImportPart(tuple(shown(row) for row in some), count, page, pages)
