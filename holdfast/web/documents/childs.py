"""The letters and records about one child: what can be made at any time, and what was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import documents
from holdfast.policy.permissions import Permission
from holdfast.queries.documents import ChildsDocuments, DocumentLine, childs_documents
from holdfast.queries.today import today
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState, Tag
from holdfast.web.page import Audits, OfficersRequest, page, show


@dataclass(frozen=True)
class MadeLine:
    """A document that was made, as the list shows it."""

    title: str
    url: str
    on: date
    tag: Tag


@require_http_methods(["GET"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def listed(request: OfficersRequest, child: int) -> HttpResponse:
    """Every letter and record about a child, and those that can be made now."""
    found = childs_documents(request.actor, child, today())
    if found is None:
        raise Http404
    return show(request, "documents/childs.html", _context(found), children=[child])


@require_POST
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def make(request: OfficersRequest, child: int, use: str) -> HttpResponse:
    """Make one of them from what the record holds now, and go to it."""
    found = childs_documents(request.actor, child, today())
    if found is None or use not in {each.use for each in found.offered}:
        raise Http404
    made = documents.prepare(by=request.actor, child=child, use=use)
    return redirect("document", made)


def _context(found: ChildsDocuments) -> dict[str, object]:
    here = reverse("child", args=[found.child.id])
    return {
        "name": found.child.name,
        "child": found.child.id,
        "breadcrumbs": Breadcrumbs(
            (Crumb("Children", reverse("children")), Crumb(found.child.name, here))
        ),
        "offered": found.offered if found.may_write else (),
        "made": tuple(_made(line) for line in found.made),
        "nothing": EmptyState("No letter or record has been made", "They appear here once made."),
    }


def _made(line: DocumentLine) -> MadeLine:
    tag = Tag("Sent", "good") if line.sent_on else Tag("Final") if line.final_on else Tag("Draft")
    on = line.sent_on or line.final_on or line.made_on
    return MadeLine(line.title, reverse("document", args=[line.id]), on, tag)
