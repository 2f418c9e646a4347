"""The child is sent who the officer is; those around the child, what an officer is for."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.record.models import Child, Document, DocumentCopy, Duty, Restriction
from tests.record.builders import a_row
from tests.web.allocation.service import collects, day, signed_in, words
from tests.web.household import TODAY, Household

PLAIN = (
    "I am your Independent Reviewing Officer.",
    "I lead your review.",
    "How to reach me",
    "You have a right to say what you think about it.",
    "An advocate is on your side",
    "You can also make a complaint.",
)


def letter_of(child: Child) -> str:
    return f"/children/{child.pk}/reviewing-officer/letter/"


@pytest.mark.requirement("PS-87")
def test_the_child_is_sent_the_officers_details_and_the_duty_is_met(standards: Household) -> None:
    collects(standards, "child-told-of-iro")
    client = signed_in(standards.officers["business-support"])
    officer = standards.officers["iro"]
    officer.telephone = "01632 960 001"
    officer.save()
    child = standards.jonah
    page = words(client.get(letter_of(child)))
    assert all(said in page for said in PLAIN)
    assert "My name is Ruth Adeyemi." in page
    assert "01632 960 001" in page
    assert officer.email in page
    told = day(TODAY) | {"to": ["child"], "how": "by post", "written": "I like football too."}
    assert client.post(letter_of(child), told).status_code == 302
    duty = Duty.objects.get(child=child, rule="looked-after.child-told-of-iro")
    assert (duty.outcome, duty.met_on) == ("met late", TODAY)
    document = Document.objects.get(use="iro-introduction")
    assert document.final_on == TODAY
    assert "I like football too." in str(document.content)
    assert f"/documents/{document.pk}/" in client.get(letter_of(child)).content.decode()


@pytest.mark.requirement("COV-138", "COV-140")
def test_others_who_should_know_are_sent_what_an_officer_is_for(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro"])
    child = coventry.amara
    page = words(client.get(letter_of(child)))
    assert "What a reviewing officer is for Every child who is looked after" in page
    assert "What I will do I lead the reviews" in page
    mother = child.relationship_set.get(kind="mother").person
    told = day(TODAY) | {"to": ["child", f"person:{mother.pk}"], "how": "by post", "written": ""}
    assert client.post(letter_of(child), told).status_code == 302
    copies = DocumentCopy.objects.filter(child=child).order_by("pk")
    assert [(each.document.use, each.name, each.sent_on) for each in copies] == [
        ("iro-introduction", "Amara", TODAY),
        ("iro-explained", "Grace Okafor", TODAY),
    ]
    here = words(client.get(f"/children/{child.pk}/reviewing-officer/"))
    assert "Child told 4 March 2026: By letter" in here
    assert "Grace Okafor Who Amara Okafor’s reviewing officer is 4 March 2026" in words(
        client.get(letter_of(child))
    )


def test_nobody_gets_a_letter_whom_a_restriction_keeps_from_it(coventry: Household) -> None:
    child = coventry.amara
    mother = child.relationship_set.get(kind="mother").person
    a_row(Restriction, child, person=mother, nothing_at_all=True, decided_on=date(2026, 2, 2))
    client = signed_in(coventry.officers["iro"])
    page = client.get(letter_of(child))
    assert f'value="person:{mother.pk}"' not in page.content.decode()
    assert "Grace Okafor: Nothing may be sent" in words(page)


def test_a_letter_goes_to_somebody_on_a_day_that_has_come(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro"])
    nobody = words(client.post(letter_of(coventry.amara), day(TODAY) | {"how": "by post"}))
    assert "Who gets a letter: choose at least one" in nobody
    ahead = day(date(2026, 3, 9)) | {"to": ["child"], "how": "by post"}
    assert "cannot be in the future" in words(client.post(letter_of(coventry.amara), ahead))
    assert not DocumentCopy.objects.exists()


def test_a_second_copy_is_of_the_same_letter(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro"])
    told = day(TODAY) | {"to": ["child"], "how": "by post"}
    client.post(letter_of(coventry.amara), told)
    client.post(letter_of(coventry.amara), told | {"how": "by hand"})
    assert Document.objects.filter(use="iro-introduction").count() == 1
    assert DocumentCopy.objects.count() == 2


def test_a_social_worker_does_not_send_it(coventry: Household) -> None:
    client = signed_in(coventry.officers["social-worker"])
    assert client.get(letter_of(coventry.amara)).status_code == 403
