"""Every sample return that others have published goes onto the record, and once is enough."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from holdfast.record.models import (
    Authority,
    Child,
    Conference,
    LookedAfterPeriod,
    Placement,
    ProtectionPlan,
    Referral,
    Review,
    ShortBreak,
)
from tests.actions.importing import everything_on_record, history, imported

pytestmark = pytest.mark.django_db

ASKED = {"year": 2019, "extracted_on": date(2026, 5, 1)}
CENSUSES = (
    "fake_CIN_data.xml",
    "CIN2rows.xml",
    "CIN_Census_2021_no_assessment_factors.xml",
    "CIN_Census_2024.xml",
    "CIN_Census_2026.xml",
)


def contents(*paths: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in paths}


def test_all_csv_tables_of_the_903(authority: Authority, shared_data: Path) -> None:
    files = contents(*sorted((shared_data / "ssda903").glob("*.csv")))
    detail = imported(authority, files, **ASKED)
    assert detail.new_children + detail.held_children == 2676
    assert detail.held_children < 100
    assert Child.objects.count() == detail.new_children
    assert Review.objects.count() > 12000
    assert LookedAfterPeriod.objects.count() > 1800
    assert Placement.objects.count() > 3500
    assert ShortBreak.objects.count() > 300
    before, versions = everything_on_record(), history()
    again = imported(authority, files, **ASKED)
    assert again.unchanged_children == detail.new_children
    assert everything_on_record() == before
    assert history() == versions


def test_the_xml_form_of_the_903(authority: Authority, shared_data: Path) -> None:
    files = contents(shared_data / "ssda903" / "fake_903.xml")
    detail = imported(authority, files, **ASKED)
    assert detail.new_children + detail.held_children == 253
    before = everything_on_record()
    imported(authority, files, **ASKED)
    assert everything_on_record() == before


def test_the_children_in_need_censuses(authority: Authority, shared_data: Path) -> None:
    for name in CENSUSES:
        files = contents(shared_data / "cin-census" / name)
        asked = {"kind": "cin", "year": 2024, "extracted_on": date(2026, 5, 1)}
        detail = imported(authority, files, **asked)
        assert detail.held_children == 0
        before, versions = everything_on_record(), history()
        imported(authority, files, **asked)
        assert everything_on_record() == before, name
        assert history() == versions
    assert Child.objects.count() == 334
    assert Referral.objects.count() > 390
    assert Conference.objects.count() > 340
    assert ProtectionPlan.objects.exists()
