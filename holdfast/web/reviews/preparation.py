"""What is done before a review: forms begun, the venue, further meetings, the papers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from holdfast.actions import entries, preparation, review_papers
from holdfast.actions.action import Refused
from holdfast.core.asking import Moment
from holdfast.policy.permissions import Permission, may
from holdfast.queries.preparation.head import ReviewHead, review_head
from holdfast.queries.preparation.offered import (
    draft_of,
    meeting_children,
    prepares,
    wishes_of,
)
from holdfast.queries.preparation.papers import OnePaper, PaperLine, Papers, paper_of, papers_of
from holdfast.queries.today import today
from holdfast.web.asking import REVISION, AskedForm
from holdfast.web.components import Action, Column, EmptyState, Table, Tag
from holdfast.web.forms import ClockField, DateField
from holdfast.web.guiding import guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.reviews.parts import of_review
from holdfast.web.telling import TellingForm, accepted
from holdfast.web.words import counted, date_long

BOTH = ["GET", "POST"]
HERE = (("yes", "Where the child lives"), ("no", "Elsewhere"))


@require_POST
@page(needs=Permission.FILL_FORMS, audits=Audits.CHILD)
def begin(request: OfficersRequest, review: int, asked: str) -> HttpResponse:
    """Begin a form that prepares a review, or go on with the one that was begun."""
    head = _head(request, review)
    if not prepares(request.actor, asked):
        raise Http404
    entry = draft_of(request.actor, head, asked, today()) or entries.start(
        by=request.actor, child=head.child.id, form=asked, review=review
    )
    here = reverse("review", args=[review])
    return redirect(f"{reverse('entry', args=[entry])}?next={here}")


class VenueForm(TellingForm):
    """Where a review is held: where the child lives is offered first."""

    def __init__(self, head: ReviewHead, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        lives = f" ({head.lives_with.lower()})" if head.lives_with else ""
        here, elsewhere = HERE
        self.fields["at_placement"] = forms.ChoiceField(
            label="Where is it held?",
            choices=((here[0], f"{here[1]}{lives}"), elsewhere),
            initial="no" if head.at_placement is False else "yes",
            widget=forms.RadioSelect,
        )
        self.fields["place"] = forms.CharField(
            label="Place",
            help_text="Needed where it is held elsewhere. No address of a carer.",
            required=False,
            initial=head.place,
            max_length=200,
        )


@require_http_methods(BOTH)
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def venue(request: OfficersRequest, review: int) -> HttpResponse:
    """Say where a review is held, the child's placement first."""
    head = _head(request, review)
    if head.meeting is None:
        messages.error(request, "Book the review first: then say where it is held.")
        return redirect("review", review)
    children = meeting_children(request.actor, head.meeting, today())
    form = VenueForm(head, request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        done = accepted(
            form,
            lambda: preparation.choose_venue(
                by=request.actor,
                children=children,
                meeting=head.meeting or 0,
                at_placement=given["at_placement"] == "yes",
                place=given["place"],
            ),
        )
        if done:
            messages.success(request, "Recorded: where the review is held")
            return redirect("review", review)
    told = _form(head, form, "Where the review is held", "Record")
    told["guidance"] = guidance(request.actor, Moment.PLANNING)
    told["wishes"] = wishes_of(request.actor, review, today())
    return show(request, "reviews/form.html", told, children=children or [head.child.id])


class MeetingForm(TellingForm):
    """When and where a further meeting of a review is to be."""

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Date")
        self.fields["time"] = ClockField(
            label="Time", help_text="Such as 14:30 or 2:30pm", required=False, max_length=10
        )
        self.fields["place"] = forms.CharField(label="Place", required=False, max_length=200)


@require_http_methods(BOTH)
@page(needs=Permission.ARRANGE_MEETINGS, audits=Audits.CHILD)
def meeting(request: OfficersRequest, review: int) -> HttpResponse:
    """Plan a further meeting of a review that is made up of several."""
    head = _head(request, review)
    form = MeetingForm(request.POST or None)
    if form.is_valid():
        done = accepted(
            form,
            lambda: preparation.add_meeting(
                by=request.actor, child=head.child.id, review=review, **form.cleaned_data
            ),
        )
        if done:
            messages.success(request, f"Planned for {date_long(form.cleaned_data['on'])}")
            return redirect("review", review)
    told = _form(head, form, "Another meeting of this review", "Plan it")
    told["guidance"] = guidance(request.actor, Moment.PLANNING)
    return show(request, "reviews/form.html", told, children=[head.child.id])


class ExpectedForm(TellingForm):
    """Which papers are expected for a review."""

    def __init__(self, found: Papers, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        said = [line.id for line in found.lines if line.expected]
        self.fields["papers"] = forms.MultipleChoiceField(
            label="Expected for this review",
            choices=[(line.id, line.title) for line in found.lines],
            initial=said or [line.id for line in found.lines],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )


@require_http_methods(BOTH)
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def papers(request: OfficersRequest, review: int) -> HttpResponse:
    """The papers of a review; on POST which of them are expected."""
    found = papers_of(request.actor, review, today())
    if found is None:
        raise Http404
    child = found.head.child.id
    form = ExpectedForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = accepted(
            form,
            lambda: review_papers.expect(
                by=request.actor, child=child, review=review, papers=form.cleaned_data["papers"]
            ),
        )
        if done:
            messages.success(request, "Recorded: the papers expected")
            return redirect("review-papers", review)
    arranging = may(request.actor, Permission.ARRANGE_MEETINGS) and not found.head.completed_on
    told = of_review(found.head) | {
        "table": _table(found, linked=may(request.actor, Permission.RECORD_PLANS)),
        "form": form if arranging else None,
        "guidance": guidance(request.actor, Moment.REPORTS),
    }
    return show(request, "reviews/papers.html", told, children=[child])


class PaperForm(AskedForm):
    """The day a paper became available, and what the procedure asks of it."""

    def __init__(self, found: OnePaper, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(found.sections, data)
        asked = dict(self.fields)
        self.fields.clear()
        self.fields["on"] = DateField(
            label="Date it became available to the reviewing officer",
            required=False,
            initial=found.line.available_on,
        )
        self.fields.update(asked)


@require_http_methods(BOTH)
@page(needs=Permission.RECORD_PLANS, audits=Audits.CHILD)
def paper(request: OfficersRequest, review: int, paper: str) -> HttpResponse:
    """One paper: when it came, who agreed it, how good it is, or that it is missing."""
    found = paper_of(request.actor, review, paper, today())
    if found is None:
        raise Http404
    child = found.head.child.id
    form = PaperForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        on: date | None = form.cleaned_data["on"]
        done = _recorded(request, found, form, on)
        if done:
            messages.success(request, f"Recorded: {found.line.title}")
            return redirect("review-papers", review)
    told = of_review(found.head) | {
        "heading": found.line.title,
        "form": form,
        "sections": tuple(form.sections),
        "revisions": {
            f"{REVISION}{shown.question.id}": str(shown.revision)
            for section in form.sections
            for shown in section.questions
        },
        "due": found.line.due,
        "back": reverse("review-papers", args=[review]),
    }
    return show(request, "reviews/paper.html", told, children=[child])


def _recorded(request: OfficersRequest, found: OnePaper, form: PaperForm, on: date | None) -> bool:
    try:
        review_papers.record(
            by=request.actor,
            child=found.head.child.id,
            review=found.head.id,
            paper=found.line.id,
            on=on,
            answers=form.told,
        )
    except Refused as refused:
        form.tell(refused.field, str(refused))
        return False
    return True


def _head(request: OfficersRequest, review: int) -> ReviewHead:
    head = review_head(request.actor, review, today())
    if head is None:
        raise Http404
    return head


def _form(head: ReviewHead, form: object, heading: str, button: str) -> dict[str, object]:
    return of_review(head) | {
        "heading": heading,
        "form": form,
        "button": button,
        "back": reverse("review", args=[head.id]),
        "guidance": (),
        "says": "",
        "wishes": (),
    }


def _table(found: Papers, *, linked: bool) -> Table:
    return Table(
        caption="Papers for this review",
        caption_hidden=True,
        columns=tuple(
            Column(label) for label in ("Paper", "Due", "Available", "What was said", "Next")
        ),
        rows=tuple(_row(found, line, linked) for line in found.lines),
        empty=EmptyState("The procedure names no papers", ""),
    )


def _row(found: Papers, line: PaperLine, linked: bool) -> tuple[object, ...]:
    url = reverse("review-paper", args=[found.head.id, line.id])
    unwanted = any(each.expected for each in found.lines) and not line.expected
    title = f"{line.title} (not expected)" if unwanted and not line.is_settled else line.title
    said = "; ".join(f"{asks} {says}" for asks, says in line.said)
    return (
        title,
        date_long(line.due) if line.due else "",
        _available(line),
        said,
        Action("Record", url, line.title) if linked else "",
    )


def _available(line: PaperLine) -> Tag | str:
    """When it came, and whether that was late; or that it is missing."""
    late = f", {counted(line.days_late, 'day')} late" if line.days_late else ""
    if line.available_on:
        says = f"{date_long(line.available_on)}{late}"
        return Tag(says, "warn") if late else says
    if line.missing:
        return Tag("Missing", "alert")
    if not line.expected:
        return ""
    return Tag(f"Not here yet{late}", "alert") if late else "Not here yet"
