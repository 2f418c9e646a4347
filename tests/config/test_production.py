"""Production refuses to start with anything meant for a demonstration (promise S27)."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from holdfast.config import environment, wsgi

PROJECT = Path(__file__).resolve().parents[2]
SAFE = {
    "HOLDFAST_ENV": "production",
    "HOLDFAST_SECRET_KEY": secrets.token_urlsafe(50),
    "HOLDFAST_HOSTS": "holdfast.example.gov.uk",
    "DATABASE_URL": "postgresql://app:one@db.example/holdfast",
    "DATABASE_OWNER_URL": "postgresql://owner:two@db.example/holdfast",
}


def settings_with(**changes: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own."""
    code = "import holdfast.config.settings as s; print(s.SESSION_COOKIE_SECURE, s.DEBUG)"
    variables = {"PATH": os.environ["PATH"], **SAFE, **changes}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env={name: value for name, value in variables.items() if value},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_with_all_that_it_needs() -> None:
    done = settings_with()
    assert done.stdout.strip() == "True False", done.stderr


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"HOLDFAST_DEBUG": "1"}, "HOLDFAST_DEBUG must be off"),
        ({"HOLDFAST_SECRET_KEY": ""}, "HOLDFAST_SECRET_KEY must be random"),
        ({"HOLDFAST_SECRET_KEY": "x" * 60}, "HOLDFAST_SECRET_KEY must be random"),
        ({"HOLDFAST_HOSTS": "*"}, "HOLDFAST_HOSTS must name"),
        ({"DATABASE_URL": ""}, "DATABASE_URL must name"),
        ({"DATABASE_OWNER_URL": SAFE["DATABASE_URL"]}, "must not be the login that owns"),
        ({"HOLDFAST_ENV": "live"}, "it may be: demo, test, production"),
    ],
)
def test_production_refuses(changes: dict[str, str], reason: str) -> None:
    done = settings_with(**changes)
    assert done.returncode != 0
    assert reason in done.stderr


def test_every_reason_is_given_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(ImproperlyConfigured) as refused:
        environment.refuse_unsafe_production(debug=True, key="", hosts=[])
    assert str(refused.value).count("\n- ") == 5


@pytest.mark.django_db
def test_production_refuses_a_demonstration_authority() -> None:
    from django.apps import apps

    wsgi.refuse_demonstration_data()
    apps.get_model("record", "Authority").objects.create(
        name="Invented", slug="invented", procedure="england", is_demonstration=True
    )
    with pytest.raises(ImproperlyConfigured, match="demonstration authority"):
        wsgi.refuse_demonstration_data()


def test_keys_are_kept_private_and_kept(tmp_path: Path) -> None:
    kept = tmp_path / "folder" / "key"
    first = environment.secret_key(environment.Environment.DEMO, kept)
    assert len(first) >= 50
    assert kept.stat().st_mode & 0o077 == 0
    assert environment.secret_key(environment.Environment.DEMO, kept) == first
