"""Changes of a plan: proposed, considered, endorsed, carried out past their gates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import periods, placements, plans, proposals
from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.core.gates import Step
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import Permission, may
from holdfast.queries import proposals as found_proposals
from holdfast.queries.proposals import STEP_WORDS, ProposalPage, ToChange, Which
from holdfast.queries.today import today
from holdfast.web.between import WHICH, Asked, BetweenForm, accepted
from holdfast.web.changes import proposal_pages as pages
from holdfast.web.changes.proposal_forms import (
    CarryOutForm,
    ConferForm,
    ConsiderForm,
    DecideForm,
    EndorseForm,
    ProposeForm,
    WithdrawForm,
)
from holdfast.web.components import Barrier
from holdfast.web.guiding import barriers
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_WORK, audits=Audits.CHILDREN)
def listed(request: OfficersRequest) -> HttpResponse:
    """Proposed changes of plans, those carried out, and those made without a review."""
    actor, wanted = request.actor, request.GET.get("show", "")
    which = Which(wanted) if wanted in set(Which) else Which.OPEN
    everyone = "everyone" in request.GET or Profile.IRO_MANAGER in actor.profiles
    lines = found_proposals.proposals(actor, today(), which, everyone=everyone)
    counts = found_proposals.proposal_counts(actor, today(), everyone=everyone)
    home = found_proposals.returns_home(actor, today())
    told = pages.listed(actor, lines, counts, which, today(), everyone=everyone, home=home)
    return show(request, "between/list.html", told, children={line.child.id for line in lines})


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_PLANS, audits=Audits.CHILD)
def propose(request: OfficersRequest, child: int) -> HttpResponse:
    """Propose a change to a child's plan."""
    found = _child(request, child)
    form = ProposeForm(found, request.POST or None)
    made: list[int] = []
    if accepted(
        form,
        lambda: made.append(proposals.propose(by=request.actor, child=child, **form.cleaned_data)),
    ):
        messages.success(request, "Proposed, and the reviewing officer is told")
        return redirect("proposal", made[0])
    told = pages.propose(request.actor, found, form)
    return show(request, "between/form.html", told, children=[child])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def proposal(request: OfficersRequest, proposal: int) -> HttpResponse:
    """One proposed change: considered, endorsed or refused, carried out."""
    found = found_proposals.proposal(request.actor, proposal, today())
    if found is None:
        raise Http404
    asked = tuple(_asked(request, found))
    sent = next((each for each in asked if each.name == request.POST.get(WHICH)), None)
    if sent and isinstance(sent.form, BetweenForm):
        form = sent.form
        if accepted(form, lambda: _do(request, found, sent.name, form)):
            messages.success(request, "Recorded")
            return redirect("proposal", proposal)
    wrong = sent.form if sent and sent.form.errors else None
    told = pages.one(request.actor, found, asked, today(), wrong)
    return show(request, "between/item.html", told, children=[found.line.child.id])


def _asked(request: OfficersRequest, found: ProposalPage) -> Iterator[Asked]:
    """The forms that this officer may answer about the proposal as it stands."""
    line, actor = found.line, request.actor
    if not pages.is_open(line):
        return
    if may(actor, Permission.RECORD_REVIEWS) and found.reviews:
        form = ConsiderForm(found, _data(request, "consider"))
        yield Asked("consider", "Considered at a review", form, "Record the review")
    if "iro" in actor.roles and line.review:
        yield Asked(
            "endorse", "Endorse it, or not", EndorseForm(_data(request, "endorse")), "Record it"
        )
    if may(actor, Permission.RECORD_CONFERENCES) and found.conferences:
        yield Asked(
            "confer",
            "Considered at a review conference",
            ConferForm(found, _data(request, "confer")),
            "Record the conference",
        )
    if "team-manager" in actor.roles and line.disagreed:
        yield Asked(
            "decide",
            "Decide whether it goes ahead",
            DecideForm(_data(request, "decide")),
            "Record the decision",
        )
    if may(actor, Permission.RECORD_PLANS):
        yield Asked(
            "withdraw",
            "Take it back",
            WithdrawForm(_data(request, "withdraw")),
            "Withdraw the proposal",
            warning=True,
        )


def _data(request: OfficersRequest, name: str) -> Any:
    return request.POST if request.POST.get(WHICH) == name else None


def _do(request: OfficersRequest, found: ProposalPage, name: str, form: BetweenForm) -> None:
    common = {"by": request.actor, "child": found.line.child.id, "proposal": found.line.id}
    given: dict[str, Any] = {key: _plain(key, value) for key, value in form.cleaned_data.items()}
    doing: dict[str, Callable[..., object]] = {
        "consider": proposals.consider,
        "endorse": proposals.endorse,
        "confer": proposals.confer,
        "decide": proposals.decide,
        "withdraw": proposals.withdraw,
    }
    doing[name](**common, **given)


def _plain(name: str, value: Any) -> Any:
    if name in ("review", "conference"):
        return int(value)
    return value == "yes" if name in ("endorsed", "agreed", "go_ahead") else value


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_PLANS, audits=Audits.CHILD)
def carry_out(request: OfficersRequest, child: int, step: str) -> HttpResponse:
    """Make a change of a child's plan, past the gates that stand before it."""
    found = _child(request, child)
    if step not in STEP_WORDS:
        raise Http404
    taken, wanted = Step(step), request.GET.get("proposal", "")
    proposal = int(wanted) if wanted.isdigit() and len(wanted) < 9 else None
    form = CarryOutForm(found, taken, proposal, today(), request.POST or None)
    shown: tuple[Barrier, ...] = ()
    if form.is_valid():
        try:
            _carry_out(request, found, taken, form)
        except Barred as barred:
            shown = barriers(barred.gates)
            form.tell(barred)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "The change is recorded")
            return redirect("child", child)
    told = pages.carry_out(request.actor, found, form, STEP_WORDS[step], shown)
    return show(request, "between/form.html", told, children=[child])


def _carry_out(request: OfficersRequest, found: ToChange, step: Step, form: CarryOutForm) -> object:
    given = form.cleaned_data
    common: dict[str, Any] = {
        "by": request.actor,
        "child": found.child.id,
        "on": given["on"],
        "how": form.how,
    }
    if step is Step.CARE_PLAN_CHANGED:
        significant = given["significant"] == "yes"
        return plans.change_care_plan(
            **common, significant=significant, circumstance=given["circumstance"]
        )
    if step is Step.CEASED_LOOKED_AFTER:
        if found.period is None:
            raise Refused("The child is not looked after now.")
        return periods.end(**common, period=found.period, reason=given["reason"])
    return placements.start(
        **common,
        setting=given["setting"],
        regulated={"yes": True, "no": False}.get(given["regulated"]),
        disrupts_education=given["disrupts_education"],
        settled_in_residential=bool(given.get("settled_in_residential")),
        emergency=bool(form.how.lifts),
    )


def _child(request: OfficersRequest, child: int) -> ToChange:
    found = found_proposals.to_change(request.actor, child, today())
    if found is None:
        raise Http404
    return found
