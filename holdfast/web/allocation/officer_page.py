"""A child's reviewing officer as the page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.childs_iro import (
    ADVOCATE,
    COMMENT,
    INDEPENDENCE,
    WISH,
    ChildsIro,
    LookedAt,
    Served,
)
from holdfast.queries.entries import EntryLine
from holdfast.web.ages import age_words
from holdfast.web.allocation.board import four_dates
from holdfast.web.allocation.guides import guides
from holdfast.web.components import (
    Action,
    Banner,
    Breadcrumbs,
    Column,
    Crumb,
    EmptyState,
    IdentityBar,
    IdentityFact,
    Table,
    Tag,
)
from holdfast.web.words import counted, date_long, date_short

DATES = ("Came into care", "Recorded", "Service told", "Officer named")


@dataclass(frozen=True)
class Known:
    """One thing the record knows, with its label; `tag` where something is to be done about it."""

    label: str
    value: object
    tag: Tag | None = None


@dataclass(frozen=True)
class Recorded:
    """A filled form in a list."""

    url: str
    says: str
    when: str


def context(
    found: ChildsIro, actor: Actor, told_form: Any, introduced_form: Any, today: date
) -> dict[str, object]:
    """Everything the template shows."""
    child = found.child
    return {
        "name": child.name,
        "breadcrumbs": Breadcrumbs(
            (
                Crumb("Children", reverse("children")),
                Crumb(child.name, reverse("child", args=[child.id])),
            )
        ),
        "identity": _identity(found, today),
        "banners": tuple(_banners(found)),
        "officer": _officer(found),
        "dates": _dates(found),
        "actions": tuple(_actions(found, actor)),
        "told_form": told_form,
        "told_url": reverse("iro-told", args=[child.id]),
        "introduced_form": introduced_form,
        "introduced_url": reverse("iro-introduced", args=[child.id]),
        "history": _history(found),
        "wishes": tuple(_wishes(found)),
        "fresh_for": found.fresh_for,
        "wish_action": _begin(found, WISH, "Record a wish or feeling"),
        "comments": tuple(_recorded(found.comments)),
        "comment_action": _begin(found, COMMENT, "Comment on the care plan"),
        "looked_at": tuple(_looked_at(found.looked_at)),
        "independence_action": _begin(found, INDEPENDENCE, "Record a look at independence"),
        "advocates": found.advocates,
        "advocates_needed": tuple(_recorded(found.advocates_needed)),
        "advocate_action": _begin(found, ADVOCATE, "An advocate is needed"),
        "guides": guides(found.texts),
        "handover_guides": guides(found.handover_texts),
    }


def _identity(found: ChildsIro, today: date) -> IdentityBar:
    facts = []
    if found.legal_name:
        facts = [
            IdentityFact("Known as", found.child.name),
            IdentityFact("Legal name", found.legal_name),
        ]
    facts.append(IdentityFact("Reviewing officer", found.present.name if found.present else "None"))
    return IdentityBar(found.child.name, age_words(found.child, today), tuple(facts), level=2)


def _banners(found: ChildsIro) -> Iterator[Banner]:
    present = found.present
    if present and present.followed_another and present.introduced_on is None:
        before = next(each for each in found.served if each is not present)
        yield Banner(
            f"{before.name} introduces {present.name} to {found.child.name}. "
            "Record the day and how it was done.",
            title="Handover",
            key="handover",
        )
    if found.look_at:
        yield Banner(
            f"Look at whether the officer is still independent: {'; '.join(found.look_at)}.",
            title="Independence",
            key="independence",
        )


def _officer(found: ChildsIro) -> tuple[Known, ...]:
    now = found.present
    if now is None:
        return ()
    lines = [
        Known("Since", f"{date_long(now.since)}, {_reviews(now)}"),
        Known("Contact", ", ".join(each for each in (now.email, now.telephone) if each)),
        Known(
            "Child told",
            _on(now.told_on, now.told_how),
            None if now.told_on else Tag("To do", "warn"),
        ),
    ]
    if now.followed_another:
        lines.append(
            Known(
                "Introduced by the officer before",
                _on(now.introduced_on, now.introduced_how),
                None if now.introduced_on else Tag("To do", "warn"),
            )
        )
    return tuple(lines)


def _reviews(served: Served) -> str:
    if not served.reviews:
        return "no review yet"
    held = counted(served.reviews, "review")
    return f"{held}, the child came to {served.attended}"


def _on(day: date | None, how: str) -> str:
    if day is None:
        return "Not yet"
    return f"{date_long(day)}: {how}" if how else date_long(day)


def _dates(found: ChildsIro) -> tuple[Known, ...]:
    if found.entered is None:
        return ()
    told = four_dates(found.entered)
    late = found.entered.late_reason
    return (
        *(Known(label, said) for label, said in zip(DATES, told, strict=True)),
        *((Known("Why it was late", late),) if late else ()),
    )


def _actions(found: ChildsIro, actor: Actor) -> Iterator[Action]:
    child = found.child
    if found.entered is None:
        if may(actor, Permission.RECORD_CHILD):
            yield Action("Record that care began", reverse("entering-care", args=[child.id]))
        return
    if may(actor, Permission.ALLOCATE_REVIEWERS):
        label = "Change the officer" if found.present else "Name an officer"
        yield Action(label, reverse("choose-iro", args=[child.id]), f"for {child.name}")
    if found.present and may(actor, Permission.RECORD_REVIEWS):
        yield Action(
            "Letter to the child", reverse("iro-letter", args=[child.id]), f"to {child.name}"
        )


def _history(found: ChildsIro) -> Table:
    return Table(
        caption="Officers so far",
        columns=(
            Column("Officer"),
            Column("From"),
            Column("To"),
            Column("Reviews", numeric=True),
            Column("Child came", numeric=True),
            Column("Why the officer changed"),
            Column("Introduced"),
        ),
        rows=tuple(
            (
                each.name,
                date_short(each.since),
                date_short(each.until) if each.until else "Now",
                each.reviews,
                each.attended,
                each.why_changed or ("Not recorded" if each.followed_another else "The first"),
                _on(each.introduced_on, each.introduced_how) if each.followed_another else "",
            )
            for each in found.served
        ),
        empty=EmptyState("Nobody so far", "Officers appear here once they are named."),
    )


def _wishes(found: ChildsIro) -> Iterator[tuple[str, str, Tag | None]]:
    for wish in found.wishes:
        tag = Tag("May not hold any more", "warn") if wish.stale else None
        yield date_long(wish.on), wish.what, tag


def _recorded(lines: Iterable[EntryLine]) -> Iterator[Recorded]:
    for line in lines:
        when = date_short(line.completed_on or line.started_on)
        draft = "" if line.completed_on else ", draft"
        yield Recorded(reverse("entry", args=[line.id]), line.says or line.title, f"{when}{draft}")


def _looked_at(looks: Iterable[LookedAt]) -> Iterator[Recorded]:
    for each in looks:
        said = ". ".join(part for part in (each.trigger, each.result, each.why) if part)
        when = date_long(each.on) if each.on else "Draft"
        yield Recorded(reverse("entry", args=[each.entry]), said, when)


def _begin(found: ChildsIro, form: str, label: str) -> Action | None:
    if form not in found.forms:
        return None
    here = reverse("childs-iro", args=[found.child.id])
    return Action(label, f"{reverse('begin-form', args=[found.child.id, form])}?next={here}")
