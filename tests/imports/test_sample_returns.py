"""Sample returns published by others are read where they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from holdfast.imports import Reading, Severity, read

LONG_AFTER = date(2031, 1, 1)


def _read(*files: Path, year: int, on: date = LONG_AFTER) -> Reading:
    return read(files, collection_year=year, extracted_on=on)


def test_all_csv_tables_of_the_903(shared_data: Path) -> None:
    found = _read(*sorted((shared_data / "ssda903").glob("*.csv")), year=2019)
    assert not found.refused
    assert found.counts["Header"] == 2675
    assert found.counts["Episodes"] == 5050
    assert found.counts["Reviews"] == 12582
    assert len(found.files) == 13
    assert len(found.counts) == 12, "two files hold PlacedAdoption"
    known = {p.child for p in found.problems if p.rule == "INT08"}
    assert known == {"CHILD10"}
    assert len(found.children) + len(found.held) == 2676
    assert len(found.held) < 100
    reviews = sum(len(child.reviews) for child in found.children.values())
    assert reviews > 12000


def test_the_xml_form_of_the_903(shared_data: Path) -> None:
    found = _read(shared_data / "ssda903" / "fake_903.xml", year=2019)
    assert not found.refused
    assert found.counts["Header"] == 253
    assert found.counts["Episodes"] == 459
    assert found.counts["Reviews"] == 1206
    assert found.counts["UASC"] == 12
    assert len(found.children) + len(found.held) == 253


@pytest.mark.parametrize(
    ("name", "children"),
    [
        ("fake_CIN_data.xml", 332),
        ("CIN2rows.xml", 1),
        ("CIN_Census_2021_no_assessment_factors.xml", 1),
        ("CIN_Census_2024.xml", 2),
        ("CIN_Census_2026.xml", 2),
    ],
)
def test_the_children_in_need_census(shared_data: Path, name: str, children: int) -> None:
    found = _read(shared_data / "cin-census" / name, year=2024)
    assert not found.refused
    assert not found.held
    assert len(found.children) == children


def test_the_full_structure_of_the_census(shared_data: Path) -> None:
    found = _read(shared_data / "cin-census" / "CIN2rows.xml", year=2023)
    (child,) = found.children.values()
    assert child.child_id == "DfEX0000001"
    assert child.disabilities == ("HAND", "HEAR")
    assert len(child.plans) == 1
    assert {p.severity for p in found.problems} == {Severity.NOTE}


def test_a_schema_and_a_workbook_are_refused(shared_data: Path) -> None:
    found = _read(
        shared_data / "cin-census" / "CIN_schema_2026.xsd",
        shared_data / "annex-a" / "Annex_A_2024_Jan.xlsx",
        year=2026,
    )
    assert len(found.refused) == 2
