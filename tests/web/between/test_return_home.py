"""A child with a plan goes home, or to another risk, once a conference has considered it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from holdfast.actions import conferences, proposals
from holdfast.policy.actor import Actor
from holdfast.queries.proposals import returns_home
from holdfast.record.models import (
    Proposal,
    ProtectionPlan,
)
from tests.record.builders import a_row
from tests.web.between.office import (
    TODAY,
    actor,
    as_,
    considered,
    last_proposal,
    move,
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


def with_a_plan(home: Any) -> None:
    a_row(ProtectionPlan, home.amara, started_on=TODAY - timedelta(days=90), category="neglect")


def conference(home: Any) -> int:
    return conferences.hold(
        by=Actor.product(home.authority.pk),
        child=home.amara.pk,
        on=TODAY,
        type="review",
        outcome="plan-continues",
    )


@pytest.mark.requirement("OXF-228")
def test_a_child_with_a_plan_goes_home_once_a_conference_has_considered_it() -> None:
    home = office("oxfordshire")
    with_a_plan(home)
    client = as_(home, "social-worker")
    going = {"setting": "with-parents", "regulated": ""}
    says = "No review conference has considered the child's return home"
    assert says in move(client, home.amara, **going, **WHY)
    proposal = proposed(home, "return-home", "return-home")
    considered(home, proposal, endorsed=True)
    assert says in move(client, home.amara, **going, proposal=proposal)
    given = {"do": "confer", "conference": conference(home), "agreed": "yes"}
    page = sent(as_(home, "iro"), "proposal", proposal, **given)
    assert "Considered 4 March 2026: its members agreed" in page
    assert "The change is recorded" in move(client, home.amara, **going, proposal=proposal)


@pytest.mark.requirement("OXF-229")
def test_another_change_of_risk_waits_for_the_conference_too() -> None:
    home = office("oxfordshire")
    with_a_plan(home)
    proposal = proposed(home, "care-plan-changed", "affects-risk")
    considered(home, proposal, endorsed=True)
    client = as_(home, "social-worker")
    address = ("carry-out-change", home.amara.pk, "care-plan-changed")
    change = {"on": TODAY, "significant": "yes", "proposal": proposal}
    assert "No review conference has considered this change" in sent(client, *address, **change)
    proposals.confer(
        by=actor(home, "iro"),
        child=home.amara.pk,
        proposal=proposal,
        conference=conference(home),
        agreed=True,
    )
    assert "The change is recorded" in sent(client, *address, **change)


@pytest.mark.requirement("OXF-230")
def test_what_was_part_of_the_original_plan_needs_only_its_reference() -> None:
    home = office("oxfordshire")
    with_a_plan(home)
    client = as_(home, "social-worker")
    given = {
        "step": "return-home",
        "circumstance": "return-home",
        "wording": "Home by March, as planned",
        "plan_reference": "Plan of 4 December 2025, paragraph 3",
    }
    page = sent(client, "propose-change", home.amara.pk, **given)
    assert "Plan of 4 December 2025, paragraph 3" in page
    proposal = last_proposal(home).pk
    considered(home, proposal)
    going = {"setting": "with-parents", "regulated": "", "proposal": proposal}
    assert "The change is recorded" in move(client, home.amara, **going)


@pytest.mark.requirement("OXF-231", "OXF-232")
@pytest.mark.parametrize("goes", ["yes", "no"])
def test_a_disagreement_goes_to_the_manager_who_decides_with_reasons(goes: str) -> None:
    home = office("oxfordshire")
    with_a_plan(home)
    proposal = proposed(home, "return-home", "return-home")
    considered(home, proposal, endorsed=True)
    manager = as_(home, "team-manager")
    assert "Decide whether it goes ahead" not in seen(manager, "proposal", proposal)
    given = {"do": "confer", "conference": conference(home), "agreed": "no"}
    sent(as_(home, "iro"), "proposal", proposal, **given)
    assert "disagreed on a proposed change" in seen(manager, "notices")
    client = as_(home, "social-worker")
    assert "Decide whether it goes ahead" not in seen(client, "proposal", proposal)
    decision = {"do": "decide", "go_ahead": goes}
    assert "Give the reasons" in sent(manager, "proposal", proposal, **decision)
    page = sent(manager, "proposal", proposal, **decision, reasons="The risk is held")
    assert ("Goes ahead" if goes == "yes" else "Does not go ahead") in page
    assert "The risk is held" in page
    going = {"setting": "with-parents", "regulated": "", "proposal": proposal}
    went = "The change is recorded" in move(client, home.amara, **going)
    assert went is (goes == "yes")


def office_of_coventry() -> Any:
    return office("coventry", "Southbeck")


@pytest.mark.requirement("OXF-233")
def test_returns_home_are_counted_with_days_disagreements_and_decisions() -> None:
    home = office("oxfordshire")
    with_a_plan(home)
    page = seen(as_(home, "iro"), "proposals")
    assert "Returns home proposed since 4 March 2025" in page
    held = conference(home)
    for number, agreed in enumerate((True, False, False)):
        proposal = proposed(home, "return-home", "return-home")
        Proposal.objects.filter(pk=proposal).update(proposed_on=TODAY - timedelta(days=10 * number))
        common = {"child": home.amara.pk, "proposal": proposal}
        proposals.confer(by=actor(home, "iro"), **common, conference=held, agreed=agreed)
        if not agreed:
            proposals.decide(
                by=actor(home, "team-manager"), **common, go_ahead=number == 1, reasons="Held"
            )
    found = returns_home(actor(home, "iro"), TODAY)
    assert found is not None
    assert (found.proposed, found.considered, found.days) == (3, 3, 10)
    assert (found.disagreed, found.went_ahead, found.did_not) == (2, 1, 1)
    assert "3 3 10 2 1 1" in seen(as_(home, "iro"), "proposals")
    assert "Returns home" not in seen(as_(office_of_coventry(), "iro"), "proposals")
