"""The worker reads imports and puts them on the record."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app

from holdfast.core.profiles import Profile
from holdfast.jobs import imports
from holdfast.queries.import_files import to_read
from holdfast.record.models import Authority, Child, ImportedChild, ImportJob
from tests.actions.importing import TODAY, sent, told
from tests.imports.returns import EPISODES, HEADER, episode, table
from tests.record.builders import an_authority, an_officer
from tests.worker import work

FILES = {
    "header.csv": table(HEADER, "1,F,01/06/2012,WBRI,,,"),
    "episodes.csv": table(EPISODES, episode("03/06/2025")),
}


@pytest.fixture
def authority(db: None, settings: Any, tmp_path: Path) -> Authority:
    settings.MEDIA_ROOT = tmp_path
    settings.HOLDFAST_TODAY = TODAY
    return an_authority()


@pytest.mark.django_db(transaction=True)
def test_a_worker_reads_and_then_commits(authority: Authority, settings: Any) -> None:
    job = sent(authority, FILES)
    imports.read_return.defer(job=job)
    work(settings.MEDIA_ROOT)
    assert told(authority, job).line.state == "read"
    imports.commit_return.defer(job=job)
    work(settings.MEDIA_ROOT)
    line = told(authority, job).line
    assert (line.state, line.progress) == ("committed", 100)
    assert Child.objects.count() == 1


def test_both_jobs_are_known_to_the_worker() -> None:
    app.perform_import_paths()
    assert {"imports.read_return", "imports.commit_return"} <= set(app.tasks)


def test_an_import_waits_while_another_is_under_way() -> None:
    strategy = imports.read_return.retry_strategy
    assert strategy is not None
    assert imports.actions.Busy in (strategy.retry_exceptions or ())


def test_what_is_read_is_read_on_behalf_of_the_officer_who_sent_it(authority: Authority) -> None:
    job = sent(authority, FILES)
    officer = an_officer(authority)
    ImportJob.objects.filter(pk=job).update(by=officer)
    by = to_read(job).by
    assert (by.user_id, by.profiles) == (officer.pk, frozenset[Profile]())


def test_nothing_of_a_child_is_told_to_the_queue(authority: Authority) -> None:
    imports.read_return.defer(job=sent(authority, FILES))
    with connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs ORDER BY id DESC LIMIT 1")
        (args,) = cursor.fetchone()
    assert set(args if isinstance(args, dict) else __import__("json").loads(args)) == {"job"}


def test_what_nobody_comes_back_to_is_given_up(authority: Authority, settings: Any) -> None:
    folder = Path(settings.MEDIA_ROOT) / "imports"
    forgotten, recent = sent(authority, FILES), sent(authority, FILES)
    imports.read_now(forgotten)
    ImportJob.objects.filter(pk=forgotten).update(created_at=datetime(2026, 3, 1, tzinfo=UTC))
    (folder / "broken-off").write_bytes(b"x")
    os.utime(folder / "broken-off", (0, 0))
    with transaction.atomic():
        imports.give_up(datetime(2026, 5, 4, tzinfo=UTC))
    states = {job: told(authority, job).line.state for job in (forgotten, recent)}
    assert states == {forgotten: "abandoned", recent: "uploaded"}
    assert not ImportedChild.objects.filter(job=forgotten).exists()
    assert not (folder / "broken-off").exists()
    assert len(list(folder.iterdir())) >= 2
