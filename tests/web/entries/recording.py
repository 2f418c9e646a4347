"""A form of the procedure, filled through its pages as an officer fills it."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from holdfast.record.models import Child, Entry, RoleHeld, User
from holdfast.rulebook import load_procedure
from tests.web.household import Household


def signed_in(officer: User) -> Client:
    client = Client()
    client.force_login(officer)
    return client


def record(
    client: Client, child: Child, form: str, review: int | None = None, **told: Any
) -> Entry:
    """Begin a form about a child, answer it and complete it. Question ids are given with _ for -.

    Fails where the page does not take it, with what the page says.
    """
    sent = {"review": str(review)} if review else {}
    begun = client.post(reverse("begin-form", args=[child.pk, form]), sent)
    assert begun.status_code == 302, f"{form} is not offered: {begun.status_code}"
    entry = Entry.objects.filter(child=child, form=form).latest("pk")
    answer = answered(client, entry, complete=True, **told)
    page = answer.content.decode()
    assert answer.status_code == 302, page[page.find("error-summary") :][:1500]
    entry.refresh_from_db()
    return entry


def answered(client: Client, entry: Entry, *, complete: bool = False, **told: Any) -> Any:
    """Send answers to an entry's page, and complete it if asked."""
    given = {name.replace("_", "-"): value for name, value in told.items()}
    revisions = {
        f"revision-{row.question}": str(row.revision) for row in entry.answers.filter(item="")
    }
    sent = {f"revision-{name}": "0" for name in given} | {
        name: revision
        for name, revision in revisions.items()
        if name.removeprefix("revision-") in given
    }
    how = {"complete": "yes"} if complete else {"save": "yes"}
    return client.post(reverse("entry", args=[entry.pk]), sent | given | how)


def holding(home: Household, officer: str, role: str) -> User:
    """An officer of the household who holds a further role."""
    user = home.officers[officer]
    known = load_procedure(home.authority.procedure).roles
    assert role in known
    RoleHeld.objects.get_or_create(
        authority=home.authority, user=user, role=role, defaults={"started_on": "2023-01-09"}
    )
    return user


def childs_page(client: Client, child: Child) -> str:
    return client.get(reverse("child", args=[child.pk])).content.decode()


def forms_page(client: Client, child: Child) -> str:
    return client.get(reverse("forms", args=[child.pk])).content.decode()


def entry_page(client: Client, entry: Entry) -> str:
    return client.get(reverse("entry", args=[entry.pk])).content.decode()
