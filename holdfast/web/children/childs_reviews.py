"""The page of a child's reviews: each with what it decided and how far its papers have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from holdfast.queries.child_now import ReviewLine
from holdfast.queries.names import ChildName
from holdfast.web.children.child_now import sisters
from holdfast.web.components import Action, Breadcrumbs, Crumb, EmptyState, Tag
from holdfast.web.words import counted, date_long, date_short


@dataclass(frozen=True)
class ShownReview:
    """One review as the list shows it."""

    title: str
    on: date | None
    tag: Tag
    facts: tuple[tuple[str, str], ...]
    actions: tuple[Action, ...]


def context(child: ChildName, reviews: tuple[ReviewLine, ...], today: date) -> dict[str, object]:
    """Everything the template shows, the newest review first."""
    here = reverse("child", args=[child.id])
    return {
        "name": child.name,
        "tabs": sisters(child.id, "childs-reviews"),
        "breadcrumbs": Breadcrumbs(
            (Crumb("Children", reverse("children")), Crumb(child.name, here))
        ),
        "reviews": tuple(_shown(line, today) for line in reversed(reviews)),
        "nothing": EmptyState(
            "No review is booked or held", "Reviews appear here once they are booked."
        ),
    }


def _shown(line: ReviewLine, today: date) -> ShownReview:
    return ShownReview(
        title=_title(line),
        on=line.completed_on or line.opened_on or line.planned_on,
        tag=_tag(line, today),
        facts=tuple(_facts(line)),
        actions=tuple(_actions(line)),
    )


def _title(line: ReviewLine) -> str:
    return f"Review {line.number}" if line.number else "Review to come"


def _tag(line: ReviewLine, today: date) -> Tag:
    if line.record_distributed_on:
        return Tag("Record sent", "good")
    if line.completed_on:
        return Tag("Held")
    if line.opened_on:
        return Tag("Open", "warn")
    gone = line.planned_on is not None and line.planned_on < today
    return Tag("Not held", "alert") if gone else Tag("Planned", "note")


def _facts(line: ReviewLine) -> list[tuple[str, str]]:
    told = [
        ("How the child took part", line.participation),
        ("Permanence", line.permanence),
        ("Decisions", _decisions(line)),
        ("Decisions sent", _day(line.decisions_issued_on)),
        ("Signed off by the manager", _day(line.signed_off_on)),
        ("Record made", _day(line.record_produced_on)),
        ("Record sent", _day(line.record_distributed_on)),
        ("Moved", counted(line.moved, "time") if line.moved else ""),
    ]
    return [(label, words) for label, words in told if words]


def _decisions(line: ReviewLine) -> str:
    if not line.decisions:
        return ""
    words = f"{line.decisions_done} of {line.decisions} done"
    return f"{words}, {line.decisions_late} late" if line.decisions_late else words


def _day(on: date | None) -> str:
    return date_short(on) if on else ""


def _actions(line: ReviewLine) -> list[Action]:
    about = f"the review of {date_long(on)}" if (on := line.completed_on or line.planned_on) else ""
    prepared = Action("Preparation", reverse("review", args=[line.id]), about)
    if line.is_held:
        return [
            Action("Decisions, record and letters", reverse("review-after", args=[line.id]), about),
            prepared,
        ]
    return [prepared]
