"""What the reviewing officer keeps open, and did between reviews."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import visits
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import Permission
from holdfast.queries import between
from holdfast.queries.between import ToVisit
from holdfast.queries.today import today
from holdfast.web.between import accepted
from holdfast.web.open import pages
from holdfast.web.open.pages import VisitForm
from holdfast.web.page import Audits, OfficersRequest, page, show

KNOWN = {"yes": True, "no": False}


@require_GET
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILDREN)
def listed(request: OfficersRequest) -> HttpResponse:
    """Complaints, disclosures and concerns that are not yet resolved, across children."""
    lines = between.still_open(request.actor, today())
    told = pages.listed(request.actor, lines, today())
    seen = {each.line.child.id for each in lines}
    return show(request, "between/list.html", told, children=seen)


@require_GET
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILDREN)
def footprint(request: OfficersRequest) -> HttpResponse:
    """Visits, talks and checks since the last review, for every child."""
    actor = request.actor
    everyone = "everyone" in request.GET or Profile.IRO_MANAGER in actor.profiles
    lines = between.footprints(actor, today(), everyone=everyone)
    told = pages.footprint(actor, lines, today(), everyone=everyone)
    return show(request, "between/list.html", told, children={line.child.id for line in lines})


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def visit(request: OfficersRequest, child: int) -> HttpResponse:
    """Record a visit of the reviewing officer, with its record or to be written up."""
    found = between.to_visit(request.actor, child, today())
    if found is None:
        raise Http404
    form = VisitForm(found, today(), request.POST or None)
    if accepted(form, lambda: _visit(request, found, form)):
        messages.success(request, "Visit recorded")
        return redirect("child", child)
    told = pages.visit(request.actor, found, form)
    return show(request, "between/form.html", told, children=[child])


def _visit(request: OfficersRequest, found: ToVisit, form: VisitForm) -> int:
    given = form.cleaned_data
    return visits.record(
        by=request.actor,
        child=found.child.id,
        on=given["on"],
        time=given["time"],
        visitor="iro",
        user=request.actor.user_id,
        placement=found.placement if given.get("in_placement") else None,
        seen=KNOWN.get(given["seen"]),
        alone=KNOWN.get(given["alone"]),
        note=given["note"],
    )
