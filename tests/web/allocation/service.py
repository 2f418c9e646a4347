"""A reviewing service at work: its officers, and children new to care."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

from django.test import Client

from holdfast.record.models import (
    Allocation,
    Child,
    Coverage,
    LookedAfterPeriod,
    RoleHeld,
    User,
)
from tests.record.builders import a_child, a_row, an_officer
from tests.web.household import TODAY, Household, a_household, derive

NEW = date(2026, 2, 26)
"""Four working days before TODAY, a Wednesday."""


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def day(on: date, name: str = "on") -> dict[str, int]:
    """A date as its three boxes send it."""
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def a_reviewer(home: Household, name: str, **fields: Any) -> User:
    """Another officer of the reviewing service."""
    user = an_officer(home.authority, name=name)
    RoleHeld.objects.create(
        authority=home.authority, user=user, role="iro", started_on=date(2025, 9, 1), **fields
    )
    return user


def a_newcomer(home: Household, name: str, since: date = NEW, **fields: Any) -> Child:
    """A child in care without a reviewing officer, with the social worker of the household."""
    given = {"how": "agreement", "recorded_on": since, "notified_on": since} | fields
    child = a_child(
        home.authority, forename=name, surname="Lister", born_on=date(2015, 5, 5), local_id=name
    )
    a_row(LookedAfterPeriod, child, started_on=since, **given)
    a_row(
        Allocation,
        child,
        user=home.officers["social-worker"],
        role="social-worker",
        team=home.team,
        started_on=since,
    )
    home.others.append(child)
    derive(home.authority, [child])
    return child


def a_home(settings: Any, procedure: str, name: str = "Northmere") -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household(procedure, name)


def words(answer: Any) -> str:
    """What a page says, without its markup."""
    assert answer.status_code == 200, answer.status_code
    body = re.sub(
        r"<script.*?</script>|<svg.*?</svg>", " ", answer.content.decode(), flags=re.DOTALL
    )
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def row_of(answer: Any, start: str) -> str:
    """What the row of a table says that begins with some words."""
    rows = re.findall(r"<tr>.*?</tr>", answer.content.decode(), flags=re.DOTALL)
    told = (" ".join(unescape(re.sub(r"<[^>]*>", " ", row)).split()) for row in rows)
    return next(row for row in told if start in row[: len(start) + 4])


def revisions(page: Any) -> dict[str, str]:
    """The revisions with which a form of the procedure sends its answers."""
    return dict(re.findall(r'name="(revision-[\w-]+)"\s+value="(\d+)"', page.content.decode()))


def fill(client: Client, entry: str, **answers: Any) -> Any:
    """Answer questions of a form that was begun, at its address."""
    return client.post(entry, revisions(client.get(entry)) | answers)


def filled(client: Client, child: Child, form: str, answers: dict[str, Any]) -> str:
    """Begin a form about a child, fill it and complete it; its address."""
    entry: str = client.post(f"/children/{child.pk}/forms/{form}/")["Location"]
    done = fill(client, entry, **answers, complete="1")
    assert done.status_code == 302, words(done)
    return entry


def collects(home: Household, kind: str) -> None:
    """From now on the record is complete for a kind of fact; duties are derived by it."""
    Coverage.objects.create(authority=home.authority, kind=kind, since=date(2024, 1, 1))
    derive(home.authority, home.children)
