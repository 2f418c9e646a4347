"""The child's part in reviews and between them, what children asked for, and cards to them."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from holdfast.policy.permissions import Permission
from holdfast.queries.participation import childs_part, compliment_of
from holdfast.queries.requests import childs_requests, open_requests
from holdfast.queries.today import today
from holdfast.web.consultation import part_context
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def childs(request: OfficersRequest, child: int) -> HttpResponse:
    """How a child took part, what the child wishes and asked for, who was in contact with whom."""
    found = childs_part(request.actor, child, today())
    asked = childs_requests(request.actor, child, today())
    if found is None or asked is None:
        raise Http404
    told = part_context.childs(request.actor, found, asked)
    return show(request, "consultation/part.html", told, children=[child])


@require_GET
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILDREN)
def requests(request: OfficersRequest) -> HttpResponse:
    """What the officer's children asked for and have not been told of, across children."""
    found = open_requests(request.actor, today())
    told = part_context.requests(found)
    return show(
        request, "consultation/requests.html", told, children={line.child.id for line in found}
    )


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def card(request: OfficersRequest, compliment: int) -> HttpResponse:
    """A compliment as a card to print, under the name the child goes by."""
    found = compliment_of(request.actor, compliment, today())
    if found is None:
        raise Http404
    told = part_context.card(found)
    return show(request, "consultation/card.html", told, children=[found.child.id])
