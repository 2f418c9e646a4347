"""A child's reviewing officer: what the child knows, who came before, whether still independent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfast.record.models import (
    Allocation,
    Answer,
    Child,
    Duty,
    Entry,
    Notice,
    Person,
    Relationship,
    Review,
)
from tests.record.builders import a_row
from tests.web.allocation.service import (
    a_home,
    a_reviewer,
    collects,
    day,
    fill,
    filled,
    row_of,
    signed_in,
    words,
)
from tests.web.household import TODAY, Household, derive


def address(child: Child, more: str = "") -> str:
    return f"/children/{child.pk}/reviewing-officer/{more}"


def hand_over(home: Household, name: str = "Hal Moss") -> None:
    """Amara's officer leaves; another takes over two days ago."""
    on = date(2026, 3, 2)
    Allocation.objects.filter(child=home.amara, role="iro").update(ended_on=on)
    a_row(Allocation, home.amara, user=a_reviewer(home, name), role="iro", started_on=on)


@pytest.mark.requirement("PS-90")
def test_the_outgoing_officer_introduces_the_new_one_and_it_is_recorded(
    standards: Household,
) -> None:
    hand_over(standards)
    client = signed_in(standards.officers["iro"])
    page = words(client.get(address(standards.amara)))
    assert "Ruth Adeyemi introduces Hal Moss to Amara Okafor. Record the day" in page
    assert "the officer who leaves introduces the new one to the child" in page
    told = day(date(2026, 3, 3)) | {"how": "All three met at school."}
    assert client.post(address(standards.amara, "introduced/"), told).status_code == 302
    page = client.get(address(standards.amara))
    assert "Handover" not in words(page)
    assert "3 March 2026: All three met at school." in row_of(page, "Hal Moss")


def test_an_introduction_needs_its_manner_and_a_day_that_has_come(standards: Household) -> None:
    hand_over(standards)
    client = signed_in(standards.officers["iro"])
    here = address(standards.amara, "introduced/")
    assert "Enter how it was done" in words(client.post(here, day(TODAY)))
    ahead = words(client.post(here, day(date(2026, 3, 9)) | {"how": "At school."}))
    assert "The day of the introduction cannot be in the future." in ahead


@pytest.mark.requirement("COV-137")
def test_how_long_the_officer_has_known_the_child_and_reviews_the_child_came_to(
    coventry: Household,
) -> None:
    held = Review.objects.filter(child=coventry.amara, completed_on__isnull=False)
    spoke = list(held.order_by("completed_on").values_list("pk", flat=True)[1:4])
    Review.objects.filter(pk__in=spoke).update(participation="PN1")
    held.exclude(pk__in=spoke).update(participation="PN6")
    page = words(signed_in(coventry.officers["iro"]).get(address(coventry.amara)))
    assert "Since 13 May 2024, 4 reviews, the child came to 3" in page


@pytest.mark.requirement("COV-138")
def test_the_child_is_told_at_the_start_and_at_every_change(coventry: Household) -> None:
    collects(coventry, "child-told-of-iro")
    client = signed_in(coventry.officers["iro"])
    child = coventry.amara
    told = {"how": "visit"} | day(date(2026, 3, 3))
    assert client.post(address(child, "told/"), told).status_code == 302
    assert "Child told 3 March 2026: In person" in words(client.get(address(child)))
    hand_over(coventry)
    derive(coventry.authority, [child])
    assert "Child told Not yet To do" in words(client.get(address(child)))
    owed = Duty.objects.filter(child=child, rule="iro.child-told").order_by("anchor_on")
    assert list(owed.values_list("outcome", flat=True)) == ["met", "open"]
    client.post(address(child, "told/"), {"how": "letter"} | day(TODAY))
    assert list(owed.all().values_list("outcome", flat=True)) == ["met", "met"]


def test_telling_needs_a_manner_of_the_list_and_a_day_that_has_come(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro"])
    here = address(coventry.amara, "told/")
    assert "How: choose one" in words(client.post(here, day(TODAY)))
    ahead = words(client.post(here, {"how": "visit"} | day(date(2026, 3, 9))))
    assert "The day the child was told cannot be in the future." in ahead


@pytest.mark.requirement("SWK-15")
def test_continuity_ends_where_independence_calls_for_review(southwark: Household) -> None:
    Allocation.objects.filter(child=southwark.amara, role="iro").update(started_on=date(2020, 9, 1))
    client = signed_in(southwark.officers["iro-manager"])
    page = words(client.get(address(southwark.amara)))
    assert "still independent: A long time with the same child." in page
    answers = {"trigger": "long-service", "result": "goes-on", "why": "The child wants him to."}
    filled(client, southwark.amara, "independence-review", answers | day(TODAY, "date"))
    entry = Entry.objects.get(form="independence-review")
    held = dict(Answer.objects.filter(entry=entry).values_list("question", "value"))
    assert (held["trigger"], held["result"]) == ("long-service", "goes-on")
    assert held["date"] == TODAY.isoformat()
    page = words(client.get(address(southwark.amara)))
    assert "Look at whether the officer is still independent" not in page
    assert "4 March 2026 A long time with the same child. The officer is independent and" in page


def test_work_on_the_case_calls_for_a_look_at_independence(southwark: Household) -> None:
    a_row(
        Allocation,
        southwark.amara,
        user=southwark.officers["iro"],
        role="social-worker",
        is_lead=False,
        started_on=date(2024, 5, 13),
        ended_on=date(2024, 5, 20),
    )
    page = words(signed_in(southwark.officers["iro-manager"]).get(address(southwark.amara)))
    assert "still independent: Work on the child’s case, now or earlier." in page


def test_only_the_manager_records_a_look_at_independence(southwark: Household) -> None:
    client = signed_in(southwark.officers["iro"])
    begin = f"/children/{southwark.amara.pk}/forms/independence-review/"
    assert begin not in client.get(address(southwark.amara)).content.decode()
    assert client.post(begin).status_code == 404


@pytest.mark.requirement("SWK-07")
def test_an_advocate_who_is_needed_stays_on_the_list_until_within_reach(
    southwark: Household,
) -> None:
    client = signed_in(southwark.officers["iro"])
    child = southwark.amara
    answers = {"why": "Amara wants to move school and is not heard.", "who": "Voice for children"}
    entry = filled(client, child, "advocate-within-reach", answers | day(TODAY, "needed-since"))
    page = words(client.get(address(child)))
    assert "Needed, not yet reached" in page
    assert "an independent advocate is within reach when one is needed" in page
    fill(client, entry, **day(TODAY, "reached-on"))
    assert "Needed, not yet reached" not in words(client.get(address(child)))
    advocate = Person.objects.create(
        authority=southwark.authority, forename="Jo", surname="Bell", organisation="Voice"
    )
    a_row(Relationship, child, person=advocate, kind="advocate")
    assert "Jo Bell, Voice" in words(client.get(address(child)))


@pytest.mark.requirement("PS-75")
def test_what_the_child_said_is_dated_and_goes_stale(standards: Household) -> None:
    client = signed_in(standards.officers["iro"])
    child = standards.amara
    for on, what in ((date(2025, 9, 1), "To see Gran."), (date(2026, 2, 1), "A dog.")):
        filled(client, child, "wish", {"wish-what": what} | day(on, "wish-on"))
    page = words(client.get(address(child)))
    assert "1 February 2026 A dog. 1 September 2025 To see Gran. May not hold any more" in page
    assert "What was said counts as held now for 3 months." in page


@pytest.mark.requirement("PS-74", "PS-80", "PS-81", "PS-82", "PS-83")
def test_what_the_officer_is_for_is_said_on_the_childs_page_of_the_officer(
    standards: Household,
) -> None:
    page = words(signed_in(standards.officers["iro"]).get(address(standards.amara)))
    assert "The officer’s first concern is quality: how care is planned and reviewed" in page
    assert "The officer chairs the reviews, and watches the child’s progress between them" in page
    assert "The two belong together in care planning and review." in page
    assert "without taking the place of the social worker or coming between them" in page


@pytest.mark.requirement("PS-81", "PS-82")
def test_reviews_are_the_officers_own_and_what_others_owe_is_watched(
    standards: Household,
) -> None:
    client = signed_in(standards.officers["iro"])
    assert "First looked-after review" in words(client.get("/my-work/"))
    watched = words(client.get("/my-work/watching/"))
    assert "Visit" in watched
    assert "Social worker" in watched
    worker = signed_in(standards.officers["social-worker"])
    duty = Duty.objects.get(child=standards.jonah, rule="looked-after.review.first")
    assert worker.get(f"/record/{duty.pk}/done/").status_code == 403


@pytest.mark.requirement("SWK-02", "SWK-03")
def test_what_the_officer_brings_is_said(southwark: Household) -> None:
    page = words(signed_in(southwark.officers["iro"]).get(address(southwark.amara)))
    assert "The officer chairs the looked-after reviews and brings independence" in page
    assert "keep up standards of care or better them" in page
    assert "nothing drifts" in page


ROLES = ("COV-046", "COV-047", "COV-048", "COV-049", "COV-050", "COV-053", "COV-054")


@pytest.mark.requirement(*ROLES, "COV-058", "COV-059", "COV-061")
def test_the_officers_duties_and_powers_are_said(coventry: Household) -> None:
    page = words(signed_in(coventry.officers["iro"]).get(address(coventry.amara)))
    for said in (
        "The officer takes part in every review, and watches how the authority carries out",
        "Between reviews the officer keeps oversight of how the case is conducted.",
        "when the child’s needs are not met, or when the care plan drifts or is delayed",
        "looks closely where the plan is adoption or another permanence",
        "Officers support the decisions of the authority and the court, and challenge them",
        "negotiate with management up to the highest level, and in the end to refer to Cafcass",
        "the officer works with complaints officers and with advocates",
    ):
        assert said in page


@pytest.mark.requirement("COV-052")
def test_the_powers_are_the_same_by_agreement_and_under_an_order(coventry: Household) -> None:
    """Amara is under a care order, Jonah accommodated by agreement."""
    client = signed_in(coventry.officers["iro"])
    for child in (coventry.amara, coventry.jonah):
        page = words(client.get(address(child)))
        assert "the same for a child accommodated by agreement (section 20) and for one" in page


@pytest.mark.requirement("COV-139")
def test_that_the_same_officer_stays_is_said_where_the_officer_is_changed(
    coventry: Household,
) -> None:
    client = signed_in(coventry.officers["iro-manager"])
    page = words(client.get(address(coventry.amara, "choose/")))
    assert "the same officer stays with the child as far as possible" in page
    assert "the child’s own, different needs are met" in page


@pytest.mark.requirement("COV-135")
def test_the_legal_name_stands_beside_the_name_the_child_is_known_by(coventry: Household) -> None:
    Child.objects.filter(pk=coventry.amara.pk).update(known_as="Ama")
    page = words(signed_in(coventry.officers["iro"]).get(address(coventry.amara)))
    assert "Known as Ama Okafor Legal name Amara Okafor" in page
    letter = words(signed_in(coventry.officers["iro"]).get(address(coventry.amara, "letter/")))
    assert "Dear Ama My name" in letter
    assert "Dear Amara" not in letter


@pytest.mark.requirement("COV-062")
def test_where_a_partner_agency_falls_short_is_recorded_and_the_manager_told(
    coventry: Household,
) -> None:
    client = signed_in(coventry.officers["iro"])
    answers = {"agency": "The school", "shortfall": "No education plan was written."}
    filled(client, coventry.amara, "partner-shortfall", answers | day(TODAY, "date"))
    notice = Notice.objects.get(kind="partner-shortfall")
    assert (notice.role, notice.child) == ("iro-manager", coventry.amara)
    page = words(client.get(f"/children/{coventry.amara.pk}/forms/"))
    assert "A partner agency falls short" in page


def test_another_authoritys_child_has_no_such_page(settings: Any, db: None) -> None:
    home, other = a_home(settings, "coventry"), a_home(settings, "southwark", "Southmere")
    client = signed_in(home.officers["iro-manager"])
    for more in ("", "choose/", "letter/", "told/", "introduced/"):
        assert client.get(address(other.amara, more)).status_code == 404
