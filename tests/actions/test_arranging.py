"""A review given a day: in time or late, in school time, moved, displaced, combined, ahead."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from holdfast.actions import (
    conferences,
    entries,
    meetings,
    postponing,
    protection_plans,
    reviews,
)
from holdfast.actions.arranging import Arrangement
from holdfast.actions.entries import Told
from holdfast.actions.gates import Barred, Lift
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import NotPermitted
from holdfast.queries.today import today
from holdfast.record.models import (
    Conference,
    Duty,
    Entry,
    GateLift,
    LookedAfterPeriod,
    Meeting,
    Postponement,
    Review,
)
from holdfast.rulebook import load_procedure
from tests.actions.reviewed import (
    SECOND,
    WEDNESDAY,
    a_reviewed_child,
    allocated,
    due,
    iro,
    manager,
    move,
    planned,
    refused,
)
from tests.actions.world import World, an_actor
from tests.record.builders import a_row, an_officer


@pytest.fixture(autouse=True)
def _on_a_wednesday(settings: Any) -> None:
    settings.HOLDFAST_TODAY = WEDNESDAY


DISCUSSED = {
    "discussed-with-group-manager": "Colin Marsh",
    "discussed-with-group-manager-on": "2026-02-16",
    "discussed-with-manager": "Gareth Pugh",
    "discussed-with-manager-on": "2026-02-17",
    "late-arrangement-outcome": "The child is in hospital until the 20th; agreed for the 23rd.",
}


@pytest.mark.requirement("PS-125")
def test_outside_its_timescale_only_after_both_managers(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    late = due(world) + timedelta(days=12)
    told = refused(lambda: planned(world, late))
    assert "discussed with both managers" in str(told)
    one = Arrangement(discussed={k: v for k, v in DISCUSSED.items() if "group" in k})
    assert refused(lambda: planned(world, late, one)).field == "discussed-with-manager"
    assert not Meeting.objects.filter(planned_on=late).exists()

    planned(world, late, Arrangement(discussed=DISCUSSED))
    entry = Entry.objects.get(child=world.child, form="late-arrangement")
    kept = {answer.question: answer.value for answer in entry.answers.all()}
    assert kept == DISCUSSED
    assert entry.review == Review.objects.get(meeting__planned_on=late)


@pytest.mark.requirement("PS-125")
def test_each_later_day_is_discussed_anew_and_only_the_iro_says_so(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    first = due(world) + timedelta(days=5)
    said = Arrangement(late_reason="other", discussed=DISCUSSED)
    support = an_actor(world.officer, Profile.BUSINESS_SUPPORT, roles=("business-support",))
    with pytest.raises(NotPermitted, match="Independent Reviewing Officer"):
        reviews.plan(by=support, children=[world.child.pk], on=first, told=said)
    meeting = planned(world, first, said)
    later = first + timedelta(days=7)
    told = refused(lambda: move(world, meeting, later, told=Arrangement(late_reason="other")))
    assert "discussed with both managers" in str(told)
    move(world, meeting, later, told=said)
    assert Entry.objects.filter(form="late-arrangement", child=world.child).count() == 2


@pytest.mark.requirement("PS-125")
def test_a_postponement_out_of_timescale_is_discussed_first_too(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    review = Review.objects.get(meeting=planned(world, due(world)))
    about = {"by": iro(world), "child": world.child.pk, "review": review.pk}
    late = {"on": due(world) + timedelta(days=9), "in_place": "The assessment"}
    choices = load_procedure("practice-standards").lists["adjournment-reasons"].choices
    told = about | late | {"reason": choices[0].id}
    assert "both managers" in str(refused(lambda: postponing.postpone(**told)))
    entry = entries.start(**about, form="late-arrangement")
    answers = {name: Told(said) for name, said in DISCUSSED.items()}
    entries.save(by=iro(world), child=world.child.pk, entry=entry, answers=answers)
    postponing.postpone(**told)
    assert Postponement.objects.get(review=review).out_of_timescale


@pytest.mark.requirement("PS-125")
def test_in_time_nothing_is_asked(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    planned(world, due(world))
    assert not Entry.objects.filter(child=world.child).exists()


@pytest.mark.requirement("PS-115")
def test_school_time_warns_and_takes_a_reason(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    on = WEDNESDAY + timedelta(days=7)
    with pytest.raises(Barred, match="school"):
        planned(world, on, time=time(10), end_time=time(11))
    gate = "review.planned.school-time"
    chosen = _reasons(gate, "practice-standards")[0]
    reason = Arrangement(lifts={gate: Lift("The child asked for it", chosen)})
    planned(world, on, reason, time=time(10), end_time=time(11))
    lift = GateLift.objects.get(child=world.child)
    assert (lift.gate, lift.reason) == (gate, "The child asked for it")


@pytest.mark.requirement("PS-115")
def test_after_school_and_in_the_holidays_nothing_stands_in_the_way(db: None) -> None:
    world = a_reviewed_child("practice-standards")
    meeting = planned(world, WEDNESDAY + timedelta(days=1), time=time(15, 30))
    move(world, meeting, date(2026, 2, 28), time=time(10))
    assert not GateLift.objects.filter(child=world.child).exists()


def _reasons(gate: str, procedure: str) -> tuple[str, ...]:
    found = load_procedure(procedure)
    name = found.gates[gate].reasons
    return tuple(choice.id for choice in found.lists[name].choices) if name else ()


@pytest.mark.requirement("COV-078")
def test_a_late_rebooking_carries_a_reason_of_the_list(db: None) -> None:
    world = a_reviewed_child("coventry")
    meeting = planned(world, due(world) - timedelta(days=3))
    late = due(world) + timedelta(days=9)
    assert refused(lambda: move(world, meeting, late)).field == "late_reason"
    wrong = Arrangement(late_reason="the-bus-was-late")
    assert refused(lambda: move(world, meeting, late, told=wrong)).field == "late_reason"
    move(world, meeting, late, told=Arrangement("", "", "pressure-on-social-worker", "Two left"))
    review = Review.objects.get(meeting=meeting)
    assert (review.late_reason, review.late_note) == ("pressure-on-social-worker", "Two left")


@pytest.mark.requirement("COV-086")
@pytest.mark.requirement("COV-077")
def test_moving_a_review_keeps_its_due_date_and_its_lateness_is_counted(
    db: None, settings: Any
) -> None:
    world = a_reviewed_child("coventry")
    was_due = due(world)
    meeting = planned(world, was_due - timedelta(days=1))
    late = was_due + timedelta(days=4)
    move(world, meeting, late, told=Arrangement(late_reason="child-not-available"))
    assert due(world) == was_due
    kept = Postponement.objects.get(review__meeting=meeting)
    assert (kept.was_due_on, kept.moved_to, kept.out_of_timescale) == (was_due, late, True)
    review = Review.objects.get(meeting=meeting)
    settings.HOLDFAST_TODAY = late
    reviews.hold(by=world.everyone, child=world.child.pk, on=late, review=review.pk)
    held = Duty.objects.get(child=world.child, rule=SECOND)
    assert (held.outcome, held.days_late, held.due) == ("met late", 4, was_due)


@pytest.mark.requirement("COV-079")
def test_only_the_manager_signs_off_moving_a_review_for_a_conference(db: None) -> None:
    world = a_reviewed_child("coventry")
    meeting = planned(world, due(world) - timedelta(days=10))
    to = due(world) - timedelta(days=2)
    with pytest.raises(NotPermitted, match="Review and Quality Assurance Manager"):
        move(world, meeting, to, displaced=True)
    move(world, meeting, to)
    assert Postponement.objects.get(review__meeting=meeting).kind == "moved"

    move(world, meeting, to + timedelta(days=1), displaced=True, by=manager(world))
    kept = Postponement.objects.filter(review__meeting=meeting).latest("pk")
    assert (kept.kind, kept.signed_off_by, kept.signed_off_on) == (
        "displaced",
        world.officer,
        WEDNESDAY,
    )
    meeting.refresh_from_db()
    assert meeting.displaced


@pytest.mark.requirement("COV-092")
def test_a_review_is_brought_forward_with_what_called_for_it(db: None) -> None:
    world = a_reviewed_child("coventry")
    meeting = planned(world, due(world) - timedelta(days=1))
    earlier = WEDNESDAY - timedelta(days=1)
    told = Arrangement(early_because="significant-change", early_note="The carers gave notice")
    move(world, meeting, earlier, told=told)
    review = Review.objects.get(meeting=meeting)
    assert (review.early_because, review.early_note) == (
        "significant-change",
        "The carers gave notice",
    )
    assert Postponement.objects.get(review=review).kind == "brought-forward"


def a_conference(world: World, on: date) -> int:
    return conferences.plan(by=world.everyone, children=[world.child.pk], type="review", on=on)


@pytest.mark.requirement("COV-089")
def test_one_meeting_with_two_purposes_meets_both(db: None, settings: Any) -> None:
    world = a_reviewed_child("coventry")
    by = world.everyone
    conferences.hold(
        by=by, child=world.child.pk, on=date(2026, 1, 6), type="initial", outcome="plan"
    )
    protection_plans.start(by=by, child=world.child.pk, on=date(2026, 1, 6), category="neglect")
    day = due(world)
    review, conference = planned(world, day - timedelta(days=2)), a_conference(world, day)
    meetings.combine(
        by=by,
        children=[world.child.pk],
        meeting=review.pk,
        conference=conference,
        why="The same people come to both",
    )
    review.refresh_from_db()
    assert review.cancelled
    row = Review.objects.get(child=world.child, completed_on__isnull=True)
    both = Conference.objects.get(meeting_id=conference)
    assert (row.meeting_id, row.combined_with) == (conference, both)

    settings.HOLDFAST_TODAY = day
    reviews.hold(by=by, child=world.child.pk, on=day, review=row.pk)
    conferences.hold(
        by=by, child=world.child.pk, on=day, conference=both.pk, outcome="plan-continues"
    )
    met = Duty.objects.filter(child=world.child, met_on=day, outcome="met")
    assert {SECOND, "conference.review.first"} <= set(met.values_list("rule", flat=True))


@pytest.mark.requirement("COV-089")
def test_two_chairs_cannot_hold_one_meeting(db: None) -> None:
    world = a_reviewed_child("coventry")
    allocated(world, world.child, "conference-chair", an_officer(world.authority))
    review, conference = planned(world, due(world)), a_conference(world, due(world))
    told = refused(
        lambda: meetings.combine(
            by=world.everyone,
            children=[world.child.pk],
            meeting=review.pk,
            conference=conference,
            why="Once",
        )
    )
    assert "different chairs" in str(told)


@pytest.mark.requirement("COV-090")
def test_brothers_and_sisters_are_moved_together_and_recorded_each(db: None) -> None:
    world = a_reviewed_child("coventry")
    sister = world.another_child(born_on=date(2019, 1, 1))
    a_row(LookedAfterPeriod, sister, started_on=date(2025, 11, 10), how="agreement")
    allocated(world, sister)
    reviews.hold(by=world.everyone, child=sister.pk, on=date(2025, 12, 2))
    both = [world.child.pk, sister.pk]
    meeting = reviews.plan(by=iro(world), children=both, on=date(2026, 2, 26))
    meetings.move(
        by=iro(world), children=both, meeting=meeting, on=date(2026, 3, 2), why="The carer asked"
    )
    assert set(Postponement.objects.values_list("child_id", flat=True)) == set(both)
    mine, hers = Review.objects.filter(meeting_id=meeting).order_by("child_id")
    day = WEDNESDAY - timedelta(days=2)
    reviews.hold(by=world.everyone, child=world.child.pk, on=day, review=mine.pk)
    hers.refresh_from_db()
    assert hers.completed_on is None
    assert Review.objects.get(pk=mine.pk).completed_on == day


def test_booking_ahead_is_all_or_nothing_and_names_the_booking(db: None) -> None:
    world = a_reviewed_child("coventry")
    other = world.another_child()
    booked = [
        reviews.Booking((world.child.pk,), date(2026, 3, 9)),
        reviews.Booking((other.pk,), today() + timedelta(days=1200)),
    ]
    children = [world.child.pk, other.pk]
    told = refused(lambda: reviews.plan_ahead(by=iro(world), children=children, bookings=booked))
    assert told.field == "1-on"
    assert not Meeting.objects.exists()
    told = refused(
        lambda: reviews.plan_ahead(by=iro(world), children=children, bookings=booked[:1])
    )
    assert told.field == "children"
