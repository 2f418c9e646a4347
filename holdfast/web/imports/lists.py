"""The lists behind the counts of an import: what is wrong, and what becomes of each child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.core.returns import Severity
from holdfast.policy.permissions import Permission, may
from holdfast.queries import imports as query
from holdfast.queries.import_problems import every_problem, why_held
from holdfast.queries.imports import ImportPart, ProblemLine
from holdfast.queries.returned_children import children_known_as
from holdfast.web.components import (
    Breadcrumbs,
    Chip,
    Column,
    Crumb,
    EmptyState,
    FilterChips,
    Pagination,
    Table,
    Tag,
    paginate,
)
from holdfast.web.downloads import download, safe_csv
from holdfast.web.imports.child_lines import child_blocks
from holdfast.web.imports.views import breadcrumbs, page_number
from holdfast.web.imports.words import OUTCOMES, SEVERITIES, kind_words
from holdfast.web.page import Audits, OfficersRequest, page, put_on_record, show

HEADER = ("Severity", "File", "Row", "Column", "Value", "Child", "What is wrong", "What to do")
SHOWS = page(needs=Permission.IMPORT_RETURNS, audits=Audits.CHILDREN)


@require_GET
@SHOWS
def problems(request: OfficersRequest, job: int) -> HttpResponse:
    """What is wrong with the files, gravest first."""
    severity = request.GET.get("severity", "")
    severity = severity if severity in set(Severity) else ""
    detail = query.import_detail(request.actor, job)
    part = query.problems(request.actor, job, severity=severity, page=page_number(request))
    address = reverse("import_problems", args=[job])
    context = {
        "title": _title(request, job),
        "count": part.count,
        "chips": FilterChips("Show", tuple(_severity_chips(address, severity, detail.problems))),
        "table": _problem_table(part.items),
        "pagination": _pages(part, address, {"severity": severity}),
        "download": reverse("import_problems_csv", args=[job]),
        "breadcrumbs": _way_back(request, job),
    }
    seen = children_known_as(request.actor, (line.child for line in part.items))
    return show(request, "imports/problems.html", context, children=seen.values())


@require_GET
@SHOWS
def problems_csv(request: OfficersRequest, job: int) -> HttpResponse:
    """Every problem of an import as a table for a spreadsheet."""
    lines = list(every_problem(request.actor, job))
    seen = children_known_as(request.actor, (line.child for line in lines))
    put_on_record(request, seen.values())
    content = safe_csv(HEADER, (_cells(line) for line in lines))
    return download(content, f"import-{job}-problems.csv")


@require_GET
@SHOWS
def children(request: OfficersRequest, job: int) -> HttpResponse:
    """The children of one outcome, or those where an officer's entry stands, with what changes."""
    outcome = request.GET.get("outcome", "")
    outcome = outcome if outcome in OUTCOMES else ""
    differing = request.GET.get("differing") == "1"
    part = query.children_of_import(
        request.actor, job, outcome=outcome, differing=differing, page=page_number(request)
    )
    address = reverse("import_children", args=[job])
    local_ids = [child.local_id for child in part.items]
    known = children_known_as(request.actor, local_ids)
    linked = known if _may_open(request) else {}
    context = {
        "title": _title(request, job),
        "count": part.count,
        "chips": FilterChips("Show", tuple(_outcome_chips(address, outcome, differing=differing))),
        "blocks": child_blocks(part.items, linked, why_held(request.actor, job, local_ids)),
        "empty": EmptyState("No children here", "The other lists of this import may have some."),
        "pagination": _pages(part, address, {"outcome": outcome, "differing": "1" * differing}),
        "breadcrumbs": _way_back(request, job),
    }
    return show(request, "imports/children.html", context, children=known.values())


def _may_open(request: OfficersRequest) -> bool:
    return may(request.actor, Permission.SEE_CHILDREN)


def _title(request: OfficersRequest, job: int) -> str:
    line = query.import_line(request.actor, job)
    return f"{kind_words(line)}, number {job}"


def _way_back(request: OfficersRequest, job: int) -> Breadcrumbs:
    return breadcrumbs(Crumb(_title(request, job), reverse("import", args=[job])))


def _pages(part: ImportPart, address: str, asked: dict[str, str]) -> Pagination:
    def url(page: int) -> str:
        kept = {name: value for name, value in asked.items() if value}
        return f"{address}?{urlencode({**kept, 'page': page})}"

    return paginate(part.page, part.pages, url)


def _severity_chips(address: str, chosen: str, counts: Mapping[str, int]) -> Iterator[Chip]:
    yield Chip("Everything", address, selected=not chosen, count=sum(counts.values()))
    for severity in Severity:
        if severity.value in counts:
            url = f"{address}?severity={severity.value}"
            label = SEVERITIES[severity][0]
            yield Chip(label, url, selected=chosen == severity, count=counts[severity.value])


def _outcome_chips(address: str, chosen: str, *, differing: bool) -> Iterator[Chip]:
    yield Chip("Every child", address, selected=not chosen and not differing)
    for outcome, words in OUTCOMES.items():
        if outcome == "unchanged":
            continue
        yield Chip(words, f"{address}?outcome={outcome}", selected=chosen == outcome)
    yield Chip("Differ from an officer’s entry", f"{address}?differing=1", selected=differing)


def _problem_table(lines: tuple[ProblemLine, ...]) -> Table:
    heads = ("What", "Where", "Value", "What is wrong", "What to do")
    return Table(
        caption="What is wrong, gravest first",
        caption_hidden=True,
        columns=tuple(Column(head) for head in heads),
        rows=tuple(_problem_row(line) for line in lines),
        empty=EmptyState("Nothing is wrong here", "Every row of these files could be read."),
    )


def _problem_row(line: ProblemLine) -> tuple[object, ...]:
    _, word, tone = SEVERITIES[Severity(line.severity)]
    where = [line.file, f"row {line.row:,}" if line.row else "", line.column]
    child = f"child {line.child}" if line.child else ""
    rule = f" National rule {line.rule}." if line.rule else ""
    return (
        Tag(word.capitalize(), tone),
        ", ".join(filter(None, [*where, child])),
        line.value,
        f"{line.message}{rule}",
        line.what_to_do,
    )


def _cells(line: ProblemLine) -> tuple[object, ...]:
    return (
        SEVERITIES[Severity(line.severity)][1],
        line.file,
        line.row,
        line.column,
        line.value,
        line.child,
        line.message,
        line.what_to_do,
    )
