"""Facts of changes between reviews, told and proposed, and of people left out of reviews."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from holdfast.core.facts import Fact, Value
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment

GO_AHEAD = "go-ahead"
"""What a manager decides who lets a disputed change go ahead."""


class _Proposal(NamedTuple):
    child: int
    row_id: int
    circumstance: str
    step: str
    proposed: date
    plan_reference: str
    considered: date | None
    endorsed: bool | None
    answered: date | None
    conferred: date | None
    disagreed: bool
    decision: str
    decided: date | None
    carried_out: date | None
    review_by: date | None


def _changes(rows: Rows, facts: Facts) -> None:
    """What is only proposed has not happened; what was heard another way was not told."""
    for child, row_id, kind, happened, planned, proposed, told_on, told_at, heard, *asked in rows:
        told, own = facts[child], f"change:{row_id}"
        _early_review(told, own, *asked)
        if not proposed:
            attrs = known(change=own, type=kind, planned=planned)
            told.append(Fact("change-happened", happened, own, None, attrs))
        if told_on:
            way = "change-heard" if heard else "change-told"
            told.append(Fact(way, told_on, own, moment(told_on, told_at), {"change": own}))


def _early_review(told: list[Fact], own: str, asked_on: date | None, by: date | None) -> None:
    if asked_on and by:
        attrs: dict[str, Value] = {"request": own, "by_date": by}
        told.append(Fact("early-review-asked", asked_on, own, None, attrs))


def _proposals(rows: Rows, facts: Facts) -> None:
    for row in map(_Proposal._make, rows):
        told, own = facts[row.child], f"proposal:{row.row_id}"
        of = known(proposal=own, circumstance=row.circumstance, step=row.step)
        in_plan = of | known(in_plan=bool(row.plan_reference) or None)
        told.append(Fact("plan-change-proposed", row.proposed, own, None, in_plan))
        _early_review(told, own, row.carried_out, row.review_by)
        if row.considered:
            told.append(Fact("plan-change-considered", row.considered, own, None, of))
        if row.answered and row.endorsed is not None:
            answer = "plan-change-endorsed" if row.endorsed else "plan-change-refused"
            told.append(Fact(answer, row.answered, own, None, of))
        if row.conferred:
            attrs = of | {"agreed": not row.disagreed}
            told.append(Fact("plan-change-conferred", row.conferred, own, None, attrs))
        if row.decided:
            attrs = of | {"go_ahead": row.decision == GO_AHEAD}
            told.append(Fact("plan-change-decided", row.decided, own, None, attrs))


def _exclusions(rows: Rows, facts: Facts) -> None:
    for child, row_id, response, responded, recorded in rows:
        own = f"exclusion:{row_id}"
        attrs = known(response=own)
        if response == "declined" and responded:
            facts[child].append(Fact("parent-declined-meeting", responded, own, None, attrs))
            if recorded:
                facts[child].append(Fact("parent-response-recorded", recorded, own, None, attrs))


READINGS = (
    Reading(
        "change",
        ("change-happened", "change-told", "change-heard", "early-review-asked"),
        "type, happened_on, planned, proposed, told_on, told_time, heard_how <> '', answered_on,"
        " review_by",
        _changes,
    ),
    Reading(
        "proposal",
        (
            "plan-change-proposed",
            "plan-change-considered",
            "plan-change-endorsed",
            "plan-change-refused",
            "plan-change-conferred",
            "plan-change-decided",
            "early-review-asked",
        ),
        "circumstance, step, proposed_on, plan_reference, r.completed_on, endorsed, answered_on,"
        " conferred_on, disagreed, manager_decision, manager_decided_on, carried_out_on,"
        " review_by",
        _proposals,
        "LEFT JOIN record_review r ON r.id = t.review_id AND NOT r.entered_in_error",
    ),
    Reading(
        "exclusion",
        ("parent-declined-meeting", "parent-response-recorded"),
        "response, responded_on, response_recorded_on",
        _exclusions,
    ),
)
