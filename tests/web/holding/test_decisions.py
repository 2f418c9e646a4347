"""What a review decides, and what became of what the last one decided."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from holdfast.record.models import Decision, Notice, Review
from tests.actions.agenda import make_ready
from tests.record.builders import a_row
from tests.web.holding.reviewing import TODAY, Held, held, officer

pytestmark = pytest.mark.django_db
BY = TODAY + timedelta(days=30)


@pytest.fixture(autouse=True)
def _on_the_day(settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def decide(review: Held, **answers: object) -> Any:
    told = {"wording": "Ask for a place in the choir.", "by_date": BY.isoformat(), "kind": "action"}
    told |= {"owner": str(review.worker.pk)} | answers
    return review.client.post(review.url("-decide"), told)


def last_decision(review: Held, wording: str = "Find a school place.") -> Decision:
    before = Review.objects.filter(child=review.child, completed_on__isnull=False)
    last = before.latest("completed_on")
    made = last.completed_on
    return a_row(Decision, review.child, review=last, made_on=made, wording=wording, by_date=made)


@pytest.mark.requirement("COV-246", "COV-247", "COV-165")
def test_decisions_are_set_out_each_with_somebody_and_a_date() -> None:
    review = held("coventry")
    for missing, field in (("owner", "owner"), ("by_date", "by_date"), ("wording", "wording")):
        refused = decide(review, **{missing: ""})
        assert field in refused.context["form"].errors, missing
    assert not Decision.objects.exists()
    assert decide(review).status_code == 302
    assert decide(review, owner="", other="Riverside school").status_code == 302
    mine, agency = Decision.objects.order_by("pk")
    assert (mine.owner, mine.by_date) == (review.worker, BY)
    assert agency.owner_name == "Riverside school"
    strip = review.client.get(review.item("changes")).content.decode()
    assert "Riverside school, by 3 Apr 2026" in strip


@pytest.mark.requirement("COV-246")
def test_a_review_does_not_end_without_its_decisions_set_out_or_the_reason_why_not() -> None:
    review = held("coventry")
    make_ready(review.chair, review.child.pk, review.review.pk)
    Decision.objects.update(withdrawn_on=TODAY)
    refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "No decision is set out" in refused.content.decode()
    decide(review)
    review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert review.reload().completed_on == TODAY


@pytest.mark.requirement("COV-248", "COV-251", "COV-252")
def test_a_star_has_a_category_and_a_reason_from_the_lists() -> None:
    review = held("coventry")
    refused = decide(review, starred="on", star_reason="needs")
    assert "star_category" in refused.context["form"].errors
    refused = decide(review, starred="on", star_category="resources")
    assert "star_reason" in refused.context["form"].errors
    offered = dict(refused.context["form"].fields["star_category"].choices)
    assert {"care-plan-action", "resources", "practice"} <= set(offered)
    assert not Decision.objects.exists()
    decide(review, starred="on", star_category="resources", star_reason="needs")
    row = Decision.objects.get()
    assert (row.starred, row.star_category, row.star_reason) == (True, "resources", "needs")
    page = review.client.get(review.item("changes")).content.decode()
    assert "Access to resources" in page


@pytest.mark.requirement("COV-253")
def test_stars_are_sparing_and_the_manager_sees_the_share_of_each_officer() -> None:
    review = held("coventry")
    assert "Stars are used sparingly" in review.client.get(review.url("-decide")).content.decode()
    decide(review, starred="on", star_category="resources", star_reason="needs")
    for _ in range(3):
        decide(review)
    Review.objects.filter(pk=review.review.pk).update(chair=review.iro)
    manager = review.another("Colin Marsh", "iro-manager")
    page = manager.get(reverse("figures")).content.decode()
    row = page[page.index("Starred decisions of reviews, by officer") :]
    row = row[row.index("Ruth Adeyemi") : row.index("25%")]
    told = strip_tags(row).split()
    assert told[:4] == ["Ruth", "Adeyemi", "4", "1"]


@pytest.mark.requirement("SWK-12", "SWK-13")
def test_a_recommendation_is_judged_realistic_and_feasible_when_it_is_made() -> None:
    review = held("southwark")
    refused = decide(review)
    assert {"realistic", "feasible"} <= set(refused.context["form"].errors)
    refused = decide(review, realistic="yes", feasible="no")
    assert "feasible" in refused.context["form"].errors
    assert not Decision.objects.exists()
    assert "best interests" in refused.content.decode()
    decide(review, realistic="yes", feasible="yes")
    assert Decision.objects.get().feasible


def test_advocacy_is_a_kind_of_recommendation_with_an_owner() -> None:
    review = held("southwark")
    decide(review, realistic="yes", feasible="yes", kind="advocacy")
    assert Decision.objects.get().kind == "advocacy"
    refused = decide(review, realistic="yes", feasible="yes", kind="wish")
    assert "kind" in refused.context["form"].errors


def test_an_urgent_one_is_told_at_once() -> None:
    review = held("england")
    manager = officer(review.authority, "Gareth Pugh", "team-manager")
    decide(review, urgent=["team-manager"])
    told = Notice.objects.get()
    assert told.urgent
    assert told.role == "team-manager"
    assert told.wording == "Ask for a place in the choir."
    assert manager.name not in told.wording


@pytest.mark.requirement("PS-149", "PS-150", "COV-166")
def test_every_decision_of_the_last_review_is_marked_and_why_not_where_it_was_not_done() -> None:
    for procedure in ("practice-standards", "coventry"):
        review = held(procedure, before=2)
        made = last_decision(review)
        make_ready(review.chair, review.child.pk, review.review.pk)
        Decision.objects.filter(pk=made.pk).update(looked_at_in=None, carried_out="", done_on=None)
        refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
        assert "Not every decision of the last review is marked" in refused.content.decode()
        address, prefix = review.url("-mark", made.pk), f"d{made.pk}-"
        told = {f"{prefix}carried_out": "not-done"}
        assert review.client.post(address, told).status_code == 200  # without why
        told[f"{prefix}why_not"] = "The school has no place before September"
        if procedure == "coventry":
            assert review.client.post(address, told).status_code == 200  # nor with whom it lies
            told[f"{prefix}lies_with"] = "partner-agency"
        assert review.client.post(address, told).status_code == 302
        made.refresh_from_db()
        assert (made.carried_out, made.done_on) == ("not-done", None)
        assert made.lies_with == ("partner-agency" if procedure == "coventry" else "")
        room = review.client.get(review.url("-room")).content.decode()
        assert "The school has no place before September" in room
        done = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
        assert done.status_code == 302


def test_a_decision_is_changed_and_taken_back_while_the_review_is_open() -> None:
    review = held("england")
    decide(review)
    made = Decision.objects.get()
    told = {"wording": "Ask two choirs.", "owner": str(review.iro.pk), "kind": "action"}
    told |= {"by_date": BY.isoformat()}
    review.client.post(review.url("-decision", made.pk), told)
    made.refresh_from_db()
    assert (made.wording, made.owner) == ("Ask two choirs.", review.iro)
    assert review.client.post(review.url("-withdraw", made.pk), {"why": ""}).status_code == 200
    review.client.post(review.url("-withdraw", made.pk), {"why": "Said twice"})
    made.refresh_from_db()
    assert made.withdrawn_on == TODAY
    assert review.client.get(review.url("-decision", made.pk)).status_code == 404
