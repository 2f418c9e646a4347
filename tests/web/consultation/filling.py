"""An officer at work in the browser's stead: forms filled on their pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

from holdfast.record.models import Child, Entry, Review, User
from tests.web.household import Household

Answers = dict[str, Any]


def signed_in(user: User) -> Client:
    """A client in which an officer is signed in."""
    client = Client()
    client.force_login(user)
    return client


def day(name: str, on: date) -> Answers:
    """A date as the three boxes send it."""
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def begun(client: Client, child: Child, form: str, review: Review | None = None) -> Entry:
    """Begin a form about a child on its page."""
    answer = client.post(
        reverse("begin-form", args=[child.pk, form]), {"review": review.pk} if review else {}
    )
    assert answer.status_code == 302, answer.status_code
    return Entry.objects.latest("pk")


def filled(client: Client, entry: Entry, answers: Answers, *, complete: bool = True) -> str:
    """Fill a form on its page, as a browser sends it; the page that follows."""
    address = reverse("entry", args=[entry.pk])
    page = client.get(address)
    assert page.status_code == 200
    sent = dict(page.context["revisions"]) | answers
    sent |= {"complete": "yes"} if complete else {"save": "yes"}
    answer = client.post(address, sent)
    if answer.status_code == 200:
        return answer.content.decode()
    return client.get(address).content.decode()


def recorded(
    client: Client, child: Child, form: str, answers: Answers, review: Review | None = None
) -> Entry:
    """Begin, fill and complete a form about a child."""
    entry = begun(client, child, form, review)
    page = filled(client, entry, answers)
    entry.refresh_from_db()
    assert entry.completed_on is not None, page
    return entry


def part_page(client: Client, home: Household) -> str:
    """The page of Amara's part."""
    answer = client.get(reverse("childs-part", args=[home.amara.pk]))
    assert answer.status_code == 200
    return answer.content.decode()
