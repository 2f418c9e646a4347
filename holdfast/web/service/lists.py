"""The tracker and the lists of children who wait, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.names import ChildName
from holdfast.queries.service.tracker import TrackedChild, Tracker
from holdfast.queries.service.waiting import Awaited, AwaitingPermanence, total_days
from holdfast.web.ages import age_words
from holdfast.web.components import (
    ChildLink,
    Column,
    Count,
    EmptyState,
    SummarySentence,
    Tab,
    Table,
    Tabs,
    Tag,
    paginate,
)
from holdfast.web.frame import address
from holdfast.web.words import counted, date_short

SERVICE = Permission.SEE_SERVICE_WORK
PAGES = (
    ("Allocation", "allocation", Permission.SEE_ALLOCATION),
    ("Tracker", "tracker", SERVICE),
    ("Awaiting permanence", "awaiting-permanence", SERVICE),
    ("Waiting", "waiting", SERVICE),
    ("Late reviews", "late_reviews", SERVICE),
    ("Failures", "failures", SERVICE),
    ("Figures", "figures", SERVICE),
)
"""The service's pages, by the name of their address, and the permission that shows each."""


def tabs(actor: Actor, current: str) -> Tabs:
    """The service's pages that the actor may see, side by side."""
    return Tabs(
        "Service",
        tuple(
            Tab(label, url, current=name == current)
            for label, name, needs in PAGES
            if may(actor, needs) and (url := address(name))
        ),
    )


def tracker(actor: Actor, found: Tracker, today: date) -> dict[str, object]:
    """The tracker's page."""
    late = sum(line.decisions_late > 0 for line in found.lines)
    return {
        "tabs": tabs(actor, "tracker"),
        "title": "Looked-after tracker",
        "intro": "How far review work has come for every child who is looked after.",
        "sentence": SummarySentence(
            (
                Count(found.total, "children looked after" if found.total != 1 else "child"),
                Count(late, "on this page with decisions past their date", state="overdue"),
            ),
            "Nobody is looked after.",
        ),
        "table": Table(
            caption="Children looked after",
            columns=(
                Column("Child"),
                Column("Since"),
                Column("Reviewing officer"),
                Column("Social worker"),
                Column("Last review"),
                Column("Next due"),
                Column("Booked"),
                Column("Permanence"),
                Column("Decisions to do", numeric=True),
            ),
            rows=tuple(_tracked(line, today) for line in found.lines),
            empty=EmptyState("Nobody is looked after", "Children appear here once they are."),
        ),
        "pages": paginate(
            found.page,
            found.pages,
            lambda page: f"{reverse('tracker')}?page={page}",
            f"{found.total} children",
        ),
    }


def _tracked(line: TrackedChild, today: date) -> tuple[object, ...]:
    return (
        child_link(line.child, today),
        _day(line.since),
        line.iro or Tag("Not allocated", "alert"),
        line.social_worker,
        _day(line.last_review),
        _day(line.next_due),
        Tag(f"Late: {date_short(line.booked)}", "alert")
        if line.is_overdue and line.booked
        else _day(line.booked) or "Not booked",
        line.permanence or "Not recorded",
        _decisions(line),
    )


def _decisions(line: TrackedChild) -> object:
    if line.decisions_late:
        return Tag(f"{line.decisions_open}, {line.decisions_late} late", "alert")
    return str(line.decisions_open)


def permanence(actor: Actor, found: Sequence[AwaitingPermanence], today: date) -> dict[str, object]:
    """The list of children who await permanence."""
    return {
        "tabs": tabs(actor, "awaiting-permanence"),
        "title": "Awaiting permanence",
        "intro": "Children settled with long-term carers for whom a panel has yet to agree "
        "permanence, across every reviewing officer.",
        "sentence": SummarySentence(
            (Count(len(found), "children wait" if len(found) != 1 else "child waits"),),
            "Nobody waits for permanence.",
        ),
        "table": Table(
            caption="Children who await permanence",
            columns=(
                Column("Child"),
                Column("With"),
                Column("Since"),
                Column("Days", numeric=True),
                Column("Panel"),
                Column("For the service"),
                Column("What holds it up"),
                Column("Reviewing officer"),
            ),
            rows=tuple(
                (
                    child_link(line.child, today),
                    line.carers,
                    _day(line.since),
                    str(line.days),
                    _day(line.panel_planned) or "Not planned",
                    line.service_there,
                    line.holds_up,
                    line.iro,
                )
                for line in found
            ),
            empty=EmptyState(
                "Nobody waits for permanence",
                "Children appear here when it is recorded that they wait for the panel.",
            ),
        ),
        "pages": None,
    }


def waiting(actor: Actor, found: Sequence[Awaited], today: date) -> dict[str, object]:
    """The list of what is awaited."""
    return {
        "tabs": tabs(actor, "waiting"),
        "title": "Waiting for an assessment or a decision",
        "intro": "Dead time: each day on which nothing can be decided because an assessment or a "
        "decision on funding has not come.",
        "sentence": SummarySentence(
            (
                Count(len(found), "awaited"),
                Count(total_days(found), "days of dead time so far"),
            ),
            "Nothing is awaited.",
        ),
        "table": Table(
            caption="What is awaited",
            columns=(
                Column("Child"),
                Column("What"),
                Column("From"),
                Column("Since"),
                Column("Days", numeric=True),
                Column("Placement, a week", numeric=True),
                Column("So far", numeric=True),
                Column("Reviewing officer"),
            ),
            rows=tuple(
                (
                    child_link(line.child, today),
                    line.what,
                    line.from_whom,
                    _day(line.since),
                    counted(line.days, "day"),
                    _pounds(line.weekly_cost),
                    _pounds(line.cost_so_far),
                    line.iro,
                )
                for line in found
            ),
            empty=EmptyState("Nothing is awaited", "What is recorded as awaited appears here."),
        ),
        "pages": None,
    }


def child_link(child: ChildName, today: date) -> ChildLink:
    """A child in a table."""
    return ChildLink(child.name, reverse("child", args=[child.id]), age_words(child, today))


def _day(on: date | None) -> str:
    return date_short(on).replace(" ", "\u00a0") if on else ""


def _pounds(sum_: int | None) -> str:
    return "Not recorded" if sum_ is None else f"£{sum_:,}"
