"""Sittings, adjourning once, postponing by the officer alone, one item set aside."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from holdfast.actions import decisions
from holdfast.actions.action import Refused
from holdfast.record.models import Decision, Duty, Meeting, Postponement, Review, Sitting
from tests.actions.agenda import a_decision_of, make_ready
from tests.web.holding.reviewing import TODAY, Held, held, sent

pytestmark = pytest.mark.django_db
LATEST = date(2026, 4, 1)
"""Twenty working days after 4 March 2026."""


@pytest.fixture(autouse=True)
def _on_the_day(settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def adjourn(review: Held, client: Any = None, **answers: object) -> Any:
    told = {
        "reason": "reports",
        "missing": "The report of the school",
        "resumes_on": date(2026, 3, 25).isoformat(),
    }
    return (client or review.client).post(review.url("-adjourn"), told | answers)


@pytest.mark.requirement("PS-137", "COV-085")
def test_an_adjournment_says_why_what_is_missing_and_when_it_resumes() -> None:
    for procedure in ("practice-standards", "coventry"):
        review = held(procedure)
        for name in ("reason", "missing", "resumes_on"):
            assert name in adjourn(review, **{name: ""}).context["form"].errors, name
        assert "reason" in adjourn(review, reason="tired").context["form"].errors
        assert adjourn(review).status_code == 302
        told = Postponement.objects.get(review=review.review)
        assert (told.kind, told.reason, told.moved_to) == (
            "adjourned",
            "reports",
            date(2026, 3, 25),
        )
        assert told.in_place_by_then == "The report of the school"
        waiting = Sitting.objects.get(review=review.review, held_on=None)
        assert waiting.meeting is not None
        assert waiting.meeting.planned_on == date(2026, 3, 25)
        page = review.client.get(review.url("-sittings")).content.decode()
        assert "The report of the school" in page


def test_a_review_is_adjourned_for_no_longer_than_the_law_allows_and_once() -> None:
    review = held("england")
    late = adjourn(review, resumes_on=(LATEST + timedelta(days=1)).isoformat())
    assert "must resume by 1 April 2026" in late.content.decode()
    assert adjourn(review, resumes_on=LATEST.isoformat()).status_code == 302
    again = adjourn(review)
    assert "can be adjourned only once" in again.content.decode()
    assert Postponement.objects.count() == 1


def test_nothing_considered_is_carried_out_while_a_review_is_adjourned() -> None:
    review = held("england")
    made = a_decision_of(review.chair, review.child.pk, review.review.pk, TODAY)
    page = review.client.get(review.url("-adjourn")).content.decode()
    assert "none of this may be carried out" in page
    assert "Ask the school for a place in the choir." in page
    adjourn(review)
    with pytest.raises(Refused, match="nothing it"):
        decisions.carry_out(by=review.chair, child=review.child.pk, decision=made, on=TODAY)
    page = review.client.get(review.item("changes")).content.decode()
    assert "nothing it considered may be carried out" in page
    make_ready(review.chair, review.child.pk, review.review.pk)
    review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    decisions.carry_out(by=review.chair, child=review.child.pk, decision=made, on=TODAY)
    assert Decision.objects.get(pk=made).done_on == TODAY


@pytest.mark.requirement("COV-084")
def test_only_the_reviewing_officer_adjourns() -> None:
    review = held("coventry")
    for role in ("iro-manager", "business-support"):
        assert adjourn(review, review.another(role, role)).status_code == 403
    assert Review.objects.get(pk=review.review.pk).adjourned_on is None
    assert adjourn(review).status_code == 302
    assert Review.objects.get(pk=review.review.pk).adjourned_on == TODAY


def postpone(review: Held, client: Any = None, **answers: object) -> Any:
    told = {
        "reason": "assessments",
        "in_place": "The assessment of the grandmother",
        "on": date(2026, 3, 18).isoformat(),
    }
    address = reverse("review-postpone", args=[review.review.pk])
    return (client or review.client).post(address, told | answers)


@pytest.mark.requirement("COV-083", "COV-085")
def test_only_the_reviewing_officer_postpones_for_a_reason_of_the_list() -> None:
    review = held("coventry", opened=False)
    for role in ("iro-manager", "business-support"):
        client = review.another(role, role)
        assert postpone(review, client).status_code == 403
        page = client.get(reverse("review-postpone", args=[review.review.pk])).content.decode()
        assert "decision" in page
        assert 'name="in_place"' not in page
    offered = dict(postpone(review, reason="").context["form"].fields["reason"].choices)
    assert set(offered) == {"information", "reports", "assessments", "paperwork"}
    assert "in_place" in postpone(review, in_place="").context["form"].errors
    assert not Postponement.objects.exists()
    assert postpone(review).status_code == 302
    told = Postponement.objects.get()
    assert (told.kind, told.decided_by) == ("postponed", review.iro)
    assert Meeting.objects.get(review=review.review).planned_on == date(2026, 3, 18)


@pytest.mark.requirement("COV-086")
def test_a_review_postponed_out_of_timescale_keeps_its_date_and_counts_as_late() -> None:
    review = held("coventry", opened=False, before=2)
    rule = "looked-after.review.later"
    due = Duty.objects.get(child=review.child, rule=rule, outcome="open").due
    assert due is not None
    after = due + timedelta(days=14)
    page = postpone(review, on=after.isoformat())
    assert page.status_code == 302
    told = Postponement.objects.get()
    assert told.out_of_timescale
    assert told.was_due_on == due
    assert Duty.objects.get(child=review.child, rule=rule, outcome="open").due == due


def test_a_review_that_has_begun_is_not_postponed() -> None:
    review = held("england")
    assert "Adjourn it instead" in postpone(review).content.decode()


@pytest.mark.requirement("SWK-87")
def test_one_item_is_adjourned_to_a_meeting_while_the_rest_concludes() -> None:
    review = held("southwark")
    make_ready(
        review.chair, review.child.pk, review.review.pk, but=("disparity-found", "disparity-views")
    )
    data = sent(review, "disparity", **{"disparity-found": "yes"})
    review.client.post(review.item("disparity"), data)
    page = review.client.get(review.item("disparity")).content.decode()
    assert "Is a meeting suggested at which the Advanced Practitioner can be present?" in page
    finish = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "Not every item of the agenda" in finish.content.decode()
    told = {"why": "The Advanced Practitioner is to be there", "until": "2026-03-11"}
    assert review.client.post(review.url("-aside", "disparity"), told | {"why": ""}).context
    review.client.post(review.url("-aside", "disparity"), told)
    page = review.client.get(review.url("-finish")).content.decode()
    assert "The Advanced Practitioner is to be there" in page
    review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert review.reload().completed_on == TODAY


def test_an_item_set_aside_is_taken_up_again() -> None:
    review = held("england")
    told = {"why": "The teacher is to be there", "until": "2026-03-11"}
    review.client.post(review.url("-aside", "education"), told)
    assert (
        "The teacher is to be there" in review.client.get(review.item("education")).content.decode()
    )
    review.client.post(review.url("-aside", "education"), {"take-up": "yes"})
    page = review.client.get(review.item("education")).content.decode()
    assert "The teacher is to be there" not in page


def test_a_review_of_several_sittings_is_one_review() -> None:
    review = held("england")
    review.client.post(review.url("-sittings"), {"on": TODAY.isoformat(), "time": "15:00"})
    assert Sitting.objects.filter(review=review.review, held_on=TODAY).count() == 2
    assert Review.objects.filter(child=review.child).count() == 1
