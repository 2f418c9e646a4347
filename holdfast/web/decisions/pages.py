"""Decisions and failures as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.policy.actor import Actor
from holdfast.queries.failures import ChildFailures, FailureList, Failures
from holdfast.queries.followed_up import DecisionLine, DecisionPage, Standing, Whose
from holdfast.web.ages import age_words
from holdfast.web.between import Asked, BetweenForm, choice, crumbs, select, text, told
from holdfast.web.components import (
    Action,
    ChildLink,
    Chip,
    Column,
    EmptyState,
    FilterChips,
    StateMark,
    Tab,
    Table,
    Tabs,
    Tag,
)
from holdfast.web.forms import DateField
from holdfast.web.guiding import guidance
from holdfast.web.words import counted, date_long, date_short

TITLES = {
    Whose.MINE: "Mine to carry out",
    Whose.CHILDREN: "Of my children",
    Whose.ALL: "All",
}
MARKS = {
    Standing.OVERDUE: "overdue",
    Standing.OPEN: "owed",
    Standing.DONE: "met",
    Standing.DONE_LATE: "met-late",
}
EMPTY = {
    Whose.MINE: "Decisions of reviews and conferences that you are to carry out appear here.",
    Whose.CHILDREN: "Decisions for the children you work with appear here until they are done.",
    Whose.ALL: "Decisions of reviews and conferences appear here until they are done.",
}


class DoneForm(BetweenForm):
    """The day on which a decision was carried out."""

    def __init__(self, today: date, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.fields["on"] = DateField(label="Day it was carried out", initial=today)


class FailureForm(BetweenForm):
    """Why a decision was not carried out, or only partly."""

    def __init__(self, found: DecisionPage, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        far = (("yes", "Partly"), ("no", "Not at all"))
        self.fields["partly"] = choice("How far was it carried out?", far)
        self.fields["why_not"] = text("Why?", missing="Say why it was not carried out")
        if found.responsibility:
            self.fields["lies_with"] = select(
                "With whom does that lie?", found.responsibility, required=False
            )
        self.fields["new_date"] = DateField(
            label="When is it expected now?",
            help_text="The date that the review set stays as it is.",
            required=False,
        )


def listed(
    lines: tuple[DecisionLine, ...],
    counts: Mapping[Whose, int],
    whose: Whose,
    today: date,
    *,
    done: bool,
) -> dict[str, object]:
    """One of the lists of decisions."""
    here = reverse("decisions")
    overdue = [line for line in lines if line.standing is Standing.OVERDUE]
    starred = sum(line.starred for line in overdue)
    return {
        "title": "Decisions",
        "ways": (Action("Repeated failures", reverse("failures")),),
        "tabs": Tabs(
            "Whose decisions",
            tuple(
                Tab(f"{TITLES[each]} ({counts[each]})", f"{here}?whose={each}", each is whose)
                for each in Whose
            ),
        ),
        "chips": FilterChips(
            "Show",
            (
                Chip("Still to do", f"{here}?whose={whose}", not done),
                Chip("Done", f"{here}?whose={whose}&done=1", done),
            ),
        ),
        "said": "The last decisions that were carried out."
        if done
        else f"{len(overdue)} overdue, {starred} of them starred. "
        f"{counted(len(lines), 'decision')} still to do.",
        "tables": (_table(lines, whose, today),),
        "guidance": (),
    }


def _table(lines: tuple[DecisionLine, ...], whose: Whose, today: date) -> Table:
    return Table(
        caption=TITLES[whose],
        caption_hidden=True,
        columns=(
            Column("Decision"),
            Column("Child"),
            Column("To be done by"),
            Column("By"),
            Column("Stands"),
            Column("Ground offered"),
        ),
        rows=tuple(
            (
                Action(line.wording, reverse("decision", args=[line.id]), f"for {line.child.name}"),
                ChildLink(
                    line.child.name,
                    reverse("child", args=[line.child.id]),
                    age_words(line.child, today),
                ),
                date_short(line.by_date) if line.by_date else "No date",
                line.owner,
                stands(line),
                line.ground,
            )
            for line in lines
        ),
        empty=EmptyState("No decisions here", EMPTY[whose]),
    )


def stands(line: DecisionLine) -> tuple[object, ...]:
    """How a decision stands: its mark, and what stands out."""
    found: list[object] = [StateMark(MARKS[line.standing])]
    found += [part for tag in tags(line) for part in (" ", tag)]
    return tuple(found)


def tags(line: DecisionLine) -> tuple[Tag, ...]:
    """What stands out about a decision."""
    found = []
    if line.starred:
        found.append(Tag("Starred", "alert" if line.standing is Standing.OVERDUE else "note"))
    if line.urgent:
        found.append(Tag("Urgent", "alert"))
    if line.failure:
        found.append(Tag(line.failure, "warn"))
    if line.not_ratified:
        found.append(Tag("Not ratified", "warn"))
    return tuple(found)


def one(
    found: DecisionPage, asked: tuple[Asked, ...], wrong: forms.Form | None
) -> dict[str, object]:
    """The page of one decision."""
    line = found.line
    return {
        "title": "Decision",
        "name": line.child.name,
        "child_url": reverse("child", args=[line.child.id]),
        "breadcrumbs": crumbs(line.child, ("Decisions", reverse("decisions"))),
        "tags": (StateMark(MARKS[line.standing]), *tags(line)),
        "facts": told(
            ("What was decided", line.wording),
            ("Decided", line.made_on),
            ("To be done by", line.by_date),
            ("By", line.owner),
            ("Starred because", line.star),
            ("Carried out", line.done_on),
            ("How far", line.failure),
            ("Why not", line.why_not),
            ("Lies with", line.lies_with),
            ("Reported", _reported(line)),
            ("Ground for raising it", line.ground),
        ),
        "ways": (),
        "forms": asked,
        "wrong": wrong,
        "barriers": (),
        "guidance": (),
    }


def _reported(line: DecisionLine) -> str:
    if line.reported_on is None:
        return ""
    return f"{line.reported_by}, {date_long(line.reported_on)}"


KINDS = (
    ("Decisions", "decisions"),
    ("Statutory", "statutory"),
    ("Changes not told", "changes"),
    ("Without a review", "without_review"),
)


def failed(actor: Actor, found: FailureList, today: date, *, everyone: bool) -> dict[str, object]:
    """Failures per child and per team, with the grounds that they offer."""
    here = reverse("failures")
    wider = Action(
        "Show only my children" if everyone else "Show every child",
        here if everyone else f"{here}?everyone=1",
    )
    return {
        "title": "Repeated failures",
        "ways": (wider, Action("Decisions", reverse("decisions"))),
        "tabs": None,
        "chips": None,
        "said": f"Counted since {date_long(found.since)}. A ground is offered at "
        f"{counted(found.often, 'occasion')}; whether it is one is yours to judge.",
        "tables": (_children(found, today), _teams(found)),
        "guidance": guidance(actor, Moment.DISPUTES),
    }


def _counts(failures: Failures) -> tuple[str, ...]:
    return tuple(str(getattr(failures, name)) for _, name in KINDS)


def _heads() -> tuple[Column, ...]:
    return tuple(Column(label, numeric=True) for label, _ in KINDS)


def _children(found: FailureList, today: date) -> Table:
    return Table(
        caption="By child",
        columns=(Column("Child"), *_heads(), Column("Grounds offered")),
        rows=tuple(
            (
                ChildLink(
                    line.child.name,
                    reverse("child", args=[line.child.id]),
                    age_words(line.child, today),
                ),
                *_counts(line.failures),
                grounds(line),
            )
            for line in found.children
        ),
        empty=EmptyState(
            "Nothing failed", "Failures of the last months appear here, child by child."
        ),
    )


def grounds(line: ChildFailures) -> str:
    """The grounds that a child's failures offer, in words."""
    return "; ".join(line.grounds) or "None by number"


def _teams(found: FailureList) -> Table:
    return Table(
        caption="By team of the social worker",
        columns=(Column("Team"), Column("Children", numeric=True), *_heads()),
        rows=tuple(
            (line.team or "No team recorded", str(line.children), *_counts(line.failures))
            for line in found.teams
        ),
        empty=EmptyState("Nothing failed", "The same failures appear here, team by team."),
    )
