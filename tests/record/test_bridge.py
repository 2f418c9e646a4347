"""The bridge from rows to facts: every kind of the vocabulary, and nothing else."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from unittest import mock

import psycopg
import pytest

from holdfast.core.facts import Coverage, Fact, Interval
from holdfast.core.vocabulary import KINDS
from holdfast.record import models
from holdfast.record.bridge import CHILD_KINDS, READINGS, coverage_of, facts_of
from holdfast.record.models import (
    Allocation,
    Child,
    Conference,
    DatedEvent,
    LookedAfterPeriod,
    MeetingKind,
    Review,
)
from tests.record.builders import a_child, a_meeting, a_row, an_authority, an_officer
from tests.record.full_record import FOURTH, LATER, everything

pytestmark = pytest.mark.django_db


def facts(child: Child) -> list[Fact]:
    return facts_of([child.pk])[child.pk]


def told(child: Child, kind: str) -> Fact:
    """The one fact of this kind."""
    (fact,) = (fact for fact in facts(child) if fact.kind == kind)
    return fact


def test_every_kind_with_a_table_of_its_own_comes_from_it() -> None:
    child = a_child(expected_on=date(2018, 3, 1), died_on=LATER)
    everything(child)
    promised = {kind for reading in READINGS[:-1] for kind in reading.kinds} | set(CHILD_KINDS)
    assert {fact.kind for fact in facts(child)} == promised
    assert promised <= set(KINDS)


def test_every_attribute_of_those_kinds_comes_from_the_table_too() -> None:
    child = a_child()
    everything(child)
    given: dict[str, set[str]] = {}
    for fact in facts(child):
        given.setdefault(fact.kind, set()).update(fact.attrs)
    for kind, names in given.items():
        assert names == set(KINDS[kind].attrs), kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_the_vocabulary_can_be_recorded_as_an_event(kind: str) -> None:
    child = a_child()
    event = a_row(DatedEvent, child, kind=kind, happened_on=FOURTH)
    event.full_clean()
    fact = next(fact for fact in facts(child) if fact.id == f"event:{event.pk}")
    assert (fact.kind, fact.on) == (kind, FOURTH)


def test_facts_carry_only_documented_attributes() -> None:
    child = a_child()
    everything(child)
    for kind in KINDS:
        a_row(DatedEvent, child, kind=kind, happened_on=FOURTH, about="review:1")
    for fact in facts(child):
        assert set(fact.attrs) <= set(KINDS[fact.kind].attrs), fact.kind


def test_one_query_for_each_table_however_many_children() -> None:
    authority = an_authority()
    children = [a_child(authority) for _ in range(3)]
    for child in children:
        everything(child)
    execute = psycopg.Cursor.execute
    with mock.patch.object(psycopg.Cursor, "execute", autospec=True, side_effect=execute) as asked:
        found = facts_of([child.pk for child in children])
    assert asked.call_count == 1 + len(READINGS)
    kinds = [sorted(fact.kind for fact in found[child.pk]) for child in children]
    assert kinds[0] == kinds[1] == kinds[2]


def test_rows_entered_in_error_give_nothing() -> None:
    child = a_child(born_on=None)
    everything(child)
    for model in models.ChildRow.__subclasses__():
        if not model._meta.abstract and model.__module__.startswith("holdfast"):
            model._default_manager.filter(child=child).update(entered_in_error=True)
    assert facts(child) == []


@pytest.mark.parametrize("mistake", ["merged", "in error"])
def test_a_child_merged_or_entered_in_error_has_no_facts(mistake: str) -> None:
    child = a_child()
    a_row(Review, child, completed_on=FOURTH)
    if mistake == "merged":
        child.merged_into = a_child(child.authority)
    else:
        child.entered_in_error = True
    child.save()
    assert facts_of([child.pk]) == {child.pk: []}


def test_children_not_on_the_record_are_answered_for() -> None:
    assert facts_of([7_000_000]) == {7_000_000: []}
    assert facts_of([]) == {}


def test_a_moved_meeting_is_planned_once_for_its_new_date() -> None:
    child = a_child()
    meeting = a_meeting(child, MeetingKind.REVIEW, FOURTH, planned_time=time(10, 30))
    review = a_row(Review, child, meeting=meeting)
    meeting.planned_on, meeting.displaced = LATER, True
    meeting.save()
    planned = told(child, "review-planned")
    assert planned.id == f"review:{review.pk}"
    assert (planned.on, planned.at) == (LATER, datetime.combine(LATER, time(10, 30)))
    assert planned.attrs["displaced"] is True


def test_one_meeting_gives_each_sibling_its_own_fact() -> None:
    child = a_child()
    sibling = a_child(child.authority)
    meeting = a_meeting(child, MeetingKind.CONFERENCE, FOURTH)
    for one in (child, sibling):
        a_row(Conference, one, meeting=meeting, type="review", reports=["school", "family"])
    first, second = told(child, "conference-planned"), told(sibling, "conference-planned")
    assert first.on == second.on == FOURTH
    assert first.id != second.id
    assert first.attrs["reports"] == ("school", "family")


def test_a_cancelled_meeting_is_not_planned() -> None:
    child = a_child()
    meeting = a_meeting(child, MeetingKind.REVIEW, FOURTH, cancelled=True)
    a_row(Review, child, meeting=meeting, opened_on=LATER)
    assert [fact.kind for fact in facts(child)] == ["born", "review-opened"]


def test_a_review_without_a_meeting_is_not_one_held_with_a_meeting() -> None:
    child = a_child()
    review = a_row(Review, child, opened_on=FOURTH, completed_on=LATER, with_meeting=False)
    assert told(child, "review-completed").attrs == {
        "review": f"review:{review.pk}",
        "with_meeting": False,
        "opened_on": FOURTH,
        "plan_is_adoption": False,
    }
    assert "review-held-with-meeting" not in {fact.kind for fact in facts(child)}


def test_a_conference_starts_and_is_held_at_its_own_times() -> None:
    child = a_child()
    a_row(
        Conference,
        child,
        type="initial",
        held_on=FOURTH,
        started_time=time(14),
        ended_time=time(15, 45),
        outcome="plan",
        quorate=False,
    )
    assert told(child, "conference-started").at == datetime.combine(FOURTH, time(14))
    held = told(child, "conference-held")
    assert held.at == datetime.combine(FOURTH, time(15, 45))
    assert held.attrs["outcome"] == "plan"
    assert held.attrs["quorate"] is False
    assert "enquiry" not in held.attrs


class TestTheFirstReviewingOfficer:
    """Of each period for which the child is looked after."""

    def firsts(self, child: Child) -> list[date]:
        return [
            fact.on
            for fact in facts(child)
            if fact.kind == "iro-allocated" and fact.attrs.get("first")
        ]

    def allocate(self, child: Child, started: date, ended: date | None = None, **how: Any) -> None:
        officer = an_officer(child.authority)
        a_row(
            Allocation, child, user=officer, role="iro", started_on=started, ended_on=ended, **how
        )

    def test_is_the_earliest_that_was_there_or_came(self) -> None:
        child = a_child()
        a_row(LookedAfterPeriod, child, started_on=FOURTH)
        self.allocate(child, LATER)
        self.allocate(child, date(2026, 3, 9), LATER)
        self.allocate(child, date(2025, 1, 1), date(2025, 2, 1))
        assert self.firsts(child) == [date(2026, 3, 9)]

    def test_may_have_known_the_child_before(self) -> None:
        child = a_child()
        a_row(LookedAfterPeriod, child, started_on=FOURTH)
        self.allocate(child, date(2026, 1, 5))
        assert self.firsts(child) == [date(2026, 1, 5)]

    def test_is_told_for_each_period(self) -> None:
        child = a_child()
        a_row(LookedAfterPeriod, child, started_on=date(2024, 1, 1), ended_on=date(2024, 9, 1))
        a_row(LookedAfterPeriod, child, started_on=FOURTH)
        self.allocate(child, date(2024, 1, 3), date(2024, 9, 1))
        self.allocate(child, LATER)
        assert self.firsts(child) == [date(2024, 1, 3), LATER]

    def test_is_one_who_leads(self) -> None:
        child = a_child()
        a_row(LookedAfterPeriod, child, started_on=FOURTH)
        self.allocate(child, FOURTH, is_lead=False)
        assert "iro-allocated" not in {fact.kind for fact in facts(child)}


def test_a_placement_order_authorises_the_agency_to_place() -> None:
    child = a_child()
    status = a_row(models.LegalStatus, child, code="E1", started_on=FOURTH, ended_on=LATER)
    assert told(child, "authority-to-place").id == f"legal-status:{status.pk}"
    assert told(child, "authority-to-place-ended").on == LATER


class TestEvents:
    def test_what_an_event_is_about_is_the_attribute_named_first(self) -> None:
        child = a_child()
        a_row(
            DatedEvent,
            child,
            kind="pre-meet-held",
            happened_on=FOURTH,
            about="review:42",
            attrs={"in_person": True},
        )
        assert told(child, "pre-meet-held").attrs == {"review": "review:42", "in_person": True}

    def test_an_event_that_begins_something_is_about_itself(self) -> None:
        child = a_child()
        missing = a_row(DatedEvent, child, kind="missing-started", happened_on=FOURTH)
        own = f"event:{missing.pk}"
        a_row(DatedEvent, child, kind="missing-ended", happened_on=LATER, about=own)
        assert told(child, "missing-started").attrs == {"absence": own}
        assert told(child, "missing-ended").attrs == {"absence": own}

    def test_dates_and_lists_are_read_as_such(self) -> None:
        child = a_child()
        a_row(
            DatedEvent,
            child,
            kind="remedy-set",
            happened_on=FOURTH,
            attrs={"by_date": "2026-04-07", "remedy": "remedy:3"},
        )
        a_row(
            DatedEvent,
            child,
            kind="rating-issued",
            happened_on=FOURTH,
            attrs={"colour": "red", "actions": ["visit", "plan"]},
        )
        assert told(child, "remedy-set").attrs == {"by_date": LATER, "remedy": "remedy:3"}
        assert told(child, "rating-issued").attrs["actions"] == ("visit", "plan")

    def test_the_time_of_day_is_the_time_on_the_wall(self) -> None:
        child = a_child()
        a_row(
            DatedEvent,
            child,
            kind="report-received",
            happened_on=date(2026, 7, 1),
            happened_time=time(9, 15),
            about="conference:1",
            attrs={"report": "school"},
        )
        assert told(child, "report-received").at == datetime.combine(date(2026, 7, 1), time(9, 15))

    def test_a_kind_outside_the_vocabulary_is_a_fault(self) -> None:
        child = a_child()
        a_row(DatedEvent, child, kind="something-else", happened_on=FOURTH)
        with pytest.raises(KeyError, match="something-else"):
            facts(child)


def test_coverage_is_the_authoritys_own() -> None:
    authority = an_authority()
    models.Coverage.objects.create(authority=authority, kind="visit-made", since=FOURTH)
    models.Coverage.objects.create(
        authority=authority, kind="review-completed", since=FOURTH, until=LATER
    )
    models.Coverage.objects.create(authority=an_authority(), kind="plan-started", since=FOURTH)
    assert coverage_of(authority.pk) == Coverage(
        {"visit-made": Interval(FOURTH), "review-completed": Interval(FOURTH, LATER)}
    )
