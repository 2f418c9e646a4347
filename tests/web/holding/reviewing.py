"""A review that is held: an authority of a procedure, a child in care, its chair signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from holdfast.actions import reviews
from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.record.models import (
    Allocation,
    Authority,
    Child,
    LegalStatus,
    LookedAfterPeriod,
    MeetingKind,
    Placement,
    Review,
    RoleHeld,
    User,
    Visit,
)
from tests.actions.world import covered
from tests.record.builders import a_child, a_meeting, a_row, an_authority, an_officer
from tests.web.household import derive

TODAY = date(2026, 3, 4)
SINCE = date(2025, 9, 1)
PASSWORD = "a heron stands in the shallows"


@dataclass
class Held:
    """The authority, its officers, the child, and the review that is held."""

    authority: Authority
    iro: User
    worker: User
    child: Child
    review: Review
    client: Client

    @property
    def chair(self) -> Actor:
        return actor_for(self.iro, TODAY)

    def url(self, name: str, *args: object) -> str:
        return reverse(f"review-hold{name}", args=[self.review.pk, *args])

    def item(self, name: str) -> str:
        return self.url("-item", name)

    def reload(self) -> Review:
        self.review.refresh_from_db()
        return self.review

    def another(self, name: str = "Bea Holt", role: str = "iro") -> Client:
        """A second officer of the same authority, signed in."""
        user = officer(self.authority, name, role)
        client = Client()
        client.force_login(user)
        return client


def officer(authority: Authority, name: str, role: str) -> User:
    address = f"{name.lower().replace(' ', '.')}@{authority.slug}.example"
    user = an_officer(authority, name=name, email=address, password=PASSWORD)
    RoleHeld.objects.create(authority=authority, user=user, role=role, started_on=date(2023, 1, 9))
    return user


def held(
    procedure: str = "england",
    *,
    born: date = date(2015, 7, 19),
    status: str = "V2",
    opened: bool = True,
    before: int = 0,
    slug: str = "",
) -> Held:
    """A child looked after since SINCE, with `before` reviews done, and one that is held today."""
    slug = slug or f"held-{procedure}"
    authority = an_authority(name=f"Northmere {slug}", slug=slug, procedure=procedure)
    covered(authority)
    iro, worker = (
        officer(authority, "Ruth Adeyemi", "iro"),
        officer(authority, "Priya Nair", "social-worker"),
    )
    child = a_child(authority, forename="Amara", surname="Okafor", born_on=born, sex="F")
    a_row(LookedAfterPeriod, child, started_on=SINCE, how="agreement", recorded_on=SINCE)
    a_row(LegalStatus, child, code=status, started_on=SINCE)
    a_row(Placement, child, code="U6", setting="foster", started_on=SINCE)
    a_row(Allocation, child, user=iro, role="iro", started_on=SINCE)
    a_row(Allocation, child, user=worker, role="social-worker", started_on=SINCE)
    a_row(Visit, child, visited_on=TODAY - timedelta(days=6), by="social-worker", seen=True)
    for number in range(before):
        on = SINCE + timedelta(days=20 + 70 * number)
        a_row(
            Review,
            child,
            opened_on=on,
            completed_on=on,
            participation="PN1",
            permanence="none" if number == 0 else "identified",
        )
    planned = a_meeting(child, MeetingKind.REVIEW, TODAY, place="At her foster home")
    review = a_row(Review, child, meeting=planned, documents=["care-plan", "social-work-report"])
    derive(authority, [child])
    client = Client()
    client.force_login(iro)
    told = Held(authority, iro, worker, child, review, client)
    if opened:
        reviews.open_review(by=told.chair, child=child.pk, on=TODAY, review=review.pk)
        client.post(told.url("-begin"))
    return told


def sent(held: Held, name: str, client: Client | None = None, **answers: Any) -> dict[str, Any]:
    """What the page of an item would send: its hidden fields as shown, and these answers."""
    page = (client or held.client).get(held.item(name))
    assert page.status_code == 200, page.status_code
    form = page.context["form"]
    (shown,) = form.sections
    told: dict[str, Any] = dict(form.shown_first)
    for each in shown.questions:
        told[f"revision-{each.question.id}"] = each.revision
        value = form[each.question.id].initial
        if value not in (None, ""):
            told[each.question.id] = value
    if shown.skip is not None:
        told[f"revision-{name}"] = shown.revision
    return told | answers
