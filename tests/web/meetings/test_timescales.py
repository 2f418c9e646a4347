"""By when each review is due, as the child's page and the officer's own list say it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from holdfast.record.models import (
    Allocation,
    Child,
    DatedEvent,
    LegalStatus,
    LookedAfterPeriod,
    Placement,
    Review,
)
from holdfast.web.words import date_long
from tests.record.builders import a_child, a_row
from tests.web.household import TODAY, Household, a_household, derive
from tests.web.meetings.signed_in import signed_in


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("practice-standards")


def in_care(home: Household, since: date, *reviewed: date, **born: Any) -> Child:
    """Another child of the reviewing officer, looked after since a day, reviewed on others."""
    given = {"forename": "Idris", "surname": "Vale", "born_on": date(2017, 4, 9)} | born
    child = a_child(home.authority, **given)
    a_row(Allocation, child, user=home.officers["iro"], role="iro", started_on=since)
    a_row(LookedAfterPeriod, child, started_on=since, how="agreement")
    a_row(
        Placement,
        child,
        setting="foster",
        started_on=since,
        ended_on=TODAY - timedelta(days=90) if since < TODAY - timedelta(days=90) else None,
    )
    for on in reviewed:
        a_row(Review, child, opened_on=on, completed_on=on)
    home.others.append(child)
    return child


def happened(child: Child, kind: str, on: date) -> None:
    a_row(DatedEvent, child, kind=kind, happened_on=on)


def shown(client: Client, address: str, title: str, due: date) -> bool:
    """Whether a page shows a duty with its due date in one row."""
    page = client.get(address).content.decode()
    rows = re.findall(r'<li class="hf-duty.*?</li>', page, re.DOTALL)
    days = {date_long(due), f"{due.day} {due:%b %Y}", due.isoformat()}
    return any(title in row and any(day in row for day in days) for row in rows)


def demand(home: Household, child: Child, title: str, due: date) -> None:
    """The duty stands with its date on the child's page and on the officer's own list."""
    derive(home.authority, home.children)
    client = signed_in(home.officers["iro"])
    assert shown(client, f"/children/{child.pk}/", title, due), title
    assert shown(client, "/my-work/?kind=reviews", title, due), title


@pytest.mark.requirement("PS-126")
@pytest.mark.requirement("PS-124")
def test_the_first_review_in_twenty_working_days(home: Household) -> None:
    demand(home, home.jonah, "First looked-after review", date(2026, 3, 16))


@pytest.mark.requirement("PS-127")
def test_after_a_return_home(home: Household) -> None:
    happened(home.amara, "returned-home-looked-after", date(2026, 2, 16))
    demand(
        home,
        home.amara,
        "Review after a return home while still looked after",
        date(2026, 3, 16),
    )


@pytest.mark.requirement("PS-128")
def test_after_the_care_plan_changed(home: Household) -> None:
    happened(home.amara, "care-plan-changed", date(2026, 2, 17))
    demand(home, home.amara, "Review after the care plan changed", date(2026, 3, 17))


@pytest.mark.requirement("PS-129")
def test_after_placement_in_secure_accommodation(home: Household) -> None:
    child = in_care(home, date(2025, 6, 2), date(2025, 6, 20), date(2025, 9, 15))
    a_row(Placement, child, setting="secure", started_on=date(2026, 2, 18))
    Review.objects.filter(child=child).update(source="officer")
    a_row(Review, child, opened_on=date(2026, 1, 12), completed_on=date(2026, 1, 12))
    demand(
        home,
        child,
        "Review after placement in secure accommodation",
        date(2026, 3, 18),
    )


@pytest.mark.requirement("PS-130")
def test_the_second_review_by_the_earlier_of_91_days_and_three_months(home: Household) -> None:
    # From 31 January, 91 days end on 2 May and three months on 30 April.
    child = in_care(home, date(2026, 1, 5), date(2026, 1, 31))
    demand(home, child, "Second looked-after review", date(2026, 4, 30))


@pytest.mark.requirement("PS-130")
def test_the_second_review_by_91_days_where_those_are_fewer(home: Household) -> None:
    # From 1 March, 91 days end on 31 May and three months on 1 June.
    child = in_care(home, date(2026, 2, 9), date(2026, 3, 1))
    demand(home, child, "Second looked-after review", date(2026, 5, 31))


@pytest.mark.requirement("PS-131")
def test_every_later_review_in_six_months(home: Household) -> None:
    demand(home, home.amara, "Next looked-after review", date(2026, 3, 25))


@pytest.mark.requirement("PS-136")
def test_a_review_with_a_meeting_once_a_year(home: Household) -> None:
    demand(home, home.amara, "Review that includes a meeting", date(2026, 9, 25))


@pytest.mark.requirement("PS-138")
def test_an_adoption_plan_is_reviewed_three_months_after_the_placement_order(
    home: Household,
) -> None:
    child = in_care(home, date(2025, 9, 1), date(2025, 9, 22), date(2025, 12, 15))
    a_row(LegalStatus, child, code="E1", started_on=date(2026, 2, 2))
    demand(home, child, "First review after authority to place for adoption", date(2026, 5, 2))


@pytest.mark.requirement("COV-076")
def test_the_statutory_dates_hold_in_coventry_too(settings: Any, db: None) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("coventry")
    demand(home, home.jonah, "First looked-after review", date(2026, 3, 16))
    demand(home, home.amara, "Next looked-after review", date(2026, 3, 25))
    child = in_care(home, date(2026, 2, 9), date(2026, 3, 1))
    demand(home, child, "Second looked-after review", date(2026, 6, 1))


@pytest.mark.requirement("COV-091")
def test_a_review_that_red_action_c_calls_for_comes_before_the_statutory_date(
    settings: Any, db: None
) -> None:
    settings.HOLDFAST_TODAY = TODAY
    home = a_household("coventry")
    child = in_care(home, date(2025, 6, 2), date(2025, 6, 20), date(2025, 9, 15), date(2026, 2, 25))
    a_row(
        DatedEvent,
        child,
        kind="rating-issued",
        happened_on=date(2026, 2, 27),
        about="rating:1",
        attrs={"colour": "red", "actions": "review"},
    )
    demand(home, child, "Further review after a red rating", date(2026, 5, 27))
    assert date(2026, 5, 27) < date(2026, 8, 25)
    page = signed_in(home.officers["iro"]).get("/my-work/?kind=reviews").content.decode()
    row = next(
        part
        for part in re.findall(r'<li class="hf-duty.*?</li>', page, re.DOTALL)
        if "Further review after a red rating" in part
    )
    book = re.search(r'href="(/record/\d+/meeting/)"', row)
    assert book
    form = signed_in(home.officers["iro"]).get(book[1]).content.decode()
    assert "Red action C" in form
