"""Lists of changes and one change as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.changes import ChangeLine, ToTell, Whose
from holdfast.web.ages import age_words
from holdfast.web.between import Asked, crumbs, told
from holdfast.web.changes.forms import TellForm
from holdfast.web.components import (
    Action,
    ChildLink,
    Column,
    EmptyState,
    Tab,
    Table,
    Tabs,
    Tag,
)
from holdfast.web.guiding import guidance
from holdfast.web.words import counted, date_long, date_short

TITLES = {
    Whose.WAITING: "To answer",
    Whose.ANSWERED: "Answered",
    Whose.NOT_TOLD: "Not notified",
    Whose.TOLD_BY_ME: "Told by me",
}
EMPTY = {
    Whose.WAITING: "What social workers tell you of your children between reviews appears here.",
    Whose.ANSWERED: "Changes that you have answered appear here, with what you did and why.",
    Whose.NOT_TOLD: "Changes that the reviewing officer heard of another way appear here.",
    Whose.TOLD_BY_ME: "Open a child’s page and choose “Tell the reviewing officer”.",
}


def inbox(
    actor: Actor,
    lines: tuple[ChangeLine, ...],
    counts: Mapping[Whose, int],
    whose: Whose,
    today: date,
    *,
    everyone: bool,
) -> dict[str, object]:
    """One of the lists of changes."""
    here = reverse("changes")
    more = "&everyone=1" if everyone else ""
    waiting = counts[Whose.WAITING]
    return {
        "title": "Changes between reviews",
        "ways": _wider(actor, here, whose, everyone=everyone),
        "tabs": Tabs(
            "Which changes",
            tuple(
                Tab(f"{TITLES[each]} ({counts[each]})", f"{here}?show={each}{more}", each is whose)
                for each in Whose
            ),
        ),
        "chips": None,
        "said": f"{counted(waiting, 'change')} to answer."
        if waiting
        else "Nothing waits for an answer.",
        "tables": (_table(lines, whose, today),),
        "guidance": guidance(actor, Moment.SIGNIFICANT_CHANGES),
    }


def _wider(actor: Actor, here: str, whose: Whose, *, everyone: bool) -> tuple[Action, ...]:
    proposals = Action("Proposed changes of plans", reverse("proposals"))
    if not may(actor, Permission.SEE_SERVICE_WORK) or whose is Whose.TOLD_BY_ME:
        return (proposals,)
    label = "Show only my children" if everyone else "Show every child"
    return (
        Action(label, f"{here}?show={whose}{'' if everyone else '&everyone=1'}"),
        proposals,
    )


def _table(lines: tuple[ChangeLine, ...], whose: Whose, today: date) -> Table:
    return Table(
        caption=TITLES[whose],
        caption_hidden=True,
        columns=(
            Column("Change"),
            Column("Child"),
            Column("Happened"),
            Column("Told"),
            Column("Answer"),
        ),
        rows=tuple(
            (
                Action(line.title, reverse("change", args=[line.id]), f"for {line.child.name}"),
                child_link(line, today),
                when_words(line),
                (told_words(line), " ", *tags(line)),
                line.answer or "Not answered",
            )
            for line in lines
        ),
        empty=EmptyState("No changes here", EMPTY[whose]),
    )


def child_link(line: ChangeLine, today: date) -> ChildLink:
    """The child a change is about."""
    url = reverse("child", args=[line.child.id])
    return ChildLink(line.child.name, url, age_words(line.child, today))


def when_words(line: ChangeLine) -> str:
    """When a change happened, began or is planned for."""
    if line.proposed:
        return f"Proposed for {date_short(line.happened_on)}"
    if line.began_on:
        return f"From {date_short(line.began_on)}, counts from {date_short(line.happened_on)}"
    return date_short(line.happened_on)


def told_words(line: ChangeLine) -> str:
    """When the officer was told, or heard."""
    if line.told_on is None:
        return "Not told"
    word = "Came to light" if line.not_notified else "Told"
    return f"{word} {date_short(line.told_on)}"


def tags(line: ChangeLine) -> tuple[Tag, ...]:
    """What stands out about a change: late, not notified, unplanned."""
    found = []
    if line.not_notified:
        found.append(Tag("Not notified", "alert"))
    elif line.late:
        found.append(Tag(f"{counted(line.days_late, 'working day')} late", "warn"))
    if line.planned is False and not line.proposed:
        found.append(Tag("Unplanned"))
    if line.proposed:
        found.append(Tag("Proposed", "note"))
    return tuple(found)


def one(
    actor: Actor, line: ChangeLine, asked: tuple[Asked, ...], wrong: object
) -> dict[str, object]:
    """The page of one change."""
    return {
        "title": line.title,
        "name": line.child.name,
        "child_url": reverse("child", args=[line.child.id]),
        "breadcrumbs": crumbs(line.child, ("Changes", reverse("changes"))),
        "tags": tags(line),
        "facts": told(
            ("Which", line.subtype),
            ("Whom it concerns", line.concerns),
            ("First day", line.began_on),
            ("Planned for" if line.proposed else "Day of the change", line.happened_on),
            ("Planned", {True: "Yes", False: "No", None: ""}[line.planned]),
            ("What happened", line.summary),
            ("What it means for what the review decided", line.effect),
            ("Goes with it", line.enclosed),
            ("To be told by", line.due),
            (_told_label(line), line.told_on),
            ("Told by", line.told_by),
            ("How it came to light", line.heard_how),
            ("Acknowledged", line.acknowledged_on),
            ("Answer", line.answer),
            ("Review brought forward", _forward(line)),
            ("Why", line.answer_why),
            ("Answered by", _answered_by(line)),
        ),
        "ways": (),
        "forms": asked,
        "wrong": wrong,
        "barriers": (),
        "guidance": guidance(actor, Moment.SIGNIFICANT_CHANGES),
    }


def _told_label(line: ChangeLine) -> str:
    return "Came to light" if line.not_notified else "Told"


def _forward(line: ChangeLine) -> str:
    if line.brought_forward is None:
        return ""
    if not line.brought_forward:
        return "No"
    return f"Yes, to be held by {date_long(line.review_by)}" if line.review_by else "Yes"


def _answered_by(line: ChangeLine) -> str:
    if not line.answered_on:
        return ""
    return f"{line.answered_by}, {date_long(line.answered_on)}"


def tell(actor: Actor, found: ToTell, form: TellForm) -> dict[str, object]:
    """The page on which the reviewing officer is told."""
    who = found.officer or "nobody yet: the manager of the service reads it"
    counted_from = (
        f" Counts once it has lasted: {'; '.join(form.thresholds)}." if form.thresholds else ""
    )
    return _form(actor, found, form) | {
        "title": "Tell the reviewing officer",
        "says": f"Reviewing officer: {who}.{counted_from}",
        "button": "Tell the officer",
    }


def heard(actor: Actor, found: ToTell, form: object) -> dict[str, object]:
    """The page on which a change is recorded that was not told."""
    return _form(actor, found, form) | {
        "title": "Record a change you were not told of",
        "says": "It is recorded as not notified, and counts among the changes not told.",
        "button": "Record it",
    }


def _form(actor: Actor, found: ToTell, form: object) -> dict[str, object]:
    return {
        "name": found.child.name,
        "breadcrumbs": crumbs(found.child),
        "form": form,
        "back": reverse("child", args=[found.child.id]),
        "barriers": (),
        "guidance": guidance(actor, Moment.SIGNIFICANT_CHANGES),
    }
