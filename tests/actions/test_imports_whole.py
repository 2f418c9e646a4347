"""An import is whole or not at all, audited, permitted, one at a time, and may be run again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.models import Count

from holdfast.actions import imports
from holdfast.actions.action import Refused
from holdfast.actions.importing import putting, uploads
from holdfast.core.profiles import Profile
from holdfast.core.returns import ReturnedChild
from holdfast.jobs.imports import commit_now, read_now
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted
from holdfast.queries import imports as queries
from holdfast.record.models import (
    AuditEvent,
    Authority,
    Child,
    ImportJob,
    LookedAfterPeriod,
)
from tests.actions.importing import (
    EXTRACTED,
    everything_on_record,
    imported,
    looked_over,
    sent,
    told,
)
from tests.actions.world import an_actor
from tests.imports.returns import EPISODES, HEADER, episode, reading, source, table
from tests.record.builders import an_authority, an_officer

pytestmark = pytest.mark.django_db

THREE = {
    "header.csv": table(HEADER, *(f"{n},F,01/06/2012,WBRI,,," for n in (1, 2, 3))),
    "episodes.csv": table(EPISODES, *(episode("03/06/2025", child=str(n)) for n in (1, 2, 3))),
}


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """One child in each batch, so that there is a middle to crash in."""
    monkeypatch.setattr("holdfast.actions.importing.taking.BATCH", 1)


def on_the_second_child(
    monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]
) -> Callable[[], None]:
    """Let something happen when the second child's duties are derived; returns how to undo it."""
    real, times = putting.refresh, iter(range(100))

    def refresh(*args: Any) -> None:
        real(*args)
        if next(times) == 1:
            happens()

    monkeypatch.setattr(putting, "refresh", refresh)
    return lambda: monkeypatch.setattr(putting, "refresh", real)


@pytest.mark.usefixtures("one_by_one")
def test_a_fault_in_the_middle_leaves_the_record_as_it_was_and_it_can_be_run_again(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    job = looked_over(authority, THREE)
    before = everything_on_record()

    name = "Amara"

    def fault() -> None:
        raise RuntimeError(name)

    mend = on_the_second_child(monkeypatch, fault)
    commit_now(job)
    line = told(authority, job).line
    assert line.state == "failed"
    assert "Nothing was put on the record" in line.message
    assert everything_on_record() == before
    assert "RuntimeError" in caplog.text
    assert "Amara" not in caplog.text, "what a fault says may quote a child's row"
    mend()
    commit_now(job)
    assert told(authority, job).line.state == "committed"
    assert LookedAfterPeriod.objects.count() == 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("one_by_one")
def test_losing_the_database_in_the_middle_leaves_the_record_as_it_was(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = looked_over(authority, THREE)
    before = everything_on_record()

    def kill() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (own,) = cursor.fetchone()
        aside = connection.copy()
        with aside.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [own])
        aside.close()

    mend = on_the_second_child(monkeypatch, kill)
    commit_now(job)
    assert told(authority, job).line.state == "failed"
    assert everything_on_record() == before
    mend()
    commit_now(job)
    assert told(authority, job).line.state == "committed"
    assert Child.objects.count() == 3


def test_a_worker_that_was_stopped_leaves_an_import_that_can_be_run_again(
    authority: Authority,
) -> None:
    job = sent(authority, THREE)
    imports.begin_reading(by=Actor.product(authority.pk), job=job)
    read_now(job)
    imports.begin_committing(by=Actor.product(authority.pk), job=job)
    commit_now(job)
    assert told(authority, job).line.state == "committed"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("one_by_one")
def test_progress_is_seen_from_outside_while_it_goes_on(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = looked_over(authority, THREE)
    seen: list[tuple[str, int]] = []

    def look() -> None:
        aside = connection.copy()
        with aside.cursor() as cursor:
            cursor.execute("SELECT state, progress FROM record_importjob WHERE id = %s", [job])
            seen.append(cursor.fetchone())
        aside.close()

    on_the_second_child(monkeypatch, look)
    commit_now(job)
    ((state, percent),) = seen
    assert state == "committing"
    assert 50 < percent < 100
    assert told(authority, job).line.progress == 100


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_authority_wait_for_each_other(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = looked_over(authority, THREE), looked_over(authority, THREE)
    aside = connection.copy()
    with aside.cursor() as cursor:
        lock = [authority.pk]
        cursor.execute("SELECT pg_advisory_lock(hashtext('record_importjob'), %s)", lock)
        with pytest.raises(imports.Busy):
            commit_now(first)
    aside.close()
    commit_now(first)
    commit_now(second)
    assert Child.objects.count() == 3


def test_nothing_of_the_children_is_recorded_before_the_commit(authority: Authority) -> None:
    before = everything_on_record()
    looked_over(authority, THREE)
    assert everything_on_record() == before


def test_committing_twice_does_it_once(authority: Authority) -> None:
    job = imported(authority, THREE).line.id
    before = everything_on_record()
    commit_now(job)
    assert everything_on_record() == before
    with pytest.raises(Refused):
        imports.begin_committing(by=Actor.product(authority.pk), job=job)


def test_files_not_read_yet_cannot_be_committed(authority: Authority) -> None:
    with pytest.raises(Refused):
        commit_now(sent(authority, THREE))


def test_the_commit_is_audited_with_the_children_it_touched(authority: Authority) -> None:
    imported(authority, THREE)
    events = AuditEvent.objects.filter(action="imports.commit")
    children = {child for event in events for child in event.child_ids}
    assert children == set(Child.objects.values_list("pk", flat=True))
    assert events.values("operation").aggregate(n=Count("operation", distinct=True))["n"] == 1
    operation = events[0].operation
    period = LookedAfterPeriod.objects.earliest("pk")
    assert period.versions.get().pgh_context_id == operation


def test_the_officer_who_sent_it_is_named(authority: Authority) -> None:
    officer = an_officer(authority)
    by = an_actor(officer, Profile.DATA_OFFICER)
    with (Path(__file__).parent / "conftest.py").open("rb") as stream:
        job = imports.upload(
            by=by,
            kind="903",
            files=[uploads.Uploaded("header.csv", stream)],
            extracted_on=EXTRACTED,
        )
    assert queries.import_line(by, job).by == officer.name
    assert AuditEvent.objects.get(action="imports.upload").user == officer


def actions_on(job: int) -> dict[str, dict[str, object]]:
    found = reading(source("header.csv", THREE["header.csv"]))
    return {
        "upload": {"kind": "903", "files": [], "extracted_on": EXTRACTED},
        "begin_reading": {"job": job},
        "begin_committing": {"job": job},
        "preview": {"job": job, "reading": found},
        "choose": {"job": job, "kinds": []},
        "commit": {"job": job, "reading": found},
        "fail": {"job": job, "message": "No."},
        "abandon": {"job": job},
    }


@pytest.mark.parametrize("name", sorted(actions_on(0)))
def test_only_those_who_may_import_do(authority: Authority, name: str) -> None:
    job = looked_over(authority, THREE)
    officer = an_officer(authority)
    for profile in set(Profile) - {Profile.DATA_OFFICER, Profile.ADMINISTRATOR}:
        with pytest.raises(NotPermitted):
            getattr(imports, name)(by=an_actor(officer, profile), **actions_on(job)[name])


@pytest.mark.parametrize("name", sorted(actions_on(0).keys() - {"upload"}))
def test_another_authoritys_import_is_none_of_ours(authority: Authority, name: str) -> None:
    job = looked_over(authority, THREE)
    by = Actor.product(an_authority().pk)
    with pytest.raises(Refused, match="no such import"):
        getattr(imports, name)(by=by, **actions_on(job)[name])
    for query in (queries.import_detail, queries.import_line, queries.problems):
        with pytest.raises(queries.NoSuchImport):
            query(by, job)


def test_who_may_not_import_does_not_see_imports(authority: Authority) -> None:
    job = looked_over(authority, THREE)
    chair = an_actor(an_officer(authority), Profile.CHAIR)
    with pytest.raises(NotPermitted):
        queries.imports(chair)
    with pytest.raises(NotPermitted):
        queries.import_detail(chair, job)


# Files


def kept(settings: Any) -> list[str]:
    folder = Path(settings.MEDIA_ROOT) / "imports"
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def test_files_lie_under_random_names_and_are_gone_once_on_the_record(
    authority: Authority, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    job = looked_over(authority, THREE)
    assert len(kept(settings)) == 2
    assert not any("header" in name for name in kept(settings))
    for path in (Path(settings.MEDIA_ROOT) / "imports").iterdir():
        assert path.stat().st_mode & 0o077 == 0
    with django_capture_on_commit_callbacks(execute=True):
        commit_now(job)
    assert kept(settings) == []


def test_giving_up_removes_the_files(
    authority: Authority, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    job = looked_over(authority, THREE)
    with django_capture_on_commit_callbacks(execute=True):
        imports.abandon(by=Actor.product(authority.pk), job=job)
    assert kept(settings) == []
    with pytest.raises(Refused):
        commit_now(job)


def test_files_that_are_gone_are_asked_for_again(authority: Authority, settings: Any) -> None:
    job = sent(authority, THREE)
    uploads.forget(ImportJob.objects.get(pk=job).files)
    read_now(job)
    line = told(authority, job).line
    assert line.state == "failed"
    assert "Send them again" in line.message


def test_too_much_is_refused_and_leaves_nothing_behind(
    authority: Authority, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LARGEST_UPLOAD", 10)
    with pytest.raises(Refused, match="larger"):
        sent(authority, THREE)
    with pytest.raises(Refused, match="Choose"):
        sent(authority, {})
    assert kept(settings) == []
    assert not ImportJob.objects.exists()


def test_a_path_in_a_files_name_is_no_path(authority: Authority) -> None:
    job = sent(authority, {"..\\..\\c:\\returns/header.csv": "CHILD,DOB\n"})
    assert told(authority, job).line.files == ("header.csv",)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"extracted_on": date(2026, 5, 5)}, "extracted_on"),
        ({"kind": "unheard-of"}, "kind"),
        ({"year": 1999}, "collection_year"),
        ({"year": 2027, "extracted_on": date(2026, 3, 1)}, "collection_year"),
        ({"covers_since": date(2026, 4, 1)}, "covers_since"),
    ],
)
def test_what_makes_no_sense_is_refused(
    authority: Authority, asked: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        sent(authority, THREE, **asked)
    assert refused.value.field == field


def test_files_that_hold_nothing_are_refused(authority: Authority) -> None:
    for files in ({"a.csv": "X,Y\n1,2\n"}, {"a.csv": b"%PDF-1.4"}):
        job = sent(authority, files)
        read_now(job)
        detail = told(authority, job)
        assert detail.line.state == "refused"
        assert detail.line.message


def test_lists_come_in_pages(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "PAGE", 2)
    job = looked_over(authority, THREE)
    by = Actor.product(authority.pk)
    part = queries.children_of_import(by, job, outcome="new", page=2)
    assert (part.count, part.pages, [child.local_id for child in part.items]) == (3, 2, ["3"])
    assert queries.imports(by).count == 1


def test_a_childs_values_are_not_told_by_repr() -> None:
    assert "Amara" not in repr(ReturnedChild("Amara"))
