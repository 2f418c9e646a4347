"""Notices as their page shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from holdfast.queries.notices import NoticeLine
from holdfast.web.ages import age_words
from holdfast.web.components import Action, ChildLink, EmptyState, Tab, Tabs, Tag
from holdfast.web.words import clock_time, counted, date_long

PAGES = {
    "entry": "entry",
    "answers": "held-answers",
    "change": "change",
    "proposal": "proposal",
    "decision": "decision",
    "document": "document",
    "review": "review-after",
}
"""The page of what a notice is about, by the noun of the row it names."""


@dataclass(frozen=True)
class ShownNotice:
    """One notice: what was told, by whom, about whom, and where to read more."""

    id: int
    title: str
    wording: str
    child: ChildLink
    sent: str
    more: Action | None
    tags: tuple[Tag, ...]
    acknowledged: str
    answer: str


def listed(
    lines: Iterable[NoticeLine], waiting: int, today: date, *, read: bool
) -> dict[str, object]:
    """The list of what waits to be read, or of what was."""
    here = reverse("notices")
    return {
        "title": "What others told you",
        "tabs": Tabs(
            "Which notices",
            (
                Tab(f"To read ({waiting})", here, not read),
                Tab("Acknowledged", f"{here}?read=1", read),
            ),
        ),
        "said": f"{counted(waiting, 'notice')} to read." if waiting else "You have read it all.",
        "notices": tuple(_shown(line, today) for line in lines),
        "read": read,
        "empty": EmptyState(
            "Nothing here",
            "What social workers, reviewing officers and managers tell you appears here.",
        ),
    }


def _shown(line: NoticeLine, today: date) -> ShownNotice:
    at = timezone.localtime(line.sent_at)
    by = f"{line.sent_by}, " if line.sent_by else ""
    noun, _, number = line.about.partition(":")
    more = None
    if noun in PAGES and number.isdigit():
        more = Action("Read more", reverse(PAGES[noun], args=[int(number)]), f"about {line.title}")
    read_by = line.acknowledged_by
    return ShownNotice(
        id=line.id,
        title=line.title,
        wording=line.wording,
        child=ChildLink(
            line.child.name,
            reverse("child", args=[line.child.id]),
            age_words(line.child, today),
        ),
        sent=f"{by}{date_long(at.date())}, {clock_time(at.time())}",
        more=more,
        tags=(Tag("Urgent", "alert"),) if line.urgent else (),
        acknowledged=f"{read_by}, {date_long(line.acknowledged_on)}"
        if line.acknowledged_on
        else "",
        answer=line.answer,
    )
