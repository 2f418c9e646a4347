"""Asking before a review: links made and withdrawn, forms filled together, answers accepted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from holdfast.core.reading_age import reading_of
from holdfast.record.models import Entry, OutsideLink, Review
from holdfast.rulebook import load_procedure
from tests.web.consultation.filling import day, filled, signed_in
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import a_link, a_parent, address, opened, the_review


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    cache.clear()
    return a_household()


@pytest.fixture
def iro(home: Household) -> Client:
    return signed_in(home.officers["iro"])


def page_of(client: Client, review: Review) -> str:
    answer = client.get(reverse("consultation", args=[review.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_link_is_shown_once_with_a_text_that_names_nobody(home: Household, iro: Client) -> None:
    review = the_review(home)
    asked = {"form": "consultation-child-younger", "with_code": "true"}
    made = iro.post(reverse("make-link", args=[review.pk]), asked)
    page = made.content.decode()
    assert made.status_code == 200
    assert made["Cache-Control"] == "no-store"
    token = page.split("/answer/")[1].split("/")[0]
    code = page.split("Code: <strong>")[1].split("</strong>")[0]
    text = page.split("<textarea")[1].split("</textarea>")[0]
    assert token in text
    assert code not in text
    for name in ("Amara", "Okafor", "review"):
        assert name not in text
    assert token not in page_of(iro, review)
    browser = Client()
    assert browser.post(f"/answer/{token}/", {"code": code}).status_code == 302


def test_the_form_of_the_childs_age_on_the_day_is_proposed(home: Household, iro: Client) -> None:
    review = the_review(home)
    page = page_of(iro, review).partition("Other people, and the other form")
    assert "My review: what I think" in page[0]
    assert "Before my review: what I think" in page[2]
    home.amara.born_on = date(2016, 3, 30)
    home.amara.save()
    page = page_of(iro, review).partition("Other people, and the other form")
    assert "Before my review: what I think" in page[0]


def test_a_link_is_withdrawn_with_a_reason(home: Household, iro: Client) -> None:
    made = a_link(home)
    url = reverse("withdraw-link", args=[made.id])
    assert "Say why" in iro.post(url, {"why": ""}).content.decode()
    assert iro.post(url, {"why": "She asked to talk instead"}).status_code == 302
    assert "She asked to talk instead" in page_of(iro, the_review(home))
    assert Client().post(address(made)).status_code == 404
    assert "already ended" in iro.post(url, {"why": "Again"}).content.decode()


def test_no_link_is_made_for_somebody_unknown_or_without_a_meeting(
    home: Household, iro: Client
) -> None:
    review = the_review(home)
    url = reverse("make-link", args=[review.pk])
    for wrong in ({}, {"form": "wish"}, {"form": "consultation-parent", "person": "987654"}):
        answer = iro.post(url, wrong, follow=True)
        assert "Choose whom the link is for." in answer.content.decode()
    Review.objects.filter(pk=review.pk).update(meeting=None)
    answer = iro.post(url, {"form": "consultation-child-younger"}, follow=True)
    assert "Book the meeting for a time to come first." in answer.content.decode()
    assert not OutsideLink.objects.exists()


@pytest.mark.requirement("COV-122")
def test_answers_by_link_wait_unseen_until_they_are_accepted_and_then_count(
    home: Household, iro: Client
) -> None:
    made = a_link(home)
    browser = opened(made)
    browser.post("/answer/1/", {"answer": "The garden is good."})
    entry = Entry.objects.get(links=made.id)
    assert "The garden" not in page_of(iro, the_review(home))
    assert iro.get(reverse("held-answers", args=[entry.pk])).status_code == 404, "not sent yet"
    assert iro.get(reverse("entry", args=[entry.pk])).status_code == 404
    browser.post("/answer/check/")
    assert "To accept" in page_of(iro, the_review(home))
    told = iro.get(reverse("notices")).content.decode()
    assert "Answers to accept" in told
    assert reverse("held-answers", args=[entry.pk]) in told
    assert iro.get(reverse("entry", args=[entry.pk])).status_code == 404
    held = iro.get(reverse("held-answers", args=[entry.pk]))
    assert "The garden is good." in held.content.decode()
    refused = iro.post(reverse("held-answers", args=[entry.pk]), {"why": ""})
    assert "Say why" in refused.content.decode()
    iro.post(reverse("held-answers", args=[entry.pk]), {"accept": "yes"})
    assert "The garden is good." in iro.get(reverse("entry", args=[entry.pk])).content.decode()
    held_again = iro.get(reverse("held-answers", args=[entry.pk]))
    assert held_again["Location"] == reverse("entry", args=[entry.pk]), "they are accepted"

    review = the_review(home)
    Review.objects.filter(pk=review.pk).update(opened_on=TODAY, completed_on=TODAY)
    part = iro.get(reverse("childs-part", args=[home.amara.pk])).content.decode()
    assert "Took part: the child was consulted in writing." in part


def test_answers_about_another_child_are_set_aside(home: Household, iro: Client) -> None:
    made = a_link(home, "consultation-parent", person=a_parent(home).pk)
    browser = opened(made)
    browser.post("/answer/1/", {"answer": "Daniel"})
    browser.post("/answer/check/")
    entry = Entry.objects.get(links=made.id)
    url = reverse("held-answers", args=[entry.pk])
    assert "Daniel" in iro.get(url).content.decode()
    iro.post(url, {"why": "It is about another child"})
    assert "Set aside" in page_of(iro, the_review(home))
    assert iro.get(reverse("entry", args=[entry.pk])).status_code == 404


@pytest.mark.requirement("SWK-04")
def test_an_officer_fills_the_same_form_with_the_child_and_says_when_and_how(
    db: None, settings: Any
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("southwark")
    iro = signed_in(home.officers["iro"])
    review = the_review(home)
    url = reverse("ask-together", args=[review.pk])
    answer = iro.post(url, {"form": "consultation-child-younger"})
    entry = Entry.objects.latest("pk")
    assert answer["Location"].startswith(reverse("entry", args=[entry.pk]))
    page = iro.get(answer["Location"]).content.decode()
    assert "How it was asked" in page
    assert page.count("<form") >= 1
    told = {"feeling": ["happy"], "asked-how": ["in-person", "play"]} | day("asked-on", TODAY)
    shown = filled(iro, entry, told)
    assert "In person, the two alone, Through play, drawing, signs or pictures" in shown
    assert "4 March 2026" in shown
    assert "My review: what I think" in page_of(iro, review)


def test_a_social_worker_may_ask_and_only_the_reviewing_service_accepts(home: Household) -> None:
    worker = signed_in(home.officers["social-worker"])
    review = the_review(home)
    asked = {"form": "consultation-child-younger"}
    assert worker.post(reverse("make-link", args=[review.pk]), asked).status_code == 200
    made = a_link(home)
    browser = opened(made)
    browser.post("/answer/1/", {"answer": "x"})
    browser.post("/answer/check/")
    entry = Entry.objects.get(links=made.id)
    assert worker.get(reverse("held-answers", args=[entry.pk])).status_code == 403


@pytest.mark.requirement("PS-110", "PS-111")
@pytest.mark.parametrize("form", ["consultation-child-younger", "consultation-child-older"])
def test_the_child_is_asked_whom_to_have_there_and_where(
    db: None, settings: Any, form: str
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("practice-standards")
    worker = signed_in(home.officers["social-worker"])
    review = the_review(home)
    assert "the social worker asks the child whom the child wants" in page_of(worker, review)
    worker.post(reverse("ask-together", args=[review.pk]), {"form": form})
    entry = Entry.objects.latest("pk")
    told = {"wants-there": "Auntie Bisi", "not-there": "The school", "where": "where-i-live"}
    shown = filled(worker, entry, told | {"asked-how": ["in-person"]} | day("asked-on", TODAY))
    for words in ("Auntie Bisi", "The school", "Where I live"):
        assert words in shown


@pytest.mark.requirement("PS-120", "PS-122", "PS-123")
def test_an_older_child_is_asked_of_advocacy_chairing_rights_and_both_routes(
    db: None, settings: Any
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("practice-standards")
    iro = signed_in(home.officers["iro"])
    iro.post(
        reverse("ask-together", args=[the_review(home).pk]), {"form": "consultation-child-older"}
    )
    told = {"knows-rights": "no", "knows-complaint": "yes", "advocate": "yes", "lead": "part"}
    shown = filled(iro, Entry.objects.latest("pk"), told | {"asked-how": ["in-person"]})
    for asked in (
        "Do you know your rights while you are in care?",
        "Do you know how to complain, and how to say that something was done well?",
        "An advocate is on your side",
        "Yes, a part of it",
    ):
        assert asked in shown


@pytest.mark.parametrize(
    ("form", "oldest"),
    [
        ("consultation-child-younger", 7),
        ("consultation-child-older", 9),
        ("consultation-parent", 9),
        ("consultation-carer", 9),
    ],
)
def test_the_forms_are_written_in_plain_words(form: str, oldest: int) -> None:
    asked = load_procedure("england").forms[form]
    public = [section for section in asked.sections if not section.private]
    said = [asked.help, *(q.asks + "\n" + q.help for s in public for q in s.questions)]
    reading = reading_of("\n".join(said))
    assert reading.age <= oldest, f"{form}: {reading.age}"
    if form == "consultation-child-younger":
        assert sum(len(section.questions) for section in public) <= 16
