"""What is sent out after a review: made, made final, copied for each recipient, added to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from holdfast.record.models import (
    Addendum,
    AuditEvent,
    Child,
    Conference,
    Decision,
    Document,
    DocumentCopy,
    Exclusion,
    Invitation,
    Notice,
    Person,
    ProtectionPlan,
    Relationship,
    Review,
)
from tests.record.builders import a_row
from tests.web.after.agenda import answered_in_full
from tests.web.after.conftest import Reviewed
from tests.web.after.reading import both
from tests.web.after.sending import (
    after,
    begun_agenda,
    day,
    duty,
    final,
    officer,
    person,
    prepared,
    prepared_address,
    send,
)
from tests.web.household import TODAY

Make = Callable[[str], Reviewed]


@pytest.mark.requirement("PS-144", "PS-145", "PS-146")
def test_decisions_and_full_record_are_two_documents_with_dates_of_their_own(
    reviewed: Make, settings: Any
) -> None:
    case = reviewed("practice-standards")
    assert duty(case, "review.decisions.issued").due == date(2026, 3, 9)
    produced = duty(case, "review.record.produced")
    assert produced.due is not None
    assert produced.due <= date(2026, 3, 30)
    decisions = final(case, "decisions")
    settings.HOLDFAST_TODAY = TODAY + timedelta(days=1)
    assert (
        send(case, decisions, person(case.carer), on=TODAY + timedelta(days=1)).status_code == 302
    )
    settings.HOLDFAST_TODAY = TODAY + timedelta(days=8)
    record = final(case, "review-record")
    settings.HOLDFAST_TODAY = TODAY + timedelta(days=12)
    assert send(case, record, person(case.carer), on=TODAY + timedelta(days=12)).status_code == 302
    first, second = Document.objects.order_by("pk")
    assert (first.use, first.final_on, first.sent_on) == ("decisions", TODAY, date(2026, 3, 5))
    assert (second.use, second.final_on, second.sent_on) == (
        "review-record",
        date(2026, 3, 12),
        date(2026, 3, 16),
    )
    case.review.refresh_from_db()
    assert case.review.decisions_issued_on == date(2026, 3, 5)
    assert case.review.record_produced_on == date(2026, 3, 12)
    shown = after(case)
    for told in ("5 March 2026", "12 March 2026", "16 March 2026"):
        assert told in shown
    assert duty(case, "review.decisions.issued").outcome == "met"


@pytest.mark.requirement("COV-156", "COV-157", "COV-158", "COV-159")
def test_produced_and_distributed_within_five_fifteen_and_twenty_working_days(
    reviewed: Make, settings: Any
) -> None:
    case = reviewed("coventry")
    answered_in_full(case)
    rules = ("review.decisions.issued", "review.record.produced", "review.record.distributed")
    assert [duty(case, rule).due for rule in rules] == [
        date(2026, 3, 9),
        date(2026, 3, 23),
        date(2026, 3, 30),
    ]
    send(case, final(case, "decisions"), officer(case, "social-worker"))
    settings.HOLDFAST_TODAY = date(2026, 3, 20)
    record = final(case, "review-record")
    settings.HOLDFAST_TODAY = date(2026, 3, 27)
    send(case, record, person(case.carer), on=date(2026, 3, 27))
    assert [duty(case, rule).outcome for rule in rules] == ["met", "met", "met"]
    assert [duty(case, rule).met_on for rule in rules] == [
        TODAY,
        date(2026, 3, 20),
        date(2026, 3, 27),
    ]
    shown = after(case)
    assert "20 March 2026" in shown
    assert "27 March 2026" in shown
    written = Decision.objects.filter(review=case.review)
    page = case.client("iro").get(prepared_address(case, "decisions")).content.decode()
    assert all(each.wording in page for each in written)


@pytest.mark.requirement("COV-155")
def test_a_record_is_not_final_while_a_heading_is_empty(reviewed: Make) -> None:
    case = reviewed("coventry")
    address = prepared(case, "review-record")
    refused = case.client("iro").post(f"{address}final/")
    assert refused.status_code == 200
    assert (
        "heading that the regulations or the Handbook demand is empty" in refused.content.decode()
    )
    assert Document.objects.get(use="review-record").final_on is None
    owed = duty(case, "review.record.produced")
    begun_agenda(case)
    around = case.client("iro").post(f"/record/{owed.pk}/done/", day(TODAY))
    assert "heading that the regulations" in around.content.decode()
    answered_in_full(case)
    prepared(case, "review-record")
    assert case.client("iro").post(f"{address}final/").status_code == 302


@pytest.mark.requirement("COV-154")
def test_the_officer_makes_the_record_and_says_it_is_the_officers(reviewed: Make) -> None:
    case = reviewed("coventry")
    assert (
        case.client("social-worker").post(case.at("after/review-record/prepare/")).status_code
        == 403
    )
    address = prepared(case, "review-record")
    shown = case.client("iro").get(address).content.decode()
    assert "is responsible for the record of the review" in shown
    assert "by Ruth Adeyemi" in shown
    for text in both(case.client("iro"), f"{address}as."):
        assert "Ruth Adeyemi" in text
        assert "Independent Reviewing Officer is responsible for this record" in text


@pytest.mark.requirement("COV-160", "COV-161")
def test_how_the_record_was_made_and_where_a_dictation_was(reviewed: Make) -> None:
    case = reviewed("coventry")
    address = case.at("record-making/")
    early = case.client("iro").post(
        address,
        {
            "made": "dictated",
            **day(date(2026, 3, 4), "dictation_sent_on"),
            **day(date(2026, 3, 3), "dictation_back_on"),
        },
    )
    assert "cannot be before it was sent" in early.content.decode()
    typed = case.client("iro").post(
        address, {"made": "typed", **day(date(2026, 3, 3), "dictation_sent_on")}
    )
    assert "was not sent for typing" in typed.content.decode()
    done = case.client("business-support").post(
        address,
        {
            "made": "dictated",
            **day(date(2026, 3, 3), "dictation_sent_on"),
            **day(date(2026, 3, 4), "dictation_back_on"),
        },
    )
    assert done.status_code == 302
    shown = after(case)
    for told in ("Dictated for typing", "Went to be typed", "3 March 2026", "Came back"):
        assert told in shown


@pytest.mark.requirement("COV-249", "COV-254")
def test_starred_decisions_go_to_worker_and_managers_within_seventy_two_hours(
    reviewed: Make, settings: Any
) -> None:
    case = reviewed("coventry")
    owed = duty(case, "review.starred-decisions.sent")
    assert (owed.due, owed.due_time) == (date(2026, 3, 5), time(11, 0))
    address = final(case, "starred-decisions")
    shown = case.client("iro").get(address).content.decode()
    assert "Arrange a visit to the dentist." in shown
    assert "sees her brother" not in shown
    roles = ("social-worker", "team-manager", "service-manager")
    for role in roles:
        assert case.home.officers[role].name in shown
    assert send(case, address, *(officer(case, role) for role in roles)).status_code == 302
    told = Notice.objects.filter(kind="starred-decisions")
    assert {notice.recipient for notice in told} == {case.home.officers[role] for role in roles}
    assert all("dentist" in notice.wording for notice in told)
    assert all("6 April 2026" in notice.wording for notice in told)
    assert duty(case, "review.starred-decisions.sent").outcome == "met"
    case.review.refresh_from_db()
    assert case.review.starred_sent_on == TODAY


@pytest.mark.requirement("COV-163", "COV-164")
def test_alerts_raised_and_intended_stand_in_the_chairs_report(reviewed: Make) -> None:
    case = reviewed("coventry")
    answered_in_full(case)
    address = prepared(case, "review-record")
    shown = case.client("iro").get(address).content.decode()
    assert "Chair’s Report" in shown
    assert "Background and update: alerts" in shown
    assert "One alert about the health plan." in shown
    assert "Legal: alerts you mean to raise" in shown
    assert "An alert at stage 1 about housing." in shown
    family = case.client("iro").get(f"{address}?for={person(case.mother)}").content.decode()
    assert "health plan" not in family
    assert "about housing" not in family


@pytest.mark.requirement("COV-131")
def test_the_child_is_told_what_was_decided_and_what_came_of_it(reviewed: Make) -> None:
    case = reviewed("coventry")
    address = prepared(case, "childs-letter")
    client = case.client("iro")
    refused = client.post(f"{address}final/")
    assert "Write something under “What you told us”" in refused.content.decode()
    page = client.get(f"{address}write/").content.decode()
    assert "Arrange a visit to the dentist." in page
    hard = "The implementation of the multidisciplinary recommendations was unsatisfactory."
    words = {
        "your-views": "You said you miss your brother.",
        "decided": "- Priya will take you to the dentist.\n- You will see Jonah each month.",
        "taken-up": "I asked about your bed. It is fixed now.",
        "well-done": "You swim well.",
    }
    client.post(f"{address}write/", words | {"decided": hard})
    assert "Hard to read at 9" in client.get(address).content.decode()
    assert client.post(f"{address}write/", words).status_code == 302
    shown = client.get(address).content.decode()
    assert "Hard to read" not in shown
    assert "Reading age" in shown
    assert client.post(f"{address}final/").status_code == 302
    child = Child.objects.get(pk=case.child)
    child.preferred_format = "Read aloud, in the car"
    child.save()
    assert "Read aloud, in the car" in client.get(f"{address}send/").content.decode()
    assert send(case, address, "child", form="read-aloud").status_code == 302
    (copy,) = DocumentCopy.objects.all()
    assert (copy.is_child, copy.form, copy.sent_on) == (True, "read-aloud", TODAY)
    for text in both(client, f"{address}copies/{copy.pk}."):
        assert "Dear Mimi" in text
        assert "Priya will take you to the dentist." in text
        assert "I asked about your bed. It is fixed now." in text
        assert "Okafor" not in text


def test_a_final_record_is_read_only_and_is_added_to(reviewed: Make) -> None:
    case = reviewed("england")
    address = final(case, "review-record")
    client = case.client("iro")
    before = Document.objects.get().content_hash
    client.post(f"{address}anew/")
    client.post(case.at("after/review-record/prepare/"))
    assert client.get(f"{address}write/").status_code == 302
    Decision.objects.filter(pk=case.decisions[0].pk).update(wording="Something else.")
    client.post(f"{address}anew/")
    document = Document.objects.get()
    assert document.content_hash == before
    assert "Something else." not in client.get(address).content.decode()
    assert client.post(f"{address}add/", {"wording": ""}).status_code == 200
    assert client.post(f"{address}add/", {"wording": "The dentist is Dr Bell."}).status_code == 302
    (added,) = Addendum.objects.all()
    assert (added.added_on, added.added_by) == (TODAY, case.home.officers["iro"])
    for text in both(client, f"{address}as."):
        assert "4 March 2026, Ruth Adeyemi: The dentist is Dr Bell." in text
        assert " ".join(before[start : start + 4] for start in range(0, 16, 4)) in text


def test_every_look_at_a_document_is_on_record(reviewed: Make) -> None:
    case = reviewed("england")
    address = final(case, "review-record")
    send(case, address, officer(case, "social-worker"))
    copy = DocumentCopy.objects.get()
    client = case.client("social-worker")
    for looked in ("", "as.pdf", "as.docx", f"copies/{copy.pk}.pdf"):
        seen = AuditEvent.objects.count()
        assert client.get(f"{address}{looked}").status_code == 200
        event = AuditEvent.objects.latest("pk")
        assert AuditEvent.objects.count() == seen + 1
        assert event.child_ids == [case.child]
        assert event.user == case.home.officers["social-worker"]


def test_nothing_is_sent_that_is_not_final_or_to_nobody(reviewed: Make) -> None:
    case = reviewed("england")
    address = prepared(case, "decisions")
    early = send(case, address, person(case.carer))
    assert "Make it final before it is sent" in early.content.decode()
    case.client("iro").post(f"{address}final/")
    nobody = send(case, address)
    assert "Choose at least one recipient" in nobody.content.decode()
    future = send(case, address, person(case.carer), on=TODAY + timedelta(days=1))
    assert "cannot be in the future" in future.content.decode()
    assert not DocumentCopy.objects.exists()


@pytest.mark.requirement("OXF-215", "OXF-216")
def test_members_of_the_conference_get_a_record_that_says_how_it_was_decided(
    reviewed: Make,
) -> None:
    case = reviewed("oxfordshire")
    amara = case.home.amara
    a_row(ProtectionPlan, amara, started_on=date(2026, 1, 12), category="neglect")
    conference = a_row(Conference, amara, type="review", held_on=date(2026, 2, 2))
    nurse = Person.objects.create(
        authority=case.home.authority, surname="Quill", organisation="School health"
    )
    a_row(Invitation, amara, conference=conference, person=nurse, part="professional")
    address = prepared(case, "review-record")
    client = case.client("iro")
    shown = client.get(address).content.decode()
    assert "Quill" in shown
    refused = client.post(f"{address}final/")
    assert "Write something under “How the decisions were reached”" in refused.content.decode()
    why = "The school and the nurse agreed. The father did not, and said why."
    client.post(f"{address}write/", {"how-decided": why})
    client.post(f"{address}final/")
    assert send(case, address, person(nurse)).status_code == 302
    copy = DocumentCopy.objects.get()
    for text in both(client, f"{address}copies/{copy.pk}."):
        assert why in text
        assert "Priya Nair" in text
        assert "how the decisions were made" in text


def test_without_a_protection_plan_the_conference_gets_nothing(reviewed: Make) -> None:
    case = reviewed("oxfordshire")
    conference = a_row(Conference, case.home.amara, type="review", held_on=date(2025, 2, 2))
    nurse = Person.objects.create(authority=case.home.authority, surname="Quill")
    a_row(Invitation, case.home.amara, conference=conference, person=nurse, part="professional")
    shown = case.client("iro").get(prepared(case, "review-record")).content.decode()
    assert "Quill" not in shown


def test_a_record_before_the_review_is_completed_stays_a_draft(reviewed: Make) -> None:
    case = reviewed("england")
    Review.objects.filter(pk=case.review.pk).update(completed_on=None)
    refused = case.client("iro").post(f"{prepared(case, 'review-record')}final/")
    assert "has not been completed" in refused.content.decode()


def test_work_to_do_after_a_review_leads_to_where_it_is_done(reviewed: Make) -> None:
    case = reviewed("england")
    iro = case.client("iro")
    owed = duty(case, "review.record.produced")
    assert f"/reviews/after/{owed.pk}/" in iro.get("/my-work/").content.decode()
    assert iro.get(f"/reviews/after/{owed.pk}/")["Location"] == case.at("after/")
    send(case, final(case, "decisions"), officer(case, "social-worker"))
    told = case.client("social-worker").get("/notices/").content.decode()
    assert prepared_address(case, "decisions") in told


def test_others_around_the_child_are_offered_and_the_left_out_are_told_as_such(
    reviewed: Make,
) -> None:
    case = reviewed("england")
    nan = Person.objects.create(authority=case.home.authority, forename="Ada", surname="Cole")
    a_row(Relationship, case.home.amara, person=nan, kind="grandparent")
    a_row(Exclusion, case.home.amara, person=case.father, decided_on=TODAY, rationale="Harm.")
    address = final(case, "decisions")
    shown = case.client("iro").get(f"{address}send/").content.decode()
    assert "Others around the child" in shown
    assert "Ada Cole, grandparent" in shown
    assert "Left out of the child’s reviews" in shown
    assert send(case, address, others=[person(nan), "child"]).status_code == 302
    assert {copy.name for copy in DocumentCopy.objects.all()} == {"Ada Cole", "Mimi"}
