"""Work beyond children is logged by kind and totalled for the year."""

from __future__ import annotations

from datetime import date

import pytest

from holdfast.record.models import ServiceWork
from tests.web.allocation.service import day, row_of, signed_in, words
from tests.web.household import TODAY, Household

ADDRESS = "/allocation/other-work/"
KINDS = {
    "consultation": "Advice to a professional on child protection",
    "position-of-trust-advice": (
        "Advice on guidance and systems about people in a position of trust"
    ),
    "position-of-trust-meeting": "Strategy meeting about a person in a position of trust",
    "mappa": "Multi-agency public protection meeting (MAPPA)",
    "missing-panel": "Multi-agency panel for children missing from home and care",
    "training": "Training given: child protection, safeguarding or looked-after children",
    "performance-surgery": "Performance surgery, looked-after children or safeguarding",
    "regional-conference": "Regional conference of reviewing officers",
    "other-functions": "Other work for the council or the safeguarding board",
}
COLUMNS = ("COV-473", "COV-474", "COV-475", "COV-476", "COV-477", "COV-478", "COV-479")


@pytest.mark.requirement(*COLUMNS, "COV-480", "COV-481")
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_logged_and_counts(coventry: Household, kind: str) -> None:
    client = signed_in(coventry.officers["iro"])
    assert row_of(client.get(ADDRESS), KINDS[kind]).endswith("0 0.0")
    told = day(date(2026, 3, 2)) | {"kind": kind, "minutes": "90", "asked_by": "Police"}
    assert client.post(ADDRESS, told).status_code == 302
    page = client.get(ADDRESS)
    assert row_of(page, KINDS[kind]).endswith("1 1.5")
    assert f"2 Mar 2026 {KINDS[kind]} Ruth Adeyemi Police 90" in words(page)


@pytest.mark.requirement("COV-482")
def test_totals_are_by_kind_and_report_year(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro-manager"])
    for on in (date(2025, 3, 31), date(2025, 4, 1), date(2026, 3, 4)):
        client.post(ADDRESS, day(on) | {"kind": "mappa", "minutes": "60"})
    client.post(ADDRESS, day(TODAY) | {"kind": "training"})
    page = client.get(ADDRESS)
    assert "3 pieces of work in the year to March 2026." in words(page)
    assert row_of(page, KINDS["mappa"]).endswith("2 2.0")
    assert row_of(page, KINDS["training"]).endswith("1 0.0")
    before = client.get(ADDRESS, {"year": "2025"})
    assert row_of(before, KINDS["mappa"]).endswith("1 1.0")


def test_what_was_entered_in_error_counts_no_more(coventry: Household) -> None:
    client = signed_in(coventry.officers["iro"])
    client.post(ADDRESS, day(TODAY) | {"kind": "mappa"})
    work = ServiceWork.objects.get()
    address = f"{ADDRESS}{work.pk}/in-error/"
    assert "Enter why it was entered in error" in words(client.post(address, {"why": ""}))
    assert client.post(address, {"why": "Entered twice"}).status_code == 302
    assert row_of(client.get(ADDRESS), KINDS["mappa"]).endswith("0 0.0")
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (day(date(2026, 3, 9)) | {"kind": "mappa"}, "The day cannot be in the future."),
        (day(TODAY) | {"kind": "golf"}, "is not one of the available choices"),
        (day(TODAY) | {"kind": "mappa", "minutes": "2000"}, "from 1 to 1,440"),
    ],
)
def test_what_cannot_be_is_refused(coventry: Household, told: dict[str, str], says: str) -> None:
    client = signed_in(coventry.officers["iro"])
    assert says in words(client.post(ADDRESS, told))
    assert not ServiceWork.objects.exists()


def test_it_is_the_services_own(coventry: Household) -> None:
    assert signed_in(coventry.officers["social-worker"]).get(ADDRESS).status_code == 403
