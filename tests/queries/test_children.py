"""Finding children by what somebody remembers of them, within what they may see."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.queries.child import child_page, kept_in_place_of
from holdfast.queries.children import Wanted, all_children, my_children, search
from holdfast.queries.chronology import Part
from holdfast.record.models import ShortBreakSeries
from tests.record.builders import a_child, a_row
from tests.web.household import TODAY, Household, a_household


@pytest.fixture
def home(db: None) -> Household:
    return a_household()


def actor(home: Household, role: str = "iro") -> Actor:
    return actor_for(home.officers[role], TODAY)


def found(home: Household, text: str, role: str = "iro") -> list[str]:
    return [line.child.name for line in search(actor(home, role), text, 1, TODAY).lines]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("okafor", ["Amara Okafor", "Jonah Okafor", "Zoë Okafor"]),
        ("OKA", ["Amara Okafor", "Jonah Okafor", "Zoë Okafor"]),
        ("zoe", ["Zoë Okafor"]),
        ("Zoë Okafor", ["Zoë Okafor"]),
        ("Okafor, Amara", ["Amara Okafor"]),
        ("19/7/2016", ["Amara Okafor"]),
        ("19 July 2016", ["Amara Okafor"]),
        ("2016-07-19", ["Amara Okafor"]),
        ("19.07.2016 okafor", ["Amara Okafor"]),
        ("19/7/2016 jonah", []),
        ("okafar", ["Amara Okafor", "Jonah Okafor", "Zoë Okafor"]),
        ("31/2/2016", []),
        ("%", []),
        ("", []),
    ],
)
def test_by_name_number_and_birth(home: Household, text: str, names: list[str]) -> None:
    assert sorted(found(home, text)) == names


def test_a_name_that_is_only_like_it_is_said_to_be(home: Household) -> None:
    assert search(actor(home), "okafar", 1, TODAY).alike
    assert not search(actor(home), "okafor", 1, TODAY).alike


def test_by_number_and_by_that_of_a_record_merged_into_it(home: Household) -> None:
    a_child(home.authority, local_id="OLD-7", merged_into=home.amara)
    assert found(home, home.amara.local_id.lower()) == ["Amara Okafor"]
    assert found(home, "old-7") == ["Amara Okafor"]


def test_only_in_ones_own_authority_and_scope(home: Household) -> None:
    a_household(name="Southbeck")
    outside = a_child(home.authority, forename="Nia", surname="Okafor", born_on=date(2014, 1, 1))
    assert len(found(home, "okafor")) == 4
    assert "Nia Okafor" not in found(home, "okafor", "social-worker")
    assert child_page(actor(home, "social-worker"), outside.pk, TODAY) is None


def test_lists_show_status_officers_the_next_duty_and_siblings(home: Household) -> None:
    lines = {line.child.name: line for line in my_children(actor(home), 1, TODAY).lines}
    amara, zoe = lines["Amara Okafor"], lines["Zoë Okafor"]
    assert (amara.looked_after, amara.legal_status, amara.plan) == (True, "C2", "")
    assert (amara.iro, amara.social_worker) == ("Ruth Adeyemi", "Priya Nair")
    assert amara.next_duty is not None
    assert amara.next_duty.title == "Next visit to the child"
    assert zoe.plan == "Emotional abuse"
    assert {each.name for each in zoe.siblings} == {"Amara Okafor", "Jonah Okafor"}
    assert all_children(actor(home, "iro-manager"), 1, TODAY).total == 3


def test_short_breaks_count_among_all_children(home: Household) -> None:
    child = a_child(home.authority, forename="Erin", surname="Bradley", born_on=date(2019, 3, 7))
    a_row(ShortBreakSeries, child, started_on=date(2026, 1, 5))
    found = all_children(actor(home, "iro-manager"), 1, TODAY)
    line = next(line for line in found.lines if line.child.id == child.pk)
    assert (line.short_breaks, line.looked_after) == (True, False)


def test_the_page_tells_owed_life_family_officers_and_what_happened(home: Household) -> None:
    page = child_page(actor(home), home.amara.pk, TODAY)
    assert page is not None
    assert {each.line.title for each in page.owed} >= {"Next looked-after review"}
    assert [period.code for period in page.life.statuses] == ["C1", "C2"]
    assert [relative.name for relative in page.relatives] == [
        "Grace Okafor",
        "Jonah Okafor",
        "Zoë Okafor",
    ]
    assert [officer.title for officer in page.officers] == [
        "Independent Reviewing Officer",
        "Social worker",
    ]
    told = [entry.words for entry in page.chronology.entries]
    assert "The review was completed" in told
    assert "The review was opened" not in told
    assert page.children == {home.amara.pk, home.jonah.pk, home.zoe.pk}


def test_the_chronology_is_newest_first_narrowed_and_in_pages(home: Household) -> None:
    page = child_page(actor(home), home.amara.pk, TODAY, Part.VISITS, 1)
    assert page is not None
    days = [entry.on for entry in page.chronology.entries]
    assert days == sorted(days, reverse=True)
    assert {entry.part for entry in page.chronology.entries} == {Part.VISITS}
    every = child_page(actor(home), home.amara.pk, TODAY, None, 2)
    assert every is not None
    assert sum(every.chronology.parts.values()) == every.chronology.total


def test_a_sibling_out_of_scope_has_no_name(home: Household) -> None:
    home.jonah.allocation_set.filter(role="social-worker").delete()
    page = child_page(actor(home, "social-worker"), home.amara.pk, TODAY)
    assert page is not None
    assert "Jonah Okafor" not in [relative.name for relative in page.relatives]
    assert home.jonah.pk not in page.children


def test_a_merged_record_leads_to_the_one_kept_and_a_mistaken_one_nowhere(home: Household) -> None:
    double = a_child(home.authority, merged_into=home.amara)
    wrong = a_child(home.authority, entered_in_error=True)
    assert child_page(actor(home), double.pk, TODAY) is None
    assert kept_in_place_of(actor(home), double.pk, TODAY) == home.amara.pk
    assert kept_in_place_of(actor(home), wrong.pk, TODAY) is None
    elsewhere = a_household(name="Southbeck")
    assert kept_in_place_of(actor(elsewhere), double.pk, TODAY) is None


def test_words_typed_are_read_as_date_and_names() -> None:
    assert Wanted.of("Okafor 4 Mar 2019") == Wanted(date(2019, 3, 4), ("Okafor",))
    assert Wanted.of("004512") == Wanted(None, ("004512",))
