"""The one thing to do about a duty, as far as the officer's roles permit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.duty_lines import DutyLine
from holdfast.web.components import Action
from holdfast.web.duty_words import title_of
from holdfast.web.recording.ways import permission_to_record

AFTER_A_REVIEW = frozenset(
    {
        "decisions-issued",
        "decisions-answered",
        "starred-decisions-sent",
        "review-record-produced",
        "review-record-distributed",
    }
)
"""What is done on the page of what follows a review, where its documents are."""

STANDING = frozenset({State.OVERDUE, State.DUE_SOON, State.OWED, State.EXCUSED, State.UNKNOWN})


def settling_action(
    actor: Actor, line: DutyLine, name: str, booked: Sequence[date | None]
) -> Action | None:
    """Book the meeting that is not booked, or record what was done; None where neither may be."""
    if line.state not in STANDING:
        return None
    about = f"for {name}: {title_of(line)}"
    if booked and not any(booked) and line.due and may(actor, Permission.ARRANGE_MEETINGS):
        return Action("Book it", reverse("book-meeting", args=[line.id]), about)
    if "iro-allocated" in line.met_by:
        if not may(actor, Permission.ALLOCATE_REVIEWERS):
            return None
        return Action("Name an officer", reverse("choose-iro", args=[line.child]), about)
    if "child-told-of-iro" in line.met_by and may(actor, Permission.RECORD_CHILD):
        return Action("Tell the child", reverse("childs-iro", args=[line.child]), about)
    if AFTER_A_REVIEW.intersection(line.met_by):
        return Action("See to it", reverse("after-duty", args=[line.id]), about)
    needed = permission_to_record(line.met_by)
    if needed is not None and may(actor, needed):
        return Action("Record it", reverse("record-done", args=[line.id]), about)
    return None
