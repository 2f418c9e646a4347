"""Any procedure is read as a document, compared with another, and tried on dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from holdfast.core.asking_words import change_sentence, form_sentence, question_words
from holdfast.core.gate_words import gate_sentence
from holdfast.core.profiles import Profile
from holdfast.core.sentences import rule_sentence
from holdfast.rulebook import load_all, load_procedure
from tests import browser as chromium
from tests.web.signing_in import officer_of, sign_in

PAGES = [
    "/procedures/",
    "/procedures/coventry/",
    "/procedures/southwark/?show=local",
    "/procedures/southwark/asked/?show=local",
    "/procedures/coventry/compare/england/",
    "/when-is-it-due/",
    "/when-is-it-due/?procedure=newcastle&find=report",
    "/when-is-it-due/newcastle/conference.report.family/",
]


@pytest.fixture
def reader(client: Client, db: None) -> Client:
    client.force_login(officer_of("coventry"))
    return client


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def test_the_readers_own_procedure_comes_first(reader: Client) -> None:
    page = text_of(reader, "/procedures/")
    own, law = (
        load_procedure(name).title.replace("'", "&#x27;") for name in ("coventry", "england")
    )
    assert page.index("Your authority works by") < page.index(own) < page.index(law)


@pytest.mark.parametrize("procedure", sorted(load_all()))
def test_every_rule_is_told_with_its_source(reader: Client, procedure: str) -> None:
    page = text_of(reader, f"/procedures/{procedure}/").replace("&#x27;", "'")
    found = load_procedure(procedure)
    for rule in found.rules.values():
        assert f'id="{rule.id}"' in page
        assert rule_sentence(rule, found) in page
        for version in (version for limit in rule.limits for version in limit.versions):
            assert version.source.cite in page
    assert found.version in page


@pytest.mark.parametrize("procedure", sorted(load_all()))
def test_gates_forms_lists_and_guidance_are_told_with_their_source(
    reader: Client, procedure: str
) -> None:
    page = unescape(text_of(reader, f"/procedures/{procedure}/"))
    found = load_procedure(procedure)
    for gate in found.gates.values():
        assert f'id="gates-{gate.id}"' in page
        assert gate_sentence(gate, found) in page
        assert gate.put_right in page
        assert gate.source.cite in page
    for change in found.significant_changes.values():
        assert change_sentence(change, found) in page
    page = unescape(text_of(reader, f"/procedures/{procedure}/asked/"))
    for form in found.forms.values():
        assert f'id="forms-{form.id}"' in page
        assert form_sentence(form, found) in page
        for question in form.all_questions:
            assert " ".join(question.asks.split()) in page
            assert question_words(question, form, found) in page
    for choice in (choice for held in found.lists.values() for choice in held.choices):
        assert " ".join(choice.says.split()) in page
    unlinked = re.sub(r"</?a\b[^>]*>", "", page)
    for text in found.texts.values():
        assert all(paragraph in unlinked for paragraph in text.paragraphs)
    for setting in found.settings.values():
        assert f'id="settings-{setting.id}"' in page


def test_what_an_authority_asks_of_its_own_is_marked_and_can_be_shown_alone(
    reader: Client,
) -> None:
    own = load_procedure("southwark")
    assert own.base is not None
    page = text_of(reader, "/procedures/southwark/asked/?show=local")
    assert 'id="forms-pre-meet"' in page
    for form in own.forms.values():
        shown = f'id="forms-{form.id}"' in page
        assert shown is (own.base.forms.get(form.id) != form), form.id
    page = text_of(reader, "/procedures/southwark/?show=local")
    for gate in own.gates.values():
        assert (f'id="gates-{gate.id}"' in page) is (gate.id not in own.base.gates)


def test_what_two_authorities_ask_is_compared(reader: Client) -> None:
    page = unescape(text_of(reader, "/procedures/england/compare/southwark/"))
    assert "What is asked and recorded" in page
    assert load_procedure("southwark").forms["pre-meet"].title in page


def test_local_rules_are_marked_and_where_they_fall_later_is_said(reader: Client) -> None:
    page = text_of(reader, "/procedures/practice-standards/")
    assert "Adds a local limit to the national rule." in page
    assert (
        "The local limit of 91 days falls after the national one of 3 months from 21% of start "
        "days. From 31 January 2024 it is 1 May 2024; nationally 30 April 2024, which still counts."
    ) in page
    assert "There is no national rule on this." in page
    assert "Local</strong>" not in text_of(reader, "/procedures/england/")


def test_only_what_is_local_can_be_shown(reader: Client) -> None:
    page = text_of(reader, "/procedures/coventry/?show=local")
    assert 'id="alert.stage-1.answered"' in page
    assert 'id="adoption.visit.weekly"' not in page


def test_two_procedures_side_by_side(reader: Client) -> None:
    answer = reader.get("/procedures/coventry/compare/", {"with": "southwark"})
    assert answer["Location"] == "/procedures/coventry/compare/southwark/"
    page = text_of(reader, "/procedures/coventry/compare/southwark/")
    assert "Only in Southwark" in page
    assert "Only in Coventry" in page
    assert "First looked-after review" not in page
    assert "They promise the same" in text_of(reader, "/procedures/coventry/compare/coventry/")


@pytest.mark.parametrize(
    "address",
    [
        "/procedures/nowhere/",
        "/procedures/england/compare/nowhere/",
        "/when-is-it-due/?procedure=nowhere",
        "/when-is-it-due/england/no.such.rule/",
    ],
)
def test_what_is_not_there_is_not_found(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("profile", sorted(Profile))
def test_every_role_may_read_and_reckon(client: Client, db: None, profile: Profile) -> None:
    client.force_login(officer_of("england", profile.value))
    for address in PAGES:
        assert client.get(address).status_code == 200, address


def test_a_stranger_reads_nothing(client: Client, db: None) -> None:
    for address in PAGES:
        assert client.get(address)["Location"].startswith("/sign-in/")


def test_rules_are_found_by_words(reader: Client) -> None:
    page = text_of(reader, "/when-is-it-due/?procedure=england&find=adoption+visit")
    assert "Weekly visit to the child placed for adoption" in page
    assert "First looked-after review" not in page
    assert "No rule has these words" in text_of(reader, "/when-is-it-due/?find=zebra")


def test_a_chosen_rule_leads_to_its_page(reader: Client) -> None:
    answer = reader.get("/when-is-it-due/", {"procedure": "england", "rule": "visit.first"})
    assert answer["Location"] == "/when-is-it-due/england/visit.first/"


def test_dates_are_sent_in_the_body_and_never_in_the_address(reader: Client) -> None:
    address = "/when-is-it-due/england/health.reviewed/"
    page = text_of(reader, address)
    assert 'method="post"' in page
    assert reader.get(address, {"born": "2015-01-01"}).content.decode().count("2015") == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Enter the day the child became looked after"),
        ({"on": "2026-02-30"}, "The day the child became looked after must be a real date"),
        ({"on": "1066-10-14"}, "The year must be between 1992 and 2099"),
    ],
)
def test_what_cannot_be_reckoned_is_said_beside_the_field(
    reader: Client, given: dict[str, str], said: str
) -> None:
    answer = reader.post("/when-is-it-due/england/looked-after.review.first/", given)
    assert answer.status_code == 200
    assert said in answer.content.decode()


def test_a_time_of_day_may_be_written_as_people_do(reader: Client) -> None:
    address = "/when-is-it-due/newcastle/conference.decisions.sent/"
    for written in ("14:30", "2.30pm", "2:30 PM"):
        answer = reader.post(address, {"on": "2026-03-04", "at": written})
        assert ", by 2:30pm" in answer.content.decode()
    refused = reader.post(address, {"on": "2026-03-04", "at": "after lunch"})
    assert "Enter a time of day, such as 14:30 or 2:30pm" in refused.content.decode()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [chromium.WIDE[0], chromium.NARROW[0]])
def test_accessible_and_no_wider_than_the_window(
    page: Page, transactional_db: None, assert_accessible: Callable[[Page], None], width: int
) -> None:
    sign_in(page, officer_of("coventry"))
    page.set_viewport_size({"width": width, "height": 900})
    for address in PAGES:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_from_a_rule_to_its_date_without_javascript(
    browser: Browser, live_server: Any, assert_accessible: Callable[[Page], None]
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    with context:
        page = context.new_page()
        sign_in(page, officer_of("england"))
        page.goto("/procedures/")
        page.get_by_role("link", name="England: the national rules").click()
        rule = page.locator("[id='looked-after.review.first']")
        rule.get_by_role("link", name="Try it").click()
        for part, written in (("Day", "1"), ("Month", "4"), ("Year", "2026")):
            page.get_by_label(part, exact=True).fill(written)
        page.get_by_role("button", name="Reckon the date").click()
        expect(page.get_by_role("heading", name="Friday 1 May 2026")).to_be_visible()
        expect(page.get_by_text("20 working days counted")).to_be_visible()
        expect(page.get_by_text("3 Apr: Good Friday")).to_be_visible()
        expect(page.get_by_text("The child being placed for adoption")).to_be_visible()
        assert "2026" not in page.url
        page.get_by_label("Another rule").select_option(label="Second looked-after review")
        page.get_by_role("button", name="Go").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Second looked-after review")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_answer_is_accessible(
    page: Page, transactional_db: None, assert_accessible: Callable[[Page], None]
) -> None:
    sign_in(page, officer_of("coventry"))
    page.goto("/when-is-it-due/practice-standards/looked-after.review.second/")
    for width in (chromium.WIDE[0], chromium.NARROW[0]):
        page.set_viewport_size({"width": width, "height": 900})
        page.locator("[name=on_day]").fill("30")
        page.locator("[name=on_month]").fill("11")
        page.locator("[name=on_year]").fill("2025")
        page.get_by_role("button", name="Reckon the date").click()
        expect(page.get_by_role("heading", name="Saturday 28 February 2026")).to_be_visible()
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
