"""The lists of work, the month they fill, and the reason of a duty's date."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from holdfast.actions.duties import make_ready
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted, Permission
from holdfast.queries.duty_reasons import duty_reason
from holdfast.queries.today import today
from holdfast.queries.work import Whose, lists_open_to, work
from holdfast.queries.work_month import month_of
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.work import month, reason_page, worklist
from holdfast.web.work.address import narrowed_by
from holdfast.web.work.waiting import waiting


@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def owed(request: OfficersRequest) -> HttpResponse:
    """What the officer owes."""
    return _list(request, Whose.OWED)


@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def watched(request: OfficersRequest) -> HttpResponse:
    """What others owe to the children the officer works with."""
    return _list(request, Whose.WATCHED)


@page(needs=Permission.SEE_TEAM_WORK, audits=Audits.CHILDREN)
def team(request: OfficersRequest) -> HttpResponse:
    """What is owed to the children of the officer's teams."""
    return _list(request, Whose.TEAM)


@page(needs=Permission.SEE_SERVICE_WORK, audits=Audits.CHILDREN)
def service(request: OfficersRequest) -> HttpResponse:
    """What is owed to every child of the authority."""
    return _list(request, Whose.SERVICE)


def _list(request: OfficersRequest, whose: Whose) -> HttpResponse:
    make_ready(by=Actor.product(request.actor.authority_id))
    found = work(request.actor, whose, narrowed_by(request.GET.dict()), today())
    context = worklist.context(found, request.actor, today())
    context["waiting"] = waiting(request.actor, today())
    return show(request, "work/list.html", context, children=found.children)


@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def calendar(request: OfficersRequest) -> HttpResponse:
    """A month of one of the lists, day by day."""
    whose = month.list_asked_for(request.GET.get("list"))
    if whose not in lists_open_to(request.actor):
        raise NotPermitted("Your role does not allow you to see this list of work.")
    first = month.month_asked_for(request.GET.get("month"), today())
    found = month_of(request.actor, whose, first, today())
    context = month.context(found, lists_open_to(request.actor), today())
    return show(request, "work/calendar.html", context, children=found.children)


@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def reason(request: OfficersRequest, duty: int) -> HttpResponse:
    """Why a duty has its date: a part of a list, or a page of its own."""
    found = duty_reason(request.actor, duty, today())
    if found is None:
        raise Http404
    template = "component.html" if request.headers.get("HX-Request") else "work/reason.html"
    context = reason_page.context(found, today())
    return show(request, template, context, children=[found.child.id])
