"""The page of one meeting: its day against every limit, its children, what may be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.meetings.one import Attending, Moved, OneMeeting
from holdfast.queries.meetings.rows import MeetingKind
from holdfast.web.components import (
    Action,
    Breadcrumbs,
    ChildLink,
    Column,
    Component,
    Crumb,
    Table,
    Tag,
)
from holdfast.web.frame import address
from holdfast.web.meetings.words import PURPOSES, purposes, standing, times
from holdfast.web.words import counted, date_long

COLUMNS = (
    Column("Child"),
    Column("For"),
    Column("Due"),
    Column("This day"),
    Column("Chair"),
    Column("Next"),
)
MOVES = (
    Column("Decided"),
    Column("Child"),
    Column("From"),
    Column("To"),
    Column("Was due"),
    Column("Why"),
    Column("By"),
)


def context(
    found: OneMeeting, actor: Actor, today: date, without: Mapping[int, str]
) -> dict[str, object]:
    """Everything the page of a meeting shows.

    `without` names the form by which a review may go without a meeting.
    """
    line = found.line
    return heading(found) | {
        "state": standing(line),
        "day": line.on,
        "times": times(line.at, line.until) if line.at else "Not settled",
        "place": line.place,
        "more": counted(line.more, "other child") if line.more else "",
        "last_in_time": found.last_in_time,
        "table": Table(
            caption="Whose meeting it is",
            columns=COLUMNS,
            rows=tuple(
                (
                    *_row(each, found),
                    tuple(_next(each, found, actor, today, without.get(each.row, ""))),
                )
                for each in found.attending
            ),
        ),
        "moves": Table(
            caption="How it came to this day",
            columns=MOVES,
            rows=tuple(_moved(each) for each in found.moves),
        ),
        "actions": tuple(_actions(found, actor)),
    }


def heading(found: OneMeeting) -> dict[str, object]:
    """What every page about a meeting begins with."""
    return {
        "title": f"{purposes(found.line.kinds)}, {date_long(found.line.on)}",
        "names": ", ".join(child.name for child in found.line.children),
        "meeting_url": reverse("meeting", args=[found.id]),
        "breadcrumbs": Breadcrumbs((Crumb("Meetings", reverse("meetings")),)),
    }


def under(found: OneMeeting) -> Breadcrumbs:
    """The way back from what is done about a meeting."""
    title = f"{purposes(found.line.kinds)}, {date_long(found.line.on)}"
    return Breadcrumbs(
        (
            Crumb("Meetings", reverse("meetings")),
            Crumb(title, reverse("meeting", args=[found.id])),
        )
    )


def _row(each: Attending, found: OneMeeting) -> tuple[object, ...]:
    return (
        ChildLink(each.child.name, reverse("child", args=[each.child.id])),
        _purpose(each),
        (_due(each), each.due.title if each.due else ""),
        _in_time(each, found),
        each.chair or "Nobody yet",
    )


def _purpose(each: Attending) -> str:
    return f"{PURPOSES[each.kind]}{f', {each.early_because.lower()}' if each.early_because else ''}"


def _due(each: Attending) -> str:
    return f"{date_long(each.due.due)}. " if each.due else "Nothing is owed. "


def _in_time(each: Attending, found: OneMeeting) -> Component | str:
    if found.line.cancelled:
        return "Cancelled"
    if each.held_on:
        return Tag(f"Held {date_long(each.held_on)}", "good")
    if each.due is None:
        return "No limit"
    if each.days_late:
        why = f": {each.late_reason.lower()}" if each.late_reason else ""
        return Tag(f"{counted(each.days_late, 'day')} past the limit{why}", "alert")
    spare = (each.due.due - found.line.on).days
    return f"{counted(spare, 'day')} inside the limit" if spare else "On the last day"


def _next(
    each: Attending, found: OneMeeting, actor: Actor, today: date, form: str
) -> Iterator[Action]:
    about, is_review = f"for {each.child.name}", each.kind is MeetingKind.REVIEW
    if is_review and (url := address("review", each.row)):
        yield Action("Open the review", url, about)
    open_now = not (found.line.cancelled or each.held_on) and found.line.on <= today
    if each.due and open_now and may(actor, Permission.RECORD_REVIEWS):
        yield Action("Record it", reverse("record-done", args=[each.due.id]), about)
    if is_review and form and may(actor, Permission.FILL_FORMS):
        url = reverse("prepare", args=[each.row, form])
        yield Action("Do without a meeting", url, about, method="post")
    if is_review and found.is_open and (url := address("review-postpone", each.row)):
        yield Action("Postpone", url, about)


def _moved(each: Moved) -> tuple[object, ...]:
    signed = f", signed off by {each.signed_off_by}" if each.signed_off_by else ""
    why = ". ".join(part.rstrip(".") for part in (each.reason, each.why, each.outcome) if part)
    return (
        f"{date_long(each.decided_on)}: {each.kind.lower()}",
        each.child.name,
        each.was_planned_on,
        (each.moved_to, Tag("Out of timescale", "alert") if each.out_of_timescale else None),
        each.was_due_on or "Nothing was owed",
        why,
        f"{each.decided_by}{signed}",
    )


def _actions(found: OneMeeting, actor: Actor) -> Iterator[Action]:
    if not found.is_open or not may(actor, Permission.ARRANGE_MEETINGS):
        return
    yield Action("Move it", reverse("meeting_move", args=[found.id]), primary=True)
    if found.reviews:
        yield Action(
            "Move it to free the chair for a conference",
            reverse("meeting_displace", args=[found.id]),
        )
        if found.line.kinds == (MeetingKind.REVIEW,):
            yield Action(
                "Hold it together with a conference", reverse("meeting_combine", args=[found.id])
            )
    yield Action("Cancel it", reverse("meeting_cancel", args=[found.id]))
