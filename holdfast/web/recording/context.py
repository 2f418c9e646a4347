"""What the recording pages show beside their form: the duty, its limits, where else to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from holdfast.core.vocabulary import KINDS
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.names import ChildName
from holdfast.queries.recording import ToBook, ToRecord
from holdfast.web.components import Breadcrumbs, Crumb, EmptyState, StateMark
from holdfast.web.components.duties import Action
from holdfast.web.duty_words import rule_words, standing_words, title_of
from holdfast.web.words import date_long

LEVELS = {"national": "National limit", "local": "Local limit", "aim": "Aim"}


@dataclass(frozen=True)
class LimitLine:
    """One limit that a meeting is to keep."""

    due: date
    words: str


def done(found: ToRecord, form: Any, today: date) -> dict[str, object]:
    """The page on which a duty is recorded as done."""
    told = _of(found.line, found.child, today)
    told |= {"heading": "Record it as done", "button": "Record", "form": form}
    told["says"] = _waiting_words(found)
    if found.line.meeting and not found.waiting:
        told["others"] = (
            Action("Book a meeting instead", reverse("book-meeting", args=[found.line.id])),
        )
    return told


def not_here(found: ToRecord, today: date) -> dict[str, object]:
    """The page where there is nothing to record: it is done, or is recorded elsewhere."""
    told = _of(found.line, found.child, today)
    told["heading"] = "Record it as done"
    if found.line.met_on:
        told["nothing"] = EmptyState(
            f"This was done on {date_long(found.line.met_on)}",
            "If that is wrong, correct the entry on the child’s page.",
        )
    else:
        what = " or ".join(KINDS[way.kind].past for way in found.ways)
        told["nothing"] = EmptyState("It is met by itself", f"It is met when {what}.")
    return told


def book(found: ToBook, form: Any, today: date) -> dict[str, object]:
    """The page on which a meeting is booked."""
    told = _of(found.line, found.child, today)
    told |= {"heading": "Book a meeting", "button": "Book", "form": form}
    several = len({limit.child for limit in found.limits}) > 1
    told["limits"] = tuple(
        LimitLine(
            limit.due,
            f"{limit.title}{f', {limit.child}' if several else ''} ({LEVELS[limit.level].lower()})",
        )
        for limit in sorted(found.limits, key=lambda limit: limit.due)
    )
    return told


def late(found: ToRecord, form: Any, today: date) -> dict[str, object]:
    """The page on which a duty is permitted to be late."""
    told = _of(found.line, found.child, today)
    told |= {"heading": "Permit it to be late", "button": "Record the permission", "form": form}
    told["says"] = (
        "It is then shown as excused. The headline figures still count it as late; "
        "a second figure shows what was permitted."
    )
    return told


def _of(line: DutyLine, child: ChildName, today: date) -> dict[str, object]:
    here = reverse("child", args=[child.id])
    return {
        "title": title_of(line),
        "name": child.name,
        "mark": StateMark(line.state),
        "due": line.due,
        "standing": standing_words(line),
        "rule": rule_words(line),
        "says": "",
        "guides": (),
        "arranging": False,
        "late_says": (),
        "limits": (),
        "others": (),
        "nothing": None,
        "form": None,
        "button": "",
        "today": today,
        "child_url": here,
        "breadcrumbs": Breadcrumbs(
            (Crumb("Children", reverse("children")), Crumb(child.name, here))
        ),
    }


def _waiting_words(found: ToRecord) -> str:
    waiting = found.waiting
    if waiting is None:
        return ""
    if waiting.opened_on:
        return f"This completes the review opened on {date_long(waiting.opened_on)}."
    return f"It is booked for {date_long(waiting.planned_on)}." if waiting.planned_on else ""
