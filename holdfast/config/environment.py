"""What a process learns from its environment variables, and what production refuses."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

SHORTEST_SECRET_KEY = 50


class Environment(StrEnum):
    """Where a process runs: on someone's own machine, under test, or for real."""

    DEMO = "demo"
    TEST = "test"
    PRODUCTION = "production"


def current() -> Environment:
    """The environment named by `HOLDFAST_ENV`; `demo` when nothing is named."""
    named = os.environ.get("HOLDFAST_ENV", Environment.DEMO)
    try:
        return Environment(named)
    except ValueError:
        known = ", ".join(Environment)
        raise ImproperlyConfigured(f"HOLDFAST_ENV is {named!r}; it may be: {known}.") from None


def switched_on(name: str) -> bool:
    """Whether a yes-or-no variable says yes."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


def set_day(environment: Environment) -> date | None:
    """The day that `HOLDFAST_TODAY` sets a demonstration or a test on; never for real."""
    named = os.environ.get("HOLDFAST_TODAY", "")
    if not named or environment is Environment.PRODUCTION:
        return None
    try:
        return date.fromisoformat(named)
    except ValueError:
        raise ImproperlyConfigured(
            f"HOLDFAST_TODAY is {named!r}; write it as 2026-03-04."
        ) from None


def folders(name: str) -> list[Path]:
    """The folders listed in a variable, separated as the system separates a search path."""
    return [Path(part) for part in os.environ.get(name, "").split(os.pathsep) if part]


def hosts(environment: Environment) -> list[str]:
    """The host names the site answers to: `HOLDFAST_HOSTS`, separated by commas."""
    named = [host.strip() for host in os.environ.get("HOLDFAST_HOSTS", "").split(",")]
    return [host for host in named if host] or (
        [] if environment is Environment.PRODUCTION else ["localhost", "127.0.0.1", "[::1]"]
    )


@dataclass(frozen=True)
class MailServer:
    """The authority's own mail server; `host` is empty where none is named.

    `security` is how the connection is made: starttls, tls from the start, or none.
    """

    host: str
    port: int
    user: str
    password: str
    security: str
    timeout: int
    sender: str


SECURITIES = {"starttls": 587, "tls": 465, "none": 25}
"""How mail may be handed over, each with its usual port."""


def mail_server(environment: Environment) -> MailServer:
    """The mail server that the HOLDFAST_SMTP_ variables name. Raises ImproperlyConfigured.

    For real, letters are handed over in the clear only to a server on the same machine.
    """
    told = {name: os.environ.get(f"HOLDFAST_SMTP_{name}", "") for name in _SMTP}
    security = told["SECURITY"] or "starttls"
    if security not in SECURITIES:
        named = ", ".join(SECURITIES)
        raise ImproperlyConfigured(f"HOLDFAST_SMTP_SECURITY is {security!r}; it may be: {named}.")
    outside = told["HOST"] not in {"", "localhost", "127.0.0.1", "::1"}
    if environment is Environment.PRODUCTION and security == "none" and outside:
        raise ImproperlyConfigured(
            "HOLDFAST_SMTP_SECURITY may be none only for a mail server on this machine."
        )
    try:
        port, timeout = int(told["PORT"] or SECURITIES[security]), int(told["TIMEOUT"] or 20)
    except ValueError:
        raise ImproperlyConfigured("HOLDFAST_SMTP_PORT and _TIMEOUT are whole numbers.") from None
    sender = told["FROM"] or "holdfast@localhost"
    return MailServer(told["HOST"], port, told["USER"], told["PASSWORD"], security, timeout, sender)


_SMTP = ("HOST", "PORT", "USER", "PASSWORD", "SECURITY", "TIMEOUT", "FROM")


def address(environment: Environment) -> str:
    """Where the site is found, for links in letters: `HOLDFAST_ADDRESS`, or its first host name."""
    named = os.environ.get("HOLDFAST_ADDRESS", "").rstrip("/")
    if named:
        return named
    if environment is Environment.PRODUCTION:
        return f"https://{next(iter(hosts(environment)), 'localhost')}"
    return f"http://localhost:{os.environ.get('HOLDFAST_PORT', '8000')}"


def secret_key(environment: Environment, kept_in: Path) -> str:
    """The signing key: given in production, kept in a private file in a demonstration.

    Under test it is new for every process. No key stands in the code.
    """
    given = os.environ.get("HOLDFAST_SECRET_KEY", "")
    if given or environment is Environment.PRODUCTION:
        return given
    if environment is Environment.TEST:
        return secrets.token_urlsafe(SHORTEST_SECRET_KEY)
    kept_in.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(os.open(kept_in, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(SHORTEST_SECRET_KEY))
    except FileExistsError:
        pass
    return kept_in.read_text()


def refuse_unsafe_production(*, debug: bool, key: str, hosts: list[str]) -> None:
    """Stop a production process that would run with settings meant for a demonstration.

    Raises ImproperlyConfigured with every reason at once.
    """
    reasons = []
    if debug:
        reasons.append("HOLDFAST_DEBUG must be off: error pages would show a child's record.")
    if len(key) < SHORTEST_SECRET_KEY or len(set(key)) < 10:
        reasons.append(f"HOLDFAST_SECRET_KEY must be random and {SHORTEST_SECRET_KEY} characters.")
    if not hosts or "*" in hosts:
        reasons.append("HOLDFAST_HOSTS must name the hosts the site answers to, without *.")
    if not os.environ.get("DATABASE_URL"):
        reasons.append("DATABASE_URL must name the authority's own PostgreSQL server.")
    if not os.environ.get("DATABASE_OWNER_URL"):
        reasons.append("DATABASE_OWNER_URL must name the login that owns the tables.")
    elif os.environ["DATABASE_OWNER_URL"] == os.environ.get("DATABASE_URL"):
        reasons.append("DATABASE_URL must not be the login that owns the tables.")
    if reasons:
        raise ImproperlyConfigured("Production refuses to start:\n- " + "\n- ".join(reasons))
