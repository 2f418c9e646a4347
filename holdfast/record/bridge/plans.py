"""Facts of referrals, assessments and plans, and of leaving care."""

from __future__ import annotations

from holdfast.core.facts import Fact
from holdfast.record.bridge.reading import Facts, Reading, Rows, known, moment, ref

# Of other plans and revisions no rule speaks.
_MADE = {
    "care": "care-plan-made",
    "placement": "placement-plan-made",
    "detention-placement": "detention-placement-plan-made",
    "education": "education-plan-made",
    "health": "health-plan-made",
    "permanence": "permanence-plan-made",
    "pathway": "pathway-plan-made",
}
_REVISED = {
    ("care", "updated"): "care-plan-updated",
    ("care", "changed"): "care-plan-changed",
    ("education", "reviewed"): "education-plan-reviewed",
    ("pathway", "reviewed"): "pathway-plan-reviewed",
}
_ASSESSED = {"health": "health-assessed", "pathway": "pathway-needs-assessed"}


def _plans(rows: Rows, facts: Facts) -> None:
    for child, row_id, plan, made, placement in rows:
        kind = _MADE.get(plan)
        if kind:
            of = known(placement=ref("placement", placement)) if plan == "placement" else {}
            facts[child].append(Fact(kind, made, f"plan:{row_id}", None, of))


def _plan_reviews(rows: Rows, facts: Facts) -> None:
    for child, row_id, plan, revision, revised, review in rows:
        kind = _REVISED.get((plan, revision))
        if kind:
            of = known(review=ref("review", review)) if kind == "care-plan-updated" else {}
            facts[child].append(Fact(kind, revised, f"plan-review:{row_id}", None, of))


def _referrals(rows: Rows, facts: Facts) -> None:
    for child, row_id, received, at, decided in rows:
        told, own = facts[child], f"referral:{row_id}"
        of = {"referral": own}
        told.append(Fact("referral-received", received, own, moment(received, at), of))
        if decided:
            told.append(Fact("referral-decided", decided, own, None, of))


def _assessments(rows: Rows, facts: Facts) -> None:
    for child, row_id, kind, started, completed, enquiry in rows:
        told, own = facts[child], f"assessment:{row_id}"
        if kind == "single":
            of = {"assessment": own}
            if started:
                told.append(Fact("assessment-started", started, own, None, of))
            if completed:
                told.append(Fact("assessment-completed", completed, own, None, of))
        elif completed and kind == "core":
            attrs = known(enquiry=ref("enquiry", enquiry))
            told.append(Fact("core-assessment-completed", completed, own, None, attrs))
        elif completed:
            told.append(Fact(_ASSESSED[kind], completed, own))


def _accommodation(rows: Rows, facts: Facts) -> None:
    for child, row_id, started, ended, regulated in rows:
        told, own = facts[child], f"accommodation:{row_id}"
        attrs = known(accommodation=own, regulated=regulated)
        told.append(Fact("accommodation-started", started, own, None, attrs))
        if ended:
            of = {"accommodation": own}
            told.append(Fact("accommodation-ended", ended, own, None, of))


READINGS = (
    Reading("plan", tuple(_MADE.values()), "kind, made_on, placement_id", _plans),
    Reading(
        "planreview",
        tuple(_REVISED.values()),
        "kind, revision, revised_on, review_id",
        _plan_reviews,
    ),
    Reading(
        "referral",
        ("referral-received", "referral-decided"),
        "received_on, received_time, decided_on",
        _referrals,
    ),
    Reading(
        "assessment",
        (
            "assessment-started",
            "assessment-completed",
            "core-assessment-completed",
            *_ASSESSED.values(),
        ),
        "kind, started_on, completed_on, enquiry_id",
        _assessments,
    ),
    Reading(
        "accommodation",
        ("accommodation-started", "accommodation-ended"),
        "started_on, ended_on, regulated",
        _accommodation,
    ),
)
