"""Who is left out of a child's reviews, why, and what they are owed for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from holdfast.actions import documents, exclusions
from holdfast.actions.action import Refused
from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.exclusions import ExclusionLine, Exclusions, exclusions_of
from holdfast.queries.today import today
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState, StateMark, Tag
from holdfast.web.duty_words import standing_words
from holdfast.web.forms import DateField
from holdfast.web.guiding import guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.reviews.parts import crumbs_of_child
from holdfast.web.telling import TellingForm, accepted, long_text
from holdfast.web.words import date_long

BOTH = ["GET", "POST"]
LETTER = "exclusion-letter"
"""The procedure's document that explains an exclusion."""

RESPONSES = (("accepted", "Takes the meeting"), ("declined", "Declines the meeting"))


@dataclass(frozen=True)
class Line:
    """One exclusion in the list."""

    name: str
    kind: str
    says: str
    tag: Tag
    url: str


@dataclass(frozen=True)
class StepOf:
    """One step of an exclusion: what was done and when, or the form to record it."""

    key: str
    title: str
    done: str
    form: DayForm | None
    button: str


class ExcludeForm(TellingForm):
    """Whom to leave out of the child's reviews, since when, and why."""

    def __init__(
        self, found: Exclusions, today: date, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        people = [(str(one.id), f"{one.name}: {one.kind}") for one in found.others]
        self.fields["person"] = forms.TypedChoiceField(
            label="Who", choices=[("", "Choose"), *people], coerce=int
        )
        self.fields["on"] = DateField(label="Date of the decision", initial=today)
        self.fields["rationale"] = long_text(
            "Rationale", "It stands on the child’s file.", required=True, rows=4
        )
        self.fields["consulted"] = long_text(
            "What the child and the social worker think of it", rows=3
        )


class DayForm(TellingForm):
    """A day on which something was done, perhaps with an answer and words."""

    def __init__(
        self,
        today: date,
        data: Mapping[str, Any] | None = None,
        *,
        label: str = "Date",
        response: bool = False,
        words: str = "",
        name: str = "note",
        required: bool = False,
        prefix: str = "",
    ) -> None:
        super().__init__(data, prefix=prefix or None)
        if response:
            self.fields["response"] = forms.ChoiceField(
                label="What the person answered", choices=RESPONSES, widget=forms.RadioSelect
            )
        self.fields["on"] = DateField(label=label, initial=today)
        if words:
            self.fields[name] = long_text(words, required=required)


@require_http_methods(BOTH)
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def everyone(request: OfficersRequest, child: int) -> HttpResponse:
    """Who is left out of a child's reviews; on POST somebody is."""
    found = _found(request, child)
    form = ExcludeForm(found, today(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = accepted(
            form,
            lambda: exclusions.exclude(by=request.actor, child=child, **form.cleaned_data),
        )
        if done:
            messages.success(
                request, "Recorded. Invitations and links of this person hold no longer."
            )
            return redirect("exclusions", child)
    told = {
        "name": found.child.name,
        "breadcrumbs": Breadcrumbs(crumbs_of_child(found.child)),
        "lines": tuple(_line(child, line) for line in found.lines),
        "nothing": EmptyState(
            "Nobody is left out of reviews", "A parent or carer who is left out appears here."
        ),
        "guidance": guidance(request.actor, Moment.EXCLUSION),
        "form": form if may(request.actor, Permission.RECORD_REVIEWS) else None,
    }
    return show(request, "reviews/exclusions.html", told, children=[child])


@require_http_methods(BOTH)
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def one(request: OfficersRequest, child: int, exclusion: int) -> HttpResponse:
    """One exclusion: the letter, the offer to meet, the answer, its end."""
    found = _found(request, child)
    line = found.line(exclusion)
    if line is None:
        raise Http404
    acting = may(request.actor, Permission.RECORD_REVIEWS)
    if acting and request.POST.get("step") == LETTER:
        return _letter(request, child, line)
    steps = _steps(line, request.POST or None) if acting else _steps(line, None)
    taken = next((step for step in steps if step.form and step.form.is_bound), None)
    if taken and _taken(request.actor, child, exclusion, taken):
        messages.success(request, f"Recorded: {taken.title}")
        return redirect("exclusion", child, exclusion)
    told = {
        "name": found.child.name,
        "line": line,
        "breadcrumbs": Breadcrumbs(
            (
                *crumbs_of_child(found.child),
                Crumb("Left out of reviews", reverse("exclusions", args=[child])),
            )
        ),
        "since": f"since {date_long(line.decided_on)}",
        "steps": steps,
        "acting": acting,
        "letter": LETTER if acting and line.stands else "",
        "mark": StateMark(line.owed.state) if line.owed else None,
        "owed": _owed(line),
        "form": taken.form if taken else None,
    }
    return show(request, "reviews/exclusion.html", told, children=[child])


def _letter(request: OfficersRequest, child: int, line: ExclusionLine) -> HttpResponse:
    """Make the letter that explains it, from the rationale, to be looked at and sent."""
    try:
        made = documents.prepare(
            by=request.actor,
            child=child,
            use=LETTER,
            about=f"exclusion:{line.id}",
            written={"rationale": line.rationale},
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("exclusion", child, line.id)
    return redirect("document", made)


def _taken(by: Actor, child: int, exclusion: int, step: StepOf) -> bool:
    """Take a step whose form was sent; False where it was refused, which the form then tells."""
    form = step.form
    if form is None or not form.is_valid():
        return False
    return accepted(form, lambda: ACTS[step.key](by, child, exclusion, form.cleaned_data))


def _found(request: OfficersRequest, child: int) -> Exclusions:
    found = exclusions_of(request.actor, child, today())
    if found is None:
        raise Http404
    return found


def _line(child: int, line: ExclusionLine) -> Line:
    tag = Tag("Left out", "warn") if line.stands else Tag("Ended")
    return Line(
        line.name,
        line.kind,
        f"since {date_long(line.decided_on)}. {line.rationale}",
        tag,
        reverse("exclusion", args=[child, line.id]),
    )


def _owed(line: ExclusionLine) -> str:
    if line.owed is None:
        return ""
    due = f", due {date_long(line.owed.due)}" if line.owed.due else ""
    return f"{line.owed.title}{due}, {standing_words(line.owed)}"


def _steps(line: ExclusionLine, data: Mapping[str, Any] | None) -> tuple[StepOf, ...]:
    """The steps in the order in which they are taken; one that is not due yet has no form."""

    def form(key: str, **asked: Any) -> DayForm:
        sent = data if data and data.get("step") == key else None
        return DayForm(today(), sent, prefix=key, **asked)

    answered = line.response_words + (f": {line.response_note}" if line.response_note else "")
    recorded, responded = line.response_recorded_on, line.responded_on
    waiting = responded is not None and recorded is None
    return (
        StepOf(
            "explain",
            "Letter that explains it",
            _on("Sent", line.letter_sent_on),
            form("explain", label="Date the letter was sent")
            if _open(line, line.letter_sent_on)
            else None,
            "Record the letter",
        ),
        StepOf(
            "offer",
            "Offer to meet",
            _on("Offered", line.meeting_offered_on),
            form("offer", label="Date of the offer")
            if _open(line, line.meeting_offered_on)
            else None,
            "Record the offer",
        ),
        StepOf(
            "answer",
            "Answer to the offer",
            f"{answered}, {date_long(responded)}" if responded else "",
            (
                form("answer", label="Date of the answer", response=True, words="What was said")
                if line.meeting_offered_on and responded is None
                else None
            ),
            "Record the answer",
        ),
        StepOf(
            "record",
            "Answer put on the child’s file",
            _on("On file", recorded),
            (
                form("record", label="Date", words="What the person answered", required=True)
                if waiting
                else None
            ),
            "Put it on file",
        ),
        StepOf(
            "meet",
            "Meeting with the person",
            _on("Met", line.met_on),
            form("meet", label="Date of the meeting")
            if line.response == "accepted" and not line.met_on
            else None,
            "Record the meeting",
        ),
        StepOf(
            "end",
            "End of it",
            f"Ended {date_long(line.ended_on)}: {line.ended_because}" if line.ended_on else "",
            (
                form("end", label="Date", words="Why it ends", name="why", required=True)
                if line.stands
                else None
            ),
            "End it",
        ),
    )


def _open(line: ExclusionLine, done: date | None) -> bool:
    return line.stands and done is None


def _on(word: str, day: date | None) -> str:
    return f"{word} {date_long(day)}" if day else ""


Act = Callable[[Actor, int, int, dict[str, Any]], None]

ACTS: Mapping[str, Act] = {
    "explain": lambda by, child, exclusion, given: exclusions.explain(
        by=by, child=child, exclusion=exclusion, **given
    ),
    "offer": lambda by, child, exclusion, given: exclusions.offer_meeting(
        by=by, child=child, exclusion=exclusion, **given
    ),
    "answer": lambda by, child, exclusion, given: exclusions.answer(
        by=by, child=child, exclusion=exclusion, **given
    ),
    "record": lambda by, child, exclusion, given: exclusions.record_response(
        by=by, child=child, exclusion=exclusion, **given
    ),
    "meet": lambda by, child, exclusion, given: exclusions.meet(
        by=by, child=child, exclusion=exclusion, **given
    ),
    "end": lambda by, child, exclusion, given: exclusions.end(
        by=by, child=child, exclusion=exclusion, **given
    ),
}
"""The action of each step."""
