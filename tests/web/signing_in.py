"""An officer of a procedure's authority, signed in to a client or to a browser."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page

from holdfast.record.models import Authority, RoleHeld, User
from holdfast.rulebook import load_procedure


def officer_of(procedure: str, profile: str = "chair") -> User:
    """An officer of the authority that works by a procedure, holding a role of a profile."""
    authority, _ = Authority.objects.get_or_create(
        slug=f"of-{procedure}",
        defaults={"name": f"Northmere ({procedure})", "procedure": procedure},
    )
    user = get_user_model().objects.create_user(
        email=f"{profile}@{procedure}.example",
        password="a heron stands in the shallows",
        name="Ruth Adeyemi",
        authority=authority,
    )
    roles = load_procedure(procedure).roles.values()
    role = next((role for role in roles if role.acts_as == profile), None)
    RoleHeld.objects.create(
        authority=authority,
        user=user,
        role=role.id if role else profile,
        started_on=date(2020, 1, 1),
    )
    return user


def sign_in(page: Page, user: User) -> None:
    """Let a browser be signed in as an officer."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    address = page.evaluate("() => location.origin")
    if address == "null":
        page.goto("/sign-in/")
        address = page.evaluate("() => location.origin")
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}]
    )
