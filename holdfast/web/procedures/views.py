"""Procedures, to be read and compared. They are about no child."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.policy.permissions import Permission
from holdfast.queries import procedures as query
from holdfast.queries.procedure_comparison import side_by_side
from holdfast.queries.procedures import ProcedureDocument, ProcedureLine
from holdfast.web.components import Breadcrumbs, Chip, Crumb, FilterChips, Tab, Tabs
from holdfast.web.page import OfficersRequest, page, show
from holdfast.web.procedures.compare import comparisons
from holdfast.web.procedures.document import asked_count, laid_out

READS = page(needs=Permission.SEE_PROCEDURES)


@require_GET
@READS
def procedures(request: OfficersRequest) -> HttpResponse:
    """Every procedure, the reader's own authority's first."""
    lines = query.procedures(request.actor)
    home = next((line for line in lines if line.is_home), None)
    others = [line for line in lines if not line.is_home]
    return show(request, "procedures/procedures.html", {"home": home, "others": others})


@require_GET
@READS
def procedure(request: OfficersRequest, procedure: str) -> HttpResponse:
    """The rules and gates of a procedure; `?show=local` leaves out what is as nationally."""
    return _document(request, procedure, "procedure")


@require_GET
@READS
def asked(request: OfficersRequest, procedure: str) -> HttpResponse:
    """The forms, guidance and lists of a procedure, with the same choice."""
    return _document(request, procedure, "procedure_asked")


def _document(request: OfficersRequest, procedure: str, route: str) -> HttpResponse:
    found = query.procedure_document(request.actor, procedure)
    if found is None:
        raise Http404
    local_only = request.GET.get("show") == "local" and not found.line.is_national
    of_rules = route == "procedure"
    return show(
        request,
        f"procedures/{route}.html",
        {
            "document": laid_out(found, local_only=local_only, of_rules=of_rules),
            "line": found.line,
            "others": _others(query.procedures(request.actor), procedure),
            "breadcrumbs": _breadcrumbs(),
            "tabs": _tabs(procedure, route),
            "chips": _shown_chips(found, route, local_only=local_only),
        },
    )


def _tabs(procedure: str, current: str) -> Tabs:
    pages = (("procedure", "Rules and gates"), ("procedure_asked", "Forms, guidance and lists"))
    return Tabs(
        "Parts of the procedure",
        tuple(
            Tab(label, reverse(route, args=[procedure]), current=route == current)
            for route, label in pages
        ),
    )


@require_GET
@READS
def choose(request: OfficersRequest, procedure: str) -> HttpResponse:
    """Go to the comparison that a form asked for."""
    return redirect("procedure_compare", procedure, request.GET.get("with") or procedure)


@require_GET
@READS
def compare(request: OfficersRequest, first: str, second: str) -> HttpResponse:
    """What two procedures say differently, subject by subject."""
    found = side_by_side(request.actor, first, second)
    if found is None:
        raise Http404
    own = Crumb(found.first.title, reverse("procedure", args=[first]))
    return show(
        request,
        "procedures/compare.html",
        {
            "found": found,
            "subjects": comparisons(found),
            "others": _others(query.procedures(request.actor), first),
            "breadcrumbs": _breadcrumbs(own),
        },
    )


def _breadcrumbs(*inner: Crumb) -> Breadcrumbs:
    return Breadcrumbs((Crumb("Procedures", reverse("procedures")), *inner))


def _others(lines: Iterable[ProcedureLine], own: str) -> list[ProcedureLine]:
    return [line for line in lines if line.id != own]


def _shown_chips(found: ProcedureDocument, route: str, *, local_only: bool) -> FilterChips | None:
    line = found.line
    if line.is_national:
        return None
    address = reverse(route, args=[line.id])
    of_rules = route == "procedure"
    everything = line.rules if of_rules else asked_count(found)
    own = line.own if of_rules else asked_count(found, own=True)
    chips = (
        Chip(
            "Every rule" if of_rules else "Everything",
            address,
            selected=not local_only,
            count=everything,
        ),
        Chip("Its own", f"{address}?show=local", selected=local_only, count=own),
    )
    return FilterChips("Show", chips)
