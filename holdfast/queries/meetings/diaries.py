"""What chairs have in their diaries, as far as the record knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time

from django.db.models import Q

from holdfast.core.booking import Taken
from holdfast.core.procedure import Procedure
from holdfast.queries.meetings.calendar import CHAIRS
from holdfast.queries.meetings.hours import hours_of
from holdfast.queries.meetings.rows import meetings_about, parts_of
from holdfast.queries.owners import allocated
from holdfast.record.models import Allocation, Meeting

Diaries = Mapping[int, Mapping[date, list[Taken]]]
NO_TIME: Taken = (time.min, time.min)
"""A meeting whose time is not set yet: it stands in no other's way, and counts for its day."""


def chairs_of(children: Iterable[int], role: str, today: date) -> Mapping[int, int]:
    """Who leads in a role for each of these children."""
    rows = Allocation.objects.filter(
        allocated(today), child_id__in=list(children), role=role, is_lead=True
    )
    return dict(rows.values_list("child_id", "user_id"))


def diaries_of(
    officers: Iterable[int], procedure: Procedure, first: date, last: date, today: date
) -> Diaries:
    """The times that some officers chair meetings, by day, between two days and on both."""
    rows = Allocation.objects.filter(
        allocated(today),
        user_id__in=list(officers),
        role__in=list(CHAIRS.values()),
        is_lead=True,
    )
    leads = {
        (child, role): user for child, role, user in rows.values_list("child_id", "role", "user_id")
    }
    children = {child for child, _ in leads}
    ids = meetings_about(
        None,
        Q(child_id__in=children),
        Q(planned_on__range=(first, last), cancelled=False),
    )
    meetings = {row.pk: row for row in Meeting.objects.filter(pk__in=ids)}
    hours, found = hours_of(procedure), dict[int, dict[date, list[Taken]]]()
    for meeting, parts in parts_of(ids).items():
        row = meetings[meeting]
        at, until = row.planned_time, row.planned_end_time
        taken = (at, until or hours.until(at)) if at else NO_TIME
        chairs = {leads.get((part.child, CHAIRS.get(part.kind, ""))) for part in parts}
        for chair in chairs - {None}:
            found.setdefault(chair or 0, {}).setdefault(row.planned_on, []).append(taken)
    return found
