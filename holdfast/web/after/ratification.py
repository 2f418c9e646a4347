"""The manager's answers to recommendations, on one page for the manager and the officer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from holdfast.actions import ratification as actions
from holdfast.core.asking import Moment
from holdfast.core.gates import Step
from holdfast.policy.permissions import Permission
from holdfast.queries.gates import StandingGate, standing
from holdfast.queries.ratification import Ratification, Recommendation, Standing, ratification
from holdfast.queries.today import today
from holdfast.web.after.context import breadcrumbs, standing_tag
from holdfast.web.after.forms import (
    AnswerForm,
    DisputeForm,
    ProposeForm,
    SendRecommendationsForm,
    SettleForm,
    SignOffForm,
    TalkForm,
)
from holdfast.web.guiding import barriers, guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.telling import TellingForm, accepted

Forms = dict[str, TellingForm]
SAID = {
    "send": "The recommendations were sent",
    "answer": "Your answer is recorded",
    "propose": "Your proposal is recorded",
    "talk": "The discussion is recorded",
    "settle": "It is settled",
    "sign": "Signed off: these are decisions now",
    "dispute": "The dispute is recorded, and the managers are told",
}


@dataclass(frozen=True)
class Card:
    """One recommendation with the forms that this person may use on it."""

    told: Recommendation
    answer: TellingForm | None
    settle: TellingForm | None


@require_http_methods(["GET", "POST"])
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def answers(request: OfficersRequest, review: int) -> HttpResponse:
    """The recommendations of a review with the manager's answers, and the consensus sought."""
    found = ratification(request.actor, review, today())
    if found is None or not found.used:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    key = str(sent.get("do", "")) if sent else ""
    forms = _forms(request, found, sent, key)
    form = forms.get(key)
    if sent is not None and form is None:
        raise Http404
    if form is not None and form.is_valid():
        act = _act(request, found, key, form)
        if accepted(form, act):
            messages.success(request, SAID[key.partition("-")[0]])
            return redirect("review-ratification", review)
    return show(
        request,
        "after/ratification.html",
        _context(request, found, forms, form if sent else None),
        children=[found.child.id],
    )


def _forms(
    request: OfficersRequest, found: Ratification, sent: Mapping[str, Any] | None, key: str
) -> Forms:
    """Every form this person may use now; the one that was sent holds what was sent."""
    made: dict[str, Callable[[Mapping[str, Any] | None], TellingForm]] = {}
    state = found.standing
    is_open = state in (
        Standing.AWAITED,
        Standing.CONSENSUS_SOUGHT,
        Standing.READY,
        Standing.BY_SILENCE,
    )
    if found.may_send and state is Standing.NOT_SENT and found.recommendations:
        gates = standing(
            request.actor, found.child.id, Step.RECOMMENDATIONS_SENT, today(), review=found.review
        )
        made["send"] = partial(SendRecommendationsForm, gates, today())
    if found.may_answer and is_open:
        for each in found.recommendations:
            if not each.settled_on and not each.withdrawn:
                made[f"answer-{each.id}"] = partial(AnswerForm, each, found.heading)
        made["propose"] = ProposeForm
        made["sign"] = partial(SignOffForm, ())
    differs = any(each.differs for each in found.recommendations)
    if found.may_settle and is_open and differs:
        made["talk"] = TalkForm
        if found.talks:
            for each in found.recommendations:
                if each.differs:
                    made[f"settle-{each.id}"] = partial(SettleForm, each)
        if not found.disputed_on:
            made["dispute"] = DisputeForm
    return {name: make(sent if name == key else None) for name, make in made.items()}


def _act(
    request: OfficersRequest, found: Ratification, key: str, form: TellingForm
) -> Callable[[], object]:
    verb, _, number = key.partition("-")
    given = {name: value for name, value in form.cleaned_data.items() if "lift-" not in name}
    about: dict[str, Any] = {"by": request.actor, "child": found.child.id}
    if number:
        about["decision"] = int(number)
    else:
        about["review"] = found.review
    action = {
        "send": actions.send,
        "answer": actions.answer,
        "propose": actions.propose,
        "talk": actions.record_discussion,
        "settle": actions.settle,
        "sign": actions.sign_off,
        "dispute": actions.start_dispute,
    }[verb]
    if verb in ("send", "sign"):
        given = {name: value for name, value in given.items() if name == "on"}
        about["lifts"] = form.lifts
    return lambda: action(**about, **given)  # type: ignore[operator]


def _context(
    request: OfficersRequest, found: Ratification, forms: Forms, failed: TellingForm | None
) -> dict[str, object]:
    gates: tuple[StandingGate, ...] = ()
    if "send" in forms:
        gates = standing(
            request.actor, found.child.id, Step.RECOMMENDATIONS_SENT, today(), review=found.review
        )
    return {
        "found": found,
        "name": found.child.name,
        "review": found.review,
        "tag": standing_tag(found.standing),
        "breadcrumbs": breadcrumbs(found.child.id, found.child.name, found.review),
        "guidance": guidance(request.actor, Moment.RATIFICATION),
        "barriers": barriers(gates),
        "failed": failed,
        "cards": tuple(
            Card(each, forms.get(f"answer-{each.id}"), forms.get(f"settle-{each.id}"))
            for each in found.recommendations
        ),
        "send_form": forms.get("send"),
        "propose_form": forms.get("propose"),
        "talk_form": forms.get("talk"),
        "sign_form": forms.get("sign"),
        "dispute_form": forms.get("dispute"),
    }
