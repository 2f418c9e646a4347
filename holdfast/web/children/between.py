"""What a child's page shows of the time between reviews: told, proposed, failed, still open."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from holdfast.core.gates import Step
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission, may
from holdfast.queries.child_between import ChildBetween
from holdfast.web.changes.pages import tags as change_tags
from holdfast.web.changes.pages import told_words, when_words
from holdfast.web.changes.proposal_pages import STAGES
from holdfast.web.components import Action, Column, Table, Tag
from holdfast.web.decisions.pages import stands
from holdfast.web.words import date_short


def between(actor: Actor, child: int, found: ChildBetween) -> dict[str, object]:
    """What to do, and the tables that hold something."""
    return {
        "between_ways": tuple(_ways(actor, child)),
        "between_tables": tuple(_tables(found)),
        "between_grounds": found.failures.grounds if found.failures else (),
    }


def _ways(actor: Actor, child: int) -> Iterator[Action]:
    if may(actor, Permission.RECORD_PLANS):
        yield Action("Tell the reviewing officer of a change", reverse("tell-change", args=[child]))
        yield Action("Propose a change to the plan", reverse("propose-change", args=[child]))
        moved = [child, Step.PLACEMENT_MOVED.value]
        yield Action("Record a move", reverse("carry-out-change", args=moved))
        ceased = [child, Step.CEASED_LOOKED_AFTER.value]
        yield Action("Record the end of care", reverse("carry-out-change", args=ceased))
    if may(actor, Permission.WRITE_PLANS):
        plan = [child, Step.CARE_PLAN_CHANGED.value]
        yield Action("Record a change of care plan", reverse("carry-out-change", args=plan))
    if may(actor, Permission.RECORD_REVIEWS):
        yield Action("Record a change I was not told of", reverse("heard-change", args=[child]))
        yield Action("Record my visit", reverse("officers-visit", args=[child]))
    if may(actor, Permission.FILL_FORMS):
        yield Action("Other forms", reverse("forms", args=[child]))


def _tables(found: ChildBetween) -> Iterator[Table]:
    if found.open:
        yield Table(
            "Still open",
            (Column("What"), Column("Since"), Column("Waits for")),
            tuple(
                (
                    Action(each.line.title, reverse("entry", args=[each.line.id])),
                    date_short(each.line.completed_on or each.line.started_on),
                    " ".join(each.waits_for),
                )
                for each in found.open
            ),
        )
    if found.decisions:
        yield Table(
            "Decisions not carried out",
            (Column("Decision"), Column("By"), Column("Stands"), Column("Why not")),
            tuple(
                (
                    Action(line.wording, reverse("decision", args=[line.id])),
                    line.owner,
                    stands(line),
                    line.why_not or "No reason reported",
                )
                for line in found.decisions
            ),
        )
    if found.proposals:
        yield Table(
            "Proposed changes, and changes made without a review",
            (Column("Change"), Column("Proposed"), Column("Stage")),
            tuple(
                (
                    Action(line.step_words, reverse("proposal", args=[line.id])),
                    date_short(line.proposed_on),
                    Tag(*STAGES[line.stage]),
                )
                for line in found.proposals
            ),
        )
    if found.changes:
        yield Table(
            "Changes told to the reviewing officer",
            (Column("Change"), Column("Happened"), Column("Told"), Column("Answer")),
            tuple(
                (
                    Action(line.title, reverse("change", args=[line.id])),
                    when_words(line),
                    (told_words(line), " ", *change_tags(line)),
                    line.answer or "Not answered",
                )
                for line in found.changes
            ),
        )
