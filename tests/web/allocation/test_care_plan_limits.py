"""Whoever reviews a plan comments on it, and neither writes nor approves it."""

from __future__ import annotations

import pytest

from holdfast.actions import plans
from holdfast.policy.permissions import NotPermitted
from holdfast.queries.actors import actor_for
from holdfast.record.models import Duty, Entry, Plan
from tests.web.allocation.service import day, filled, signed_in, words
from tests.web.household import TODAY, Household


@pytest.mark.requirement("PS-79")
def test_an_officer_does_not_write_the_plan_and_is_told_so(standards: Household) -> None:
    officer = standards.officers["iro"]
    duty = Duty.objects.get(child=standards.jonah, rule="care-plan.made", outcome="open")
    client = signed_in(officer)
    refused = client.get(f"/record/{duty.pk}/done/")
    assert refused.status_code == 403
    assert "write, approve or end a child" in refused.content.decode()
    assert client.post(f"/record/{duty.pk}/done/", day(TODAY)).status_code == 403
    with pytest.raises(NotPermitted):
        plans.make(by=actor_for(officer, TODAY), child=standards.jonah.pk, kind="care", on=TODAY)
    with pytest.raises(NotPermitted):
        plans.revise(by=actor_for(officer, TODAY), child=standards.jonah.pk, kind="care", on=TODAY)
    assert not Plan.objects.filter(child=standards.jonah).exists()
    page = words(client.get(f"/children/{standards.jonah.pk}/reviewing-officer/"))
    assert "The officer does not manage the case, supervise the social worker or write" in page


@pytest.mark.requirement("PS-79")
def test_an_officer_comments_on_the_plan_and_a_social_worker_writes_it(
    standards: Household,
) -> None:
    client = signed_in(standards.officers["iro"])
    child = standards.jonah
    said = {"comment": "The plan does not say who takes Jonah swimming."}
    filled(client, child, "care-plan-comment", said | day(TODAY, "date"))
    assert Entry.objects.get(form="care-plan-comment").completed_on == TODAY
    page = words(client.get(f"/children/{child.pk}/reviewing-officer/"))
    assert "The plan does not say who takes Jonah swimming." in page
    worker = signed_in(standards.officers["social-worker"])
    duty = Duty.objects.get(child=child, rule="care-plan.made", outcome="open")
    assert worker.post(f"/record/{duty.pk}/done/", day(TODAY)).status_code == 302
    assert Plan.objects.get(child=child).kind == "care"


@pytest.mark.requirement("PS-79")
def test_what_others_write_is_not_offered_to_the_officer(standards: Household) -> None:
    duty = Duty.objects.get(child=standards.jonah, rule="care-plan.made", outcome="open")
    here = f"/record/{duty.pk}/done/"
    page = f"/children/{standards.jonah.pk}/"
    assert here not in signed_in(standards.officers["iro"]).get(page).content.decode()
    assert here in signed_in(standards.officers["social-worker"]).get(page).content.decode()
