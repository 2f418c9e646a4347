"""The service's own pages: tracker, who waits, figures."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from holdfast.policy.permissions import Permission
from holdfast.queries.service.figures import figures as figures_of
from holdfast.queries.service.figures import year_of
from holdfast.queries.service.measured import measured
from holdfast.queries.service.stars import stars_of
from holdfast.queries.service.tracker import tracker as tracked
from holdfast.queries.service.waiting import awaited, awaiting_permanence
from holdfast.queries.today import today
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.service import figures_page, lists


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def tracker(request: OfficersRequest) -> HttpResponse:
    """Every looked-after child's progress, a line for each."""
    found = tracked(request.actor, today(), _number(request, "page", 1))
    seen = [line.child.id for line in found.lines]
    return show(
        request, "service/list.html", lists.tracker(request.actor, found, today()), children=seen
    )


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def permanence(request: OfficersRequest) -> HttpResponse:
    """Every child who awaits permanence, across all reviewing officers."""
    found = awaiting_permanence(request.actor, today())
    seen = [line.child.id for line in found]
    return show(
        request, "service/list.html", lists.permanence(request.actor, found, today()), children=seen
    )


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def waiting(request: OfficersRequest) -> HttpResponse:
    """Assessments and decisions on funding that have not come, as dead time."""
    found = awaited(request.actor, today())
    seen = [line.child.id for line in found]
    return show(
        request, "service/list.html", lists.waiting(request.actor, found, today()), children=seen
    )


@require_safe
@page(needs=Permission.SEE_SERVICE_WORK)
def figures(request: OfficersRequest) -> HttpResponse:
    """The figures of a year, counted from the record as it is now."""
    now = today()
    year = _number(request, "year", year_of(now))
    found = figures_of(request.actor, year)
    counted = measured(request.actor, found.since, found.until, now)
    told = figures_page.context(request.actor, found, counted, now)
    stars = stars_of(request.actor, found.since, found.until)
    return show(request, "service/figures.html", told | {"stars": figures_page.stars(stars)})


def _number(request: OfficersRequest, name: str, otherwise: int) -> int:
    told = request.GET.get(name, "")
    return int(told) if told.isdigit() and 0 < int(told) < 9999 else otherwise
