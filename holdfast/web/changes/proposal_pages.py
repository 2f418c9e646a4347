"""Proposed changes of plans as their pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.urls import reverse

from holdfast.core.asking import Moment
from holdfast.core.facts import Value
from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.gates import standing
from holdfast.queries.proposals import (
    ProposalLine,
    ProposalPage,
    ReturnsHome,
    Stage,
    ToChange,
    Which,
)
from holdfast.web.ages import age_words
from holdfast.web.between import Asked, crumbs, told
from holdfast.web.components import (
    Action,
    Barrier,
    ChildLink,
    Column,
    EmptyState,
    Tab,
    Table,
    Tabs,
    Tag,
)
from holdfast.web.guiding import barriers, guidance
from holdfast.web.words import counted, date_long, date_short

TITLES = {
    Which.OPEN: "Proposed",
    Which.WITHOUT: "Made without a review",
    Which.DONE: "Carried out or withdrawn",
}
STAGES = {
    Stage.PROPOSED: ("Waits for a review", "warn"),
    Stage.CONSIDERED: ("Considered at a review", "note"),
    Stage.ENDORSED: ("Endorsed", "good"),
    Stage.REFUSED: ("Not endorsed", "alert"),
    Stage.CARRIED_OUT: ("Carried out", "good"),
    Stage.EXCEPTION: ("Made before a review, with a reason", "warn"),
    Stage.BREACH: ("Breach: made without a review", "alert"),
    Stage.WITHDRAWN: ("Withdrawn", "plain"),
}
PRESUMED: Mapping[str, Mapping[str, Value]] = {
    "unregulated": {"from_regulated": True, "regulated": False},
    "disrupts-education": {"disrupts_education": True},
    "leaves-residential": {"settled_in_residential": True},
    "leaves-secure": {"from_setting": "secure", "setting": "other"},
    "other": {"significant": False},
}
"""What the circumstance of a proposal says about the step, before it is taken."""


def listed(
    actor: Actor,
    lines: tuple[ProposalLine, ...],
    counts: Mapping[Which, int],
    which: Which,
    today: date,
    *,
    everyone: bool,
    home: ReturnsHome | None,
) -> dict[str, object]:
    """One of the lists of proposals."""
    here = reverse("proposals")
    more = "&everyone=1" if everyone else ""
    wider = Action(
        "Show only my children" if everyone else "Show every child",
        f"{here}?show={which}{'' if everyone else '&everyone=1'}",
    )
    return {
        "title": "Proposed changes of plans",
        "ways": (wider, Action("Changes between reviews", reverse("changes"))),
        "tabs": Tabs(
            "Which proposals",
            tuple(
                Tab(f"{TITLES[each]} ({counts[each]})", f"{here}?show={each}{more}", each is which)
                for each in Which
            ),
        ),
        "chips": None,
        "said": _said(counts),
        "tables": (_table(lines, today), *((_returns_home(home),) if home else ())),
        "guidance": guidance(actor, Moment.CARE_PLAN_CHANGES),
    }


def _returns_home(found: ReturnsHome) -> Table:
    days = "None yet" if found.days is None else f"{found.days:g}"
    return Table(
        caption=f"Returns home proposed since {date_long(found.since)}",
        columns=(
            Column("Proposed"),
            Column("Considered by a conference", numeric=True),
            Column("Days to it (median)", numeric=True),
            Column("Disagreements", numeric=True),
            Column("Manager let it go ahead", numeric=True),
            Column("Manager did not", numeric=True),
        ),
        rows=(
            (
                str(found.proposed),
                str(found.considered),
                days,
                str(found.disagreed),
                str(found.went_ahead),
                str(found.did_not),
            ),
        ),
    )


def _said(counts: Mapping[Which, int]) -> str:
    without = counts[Which.WITHOUT]
    waiting = f"{counted(counts[Which.OPEN], 'change')} proposed."
    return f"{waiting} {counted(without, 'change')} made without a review." if without else waiting


def _table(lines: tuple[ProposalLine, ...], today: date) -> Table:
    return Table(
        caption="Proposals",
        caption_hidden=True,
        columns=(
            Column("What would be done"),
            Column("Child"),
            Column("Proposed"),
            Column("Planned for, or made"),
            Column("Stage"),
        ),
        rows=tuple(
            (
                Action(
                    line.step_words, reverse("proposal", args=[line.id]), f"for {line.child.name}"
                ),
                ChildLink(
                    line.child.name,
                    reverse("child", args=[line.child.id]),
                    age_words(line.child, today),
                ),
                date_short(line.proposed_on),
                _planned(line),
                Tag(*STAGES[line.stage]),
            )
            for line in lines
        ),
        empty=EmptyState(
            "No proposals here",
            "A change to a plan is proposed from the child’s page, and waits here for its review.",
        ),
    )


def _planned(line: ProposalLine) -> str:
    if line.carried_out_on:
        return f"Made {date_short(line.carried_out_on)}"
    return date_short(line.planned_for) if line.planned_for else "No day yet"


def one(
    actor: Actor, found: ProposalPage, asked: tuple[Asked, ...], today: date, wrong: object
) -> dict[str, object]:
    """The page of one proposal."""
    line = found.line
    before = _barriers(actor, line, today)
    return {
        "title": line.step_words,
        "name": line.child.name,
        "child_url": reverse("child", args=[line.child.id]),
        "breadcrumbs": crumbs(line.child, ("Proposed changes", reverse("proposals"))),
        "tags": (Tag(*STAGES[line.stage]),),
        "facts": told(
            ("Kind of change", line.circumstance),
            ("What is proposed, and why", line.wording),
            ("Proposed", _by(line.proposed_by, line.proposed_on)),
            ("Planned for", line.planned_for),
            ("Part of the original plan", line.plan_reference),
            ("Considered at the review of", line.considered_on),
            ("Reviewing officer", _endorsed(line)),
            ("Reasons", line.reasons),
            ("Review conference", _conferred(line)),
            ("Manager’s decision", _decided(line)),
            ("Manager’s reasons", line.manager_reasons),
            ("Made on", line.carried_out_on),
            ("What should have come first", line.missing),
            ("Why it could not wait", line.exception),
            ("A review is to be held by", line.review_by),
            ("Withdrawn", line.withdrawn_on),
        ),
        "ways": _ways(actor, line, clear=not before),
        "forms": asked,
        "wrong": wrong,
        "barriers": before,
        "guidance": guidance(actor, Moment.CARE_PLAN_CHANGES),
    }


def _by(name: str, on: date) -> str:
    return f"{name}, {date_long(on)}" if name else date_long(on)


def _endorsed(line: ProposalLine) -> str:
    if line.endorsed is None or line.answered_on is None:
        return ""
    word = "Endorsed" if line.endorsed else "Not endorsed"
    return f"{word} by {line.answered_by}, {date_long(line.answered_on)}"


def _conferred(line: ProposalLine) -> str:
    if line.conferred_on is None:
        return ""
    word = "its members disagreed" if line.disagreed else "its members agreed"
    return f"Considered {date_long(line.conferred_on)}: {word}"


def _decided(line: ProposalLine) -> str:
    if line.manager_decided_on is None:
        return ""
    word = "Goes ahead" if line.goes_ahead else "Does not go ahead"
    return f"{word}, {date_long(line.manager_decided_on)}"


def is_open(line: ProposalLine) -> bool:
    """Whether a proposal has neither been carried out nor withdrawn."""
    return line.carried_out_on is None and line.withdrawn_on is None


def _ways(actor: Actor, line: ProposalLine, *, clear: bool) -> tuple[Action, ...]:
    """Carrying it out: the main step once nothing stands before it."""
    if not is_open(line) or not may(actor, Permission.RECORD_PLANS):
        return ()
    url = reverse("carry-out-change", args=[line.child.id, line.step])
    return (Action("Carry it out", f"{url}?proposal={line.id}", primary=clear),)


def _barriers(actor: Actor, line: ProposalLine, today: date) -> tuple[Barrier, ...]:
    """What stands before carrying a proposal out, as far as it can be told beforehand."""
    if not is_open(line):
        return ()
    attrs: dict[str, Value] = {"proposal": f"proposal:{line.id}", "significant": True}
    attrs["circumstance"] = line.circumstance_id
    attrs.update(PRESUMED.get(line.circumstance_id, {}))
    return barriers(standing(actor, line.child.id, Step(line.step), today, attrs=attrs))


def propose(actor: Actor, found: ToChange, form: object) -> dict[str, object]:
    """The page on which a change is proposed."""
    return _form(actor, found, form) | {
        "title": "Propose a change to the plan",
        "says": "The reviewing officer is told. It waits for a review to consider it.",
        "button": "Propose it",
        "back": reverse("child", args=[found.child.id]),
    }


def carry_out(
    actor: Actor, found: ToChange, form: object, title: str, shown: tuple[Barrier, ...]
) -> dict[str, object]:
    """The page on which a change is made."""
    return _form(actor, found, form) | {
        "title": title,
        "says": "What lies in the past is recorded as it happened. What should have come before "
        "it and did not is then recorded as a breach, and the reviewing officer is told.",
        "button": "Record the change",
        "back": reverse("child", args=[found.child.id]),
        "barriers": shown,
    }


def _form(actor: Actor, found: ToChange, form: object) -> dict[str, object]:
    return {
        "name": found.child.name,
        "breadcrumbs": crumbs(found.child, ("Proposed changes", reverse("proposals"))),
        "form": form,
        "barriers": (),
        "guidance": guidance(actor, Moment.CARE_PLAN_CHANGES),
    }
