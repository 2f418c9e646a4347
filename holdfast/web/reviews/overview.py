"""The page of one review: what it needs before it is held, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from holdfast.core.asking import Moment
from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.preparation.checklist import preparation_of
from holdfast.queries.preparation.head import ReviewHead
from holdfast.queries.preparation.items import IfNeeded, Item, Kind, Preparation, Raised
from holdfast.queries.today import today
from holdfast.web.components import Action, Breadcrumbs, Count, StateMark, SummarySentence, Tag
from holdfast.web.duty_words import rule_words, standing_words
from holdfast.web.guiding import barriers, guidance
from holdfast.web.page import Audits, OfficersRequest, page, show
from holdfast.web.recording.ways import permission_to_record
from holdfast.web.review_section import Section
from holdfast.web.reviews.overview_sections import sections
from holdfast.web.reviews.parts import (
    crumbs_of_child,
    people,
    title_of,
    when_words,
    which_review,
)
from holdfast.web.settling import STANDING
from holdfast.web.words import date_long

PRESSING = (State.OVERDUE, State.DUE_SOON)


@dataclass(frozen=True)
class Step:
    """One thing that the review needs, as the list shows it."""

    key: str
    mark: StateMark | Tag
    title: str
    owed_by: str
    due: date | None
    standing: str
    rule: str
    reason_url: str
    action: Action | None


@dataclass(frozen=True)
class Extra:
    """Something that only some reviews need: begun here, or already filled."""

    title: str
    owed_by: str
    action: Action | None
    filled: tuple[Action, ...]


@dataclass(frozen=True)
class Fact:
    """One labelled fact of the review."""

    label: str
    value: str
    tag: Tag | None = None


@dataclass(frozen=True)
class RaisedLine:
    """One matter that comes back at this review."""

    on: date
    words: str
    by: str
    url: str


@dataclass(frozen=True)
class ReviewPage:
    """Everything the page of a review shows, part by part."""

    title: str
    name: str
    which: str
    breadcrumbs: Breadcrumbs
    summary: SummarySentence
    heading: str
    facts: tuple[Fact, ...]
    main: Action | None
    others: tuple[Action, ...]
    barriers: tuple[object, ...]
    guidance: tuple[object, ...]
    steps: tuple[Step, ...]
    extras: tuple[Extra, ...]
    raised: tuple[RaisedLine, ...]
    lifted: tuple[Fact, ...]
    sections: tuple[Section, ...]


@require_GET
@page(needs=Permission.SEE_CHILDREN, audits=Audits.CHILD)
def review(request: OfficersRequest, review: int) -> HttpResponse:
    """What a review needs, whose it is and by when; holding it is one step away."""
    found = preparation_of(request.actor, review, today())
    if found is None:
        raise Http404
    told = page_of(request.actor, found)
    return show(request, "reviews/overview.html", {"this": told}, children=[found.head.child.id])


def page_of(actor: Actor, found: Preparation) -> ReviewPage:
    """The page of a review."""
    head = found.head
    return ReviewPage(
        title=title_of(head),
        name=head.child.name,
        which=which_review(head),
        breadcrumbs=Breadcrumbs(crumbs_of_child(head.child)),
        summary=_summary(found),
        heading="Before it was held" if head.completed_on else "Before it is held",
        facts=tuple(_facts(found)),
        main=_main(actor, head),
        others=tuple(_others(actor, head)),
        barriers=barriers(found.gates),
        guidance=guidance(actor, Moment.PREPARING),
        steps=tuple(_step(actor, head, item, number) for number, item in enumerate(found.items, 1)),
        extras=tuple(_extra(head, each) for each in found.if_needed),
        raised=tuple(_raised(each) for each in found.raised),
        lifted=tuple(
            Fact(each.says, f"{each.why} ({each.by}, {date_long(each.on)})")
            for each in found.lifted
        ),
        sections=sections(actor, head, today()),
    )


def _summary(found: Preparation) -> SummarySentence:
    states = [item.state for item in found.items]
    pressing = sum(1 for state in states if state in PRESSING)
    overdue = states.count(State.OVERDUE)
    done = len(states) - found.left
    return SummarySentence(
        (
            Count(overdue, "overdue", state="overdue"),
            Count(pressing - overdue, "due soon", state="due-soon"),
            Count(found.left - pressing, "not recorded" if found.head.completed_on else "to do"),
            Count(done, "done"),
        )
    )


def _facts(found: Preparation) -> Iterator[Fact]:
    head = found.head
    yield Fact("Which", which_review(head), Tag("Complex", "note") if head.complex else None)
    yield Fact("When", when_words(head))
    yield Fact("Where", _where(head))
    asked = found.invitations
    yield Fact("Asked", f"{people(len(asked.asked))}, {asked.for_work} of them for their work")
    for meeting in found.meetings:
        if meeting.on != head.on:
            place = f", {meeting.place}" if meeting.place else ""
            yield Fact("Another meeting", f"{date_long(meeting.on)}{place}")
    if head.completed_on:
        yield Fact("Completed", date_long(head.completed_on))


def _where(head: ReviewHead) -> str:
    if head.at_placement:
        return f"Where the child lives{f': {head.place}' if head.place else ''}"
    return head.place or "Not said yet"


def _main(actor: Actor, head: ReviewHead) -> Action | None:
    if head.completed_on or not may(actor, Permission.RECORD_REVIEWS):
        return None
    label = "Go on with the review" if head.opened_on else "Hold the review"
    return Action(label, reverse("review-hold", args=[head.id]), primary=True)


def _others(actor: Actor, head: ReviewHead) -> Iterator[Action]:
    yield Action("Invitations", reverse("invitations", args=[head.id]))
    yield Action("Papers", reverse("review-papers", args=[head.id]))
    if head.opened_on:
        yield Action("After the review", reverse("review-after", args=[head.id]))
    if not may(actor, Permission.ARRANGE_MEETINGS) or head.completed_on:
        return
    if head.meeting and not head.opened_on:
        yield Action("Move or cancel it", reverse("meeting", args=[head.meeting]))
    if head.planned_on or head.opened_on:
        yield Action(
            "Plan another meeting of this review", reverse("review-meeting", args=[head.id])
        )


def _step(actor: Actor, head: ReviewHead, item: Item, number: int) -> Step:
    line = item.line
    return Step(
        key=f"step-{number}",
        mark=StateMark(item.state) if line else _tag(head, item),
        title=item.title,
        owed_by=" or ".join(item.owed_by),
        due=item.due,
        standing=_standing(item),
        rule=rule_words(line) if line else "",
        reason_url=reverse("duty_reason", args=[line.id]) if line else "",
        action=_action(actor, head, item),
    )


def _tag(head: ReviewHead, item: Item) -> Tag:
    if item.is_done:
        return Tag("Done", "good")
    return Tag("Not recorded") if head.completed_on else Tag("To do")


def _standing(item: Item) -> str:
    told = [standing_words(item.line)] if item.line else []
    if item.detail:
        told.append(item.detail)
    elif item.done_on and not item.line:
        told.append(date_long(item.done_on))
    return ". ".join(part for part in told if part)


def _action(actor: Actor, head: ReviewHead, item: Item) -> Action | None:
    """The one thing to do about an item, as far as the officer's roles permit."""
    about = f"for {head.child.name}: {item.title}"
    here = reverse("review", args=[head.id])
    if item.kind in PLACES:
        name, label, needs = PLACES[item.kind]
        if not item.may or not may(actor, needs):
            return None
        return Action("Look at it" if item.is_done else label, reverse(name, args=[head.id]), about)
    if item.kind is Kind.DUTY:
        return _recording(actor, item, about)
    if item.entry is not None:
        label = "Look at it" if item.is_done else "Go on"
        return Action(label, f"{reverse('entry', args=[item.entry])}?next={here}", about)
    if not item.may or head.completed_on:
        return None
    if item.kind is Kind.CHILD_FORM:
        return Action("Record it", reverse("begin-form", args=[head.child.id, item.form]), about)
    return Action("Record it", reverse("prepare", args=[head.id, item.form]), about, method="post")


PLACES = {
    Kind.VENUE: ("review-venue", "Say where", Permission.ARRANGE_MEETINGS),
    Kind.INVITATIONS: ("invitations", "Ask people", Permission.SEE_CHILDREN),
    Kind.PAPERS: ("review-papers", "Record it", Permission.SEE_CHILDREN),
}
"""Where an item with a page of its own is done: its address, its verb, and what that needs."""


def _recording(actor: Actor, item: Item, about: str) -> Action | None:
    line = item.line
    needed = permission_to_record(line.met_by) if line else None
    if line is None or needed is None or item.state not in STANDING or not may(actor, needed):
        return None
    return Action("Record it", reverse("record-done", args=[line.id]), about)


def _extra(head: ReviewHead, each: IfNeeded) -> Extra:
    here = reverse("review", args=[head.id])
    begin = Action(
        "Record it",
        reverse("prepare", args=[head.id, each.form]),
        f"for {head.child.name}: {each.title}",
        method="post",
    )
    return Extra(
        title=each.title,
        owed_by=" or ".join(each.owed_by),
        action=begin if each.may and not head.completed_on else None,
        filled=tuple(
            Action(
                f"Recorded {date_long(line.completed_on)}" if line.completed_on else "Draft",
                f"{reverse('entry', args=[line.id])}?next={here}",
                f": {each.title}",
            )
            for line in each.filled
        ),
    )


def _raised(each: Raised) -> RaisedLine:
    url = reverse("entry", args=[each.entry]) if each.entry else ""
    return RaisedLine(each.on, each.words, each.by, url)
