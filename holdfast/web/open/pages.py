"""What stays open, and what was done between reviews, as their pages show it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.queries.between import Footprint, OpenLine, ToVisit
from holdfast.queries.names import ChildName
from holdfast.web.ages import age_words
from holdfast.web.between import BetweenForm, choice, crumbs, text
from holdfast.web.components import Action, ChildLink, Column, EmptyState, Tab, Table, Tabs, Tag
from holdfast.web.forms import ClockField, DateField
from holdfast.web.guiding import guidance
from holdfast.web.words import counted, date_short

SEEN = (("yes", "Yes"), ("no", "No"), ("", "Not known"))


class VisitForm(BetweenForm):
    """A visit of the reviewing officer to the child."""

    def __init__(self, found: ToVisit, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Date of the visit", initial=today)
        at = ClockField(label="Time", required=False, max_length=10, help_text="Such as 2:30pm")
        at.widget.attrs["class"] = "govuk-input--width-5"
        self.fields["time"] = at
        if found.placement:
            self.fields["in_placement"] = forms.BooleanField(
                label="Where the child lives", required=False
            )
        self.fields["seen"] = choice("Was the child seen?", SEEN, required=False, initial="yes")
        self.fields["alone"] = choice("Seen alone?", SEEN, required=False, initial="")
        self.fields["note"] = text(
            "The record of the visit",
            required=False,
            help_text="Leave it empty to write it up later: it is then owed.",
        )


def tabs(here: str) -> Tabs:
    """What stays open, and what was done: two pages."""
    pages = (("Still open", "still-open"), ("Done between reviews", "footprint"))
    return Tabs("Between reviews", tuple(Tab(label, reverse(n), n == here) for label, n in pages))


def listed(actor: Actor, lines: tuple[OpenLine, ...], today: date) -> dict[str, object]:
    """What the officer keeps open across children."""
    urgent = sum(line.same_day for line in lines)
    return {
        "title": "Still open",
        "ways": (),
        "tabs": tabs("still-open"),
        "chips": None,
        "said": _said(len(lines), urgent),
        "tables": (open_table(lines, today),),
        "guidance": guidance(actor, Moment.COMPLAINTS),
    }


def _said(number: int, urgent: int) -> str:
    if not number:
        return "Nothing waits to be resolved."
    today = f", {urgent} to be confirmed today" if urgent else ""
    return f"{counted(number, 'thing')} to follow until resolved{today}."


def open_table(lines: tuple[OpenLine, ...], today: date) -> Table:
    """What stays open, with what it waits for."""
    return Table(
        caption="Still open",
        caption_hidden=True,
        columns=(Column("What"), Column("Child"), Column("Since"), Column("Waits for")),
        rows=tuple(
            (
                (
                    Action(
                        each.line.title,
                        reverse("entry", args=[each.line.id]),
                        f"for {each.line.child.name}",
                    ),
                    f" {each.line.says}",
                ),
                child_link(each.line.child, today),
                date_short(each.line.completed_on or each.line.started_on),
                (
                    *((Tag("Today", "alert"), " ") if each.same_day else ()),
                    " ".join(each.waits_for),
                ),
            )
            for each in lines
        ),
        empty=EmptyState(
            "Nothing is open",
            "Complaints, disclosures and concerns stay here until they are resolved, even after "
            "the review is signed off.",
        ),
    )


def child_link(child: ChildName, today: date) -> ChildLink:
    """A child of a list."""
    return ChildLink(child.name, reverse("child", args=[child.id]), age_words(child, today))


def footprint(
    actor: Actor, lines: tuple[Footprint, ...], today: date, *, everyone: bool
) -> dict[str, object]:
    """What was done for each child since the last review."""
    here = reverse("footprint")
    nothing = sum(not line.number for line in lines)
    wider = Action(
        "Show only my children" if everyone else "Show every child",
        here if everyone else f"{here}?everyone=1",
    )
    return {
        "title": "Done between reviews",
        "ways": (wider,),
        "tabs": tabs("footprint"),
        "chips": None,
        "said": f"{counted(len(lines), 'child')} looked after; for {nothing} of them nothing is "
        "recorded since the last review.",
        "tables": (_footprints(lines, today),),
        "guidance": guidance(actor, Moment.BETWEEN_REVIEWS),
    }


def _footprints(lines: tuple[Footprint, ...], today: date) -> Table:
    return Table(
        caption="Since the last review",
        caption_hidden=True,
        columns=(
            Column("Child"),
            Column("Last review"),
            Column("Visits", numeric=True),
            Column("Talks", numeric=True),
            Column("Checks", numeric=True),
            Column("Last recorded"),
            Column("Record"),
        ),
        rows=tuple(
            (
                child_link(line.child, today),
                date_short(line.last_review) if line.last_review else "None yet",
                str(line.visits),
                str(line.contacts),
                str(line.checks),
                date_short(line.last) if line.last else Tag("Nothing", "warn"),
                (
                    Action(
                        "Check",
                        reverse("begin-form", args=[line.child.id, "between-check"]),
                        f"for {line.child.name}",
                    ),
                    " ",
                    Action(
                        "Visit",
                        reverse("officers-visit", args=[line.child.id]),
                        f"to {line.child.name}",
                    ),
                ),
            )
            for line in lines
        ),
        empty=EmptyState("No children", "The looked-after children you review appear here."),
    )


def visit(actor: Actor, found: ToVisit, form: VisitForm) -> dict[str, object]:
    """The page on which the officer's visit is recorded."""
    return {
        "title": "Record your visit",
        "name": found.child.name,
        "breadcrumbs": crumbs(found.child, ("Done between reviews", reverse("footprint"))),
        "says": "",
        "form": form,
        "button": "Record the visit",
        "back": reverse("child", args=[found.child.id]),
        "barriers": (),
        "guidance": guidance(actor, Moment.BETWEEN_REVIEWS),
    }
