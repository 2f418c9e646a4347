"""Changes of the plan wait for a review, and for the officer's endorsement, or say why not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from holdfast.actions import placements, proposals, reviews
from holdfast.policy.actor import Actor
from holdfast.record.models import (
    Duty,
    GateLift,
    LookedAfterPeriod,
    Placement,
    PlanReview,
    Proposal,
    Setting,
)
from tests.web.between.office import (
    TODAY,
    actor,
    as_,
    considered,
    last_proposal,
    living_in,
    move,
    notices,
    office,
    proposed,
    seen,
    sent,
)

LAST_WEEK = TODAY - timedelta(days=7)
WHY = {"urgent": "safety", "urgent_why": "The carer was arrested in the night"}


@pytest.fixture(autouse=True)
def on_the_day(db: None, settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


FOUR = [
    pytest.param(
        Setting.FOSTER,
        {"setting": "other", "regulated": "no"},
        "unregulated",
        marks=pytest.mark.requirement("COV-398", "COV-094"),
    ),
    pytest.param(
        Setting.FOSTER,
        {"setting": "foster", "regulated": "yes", "disrupts_education": "on"},
        "disrupts-education",
        marks=pytest.mark.requirement("COV-399"),
    ),
    pytest.param(
        Setting.HOME,
        {"setting": "foster", "regulated": "yes", "settled_in_residential": "on"},
        "leaves-residential",
        marks=pytest.mark.requirement("COV-400"),
    ),
    pytest.param(
        Setting.SECURE,
        {"setting": "home", "regulated": "yes"},
        "leaves-secure",
        marks=pytest.mark.requirement("COV-401"),
    ),
]
"""The four circumstances: where the child lives, the move, and the circumstance."""


@pytest.mark.requirement("COV-397")
@pytest.mark.parametrize(("lives", "moves", "circumstance"), FOUR)
def test_each_of_the_four_waits_for_a_review_and_an_endorsement(
    lives: str, moves: dict[str, str], circumstance: str
) -> None:
    home = office("coventry")
    present = living_in(home.amara, lives)
    client = as_(home, "social-worker")
    page = move(client, home.amara, **moves)
    assert "No review meeting has considered" in page
    assert "The reviewing officer has not endorsed" in page
    present.refresh_from_db()
    assert present.ended_on is None

    proposal = proposed(home, "placement-moved", circumstance)
    considered(home, proposal)
    page = move(client, home.amara, **moves, proposal=proposal)
    assert "No review meeting has considered" not in page
    assert "The reviewing officer has not endorsed" in page

    answer = {"do": "endorse", "endorsed": "yes", "reasons": "It is safe"}
    assert "Endorsed by Ruth Adeyemi" in sent(as_(home, "iro"), "proposal", proposal, **answer)
    assert "The change is recorded" in move(client, home.amara, **moves, proposal=proposal)
    present.refresh_from_db()
    assert present.ended_on == TODAY
    row = Proposal.objects.get(pk=proposal)
    assert (row.carried_out_on, row.breach, row.exception_because) == (TODAY, False, "")


@pytest.mark.parametrize(
    "moves",
    [{"setting": "foster", "regulated": "yes"}, {"setting": "home", "regulated": ""}],
)
def test_another_move_needs_no_review(moves: dict[str, str]) -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    assert "The change is recorded" in move(as_(home, "social-worker"), home.amara, **moves)
    assert not Proposal.objects.exists()


@pytest.mark.requirement("COV-402")
@pytest.mark.parametrize("endorsed", ["yes", "no"])
def test_the_answer_is_kept_with_date_review_and_reasons(endorsed: str) -> None:
    home = office("coventry")
    proposal = proposed(home, "placement-moved", "unregulated")
    client = as_(home, "iro")
    assert "Endorse it, or not" not in seen(client, "proposal", proposal)
    review = considered(home, proposal)
    given = {"do": "endorse", "endorsed": endorsed}
    assert "Give the reasons" in sent(client, "proposal", proposal, **given)
    page = sent(client, "proposal", proposal, **given, reasons="She is only sixteen")
    word = "Endorsed" if endorsed == "yes" else "Not endorsed"
    assert f"{word} by Ruth Adeyemi, 4 March 2026" in page
    assert "Considered at the review of 4 March 2026" in page
    assert "She is only sixteen" in page
    row = Proposal.objects.get(pk=proposal)
    assert (row.review_id, row.answered_on) == (review, TODAY)
    told = notices(home, "social-worker")[0]
    assert told == f"A proposed change was {'endorsed' if endorsed == 'yes' else 'not endorsed'}"


def test_a_refusal_does_not_open_the_gate() -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    proposal = proposed(home, "placement-moved", "unregulated")
    considered(home, proposal, endorsed=False)
    page = move(as_(home, "social-worker"), home.amara, proposal=proposal)
    assert "has not endorsed" in page


@pytest.mark.requirement("COV-403")
def test_a_past_move_without_a_review_is_taken_as_a_breach_and_offered_as_a_ground() -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    assert "The change is recorded" in move(as_(home, "social-worker"), home.amara, LAST_WEEK)
    assert Placement.objects.filter(child=home.amara, started_on=LAST_WEEK).exists()
    row = last_proposal(home)
    assert (row.breach, row.carried_out_on, row.officer_told_on) == (True, LAST_WEEK, TODAY)
    assert "A change was made before a review" in notices(home, "iro")
    client = as_(home, "iro")
    assert "Breach: made without a review" in seen(
        client, "proposals", query="?show=without-review"
    )
    page = seen(client, "proposal", row.pk)
    assert "No review meeting has considered this move" in page
    ground = "Care plan changed without a review and the reviewing officer's endorsement"
    assert ground in seen(client, "failures")
    assert ground in seen(client, "child", home.amara.pk)


def test_a_past_move_with_its_reason_is_an_exception_and_no_breach() -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    page = move(as_(home, "social-worker"), home.amara, LAST_WEEK, **WHY)
    assert "The change is recorded" in page
    row = last_proposal(home)
    assert (row.breach, row.carried_out_on) == (False, LAST_WEEK)
    assert row.exception_because.endswith("The carer was arrested in the night")
    lifted = GateLift.objects.filter(about=f"proposal:{row.pk}").values_list("gate", flat=True)
    assert set(lifted) == {"alert.unregulated.review", "alert.unregulated.endorsed"}


def test_only_the_roles_of_the_procedure_may_go_on_without_a_review() -> None:
    home = office("coventry")
    present = living_in(home.amara, Setting.FOSTER)
    page = move(as_(home, "business-support"), home.amara, **WHY)
    assert "No review meeting has considered" in page
    present.refresh_from_db()
    assert present.ended_on is None


def test_what_the_product_brings_in_is_taken_as_it_is() -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    placements.start(
        by=Actor.product(home.authority.pk),
        child=home.amara.pk,
        on=TODAY,
        setting="other",
        regulated=False,
    )
    assert not Proposal.objects.exists()


@pytest.mark.requirement("PS-95", "PS-96", "PS-94")
def test_what_cannot_wait_is_recorded_with_the_reason_and_told_at_once() -> None:
    home = office("practice-standards")
    client = as_(home, "social-worker")
    change = {"on": TODAY, "significant": "yes"}
    address = ("carry-out-change", home.amara.pk, "care-plan-changed")
    page = sent(client, *address, **change)
    assert "No review has considered this significant change" in page
    assert not PlanReview.objects.exists()
    assert "The change is recorded" in sent(client, *address, **change, **WHY)
    row = last_proposal(home)
    assert row.exception_because.endswith("The carer was arrested in the night")
    assert (row.breach, row.officer_told_on) == (False, TODAY)
    assert PlanReview.objects.get().revised_on == TODAY
    assert GateLift.objects.get().reason == "The carer was arrested in the night"
    iro = as_(home, "iro")
    told = seen(iro, "notices")
    assert "A change was made before a review" in told
    assert "The carer was arrested in the night" in told
    assert "Made before a review, with a reason" in seen(
        iro, "proposals", query="?show=without-review"
    )
    owed = Duty.objects.get(child=home.amara, rule="looked-after.review.early")
    assert owed.due == row.review_by


@pytest.mark.requirement("PS-94")
def test_a_significant_change_goes_through_once_a_review_has_considered_it() -> None:
    home = office("practice-standards")
    proposal = proposed(home, "care-plan-changed")
    client = as_(home, "social-worker")
    assert "No review has considered" in seen(client, "proposal", proposal)
    considered(home, proposal)
    assert "No review has considered" not in seen(client, "proposal", proposal)
    page = sent(
        client,
        "carry-out-change",
        home.amara.pk,
        "care-plan-changed",
        on=TODAY,
        significant="yes",
        proposal=proposal,
    )
    assert "The change is recorded" in page
    assert "Carried out" in seen(client, "proposal", proposal)


def test_a_reason_needs_to_be_chosen_from_the_list() -> None:
    home = office("practice-standards")
    page = sent(
        as_(home, "social-worker"),
        "carry-out-change",
        home.amara.pk,
        "care-plan-changed",
        on=TODAY,
        significant="yes",
        urgent_why="In a hurry",
    )
    assert "No review has considered" in page
    assert not PlanReview.objects.exists()


def test_a_review_that_is_adjourned_has_not_considered_it_yet() -> None:
    home = office("practice-standards")
    product = Actor.product(home.authority.pk)

    review = reviews.open_review(by=product, child=home.amara.pk, on=TODAY)
    proposal = proposed(home, "care-plan-changed")
    proposals.consider(by=actor(home, "iro"), child=home.amara.pk, proposal=proposal, review=review)
    assert "No review has considered" in seen(as_(home, "social-worker"), "proposal", proposal)


@pytest.mark.requirement("COV-396")
def test_any_other_change_of_the_plan_is_warned_of_and_needs_a_reason() -> None:
    home = office("coventry")
    client = as_(home, "social-worker")
    address = ("carry-out-change", home.amara.pk, "care-plan-changed")
    change = {"on": TODAY, "significant": "no", "circumstance": "other"}
    assert "No review has been held on this change" in sent(client, *address, **change)
    assert not PlanReview.objects.exists()
    page = sent(client, *address, **change, urgent_why="A new day for family time")
    assert "The change is recorded" in page
    row = last_proposal(home)
    assert (row.breach, row.exception_because) == (False, "A new day for family time")


@pytest.mark.requirement("COV-093")
def test_care_does_not_end_before_a_review_has_considered_it() -> None:
    home = office("coventry")
    client = as_(home, "social-worker")
    address = ("carry-out-change", home.amara.pk, "ceased-looked-after")
    page = sent(client, *address, on=TODAY, reason="E4A")
    assert "No review has been held before the child ceases to be looked after" in page
    assert LookedAfterPeriod.objects.get(child=home.amara).ended_on is None
    proposal = proposed(home, "ceased-looked-after", "ceases")
    considered(home, proposal)
    sent(client, *address, on=TODAY, reason="E4A", proposal=proposal)
    assert LookedAfterPeriod.objects.get(child=home.amara).ended_on == TODAY


@pytest.mark.parametrize("reason", ["E11", "E46"])
def test_no_review_bars_what_a_court_has_ordered(reason: str) -> None:
    home = office("coventry")
    address = ("carry-out-change", home.amara.pk, "ceased-looked-after")
    sent(as_(home, "social-worker"), *address, on=TODAY, reason=reason)
    assert LookedAfterPeriod.objects.get(child=home.amara).ended_on == TODAY


@pytest.mark.parametrize("procedure", ["coventry", "oxfordshire", "practice-standards"])
def test_the_procedures_words_on_changes_of_plans_stand_on_the_pages(procedure: str) -> None:
    home = office(procedure)
    for name in ("proposals", "propose-change"):
        args = [home.amara.pk] if name == "propose-change" else []
        assert "Before the plan changes" in seen(as_(home, "social-worker"), name, *args)


def test_a_proposal_is_withdrawn_with_the_reason_and_no_longer_carried_out() -> None:
    home = office("coventry")
    living_in(home.amara, Setting.FOSTER)
    proposal = proposed(home, "placement-moved", "unregulated")
    considered(home, proposal, endorsed=True)
    client = as_(home, "social-worker")
    assert "Say why it is taken back" in sent(client, "proposal", proposal, do="withdraw")
    page = sent(client, "proposal", proposal, do="withdraw", why="She changed her mind")
    assert "Withdrawn 4 March 2026" in page
    assert "Carry it out" not in page
    refused = client.post(
        reverse("carry-out-change", args=[home.amara.pk, "placement-moved"]),
        {"on": TODAY, "setting": "other", "regulated": "no", "proposal": proposal},
    )
    assert refused.status_code == 200
    assert Placement.objects.filter(child=home.amara, ended_on__isnull=True).count() == 1
