"""Anonymous examples of participation: kept apart, checked by a second person."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from holdfast.actions import case_examples
from holdfast.actions.action import Refused
from holdfast.record.models import AuditEvent, CaseExample
from tests.web.consultation.filling import signed_in
from tests.web.household import TODAY, Household, a_household
from tests.web.outside.links import chair

TOLD = "A young person made a film about her plan and showed it at her review."


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


@pytest.fixture
def iro(home: Household) -> Client:
    return signed_in(home.officers["iro"])


@pytest.mark.requirement("COV-153")
def test_an_example_names_no_child_and_is_told_once_another_has_checked_it(
    home: Household, iro: Client
) -> None:
    url = reverse("case-examples")
    iro.post(url, {"wording": TOLD, "ways": ["attended"]})
    example = CaseExample.objects.get()
    assert not {field.name for field in CaseExample._meta.fields} & {"child", "review"}
    assert AuditEvent.objects.latest("pk").child_ids == []
    waiting = iro.get(url).content.decode().partition("May be told")
    assert TOLD in waiting[0]
    assert TOLD not in waiting[2]
    own = reverse("case-example", args=[example.pk])
    assert "Somebody else must check it" in iro.get(own).content.decode()
    iro.post(own, {"check": "yes"})
    example.refresh_from_db()
    assert example.checked_on is None
    manager = signed_in(home.officers["iro-manager"])
    manager.post(own, {"check": "yes"})
    page = iro.get(url).content.decode()
    assert TOLD in page.partition("May be told")[2]
    assert "checked 4 March 2026 by Colin Marsh" in page
    assert "The child attended and contributed." in page


def test_what_could_tell_who_a_child_is_is_refused_or_pointed_out(
    home: Household, iro: Client
) -> None:
    url = reverse("case-examples")
    refused = iro.post(url, {"wording": f"The child {home.amara.local_id} made a film."})
    assert "child’s id" in refused.content.decode()
    assert "Write the example" in iro.post(url, {"wording": " "}).content.decode()
    assert not CaseExample.objects.exists()
    iro.post(url, {"wording": "Amara’s film moved everyone."})
    shown = iro.get(reverse("case-example", args=[CaseExample.objects.get().pk]))
    assert "also names of children on your authority’s record: Amara" in shown.content.decode()


def test_writing_it_anew_asks_for_another_check(home: Household) -> None:
    by = chair(home)
    example = case_examples.write(by=by, wording=TOLD)
    with pytest.raises(Refused, match="Somebody else"):
        case_examples.check(by=by, example=example)
    CaseExample.objects.update(checked_on=TODAY, checked_by=home.officers["iro-manager"])
    case_examples.amend(by=by, example=example, wording=f"{TOLD} Twice.")
    assert CaseExample.objects.get().checked_on is None
    with pytest.raises(Refused, match="list"):
        case_examples.amend(by=by, example=example, wording=TOLD, ways=["dancing"])


def test_it_is_taken_away_with_a_reason_and_another_authoritys_is_not_there(
    home: Household, iro: Client
) -> None:
    elsewhere = a_household("coventry", name="Southbeck")
    foreign = case_examples.write(by=chair(elsewhere), wording=TOLD)
    assert iro.get(reverse("case-example", args=[foreign])).status_code == 404
    own = case_examples.write(by=chair(home), wording=TOLD)
    url = reverse("case-example", args=[own])
    assert "Say why" in iro.post(url, {"why": ""}).content.decode()
    iro.post(url, {"why": "Her friends would know her"})
    assert iro.get(url).status_code == 404
