"""What a link, its pages and its cookie give away: nothing (S12)."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.test import Client, RequestFactory

from holdfast.actions import links
from holdfast.record.models import (
    Answer,
    AuditEvent,
    Entry,
    OutsideLink,
)
from holdfast.web.outside.door import COOKIE
from holdfast.web.outside.hidden_token import hidden_token, token_of
from tests.web.household import Household
from tests.web.outside.links import (
    a_link,
    a_parent,
    address,
    opened,
)


def row_of(made: links.MadeLink) -> OutsideLink:
    return OutsideLink.objects.get(pk=made.id)


def rows_now() -> tuple[list[Any], list[Any], int]:
    return (
        list(OutsideLink.objects.order_by("pk").values()),
        list(Answer.objects.order_by("pk").values()),
        AuditEvent.objects.count(),
    )


def test_only_hashes_of_the_secrets_are_kept(home: Household) -> None:
    made = a_link(home, with_code=True)
    kept = str(OutsideLink.objects.values().get(pk=made.id))
    assert len(made.token) >= 43
    assert made.token not in kept
    assert made.code not in kept
    assert len(row_of(made).token_hash) == 64


def test_opening_it_changes_nothing_and_tells_nothing(home: Household) -> None:
    made = a_link(home)
    before = rows_now()
    page = Client().get(address(made))
    unknown = Client().get(f"/answer/{'x' * 43}/")
    assert page.status_code == unknown.status_code == 200
    assert "Continue" in page.content.decode()
    shown = page.content.decode().partition("<body")[2]
    for told in ("Amara", "Okafor", home.amara.local_id, "Northmere", "review", "protection"):
        assert told not in shown
    assert COOKIE not in page.cookies
    assert rows_now() == before


def test_it_is_exchanged_for_a_cookie_and_a_clean_address(home: Household) -> None:
    made = a_link(home)
    client = opened(made)
    cookie = client.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/answer/"
    assert not cookie["max-age"]
    assert made.token not in cookie.value
    assert client.get("/answer/").status_code == 200
    client.cookies[COOKIE] = cookie.value.replace(":", "!", 1)
    assert client.get("/answer/").status_code == 404


def test_every_page_is_kept_out_of_caches_and_told_to_no_other_site(home: Household) -> None:
    made = a_link(home)
    client = opened(made)
    for url in (address(made), "/answer/", "/answer/1/", "/answer/check/", "/answer/sent/"):
        answer = client.get(url)
        assert answer["Referrer-Policy"] == "no-referrer", url
        assert answer["Cache-Control"] == "no-store", url
        assert '<meta name="referrer" content="no-referrer">' in answer.content.decode(), url
        assert "Leave this page quickly" in answer.content.decode(), url


def test_nothing_of_the_record_is_shown_on_any_page(home: Household) -> None:
    made = a_link(home, "consultation-parent", person=a_parent(home).pk)
    client = opened(made)
    asked = Entry.objects.get(links=made.id)
    shown = [client.get("/answer/").content.decode()]
    number = 1
    while (answer := client.get(f"/answer/{number}/")).status_code == 200:
        shown.append(answer.content.decode())
        number += 1
    shown.append(client.get("/answer/check/").content.decode())
    assert asked.form == "consultation-parent"
    assert len(shown) > 10
    secret = ("Amara", "Okafor", "Ngozi", home.amara.local_id, "Ruth", "school</", "Priya")
    for page in shown:
        assert not [word for word in secret if word in page]
    assert "How it was asked" not in "".join(shown)


def test_tries_are_limited_for_one_link_and_for_one_address(home: Household) -> None:
    made = a_link(home, with_code=True)
    seen = {Client(REMOTE_ADDR=f"192.0.2.{n}").post(address(made)).status_code for n in range(10)}
    assert seen == {200}
    assert Client(REMOTE_ADDR="198.51.100.9").post(address(made)).status_code == 429
    one_address = [
        Client(REMOTE_ADDR="203.0.113.5").post(f"/answer/{n:043}/").status_code for n in range(61)
    ]
    assert set(one_address[:60]) == {404}
    assert one_address[60] == 429


def test_the_token_reaches_no_log_no_template_and_no_error_report(
    home: Household, caplog: pytest.LogCaptureFixture
) -> None:
    made = a_link(home)
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    with caplog.at_level(logging.DEBUG):
        loggers = [logging.getLogger(name) for name in ("django", "django.request")]
        handlers = [(each, each.propagate) for each in loggers]
        for each in loggers:
            each.propagate = True
        try:
            Client().get(address(made))
            Client().post(address(made) + "nowhere/")
            assert strict.post(address(made)).status_code == 403
            Client().post(f"/answer/{made.token[:20]}/")
            Client().put(address(made))
        finally:
            for each, was in handlers:
                each.propagate = was
    assert caplog.records
    assert made.token[:20] not in caplog.text
    request = RequestFactory().get(address(made), REQUEST_URI=address(made))
    hidden_token(lambda asked: asked)(request)  # type: ignore[arg-type,return-value]
    assert token_of(request) == made.token
    assert made.token not in f"{request.path}{request.path_info}{request.get_full_path()}"
    assert made.token not in str(request.META)


def test_a_forged_request_is_refused_though_browsers_send_no_referrer(home: Household) -> None:
    made = a_link(home)
    browser = Client(enforce_csrf_checks=True)
    page = browser.get(address(made))
    token = page.content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    told = {"csrfmiddlewaretoken": token}
    assert browser.post(address(made)).status_code == 403
    elsewhere = {"HTTP_ORIGIN": "https://elsewhere.example"}
    assert browser.post(address(made), told, **elsewhere).status_code == 403
    crossed = {"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "cross-site"}
    assert browser.post(address(made), told, **crossed).status_code == 403
    own = {"HTTP_ORIGIN": "null", "HTTP_SEC_FETCH_SITE": "same-origin"}
    assert browser.post(address(made), told, **own).status_code == 302


def test_leaving_quickly_works_as_a_link_and_takes_the_cookie_away(home: Household) -> None:
    client = opened(a_link(home))
    client.post("/answer/1/", {"answer": "kept"})
    left = client.get("/answer/leave/")
    assert left.status_code == 302
    assert left["Location"] == "https://www.bbc.co.uk/weather"
    assert left["Referrer-Policy"] == "no-referrer"
    assert left.cookies[COOKIE].value == ""
    assert client.get("/answer/1/").status_code == 404
    assert Answer.objects.get().value == "kept"


def test_what_is_answered_by_one_link_is_limited_too(home: Household, settings: Any) -> None:
    client = opened(a_link(home))
    settings.ACCOUNT_RATE_LIMITS = {"answer_save": "3/5m/key"}
    told = [client.post("/answer/1/", {"answer": f"{n}"}).status_code for n in range(4)]
    assert told == [302, 302, 302, 429]
    assert client.get("/answer/1/").status_code == 200


def test_a_refused_request_is_told_to_no_other_site_either(home: Household) -> None:
    refused = Client(enforce_csrf_checks=True).post(address(a_link(home)))
    assert refused.status_code == 403
    assert refused["Referrer-Policy"] == "no-referrer"
    assert refused["Cache-Control"] == "no-store"
