"""Lists of work: what is on them, in which group, together with which siblings, booked or not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.duties import State
from holdfast.policy.actor import Actor
from holdfast.queries.actors import actor_for
from holdfast.queries.bookings import bookings_of
from holdfast.queries.duty_kinds import DutyKind, kind_of
from holdfast.queries.siblings import families
from holdfast.queries.states import Band
from holdfast.queries.work import Whose, WorkList, lists_open_to, work
from holdfast.queries.work_month import month_of
from holdfast.queries.work_rows import Narrowed, Sort
from holdfast.record.models import (
    Allocation,
    Coverage,
    Duty,
    Meeting,
    MeetingKind,
    Review,
)
from holdfast.rulebook import load_all
from tests.record.builders import a_child, a_meeting, a_row, an_officer
from tests.web.household import TODAY, Household, a_household, derive


@pytest.fixture
def home(db: None) -> Household:
    return a_household()


def actor(home: Household, role: str) -> Actor:
    return actor_for(home.officers[role], TODAY)


def listed(home: Household, role: str, whose: Whose = Whose.OWED, **narrowed: Any) -> WorkList:
    return work(actor(home, role), whose, Narrowed(**narrowed), TODAY)


def titles(found: WorkList) -> list[str]:
    return [row.lines[0].title for row in found.rows]


def test_what_i_owe_stands_apart_from_what_i_watch(home: Household) -> None:
    owed = listed(home, "iro")
    watched = listed(home, "iro", Whose.WATCHED)
    assert "First looked-after review" in titles(owed)
    assert "Next visit to the child" not in titles(owed)
    assert "Next visit to the child" in titles(watched)
    both = {line.id for row in owed.rows for line in row.lines}
    assert not both & {line.id for row in watched.rows for line in row.lines}


def test_siblings_who_can_meet_together_share_a_row_on_the_earliest_date(home: Household) -> None:
    found = listed(home, "iro")
    row = next(row for row in found.rows if row.lines[0].title == "First looked-after review")
    assert [child.name for child in row.children] == ["Jonah Okafor", "Amara Okafor"]
    assert [line.due for line in row.lines] == [date(2026, 3, 16), date(2026, 3, 25)]
    assert row.booked == (None, date(2026, 3, 30))
    assert found.total == sum(len(each.lines) for each in found.rows)


def test_a_cancelled_meeting_books_nothing(home: Household) -> None:
    Meeting.objects.filter(planned_on=date(2026, 3, 30)).update(cancelled=True)
    row = next(row for row in listed(home, "iro").rows if len(row.lines) == 2)
    assert row.booked == (None, None)


def test_a_conference_does_not_book_a_review(home: Household) -> None:
    rules = load_all()["coventry"].rules
    planned = bookings_of([home.amara.pk])
    assert planned.booked(home.amara.pk, rules["looked-after.review.later"]) == date(2026, 3, 30)
    assert planned.booked(home.amara.pk, rules["conference.review.later"]) is None


def test_each_kind_of_meeting_books_its_own(home: Household) -> None:
    rules = load_all()["coventry"].rules
    planned = a_meeting(home.jonah, MeetingKind.REVIEW, date(2026, 3, 12))
    a_row(Review, home.jonah, meeting=planned)
    booked = bookings_of([home.jonah.pk])
    assert booked.booked(home.jonah.pk, rules["looked-after.review.first"]) == date(2026, 3, 12)
    a_row(Review, home.jonah, meeting=planned, completed_on=TODAY)
    assert booked == bookings_of([home.jonah.pk])


def test_the_service_list_holds_everybodys_and_the_team_list_the_teams(home: Household) -> None:
    stranger = a_child(home.authority, surname="Quist", born_on=date(2015, 1, 1))
    officer = an_officer(home.authority)
    a_row(Allocation, stranger, user=officer, role="social-worker", started_on=date(2026, 1, 1))
    from holdfast.record.models import LookedAfterPeriod

    a_row(LookedAfterPeriod, stranger, started_on=date(2026, 2, 20), how="order")
    derive(home.authority, [stranger])
    service = listed(home, "iro-manager", Whose.SERVICE)
    team = listed(home, "team-manager", Whose.TEAM)
    assert "Quist" in " ".join(child.name for row in service.rows for child in row.children)
    assert "Quist" not in " ".join(child.name for row in team.rows for child in row.children)
    assert team.total < service.total
    by_officer = listed(home, "iro-manager", Whose.SERVICE, officer=officer.pk)
    assert {child.id for row in by_officer.rows for child in row.children} == {stranger.pk}


def test_which_lists_are_open_to_whom(home: Household) -> None:
    assert lists_open_to(actor(home, "social-worker")) == (Whose.OWED, Whose.WATCHED, Whose.TEAM)
    assert Whose.SERVICE in lists_open_to(actor(home, "iro-manager"))


def test_a_list_is_narrowed_and_counted(home: Household) -> None:
    every = listed(home, "iro-manager", Whose.SERVICE)
    visits = listed(home, "iro-manager", Whose.SERVICE, kind=DutyKind.VISITS)
    overdue = listed(home, "iro-manager", Whose.SERVICE, state=State.OVERDUE)
    assert every.kinds[DutyKind.VISITS] == visits.total > 0
    assert every.states[State.OVERDUE] == overdue.total == overdue.bands[Band.OVERDUE]
    assert all(line.kind is DutyKind.VISITS for row in visits.rows for line in row.lines)
    day = listed(home, "iro-manager", Whose.SERVICE, day=date(2026, 3, 16))
    assert {line.due for row in day.rows for line in row.lines} == {date(2026, 3, 16)}


def test_a_list_is_in_the_order_asked_for(home: Household) -> None:
    for sort in Sort:
        found = listed(home, "iro-manager", Whose.SERVICE, sort=sort)
        bands = [list(Band).index(row.band) for row in found.rows]
        assert bands == sorted(bands)
    by_child = listed(home, "iro-manager", Whose.SERVICE, sort=Sort.CHILD)
    overdue = [row.children[0].name for row in by_child.rows if row.band is Band.OVERDUE]
    assert overdue == sorted(overdue)


def test_gaps_before_the_record_began_are_on_nobodys_list(home: Household) -> None:
    Coverage.objects.filter(kind="visit-made").update(since=TODAY - timedelta(days=1))
    derive(home.authority, home.children)
    told = Duty.objects.filter(rule="visit.first", gap="before the record begins")
    assert told.exists()
    found = listed(home, "iro-manager", Whose.SERVICE, kind=DutyKind.VISITS)
    assert not {line.id for row in found.rows for line in row.lines} & set(
        told.filter(due__lt=TODAY).values_list("pk", flat=True)
    )


def test_what_cannot_be_told_after_the_record_ends_is_a_group_of_its_own(home: Household) -> None:
    Coverage.objects.filter(kind="visit-made").update(until=date(2026, 2, 1))
    derive(home.authority, home.children)
    found = listed(home, "iro-manager", Whose.SERVICE, kind=DutyKind.VISITS)
    assert found.bands[Band.UNKNOWN] > 0
    assert found.bands.get(Band.OVERDUE, 0) == 0


def test_what_nobody_collects_is_said_once(home: Household) -> None:
    found = listed(home, "iro-manager", Whose.SERVICE)
    assert "Personal education plan made" in found.not_watched
    assert "First looked-after review" not in found.not_watched
    assert len(found.not_watched) == len(set(found.not_watched))


def test_a_month_shows_each_day_with_what_is_due_on_it(home: Household) -> None:
    found = month_of(actor(home, "iro-manager"), Whose.SERVICE, date(2026, 3, 1), TODAY)
    days = {day.on: day for week in found.weeks for day in week}
    assert all(len(week) == 7 and week[0].on.weekday() == 0 for week in found.weeks)
    assert {entry.title for entry in days[date(2026, 3, 16)].entries} >= {
        "First looked-after review"
    }
    assert days[date(2026, 4, 3)].closed == "Good Friday"


def test_every_rule_of_every_procedure_has_a_kind_of_duty() -> None:
    other = {
        rule.id
        for procedure in load_all().values()
        for rule in procedure.rules.values()
        if kind_of(rule) is DutyKind.OTHER
    }
    assert not {rule for rule in other if "review" in rule or "visit" in rule}


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=12))
def test_families_are_whoever_is_joined_by_any_chain_of_siblings(
    pairs: list[tuple[int, int]],
) -> None:
    heads = families(range(1, 9), pairs)
    joined = {child: {child} for child in range(1, 9)}
    for _ in range(8):
        for one, other in pairs:
            both = joined[one] | joined[other]
            for child in both:
                joined[child] = joined[child] | both
    for one in range(1, 9):
        assert {other for other in heads if heads[other] == heads[one]} == joined[one]
