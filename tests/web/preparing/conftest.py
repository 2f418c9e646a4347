"""A household of each procedure, and officers who prepare a review with a browser's forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.test import Client

from holdfast.core.vocabulary import KINDS
from holdfast.record.models import (
    Child,
    Coverage,
    Entry,
    Person,
    Relationship,
    Review,
    RoleHeld,
    User,
)
from tests.record.builders import a_row, an_officer
from tests.web.household import TODAY, Household, a_household, derive


@dataclass
class Preparing:
    """A household, its planned review of Amara, and ways to act on the pages."""

    home: Household
    review: Review

    @property
    def child(self) -> Child:
        return self.home.amara

    @property
    def address(self) -> str:
        return f"/reviews/{self.review.pk}/"

    def client(self, role: str = "iro") -> Client:
        client = Client()
        client.force_login(self.officer(role))
        return client

    def officer(self, role: str) -> User:
        """The officer who holds a role, made where the household has none."""
        if role not in self.home.officers:
            officer = an_officer(self.home.authority, name=f"Officer of {role}")
            RoleHeld.objects.create(
                authority=self.home.authority,
                user=officer,
                role=role,
                team=self.home.team,
                started_on=date(2024, 1, 1),
            )
            self.home.officers[role] = officer
        return self.home.officers[role]

    def get(self, path: str = "", role: str = "iro") -> str:
        answer = self.client(role).get(f"{self.address}{path}")
        assert answer.status_code == 200, answer.status_code
        return answer.content.decode()

    def post(self, path: str, data: dict[str, Any], role: str = "iro") -> Any:
        return self.client(role).post(f"{self.address}{path}", data)

    def fill(self, form: str, answers: dict[str, Any], role: str = "iro") -> str:
        """Begin a form from the review's page, answer it and record it; what the page then says."""
        begun = self.post(f"prepare/{form}/", {}, role)
        assert begun.status_code == 302, begun.content
        address = begun["Location"].partition("?")[0]
        sent = {f"revision-{name}": 0 for name in answers}
        for name, value in answers.items():
            sent |= boxes(name, value) if isinstance(value, date) else {name: value}
        answer = self.client(role).post(address, sent | {"complete": "yes"}, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    def entry(self, form: str) -> Entry:
        return Entry.objects.get(review=self.review, form=form, entered_in_error=False)

    def person(self, kind: str, forename: str, **fields: Any) -> Person:
        person = Person.objects.create(
            authority=self.home.authority, forename=forename, surname="Okafor", **fields
        )
        a_row(Relationship, self.child, person=person, kind=kind)
        return person

    @property
    def mother(self) -> Person:
        return Relationship.objects.get(child=self.child, kind="mother").person


def boxes(name: str, on: date) -> dict[str, int]:
    """A date as its three boxes send it."""
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def prepare(procedure: str) -> Preparing:
    """A household of a procedure whose record is complete for every kind of fact."""
    home = a_household(procedure)
    known = set(Coverage.objects.values_list("kind", flat=True))
    Coverage.objects.bulk_create(
        Coverage(authority=home.authority, kind=kind, since=date(2024, 1, 1))
        for kind in set(KINDS) - known
    )
    derive(home.authority, home.children)
    return Preparing(home, Review.objects.get(child=home.amara, completed_on=None))


@pytest.fixture
def preparing(settings: Any, db: None) -> Callable[[str], Preparing]:
    """Makes the household of a procedure, on the household's own day."""
    settings.HOLDFAST_TODAY = TODAY
    return prepare
