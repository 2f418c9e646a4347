"""Decisions: lists of what is still to do, reports of what was done, failures counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import decisions, following_up
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import Permission, may
from holdfast.queries import failures, followed_up
from holdfast.queries.followed_up import DecisionPage, Whose
from holdfast.queries.today import today
from holdfast.web.between import WHICH, Asked, BetweenForm, accepted
from holdfast.web.decisions import pages
from holdfast.web.decisions.pages import DoneForm, FailureForm
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def listed(request: OfficersRequest) -> HttpResponse:
    """Decisions to carry out, or to watch over: starred and overdue ones first."""
    actor, wanted = request.actor, request.GET.get("whose", "")
    reads = bool(actor.profiles & {Profile.CHAIR, Profile.IRO_MANAGER})
    usual = Whose.CHILDREN if reads else Whose.MINE
    whose, done = Whose(wanted) if wanted in set(Whose) else usual, "done" in request.GET
    lines = followed_up.decisions(actor, today(), whose, done=done)
    counts = followed_up.decision_counts(actor, today())
    told = pages.listed(lines, counts, whose, today(), done=done)
    return show(request, "between/list.html", told, children={line.child.id for line in lines})


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def decision(request: OfficersRequest, decision: int) -> HttpResponse:
    """One decision: reported as carried out, or as not, and why."""
    found = followed_up.decision(request.actor, decision, today())
    if found is None:
        raise Http404
    asked = tuple(_asked(request, found))
    sent = next((each for each in asked if each.name == request.POST.get(WHICH)), None)
    if sent and isinstance(sent.form, BetweenForm):
        form = sent.form
        if accepted(form, lambda: _do(request, found, sent.name, form.cleaned_data)):
            messages.success(request, "Reported")
            return redirect("decision", decision)
    wrong = sent.form if sent and sent.form.errors else None
    told = pages.one(found, asked, wrong)
    return show(request, "between/item.html", told, children=[found.line.child.id])


def _asked(request: OfficersRequest, found: DecisionPage) -> Iterator[Asked]:
    if found.line.done_on or not may(request.actor, Permission.RECORD_PLANS):
        return
    sent = request.POST.get(WHICH)
    done = DoneForm(today(), request.POST if sent == "done" else None)
    yield Asked("done", "It was carried out", done, "Report it done")
    failed = FailureForm(found, request.POST if sent == "failed" else None)
    yield Asked(
        "failed",
        "It was not carried out",
        failed,
        "Report the failure",
        warning=True,
        help="The reviewing officer is told, with the reason.",
    )


def _do(request: OfficersRequest, found: DecisionPage, name: str, given: dict[str, Any]) -> None:
    common: dict[str, Any] = {
        "by": request.actor,
        "child": found.line.child.id,
        "decision": found.line.id,
    }
    if name == "done":
        decisions.carry_out(**common, on=given["on"])
        return
    following_up.report_failure(
        **common,
        partly=given["partly"] == "yes",
        why_not=given["why_not"],
        lies_with=given.get("lies_with", ""),
        new_date=given["new_date"],
    )


@require_GET
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def failed(request: OfficersRequest) -> HttpResponse:
    """How often something failed, per child and per team, with the grounds that offers."""
    actor = request.actor
    everyone = "everyone" in request.GET or Profile.IRO_MANAGER in actor.profiles
    found = failures.failures(actor, today(), everyone=everyone)
    told = pages.failed(actor, found, today(), everyone=everyone)
    seen = {line.child.id for line in found.children}
    return show(request, "between/list.html", told, children=seen)
