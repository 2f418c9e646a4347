"""The list of imports and the page of one, from its first reading to what it changed."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.imports import template_csv
from holdfast.policy.permissions import Permission
from holdfast.queries import imports as query
from holdfast.queries.imports import ImportLine
from holdfast.web.components import Action, Breadcrumbs, Column, Crumb, EmptyState, Table, paginate
from holdfast.web.downloads import download
from holdfast.web.imports import preview
from holdfast.web.imports.words import kind_words, state_tag, year_words
from holdfast.web.page import OfficersRequest, page, show
from holdfast.web.words import date_long

READS = page(needs=Permission.IMPORT_RETURNS)


@require_GET
@READS
def imports(request: OfficersRequest) -> HttpResponse:
    """The authority's imports, the newest first."""
    part = query.imports(request.actor, page_number(request))
    home = reverse("imports")
    context = {
        "table": _table(part.items),
        "pagination": paginate(part.page, part.pages, lambda page: f"{home}?page={page}"),
    }
    return show(request, "imports/imports.html", context)


@require_GET
@READS
def one(request: OfficersRequest, job: int) -> HttpResponse:
    """One import: how far it has come, what is wrong, what it would change or has changed."""
    detail = query.import_detail(request.actor, job)
    context = {**preview.context(detail), "breadcrumbs": breadcrumbs()}
    return show(request, "imports/import.html", context)


@require_GET
@READS
def progress(request: OfficersRequest, job: int) -> HttpResponse:
    """The bar alone, asked for every two seconds; once done, the whole page is asked for."""
    line = query.import_line(request.actor, job)
    response = show(request, "component.html", {"component": preview.bar(line)})
    if not line.is_moving:
        response["HX-Refresh"] = "true"
    return response


@require_GET
@READS
def names_template(_request: OfficersRequest) -> HttpResponse:
    """The file of names and officers with its columns named and nothing in it."""
    return download(template_csv(), "names-and-officers.csv")


def breadcrumbs(*inner: Crumb) -> Breadcrumbs:
    """The way back to the list of imports."""
    return Breadcrumbs((Crumb("Import", reverse("imports")), *inner))


def page_number(request: OfficersRequest) -> int:
    """The page of a list that is asked for, the first unless it is a number."""
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _table(lines: tuple[ImportLine, ...]) -> Table:
    return Table(
        caption="Imports, the newest first",
        caption_hidden=True,
        columns=(
            Column("Import"),
            Column("State"),
            Column("Collection year"),
            Column("Extracted"),
            Column("Files"),
            Column("Sent"),
        ),
        rows=tuple(_row(line) for line in lines),
        empty=EmptyState(
            "Nothing has been imported yet",
            "Send an SSDA903 return or a children in need census, then a file of names and "
            "officers. You will see everything that would change before it is put on the record.",
            Action("New import", reverse("import_new"), primary=True),
        ),
    )


def _row(line: ImportLine) -> tuple[object, ...]:
    address = reverse("import", args=[line.id])
    sent = date_long(line.created_at.date())
    return (
        Action(f"{kind_words(line)}, number {line.id}", address),
        state_tag(line),
        year_words(line.collection_year),
        line.extracted_on,
        f"{len(line.files)}",
        f"{sent} by {line.by}" if line.by else sent,
    )
