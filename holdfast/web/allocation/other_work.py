"""Work beyond children as the page shows it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from holdfast.queries.service_work import WorkDone, WorkYear
from holdfast.web.allocation.board import above, tabs
from holdfast.web.allocation.guides import guides
from holdfast.web.components import Action, Chip, Column, EmptyState, FilterChips, Table
from holdfast.web.words import counted, date_short


def context(found: WorkYear, form: Any) -> dict[str, object]:
    """The year's totals by kind, what was done, and the form that records more."""
    return {
        "breadcrumbs": above(),
        "tabs": tabs("service-work"),
        "said": f"{counted(found.number, 'piece')} of work in the year to March {found.year}.",
        "years": FilterChips(
            "Year to March",
            tuple(
                Chip(str(year), f"{reverse('service-work')}?year={year}", year == found.year)
                for year in found.years
            ),
        ),
        "totals": Table(
            caption="By kind",
            columns=(
                Column("Kind of work"),
                Column("How often", numeric=True),
                Column("Hours", numeric=True),
            ),
            rows=tuple(
                (each.kind, each.number, f"{each.minutes / 60:.1f}") for each in found.totals
            ),
            empty=EmptyState("The procedure names no kinds of work"),
        ),
        "lines": Table(
            caption="What was done",
            columns=(
                Column("Date"),
                Column("Kind"),
                Column("Officer"),
                Column("Asked by"),
                Column("Minutes", numeric=True),
                Column("Note"),
                Column("To do"),
            ),
            rows=tuple(_line(each) for each in found.lines),
            empty=EmptyState("Nothing is recorded in this year"),
        ),
        "form": form,
        "guides": guides(found.texts),
    }


def _line(each: WorkDone) -> tuple[object, ...]:
    about = f"{each.kind} on {date_short(each.on)}"
    return (
        date_short(each.on),
        each.kind,
        each.officer,
        each.asked_by,
        each.minutes or "",
        each.note,
        Action("Entered in error", reverse("strike-out-work", args=[each.id]), about),
    )
