"""Every address declares who may see it and whose record it shows, and keeps to it (S1, S3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import may
from holdfast.policy.scope import scope_of
from holdfast.record.models import (
    AuditEvent,
    Change,
    Decision,
    Duty,
    Entry,
    Exclusion,
    ImportJob,
    Invitation,
    Meeting,
    Proposal,
    RoleHeld,
    ServiceWork,
    User,
)
from holdfast.rulebook import load_procedure
from holdfast.web.page import Audits, Declared
from tests.record.builders import an_officer
from tests.web.after.sent import a_copy, a_restriction, last_review
from tests.web.consultation.asked import (
    a_case_example_of,
    a_compliment_of,
    a_link_of,
    held_answers_of,
)
from tests.web.household import TODAY, Household, a_household

OPEN = {
    "account_login": "how one comes in",
    "account_logout": "how one goes out",
    "account_inactive": "says that an account is closed",
    "account_change_password": "one's own password, of the sign-in library",
    "answer": "somebody without an account, by the cookie that a link was exchanged for",
    "answer_link": "opening a link looks nothing up and tells nothing",
    "answer_question": "somebody without an account, by the cookie",
    "answer_check": "somebody without an account, by the cookie",
    "answer_sent": "thanks, the same for everyone",
    "answer_leave": "the way out",
    "calendar_feed": "a calendar program, by the secret address of one officer",
    "review-hold-sign-in": "asks for a password in a review that is held",
    "gallery": "invented samples, not there in production",
    "gallery_child": "invented samples, not there in production",
    "gallery_public": "invented samples, not there in production",
    "gallery_reason": "invented samples, not there in production",
}
"""The addresses that declare nothing, each with the reason why not."""


NEXT_REVIEW = "looked-after.review.later"
ANSWERED = {200, 204, 302}
ASKS_MORE = {
    (403, "record-done"),
    (403, "prepare"),
    (403, "save-entry"),
    (404, "begin-form"),
    (404, "settle-entry"),
    (404, "make-letter"),
}
"""Pages that ask more than the permission: a role that fills the form, two texts to settle, a
letter that the procedure has."""

OF_NO_AUTHORITY = {
    *("procedure", "first", "second", "rule", "file", "use", "item", "asked", "paper", "step"),
    "form",
}
"""What an address takes that is the same for every authority."""


@dataclass(frozen=True)
class Route:
    name: str
    parameters: tuple[str, ...]
    declared: Declared | None


def routes(resolver: URLResolver | None = None, above: tuple[str, ...] = ()) -> Iterator[Route]:
    for entry in (resolver or get_resolver()).url_patterns:
        parameters = (*above, *entry.pattern.converters)
        if isinstance(entry, URLResolver):
            yield from routes(entry, parameters)
        elif isinstance(entry, URLPattern):
            declared = getattr(entry.callback, "declared", None)
            yield Route(entry.name or str(entry.pattern), parameters, declared)


ROUTES = tuple(routes())
DECLARED = tuple(route for route in ROUTES if route.declared)


def test_every_route_declares_who_may_see_it() -> None:
    undeclared = {route.name for route in ROUTES if route.declared is None}
    assert undeclared == set(OPEN)


def test_a_route_about_one_child_is_audited_as_such() -> None:
    about_a_child = [route for route in DECLARED if {"child", "duty"} & set(route.parameters)]
    assert about_a_child
    for route in about_a_child:
        assert route.declared is not None
        assert route.declared.audits is Audits.CHILD, route.name


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def officer_of(home: Household, profile: Profile) -> User:
    """An officer with one role that acts as a profile, who works with no child."""
    roles = load_procedure(home.authority.procedure).roles.values()
    role = next(role for role in roles if role.acts_as == profile)
    user = an_officer(home.authority)
    RoleHeld.objects.create(
        authority=home.authority, user=user, role=role.id, started_on=date(2024, 1, 1)
    )
    return user


def arguments(route: Route, home: Household) -> list[Any] | None:
    """Examples of what the address takes, from one authority; None where it takes a new thing."""
    job, _ = ImportJob.objects.get_or_create(
        authority=home.authority, kind="ssda903", extracted_on=TODAY, collection_year=2026
    )
    work, _ = ServiceWork.objects.get_or_create(
        authority=home.authority, user=home.officers["iro"], kind="training", done_on=TODAY
    )
    given = {
        "meeting": Meeting.objects.get(review__child=home.amara, planned_on=date(2026, 3, 30)).pk,
        "child": home.amara.pk,
        "held": RoleHeld.objects.get(user=home.officers["iro"], role="iro").pk,
        "work": work.pk,
        "duty": Duty.objects.get(child=home.amara, met_by="", rule=NEXT_REVIEW).pk,
        "job": job.pk,
        "procedure": "coventry",
        "first": "coventry",
        "second": "england",
        "rule": "looked-after.review.first",
        "link": a_link_of(home).pk,
        "answers": held_answers_of(home).pk,
        "compliment": a_compliment_of(home).pk,
        "example": a_case_example_of(home).pk,
        "review": last_review(home).pk,
        "document": a_copy(home).document_id,
        "copy": a_copy(home).pk,
        "file": "pdf",
        "restriction": a_restriction(home).pk,
        "use": "decisions",
        "item": "legal-status",
        "asked": "childs-wishes",
        "paper": "care-plan",
        "invitation": an_invitation(home),
        "exclusion": an_exclusion(home),
        "decision": a_decision(home),
        "change": between(home, Change, happened_on=TODAY),
        "proposal": between(home, Proposal, proposed_on=TODAY, step="placement-moved"),
        "step": "placement-moved",
        "form": "childrens-guardian",
        "entry": an_entry(home),
    }
    known = [given.get(name) for name in route.parameters]
    return None if None in known else known


def between(home: Household, model: Any, **fields: Any) -> int:
    """A row of a table about what happens between reviews."""
    made, _ = model.objects.get_or_create(authority=home.authority, child=home.amara, **fields)
    return int(made.pk)


def an_entry(home: Household) -> int:
    """A complaint begun about a child."""
    made, _ = Entry.objects.get_or_create(
        authority=home.authority, child=home.amara, form="complaint", started_on=TODAY
    )
    return made.pk


def an_invitation(home: Household) -> int:
    """The child's invitation to the last review."""
    review = last_review(home)
    made, _ = Invitation.objects.get_or_create(
        authority=home.authority, child=home.amara, review=review, is_child=True, part="child"
    )
    return made.pk


def an_exclusion(home: Household) -> int:
    """The mother, left out of the reviews of a child."""
    mother = home.amara.relationship_set.get(kind="mother")
    made, _ = Exclusion.objects.get_or_create(
        authority=home.authority,
        child=home.amara,
        person=mother.person,
        decided_on=TODAY,
        rationale="Threats",
    )
    return made.pk


def a_decision(home: Household) -> int:
    """A decision of the last review."""
    review = last_review(home)
    made, _ = Decision.objects.get_or_create(
        authority=home.authority, child=home.amara, review=review, made_on=review.opened_on
    )
    return made.pk


def asked(client: Client, route: Route, arguments: list[Any]) -> int:
    """The status of the answer, by GET or, where that is not allowed, by POST."""
    address = reverse(route.name, args=arguments)
    status = client.get(address).status_code
    return client.post(address).status_code if status == 405 else status


@pytest.mark.parametrize("profile", list(Profile))
def test_each_role_sees_what_it_may_and_nothing_of_another_authority(
    home: Household, profile: Profile
) -> None:
    user = officer_of(home, profile)
    actor = Actor(user.pk, home.authority.pk, user.name, frozenset({profile}))
    elsewhere = a_household(name="Southbeck")
    client = Client()
    client.force_login(user)
    for route in DECLARED:
        assert route.declared is not None
        own, foreign = arguments(route, home), arguments(route, elsewhere)
        assert own is not None, f"say in this test what {route.name} takes"
        assert foreign is not None
        needs = route.declared.needs
        permitted = needs is None or may(actor, needs)
        about_a_child = route.declared.audits is Audits.CHILD
        told = asked(client, route, own)
        if not permitted:
            assert told == 403, (route.name, profile)
        elif about_a_child and not scope_of(actor).everyone:
            assert told == 404, (route.name, profile)
        else:
            assert told in ANSWERED or (told, route.name) in ASKS_MORE, (route.name, profile)
        if set(route.parameters) - OF_NO_AUTHORITY:
            refused = 404 if permitted else 403
            assert asked(client, route, foreign) == refused, (route.name, profile)
    seen = AuditEvent.objects.values_list("child_ids", flat=True)
    theirs = {child.pk for child in elsewhere.children}
    assert not any(theirs & set(children) for children in seen)


def test_strangers_are_asked_to_sign_in(home: Household) -> None:
    for route in DECLARED:
        given = arguments(route, home)
        assert given is not None
        answer = Client().get(reverse(route.name, args=given))
        assert answer.status_code == 302, route.name
        assert answer["Location"].startswith("/sign-in/"), route.name


def test_an_officer_without_a_role_sees_nothing(home: Household) -> None:
    client = Client()
    client.force_login(an_officer(home.authority))
    for route in DECLARED:
        given = arguments(route, home)
        assert given is not None
        assert route.declared is not None
        if route.declared.needs is not None:
            assert asked(client, route, given) == 403, route.name
