"""Lists of children, the search, and the page of one child."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from holdfast.policy.permissions import Permission
from holdfast.queries import children as found_children
from holdfast.queries.child import child_page, childs_reviews, kept_in_place_of
from holdfast.queries.child_between import child_between
from holdfast.queries.chronology import Part
from holdfast.queries.today import today
from holdfast.web.children import child_context, lists
from holdfast.web.children import childs_reviews as childs_reviews_page
from holdfast.web.children.between import between
from holdfast.web.page import Audits, OfficersRequest, page, show


@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILDREN)
def mine(request: OfficersRequest) -> HttpResponse:
    """The children the officer works with; all of them for one who works with none."""
    found = found_children.my_children(request.actor, _number(request.GET.get("page")), today())
    if not found.total:
        return redirect("children_all")
    context = lists.context(found, today(), mine=True)
    return show(request, "children/list.html", context, children=found.children)


@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILDREN)
def everyone(request: OfficersRequest) -> HttpResponse:
    """Every child the officer may see who is looked after, has short breaks or a plan."""
    found = found_children.all_children(request.actor, _number(request.GET.get("page")), today())
    context = lists.context(found, today(), mine=False)
    return show(request, "children/list.html", context, children=found.children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILDREN)
def search(request: OfficersRequest) -> HttpResponse:
    """Who was looked for: asked by POST, so that no address holds a name."""
    text = request.POST.get("q", "").strip()[:200]
    page_number = _number(request.POST.get("page"))
    found = found_children.search(request.actor, text, page_number, today())
    if found.total == 1 and found.lines[0].local_id.lower() == text.lower():
        return redirect("child", found.lines[0].child.id)
    context = lists.search_context(found, text, today())
    return show(request, "children/search.html", context, children=found.children)


@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def child(request: OfficersRequest, child: int) -> HttpResponse:
    """The page of one child."""
    part = request.GET.get("part")
    found = child_page(
        request.actor,
        child,
        today(),
        Part(part) if part in set(Part) else None,
        _number(request.GET.get("page")),
    )
    if found is None:
        kept = kept_in_place_of(request.actor, child, today())
        if kept is None:
            raise Http404
        return redirect("child", kept)
    context = child_context.context(found, request.actor, today())
    context |= between(request.actor, child, child_between(request.actor, child, today()))
    return show(request, "children/child.html", context, children=found.children)


@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def reviews(request: OfficersRequest, child: int) -> HttpResponse:
    """Every review of one child."""
    found = childs_reviews(request.actor, child, today())
    if found is None:
        raise Http404
    named, lines = found
    context = childs_reviews_page.context(named, lines, today())
    return show(request, "children/reviews.html", context, children=[child])


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 1
