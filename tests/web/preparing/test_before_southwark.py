"""Southwark: pre-meets, papers agreed before they are sent, differences of view, managers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from holdfast.record.models import DatedEvent, Duty, GateLift, Invitation, Notice, Review
from tests.web.household import TODAY
from tests.web.preparing.conftest import Preparing, boxes
from tests.web.preparing.test_private_talk import duty, of_jonah

Makes = Callable[[str], Preparing]
PRE_MEET = {
    "pre-meet-on": date(2026, 3, 3),
    "pre-meet-in-person": "no",
    "pre-meet-how": "telephone",
    "pre-meet-who": "Ruth Adeyemi, Priya Nair",
    "pre-meet-complex": "no",
    "pre-meet-difference": "no",
}
COMPLEX = {"pre-meet-complex": "yes", "pre-meet-complex-by": "social-worker"}
DIFFER = {"pre-meet-difference": "yes", "pre-meet-difference-what": "Whether to go home in June"}
DISCUSSED = {
    "discussed-on": date(2026, 3, 4),
    "discussed-how": "telephone",
    "discussed-with": "Nadia Brook",
    "discussed-result": "Wait for the assessment",
}
GATE = "The pre-meet found a difference of view"


@pytest.fixture
def at(preparing: Makes) -> Preparing:
    return preparing("southwark")


@pytest.mark.requirement("SWK-72")
def test_a_pre_meet_is_owed_before_every_review_and_may_be_by_telephone(at: Preparing) -> None:
    assert "Pre-meet before the review" in at.get()
    assert duty(at, "review.pre-meet").outcome == "open"
    at.fill("pre-meet", PRE_MEET)
    assert duty(at, "review.pre-meet").met_on == date(2026, 3, 3)


@pytest.mark.requirement("SWK-73")
def test_a_complex_case_is_met_about_in_person(at: Preparing) -> None:
    at.fill("pre-meet", PRE_MEET | COMPLEX)
    owed = duty(at, "review.pre-meet.complex")
    assert owed.outcome == "open"
    shown = at.get()
    assert "Pre-meet in person before the review of a complex case" in shown
    assert "Complex" in shown
    in_person = {"pre-meet-in-person": "yes", "pre-meet-on": TODAY}
    at.fill("pre-meet", PRE_MEET | COMPLEX | in_person)
    assert duty(at, "review.pre-meet.complex").met_on == TODAY


@pytest.mark.requirement("SWK-74")
@pytest.mark.parametrize("left_out", sorted(PRE_MEET))
def test_everything_about_a_pre_meet_is_asked(at: Preparing, left_out: str) -> None:
    shown = at.fill("pre-meet", {k: v for k, v in PRE_MEET.items() if k != left_out})
    assert "There is a problem" in shown
    assert at.entry("pre-meet").completed_on is None


@pytest.mark.requirement("SWK-74")
def test_who_called_it_complex_is_asked(at: Preparing) -> None:
    shown = at.fill("pre-meet", PRE_MEET | {"pre-meet-complex": "yes"})
    assert "“Who said so?”: this needs an answer" in shown


def paper(at: Preparing, name: str, on: date, **answers: Any) -> str:
    sent: dict[str, Any] = boxes("on", on)
    for question, value in answers.items():
        key = question.replace("_", "-")
        sent[f"revision-{key}"] = 0
        sent |= boxes(key, value) if isinstance(value, date) else {key: value}
    return (
        at.client("social-worker")
        .post(f"{at.address}papers/{name}/", sent, follow=True)
        .content.decode()
    )


@pytest.mark.requirement("SWK-75")
@pytest.mark.requirement("SWK-76")
@pytest.mark.parametrize(
    ("name", "rule"),
    [("social-work-report", "review.report.sent"), ("care-plan", "review.care-plan.sent")],
)
def test_report_and_plan_come_a_week_before(at: Preparing, name: str, rule: str) -> None:
    assert duty(at, rule).due == date(2026, 3, 23)
    shown = at.get("papers/")
    assert shown.count("23 March 2026") == 2
    agreed = {"paper_agreed_by": "Nadia Brook", "paper_agreed_on": date(2026, 3, 2)}
    paper(at, name, date(2026, 3, 3), **agreed)
    assert duty(at, rule).met_on == date(2026, 3, 3)


@pytest.mark.requirement("SWK-77")
@pytest.mark.parametrize("name", ["social-work-report", "care-plan"])
def test_neither_is_sent_before_the_advanced_practitioner_agreed_it(
    at: Preparing, name: str
) -> None:
    for lacking in ({}, {"paper_agreed_by": "Nadia Brook"}, {"paper_agreed_on": TODAY}):
        shown = paper(at, name, TODAY, **lacking)
        assert "The Advanced Practitioner has not agreed this paper" in shown
    late = {"paper_agreed_by": "Nadia Brook", "paper_agreed_on": TODAY}
    assert "before it was agreed" in paper(at, name, date(2026, 3, 2), **late)
    assert not DatedEvent.objects.filter(kind="review-document-available").exists()
    paper(at, name, TODAY, **late)
    shown = at.get("papers/")
    assert "Nadia Brook" in shown


@pytest.mark.requirement("SWK-77")
def test_the_agreement_cannot_be_gone_round(at: Preparing) -> None:
    owed = duty(at, "review.report.sent")
    sent = at.client("social-worker").post(f"/record/{owed.pk}/done/", boxes("on", TODAY))
    assert sent["Location"] == f"{at.address}papers/"
    assert not DatedEvent.objects.filter(kind="review-document-available").exists()


@pytest.mark.requirement("SWK-78")
@pytest.mark.requirement("SWK-79")
@pytest.mark.requirement("SWK-81")
def test_what_the_protocol_says_of_differences_stands_on_the_page_of_the_pre_meet(
    at: Preparing,
) -> None:
    begun = at.post("prepare/pre-meet/", {})
    shown = at.client().get(begun["Location"]).content.decode()
    assert "two points of view can help to find what is best for the child" in shown
    assert "Nearly all reviews come to a shared view without any controversy" in shown
    assert "so that there can be a full discussion before the review" in shown


@pytest.mark.requirement("SWK-80")
def test_the_advanced_practitioner_is_asked_to_the_pre_meet(at: Preparing) -> None:
    at.officer("advanced-practitioner")
    at.fill("difference-expected", {"expected-what": "We differ about the placement"})
    told = Notice.objects.get(child=at.child, kind="difference-expected")
    assert told.role == "advanced-practitioner"
    assert "asked to the pre-meet" in told.title
    inbox = at.client("advanced-practitioner").get("/notices/").content.decode()
    assert "Difference of view expected" in inbox


@pytest.mark.requirement("SWK-82")
@pytest.mark.requirement("SWK-94")
@pytest.mark.requirement("SWK-95")
@pytest.mark.requirement("SWK-96")
@pytest.mark.requirement("SWK-97")
@pytest.mark.parametrize(
    "reason", ["complexity", "dynamics", "support", "deputising", "anticipated-difference"]
)
def test_a_manager_considers_attending_and_says_what_was_decided(
    at: Preparing, reason: str
) -> None:
    considered = {
        "attendance-why": reason,
        "attendance-decided": "another-attends",
        "attendance-because": "Samira Khan of the practice group will come",
    }
    assert at.post("prepare/manager-attendance/", {}, role="iro").status_code == 403
    at.fill("manager-attendance", {"attendance-why": reason}, role="advanced-practitioner")
    assert at.entry("manager-attendance").completed_on is None
    entry = at.entry("manager-attendance")
    sent = {f"revision-{name}": 0 for name in considered} | considered | {"complete": "yes"}
    at.client("advanced-practitioner").post(f"/entries/{entry.pk}/", sent)
    entry.refresh_from_db()
    assert entry.completed_on == TODAY
    page = at.client().get(f"/entries/{entry.pk}/").content.decode()
    assert "Samira Khan of the practice group will come" in page
    assert "Someone else from the practice group will attend" in page


@pytest.mark.requirement("SWK-83")
def test_a_difference_found_is_owed_a_discussion_before_the_review(at: Preparing) -> None:
    at.fill("pre-meet", PRE_MEET)
    assert not Duty.objects.filter(child=at.child, rule="review.difference.discussed").exists()
    at.fill("pre-meet", PRE_MEET | DIFFER)
    owed = duty(at, "review.difference.discussed")
    assert (owed.due, owed.roles) == (date(2026, 3, 30), ["iro"])
    assert "Difference of view discussed with the Advanced Practitioner" in at.get()
    at.fill("difference-discussed", DISCUSSED)
    assert duty(at, "review.difference.discussed").met_on == date(2026, 3, 4)


@pytest.mark.requirement("SWK-84")
def test_an_e_mail_is_no_discussion(at: Preparing) -> None:
    begun = at.post("prepare/difference-discussed/", {})
    assert (
        "An e-mail alone is not a discussion" in at.client().get(begun["Location"]).content.decode()
    )
    shown = at.fill("difference-discussed", DISCUSSED | {"discussed-how": "e-mail"})
    assert "There is a problem" in shown
    assert not DatedEvent.objects.filter(kind="difference-discussed").exists()
    at.fill("difference-discussed", DISCUSSED | {"discussed-how": "in-person"})
    kept = DatedEvent.objects.get(kind="difference-discussed")
    assert kept.happened_on == date(2026, 3, 4)


@pytest.mark.requirement("SWK-85")
def test_a_review_with_a_difference_is_not_opened_without_the_discussion(at: Preparing) -> None:
    at.fill("pre-meet", PRE_MEET | DIFFER)
    assert GATE in at.get()
    assert GATE in at.get("hold/begin/")
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    at.review.refresh_from_db()
    assert at.review.opened_on is None
    at.fill("difference-discussed", DISCUSSED)
    assert GATE not in at.get()
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    at.review.refresh_from_db()
    assert at.review.opened_on == TODAY


@pytest.mark.requirement("SWK-85")
def test_or_with_the_reason_why_there_was_none(at: Preparing) -> None:
    at.fill("pre-meet", PRE_MEET | DIFFER)
    why = "She is on leave and nobody stands in"
    at.post(
        "hold/begin/",
        {"on": TODAY.isoformat(), "lift-review.opened.difference-discussed": why},
    )
    at.review.refresh_from_db()
    assert at.review.opened_on == TODAY
    assert GateLift.objects.get(child=at.child).reason == why
    assert why in at.get()


@pytest.mark.requirement("SWK-61")
@pytest.mark.requirement("SWK-62")
@pytest.mark.parametrize("left_out", ["complaints-explained", "advocate-explained"])
def test_complaints_and_advocacy_are_explained_at_the_review(at: Preparing, left_out: str) -> None:
    answers = dict.fromkeys(
        [
            *("advocacy-known", "rights-known", "complaint-known", "compliment-known"),
            *("complaints-explained", "advocate-explained"),
        ],
        "yes",
    )
    shown = at.fill("childs-part", {k: v for k, v in answers.items() if k != left_out})
    assert "There is a problem" in shown
    assert at.entry("childs-part").completed_on is None
    at.fill("childs-part", {left_out: "yes"})
    assert at.entry("childs-part").completed_on == TODAY


@pytest.mark.requirement("SWK-65")
def test_that_the_child_was_not_told_on_entering_care_is_shown_at_the_first_review(
    at: Preparing,
) -> None:
    absent = "Not on record, and owed since the child became looked after"
    assert absent not in at.get()
    first = of_jonah(at)
    assert absent in first.get()
    client = first.client("social-worker")
    begun = client.post(f"/children/{first.home.jonah.pk}/forms/told-of-complaints/")
    told = {"revision-told-on": 0, "complete": "yes"} | boxes("told-on", date(2026, 2, 17))
    client.post(begun["Location"], told)
    assert absent not in first.get()
    assert Review.objects.filter(pk=first.review.pk).exists()


@pytest.mark.requirement("SWK-93")
def test_the_fewest_people_are_asked_and_counted(at: Preparing) -> None:
    for page in ("invitations/", "invitations/ask/"):
        shown = at.get(page)
        for words in ("more effective", "take a full part", "decisions be made well"):
            assert words in shown
    at.post("invitations/ask/", {"who": "child"})
    at.post("invitations/ask/", {"who": f"person-{at.mother.pk}"})
    social_worker = at.officer("social-worker").pk
    at.post("invitations/ask/", {"who": f"officer-{social_worker}", "why": "Brings the plan"})
    for page in ("invitations/", "invitations/ask/"):
        assert "3 people asked so far, 1 of them for their work" in at.get(page)


@pytest.mark.requirement("SWK-98")
def test_a_manager_attends_for_a_reason_of_the_list(at: Preparing) -> None:
    manager = at.officer("advanced-practitioner").pk
    asked = {"who": f"officer-{manager}", "why": "To hear the discussion"}
    refused = at.post("invitations/ask/", asked).content.decode()
    assert "choose at least one reason" in refused
    at.post("invitations/ask/", asked | {"manager_reasons": ["complexity", "adjourned-discussion"]})
    invitation = Invitation.objects.get(review=at.review, officer=manager)
    at.post("hold/begin/", {"on": TODAY.isoformat()})
    came = {"came": "yes", "answer": "yes"}
    page = f"invitations/{invitation.pk}/"
    assert "choose at least one reason" in at.post(page, came).content.decode()
    at.post(page, came | {"manager_reasons": ["deputising"]})
    invitation.refresh_from_db()
    assert (invitation.attended, invitation.manager_reasons) == (True, ["deputising"])
    assert "In place of the social worker, who cannot attend" in at.get("invitations/")
