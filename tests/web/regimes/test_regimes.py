"""Children under other regimes: proceedings, secure settings, short breaks, pathway plans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from holdfast.queries.actors import actor_for
from holdfast.queries.entries import open_entries
from holdfast.record.bridge import facts_of
from holdfast.record.models import (
    Coverage,
    LegalStatus,
    LookedAfterPeriod,
    Notice,
    Placement,
    Plan,
    Review,
    ShortBreakSeries,
)
from tests.record.builders import a_child, a_row
from tests.web.entries.recording import (
    answered,
    childs_page,
    entry_page,
    forms_page,
    record,
    signed_in,
)
from tests.web.household import TODAY, Household, a_household, derive


@pytest.fixture
def standards(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("practice-standards")


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("coventry")


@pytest.mark.requirement("PS-140")
def test_the_guardian_and_every_contact_with_the_guardian_are_on_the_record(
    standards: Household,
) -> None:
    iro = signed_in(standards.officers["iro"])
    guardian = record(
        iro,
        standards.amara,
        "childrens-guardian",
        name="Ada Brook",
        reached="01632 960001",
        since="2026-01-05",
    )
    assert "01632 960001" in entry_page(iro, guardian)
    for day, said in (("2026-01-20", "The plan for school"), ("2026-02-20", "The plan for home")):
        contact = record(
            iro, standards.amara, "guardian-contact", spoke_on=day, how="telephone", says=said
        )
        assert "By telephone" in entry_page(iro, contact)
    told = forms_page(iro, standards.amara)
    assert "The plan for school" in told
    assert "The plan for home" in told
    assert childs_page(iro, standards.amara).count("Contact with the children&#x27;s guardian") == 2


@pytest.mark.requirement("PS-141")
def test_each_legal_paper_has_the_day_it_was_available_and_stays_open_until_it_was_seen(
    standards: Household,
) -> None:
    worker = signed_in(standards.officers["social-worker"])
    paper = record(
        worker, standards.amara, "legal-paper", paper="Final statement", available_on="2026-02-16"
    )
    officer = standards.officers["iro"]
    mine = actor_for(officer, TODAY)
    assert [line.says for line in open_entries(mine, TODAY)] == ["Final statement"]
    iro = signed_in(officer)
    answered(iro, paper, seen_on="2026-02-18")
    assert open_entries(mine, TODAY) == ()
    told = entry_page(iro, paper)
    assert "16 February 2026" in told
    assert "18 February 2026" in told


@pytest.mark.requirement("COV-117")
def test_for_a_child_in_secure_accommodation_the_order_grounds_and_way_out_are_shown(
    home: Household,
) -> None:
    worker = signed_in(home.officers["social-worker"])
    secure = record(
        worker,
        home.amara,
        "secure-setting",
        order="Secure accommodation order until 1 June 2026",
        grounds="A history of going missing",
        exit_plan="A specialist home in the north",
    )
    awaited = record(
        worker,
        home.amara,
        "awaited",
        what="Funding of the specialist home",
        from_whom="Joint panel",
        since="2026-02-20",
    )
    told = entry_page(signed_in(home.officers["iro"]), secure)
    for words in ("until 1 June 2026", "A history of going missing", "A specialist home"):
        assert words in told
    assert "It stays open until it is resolved" in entry_page(worker, awaited)


@pytest.mark.requirement("COV-118")
def test_a_secure_criteria_panel_is_recorded_and_the_reviewing_officer_sees_its_concerns(
    home: Household,
) -> None:
    worker = signed_in(home.officers["social-worker"])
    panel = record(
        worker,
        home.amara,
        "secure-panel",
        met_on="2026-02-25",
        members="Three members, one independent",
        still_met="no",
        concerns="Nobody has found a place to go to",
    )
    kinds = {fact.kind for fact in facts_of([home.amara.pk])[home.amara.pk]}
    assert "secure-review-held" in kinds
    notice = Notice.objects.get(child=home.amara, about=f"entry:{panel.pk}")
    assert notice.recipient == home.officers["iro"]
    iro = signed_in(home.officers["iro"])
    assert "Nobody has found a place to go to" in entry_page(iro, panel)
    assert "The secure accommodation panel met" in childs_page(iro, home.amara)


@pytest.mark.requirement("COV-108")
def test_whether_a_short_break_passes_the_threshold_is_recorded_with_the_threshold(
    home: Household,
) -> None:
    officer = home.officers["iro-manager"]
    told = record(
        signed_in(officer),
        home.zoe,
        "short-break-threshold",
        decided_on="2026-03-02",
        passes="yes",
        applied="More than 75 days in a year",
        why="Ninety nights are planned",
    )
    page = entry_page(signed_in(officer), told)
    assert "More than 75 days in a year" in page
    assert "Ninety nights are planned" in page


def in_care(home: Household, **period: Any) -> Any:
    child = a_child(home.authority, forename="Rowan", surname="Vale", born_on=date(2009, 9, 1))
    given = {"started_on": TODAY - timedelta(days=2), "how": "agreement"}
    a_row(LookedAfterPeriod, child, **(given | period))
    return child


@pytest.mark.requirement("COV-065", "COV-106", "COV-107")
def test_a_child_in_short_breaks_is_owed_an_officer_in_five_working_days_and_reviews(
    home: Household,
) -> None:
    child = a_child(home.authority, forename="Rowan", surname="Vale", born_on=date(2014, 9, 1))
    a_row(ShortBreakSeries, child, started_on=TODAY - timedelta(days=2))
    derive(home.authority, [child])
    page = childs_page(signed_in(home.officers["iro-manager"]), child)
    assert "Reviewing officer allocated" in page
    assert "9 March 2026" in page or "9 Mar 2026" in page
    assert "First review of the short breaks" in page


@pytest.mark.requirement("COV-066", "COV-115")
@pytest.mark.parametrize("to", ["local-authority", "youth-detention"])
def test_a_remanded_child_is_owed_an_officer_and_reviews_as_any_other(
    home: Household, to: str
) -> None:
    child = in_care(home, how="remand", remanded_on=TODAY - timedelta(days=2), remanded_to=to)
    setting = "custody" if to == "youth-detention" else "home"
    a_row(Placement, child, code="K1", setting=setting, started_on=TODAY - timedelta(days=2))
    derive(home.authority, [child])
    page = childs_page(signed_in(home.officers["iro-manager"]), child)
    assert "Reviewing officer allocated" in page
    assert "First looked-after review" in page


@pytest.mark.requirement("COV-067")
def test_a_child_under_a_secure_order_on_welfare_grounds_is_owed_an_officer(
    home: Household,
) -> None:
    child = in_care(home, how="order")
    a_row(LegalStatus, child, code="C1", started_on=TODAY - timedelta(days=2))
    a_row(Placement, child, code="K1", setting="secure", started_on=TODAY - timedelta(days=2))
    derive(home.authority, [child])
    page = childs_page(signed_in(home.officers["iro-manager"]), child)
    assert "Reviewing officer allocated" in page
    assert "secure" in page.lower()


@pytest.mark.requirement("COV-116")
def test_a_young_person_with_a_pathway_plan_has_it_reviewed_by_the_officer(
    home: Household,
) -> None:
    for kind in ("pathway-needs-assessed", "pathway-plan-made", "pathway-plan-reviewed"):
        Coverage.objects.create(authority=home.authority, kind=kind, since=date(2024, 1, 1))
    child = in_care(home, started_on=date(2024, 9, 1))
    a_row(Plan, child, kind="pathway", made_on=date(2025, 10, 1))
    held = a_row(Review, child, opened_on=date(2026, 2, 2), completed_on=date(2026, 2, 2))
    derive(home.authority, [child])
    page = childs_page(signed_in(home.officers["iro"]), child)
    assert "Pathway plan reviewed with the looked-after review" in page
    assert "Next looked-after review" in page or "Second looked-after review" in page
    assert held.completed_on
