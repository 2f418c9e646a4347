"""The frame every page stands in, seen through a real browser and a plain client."""

import pytest
from django.test import Client
from playwright.sync_api import Page


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/no-such-page/"])
def test_strangers_see_no_page(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in {302, 404}


@pytest.mark.django_db
def test_no_page_may_be_kept_or_framed(client: Client) -> None:
    answer = client.get("/sign-in/")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.django_db
def test_nobody_opens_an_account_for_themselves(client: Client) -> None:
    assert client.get("/sign-up/").status_code == 404


@pytest.mark.browser
def test_sign_in_page_is_reached_and_accessible(page: Page, assert_accessible) -> None:
    answer = page.goto("/password/change/")
    assert answer is not None
    assert answer.status == 200
    assert page.url.split("?")[0].endswith("/sign-in/")
    assert_accessible(page)
