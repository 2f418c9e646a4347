"""The reviews of the weeks ahead: together, in time, after school, when the chair is free."""

from __future__ import annotations

import time as clock
from datetime import date, time, timedelta
from typing import Any

import pytest

from holdfast.actions import reviews
from holdfast.queries.actors import actor_for
from holdfast.queries.meetings.ahead import to_book_ahead
from holdfast.record.models import (
    Allocation,
    Child,
    LookedAfterPeriod,
    Meeting,
    MeetingKind,
    Relationship,
    Review,
)
from tests.record.builders import a_child, a_meeting, a_row
from tests.web.household import TODAY, Household, a_household, derive


@pytest.fixture
def home(settings: Any, db: None) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    return a_household("england")


def due_on(home: Household, started: date, born: date = date(2015, 5, 5)) -> Child:
    """A child newly in care: the first review is due twenty working days after `started`."""
    child = a_child(home.authority, forename="Kit", surname="Marlow", born_on=born)
    a_row(LookedAfterPeriod, child, started_on=started, how="agreement")
    a_row(Allocation, child, user=home.officers["iro"], role="iro", started_on=started)
    home.others.append(child)
    return child


def ahead(home: Household) -> Any:
    derive(home.authority, home.children)
    return to_book_ahead(actor_for(home.officers["iro"], TODAY), TODAY)


@pytest.mark.requirement("COV-090")
def test_brothers_and_sisters_are_proposed_one_meeting(home: Household) -> None:
    one, other = due_on(home, date(2026, 2, 16)), due_on(home, date(2026, 2, 18))
    alone = due_on(home, date(2026, 2, 19))
    a_row(Relationship, one, other_child=other, kind="sibling")
    found = ahead(home).unbooked
    together = {tuple(child.id for child in each.children) for each in found}
    assert (one.pk, other.pk) in together
    assert (alone.pk,) in together
    for each in found:
        assert each.on is not None
        assert each.on <= each.last
        assert not each.late


@pytest.mark.requirement("PS-115")
def test_schoolchildren_after_school_and_the_youngest_in_the_morning(home: Household) -> None:
    school = due_on(home, date(2026, 2, 23))
    young = due_on(home, date(2026, 2, 23), born=date(2024, 1, 8))
    at = {each.children[0].id: each.at for each in ahead(home).unbooked}
    assert at[school.pk] >= time(15, 30)
    assert at[young.pk] == time(9, 30)


def test_what_is_booked_is_left_out_and_keeps_its_time(home: Household) -> None:
    child = due_on(home, date(2026, 2, 16))
    first = next(each for each in ahead(home).unbooked if each.children[0].id == child.pk)
    taken = a_meeting(
        home.zoe,
        MeetingKind.CONFERENCE,
        first.on,
        planned_time=first.at,
        planned_end_time=first.until,
    )
    home.zoe.conference_set.create(
        authority_id=home.authority.pk, child=home.zoe, meeting=taken, type="review"
    )
    again = next(each for each in ahead(home).unbooked if each.children[0].id == child.pk)
    assert (again.on, again.at) != (first.on, first.at)
    a_row(Review, child, meeting=a_meeting(child, MeetingKind.REVIEW, date(2026, 3, 10)))
    assert child.pk not in ahead(home).children


def test_one_whose_limit_has_passed_is_said_to_be_late(home: Household) -> None:
    child = due_on(home, date(2026, 1, 5))
    found = next(each for each in ahead(home).unbooked if each.children[0].id == child.pk)
    assert found.late
    assert found.on > TODAY


def test_sixty_children_are_proposed_and_booked_in_two_seconds(home: Household) -> None:
    for number in range(60):
        due_on(home, date(2026, 2, 5) + timedelta(days=number % 20))
    derive(home.authority, home.children)
    actor = actor_for(home.officers["iro"], TODAY)
    to_book_ahead(actor, TODAY)  # the procedure is read once in a process
    began = clock.process_time()
    found = to_book_ahead(actor, TODAY)
    proposed = clock.process_time() - began
    wanted = [each for each in found.unbooked if each.on and each.children[0].name == "Kit Marlow"]
    assert len(wanted) == 60
    bookings = [
        reviews.Booking(tuple(c.id for c in each.children), each.on, each.at, each.until)
        for each in wanted
    ]
    began = clock.process_time()
    made = reviews.plan_ahead(
        by=actor, children=[c for each in bookings for c in each.children], bookings=bookings
    )
    booked = clock.process_time() - began
    assert len(made) == 60
    assert proposed < 2
    assert booked < 2
    times = list(Meeting.objects.filter(pk__in=made).values_list("planned_on", "planned_time"))
    assert len(set(times)) == len(times)
