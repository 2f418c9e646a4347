"""The files of imports, for the worker: those to read, and those that nobody waits for any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.queries.imports import NoSuchImport
from holdfast.queries.today import today
from holdfast.record.models import ImportJob, ImportState


@dataclass(frozen=True, slots=True)
class KeptFile:
    """An uploaded file: the name it was sent by, and where it lies."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class ToRead:
    """What a job needs to read an import's files. `by` is the officer who sent them, with the
    roles held today, or the product itself.
    """

    id: int
    by: Actor
    state: str
    files: tuple[KeptFile, ...]
    extracted_on: date
    collection_year: int


def to_read(job: int) -> ToRead:
    """What a job needs to read the files. For the worker, on behalf of the officer who sent them.

    Raises NoSuchImport.
    """
    row = ImportJob.objects.select_related("by__authority").filter(pk=job).first()
    if row is None:
        raise NoSuchImport(job)
    by = actor_for(row.by, today()) if row.by else Actor.product(row.authority_id)
    folder = Path(settings.MEDIA_ROOT) / "imports"
    files = (KeptFile(file["name"], folder / file["stored"]) for file in row.files)
    return ToRead(row.pk, by, row.state, tuple(files), row.extracted_on, row.collection_year)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Imports that are neither on the record nor given up: those to be given up now, as pairs of
    authority and import, and the places of all their files.
    """

    too_long: tuple[tuple[int, int], ...]
    stored: tuple[str, ...]


def waiting(since: datetime) -> Waiting:
    """The imports of every authority that wait; `too_long` are those sent before `since`."""
    rows = ImportJob.objects.exclude(
        state__in=(ImportState.COMMITTED, ImportState.COMMITTING, ImportState.ABANDONED)
    )
    old = rows.filter(created_at__lt=since).values_list("authority_id", "pk")
    files = ImportJob.objects.exclude(state=ImportState.ABANDONED).values_list("files", flat=True)
    return Waiting(tuple(old), tuple(file["stored"] for each in files for file in each))
