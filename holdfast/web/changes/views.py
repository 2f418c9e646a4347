"""Significant changes between reviews: told, read, answered; heard of another way."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import changes as acts
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import Permission, may
from holdfast.queries import changes as found_changes
from holdfast.queries.changes import ChangeLine, ToTell, Whose
from holdfast.queries.today import today
from holdfast.web.between import WHICH, Asked, BetweenForm, accepted
from holdfast.web.changes import pages
from holdfast.web.changes.forms import AnswerForm, HappenedForm, HeardForm, NothingForm, TellForm
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def inbox(request: OfficersRequest) -> HttpResponse:
    """The changes that wait for an answer, those answered, those not told."""
    actor, wanted = request.actor, request.GET.get("show", "")
    reads = may(actor, Permission.RECORD_REVIEWS)
    usual = Whose.WAITING if reads else Whose.TOLD_BY_ME
    whose = Whose(wanted) if wanted in set(Whose) else usual
    everyone = "everyone" in request.GET or Profile.IRO_MANAGER in actor.profiles
    lines = found_changes.changes(actor, today(), whose, everyone=everyone)
    counts = found_changes.counts(actor, today(), everyone=everyone)
    told = pages.inbox(actor, lines, counts, whose, today(), everyone=everyone)
    seen = {line.child.id for line in lines}
    return show(request, "between/list.html", told, children=seen)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_PLANS, audits=Audits.CHILD)
def tell(request: OfficersRequest, child: int) -> HttpResponse:
    """Tell the child's reviewing officer of a significant change."""
    found = _child(request, child)
    form = TellForm(found, today(), request.POST or None)
    if accepted(form, lambda: _tell(request, child, form)):
        messages.success(request, "The reviewing officer is told")
        return redirect("child", child)
    told = pages.tell(request.actor, found, form)
    return show(request, "between/form.html", told, children=[child])


def _tell(request: OfficersRequest, child: int, form: TellForm) -> int:
    given = form.cleaned_data
    return acts.tell_officer(
        by=request.actor,
        child=child,
        **form.kind,
        on=given["on"],
        proposed=given["proposed"] == "yes",
        planned_ahead={"yes": True, "no": False}.get(given["planned"]),
        concerns=given["concerns"],
        summary=given["summary"],
        effect=given["effect"],
        enclosed=given["enclosed"],
        told_on=given["told_on"],
    )


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def heard(request: OfficersRequest, child: int) -> HttpResponse:
    """Record a change of which the officer was not told."""
    found = _child(request, child)
    form = HeardForm(found, today(), request.POST or None)
    if accepted(form, lambda: _hear(request, child, form)):
        messages.success(request, "Recorded as not notified")
        return redirect("child", child)
    told = pages.heard(request.actor, found, form)
    return show(request, "between/form.html", told, children=[child])


def _hear(request: OfficersRequest, child: int, form: HeardForm) -> int:
    given = form.cleaned_data
    return acts.hear(
        by=request.actor,
        child=child,
        **form.kind,
        on=given["on"],
        heard_on=given["heard_on"],
        how=given["how"],
        concerns=given["concerns"],
        summary=given["summary"],
    )


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def change(request: OfficersRequest, change: int) -> HttpResponse:
    """One change: what was told, what is done about it, and why."""
    line = found_changes.change(request.actor, change, today())
    if line is None:
        raise Http404
    asked = tuple(_asked(request, line))
    sent = next((each for each in asked if each.name == request.POST.get(WHICH)), None)
    if sent and isinstance(sent.form, BetweenForm):
        form = sent.form
        if accepted(form, lambda: _do(request, line, sent.name, form)):
            messages.success(request, "Recorded")
            return redirect("change", change)
    wrong = sent.form if sent and sent.form.errors else None
    told = pages.one(request.actor, line, asked, wrong)
    return show(request, "between/item.html", told, children=[line.child.id])


def _asked(request: OfficersRequest, line: ChangeLine) -> list[Asked]:
    """The forms that this officer may answer about the change."""
    found: list[Asked] = []
    sent = request.POST.get(WHICH)
    if may(request.actor, Permission.RECORD_REVIEWS):
        if not line.acknowledged_on:
            found.append(
                Asked(
                    "acknowledge",
                    "Read it",
                    NothingForm(request.POST if sent == "acknowledge" else None),
                    "Acknowledge",
                    warning=True,
                )
            )
        if not line.answer:
            form = AnswerForm(request.POST if sent == "answer" else None)
            found.append(Asked("answer", "Answer it", form, "Record the answer"))
    if line.proposed and may(request.actor, Permission.RECORD_PLANS):
        data = request.POST if sent == "happened" else None
        happened = HappenedForm(line, today(), data)
        found.append(Asked("happened", "It has happened", happened, "Record it", warning=True))
    return found


def _do(request: OfficersRequest, line: ChangeLine, name: str, form: BetweenForm) -> None:
    common = {"by": request.actor, "child": line.child.id, "change": line.id}
    doing: dict[str, Callable[..., object]] = {
        "acknowledge": acts.acknowledge,
        "answer": acts.answer,
        "happened": acts.come_about,
    }
    doing[name](**common, **form.cleaned_data)


def _child(request: OfficersRequest, child: int) -> ToTell:
    found = found_changes.to_tell(request.actor, child, today())
    if found is None:
        raise Http404
    return found
