"""Returns put on the record in tests, the way a job does it, and the record counted."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date

from django.apps import apps

from holdfast.actions import imports as actions
from holdfast.actions.importing.uploads import Uploaded
from holdfast.core.duties import State
from holdfast.jobs.imports import commit_now, read_now
from holdfast.policy.actor import Actor
from holdfast.queries import imports as queries
from holdfast.queries.imports import ImportDetail
from holdfast.record import duty_store
from holdfast.record.models import Authority, Child
from holdfast.record.models.row_history import Version

EXTRACTED = date(2026, 5, 1)
TODAY = date(2026, 5, 4)
YEAR = 2026


def sent(
    authority: Authority,
    files: Mapping[str, str | bytes],
    *,
    kind: str = "903",
    extracted_on: date = EXTRACTED,
    year: int = YEAR,
    covers_since: date | None = None,
    kinds: tuple[str, ...] = (),
) -> int:
    """An import whose files are there, waiting to be read."""
    return actions.upload(
        by=Actor.product(authority.pk),
        kind=kind,
        files=[Uploaded(name, io.BytesIO(_bytes(text))) for name, text in files.items()],
        extracted_on=extracted_on,
        collection_year=year,
        covers_since=covers_since,
        kinds=kinds,
    )


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def looked_over(authority: Authority, files: Mapping[str, str | bytes], **asked: object) -> int:
    """An import that was read and is ready to be put on the record."""
    job = sent(authority, files, **asked)  # type: ignore[arg-type]
    read_now(job)
    detail = told(authority, job)
    assert detail.line.state == "read", detail.line.message
    return job


def imported(
    authority: Authority, files: Mapping[str, str | bytes], **asked: object
) -> ImportDetail:
    """An import put on the record; what the preview said is what was done."""
    job = looked_over(authority, files, **asked)
    before = told(authority, job)
    commit_now(job)
    after = told(authority, job)
    assert after.line.state == "committed", after.line.message
    assert counted(before) == counted(after)
    return after


def counted(detail: ImportDetail) -> tuple[object, ...]:
    """The counts of an import, brothers and sisters apart: the preview does not know ids yet."""
    return (
        detail.new_children,
        detail.changed_children,
        detail.unchanged_children,
        detail.held_children,
        detail.differing_children,
        [rows for rows in detail.rows if rows.name != "Brother or sister"],
    )


def told(authority: Authority, job: int) -> ImportDetail:
    """What the page of an import is told."""
    return queries.import_detail(Actor.product(authority.pk), job)


def everything_on_record() -> dict[str, list[tuple[object, ...]]]:
    """Every row of the record and of its history; what is derived, and imports, left out."""
    left_out = {"importjob", "importproblem", "importedchild", "auditevent"}
    return {
        model.__name__: sorted(model._default_manager.values_list(), key=repr)
        for model in apps.get_app_config("record").get_models()
        if model._meta.model_name not in left_out
    }


def history() -> int:
    """How many versions of rows are kept."""
    models = [model for model in apps.get_models() if issubclass(model, Version)]
    return sum(model._default_manager.count() for model in models)


def child_of(authority: Authority, local_id: str = "1") -> Child:
    return Child.objects.get(authority=authority, local_id=local_id)


def duties_of(child: Child, as_at: date = TODAY) -> dict[State, list[str]]:
    """The rules of the child's duties, by state."""
    states: dict[State, list[str]] = {}
    for duty in duty_store.stored([child.pk])[child.pk]:
        states.setdefault(duty.state(as_at), []).append(duty.rule)
    return states
