"""The frame of a working page shows who is signed in, where, and where they may go."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse

from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.record.models import Authority, RoleHeld
from holdfast.rulebook import load_procedure
from holdfast.web import frame
from holdfast.web.demonstration import DemoPerson, DemoSignIns

PAGE = "/password/change/"


def officer(profile: str = "chair", *, demonstration: bool = False):
    authority = Authority.objects.create(
        name="Northmere", slug="northmere", procedure="england", is_demonstration=demonstration
    )
    user = get_user_model().objects.create_user(
        email="r@northmere.example",
        password="a heron stands in the shallows",
        name="Ruth Adeyemi",
        authority=authority,
    )
    roles = load_procedure("england").roles.values()
    role = next(role for role in roles if role.acts_as == profile)
    RoleHeld.objects.create(
        authority=authority, user=user, role=role.id, started_on=date(2020, 1, 1)
    )
    return user


@pytest.fixture
def signed_in(client: Client, db: None) -> Client:
    client.force_login(officer())
    return client


def test_says_who_and_where(signed_in: Client) -> None:
    page = signed_in.get(PAGE).content.decode()
    title = next(r.title for r in load_procedure("england").roles.values() if r.acts_as == "chair")
    for said in ("Northmere", "Ruth Adeyemi", title, "Sign out", "Skip to main content"):
        assert said in page


def test_the_title_says_the_page_and_the_product(signed_in: Client) -> None:
    assert "<title>Change password – Holdfast</title>" in signed_in.get(PAGE).content.decode()
    refused = signed_in.post(PAGE, {}).content.decode()
    assert "<title>Error: Change password – Holdfast</title>" in refused


def test_only_demonstration_data_is_called_that(client: Client, db: None) -> None:
    client.force_login(officer(demonstration=True))
    assert "Demonstration data" in client.get(PAGE).content.decode()


def test_real_data_is_not_called_a_demonstration(signed_in: Client) -> None:
    assert "Demonstration data" not in signed_in.get(PAGE).content.decode()


def test_leads_only_where_the_role_may_go(db: None) -> None:
    request = RequestFactory().get("/")
    request.user = user = officer()
    request.actor = Actor(user.pk, user.authority_id, user.name, frozenset({Profile.ADMINISTRATOR}))
    shown = frame.frame(request)["frame"]
    labels = {link.label for link in (*shown.links, *shown.more)}
    assert not labels & {"My work", "Children"}


def test_the_navigation_has_at_most_six_links() -> None:
    assert len(frame.PRIMARY) <= 6


def test_marks_the_part_of_the_site_that_is_open() -> None:
    pages = (("My work", "/"), ("Children", "/children/"))
    current = {
        link.label: (link.current, link.exact) for link in frame.links("/children/7/", pages)
    }
    assert current == {"My work": (False, False), "Children": (True, False)}
    assert frame.links("/", pages)[0].exact


def test_staying_signed_in_needs_a_session_and_a_post(client: Client, db: None) -> None:
    address = reverse("keep_alive")
    assert client.post(address).status_code == 302
    client.force_login(officer())
    assert client.post(address).status_code == 204
    assert client.get(address).status_code == 405


def test_demonstration_sign_ins_are_listed_only_when_given(db: None) -> None:
    page = Client().get("/sign-in/")
    assert "Demonstration sign-ins" not in page.content.decode()
    people = (DemoPerson("Ruth Adeyemi", "Reviewing officer", "r@n.example", "a heron stands"),)
    context = {**page.context_data, "demo_sign_ins": (DemoSignIns("Northmere", people),)}
    listed = render_to_string("account/login.html", context, request=page.wsgi_request)
    assert "Demonstration sign-ins" in listed
    assert "Ruth Adeyemi" in listed


@pytest.mark.parametrize("name", ["404.html", "403.html", "403_csrf.html", "500.html"])
def test_pages_of_refusal_say_what_to_do(name: str) -> None:
    page = render_to_string(name, {"exception": "Your role does not allow it."})
    assert "<h1" in page
    assert "!" not in page.split("</head>")[1]


@pytest.mark.parametrize(
    "name", ["account/logout.html", "account/account_inactive.html", "account/login.html"]
)
def test_pages_of_the_account_are_holdfasts_own(name: str, db: None) -> None:
    page = Client().get("/sign-in/")
    shown = render_to_string(name, page.context_data, request=page.wsgi_request)
    assert "hf-wordmark" in shown
