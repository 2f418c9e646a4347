"""A review of Amara that was completed two days ago, with recommendations and people around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from holdfast.core.vocabulary import KINDS
from holdfast.record.models import (
    Authority,
    Coverage,
    Decision,
    Invitation,
    Person,
    Relationship,
    Review,
    RoleHeld,
    Sitting,
    User,
)
from tests.actions.world import LONG_AGO
from tests.record.builders import a_row, an_officer
from tests.web.household import TODAY, Household, a_household, derive

COMPLETED = date(2026, 3, 2)
PROTECTED = "14 Hazel Court, Eastbrook, NE4 7QX"


@dataclass
class Reviewed:
    """A household in which a review has just been completed."""

    home: Household
    review: Review
    decisions: list[Decision]
    mother: Person
    father: Person
    carer: Person

    @property
    def child(self) -> int:
        return int(self.review.child_id)

    def client(self, role: str) -> Client:
        client = Client()
        client.force_login(self.home.officers[role])
        return client

    def holder(self, role: str) -> User:
        """An officer who holds one further role, in the team of the social worker."""
        home = self.home
        user = an_officer(home.authority, name="Dev Sharma", email=f"{role}@example.org")
        held = {"authority": home.authority, "user": user, "role": role, "team": home.team}
        RoleHeld.objects.create(**held, started_on=date(2024, 1, 8))
        home.officers[role] = user
        return user

    def derive(self) -> None:
        derive(self.home.authority, self.home.children)

    def at(self, path: str) -> str:
        return f"/reviews/{self.review.pk}/{path}"


def a_reviewed_household(procedure: str) -> Reviewed:
    home = a_household(procedure)
    amara = home.amara
    amara.known_as = "Mimi"
    amara.save()
    review = a_row(
        Review,
        amara,
        opened_on=COMPLETED,
        completed_on=COMPLETED,
        completed_time=time(11, 0),
        participation="PN1",
        chair=home.officers["iro"],
    )
    a_row(Sitting, amara, review=review, held_on=COMPLETED, is_meeting=True)
    mother = Person.objects.get(surname="Okafor", forename="Grace")
    mother.address, mother.address_protected = PROTECTED, True
    mother.save()
    father = Person.objects.create(authority=home.authority, forename="Daniel", surname="Cole")
    carer = Person.objects.create(authority=home.authority, forename="Wendy", surname="Hirst")
    a_row(Relationship, amara, person=father, kind="father")
    a_row(Relationship, amara, person=carer, kind="carer")
    for person, part in ((mother, "mother"), (carer, "carer")):
        a_row(Invitation, amara, review=review, person=person, part=part, attended=True)
    decisions = [
        a_row(
            Decision,
            amara,
            review=review,
            made_on=COMPLETED,
            wording=wording,
            owner=home.officers["social-worker"],
            owner_role="social-worker",
            by_date=date(2026, 4, 6),
            starred=starred,
        )
        for wording, starred in (
            ("Arrange a visit to the dentist.", True),
            ("Amara sees her brother every month.", False),
        )
    ]
    covered(home.authority)
    reviewed = Reviewed(home, review, decisions, mother, father, carer)
    reviewed.derive()
    return reviewed


def covered(authority: Authority) -> None:
    """The record is complete for what follows a review too."""
    for kind in KINDS:
        Coverage.objects.get_or_create(authority=authority, kind=kind, defaults={"since": LONG_AGO})


@pytest.fixture
def reviewed(settings: Any, db: None) -> Callable[[str], Reviewed]:
    settings.HOLDFAST_TODAY = TODAY
    return a_reviewed_household
