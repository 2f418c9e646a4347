"""What the pages of the child's part show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.core.participation import Standing
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.participation import (
    ChildsPart,
    Compliment,
    ContactLine,
    ReviewPart,
    WishLine,
)
from holdfast.queries.requests import ChildsRequests, RequestLine
from holdfast.web.children.child_now import sisters
from holdfast.web.components import (
    Action,
    Breadcrumbs,
    ChildLink,
    Crumb,
    EmptyState,
    Tag,
)
from holdfast.web.guiding import guidance
from holdfast.web.words import counted, date_long

STANDINGS = {
    Standing.TOOK_PART: Tag("Took part", "good"),
    Standing.DID_NOT: Tag("Did not take part", "alert"),
    Standing.NOT_RECORDED: Tag("Not recorded", "warn"),
}
RECORDED = ("wish", "child-request", "contact", "advocacy")
"""What is recorded most often about a child's part, in the order in which it is offered."""


@dataclass(frozen=True)
class ShownRequest:
    """Something a child asked for, and what is to be done next."""

    child: ChildLink | None
    asked: str
    asked_on: str
    so_far: tuple[str, ...]
    waits_for: str
    action: Action


@dataclass(frozen=True)
class ShownPart:
    """A review that was held, or a contact: its day, a mark, and what is told of it."""

    on: date | None
    tag: Tag
    says: str
    details: str
    url: str


@dataclass(frozen=True)
class ShownWish:
    """A wish or feeling with the day it was told, and what was done about it."""

    says: str
    told: str
    stale: Tag | None
    done: str
    effect: str
    action: Action


def childs(actor: Actor, found: ChildsPart, asked: ChildsRequests) -> dict[str, object]:
    """The page of one child's part."""
    child = found.child
    return {
        "name": child.name,
        "breadcrumbs": _crumbs(child.name, child.id),
        "tabs": sisters(child.id, "childs-part"),
        "sentence": _sentence(found),
        "iro": _iro(found),
        "guidance": guidance(actor, Moment.PARTICIPATION),
        "record": tuple(_recordings(actor, child.id)),
        "reviews": tuple(_review(each) for each in found.reviews),
        "no_reviews": EmptyState("No review has been held yet"),
        "requests": tuple(_request(line, named=False) for line in asked.lines),
        "no_requests": EmptyState("Nothing the child asked for is recorded"),
        "wishes": tuple(_wish(line) for line in found.wishes),
        "no_wishes": EmptyState("No wish or feeling is recorded"),
        "stale": _stale(found),
        "contacts": tuple(_contact(line) for line in found.contacts),
        "no_contacts": EmptyState("No contact is recorded"),
    }


def requests(found: Iterable[RequestLine]) -> dict[str, object]:
    """The list of what children asked for."""
    lines = tuple(_request(line, named=True) for line in found)
    children = len({line.child.id for line in found})
    told = f"{counted(len(lines), 'thing')} asked for by {counted(children, 'child')}."
    return {
        "title": f"What children asked for – {len(lines)}" if lines else "What children asked for",
        "sentence": told.replace("childs", "children"),
        "requests": lines,
        "nothing": EmptyState(
            "No child waits to hear what came of something",
            "What a child asks for stays here until the child was told what came of it.",
        ),
    }


def card(found: Compliment) -> dict[str, object]:
    """A compliment as it is printed."""
    return {
        "called": found.called,
        "achieved": found.achieved,
        "says": found.says,
        "signed": found.signed,
        "legal_name": found.legal_name,
        "child_url": reverse("child", args=[found.child.id]),
        "breadcrumbs": _crumbs(found.child.name, found.child.id),
    }


def _recordings(actor: Actor, child: int) -> Iterable[Action]:
    labels = {
        "wish": "Record a wish or feeling",
        "child-request": "Record what the child asked for",
        "contact": "Record a contact",
        "advocacy": "Record advocacy",
    }
    if may(actor, Permission.FILL_FORMS):
        for form in RECORDED:
            yield Action(labels[form], reverse("begin-form", args=[child, form]))


def _sentence(found: ChildsPart) -> str:
    held = len(found.reviews)
    if not held:
        return "No review has been held yet."
    return (
        f"Of {counted(held, 'review')} held, {found.child.name} attended {found.attended} "
        f"and took part in {found.took_part}."
    )


def _iro(found: ChildsPart) -> str:
    if found.iro_since is None:
        return "No reviewing officer is named."
    return f"{found.iro} has been the reviewing officer since {date_long(found.iro_since)}."


def _stale(found: ChildsPart) -> str:
    if not found.wishes or not found.wishes_are_stale:
        return ""
    return f"Everything here was told more than {found.stale_after} ago. Ask again."


def _review(each: ReviewPart) -> ShownPart:
    told = [f"Code {each.part.code}"] if each.part.code else []
    if each.chaired:
        told.append(f"chairing: {each.chaired[:1].lower()}{each.chaired[1:]}")
    return ShownPart(
        on=each.on,
        tag=STANDINGS[each.part.standing],
        says=each.part.says,
        details=", ".join(told),
        url=reverse("review", args=[each.review]),
    )


def _contact(line: ContactLine) -> ShownPart:
    where = f", {line.place}" if line.place else ""
    return ShownPart(
        on=line.on,
        tag=Tag(f"Begun by: {line.began}", "note" if line.by_child else "plain"),
        says=f"{line.how}{where}",
        details="",
        url=reverse("entry", args=[line.entry]),
    )


def _wish(line: WishLine) -> ShownWish:
    return ShownWish(
        says=line.says,
        told=_day(line.on),
        stale=Tag("Told long ago: ask again", "warn") if line.stale else None,
        done=line.done or "Nothing is recorded yet",
        effect=line.effect,
        action=Action(
            "Say what was done" if line.is_open else "Open it",
            _entry(line.entry, ""),
            f"about: {line.says[:60]}",
        ),
    )


def _request(line: RequestLine, *, named: bool) -> ShownRequest:
    told = f"Told {_day(line.told_on)}: {line.told_how}" if line.told_on else ""
    taken_up = f"Taken up: {line.taken_up}" if line.taken_up else ""
    outcome = f"Outcome: {line.outcome}" if line.outcome else ""
    child = ChildLink(line.child.name, reverse("childs-part", args=[line.child.id]))
    back = reverse("requests") if named else reverse("childs-part", args=[line.child.id])
    return ShownRequest(
        child=child if named else None,
        asked=line.asked,
        asked_on=_day(line.asked_on),
        so_far=tuple(each for each in (taken_up, outcome, told) if each),
        waits_for=line.waits_for,
        action=Action(line.waits_for or "Open it", _entry(line.entry, back), line.asked[:60]),
    )


def _entry(entry: int, back: str) -> str:
    address = reverse("entry", args=[entry])
    return f"{address}?next={back}" if back else address


def _day(on: date | None) -> str:
    return date_long(on) if on else "no date"


def _crumbs(name: str, child: int) -> Breadcrumbs:
    return Breadcrumbs(
        (
            Crumb("Children", reverse("children")),
            Crumb(name, reverse("child", args=[child])),
        )
    )
