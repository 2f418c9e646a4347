"""The allocation board: who waits, how long is left, who could take them."""

from __future__ import annotations

from datetime import date

from tests.web.allocation.service import a_newcomer, a_reviewer, signed_in
from tests.web.household import Household


def test_it_opens(coventry: Household) -> None:
    a_newcomer(coventry, "Bea")
    a_reviewer(coventry, "Hal Moss", fte="0.60", building_up_until=date(2026, 6, 1))
    client = signed_in(coventry.officers["iro-manager"])
    for address in (
        "/allocation/",
        "/allocation/newcomers/",
        "/allocation/meetings/",
        "/allocation/other-work/",
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        print(answer.content.decode()[3000:])
