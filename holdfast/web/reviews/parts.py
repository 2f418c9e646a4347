"""What every page of a review shows: whose it is, when, and the way back."""

from __future__ import annotations

from django.urls import reverse

from holdfast.queries.names import ChildName
from holdfast.queries.preparation.head import ReviewHead
from holdfast.web.components import Breadcrumbs, Crumb
from holdfast.web.words import clock_time, date_long

ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth")


def which_review(head: ReviewHead) -> str:
    """Which review of this time looked after it is: "Second review"."""
    known = head.number < len(ORDINALS)
    return f"{ORDINALS[head.number]} review" if known else f"Review {head.number}"


def title_of(head: ReviewHead) -> str:
    """The review by its day: "Review on 30 March 2026"."""
    return f"Review on {date_long(head.on)}" if head.on else "Review without a date"


def when_words(head: ReviewHead) -> str:
    """The day and the time of a review in words."""
    if head.on is None:
        return "Not booked"
    times = [clock_time(at) for at in (head.planned_time, head.planned_end_time) if at]
    return f"{date_long(head.on)}{', ' if times else ''}{' to '.join(times)}"


def crumbs_of_child(child: ChildName) -> tuple[Crumb, ...]:
    """The way back to the child."""
    return (
        Crumb("Children", reverse("children")),
        Crumb(child.name, reverse("child", args=[child.id])),
    )


def people(number: int) -> str:
    """A number of people: "1 person", "7 people"."""
    return f"{number} {'person' if number == 1 else 'people'}"


def of_review(head: ReviewHead) -> dict[str, object]:
    """What an inner page of a review shows around its own matter."""
    here = reverse("review", args=[head.id])
    return {
        "name": head.child.name,
        "when": when_words(head),
        "review_url": here,
        "breadcrumbs": Breadcrumbs((*crumbs_of_child(head.child), Crumb(title_of(head), here))),
    }
