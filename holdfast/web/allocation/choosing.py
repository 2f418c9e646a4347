"""The page on which a reviewing officer is named, and the one on which care begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse

from holdfast.core.asking import Text
from holdfast.queries.duty_lines import DutyLine
from holdfast.queries.iro_choice import Candidate, IroChoice
from holdfast.queries.names import ChildName
from holdfast.web.ages import age_words
from holdfast.web.allocation.board import band_words, bar, days_left, four_dates, siblings
from holdfast.web.allocation.guides import guides
from holdfast.web.components import (
    Breadcrumbs,
    Column,
    Crumb,
    EmptyState,
    IdentityBar,
    IdentityFact,
    StateMark,
    Table,
    Tag,
)
from holdfast.web.words import date_long


def context(found: IroChoice, form: Any, today: date) -> dict[str, object]:
    """Everything the page shows."""
    child = found.entered.child
    return {
        "heading": "Change the reviewing officer" if found.present else "Name a reviewing officer",
        "name": child.name,
        "breadcrumbs": crumbs(child, "allocation", "Allocation"),
        "identity": _identity(found, today),
        "mark": StateMark(found.duty.state) if found.duty else None,
        "standing": _standing(found.duty),
        "siblings": tuple(siblings(found.siblings)),
        "candidates": _candidates(found),
        "band": band_words(found.band),
        "form": form,
        "child_url": reverse("childs-iro", args=[child.id]),
        "guides": guides(found.texts),
    }


def entering(child: ChildName, form: Any, texts: tuple[Text, ...]) -> dict[str, object]:
    """The page on which a child becomes looked after."""
    return {
        "heading": "The child came into care",
        "name": child.name,
        "breadcrumbs": crumbs(child, "children", "Children"),
        "form": form,
        "child_url": reverse("child", args=[child.id]),
        "guides": guides(texts),
    }


def crumbs(child: ChildName, above: str, label: str) -> Breadcrumbs:
    """The way back from a page about one child."""
    return Breadcrumbs(
        (Crumb(label, reverse(above)), Crumb(child.name, reverse("child", args=[child.id])))
    )


def _identity(found: IroChoice, today: date) -> IdentityBar:
    child = found.entered.child
    dates = four_dates(found.entered)
    labels = ("Came into care", "Recorded", "Service told")
    facts = [IdentityFact(label, said) for label, said in zip(labels, dates, strict=False)]
    if found.present:
        facts.append(IdentityFact("Reviewing officer now", found.present[1]))
    facts.append(IdentityFact("Conference chair", found.chair[1] if found.chair else "None"))
    return IdentityBar(name=child.name, age=age_words(child, today), facts=tuple(facts), level=2)


def _standing(duty: DutyLine | None) -> str:
    """How the allocation stands against its day."""
    if duty is None or duty.due is None:
        return ""
    return f"An officer is due by {date_long(duty.due)}: {days_left(duty)}."


def _candidates(found: IroChoice) -> Table:
    scale = max(
        [found.band.upper or 0, *(each.caseload.children for each in found.candidates)], default=0
    )
    return Table(
        caption="Who could be named",
        columns=(
            Column("Officer"),
            Column("Looked after", numeric=True),
            Column("With conferences", numeric=True),
            Column("Against the range"),
            Column("Knows well"),
            Column("For this child"),
        ),
        rows=tuple(
            (
                each.caseload.name,
                each.caseload.looked_after,
                each.caseload.conference,
                bar(each.caseload, found.band, scale or 1),
                ", ".join(each.caseload.specialisms),
                tuple(_of_this_child(each, found.proposed)),
            )
            for each in found.candidates
        ),
        empty=EmptyState(
            "Nobody else holds the role", "Officers who hold the role of reviewing officer appear."
        ),
    )


def _of_this_child(each: Candidate, proposed: int | None) -> Iterator[object]:
    if each.caseload.user == proposed:
        yield Tag("Proposed", "good")
    if each.caseload.building_up_until:
        yield Tag("Building up", "note")
    if each.barred:
        yield Tag("Cannot be named", "alert")
        yield f" {' '.join(each.barred)}"
    elif each.because:
        because = " and ".join(each.because)
        yield f" {because[0].upper()}{because[1:]}."
