"""What is going on for a child as the child's page shows it, and the child's sister pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from holdfast.queries.child_now import ChildNow, ReviewLine
from holdfast.web.components import Now, NowLine, Tab, Tabs, Tag
from holdfast.web.words import counted, date_long, date_short

SISTERS = (
    ("Overview", "child"),
    ("Reviews", "childs-reviews"),
    ("The child’s part", "childs-part"),
    ("Reviewing officer", "childs-iro"),
    ("Letters", "childs-letters"),
)
"""The child's pages, by the name of their address."""


def sisters(child: int, current: str) -> Tabs:
    """The pages about one child, side by side."""
    return Tabs(
        "About the child",
        tuple(
            Tab(label, reverse(name, args=[child]), current=name == current)
            for label, name in SISTERS
        ),
    )


def now(found: ChildNow, child: int, today: date) -> Now:
    """The list of what is going on."""
    return Now(tuple(_lines(found, child, today)))


def tags(found: ChildNow) -> Iterator[Tag]:
    """What anyone who opens the record must know first."""
    if found.excluded:
        yield Tag("Somebody is excluded from reviews", "warn")
    if found.restricted:
        yield Tag("Information is restricted", "alert")


def _lines(found: ChildNow, child: int, today: date) -> Iterator[NowLine]:
    yield _next(found.next, today)
    if found.last:
        yield _last(found.last)
        yield _decisions(found.last, child)
    for name in found.excluded:
        url = reverse("exclusions", args=[child])
        yield NowLine("Excluded from reviews", name, url, tone="warn")
    for name in found.restricted:
        url = reverse("restrictions", args=[child])
        yield NowLine("Not told everything", name, url, tone="alert")


def _next(line: ReviewLine | None, today: date) -> NowLine:
    if line is None:
        return NowLine("Next review", "Not booked")
    url = reverse("review", args=[line.id])
    if line.opened_on:
        return NowLine("Review", f"Open since {date_long(line.opened_on)}", url, tone="warn")
    planned = line.planned_on
    gone = planned is not None and planned < today
    words = f"Planned for {date_long(planned)}" if planned else "Planned"
    tone = "alert" if gone else ""
    return NowLine("Next review", f"{words}, not held" if gone else words, url, tone=tone)


def _last(line: ReviewLine) -> NowLine:
    held = date_short(line.completed_on) if line.completed_on else ""
    told = [f"Review {line.number}, {held}", line.participation, line.permanence]
    return NowLine("Last review", "; ".join(part for part in told if part), _after(line))


def _after(line: ReviewLine) -> str:
    return reverse("review-after", args=[line.id])


def _decisions(line: ReviewLine, child: int) -> NowLine:
    url = reverse("childs-reviews", args=[child])
    if not line.decisions:
        return NowLine("Its decisions", "None is recorded", url)
    words = f"{line.decisions_done} of {counted(line.decisions, 'decision')} done"
    if line.decisions_late:
        return NowLine("Its decisions", f"{words}, {line.decisions_late} late", url, tone="alert")
    return NowLine("Its decisions", words, url)
