"""Panels of a child who is looked after and has a child protection plan."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.queries.beside.panel import Known, Line, Panel
from holdfast.record.models import Answer, Conference, Entry, ProtectionPlan

VIEWS = "agencys-views-on-plan"


def protection_plan(known: Known) -> Panel:
    """The plan, its category, and the conferences that were held and are planned."""
    return Panel(
        "protection-plan",
        "The child protection plan",
        (*_plans(known), *_conferences(known)),
        "No child protection plan is recorded.",
    )


def _plans(known: Known) -> Iterator[Line]:
    for plan in ProtectionPlan.objects.filter(**known.right).order_by("-started_on"):
        category = plan.get_category_display() or plan.get_initial_category_display()
        yield Line(
            "Child protection plan", on=plan.started_on, until=plan.ended_on, detail=str(category)
        )


def _conferences(known: Known) -> Iterator[Line]:
    rows = Conference.objects.filter(**known.right).select_related("meeting")
    for row in rows.order_by("-held_on", "-pk"):
        if row.held_on:
            said = row.get_outcome_display() if row.outcome else ""
            yield Line("Conference held", on=row.held_on, detail=str(said))
        elif row.meeting and not row.meeting.cancelled:
            yield Line("Conference planned", on=row.meeting.planned_on)


def agencies_views(known: Known) -> Panel:
    """What agencies and the core group answered about the plan since the child came into care."""
    entries = Entry.objects.filter(**known.right, form=VIEWS, completed_on__isnull=False)
    lines = tuple(_view(entry) for entry in entries.order_by("-started_on"))
    return Panel(
        "agencies-views", "Views of agencies and the core group", lines, "None has been received."
    )


def _view(entry: Entry) -> Line:
    rows = Answer.objects.filter(entry=entry, entered_in_error=False, item="")
    told = {name: str(value or "") for name, value in rows.values_list("question", "value")}
    return Line(told.get("agency", ""), on=entry.completed_on, detail=told.get("says", ""))
