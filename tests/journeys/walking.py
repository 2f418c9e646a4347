"""People of a journey: an authority at work, and an officer who walks through its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse
from playwright.sync_api import Page, expect

from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.queries.today import today
from holdfast.record.models import (
    Authority,
    Child,
    Person,
    Relationship,
    Review,
    RoleHeld,
    Team,
    User,
)
from tests.actions.world import covered
from tests.record.builders import a_child, a_row, an_authority, an_officer
from tests.web.signing_in import sign_in

STARTED = date(2023, 1, 9)
PATIENCE = 40_000


@dataclass
class Place:
    """An authority of a procedure, its officers by role, and two brothers and sisters."""

    authority: Authority
    team: Team
    officers: dict[str, User]
    children: list[Child] = field(default_factory=list)
    mother: Person | None = None

    def actor(self, role: str) -> Actor:
        return actor_for(self.officers[role], today())

    def review(self, child: Child) -> Review:
        """The child's review that is not yet completed."""
        return Review.objects.get(child=child, completed_on__isnull=True, entered_in_error=False)


def a_place(procedure: str, roles: dict[str, str]) -> Place:
    """An authority with one officer for each of these roles, and two children at home."""
    authority = an_authority(name=f"Saltby ({procedure})", slug=procedure, procedure=procedure)
    covered(authority)
    team = Team.objects.create(authority=authority, name="Children in care")
    place = Place(authority, team, {})
    for role, name in roles.items():
        user = an_officer(authority, name=name, email=f"{role}@{procedure}.example")
        RoleHeld.objects.create(
            authority=authority, user=user, role=role, team=team, started_on=STARTED
        )
        place.officers[role] = user
    place.children = [
        a_child(authority, forename=name, surname="Ferrier", born_on=born, sex=sex)
        for name, born, sex in (
            ("Ruby", date(2014, 5, 2), "F"),
            ("Theo", date(2016, 9, 14), "M"),
        )
    ]
    ruby, theo = place.children
    a_row(Relationship, ruby, other_child=theo, kind="sibling")
    place.mother = Person.objects.create(authority=authority, forename="Dana", surname="Ferrier")
    for child in place.children:
        a_row(Relationship, child, person=place.mother, kind="mother")
    return place


@dataclass
class Walk:
    """An officer's browser; every kind of page walked to is checked for accessibility, once."""

    page: Page
    place: Place
    check: Callable[[Page], None]
    checked: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        # A machine that tests much at once is slow to answer.
        self.page.set_default_timeout(PATIENCE)

    def as_(self, role: str) -> Walk:
        """Go on as the officer of another role."""
        sign_in(self.page, self.place.officers[role])
        return self

    def to(self, name: str, *args: Any) -> Page:
        """Go to a page; it answers and has no accessibility fault."""
        return self.at(reverse(name, args=args), name)

    def at(self, address: str, kind: str = "") -> Page:
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == 200, f"{address}: {answer.status}"
        if not kind or kind not in self.checked:
            self.check(self.page)
            self.checked.add(kind)
        return self.page

    def press(self, name: str, *, exact: bool = True) -> None:
        """Press a button and see that no error came of it."""
        self.page.get_by_role("button", name=name, exact=exact).first.click()
        self.page.wait_for_load_state()
        wrong = self.page.locator(".govuk-error-summary")
        assert wrong.count() == 0, wrong.inner_text()

    def fill_date(self, label: str, on: date) -> None:
        """Type a date into its three boxes."""
        group = self.page.get_by_role("group", name=label)
        for part, value in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
            group.get_by_label(part).fill(str(value))

    def sees(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()
