"""What the pages of consultation show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.consultation import Asked, Consultation, HeldAnswers, LinkHead
from holdfast.queries.links import LinkLine, LinkState
from holdfast.web.components import Action, Breadcrumbs, Crumb, EmptyState, Tag
from holdfast.web.consultation.forms import WhyForm
from holdfast.web.guiding import guidance
from holdfast.web.words import clock_time, date_long, until_words

STATES = {
    LinkState.WAITING: Tag("Not opened yet"),
    LinkState.OPENED: Tag("Opened, not sent", "note"),
    LinkState.SENT: Tag("Sent", "good"),
    LinkState.WITHDRAWN: Tag("Withdrawn"),
    LinkState.ENDED: Tag("Ended"),
}


@dataclass(frozen=True)
class PersonAsked:
    """One person and the form for them, with the two ways of asking."""

    form: str
    title: str
    person: str
    name: str
    part: str
    by_link: bool
    key: str


@dataclass(frozen=True)
class ShownLink:
    """A link in the list, and what can be done about it."""

    respondent: str
    title: str
    state: Tag
    told: str
    code: str
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class ShownEntry:
    """A form that was filled."""

    title: str
    url: str
    says: str
    when: str


def consultation(actor: Actor, found: Consultation) -> dict[str, object]:
    """The page on which people are asked before a review."""
    review = found.review
    may_ask = may(actor, Permission.ARRANGE_MEETINGS) and review.opened_on is None
    return {
        "name": review.child.name,
        "review": _review(found),
        "breadcrumbs": _crumbs(review.child.name, review.child.id),
        "guidance": guidance(actor, Moment.CONSULTATION),
        "may_ask": may_ask,
        "proposed": tuple(_person(each) for each in found.asked if each.proposed),
        "others": tuple(_person(each) for each in found.asked if not each.proposed),
        "link_url": reverse("make-link", args=[review.id]),
        "together_url": reverse("ask-together", args=[review.id]),
        "links": tuple(_link(each, may_ask, found.may_accept) for each in found.links),
        "filled": tuple(_entries(found)),
        "part_url": reverse("childs-part", args=[review.child.id]),
        "nothing": EmptyState(
            "Nobody has been asked yet",
            "What they answer, and the links you hand out, appear here.",
        ),
    }


def made(found: Consultation, asked: Asked, address: str, code: str) -> dict[str, object]:
    """A link as it is handed out, with a text that says nothing about the child."""
    return {
        "name": found.review.child.name,
        "respondent": asked.name,
        "breadcrumbs": _crumbs(found.review.child.name, found.review.child.id),
        "address": address,
        "code": f"{code[:3]} {code[3:]}" if code else "",
        "text": _text(address, code),
        "ends": _ends(found),
        "back": reverse("consultation", args=[found.review.id]),
    }


def held(found: HeldAnswers, form: WhyForm, back: str) -> dict[str, object]:
    """The answers that wait for an officer."""
    return {
        "name": found.child.name,
        "title": found.title,
        "respondent": found.respondent,
        "sent": _moment(found.sent_at),
        "steps": tuple(step for step in found.steps if step.is_answered),
        "left": sum(not step.is_answered for step in found.steps),
        "breadcrumbs": _crumbs(found.child.name, found.child.id),
        "form": form,
        "back": back,
    }


def withdrawing(found: LinkHead, form: WhyForm, back: str) -> dict[str, object]:
    """The page on which a link is withdrawn."""
    return {
        "name": found.child.name,
        "title": found.title,
        "respondent": found.respondent,
        "breadcrumbs": _crumbs(found.child.name, found.child.id),
        "form": form,
        "back": back,
    }


def _review(found: Consultation) -> str:
    review = found.review
    if review.opened_on:
        return f"Review of {date_long(review.opened_on)}"
    if review.planned_on is None:
        return "Review, not booked yet"
    at = f" at {clock_time(review.planned_time)}" if review.planned_time else ""
    return f"Review on {date_long(review.planned_on)}{at}"


def _person(asked: Asked) -> PersonAsked:
    person = "" if asked.person is None else str(asked.person)
    return PersonAsked(
        form=asked.form,
        title=asked.title,
        person=person,
        name=asked.name,
        part=asked.part,
        by_link=asked.by_link,
        key=f"{asked.form}-{person or 'child'}",
    )


def _link(line: LinkLine, may_ask: bool, may_accept: bool) -> ShownLink:
    actions = []
    about = f"of {line.respondent}"
    if line.is_live and may_ask:
        actions.append(Action("Withdraw", reverse("withdraw-link", args=[line.id]), about))
    if line.waits and may_accept:
        actions.append(Action("Read and accept", reverse("held-answers", args=[line.entry]), about))
    return ShownLink(
        respondent=line.respondent,
        title=line.title,
        state=_state(line),
        told=_told(line),
        code="with a code" if line.has_code else "",
        actions=tuple(actions),
    )


def _state(line: LinkLine) -> Tag:
    if line.accepted:
        return Tag("Accepted", "good")
    if line.set_aside:
        return Tag("Set aside")
    return Tag("To accept", "warn") if line.waits else STATES[line.state]


def _told(line: LinkLine) -> str:
    made = f"Made {_moment(line.made_at)} by {line.made_by}"
    if line.sent_at:
        return f"{made}; sent {_moment(line.sent_at)}."
    if line.withdrawn_because:
        return f"{made}. {line.withdrawn_because}"
    return f"{made}; lasts until {until_words(line.ends_at)}."


def _entries(found: Consultation) -> Iterable[ShownEntry]:
    for line in found.filled:
        on = line.completed_on or line.started_on
        when = "recorded" if line.completed_on else "draft, begun"
        yield ShownEntry(
            line.title, reverse("entry", args=[line.id]), line.says, f"{when} {date_long(on)}"
        )


def _ends(found: Consultation) -> str:
    ends = max((link.ends_at for link in found.links), default=None)
    return f"It can be answered until {until_words(ends)}." if ends else ""


def _text(address: str, code: str) -> str:
    """What goes into an e-mail or on paper: not whom it is about, nor what it is for in full."""
    lines = [
        "Hello,",
        "",
        "I would like to know what you think before our meeting. Here are some questions:",
        address,
        "",
        "You can stop and come back by the same link. Please do not pass it on.",
    ]
    if code:
        lines.append("You need a code as well. I will give it to you in another way.")
    return "\n".join(lines)


def _moment(at: datetime) -> str:
    here = timezone.localtime(at)
    return f"{date_long(here.date())} at {clock_time(here.time())}"


def _crumbs(name: str, child: int) -> Breadcrumbs:
    return Breadcrumbs(
        (
            Crumb("Children", reverse("children")),
            Crumb(name, reverse("child", args=[child])),
        )
    )
