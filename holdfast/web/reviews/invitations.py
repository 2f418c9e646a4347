"""Who is asked to a review: those to decide about, those asked, those left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import invitations
from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.preparation.invitations import (
    InvitationLine,
    Invitations,
    Proposed,
    invitations_to,
)
from holdfast.queries.today import today
from holdfast.web.components import Action, Column, EmptyState, Table
from holdfast.web.guiding import guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.reviews.invitation_forms import (
    AskForm,
    LeaveOutForm,
    OneForm,
    SentForm,
    WithdrawForm,
)
from holdfast.web.reviews.parts import of_review, people
from holdfast.web.telling import accepted
from holdfast.web.words import counted, date_long

BOTH = ["GET", "POST"]


@dataclass(frozen=True)
class ToDecide:
    """Somebody to ask, or to leave out with the reason."""

    name: str
    part: str
    needs: str
    ask: Action | None
    leave_out: Action | None


@dataclass(frozen=True)
class Out:
    """Somebody who is not asked, and why."""

    name: str
    part: str
    why: str
    url: str


@require_http_methods(BOTH)
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def everyone(request: OfficersRequest, review: int) -> HttpResponse:
    """Everybody asked to a review; on POST the invitations are recorded as sent."""
    found = _found(request, review)
    form = SentForm(today(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        sent = accepted(
            form,
            lambda: invitations.send(
                by=request.actor,
                child=found.head.child.id,
                review=review,
                on=form.cleaned_data["on"],
            ),
        )
        if sent:
            messages.success(request, "Recorded: the invitations were sent")
            return redirect("invitations", review)
    told = _everyone(request.actor, found, form)
    return show(request, "reviews/invitations.html", told, children=[found.head.child.id])


@require_http_methods(BOTH)
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def ask(request: OfficersRequest, review: int) -> HttpResponse:
    """Ask one person, or a service, to a review."""
    found = _found(request, review)
    form = AskForm(found, request.GET.get("who", ""), request.POST or None)
    if form.is_valid():
        done = accepted(
            form,
            lambda: invitations.invite(
                by=request.actor, child=found.head.child.id, review=review, **form.asked
            ),
        )
        if done:
            messages.success(request, f"Asked: {form.name}")
            return redirect("invitations", review)
    told = _form(found, form, "Ask somebody", "Ask")
    told["guidance"] = guidance(request.actor, Moment.INVITATIONS)
    told["says"] = _count(found)
    return show(request, "reviews/form.html", told, children=[found.head.child.id])


@require_http_methods(BOTH)
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def leave_out(request: OfficersRequest, review: int) -> HttpResponse:
    """Note that a parent or carer is not asked to this review, and why."""
    found = _found(request, review)
    form = LeaveOutForm(found, request.GET.get("who", ""), request.POST or None)
    if form.is_valid():
        done = accepted(
            form,
            lambda: invitations.leave_out(
                by=request.actor,
                child=found.head.child.id,
                review=review,
                person=form.person,
                because=form.cleaned_data["because"],
            ),
        )
        if done:
            messages.success(request, "Noted, with the reason")
            return redirect("invitations", review)
    told = _form(found, form, "Leave somebody out of this review", "Note it")
    return show(request, "reviews/form.html", told, children=[found.head.child.id])


@require_http_methods(BOTH)
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def one(request: OfficersRequest, review: int, invitation: int) -> HttpResponse:
    """One invitation: what was answered, whether the person came, or that it is withdrawn."""
    found = _found(request, review)
    line = found.line(invitation)
    if line is None:
        raise Http404
    child = found.head.child.id
    form = OneForm(found, line, today(), request.POST if "answer" in request.POST else None)
    withdrawing = WithdrawForm(request.POST if "withdraw" in request.POST else None)
    if form.is_bound and form.is_valid() and form.save(request.actor, child):
        messages.success(request, f"Recorded: {line.name}")
        return redirect("invitations", review)
    if withdrawing.is_bound and withdrawing.is_valid():
        why = withdrawing.cleaned_data["why"]
        done = accepted(
            withdrawing,
            lambda: invitations.withdraw(
                by=request.actor, child=child, invitation=invitation, why=why
            ),
        )
        if done:
            messages.success(request, f"Withdrawn: {line.name}")
            return redirect("invitations", review)
    told = _one(found, line, form, withdrawing)
    return show(request, "reviews/invitation.html", told, children=[child])


def _found(request: OfficersRequest, review: int) -> Invitations:
    found = invitations_to(request.actor, review, today())
    if found is None:
        raise Http404
    return found


def _everyone(actor: Actor, found: Invitations, form: SentForm) -> dict[str, object]:
    head = found.head
    open_ = may(actor, Permission.ARRANGE_MEETINGS) and head.completed_on is None
    return of_review(head) | {
        "count": _count(found),
        "guidance": guidance(actor, Moment.INVITATIONS),
        "wishes": found.wishes,
        "wishes_nothing": "Nothing is on record yet of what the child wants.",
        "asked": _table(found, linked=open_),
        "to_decide": tuple(_to_decide(found, each, open_) for each in found.to_decide),
        "out": tuple(_out(found)),
        "withdrawn": tuple(Out(line.name, line.part, line.note, "") for line in found.withdrawn),
        "ask": Action("Ask somebody else", reverse("invite", args=[head.id])) if open_ else None,
        "form": form if open_ and found.not_sent else None,
        "not_sent": counted(found.not_sent, "invitation"),
    }


def _count(found: Invitations) -> str:
    """The running count: how many, and how many of them come for their work."""
    if not found.asked:
        return "Nobody is asked yet."
    return f"{people(len(found.asked))} asked so far, {found.for_work} of them for their work."


def _table(found: Invitations, *, linked: bool) -> Table:
    return Table(
        caption="Asked to this review",
        caption_hidden=True,
        columns=tuple(Column(label) for label in ("Who", "Part", "Why needed", "Answer", "Next")),
        rows=tuple(_row(found, line, linked) for line in found.asked),
        empty=EmptyState("Nobody is asked yet", "Those asked appear here, with the reason."),
    )


def _row(found: Invitations, line: InvitationLine, linked: bool) -> tuple[object, ...]:
    part = ", ".join(part for part in (line.part, line.meeting) if part)
    why = ". ".join(part for part in (line.why, "; ".join(line.manager_reasons)) if part)
    name = f"{line.name} ({line.needs})" if line.needs else line.name
    url = reverse("invitation", args=[found.head.id, line.id])
    action = Action("Record", url, f"about {line.name}") if linked else ""
    return (name, part, why, _answer(line), action)


def _answer(line: InvitationLine) -> str:
    """How far an invitation has come, in words."""
    if line.attended is not None:
        part = f", {line.attended_part}" if line.attended_part else ""
        return f"Came{part}" if line.attended else "Did not come"
    if line.reply:
        return f"{line.reply}: {line.note}" if line.note else line.reply
    return f"Sent {date_long(line.sent_on)}" if line.sent_on else "Not sent yet"


def _to_decide(found: Invitations, one: Proposed, open_: bool) -> ToDecide:
    asking = f"{reverse('invite', args=[found.head.id])}?who={one.key}"
    leaving = f"{reverse('leave-out', args=[found.head.id])}?who={one.key}"
    is_person = one.key.startswith("person-")
    return ToDecide(
        name=one.name,
        part=one.part,
        needs=one.needs,
        ask=Action("Ask", asking, one.name) if open_ else None,
        leave_out=Action("Leave out", leaving, one.name) if open_ and is_person else None,
    )


def _out(found: Invitations) -> Iterator[Out]:
    """Who is not asked: excluded from reviews, or left out of this one."""
    for each in found.excluded:
        url = reverse("exclusion", args=[found.head.child.id, each.exclusion])
        yield Out(each.name, "", f"Left out of reviews since {date_long(each.since)}", url)
    for line in found.left_out:
        url = reverse("invitation", args=[found.head.id, line.id])
        yield Out(line.name, line.part, line.left_out_because, url)


def _form(found: Invitations, form: object, heading: str, button: str) -> dict[str, object]:
    return of_review(found.head) | {
        "heading": heading,
        "form": form,
        "button": button,
        "back": reverse("invitations", args=[found.head.id]),
        "guidance": (),
        "says": "",
        "source": "",
    }


def _one(
    found: Invitations, line: InvitationLine, form: OneForm, withdrawing: WithdrawForm
) -> dict[str, object]:
    return of_review(found.head) | {
        "who": line.name,
        "part": line.part,
        "why": line.left_out_because or line.why,
        "standing": "Left out" if line.left_out_because else _answer(line),
        "form": None if line.left_out_because or line.withdrawn_on else form,
        "withdrawing": None if line.withdrawn_on or line.attended else withdrawing,
        "back": reverse("invitations", args=[found.head.id]),
    }
