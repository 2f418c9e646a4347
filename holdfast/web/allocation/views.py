"""Pages about one child: care begins, an officer is named, told of and introduced."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import allocations, iro_letters, periods, short_breaks
from holdfast.actions.action import Refused
from holdfast.actions.gates import Barred
from holdfast.policy.permissions import Permission, may
from holdfast.queries.childs_iro import ChildsIro, childs_iro
from holdfast.queries.entering_care import Began, to_enter
from holdfast.queries.iro_choice import iro_choice
from holdfast.queries.iro_letter import iro_letter
from holdfast.queries.today import today
from holdfast.web.allocation import choosing, letters, officer_page
from holdfast.web.allocation.forms import (
    ChoosingForm,
    EnteringForm,
    IntroducedForm,
    ToldForm,
)
from holdfast.web.allocation.letters import LetterForm
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_CHILD, audits=Audits.CHILD)
def entering(request: OfficersRequest, child: int) -> HttpResponse:
    """Record that a child became looked after; the reviewing service is told at once."""
    found = to_enter(request.actor, child, today())
    if found is None:
        raise Http404
    form = EnteringForm(today(), request.POST or None)
    if form.is_valid():
        try:
            _begin(request, child, form)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Recorded, and the reviewing service is told")
            return redirect("child", child)
    told = choosing.entering(found.child, form, found.texts)
    return show(request, "allocation/entering.html", told, children=[child])


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def officer(request: OfficersRequest, child: int) -> HttpResponse:
    """A child's reviewing officer: who, for how long, what the child knows."""
    return _officer(request, _found(request, child))


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ALLOCATE_REVIEWERS, audits=Audits.CHILD)
def choose(request: OfficersRequest, child: int) -> HttpResponse:
    """Name a reviewing officer, or change the present one."""
    found = iro_choice(request.actor, child, today())
    if found is None:
        return redirect("childs-iro", _found(request, child).child.id)
    form = ChoosingForm(found, today(), request.POST or None)
    if form.is_valid():
        try:
            allocations.name_reviewer(
                by=request.actor,
                children=form.children,
                user=int(form.cleaned_data["user"]),
                on=form.cleaned_data["on"],
                reasons=form.reasons,
            )
        except Barred as barred:
            form.tell_reasons(barred, found.asked)
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Reviewing officer named. Tell the child who it is.")
            return redirect("childs-iro", child)
    told = choosing.context(found, form, today())
    return show(request, "allocation/choose.html", told, children=found.children)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_CHILD, audits=Audits.CHILD)
def told(request: OfficersRequest, child: int) -> HttpResponse:
    """Record that the child was told who the officer is."""
    found = _found(request, child)
    if found.present is None:
        return redirect("childs-iro", child)
    form = ToldForm(today(), found.told_how, request.POST or None)
    if form.is_valid():
        try:
            allocations.tell_child(
                by=request.actor,
                child=child,
                allocation=found.present.allocation,
                **form.cleaned_data,
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Recorded that the child was told")
            return redirect("childs-iro", child)
    return _officer(request, found, told_form=form)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_CHILD, audits=Audits.CHILD)
def introduced(request: OfficersRequest, child: int) -> HttpResponse:
    """Record that the outgoing officer introduced the new one to the child."""
    found = _found(request, child)
    if found.present is None or not found.present.followed_another:
        return redirect("childs-iro", child)
    form = IntroducedForm(today(), request.POST or None)
    if form.is_valid():
        try:
            allocations.introduce(
                by=request.actor,
                child=child,
                allocation=found.present.allocation,
                **form.cleaned_data,
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Introduction recorded")
            return redirect("childs-iro", child)
    return _officer(request, found, introduced_form=form)


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def letter(request: OfficersRequest, child: int) -> HttpResponse:
    """The letter that tells the child who the officer is; on POST it is made and sent."""
    found = iro_letter(request.actor, child, today())
    if found is None or found.about.present is None:
        return redirect("childs-iro", _found(request, child).child.id)
    form = LetterForm(found, today(), request.POST or None)
    if form.is_valid():
        try:
            iro_letters.send(
                by=request.actor,
                child=child,
                allocation=found.about.present.allocation,
                **form.cleaned_data,
            )
        except Refused as refused:
            form.tell(refused)
        else:
            messages.success(request, "Letters made and recorded as sent")
            return redirect("iro-letter", child)
    told = letters.context(found, form, today())
    return show(request, "allocation/letter.html", told, children=[child])


def _begin(request: OfficersRequest, child: int, form: EnteringForm) -> None:
    given = form.cleaned_data
    if given["what"] == Began.SHORT_BREAKS.value:
        short_breaks.start_series(
            by=request.actor, child=child, on=given["on"], place=given["place"], tell_service=True
        )
    else:
        periods.start(
            by=request.actor,
            child=child,
            on=given["on"],
            how=given["how"],
            remanded_to=given["remanded_to"],
            tell_service=True,
        )


def _found(request: OfficersRequest, child: int) -> ChildsIro:
    found = childs_iro(request.actor, child, today())
    if found is None:
        raise Http404
    return found


def _officer(
    request: OfficersRequest,
    found: ChildsIro,
    told_form: ToldForm | None = None,
    introduced_form: IntroducedForm | None = None,
) -> HttpResponse:
    """The officer's page, with the forms that this person may send."""
    now = found.present
    records = may(request.actor, Permission.RECORD_CHILD) and now is not None
    if records and told_form is None:
        told_form = ToldForm(today(), found.told_how)
    if records and introduced_form is None and now and now.followed_another:
        introduced_form = IntroducedForm(today())
    context = officer_page.context(found, request.actor, told_form, introduced_form, today())
    return show(request, "allocation/officer.html", context, children=[found.child.id])
