"""Every item of an authority's agenda is asked, stands in the way until answered, and is kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from holdfast.queries.entries import filled_form
from holdfast.queries.workspace import workspace
from holdfast.record.models import LegalStatus, Placement, Review
from tests.actions.agenda import a_decision_of, an_answer, answer_all, begin, make_ready
from tests.record.builders import a_row
from tests.web.holding.reviewing import SINCE, TODAY, Held, held, sent

pytestmark = pytest.mark.django_db

PRACTICE_STANDARDS = {
    "PS-84": ("care-plan", ["plan-reflects-needs"]),
    "PS-85": ("care-plan", ["plan-lawful"]),
    "PS-93": (
        "care-plan",
        [
            *("assessments-comprehensive", "assessments-adequate", "assessments-people"),
            *("assessments-issues", "plan-follows", "plan-relevant", "plan-viable"),
            "plan-achievable",
        ],
    ),
    "PS-106": ("opening", ["child-centred"]),
    "PS-148": ("changes", ["changes-effect"]),
    "PS-151": ("legal-status", ["legal-status-appropriate"]),
    "PS-152": ("legal-status", ["section-20-security"]),
    "PS-153": ("permanence", ["permanence-timescales"]),
    "PS-155": (
        "contact",
        ["contact-parents", "contact-siblings", "contact-family", "contact-others"],
    ),
    "PS-156": ("contact", ["contact-wishes", "contact-change"]),
    "PS-157": ("placement", ["placement-needs", "placement-attachment", "placement-quality"]),
    "PS-158": ("placement-change", ["placement-change"]),
    "PS-159": ("education", ["education-progress", "education-plan-considered"]),
    "PS-160": ("education", ["education-actions"]),
    "PS-161": ("leisure", ["leisure-activities", "leisure-needs", "leisure-interests"]),
    "PS-162": ("health", ["health-report-considered"]),
    "PS-163": ("health", ["health-change", "health-neglected"]),
    "PS-164": ("identity", ["identity-needs"]),
    "PS-165": ("support", ["support-appropriate", "support-understood"]),
    "PS-166": ("leaving", ["leaving-arrangements"]),
    "PS-167": ("wishes", ["wishes-sought", "wishes-considered", "wishes-shown"]),
    "PS-168": ("visits", ["visits-plan", "visits-minimum", "visits-asked"]),
    "PS-169": ("timeliness", ["timely-taken", "timely-acted-on"]),
}
SOUTHWARK = {
    "SWK-05": ("wishes", ["views-weight"]),
    "SWK-06": ("human-rights", ["human-rights-upheld"]),
    "SWK-10": ("opening", ["discussion-led"]),
    "SWK-86": ("disparity", ["disparity-found"]),
}
COVENTRY = {
    "COV-044": ("opening", ["chair-senior"]),
    "COV-047": ("opening", ["functions-monitored"]),
    "COV-060": ("needs", ["needs-established", "needs-understood", "needs-weighed"]),
    "COV-095": ("legal-status", ["legal-status-appropriate"]),
    "COV-096": ("last-decisions", ["last-decisions-how-far"]),
}


@pytest.fixture(autouse=True)
def _on_the_day(settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


def left(review: Held) -> set[str]:
    """What the page before completing says is left, by question."""
    found = workspace(review.chair, review.review.pk, TODAY)
    assert found is not None
    assert found.agenda is not None
    return {each.name for each in found.agenda.left}


def answers_by_page(review: Held, item: str, questions: list[str]) -> None:
    """Answer questions of one item as its page sends them, and see them kept."""
    found = workspace(review.chair, review.review.pk, TODAY)
    section = found.section(item) if found else None
    assert section is not None, item
    asked = {each.question.id: each for each in section.questions}
    told = {name: an_answer(asked[name].question, asked[name].choices) for name in questions}
    data = sent(review, item, **told)
    answer = review.client.post(review.item(item), data | {"then": "here"})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    page = review.client.get(review.item(item)).context["form"]
    for name, value in told.items():
        assert page[name].initial == value, name


def ends_only_when_all_is_answered(review: Held, rows: dict[str, tuple[str, list[str]]]) -> None:
    """Each row's questions are left, keep the review from ending, are answered, and are kept."""
    wanted = {name for _, questions in rows.values() for name in questions}
    make_ready(review.chair, review.child.pk, review.review.pk, but=tuple(wanted))
    for row, (item, questions) in rows.items():
        assert set(questions) <= left(review), row
        refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
        assert refused.status_code == 200
        assert "Not every item of the agenda is answered" in refused.content.decode(), row
        assert review.item(item) in refused.content.decode(), row
        answers_by_page(review, item, questions)
        assert not set(questions) & left(review), row
    done = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert done.status_code == 302, done.content.decode()[:4000]
    assert review.reload().completed_on == TODAY


@pytest.mark.requirement("PS-147", *PRACTICE_STANDARDS)
def test_the_sixteen_issues_each_stand_in_the_way_until_they_are_answered() -> None:
    review = held("practice-standards")
    ends_only_when_all_is_answered(review, PRACTICE_STANDARDS)


@pytest.mark.requirement(*SOUTHWARK, "SWK-11")
def test_southwarks_items_each_stand_in_the_way_until_they_are_answered() -> None:
    ends_only_when_all_is_answered(held("southwark"), SOUTHWARK)


@pytest.mark.requirement(*COVENTRY, "COV-046", "COV-155")
def test_coventrys_headings_each_stand_in_the_way_until_they_are_answered() -> None:
    ends_only_when_all_is_answered(held("coventry", before=2), COVENTRY)


@pytest.mark.requirement("PS-147")
def test_an_issue_may_be_considered_and_not_apply_only_with_a_reason() -> None:
    review = held("practice-standards")
    page = sent(review, "leisure")
    review.client.post(review.item("leisure"), page | {"skip-leisure": "on"})
    assert "leisure-activities" in left(review)
    page = sent(review, "leisure")
    review.client.post(
        review.item("leisure"),
        page | {"skip-leisure": "on", "skip-why-leisure": "She is four weeks old"},
    )
    assert "leisure-activities" not in left(review)
    assert "She is four weeks old" in review.client.get(review.url("-room")).content.decode()


@pytest.mark.requirement("PS-152")
def test_security_of_section_20_is_demanded_of_it_and_open_for_other_statuses() -> None:
    accommodated = held("practice-standards")
    assert "section-20-security" in left(accommodated)
    page = accommodated.client.get(accommodated.item("legal-status")).content.decode()
    assert "Accommodated by agreement" in page  # what the status is, beside the question
    under_order = held("practice-standards", status="C2", slug="under-order")
    assert "section-20-security" not in left(under_order)
    answers_by_page(under_order, "legal-status", ["legal-security"])


@pytest.mark.requirement("PS-139")
def test_from_the_second_review_adoption_without_a_placement_is_asked_whether_realistic() -> None:
    first = held("practice-standards", slug="first")
    answers_by_page(first, "permanence", ["permanence-position"])
    second = held("practice-standards", before=1, slug="second")
    data = {"permanence-position": "identified", "permanence-route": "adoption"}
    for review in (first, second):
        page = sent(review, "permanence", **data)
        review.client.post(review.item("permanence"), page)
    assert "adoption-realistic" not in left(first)
    assert "adoption-realistic" in left(second)
    answers_by_page(second, "permanence", ["adoption-realistic"])
    assert "adoption-realistic" not in left(second)


@pytest.mark.requirement("PS-154", "COV-101")
def test_a_second_review_without_a_plan_for_permanence_is_flagged() -> None:
    review = held("coventry", before=2)
    page = review.client.get(review.item("permanence")).content.decode()
    assert "Review 1" in page
    assert "No plan for permanence" in page
    make_ready(review.chair, review.child.pk, review.review.pk)
    data = sent(review, "permanence", **{"permanence-position": "none"})
    data.pop("permanence-route")
    review.client.post(review.item("permanence"), data)
    refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "From the second review there is to be a plan for permanence" in refused.content.decode()
    why = {"lift-review.complete.permanence": "The assessment of the aunt is awaited"}
    review.client.post(review.url("-finish"), {"on": TODAY.isoformat()} | why)
    assert review.reload().permanence == "none"
    assert review.review.completed_on == TODAY


@pytest.mark.requirement("COV-095")
def test_discharge_is_considered_for_a_child_at_home_under_a_care_order() -> None:
    review = held("coventry", status="C2")
    assert "order-discharge" not in left(review)
    LegalStatus.objects.filter(child=review.child).update(code="C2")
    Placement.objects.filter(child=review.child).delete()
    a_row(
        Placement,
        review.child,
        code="P1",
        setting="with-parents",
        started_on=SINCE,
        regime="full-order-at-home",
    )
    assert "order-discharge" in left(review)


@pytest.mark.requirement("PS-99")
def test_no_review_ends_before_the_private_conversation_is_on_record() -> None:
    review = held("practice-standards")
    make_ready(
        review.chair,
        review.child.pk,
        review.review.pk,
        but=("private-talk-outcome", "private-talk-why"),
    )
    refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "private conversation with the child" in refused.content.decode()
    beside = review.client.get(review.item("private-talk")).content.decode()
    assert reverse("prepare", args=[review.review.pk, "private-talk"]) in beside
    assert review.reload().completed_on is None
    entry = begin(review.chair, review.child.pk, review.review.pk, "private-talk")
    form = filled_form(review.chair, entry, TODAY)
    assert form is not None
    answer_all(review.chair, review.child.pk, entry)
    assert "Nothing stands in the way" in review.client.get(review.url("-finish")).content.decode()


@pytest.mark.requirement("COV-045", "SWK-02")
def test_no_review_is_held_without_its_reviewing_officer() -> None:
    review = held("coventry")
    make_ready(review.chair, review.child.pk, review.review.pk)
    data = sent(review, "opening", **{"chair-present": "no"})
    review.client.post(review.item("opening"), data)
    refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "is not recorded as held without its Independent" in refused.content.decode()
    assert review.reload().completed_on is None
    data = sent(review, "opening", **{"chair-present": "yes"})
    review.client.post(review.item("opening"), data)
    review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert review.reload().completed_on == TODAY
    assert review.review.chair_id == review.iro.pk


@pytest.mark.requirement("COV-044")
def test_no_review_is_chaired_by_somebody_junior_to_the_social_worker() -> None:
    review = held("coventry")
    make_ready(review.chair, review.child.pk, review.review.pk)
    review.client.post(review.item("opening"), sent(review, "opening", **{"chair-senior": "no"}))
    refused = review.client.post(review.url("-finish"), {"on": TODAY.isoformat()})
    assert "The chair is to be senior to the social worker" in refused.content.decode()
    assert review.reload().completed_on is None


def test_a_review_already_ended_can_only_be_shown() -> None:
    review = held("england")
    a_decision_of(review.chair, review.child.pk, review.review.pk, TODAY)
    Review.objects.filter(pk=review.review.pk).update(completed_on=TODAY)
    assert review.client.get(review.url("")).url == review.url("-room")
    assert review.client.get(review.item("changes")).url == review.url("")


@pytest.mark.parametrize("role", ["social-worker", "team-manager"])
def test_only_those_who_record_reviews_hold_one(role: str) -> None:
    review = held("england")
    assert review.another(role=role).get(review.item("changes")).status_code == 403
