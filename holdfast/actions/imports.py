"""Imports of returns: files sent, read, looked over and put on the record.

Reading files is not an action's work: a job reads them and hands over the values. An import goes
through states, each set in a transaction of its own; what is put on the record is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models.functions import Now

from holdfast.actions.action import Refused, action
from holdfast.actions.importing import uploads
from holdfast.actions.importing.changes import Asked
from holdfast.actions.importing.covering import (
    PEOPLE,
    Covered,
    cover,
    coverage_after,
    span_of,
)
from holdfast.actions.importing.findings import (
    Findings,
    forget_findings,
    reading_counts,
    store_problems,
)
from holdfast.actions.importing.people import AnotherAuthoritysError, Named, named_in
from holdfast.actions.importing.progress import telling
from holdfast.actions.importing.putting import Putting
from holdfast.actions.importing.siblings import groups_of, pairs_of, too_large
from holdfast.actions.importing.standing import known_children
from holdfast.actions.importing.taking import batches
from holdfast.actions.importing.uploads import Uploaded
from holdfast.core.facts import Interval
from holdfast.core.returns import Reading
from holdfast.core.words import long_date
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.record.history import operation
from holdfast.record.models import ImportJob, ImportState

KINDS = {"903": "SSDA903 return", "cin": "Children in need census", PEOPLE: "Names and officers"}
"""What can be imported, by the word for it in commands."""

FIRST_YEAR = 2018


class Busy(Refused):
    """Another import of the authority is being read or put on the record."""


_READABLE = frozenset(
    state.value
    for state in (
        ImportState.UPLOADED,
        ImportState.READING,
        ImportState.READ,
        ImportState.FAILED,
        ImportState.REFUSED,
    )
)
_COMMITTABLE = frozenset(
    state.value for state in (ImportState.READ, ImportState.COMMITTING, ImportState.FAILED)
)
_READING_SHARE = 0.5


def collection_year_of(day: date) -> int:
    """The collection year that a day lies in, by the year in which it ends on 31 March."""
    return day.year + 1 if (day.month, day.day) >= (4, 1) else day.year


@action(needs=Permission.IMPORT_RETURNS)
def upload(
    *,
    by: Actor,
    kind: str,
    files: Iterable[Uploaded],
    extracted_on: date,
    collection_year: int | None = None,
    covers_since: date | None = None,
    kinds: Sequence[str] = (),
) -> int:
    """Keep the files of an import until they are read. Nothing on the record changes.

    `collection_year` ends on 31 March of that year; by default it is the one that `extracted_on`
    lies in. `kinds` narrows what the files are taken to hold in full. Returns the job's id.
    """
    year = collection_year or collection_year_of(extracted_on)
    _check(kind, extracted_on, year, covers_since)
    kept = uploads.keep(files)
    try:
        job = ImportJob.objects.create(
            authority_id=by.authority_id,
            by_id=by.user_id,
            kind=kind,
            files=kept,
            extracted_on=extracted_on,
            covers_since=covers_since,
            collection_year=year,
            kinds=sorted(set(kinds)),
        )
    except BaseException:
        uploads.forget(kept)
        raise
    return int(job.pk)


def _check(kind: str, extracted_on: date, year: int, covers_since: date | None) -> None:
    if kind not in KINDS:
        raise Refused(f"Choose what to import: {', '.join(KINDS)}.", "kind")
    if extracted_on > today():
        raise Refused("The day of extraction cannot be in the future.", "extracted_on")
    if not FIRST_YEAR <= year <= today().year + 1:
        raise Refused(f"The collection year must end in {FIRST_YEAR} or later.", "collection_year")
    _check_span(span_of(kind, year, extracted_on, covers_since), covers_since)


def _check_span(span: Interval, covers_since: date | None) -> None:
    if span.until is not None and span.since >= span.until:
        field = "covers_since" if covers_since else "collection_year"
        raise Refused(
            f"The files would cover the time from {long_date(span.since)}, but end before it."
            " Check the collection year, the day of extraction and the day covered from.",
            field,
        )


@action(needs=Permission.IMPORT_RETURNS)
def begin_reading(*, by: Actor, job: int) -> None:
    """Say that the files are being read. One that failed or was refused may be read again."""
    _turn(by, job, _READABLE, ImportState.READING)


@action(needs=Permission.IMPORT_RETURNS)
def begin_committing(*, by: Actor, job: int) -> None:
    """Say that the import is being put on the record. One that failed may be run again."""
    row = _turn(by, job, _COMMITTABLE, ImportState.COMMITTING)
    if row.read_at is None:
        raise Refused("The files have not been read yet. Read them and look them over first.")


def _turn(by: Actor, job: int, ready: Iterable[str], to: ImportState) -> ImportJob:
    """Bring a job into another state. Raises Refused where another import is under way."""
    _alone(by.authority_id)
    row = _job(by, job)
    if row.state not in ready:
        raise Refused(f"This import is: {row.get_state_display().lower()}.")
    ImportJob.objects.filter(pk=job).update(state=to, progress=0, message="")
    return row


def _job(by: Actor, job: int) -> ImportJob:
    """The job, in the actor's own authority. It is not locked: progress is told meanwhile."""
    row = ImportJob.objects.filter(authority_id=by.authority_id, pk=job).first()
    if row is None:
        raise Refused("There is no such import.", "job")
    return row


def _alone(authority_id: int) -> None:
    """Let one import of an authority at a time read or write, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_try_advisory_xact_lock(hashtext('record_importjob'), %s)", [authority_id]
        )
        if not cursor.fetchone()[0]:
            raise Busy("Another import is under way. Wait until it is done, then try again.")


@action(needs=Permission.IMPORT_RETURNS)
def preview(*, by: Actor, job: int, reading: Reading) -> None:
    """Store what is wrong with the files, and what they would change. The record stays as it is."""
    _alone(by.authority_id)
    row = _in_state(by, job, ImportState.READING)
    store_problems(job, reading.problems)
    findings = Findings(job)
    findings.begin(reading)
    counts = reading_counts(reading)
    refusal = _refusal(row, reading)
    if not refusal:
        counts |= _previewed(row, reading, findings)
    ImportJob.objects.filter(pk=job).update(
        state=ImportState.REFUSED if refusal else ImportState.READ,
        message=refusal,
        counts=counts,
        kinds_held=sorted(reading.kinds),
        kinds=_chosen(row, reading),
        progress=100,
        read_at=Now(),
    )


def _in_state(by: Actor, job: int, state: ImportState) -> ImportJob:
    row = _job(by, job)
    if row.state != state:
        raise Refused(f"This import is: {row.get_state_display().lower()}.")
    return row


def _refusal(row: ImportJob, reading: Reading) -> str:
    """Why the files as a whole cannot be taken in, or an empty text."""
    own = row.authority.census_code
    if own and reading.authorities - {own}:
        named = ", ".join(sorted(reading.authorities))
        return f"The files are of authority {named}, and yours is {own}."
    if reading.refused and not reading.children:
        return "None of the files could be read. What is wrong with each is listed."
    if not reading.children and not reading.held:
        return "The files hold no children."
    return ""


def _chosen(row: ImportJob, reading: Reading) -> list[str]:
    """The kinds of fact the files are taken to hold in full: those chosen that they do hold."""
    return sorted(reading.kinds & set(row.kinds) if row.kinds else reading.kinds)


def _asked(row: ImportJob) -> Asked:
    """How the files stand to what is on the record."""
    later = ImportJob.objects.filter(
        authority_id=row.authority_id,
        kind=row.kind,
        state=ImportState.COMMITTED,
        extracted_on__gt=row.extracted_on,
    )
    return Asked(row.extracted_on, _span(row), later.exists())


def _span(row: ImportJob) -> Interval:
    return span_of(row.kind, row.collection_year, row.extracted_on, row.covers_since)


def _previewed(row: ImportJob, reading: Reading, findings: Findings) -> dict[str, Any]:
    """Plan everything and write nothing."""
    named = _named(row.authority_id, reading, make=False)
    whose = known_children(row.authority_id, list(reading.children))
    asked = _asked(row)
    with telling(row.pk, since=_READING_SHARE) as tell:
        for batch in batches(reading.children, whose, named, asked, _not_yet):
            findings.add(batch.changes, batch.held)
            tell(batch.share)
    groups = groups_of(reading.children.values())
    covered = coverage_after(row.authority_id, _chosen(row, reading), asked.span)
    return _counts(findings, named, covered, asked, too_large(groups))


def _not_yet(_table: str) -> int:
    """The id of a row that is not made yet."""
    return 0


def _named(authority_id: int, reading: Reading, *, make: bool) -> Named:
    try:
        return named_in(authority_id, reading.children.values(), make=make)
    except AnotherAuthoritysError as other:
        raise Refused(
            f"The file of names gives an officer who cannot be one of yours: {other}."
            " Check the e-mail address."
        ) from None


def _counts(
    findings: Findings,
    named: Named,
    covered: Iterable[Covered],
    asked: Asked,
    groups: dict[str, int],
) -> dict[str, Any]:
    return findings.counts() | {
        "new_officers": named.new_users,
        "new_teams": named.new_teams,
        "older": asked.older,
        "too_large_groups": groups,
        "coverage": [
            {
                "kind": each.kind,
                "since": each.now.since.isoformat(),
                "until": each.now.until.isoformat() if each.now.until else None,
                "gap": each.gap,
                "changes": each.was != each.now,
            }
            for each in covered
        ],
    }


@action(needs=Permission.IMPORT_RETURNS)
def choose(*, by: Actor, job: int, kinds: Sequence[str], covers_since: date | None = None) -> None:
    """Settle, before committing, which kinds of fact the files hold in full and since when."""
    row = _in_state(by, job, ImportState.READ)
    foreign = set(kinds) - set(row.kinds_held)
    if foreign:
        raise Refused(f"The files do not hold these: {', '.join(sorted(foreign))}.", "kinds")
    _check_span(
        span_of(row.kind, row.collection_year, row.extracted_on, covers_since), covers_since
    )
    ImportJob.objects.filter(pk=job).update(kinds=sorted(set(kinds)), covers_since=covers_since)


@action(needs=Permission.IMPORT_RETURNS)
def commit(*, by: Actor, job: int, reading: Reading) -> None:
    """Put the accepted children on the record, in one transaction, and derive their duties.

    Sets the coverage, so that what is missing from the time the files tell of becomes overdue and
    what is missing from before stays unknown.
    """
    _alone(by.authority_id)
    row = _in_state(by, job, ImportState.COMMITTING)
    asked = _asked(row)
    findings = Findings(job)
    findings.begin(reading)
    named = _named(by.authority_id, reading, make=True)
    covered = coverage_after(by.authority_id, row.kinds, asked.span)
    putting = Putting(by, operation(), cover(by.authority_id, covered))
    whose = known_children(by.authority_id, list(reading.children), lock=True)
    with telling(job, since=_READING_SHARE) as tell:
        for batch in batches(reading.children, whose, named, asked, putting.ids):
            putting.put(batch.changes)
            findings.add(batch.changes, batch.held)
            tell(batch.share)
    groups = groups_of(reading.children.values())
    findings.siblings(putting.put_siblings(pairs_of(groups, whose.ids | putting.made)))
    putting.put_others()
    counts = _counts(findings, named, covered, asked, too_large(groups))
    ImportJob.objects.filter(pk=job).update(
        state=ImportState.COMMITTED,
        counts=row.counts | counts,
        progress=100,
        committed_at=Now(),
    )
    transaction.on_commit(lambda: uploads.forget(row.files))


@action(needs=Permission.IMPORT_RETURNS)
def fail(*, by: Actor, job: int, message: str) -> None:
    """Say that an import failed and why. It may be run again."""
    row = _job(by, job)
    if row.state in (ImportState.READING, ImportState.COMMITTING):
        ImportJob.objects.filter(pk=job).update(state=ImportState.FAILED, message=message)


@action(needs=Permission.IMPORT_RETURNS)
def abandon(*, by: Actor, job: int) -> None:
    """Give an import up, and remove its files and what was found in them. The record stays."""
    row = _turn(by, job, _READABLE, ImportState.ABANDONED)
    forget_findings(job)
    transaction.on_commit(lambda: uploads.forget(row.files))
