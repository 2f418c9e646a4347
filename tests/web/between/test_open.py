"""Complaints, disclosures, concerns and praise; what was done between reviews; what was told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from holdfast.core.duties import State
from holdfast.queries.states import with_state
from holdfast.record.models import Duty, Entry, LegalStatus, Notice, Review, Visit
from holdfast.rulebook import load_procedure
from tests.web.between.office import TODAY, as_, notices, office, officer, seen, sent, words
from tests.web.entries.recording import answered, record
from tests.web.household import Household


@pytest.fixture(autouse=True)
def on_the_day(db: None, settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY


COMPLAINT = {
    "date": "2026-03-03",
    "who": "child",
    "nature": "He may not see his brother",
    "discussion": "He wants it every week; the carer cannot drive",
    "informal": "yes",
    "informal_how": "Spoke to the carer and the team",
    "advocate": "no",
    "complaints_officer": "no",
}


def reviewing(procedure: str = "southwark") -> Household:
    home = office(procedure)
    for role in ("practice-supervisor", "advanced-practitioner", "practice-group-lead"):
        if procedure == "southwark":
            officer(home, role)
    return home


def further(procedure: str) -> dict[str, str]:
    """Yes to whatever else the procedure's own form asks of a complaint."""
    form = load_procedure(procedure).forms["complaint"]
    asked = (each for each in form.all_questions if each.required and not each.shown_if)
    return {
        each.id.replace("-", "_"): "yes"
        for each in asked
        if each.id.replace("-", "_") not in COMPLAINT
    }


def complaint(home: Household, **more: str) -> Entry:
    return record(as_(home, "iro"), home.amara, "complaint", **COMPLAINT | more)


@pytest.mark.requirement("SWK-63", "SWK-64", "SWK-69")
def test_a_complaint_keeps_its_nature_and_the_discussion_apart() -> None:
    home = reviewing()
    entry = complaint(home)
    told = {answer.question: answer.value for answer in entry.answers.all()}
    assert told["nature"] == "He may not see his brother"
    assert told["discussion"].startswith("He wants it every week")
    page = seen(as_(home, "iro"), "entry", entry.pk)
    assert "What is the complaint about? He may not see his brother" in page
    assert "quickly, informally and by talking? Yes" in page
    assert "Quickly, and by talking" in seen(as_(home, "iro"), "still-open")


@pytest.mark.parametrize("left_out", ["nature", "discussion", "informal"])
def test_a_complaint_lacks_none_of_them(left_out: str) -> None:
    home = reviewing()
    client = as_(home, "iro")
    client.post(reverse("begin-form", args=[home.amara.pk, "complaint"]))
    entry = Entry.objects.latest("pk")
    given = {name: value for name, value in COMPLAINT.items() if name != left_out}
    assert answered(client, entry, complete=True, **given).status_code == 200
    entry.refresh_from_db()
    assert entry.completed_on is None


@pytest.mark.requirement("SWK-67")
def test_other_ways_that_were_pointed_out_may_be_ticked() -> None:
    home = reviewing()
    page = seen(as_(home, "iro"), "entry", complaint(home, other_ways="yes").pk)
    assert "such as applying to the court Yes" in page
    assert complaint(home).completed_on == TODAY


@pytest.mark.requirement("SWK-66")
def test_the_social_workers_managers_are_told_of_a_complaint() -> None:
    home = reviewing()
    complaint(home)
    for role in ("practice-supervisor", "advanced-practitioner"):
        assert "Complaint that came up at or between reviews" in seen(as_(home, role), "notices")


@pytest.mark.requirement("SWK-70")
def test_a_complaint_stays_on_the_officers_list_until_it_is_resolved() -> None:
    home = reviewing()
    entry = complaint(home)
    review = Review.objects.filter(child=home.amara, completed_on__isnull=False).latest("pk")
    review.signed_off_on = TODAY
    review.save()
    client = as_(home, "iro")
    for page in (seen(client, "still-open"), seen(client, "child", home.amara.pk)):
        assert "Complaint that came up" in page
        assert "How did it end?" in page
    answered(client, entry, outcome="informally")
    assert "When was the child told?" in seen(client, "still-open")
    answered(client, entry, child_told="2026-03-04")
    entry.refresh_from_db()
    assert entry.closed_on == TODAY
    assert "Nothing waits to be resolved" in seen(client, "still-open")


@pytest.mark.requirement("SWK-71", "COV-053", "COV-054")
@pytest.mark.parametrize("procedure", ["southwark", "coventry"])
def test_the_parts_of_advocate_and_complaints_officer_are_asked_and_kept(procedure: str) -> None:
    home = reviewing(procedure)
    client = as_(home, "iro")
    client.post(reverse("begin-form", args=[home.amara.pk, "complaint"]))
    entry = Entry.objects.latest("pk")
    both = COMPLAINT | further(procedure) | {"advocate": "yes", "complaints_officer": "yes"}
    answer = answered(client, entry, complete=True, **both)
    assert "Advocate: name, and which part" in answer.content.decode()
    entry.refresh_from_db()
    assert entry.completed_on is None
    parts = {
        "advocate_part": "Ms Bell speaks for him",
        "officer_part": "Mr Oduya looks into it",
        "agreed": "A call every Friday",
    }
    page = answered(client, entry, complete=True, **both | parts)
    assert page.status_code == 302, words(page)[:1500]
    page = seen(client, "entry", entry.pk)
    for part in parts.values():
        assert part in page


@pytest.mark.requirement("SWK-51")
def test_after_a_difficult_review_the_practice_supervisor_is_told_at_once() -> None:
    home = reviewing()
    record(as_(home, "iro"), home.amara, "support-needed", what="Shouted at for an hour")
    assert "Support for the social worker" in seen(as_(home, "practice-supervisor"), "notices")
    assert notices(home, "team-manager") == []
    both = {"what": "Shouted at", "also_tell": "team-manager"}
    record(as_(home, "iro"), home.amara, "support-needed", **both)
    assert "Support for the social worker" in seen(as_(home, "team-manager"), "notices")


@pytest.mark.requirement("SWK-52")
def test_of_threats_the_team_manager_is_told_as_well() -> None:
    home = reviewing()
    told = {"what": "He said he would wait outside", "safe": "Yes; police called"}
    record(as_(home, "iro"), home.amara, "threats", **told)
    for role in ("practice-supervisor", "team-manager"):
        assert "Threats of violence at a review" in seen(as_(home, role), "notices")


CONCERN = {
    "ground": "decisions-not-done",
    "what": "Three reports in a row without the child's views",
    "asked": "Supervision by the end of March",
}


@pytest.mark.parametrize(
    "about",
    [
        pytest.param("competency", marks=pytest.mark.requirement("SWK-53")),
        pytest.param("report", marks=pytest.mark.requirement("SWK-54")),
        pytest.param("decisions", marks=pytest.mark.requirement("SWK-55", "SWK-08")),
    ],
)
def test_a_concern_about_practice_goes_to_those_chosen_and_to_nobody_else(about: str) -> None:
    home = reviewing()
    chosen = ["advanced-practitioner", "practice-group-lead"]
    told = CONCERN | {"about": about, "recipients": chosen}
    entry = record(as_(home, "iro"), home.amara, "practice-concern", **told)
    for role in chosen:
        client = as_(home, role)
        assert "Concern about practice" in seen(client, "notices")
        assert CONCERN["what"] in seen(client, "entry", entry.pk)
    for role in ("social-worker", "business-support"):
        client = as_(home, role)
        assert client.get(reverse("entry", args=[entry.pk])).status_code == 404
        assert CONCERN["what"] not in seen(client, "child", home.amara.pk)
        assert "Concern about practice" not in seen(client, "child", home.amara.pk)
    assert "Concern about practice" in seen(as_(home, "iro"), "still-open")


@pytest.mark.requirement("SWK-16", "SWK-18")
def test_the_grounds_are_a_coded_list_with_one_more_for_others() -> None:
    home = reviewing()
    client = as_(home, "iro")
    client.post(reverse("begin-form", args=[home.amara.pk, "practice-concern"]))
    page = client.get(reverse("entry", args=[Entry.objects.latest("pk").pk])).content.decode()
    for ground in ("Significant drift in permanence planning", "Another ground"):
        assert ground in page
    assert "When to escalate" in seen(client, "failures")


@pytest.mark.requirement("SWK-57", "SWK-58")
def test_praise_reaches_the_advanced_practitioner_who_records_that_it_was_passed_on() -> None:
    home = reviewing()
    worker = officer(home, "social-worker")
    told = {"officer": str(worker.pk), "what": "She brought his brother to the review"}
    entry = record(as_(home, "iro"), home.amara, "praise", **told)
    client = as_(home, "advanced-practitioner")
    assert "Praise for good practice" in seen(client, "notices")
    assert told["what"] in seen(client, "entry", entry.pk)
    notice = Notice.objects.get(role="advanced-practitioner")
    client.post(reverse("notices"), {"notice": notice.pk, "answer": "Told her in supervision"})
    notice.refresh_from_db()
    assert notice.acknowledged_on == TODAY
    assert "Told her in supervision" in seen(client, "notices", query="?read=1")
    assert told["what"] not in seen(as_(home, "business-support"), "child", home.amara.pk)


@pytest.mark.requirement("SWK-59")
def test_a_disclosure_is_told_and_the_referral_confirmed_the_same_day() -> None:
    home = reviewing()
    client = as_(home, "iro")
    told = {"date": "2026-03-04", "what": "harm", "words": "He hits me"}
    entry = record(client, home.amara, "disclosure", **told)
    assert "Disclosure or allegation of harm" in seen(as_(home, "advanced-practitioner"), "notices")
    page = seen(client, "still-open")
    assert "1 to be confirmed today" in page
    assert "When was the safeguarding referral made?" in page
    answered(client, entry, referral_made="2026-03-04", referral_to="MASH, 4711")
    assert "to be confirmed today" not in seen(client, "still-open")
    entry.refresh_from_db()
    assert entry.closed_on is None


@pytest.mark.requirement("SWK-60")
def test_what_is_urgent_is_sent_without_waiting_for_the_record() -> None:
    home = reviewing()
    review = Review.objects.filter(child=home.jonah).first()
    assert review is None or review.record_produced_on is None
    told = {
        "what": "Find another school place",
        "by": "2026-03-06",
        "recipients": ["team-manager", "practice-supervisor"],
    }
    record(as_(home, "iro"), home.jonah, "urgent-action", **told)
    for role in ("team-manager", "practice-supervisor"):
        assert "Recommendation that needs urgent action" in seen(as_(home, role), "notices")


CHECK = {
    "date": "2026-03-02",
    "how": ["record", "social-worker"],
    "midway": "yes",
    "on_course": "concern",
    "drift": "Family finding has not begun",
    "needs_met": "no",
    "unmet": "No school place",
    "permanence": "no",
    "response": ["manager"],
    "challenge": "Asked the team manager for a plan by Friday",
}


@pytest.mark.requirement("COV-048", "COV-049", "COV-050", "COV-051", "COV-058")
def test_a_check_between_reviews_is_a_dated_event_of_the_childs_record() -> None:
    home = reviewing("coventry")
    client = as_(home, "iro")
    assert "Nothing" in seen(client, "footprint")
    entry = record(client, home.amara, "between-check", **CHECK)
    assert "checked how the plan was going" in seen(client, "child", home.amara.pk)
    page = seen(client, "footprint")
    assert "2 Mar 2026" in page
    told = seen(client, "entry", entry.pk)
    for part in ("Family finding has not begun", "No school place", "by Friday"):
        assert part in told
    assert "Is the plan for permanence moving in time? No" in told


@pytest.mark.parametrize("left_out", ["drift", "unmet"])
def test_a_concern_says_what_it_is(left_out: str) -> None:
    home = reviewing("coventry")
    client = as_(home, "iro")
    client.post(reverse("begin-form", args=[home.amara.pk, "between-check"]))
    entry = Entry.objects.latest("pk")
    given = {name: value for name, value in CHECK.items() if name != left_out}
    assert answered(client, entry, complete=True, **given).status_code == 200


@pytest.mark.requirement("COV-052")
@pytest.mark.parametrize("status", ["V2", "C2"])
def test_the_same_is_offered_for_children_by_agreement_and_by_order(status: str) -> None:
    home = reviewing("coventry")
    LegalStatus.objects.filter(child=home.amara, ended_on__isnull=True).update(code=status)
    client = as_(home, "iro")
    offered = seen(client, "forms", home.amara.pk)
    for form in ("Check between reviews", "Complaint that came up", "Threats of violence"):
        assert form in offered
    for page in ("heard-change", "officers-visit"):
        assert client.get(reverse(page, args=[home.amara.pk])).status_code == 200


@pytest.mark.requirement("COV-059")
def test_the_officers_part_in_a_decision_is_recorded_with_the_challenge() -> None:
    home = reviewing("coventry")
    client = as_(home, "iro")
    told = {"date": "2026-03-02", "body": "court", "view": "The plan is right, and late"}
    challenge = {"challenged": "yes", "challenge": "Asked for the assessment by April"}
    entry = record(client, home.amara, "decision-support", **told | challenge)
    page = seen(client, "entry", entry.pk)
    assert "Asked for the assessment by April" in page
    assert "The court" in page


@pytest.mark.requirement("PS-142", "PS-143")
def test_the_officers_visit_counts_and_its_record_is_owed_within_five_working_days() -> None:
    home = reviewing("practice-standards")
    client = as_(home, "iro")
    address = ("officers-visit", home.amara.pk)
    visited = {"on": TODAY - timedelta(days=2), "seen": "yes", "alone": "yes"}
    assert "Visit recorded" in sent(client, *address, **visited, in_placement="on")
    visit = Visit.objects.get(by="iro")
    assert (visit.seen, visit.alone, visit.recorded_on) == (True, True, None)
    assert visit.placement is not None
    owed = with_state(Duty.objects.filter(rule="iro.visit.recorded"), TODAY).get()
    assert (owed.state, owed.due) == (State.OWED.value, TODAY + timedelta(days=5))
    met = with_state(
        Duty.objects.filter(rule="iro.visit.between-reviews", met_by=f"visit:{visit.pk}"), TODAY
    )
    assert met.get().state == State.MET.value
    sent(client, *address, on=TODAY, seen="yes", note="Settled, and drawing again")
    assert Visit.objects.filter(by="iro", recorded_on=TODAY).count() == 1
    assert "2" in seen(client, "footprint")
    assert "Visits between reviews" in seen(client, "officers-visit", home.amara.pk)


def test_a_social_worker_does_not_record_the_officers_visit() -> None:
    home = reviewing("practice-standards")
    answer = as_(home, "social-worker").get(reverse("officers-visit", args=[home.amara.pk]))
    assert answer.status_code == 403


def test_a_notice_is_acknowledged_only_by_those_it_is_for() -> None:
    home = reviewing()
    complaint(home)
    notice = Notice.objects.get(role="practice-supervisor")
    client = as_(home, "business-support")
    client.post(reverse("notices"), {"notice": notice.pk})
    notice.refresh_from_db()
    assert notice.acknowledged_on is None
    own = as_(home, "practice-supervisor")
    own.post(reverse("notices"), {"notice": notice.pk})
    notice.refresh_from_db()
    assert notice.acknowledged_on == TODAY
    assert "You have read it all" in seen(own, "notices")
