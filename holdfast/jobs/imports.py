"""Reading an import's files, and putting them on the record: the long work of an import.

Each job may be run again after a failure, or after the worker was stopped in the middle: the
record is then as it was before. What went wrong is told on the import's page in plain words; the
log names only where in the program it happened, for a database's message may quote a child's row.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from holdfast.actions import imports as actions
from holdfast.actions.action import Refused
from holdfast.actions.importing.uploads import sweep
from holdfast.core.returns import Reading
from holdfast.imports import Source, read
from holdfast.jobs.connecting import own_connection
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted
from holdfast.queries.import_files import KeptFile, ToRead, to_read, waiting

FORGOTTEN_AFTER = timedelta(days=30)
"""Files of a return are a list of children: they do not lie about longer than this."""

_UPLOADING_TAKES = timedelta(days=1)
LOG = logging.getLogger(__name__)
_AGAIN = RetryStrategy(max_attempts=60, wait=10, retry_exceptions={actions.Busy})
_GONE = "The files of this import are no longer here. Send them again."
_FAULT = (
    "Something went wrong that is not the fault of the files. Nothing was put on the record."
    " Run it again; if it fails again, tell the administrator the number of this import."
)


@app.task(name="imports.read_return", queue="imports", retry=_AGAIN)
def read_return(job: int) -> None:
    """Read the files of an import and store what is wrong with them and what they would change."""
    with own_connection():
        read_now(job)


@app.task(name="imports.commit_return", queue="imports", retry=_AGAIN)
def commit_return(job: int) -> None:
    """Put an import on the record."""
    with own_connection():
        commit_now(job)


@app.periodic(cron="40 0 * * *")
@app.task(name="imports.give_up_forgotten", queueing_lock="imports.give_up_forgotten")
def give_up_forgotten(timestamp: int) -> None:
    """Give up imports that nobody has come back to, and remove files that belong to none."""
    with own_connection():
        give_up(datetime.fromtimestamp(timestamp, UTC))


def read_now(job: int) -> Reading | None:
    """Read an import's files in this process; what was read, or None where that failed."""
    return _run(job, actions.begin_reading, actions.preview)


def commit_now(job: int, reading: Reading | None = None) -> None:
    """Put an import on the record in this process. One that is there already stays as it is.

    `reading` is what its files say, where this process has just read them.
    """
    if to_read(job).state != "committed":
        _run(job, actions.begin_committing, actions.commit, reading)


def give_up(now: datetime) -> None:
    """Give up what was sent too long before `now`."""
    left = waiting(since=now - FORGOTTEN_AFTER)
    for authority, job in left.too_long:
        actions.abandon(by=Actor.product(authority), job=job)
    sweep(left.stored, before=(now - _UPLOADING_TAKES).timestamp())


def _run(
    job: int,
    begin: Callable[..., None],
    finish: Callable[..., None],
    reading: Reading | None = None,
) -> Reading | None:
    """Raises Busy where another import is under way; Refused where it is not this one's turn."""
    asked = to_read(job)
    begin(by=asked.by, job=job)
    failed = partial(actions.fail, by=Actor.product(asked.by.authority_id), job=job)
    try:
        reading = reading or _reading(asked)
        finish(by=asked.by, job=job, reading=reading)
        return reading
    except (Refused, NotPermitted) as refused:
        failed(message=str(refused))
    except FileNotFoundError:
        failed(message=_GONE)
    except Exception as fault:
        _log(job, fault)
        failed(message=_FAULT)
    return None


def _reading(asked: ToRead) -> Reading:
    return read(
        [_source(file) for file in asked.files],
        collection_year=asked.collection_year,
        extracted_on=asked.extracted_on,
    )


def _source(file: KeptFile) -> Source:
    """The file under the name it was sent by. Raises FileNotFoundError."""
    return Source(file.name, file.path.stat().st_size, lambda: file.path.open("rb"))


def _log(job: int, fault: Exception) -> None:
    where = "".join(traceback.format_tb(fault.__traceback__))
    LOG.error("import %s failed with %s at\n%s", job, type(fault).__name__, where)
