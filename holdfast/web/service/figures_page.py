"""The figures of a year as their page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.queries.service.figures import Figures, Rate, year_of
from holdfast.queries.service.measured import Measured
from holdfast.queries.service.stars import Stars
from holdfast.web.components import Chip, Column, EmptyState, FilterChips, Table
from holdfast.web.service.lists import tabs
from holdfast.web.words import counted

YEARS_BACK = 3


def context(
    actor: Actor, found: Figures, counted_: Sequence[Measured], today: date
) -> dict[str, object]:
    """Everything the template shows."""
    return {
        "tabs": tabs(actor, "figures"),
        "title": f"Figures for the year to 31 March {found.year}",
        "years": _years(found.year, today),
        "measures": _measures(counted_),
        "participation": _participation(found),
        "short_breaks": _short_breaks(found),
        "both_plans": _both_plans(found),
        "returns_home": _returns_home(found),
    }


def _years(chosen: int, today: date) -> FilterChips:
    last = year_of(today)
    years = range(last, last - YEARS_BACK, -1)
    here = reverse("figures")
    return FilterChips(
        "Year to 31 March",
        tuple(Chip(str(year), f"{here}?year={year}", year == chosen) for year in years),
    )


def percent(value: float | None) -> str:
    """92.5%, or that there was nothing to count."""
    return "Nothing to count" if value is None else f"{value:g}%"


def stars(found: Sequence[Stars]) -> Table:
    """The share of decisions that each officer starred: stars are to be used sparingly."""
    return Table(
        caption="Starred decisions of reviews, by officer",
        columns=(
            Column("Officer"),
            Column("Decisions", numeric=True),
            Column("Starred", numeric=True),
            Column("Per cent", numeric=True),
        ),
        rows=tuple(
            (each.officer, str(each.decisions), str(each.starred), percent(each.percent))
            for each in found
        ),
        empty=EmptyState("No decision of a review was made"),
    )


def _measures(found: Sequence[Measured]) -> Table:
    return Table(
        caption="In time",
        columns=(
            Column("Measure"),
            Column("In time", numeric=True),
            Column("Of", numeric=True),
            Column("Per cent", numeric=True),
            Column("Without those permitted to be late", numeric=True),
            Column("Target", numeric=True),
            Column("Can’t be told", numeric=True),
        ),
        rows=tuple(
            (
                each.title,
                str(each.in_time),
                str(each.whole),
                percent(each.percent),
                percent(each.without_permitted),
                "" if each.target is None else f"{each.target:g}%",
                str(each.unknown),
            )
            for each in found
        ),
        empty=EmptyState("The procedure has no measures"),
    )


def _participation(found: Figures) -> Table:
    target = "" if found.target is None else f"{found.target:g}%"
    return Table(
        caption="How children took part",
        columns=(
            Column("Count"),
            Column("Took part", numeric=True),
            Column("Of", numeric=True),
            Column("Per cent", numeric=True),
            Column("Target", numeric=True),
            Column("Not recorded", numeric=True),
        ),
        rows=tuple(_rate(rate, target) for rate in found.participation),
        empty=EmptyState("No review was held"),
    )


def _rate(rate: Rate, target: str) -> tuple[object, ...]:
    return (
        rate.title,
        str(rate.part),
        str(rate.whole),
        percent(rate.percent),
        target,
        str(rate.not_recorded),
    )


def _short_breaks(found: Figures) -> Table:
    told = found.short_breaks
    planned = (
        (f"Full-time posts at {told.per_post} reviews a post", f"{told.posts:g}")
        if told.posts is not None
        else ("Full-time posts", "Not planned by this procedure")
    )
    return Table(
        caption="Short breaks, counted apart",
        columns=(Column("Count"), Column("Number", numeric=True)),
        rows=(
            ("Children in short breaks in the year", str(told.children)),
            ("Of them reviewed", str(told.reviewed)),
            ("Reviews of children in short breaks", str(told.reviews)),
            planned,
        ),
        empty=EmptyState("No child was in short breaks"),
    )


def _both_plans(found: Figures) -> Table:
    told = found.both_plans
    since = tuple((f"Looked after for {counted(days, 'day')}", "1 child") for days in told.children)
    return Table(
        caption="Looked after, with a child protection plan",
        columns=(Column("Count"), Column("Number", numeric=True)),
        rows=(
            ("Children at the end of the year, or today", str(len(told.children))),
            *since,
            *((f"Both plans because: {says}", str(number)) for says, number in told.grounds),
        ),
        empty=EmptyState("No looked-after child had a plan"),
    )


def _returns_home(found: Figures) -> Table:
    told = found.returns_home
    days = "Nothing to count" if told.days_to_conference is None else f"{told.days_to_conference:g}"
    return Table(
        caption="Return home of children with a plan",
        columns=(Column("Count"), Column("Number", numeric=True)),
        rows=(
            ("Proposed", str(told.proposed)),
            ("Considered by a review conference", str(told.conferred)),
            ("Days from proposal to conference, on average", days),
            ("Conference disagreed", str(told.disagreed)),
            ("Manager decided", str(told.decided_by_manager)),
        ),
        empty=EmptyState("None was proposed"),
    )
