"""The rows of children that name a meeting: what people meet for, child by child."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from holdfast.record.models import (
    Child,
    Conference,
    CoreGroup,
    Meeting,
    MeetingKind,
    Review,
    Sitting,
)

__all__ = ["KINDS", "MeetingKind", "Part", "meetings_about", "parts_of"]

Naming = type[Review | Sitting | Conference | CoreGroup]
_DONE: dict[Naming, tuple[str, str]] = {
    Review: ("opened_on", "completed_on"),
    Sitting: ("held_on", "held_on"),
    Conference: ("held_on", "held_on"),
    CoreGroup: ("held_on", "held_on"),
}
_KINDS: dict[Naming, MeetingKind] = {
    Review: MeetingKind.REVIEW,
    Sitting: MeetingKind.REVIEW,
    Conference: MeetingKind.CONFERENCE,
    CoreGroup: MeetingKind.CORE_GROUP,
}
KINDS = tuple(MeetingKind)
"""The kinds of meeting in the order in which purposes are told."""


@dataclass(frozen=True, slots=True)
class Part:
    """One child's part in a meeting: the row that names it, and whether it has been held.

    `row` is the id of the review, of the review of the sitting, of the conference or core group.
    """

    meeting: int
    child: int
    kind: MeetingKind
    row: int
    began_on: date | None
    held_on: date | None
    is_sitting: bool = False


def parts_of(meetings: Iterable[int]) -> Mapping[int, tuple[Part, ...]]:
    """The parts of some meetings, each meeting's in the order of the children."""
    wanted = list(meetings)
    found: dict[int, list[Part]] = {}
    for part in _parts(Q(meeting_id__in=wanted, entered_in_error=False)):
        found.setdefault(part.meeting, []).append(part)
    return {
        meeting: tuple(sorted(parts, key=lambda part: (KINDS.index(part.kind), part.child)))
        for meeting, parts in found.items()
    }


def meetings_about(children: QuerySet[Child] | None, named: Q, when: Q) -> set[int]:
    """The ids of meetings, narrowed by `when`, that rows `named` of these children name.

    `named` is about the column child_id, `when` about the meeting. All children where None.
    """
    wanted = named & Q(entered_in_error=False)
    if children is not None:
        wanted &= Q(child_id__in=children.values("pk"))
    meetings = Meeting.objects.filter(when)
    return {
        meeting
        for model in _DONE
        for meeting in model._default_manager.filter(
            wanted, meeting_id__in=meetings.values("pk")
        ).values_list("meeting_id", flat=True)
    }


def _parts(wanted: Q) -> Iterator[Part]:
    for model, (began, held) in _DONE.items():
        row = F("review_id") if model is Sitting else F("pk")
        rows = model._default_manager.filter(wanted)
        for told in rows.values_list("meeting_id", "child_id", row, began, held):
            meeting, child, row_id, began_on, held_on = told
            yield Part(meeting, child, _KINDS[model], row_id, began_on, held_on, model is Sitting)
