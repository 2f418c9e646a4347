"""An officer is named, within what the procedure allows; every reason is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from holdfast.record.models import (
    Allocation,
    Child,
    GateLift,
    Notice,
    Relationship,
    RoleHeld,
    Team,
    User,
)
from tests.record.builders import a_row, an_officer
from tests.web.allocation.service import a_newcomer, a_reviewer, day, row_of, signed_in, words
from tests.web.household import TODAY, Household


def manager(home: Household) -> Client:
    return signed_in(home.officers["iro-manager"])


def choose(
    client: Client, child: Child, user: User, also: tuple[Child, ...] = (), **reasons: str
) -> Any:
    address = f"/children/{child.pk}/reviewing-officer/choose/"
    told = day(TODAY) | {"user": user.pk, "also": [each.pk for each in also]}
    return client.post(address, told | reasons)


def lead_of(child: Child) -> Allocation:
    return Allocation.objects.get(child=child, role="iro", ended_on=None, entered_in_error=False)


def a_parent_of(child: Child, parent: Child) -> None:
    a_row(Relationship, child, other_child=parent, kind="mother")


@pytest.mark.requirement("PS-88")
@pytest.mark.parametrize("downwards", [True, False])
def test_a_parent_and_a_child_never_share_an_officer(standards: Household, downwards: bool) -> None:
    """The officer reviews Amara; the newcomer is her child, or her mother."""
    child = a_newcomer(standards, "Bea")
    if downwards:
        a_parent_of(child, standards.amara)
    else:
        a_parent_of(standards.amara, child)
    theirs, other = standards.officers["iro"], a_reviewer(standards, "Hal Moss")
    client = manager(standards)
    page = client.get(f"/children/{child.pk}/reviewing-officer/choose/")
    assert "Cannot be named This officer reviews the child’s own parent" in row_of(
        page, "Ruth Adeyemi"
    )
    assert f'value="{theirs.pk}"' not in page.content.decode()
    assert "is not one of the available choices" in words(choose(client, child, theirs))
    assert not Allocation.objects.filter(child=child, role="iro").exists()
    assert choose(client, child, other).status_code == 302
    assert lead_of(child).user == other


@pytest.mark.requirement("PS-89")
def test_the_siblings_officer_is_proposed_and_another_is_challenged(standards: Household) -> None:
    child = a_newcomer(standards, "Bea")
    a_row(Relationship, child, other_child=standards.amara, kind="sibling")
    other = a_reviewer(standards, "Hal Moss")
    client = manager(standards)
    address = f"/children/{child.pk}/reviewing-officer/choose/"
    assert "Proposed Has the brothers and sisters." in row_of(client.get(address), "Ruth Adeyemi")
    refused = words(choose(client, child, other))
    assert "Brothers and sisters have another officer. Choose their officer, or say why" in refused
    assert not Allocation.objects.filter(child=child, role="iro").exists()
    why = {"different-iro-reasons": "conflict", "different-iro-reasons-note": "Amara hurt Bea."}
    assert choose(client, child, other, **why).status_code == 302
    lift = GateLift.objects.get(child=child)
    assert (lift.gate, lift.reason_code) == ("iro.allocate.siblings", "conflict")
    assert (lift.reason, lift.lifted_by.name) == ("Amara hurt Bea.", "Colin Marsh")


def test_the_officer_of_the_siblings_needs_no_reason(standards: Household) -> None:
    child = a_newcomer(standards, "Bea")
    a_row(Relationship, child, other_child=standards.amara, kind="sibling")
    assert choose(manager(standards), child, standards.officers["iro"]).status_code == 302
    assert not GateLift.objects.filter(child=child).exists()


@pytest.mark.requirement("COV-041")
def test_nobody_who_had_a_part_in_the_case_reviews_it(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea")
    once = a_reviewer(coventry, "Hal Moss")
    a_row(
        Allocation,
        child,
        user=once,
        role="social-worker",
        started_on=date(2025, 1, 6),
        ended_on=date(2025, 3, 3),
    )
    client = manager(coventry)
    page = client.get(f"/children/{child.pk}/reviewing-officer/choose/")
    assert "Cannot be named This officer has, or had, responsibility" in row_of(page, "Hal Moss")
    choose(client, child, once)
    assert not Allocation.objects.filter(child=child, role="iro").exists()


@pytest.mark.requirement("COV-041", "COV-042")
def test_nobody_in_the_line_of_the_case_reviews_it(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea")
    both = a_reviewer(coventry, "Hal Moss")
    elsewhere = Team.objects.create(authority=coventry.authority, name="West")
    held = RoleHeld.objects.create(
        authority=coventry.authority,
        user=both,
        role="team-manager",
        team=elsewhere,
        started_on=date(2026, 1, 5),
    )
    client = manager(coventry)
    address = f"/children/{child.pk}/reviewing-officer/choose/"
    assert "Cannot be named" not in row_of(client.get(address), "Hal Moss")
    RoleHeld.objects.filter(pk=held.pk).update(team=coventry.team)
    assert "in the line that manages the child’s case" in row_of(client.get(address), "Hal Moss")
    RoleHeld.objects.filter(pk=held.pk).update(role="service-manager", team=None)
    assert "Cannot be named" in row_of(client.get(address), "Hal Moss")
    choose(client, child, both)
    assert not Allocation.objects.filter(child=child, role="iro").exists()


@pytest.mark.requirement("COV-072")
def test_a_late_allocation_says_why_from_the_list(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea", date(2026, 2, 16))
    officer = coventry.officers["iro"]
    client = manager(coventry)
    page = words(client.get(f"/children/{child.pk}/reviewing-officer/choose/"))
    for reason in (
        "The service was not told that the child is looked after",
        "The record of becoming looked after was completed late",
        "The record of becoming looked after was completed incorrectly",
        "Held so that one officer could take child protection and looked-after reviewing together",
    ):
        assert reason in page
    assert "The five working days have passed. Say why the allocation is late." in words(
        choose(client, child, officer)
    )
    assert not Allocation.objects.filter(child=child, role="iro").exists()
    why = {"late-allocation-reasons": "aligning"}
    assert choose(client, child, officer, **why).status_code == 302
    assert lead_of(child).late_reason == "aligning"
    shown = row_of(client.get("/allocation/newcomers/"), "BL Bea Lister")
    assert "late: Held so that one officer could take child protection" in shown


@pytest.mark.requirement("SWK-14")
def test_the_same_officer_goes_on_unless_a_reason_is_given(southwark: Household) -> None:
    other = a_reviewer(southwark, "Hal Moss")
    client = manager(southwark)
    with_brother = (southwark.jonah,)
    refused = words(choose(client, southwark.amara, other, with_brother))
    assert "The child has a reviewing officer, who should go on. Say why" in refused
    assert lead_of(southwark.amara).user == southwark.officers["iro"]
    why = {"iro-change-reasons": "officer-leaves"}
    assert choose(client, southwark.amara, other, with_brother, **why).status_code == 302
    assert lead_of(southwark.amara).change_reason == "officer-leaves"
    page = words(client.get(f"/children/{southwark.amara.pk}/reviewing-officer/"))
    assert "The officer leaves the service" in page
    assert "The same officer is to stay with the child." in page


@pytest.mark.requirement("COV-074")
def test_the_officers_of_a_child_are_kept_with_their_dates(coventry: Household) -> None:
    other = a_reviewer(coventry, "Hal Moss")
    client = manager(coventry)
    choose(client, coventry.amara, other, (coventry.jonah,))
    page = client.get(f"/children/{coventry.amara.pk}/reviewing-officer/")
    assert row_of(page, "Hal Moss").startswith("Hal Moss 4 Mar 2026 Now")
    assert row_of(page, "Ruth Adeyemi").startswith("Ruth Adeyemi 13 May 2024 4 Mar 2026")


def test_both_officers_are_told_of_a_change(coventry: Household) -> None:
    other = a_reviewer(coventry, "Hal Moss")
    choose(manager(coventry), coventry.amara, other, (coventry.jonah,))
    told = dict(Notice.objects.values_list("recipient__name", "title"))
    assert told == {
        "Hal Moss": "You are the reviewing officer",
        "Ruth Adeyemi": "Introduce the new reviewing officer to the child",
    }


def test_a_team_manager_does_not_choose_who_reviews(coventry: Household) -> None:
    client = signed_in(coventry.officers["team-manager"])
    address = f"/children/{coventry.amara.pk}/reviewing-officer/choose/"
    assert client.get(address).status_code == 403
    assert client.post(address, day(TODAY) | {"user": 1}).status_code == 403


def test_what_cannot_be_is_refused_beside_its_field(coventry: Household) -> None:
    child = a_newcomer(coventry, "Bea")
    officer = coventry.officers["iro"]
    client = manager(coventry)
    address = f"/children/{child.pk}/reviewing-officer/choose/"
    ahead = words(client.post(address, day(date(2026, 3, 9)) | {"user": officer.pk}))
    assert "The first day cannot be in the future." in ahead
    nobody = words(client.post(address, day(TODAY)))
    assert "Choose the reviewing officer" in nobody
    stranger = an_officer(coventry.authority)
    assert "is not one of the available" in words(
        client.post(address, day(TODAY) | {"user": stranger.pk})
    )
    broken = {"user": officer.pk, "on_day": "31", "on_month": "2", "on_year": "2026"}
    assert "From must be a real date" in words(client.post(address, broken))


def test_brothers_and_sisters_are_given_one_officer_by_one_act(coventry: Household) -> None:
    child, brother = a_newcomer(coventry, "Bea"), a_newcomer(coventry, "Dev")
    a_row(Relationship, child, other_child=brother, kind="sibling")
    other = a_reviewer(coventry, "Hal Moss")
    client = manager(coventry)
    page = client.get(f"/children/{child.pk}/reviewing-officer/choose/")
    assert "The same officer for (optional) Brothers and sisters in care. Dev Lister" in words(page)
    assert choose(client, child, other, (brother,)).status_code == 302
    assert (lead_of(child).user, lead_of(brother).user) == (other, other)


def test_where_one_of_them_is_barred_nobody_is_named(coventry: Household) -> None:
    child, brother = a_newcomer(coventry, "Bea"), a_newcomer(coventry, "Dev")
    a_row(Relationship, child, other_child=brother, kind="sibling")
    a_parent_of(brother, coventry.amara)
    officer = coventry.officers["iro"]
    answer = choose(manager(coventry), child, officer, (brother,))
    assert "This officer reviews the child’s own parent" in words(answer)
    assert not Allocation.objects.filter(child__in=[child, brother], role="iro").exists()
