"""Asking a child, parents and carers before a review: together, or by a link."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from holdfast.actions import entries, links
from holdfast.actions.action import Refused
from holdfast.policy.permissions import Permission
from holdfast.queries.consultation import (
    Consultation,
    HeldAnswers,
    consultation_of,
    held_answers,
    link_head,
)
from holdfast.queries.entries import filled_form
from holdfast.queries.today import now, today
from holdfast.web.consultation import context
from holdfast.web.consultation.forms import LinkForm, WhyForm
from holdfast.web.page import Audits, OfficersRequest, page, show


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def consultation(request: OfficersRequest, review: int) -> HttpResponse:
    """Who is asked before a review, which links are out, what came of them."""
    found = _found(request, review)
    told = context.consultation(request.actor, found)
    return show(request, "consultation/review.html", told, children=[found.review.child.id])


@require_POST
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def make_link(request: OfficersRequest, review: int) -> HttpResponse:
    """Make a link. The page that answers is the only one that ever shows it."""
    found = _found(request, review)
    form = LinkForm(request.POST)
    asked = found.find(form.data.get("form", ""), _person(form)) if form.is_valid() else None
    if asked is None:
        messages.error(request, "Choose whom the link is for.")
        return redirect("consultation", review)
    try:
        made = links.make(
            by=request.actor,
            child=found.review.child.id,
            review=review,
            form=asked.form,
            person=asked.person,
            with_code=form.cleaned_data["with_code"],
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("consultation", review)
    address = request.build_absolute_uri(f"{reverse('answer')}{made.token}/")
    told = context.made(_found(request, review), asked, address, made.code)
    return show(request, "consultation/made.html", told, children=[found.review.child.id])


@require_POST
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def together(request: OfficersRequest, review: int) -> HttpResponse:
    """Begin a form that an officer fills with the person, on one page."""
    found = _found(request, review)
    form = LinkForm(request.POST)
    asked = found.find(form.data.get("form", ""), _person(form)) if form.is_valid() else None
    if asked is None:
        messages.error(request, "Choose whom you ask.")
        return redirect("consultation", review)
    begun = entries.start(
        by=request.actor,
        child=found.review.child.id,
        form=asked.form,
        review=review,
        person=asked.person,
    )
    back = reverse("consultation", args=[review])
    return redirect(f"{reverse('entry', args=[begun])}?next={back}")


@require_http_methods(["GET", "POST"])
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def withdraw(request: OfficersRequest, link: int) -> HttpResponse:
    """Withdraw a link: it ends at once."""
    found = link_head(request.actor, link, today(), now())
    if found is None:
        raise Http404
    form = WhyForm("Why is the link withdrawn?", request.POST or None)
    back = _back(found.review, found.child.id)
    if form.is_valid():
        try:
            links.withdraw(
                by=request.actor, child=found.child.id, link=link, why=form.cleaned_data["why"]
            )
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The link has ended")
            return redirect(back)
    told = context.withdrawing(found, form, back)
    return show(request, "consultation/withdraw.html", told, children=[found.child.id])


@require_http_methods(["GET", "POST"])
@page(needs=Permission.RECORD_REVIEWS, audits=Audits.CHILD)
def held(request: OfficersRequest, answers: int) -> HttpResponse:
    """What somebody sent by a link: accept it into the record, or set it aside with a reason."""
    found = held_answers(request.actor, answers, today())
    if found is None and filled_form(request.actor, answers, today()):
        return redirect("entry", answers)
    if found is None:
        raise Http404
    asked = "accept" not in request.POST and request.method == "POST"
    form = WhyForm("Why are they not accepted?", request.POST if asked else None)
    if request.method == "POST" and _settled(request, found, form):
        return redirect(_back(found.review, found.child.id))
    told = context.held(found, form, _back(found.review, found.child.id))
    return show(request, "consultation/held.html", told, children=[found.child.id])


def _settled(request: OfficersRequest, found: HeldAnswers, form: WhyForm) -> bool:
    by, child, entry = request.actor, found.child.id, found.entry
    try:
        if "accept" in request.POST:
            links.accept(by=by, child=child, entry=entry)
            messages.success(request, "Accepted into the record")
            return True
        if form.is_valid():
            links.set_aside(by=by, child=child, entry=entry, why=form.cleaned_data["why"])
            messages.success(request, "Set aside: it is no part of the record")
            return True
    except Refused as refused:
        messages.error(request, str(refused))
    return False


def _found(request: OfficersRequest, review: int) -> Consultation:
    found = consultation_of(request.actor, review, today(), now())
    if found is None:
        raise Http404
    return found


def _person(form: LinkForm) -> int | None:
    person: int | None = form.cleaned_data.get("person")
    return person


def _back(review: int | None, child: int) -> str:
    if review is None:
        return reverse("child", args=[child])
    return reverse("consultation", args=[review])
