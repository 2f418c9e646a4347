"""The allocation board, newcomers, meetings, posts, and work for the service."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import reviewers, service_work
from holdfast.actions.action import Refused
from holdfast.policy.permissions import Permission, demand, may
from holdfast.queries.allocation_board import board as found_board
from holdfast.queries.allocation_board import met, new_to_care
from holdfast.queries.caseloads import post
from holdfast.queries.service_work import is_there, work_year
from holdfast.queries.today import today
from holdfast.web.allocation import board as shown
from holdfast.web.allocation import other_work
from holdfast.web.allocation.forms import MeetingForm, PostForm, StrikeOutForm, WorkForm
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_ALLOCATION, audits=Audits.CHILDREN)
def board(request: OfficersRequest) -> HttpResponse:
    """Who waits for a reviewing officer, and what each officer holds."""
    found = found_board(request.actor, today())
    told = shown.context(found, request.actor, today())
    return show(request, "allocation/board.html", told, children=found.children)


@require_GET
@page(needs=Permission.SEE_ALLOCATION, audits=Audits.CHILDREN)
def newcomers(request: OfficersRequest) -> HttpResponse:
    """Who came into care lately, with the four dates of each."""
    entered = new_to_care(request.actor, today())
    told = shown.newcomers(entered, today())
    children = [each.child.id for each in entered]
    return show(request, "allocation/newcomers.html", told, children=children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_ALLOCATION, audits=Audits.CHILDREN)
def meetings(request: OfficersRequest) -> HttpResponse:
    """The allocation meetings; on POST another is recorded."""
    found = met(request.actor, today())
    form = None
    if may(request.actor, Permission.ALLOCATE_REVIEWERS):
        form = MeetingForm(today(), found.officers, request.POST or None)
    if request.method == "POST":
        demand(request.actor, Permission.ALLOCATE_REVIEWERS)
    if form is not None and form.is_valid():
        given = form.cleaned_data
        try:
            service_work.hold_allocation_meeting(
                by=request.actor,
                on=given["on"],
                attended=[int(user) for user in given["attended"]],
                next_on=given["next_on"],
                note=given["note"],
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Allocation meeting recorded")
            return redirect("allocation")
    told = shown.meetings(found.held, found.rhythm, form, today())
    return show(request, "allocation/meetings.html", told, children=found.children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.DESCRIBE_REVIEWERS)
def describe(request: OfficersRequest, held: int) -> HttpResponse:
    """Describe a reviewing officer's post."""
    found = post(request.actor, held, today())
    if found is None:
        raise Http404
    form = PostForm(found, request.POST or None)
    if form.is_valid():
        try:
            reviewers.describe(by=request.actor, role_held=held, **form.cleaned_data)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, f"Recorded: the post of {found.caseload.name}")
            return redirect("allocation")
    told = {"name": found.caseload.name, "form": form}
    return show(request, "allocation/post.html", told)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.LOG_SERVICE_WORK)
def work(request: OfficersRequest) -> HttpResponse:
    """What officers did for the service in a year; on POST more is recorded."""
    year = request.GET.get("year", "")
    wanted = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
    found = work_year(request.actor, today(), wanted)
    form = WorkForm(today(), found.kinds, request.POST or None)
    if form.is_valid():
        try:
            service_work.log(by=request.actor, **form.cleaned_data)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Work recorded")
            return redirect("service-work")
    return show(request, "allocation/service_work.html", other_work.context(found, form))


@require_http_methods(["GET", "POST"])
@page(needs=Permission.LOG_SERVICE_WORK)
def strike_out(request: OfficersRequest, work: int) -> HttpResponse:
    """Mark a piece of work as entered in error."""
    if not is_there(request.actor, work):
        raise Http404
    form = StrikeOutForm(request.POST or None)
    if form.is_valid():
        try:
            service_work.strike_out(by=request.actor, work=work, **form.cleaned_data)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Marked as entered in error")
            return redirect("service-work")
    return show(request, "allocation/in_error.html", {"form": form})
