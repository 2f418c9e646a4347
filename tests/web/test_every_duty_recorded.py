"""Every duty can be recorded as done from its own page, and is then met."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfast.actions import (
    allocations,
    assessments,
    conferences,
    core_groups,
    decisions,
    enquiries,
    events,
    periods,
    placements,
    protection_plans,
    reviews,
    visits,
)
from holdfast.actions import events as dated
from holdfast.actions.action import Refused
from holdfast.actions.duties import bring_up_to_date
from holdfast.policy.actor import Actor
from holdfast.queries.recording import ToRecord, to_record
from holdfast.queries.today import today
from holdfast.record.models import Duty, RoleHeld
from holdfast.rulebook import load_all
from holdfast.web.recording.ways import DOINGS, Answers, doing_of
from tests.actions.world import World, a_world, days_ago

PROCEDURES = sorted(load_all())

ANSWERS: dict[str, Any] = {
    "participation": "PN1",
    "with_meeting": True,
    "seen": True,
    "alone": True,
    "outcome": "plan-continues",
    "quorate": True,
    "note": "Will not meet",
}


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_what_meets_any_duty_can_be_recorded(procedure: str) -> None:
    rules = load_all()[procedure].rules.values()
    kinds = {kind for rule in rules for selector in rule.met_by for kind in selector.kinds}
    assert kinds - set(DOINGS) - dated.RECORDED_HERE == set()


def much_happens(world: World) -> None:
    """A month of much that starts duties: care, a review, a conference, a plan, a concern."""
    on: dict[str, Any] = {"by": world.everyone, "child": world.child.pk}
    for role in ("iro", "iro-manager", "social-worker", "conference-chair"):
        RoleHeld.objects.create(
            authority=world.authority, user=world.officer, role=role, started_on=days_ago(99)
        )
    periods.end(**on, period=world.period.pk, on=days_ago(200), reason="E4A")
    periods.start(**on, on=days_ago(19), how="protection", notified_on=days_ago(19))
    placements.start(**on, on=days_ago(19), setting="foster")
    allocations.allocate(**on, role="iro", user=world.officer.pk, on=days_ago(18))
    visits.record(**on, on=days_ago(17))
    assessments.receive_referral(**on, on=days_ago(3))
    assessments.start(**on, on=days_ago(12))
    review = reviews.hold(**on, on=days_ago(8), participation="PN1")
    reviews.issue_decisions(**on, review=review, on=days_ago(6))
    decisions.make(
        **on,
        review=review,
        on=days_ago(8),
        wording="Swim.",
        owner_name="Carer",
        by_date=days_ago(-9),
        starred=True,
        star=decisions.Star("resources", "needs"),
        judged=decisions.Judgement(realistic=True, feasible=True),
    )
    enquiry = enquiries.start(**on, on=days_ago(18))
    enquiries.discuss(**on, on=days_ago(18), enquiry=enquiry)
    conferences.hold(
        **on, on=days_ago(9), type="initial", outcome="plan", core_group=True, enquiry=enquiry
    )
    protection_plans.start(**on, on=days_ago(9), category="neglect")
    core_groups.hold(**on, on=days_ago(4))
    conferences.plan(
        by=world.everyone,
        children=[world.child.pk],
        type="review",
        on=days_ago(-30),
        reports=["social-worker", "school"],
    )
    reviews.plan(
        by=world.everyone, children=[world.child.pk], on=days_ago(-20), documents=["care-plan"]
    )
    begun = ("change-happened", "concern-raised", "child-spoken-to", "early-review-triggered")
    for kind in (*begun, "transfer-in-notified", "rating-issued", "missing-started"):
        events.record(**on, kind=kind, on=days_ago(2))


def done(world: World, found: ToRecord, on: date) -> bool:
    """Record the duty as done as its form would; False where the record refuses that day."""
    chosen = doing_of(found)
    assert chosen is not None
    way, doing = chosen
    told = {ask: ANSWERS[ask] for ask in doing.asks if ask in ANSWERS and ask not in way.attrs}
    if "type" in doing.asks and not found.waiting:
        told["type"] = way.attrs.get("type", "review")
    if "user" in doing.asks:
        told["user"] = found.officers[0].id
    try:
        doing.do(world.everyone, found, way, Answers(on, None, told))
    except Refused:
        return False
    return True


@pytest.mark.django_db
@pytest.mark.parametrize("procedure", PROCEDURES)
def test_a_duty_recorded_as_done_is_met(procedure: str) -> None:
    world = a_world(procedure)
    much_happens(world)
    bring_up_to_date(by=Actor.product(world.authority.pk))
    open_ones = Duty.objects.filter(child=world.child, outcome="open")
    tried = list(open_ones.order_by("rule", "anchor").values_list("pk", flat=True))
    unmet = [told for duty in tried if (told := unmet_after(world, duty))]
    assert unmet == []
    assert len(tried) > 15


def unmet_after(world: World, duty: int) -> str:
    """Record one duty as done; what is left of it if it is not met, nothing if it is."""
    still = Duty.objects.filter(pk=duty, outcome="open").first()
    found = to_record(world.everyone, duty, today()) if still else None
    if still is None or found is None:
        return ""  # what was recorded for another has met it or changed what is owed
    accepted = done(world, found, today())
    now = Duty.objects.filter(pk=duty).values_list("outcome", flat=True).first()
    fine = accepted and now in ("met", "met late")
    return "" if fine else f"{still.rule} {still.anchor}: accepted {accepted}, {now}"
