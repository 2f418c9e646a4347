"""Pages are audited, refused where they cannot be, and gone at once for who lost the right."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from holdfast.actions import views
from holdfast.record.models import AuditEvent, Authority, Duty, RoleHeld
from tests.record.builders import a_child, an_authority
from tests.web.household import PASSWORD, TODAY, Household, a_household


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household()


def signed_in(home: Household, role: str = "iro") -> Client:
    client = Client()
    client.force_login(home.officers[role])
    return client


def child_url(home: Household) -> str:
    return reverse("child", args=[home.amara.pk])


def seen() -> list[tuple[str, tuple[int, ...]]]:
    rows = AuditEvent.objects.filter(is_view=True).order_by("pk")
    return [(action, tuple(ids)) for action, ids in rows.values_list("action", "child_ids")]


def test_seeing_a_child_is_on_record_with_who_and_whom(home: Household) -> None:
    assert signed_in(home).get(child_url(home)).status_code == 200
    event = AuditEvent.objects.get(is_view=True)
    assert (event.user, event.action) == (home.officers["iro"], "child")
    assert set(event.child_ids) == {home.amara.pk, home.jonah.pk, home.zoe.pk}


def test_a_list_is_one_view_of_all_the_children_it_names(home: Household) -> None:
    signed_in(home).get("/my-work/")
    signed_in(home).post("/children/search/", {"q": "amara"})
    ids = (home.amara.pk, home.jonah.pk, home.zoe.pk)
    assert seen() == [("my_work", ids), ("child_search", ids)]


def test_nothing_is_shown_that_cannot_be_put_on_record(
    home: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(views.AuditEvent.objects, "create", fails)
    client = signed_in(home)
    duty = Duty.objects.filter(child=home.amara).earliest("due")
    addresses = ("/my-work/", "/my-work/calendar/", "/children/", f"/my-work/why/{duty.pk}/")
    for address in (*addresses, child_url(home)):
        answer = client.get(address)
        assert answer.status_code == 503, address
        assert b"Amara" not in answer.content
    assert client.post("/children/search/", {"q": "amara"}).status_code == 503


def test_a_role_taken_away_is_gone_on_the_next_request(home: Household) -> None:
    client = signed_in(home)
    assert client.get(child_url(home)).status_code == 200
    RoleHeld.objects.filter(user=home.officers["iro"]).update(ended_on=TODAY)
    refused = client.get(child_url(home))
    assert refused.status_code == 403
    assert "You may not do this" in refused.content.decode()


def test_an_account_closed_is_gone_on_the_next_request(home: Household) -> None:
    client = signed_in(home)
    home.officers["iro"].is_active = False
    home.officers["iro"].save()
    assert client.get(child_url(home)).status_code == 302


@pytest.mark.parametrize(
    ("role", "first"),
    [
        ("iro", "/my-work/"),
        ("social-worker", "/my-work/"),
        ("service-manager", "/my-work/"),
    ],
)
def test_an_officer_starts_from_their_own_work(home: Household, role: str, first: str) -> None:
    answer = signed_in(home, role).get("/")
    assert (answer.status_code, answer["Location"]) == (302, first)


def test_a_number_alone_opens_the_record(home: Household) -> None:
    answer = signed_in(home).post("/children/search/", {"q": home.amara.local_id})
    assert (answer.status_code, answer["Location"]) == (302, child_url(home))


def test_a_merged_record_leads_to_the_one_that_was_kept(home: Household) -> None:
    double = a_child(home.authority, merged_into=home.amara)
    answer = signed_in(home).get(reverse("child", args=[double.pk]))
    assert (answer.status_code, answer["Location"]) == (302, child_url(home))


def test_an_officer_of_no_child_is_shown_all_children(home: Household) -> None:
    answer = signed_in(home, "iro-manager").get("/children/")
    assert (answer.status_code, answer["Location"]) == (302, "/children/all/")
    assert signed_in(home, "iro-manager").get("/children/all/").status_code == 200


def test_the_reason_is_a_part_of_the_list_or_a_page_of_its_own(home: Household) -> None:
    duty = Duty.objects.get(child=home.jonah, rule="looked-after.review.first")
    address = reverse("duty_reason", args=[duty.pk])
    whole = signed_in(home).get(address).content.decode()
    part = signed_in(home).get(address, headers={"HX-Request": "true"}).content.decode()
    for text in (whole, part):
        assert "On 16 February 2026 the child became looked after." in text
        assert "20 working days" in text
    assert "<html" in whole
    assert "<html" not in part


def test_addresses_that_make_no_sense_narrow_nothing(home: Household) -> None:
    client = signed_in(home)
    for query in ("kind=nonsense", "state=x", "page=0", "page=99999", "day=today", "officer=-1"):
        assert client.get(f"/my-work/?{query}").status_code == 200, query
    assert client.get("/my-work/calendar/?month=1&list=nobody").status_code == 200
    assert client.get("/my-work/calendar/?month=9999-12").status_code == 200
    assert client.get(f"{child_url(home)}?part=x&page=77").status_code == 200


def test_every_list_and_every_filter_of_it_opens(home: Household) -> None:
    client = signed_in(home, "team-manager")
    for list_address in (
        "/my-work/",
        "/my-work/watching/",
        "/my-work/team/",
        "/my-work/calendar/?list=team",
    ):
        assert client.get(list_address).status_code == 200, list_address
    manager = signed_in(home, "iro-manager")
    for query in ("kind=visits", "state=overdue", "sort=child", "sort=duty", "day=2026-03-16"):
        assert manager.get(f"/my-work/service/?{query}").status_code == 200, query
    assert manager.get(f"/my-work/service/?team={home.team.pk}").status_code == 200


def test_no_name_gets_into_an_address_or_a_log(
    home: Household, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    canary = a_child(home.authority, forename="Quillon", surname="Canarywise", born_on=TODAY)
    home.amara.known_as = "Canarywise"
    home.amara.save()
    client = signed_in(home)
    pages = [client.get(address) for address in ("/my-work/", "/children/", child_url(home))]
    pages.append(client.post("/children/search/", {"q": "Canarywise"}))
    pages.append(client.get(reverse("child", args=[canary.pk])))
    client.get("/children/999999999/")
    for page in pages:
        assert page.status_code == 200
        addresses = [
            part.split('"')[0].lower()
            for mark in ('href="', 'action="', 'hx-get="')
            for part in page.content.decode().split(mark)[1:]
        ]
        assert addresses
        assert not any("canarywise" in address for address in addresses)
    ours = [record for record in caplog.records if not record.name.startswith("django.db")]
    assert not any("canarywise" in record.getMessage().lower() for record in ours)
    assert not any("canarywise" in str(row).lower() for row in AuditEvent.objects.values())


def test_demonstration_sign_ins_are_offered_for_demonstrations_only(home: Household) -> None:
    page = Client().get("/sign-in/").content.decode()
    assert page.count("Ruth Adeyemi") == 1
    assert "Review and Quality Assurance Manager" in page
    Authority.objects.update(is_demonstration=False)
    an_authority()
    assert "Ruth Adeyemi" not in Client().get("/sign-in/").content.decode()


def test_production_offers_nobody_to_sign_in_as(home: Household, settings: Any) -> None:
    settings.IN_PRODUCTION = True
    assert "Ruth Adeyemi" not in Client().get("/sign-in/").content.decode()


def test_a_password_signs_in_and_leads_to_ones_work(home: Household) -> None:
    client = Client()
    given = {"login": home.officers["iro"].email, "password": PASSWORD}
    answer = client.post("/sign-in/", given, follow=True)
    assert answer.redirect_chain[-1][0] == "/my-work/"
