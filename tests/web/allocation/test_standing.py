"""Which version a protocol is, what it is read with, and the law it rests on."""

from __future__ import annotations

import pytest

from tests.web.allocation.service import signed_in, words
from tests.web.household import Household

READ_WITH = (
    "IRO Escalation Process",
    "Looked After Review Procedure",
    "Appointment and Role of Independent Reviewing Officers Procedure",
)


@pytest.mark.requirement("SWK-01")
def test_the_protocol_says_its_version_and_leads_to_what_it_is_read_with(
    southwark: Household,
) -> None:
    client = signed_in(southwark.officers["iro"])
    assert "chapter 6.12, updated March 2017" in words(client.get("/procedures/southwark/"))
    page = client.get("/procedures/southwark/asked/")
    said = words(page)
    assert "the version updated in March 2017, when the IRO Escalation Process was given" in said
    for title in READ_WITH:
        assert f"{title}: https://southwark.proceduresonline.com/" in said
    link = '<a href="https://southwark.proceduresonline.com/chapters/contents.html"'
    assert page.content.decode().count(link) == len(READ_WITH)


@pytest.mark.requirement("COV-063")
def test_the_law_that_letters_cite_is_held_with_the_days_of_its_force(coventry: Household) -> None:
    said = words(signed_in(coventry.officers["iro"]).get("/procedures/coventry/asked/"))
    for cited in (
        "Children Act 1989, sections 20, 26 and 31: from 14 October 1991",
        "Adoption and Children Act 2002, section 118: from 27 September 2004",
        "Care Planning, Placement and Case Review (England) Regulations 2010: from 1 April 2011",
        "IRO Handbook 2010: from 1 April 2011",
        "Working Together to Safeguard Children 2010: from March 2010 to 14 April 2013",
        "Human Rights Act 1998: from 2 October 2000",
    ):
        assert cited in said
