"""An office at work between reviews: officers by role, signed in, and forms as they send them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

from django.test import Client
from django.urls import reverse

from holdfast.actions import proposals, reviews
from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.record.models import (
    Child,
    Coverage,
    Notice,
    Placement,
    Proposal,
    RoleHeld,
    User,
)
from tests.record.builders import a_row, an_officer
from tests.web.household import TODAY, Household, a_household

KINDS = ("change-happened", "change-told", "decision-made", "decision-done", "visit-recorded")


def office(procedure: str, name: str = "Northmere") -> Household:
    """A household whose record is also complete for what happens between reviews."""
    home = a_household(procedure=procedure, name=name)
    for kind in KINDS:
        Coverage.objects.create(authority=home.authority, kind=kind, since=date(2024, 1, 1))
    return home


def officer(home: Household, role: str) -> User:
    """The officer who holds a role; one more is appointed where nobody does."""
    held = RoleHeld.objects.filter(authority=home.authority, role=role).first()
    if held:
        return held.user
    user = an_officer(home.authority, name=role.replace("-", " ").title())
    RoleHeld.objects.create(
        authority=home.authority,
        user=user,
        role=role,
        team=home.team,
        started_on=TODAY - timedelta(days=400),
    )
    return user


def as_(home: Household, role: str) -> Client:
    """The officer of a role, signed in."""
    client = Client()
    client.force_login(officer(home, role))
    return client


def actor(home: Household, role: str) -> Actor:
    return actor_for(officer(home, role), TODAY)


def sent(client: Client, name: str, *args: object, **answers: Any) -> str:
    """What the page after a form says: the one it leads to, or itself with what is wrong."""
    told = {key: str(value) for key, value in answers.items()}
    return words(client.post(reverse(name, args=args), told, follow=True))


def seen(client: Client, name: str, *args: object, query: str = "") -> str:
    """The words of a page."""
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200, (name, answer.status_code)
    return words(answer)


def words(answer: Any) -> str:
    """The text of an answer without its markup, in single spaces."""
    page = answer.content.decode()
    main = page[page.index("<main") : page.index("</main>")] if "<main" in page else page
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def notices(home: Household, role: str) -> list[str]:
    """The titles of what was told to a role, or to its officer by name, newest first."""
    rows = Notice.objects.filter(authority=home.authority, role=role)
    return list(rows.order_by("-pk").values_list("title", flat=True))


def living_in(child: Child, setting: str, **fields: Any) -> Placement:
    """A child who has moved to one kind of place and lives there now."""
    moved = date(2025, 6, 1)
    Placement.objects.filter(child=child, ended_on__isnull=True).update(ended_on=moved)
    return a_row(Placement, child, setting=setting, started_on=moved, **fields)


def proposed(home: Household, step: str, circumstance: str = "significant", **more: Any) -> int:
    """A change that the social worker has proposed for Amara."""
    return proposals.propose(
        by=actor(home, "social-worker"),
        child=home.amara.pk,
        step=step,
        circumstance=circumstance,
        wording="Move to a flat of her own",
        **more,
    )


def considered(home: Household, proposal: int, *, endorsed: bool | None = None) -> int:
    """A review held today has considered the proposal, and the officer has answered it."""
    iro = actor(home, "iro")
    review = reviews.hold(by=Actor.product(home.authority.pk), child=home.amara.pk, on=TODAY)
    proposals.consider(by=iro, child=home.amara.pk, proposal=proposal, review=review)
    if endorsed is not None:
        proposals.endorse(
            by=iro,
            child=home.amara.pk,
            proposal=proposal,
            endorsed=endorsed,
            reasons="She wants it, and it is safe",
        )
    return review


def last_proposal(home: Household) -> Proposal:
    return Proposal.objects.filter(authority=home.authority).latest("pk")


def move(client: Client, child: Child, on: date = TODAY, **answers: Any) -> str:
    """The page after recording a move."""
    given = {"on": on, "setting": "other", "regulated": "no"} | answers
    return sent(client, "carry-out-change", child.pk, "placement-moved", **given)
