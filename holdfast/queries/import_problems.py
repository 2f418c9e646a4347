"""The problems of an import beyond one page of them: all at once, or those of some children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from holdfast.core.returns import Severity
from holdfast.policy.actor import Actor
from holdfast.queries.imports import ProblemLine, import_line, problem_line
from holdfast.record.models import ImportProblem


def every_problem(actor: Actor, job: int) -> Iterator[ProblemLine]:
    """Every problem of an import, gravest first. Raises NoSuchImport, NotPermitted."""
    import_line(actor, job)
    rows = ImportProblem.objects.filter(job_id=job).order_by("place")
    yield from map(problem_line, rows.iterator())


def why_held(
    actor: Actor, job: int, local_ids: Iterable[str]
) -> Mapping[str, tuple[ProblemLine, ...]]:
    """What holds each of these children back. Raises NoSuchImport, NotPermitted."""
    import_line(actor, job)
    rows = ImportProblem.objects.filter(
        job_id=job, severity=Severity.HELD, child_local_id__in=list(local_ids)
    ).order_by("place")
    found: dict[str, tuple[ProblemLine, ...]] = {}
    for row in rows:
        found[row.child_local_id] = (*found.get(row.child_local_id, ()), problem_line(row))
    return found
