"""The daily letter: counts alone, once a day, through a mail server that may fail."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from procrastinate.contrib.django import app

from holdfast.cli import main
from holdfast.jobs import digests
from holdfast.jobs.digests import AGAIN, send_digests
from holdfast.policy.actor import Actor
from holdfast.queries.digests import digest_of, waiting_for_digest
from holdfast.record.models import AuditEvent, DigestSent
from tests.web.household import TODAY, Household, a_household
from tests.web.meetings.signed_in import signed_in


class Inbox:
    """What a mail server was handed; it may refuse."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []
        self.refuses = False

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuses:
            return "451 Try again later"
        self.letters.append(envelope.content)
        return "250 Taken"


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_TIMEOUT = 5
    settings.HOLDFAST_ADDRESS = "https://holdfast.example"
    return a_household()


@contextmanager
def a_server(settings: Any, tls: ssl.SSLContext | None = None) -> Iterator[Inbox]:
    """A real mail server on this machine, that Holdfast is set to use."""
    inbox = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.factory = lambda: SMTP(inbox, tls_context=tls)  # type: ignore[method-assign]
    controller.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = tls is not None
    try:
        yield inbox
    finally:
        controller.stop()


def send(home: Household, role: str = "social-worker") -> None:
    """The job of one letter, as the worker runs it."""
    user = home.officers[role]
    digests.send(by=Actor.product(home.authority.pk), user=user.pk, day=TODAY)


def test_it_counts_and_names_nobody(home: Household, settings: Any) -> None:
    digest = digest_of(home.officers["social-worker"].pk, TODAY)
    assert digest is not None
    with a_server(settings) as inbox:
        send(home)
    (raw,) = inbox.letters
    letter = message_from_bytes(raw, policy=policy.default)
    parts = [part.get_content() for part in letter.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in letter.walk() if not part.is_multipart()] == [
        "text/plain",
        "text/html",
    ]
    assert digest.overdue
    for text in parts:
        assert f"{digest.overdue} overdue" in text
        assert ("due this week" in text) is bool(digest.this_week)
        assert "https://holdfast.example/my-work/" in text
        for child in home.children:
            assert child.forename not in text
            assert child.local_id not in text
            assert f"/children/{child.pk}" not in text
    assert letter["To"] == home.officers["social-worker"].email
    sent = DigestSent.objects.get()
    assert (sent.user, sent.day, sent.counts["overdue"]) == (
        home.officers["social-worker"],
        TODAY,
        digest.overdue,
    )


def test_it_is_sent_once_a_day(home: Household, settings: Any) -> None:
    with a_server(settings) as inbox:
        send(home)
        send(home)
        assert home.officers["social-worker"].pk not in waiting_for_digest(home.authority.pk, TODAY)
        settings.HOLDFAST_TODAY = TODAY + timedelta(days=1)
        tomorrow = TODAY + timedelta(days=1)
        by = Actor.product(home.authority.pk)
        digests.send(by=by, user=home.officers["social-worker"].pk, day=tomorrow)
    assert len(inbox.letters) == 2


def test_none_where_nothing_waits_or_none_is_wanted(home: Household, settings: Any) -> None:
    nothing = digest_of(home.officers["service-manager"].pk, TODAY)
    assert nothing is None or nothing.is_empty
    client = signed_in(home.officers["social-worker"])
    client.post("/calendar/letter/", {"wanted": "no"})
    with a_server(settings) as inbox:
        send(home, "service-manager")
        send(home)
        assert inbox.letters == []
        client.post("/calendar/letter/", {"wanted": "yes"})
        send(home)
    assert len(inbox.letters) == 1


def test_a_server_that_refuses_leaves_it_to_be_sent_again(home: Household, settings: Any) -> None:
    with a_server(settings) as inbox:
        inbox.refuses = True
        with pytest.raises(OSError, match="451"):
            send(home)
        assert not DigestSent.objects.exists()
        assert not AuditEvent.objects.filter(action="digests.send").exists()
        inbox.refuses = False
        send(home)
    assert len(inbox.letters) == 1


def test_without_starttls_nothing_is_handed_over(home: Household, settings: Any) -> None:
    with a_server(settings) as inbox:
        settings.EMAIL_USE_TLS = True
        with pytest.raises(OSError, match="STARTTLS"):
            send(home)
    assert inbox.letters == []
    assert not DigestSent.objects.exists()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_nobody_vouches_for_is_refused(
    home: Household, settings: Any, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    named = ["-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *named], check=True, capture_output=True)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    with a_server(settings, tls) as inbox, pytest.raises(ssl.SSLError):
        send(home)
    assert inbox.letters == []
    assert not DigestSent.objects.exists()


def test_a_server_that_keeps_silent_is_given_up(home: Household, settings: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.EMAIL_HOST, settings.EMAIL_PORT = silent.getsockname()
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
        with pytest.raises(OSError, match="timed out"):
            send(home)
    assert not DigestSent.objects.exists()


def test_a_failure_is_tried_again_for_over_two_hours_and_any_other_fault_is_not() -> None:
    def again(fault: Exception, attempts: int) -> object:
        return AGAIN.get_retry_decision(exception=fault, job=SimpleNamespace(attempts=attempts))  # type: ignore[arg-type]

    assert all(again(OSError("down"), attempts) for attempts in range(7))
    assert again(OSError("down"), 8) is None
    assert again(ValueError("wrong"), 0) is None


def test_it_runs_on_working_mornings_and_not_without_a_mail_server(
    home: Household, settings: Any, monkeypatch: Any
) -> None:
    (task,) = (
        one
        for one in app.periodic_registry.periodic_tasks.values()
        if one.task.name == send_digests.name
    )
    assert task.cron == "30 6 * * 1-5"
    queued: list[dict[str, object]] = []
    monkeypatch.setattr(digests.send_digest, "defer", lambda **job: queued.append(job))
    monkeypatch.setattr(digests, "own_connection", nullcontext)
    settings.EMAIL_HOST = ""
    send_digests(timestamp=0)
    assert queued == []
    settings.EMAIL_HOST = "mail.example"
    send_digests(timestamp=0)
    assert {job["user"] for job in queued} == {user.pk for user in home.officers.values()}


def test_the_command_sends_what_is_left(home: Household, settings: Any, capsys: Any) -> None:
    settings.EMAIL_HOST = ""
    assert main(["digest", "--now"]) == 2
    with a_server(settings) as inbox:
        assert main(["digest"]) == 0
        assert inbox.letters == []
        assert main(["digest", "--now", "--authority", "northmere"]) == 0
        assert main(["digest", "--now"]) == 0
    assert len(inbox.letters) == DigestSent.objects.count() > 0
    assert "letters sent" in capsys.readouterr().out
