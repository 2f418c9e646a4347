"""Passwords, lockout and the end of a session (promises S8, S9, S10)."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone as clock

from holdfast.record.models import Authority

PASSWORD = "a heron stands in the shallows"
PAGE = "/password/change/"
NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def officer(db: None):
    authority = Authority.objects.create(name="Invented", slug="invented", procedure="england")
    return get_user_model().objects.create_user(
        email="Ada.Reed@invented.example", password=PASSWORD, name="Ada Reed", authority=authority
    )


def sign_in(client: Client, password: str = PASSWORD, email: str = "ada.reed@invented.example"):
    return client.post("/sign-in/", {"login": email, "password": password})


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.mark.parametrize(
    ("password", "accepted"),
    [
        ("fourteen chars", False),
        ("fifteen letters", True),
        ("correct horse battery staple", True),
        ("passwordPassword", False),
        ("yfdbufnjh10305070", False),
        ("ada.reed@invented.example", False),
    ],
)
def test_passwords_are_long_and_uncommon(officer, password: str, accepted: bool) -> None:
    if accepted:
        validate_password(password, officer)
    else:
        with pytest.raises(ValidationError):
            validate_password(password, officer)


def test_an_officer_signs_in_by_e_mail_in_any_letter_case(client: Client, officer) -> None:
    assert sign_in(client, email="ADA.REED@invented.example").status_code == 302
    assert client.get(PAGE).status_code == 200


def test_an_unknown_address_is_answered_like_a_wrong_password(client: Client, officer) -> None:
    wrong = sign_in(client, password="not the password at all")
    unknown = sign_in(client, email="nobody@invented.example")
    assert wrong.status_code == unknown.status_code == 200
    errors = [answer.context["form"].errors.as_text() for answer in (wrong, unknown)]
    assert errors[0] == errors[1] != ""


def test_ten_wrong_passwords_lock_an_account_for_a_while(officer) -> None:
    for attempt in range(10):
        assert (
            sign_in(Client(REMOTE_ADDR=f"192.0.2.{attempt}"), password="wrong").status_code == 200
        )
    locked = sign_in(Client(REMOTE_ADDR="198.51.100.7"))
    assert not locked.wsgi_request.user.is_authenticated


def test_a_session_ends_after_ten_hours_however_busy(
    client: Client, officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOON)
    client.force_login(officer)
    for minutes in range(0, 600, 10):
        at(monkeypatch, NOON + timedelta(minutes=minutes))
        assert client.get(PAGE).status_code == 200, f"after {minutes} minutes"
    at(monkeypatch, NOON + timedelta(hours=10))
    assert client.get(PAGE).status_code == 302


def test_a_session_ends_after_fifteen_idle_minutes(
    client: Client, officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOON)
    client.force_login(officer)
    client.get(PAGE)
    at(monkeypatch, NOON + timedelta(minutes=16))
    assert client.get(PAGE).status_code == 302


def test_an_officer_without_a_password_cannot_sign_in(client: Client, officer) -> None:
    officer.set_unusable_password()
    officer.save()
    assert not sign_in(client, password="").wsgi_request.user.is_authenticated
