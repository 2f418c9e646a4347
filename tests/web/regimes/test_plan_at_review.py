"""What a looked-after review makes of a child protection plan, under Oxfordshire's procedure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from holdfast.core.gates import Step
from holdfast.queries.completing import completing
from holdfast.queries.gates import standing
from holdfast.record.models import (
    Conference,
    LookedAfterPeriod,
    ProtectionPlan,
    RoleHeld,
)
from tests.record.builders import a_row
from tests.web.entries.recording import record
from tests.web.holding.reviewing import TODAY, Held, held, sent
from tests.web.household import derive

ITEM = "protection-plan"


@pytest.fixture
def review(db: None, settings: Any) -> Held:
    """A first review, 20 working days after a child with a plan became looked after."""
    settings.HOLDFAST_TODAY = TODAY
    told = held("oxfordshire")
    came = TODAY - timedelta(days=27)
    LookedAfterPeriod.objects.filter(child=told.child).update(started_on=came)
    first = a_row(
        Conference,
        told.child,
        type="initial",
        held_on=date(2025, 11, 3),
        outcome="plan",
        quorate=True,
    )
    a_row(
        ProtectionPlan,
        told.child,
        conference=first,
        started_on=date(2025, 11, 3),
        initial_category="neglect",
        category="neglect",
    )
    derive(told.authority, [told.child])
    return told


def page(review: Held) -> str:
    return review.client.get(review.item(ITEM)).content.decode()


def answer(review: Held, **told: Any) -> str:
    given = {name.replace("_", "-"): value for name, value in told.items()}
    return review.client.post(
        review.item(ITEM), sent(review, ITEM) | given, follow=True
    ).content.decode()


KEPT = {
    "plan_still_needed": "yes",
    "plan_still_needed_why": "Time at home is not safe yet; the care plan limits it",
    "plan_agencies": "School: go on. Health visitor: go on.",
    "plans_consistent": "yes",
}


@pytest.mark.requirement("OXF-199", "OXF-203", "OXF-204", "OXF-205", "OXF-212")
def test_the_review_of_a_child_with_a_plan_considers_it_beside_the_care_plan(
    review: Held,
) -> None:
    told = page(review)
    assert "Are the criteria for a child protection plan still met" in told
    opening = review.client.get(review.item("opening")).content.decode()
    assert "reviews and child protection reviews are separate meetings" in opening
    assert "keeps a looked-after child safe first" in told
    assert "Neglect" in told
    answer(review, **KEPT)
    shown = page(review)
    assert "Time at home is not safe yet" in shown


def test_a_child_without_a_plan_is_not_asked_about_one(db: None, settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY
    without = held("oxfordshire", slug="no-plan")
    assert without.client.get(without.item(ITEM)).status_code == 404


@pytest.mark.requirement("OXF-194", "OXF-213")
def test_the_views_of_agencies_stand_beside_and_what_they_contribute_is_recorded(
    review: Held,
) -> None:
    record(
        review.client,
        review.child,
        "agencys-views-on-plan",
        agency="Harbour School",
        received="2026-02-20",
        says="The plan should go on",
    )
    told = page(review)
    assert "Harbour School" in told
    assert "The plan should go on" in told
    assert "What each agency contributed on the child protection plan" in told


def done(review: Held) -> bool:
    """Whether the item is done by the workspace's own count."""
    agenda = review.client.get(review.item(ITEM)).context["form"]
    return all(section.done for section in agenda.sections)


@pytest.mark.requirement("OXF-206", "OXF-207", "OXF-208", "OXF-209", "OXF-210")
def test_keeping_both_plans_needs_one_of_the_four_grounds(review: Held) -> None:
    told = page(review)
    for ground in (
        "The child will spend time in the household where the significant harm was suffered",
        "The child will spend time with the adult responsible for the significant harm",
        "Agencies are being consulted on ending the child protection plan",
        "There is doubt whether the child will stay looked after",
    ):
        assert ground in told
    answer(review, **KEPT, plan_decision="both")
    assert not done(review)
    answer(review, both_plans_grounds=["time-in-household", "doubt"])
    assert done(review)


@pytest.mark.requirement("OXF-211")
def test_an_inconsistency_between_the_plans_is_recorded_with_how_it_was_resolved(
    review: Held,
) -> None:
    answer(review, **(KEPT | {"plans_consistent": "no"}), plan_decision="conference")
    assert not done(review)
    answer(review, plans_inconsistency="Contact differed; the care plan's limits stand")
    assert done(review)


@pytest.mark.requirement("OXF-214", "OXF-217", "OXF-218", "OXF-219")
def test_ending_the_plan_needs_a_ground_and_the_agencies_agreement_on_record(
    review: Held,
) -> None:
    answer(review, **(KEPT | {"plan_still_needed": "no"}), plan_decision="end")
    assert not done(review)
    answer(review, plan_ending_grounds=["no-longer-there"], plan_ending_agreed="yes")
    assert done(review)
    barred = {gate.id for gate in _standing(review)}
    assert "review.complete.agencies-agree" in barred
    record(
        review.client,
        review.child,
        "agency-agrees-to-end",
        agency="Harbour School",
        agrees="yes",
        answered_on=TODAY.isoformat(),
        where="looked-after-review",
    )
    assert "review.complete.agencies-agree" not in {gate.id for gate in _standing(review)}


def _standing(review: Held) -> Any:
    return standing(
        review.chair,
        review.child.pk,
        Step.REVIEW_COMPLETED,
        TODAY,
        attrs=completing(review.reload(), TODAY, with_meeting=True),
        review=review.review.pk,
    )


@pytest.mark.requirement("OXF-196")
def test_the_first_review_is_opened_after_the_officer_and_the_chair_talked_or_with_the_reason(
    db: None, settings: Any
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    review = held("oxfordshire", opened=False, slug="not-open")
    LookedAfterPeriod.objects.filter(child=review.child).update(
        started_on=TODAY - timedelta(days=27)
    )
    first = a_row(
        Conference, review.child, type="initial", held_on=date(2025, 11, 3), outcome="plan"
    )
    a_row(ProtectionPlan, review.child, conference=first, started_on=date(2025, 11, 3))

    def stands() -> set[str]:
        found = standing(
            review.chair, review.child.pk, Step.REVIEW_OPENED, TODAY, review=review.review.pk
        )
        return {gate.id for gate in found}

    assert "review.open.chairs-conferred" in stands()
    RoleHeld.objects.get_or_create(
        authority=review.authority,
        user=review.iro,
        role="conference-chair",
        defaults={"started_on": date(2023, 1, 9)},
    )
    record(
        review.client,
        review.child,
        "chairs-discussion",
        discussed_on="2026-03-02",
        between="The officer and the chair",
        issues="Who the child may meet",
        one_chair="yes",
        one_chair_why="One person knows the family",
    )
    assert "review.open.chairs-conferred" not in stands()
