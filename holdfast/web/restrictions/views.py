"""What people may not be told about a child: listed, agreed, ended."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import restrictions as actions
from holdfast.core.asking import Moment
from holdfast.policy.permissions import Permission
from holdfast.queries.restrictions import (
    ChildsRestrictions,
    RestrictionLine,
    child_of_restriction,
    childs_restrictions,
)
from holdfast.queries.today import today
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState
from holdfast.web.guiding import guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.restrictions.forms import AgreeForm, EndForm
from holdfast.web.telling import accepted


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def all_of(request: OfficersRequest, child: int) -> HttpResponse:
    """The restrictions that stand for a child, and those that ended."""
    found = _found(request, child)
    told = {
        **_head(request, found),
        "standing": [_line(found, each) for each in found.lines if each.ended_on is None],
        "ended": [_line(found, each) for each in found.lines if each.ended_on],
        "nothing": EmptyState(
            "No restriction stands",
            "Where a review limits what somebody may be told, every document keeps it back.",
        ),
        "may_write": found.may_write,
    }
    return show(request, "restrictions/restrictions.html", told, children=[child])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def agree(request: OfficersRequest, child: int) -> HttpResponse:
    """Record a restriction that a review agreed."""
    found = _found(request, child)
    form = AgreeForm(found, today(), request.POST or None)
    if form.is_valid() and accepted(
        form, lambda: actions.agree(by=request.actor, child=child, **form.told)
    ):
        messages.success(request, "The restriction stands from now on")
        return redirect("restrictions", child)
    told = {**_head(request, found), "form": form}
    return show(request, "restrictions/agree.html", told, children=[child])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def end(request: OfficersRequest, restriction: int) -> HttpResponse:
    """End a restriction, with the reason."""
    child = child_of_restriction(request.actor, restriction)
    found = childs_restrictions(request.actor, child, today()) if child else None
    line = found.line(restriction) if found else None
    if child is None or found is None or line is None:
        raise Http404
    form = EndForm(request.POST or None, initial={"on": today()})
    if form.is_valid() and accepted(
        form,
        lambda: actions.end(
            by=request.actor, child=child, restriction=restriction, **form.cleaned_data
        ),
    ):
        messages.success(request, "The restriction has ended")
        return redirect("restrictions", child)
    told = {**_head(request, found), "form": form, "line": _line(found, line)}
    return show(request, "restrictions/end.html", told, children=[child])


def _found(request: OfficersRequest, child: int) -> ChildsRestrictions:
    found = childs_restrictions(request.actor, child, today())
    if found is None:
        raise Http404
    return found


def _head(request: OfficersRequest, found: ChildsRestrictions) -> dict[str, object]:
    here = reverse("child", args=[found.child.id])
    crumbs = (Crumb("Children", reverse("children")), Crumb(found.child.name, here))
    return {
        "child": found.child.id,
        "name": found.child.name,
        "breadcrumbs": Breadcrumbs(crumbs),
        "guidance": guidance(request.actor, Moment.RESTRICTIONS),
        "back": reverse("restrictions", args=[found.child.id]),
    }


def _line(found: ChildsRestrictions, line: RestrictionLine) -> dict[str, object]:
    return {"told": line, "parts": found.titles(line.withheld)}
