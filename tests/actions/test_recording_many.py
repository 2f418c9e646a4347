"""Many things recorded at once: whole or not at all, checked and permitted one by one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

import pytest

from holdfast.actions import reviews
from holdfast.actions.action import NoSuchChild, Refused
from holdfast.actions.recording_many import Addition, Booking, Entry, Somebody, record_many
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import NotPermitted
from holdfast.record.models import (
    DatedEvent,
    Decision,
    Duty,
    Meeting,
    Person,
    Relationship,
    Review,
    Source,
    Visit,
)
from tests.actions.world import World, days_ago

pytestmark = pytest.mark.django_db

VISIT = {"by": "social-worker", "seen": True}


def visit(child: int, on: object = None) -> Entry:
    return Entry("visit", child, {"visited_on": on or days_ago(4), **VISIT})


def test_each_entry_is_a_row_entered_by_an_officer(world: World) -> None:
    other = world.another_child(born_on=days_ago(4000))
    written = record_many(
        by=world.everyone,
        children=[world.child.pk, other.pk],
        entries=[visit(world.child.pk), visit(other.pk), visit(other.pk, days_ago(40))],
    )
    assert written == 3
    assert Visit.objects.filter(child=other, source=Source.OFFICER).count() == 2


def test_what_follows_becomes_owed(world: World) -> None:
    entry = Entry("review", world.child.pk, {"opened_on": days_ago(9), "completed_on": days_ago(9)})
    record_many(by=world.everyone, children=[world.child.pk], entries=[entry])
    owed = Duty.objects.filter(child=world.child, rule="review.decisions.issued")
    assert owed.count() == 1


def test_a_meeting_is_booked_for_several_children(world: World) -> None:
    other = world.another_child()
    record_many(
        by=world.everyone,
        children=[world.child.pk, other.pk],
        bookings=[Booking("together", "review", days_ago(-20), time(10), time(11), "School")],
        entries=[
            Entry("review", child.pk, {}, {"meeting": "together"}) for child in (world.child, other)
        ],
    )
    meeting = Meeting.objects.get()
    assert meeting.place == "School"
    assert set(Review.objects.values_list("meeting_id", flat=True)) == {meeting.pk}


def test_entries_name_each_other_and_what_is_there_by_key_by_name_and_by_day(
    world: World,
) -> None:
    there = reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(30))
    child = world.child.pk
    record_many(
        by=world.everyone,
        children=[child],
        entries=[
            Entry("event", child, {"kind": "rating-issued", "happened_on": days_ago(28)}, key="r"),
            Entry(
                "event",
                child,
                {"kind": "rating-answered", "happened_on": days_ago(20)},
                {"about": "r", "attrs.review": f"review:{there}"},
            ),
            Entry(
                "decision",
                child,
                {"made_on": days_ago(30), "wording": "Arrange a dentist."},
                {"review": f"review@{days_ago(30)}"},
            ),
        ],
    )
    first, second = DatedEvent.objects.order_by("happened_on")
    assert second.about == f"event:{first.pk}"
    assert second.attrs == {"review": f"review:{there}"}
    assert Decision.objects.get().review_id == there


def test_more_is_told_of_rows_that_are_there(world: World) -> None:
    there = reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(30))
    record_many(
        by=world.everyone,
        children=[world.child.pk],
        additions=[
            Addition(
                f"review:{there}",
                world.child.pk,
                {"decisions_issued_on": days_ago(27), "decisions_issued_time": time(9, 30)},
            )
        ],
    )
    row = Review.objects.get(pk=there)
    assert (row.decisions_issued_on, row.decisions_issued_time) == (days_ago(27), time(9, 30))


def test_people_are_related_to_the_children_who_have_them(world: World) -> None:
    record_many(
        by=world.everyone,
        children=[world.child.pk],
        people=[Somebody("mother", {"forename": "Ivy", "address_protected": True})],
        entries=[
            Entry("relationship", world.child.pk, {"kind": "mother"}, {"person": "mother"}),
        ],
    )
    assert Relationship.objects.get().person == Person.objects.get(address_protected=True)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"noun": "visit", "fields": {**VISIT, "visited_on": -3}}, "has not come yet"),
        ({"noun": "visit", "fields": {**VISIT, "visited_on": 8000}}, "before a child was born"),
        ({"noun": "visit", "fields": {"visited_on": 4, "by": "nobody"}}, "not a valid choice"),
        ({"noun": "visit", "fields": {"visited_on": 4, "id": 1}}, "not recorded of a visit"),
        ({"noun": "unicorn", "fields": {}}, "cannot be recorded in a list"),
        (
            {"noun": "decision", "fields": {"made_on": 4}, "refs": {"review": "review:0"}},
            "no such review",
        ),
        (
            {"noun": "decision", "fields": {"made_on": 4}, "refs": {"review": "no-such-key"}},
            "no such",
        ),
    ],
)
def test_one_wrong_entry_refuses_them_all(
    world: World, entry: Mapping[str, Mapping[str, object]], told: str
) -> None:
    fields = {
        name: days_ago(value) if name.endswith("_on") and isinstance(value, int) else value
        for name, value in entry["fields"].items()
    }
    wrong = Entry(str(entry["noun"]), world.child.pk, fields, entry.get("refs", {}))  # type: ignore[arg-type]
    with pytest.raises(Refused, match=told):
        record_many(
            by=world.everyone,
            children=[world.child.pk],
            entries=[visit(world.child.pk), wrong],
        )
    assert not Visit.objects.exists()


def test_a_row_of_another_child_cannot_be_named(world: World) -> None:
    other = world.another_child()
    there = reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(30))
    with pytest.raises(Refused, match="no such review"):
        record_many(
            by=world.everyone,
            children=[other.pk],
            additions=[Addition(f"review:{there}", other.pk, {"complex": True})],
        )


def test_an_entry_about_a_child_not_named_is_refused(world: World) -> None:
    other = world.another_child()
    with pytest.raises(Refused, match="not among those named"):
        record_many(by=world.everyone, children=[world.child.pk], entries=[visit(other.pk)])


def test_a_child_out_of_scope_is_not_found(world: World) -> None:
    worker = world.actor(Profile.SOCIAL_WORKER)
    with pytest.raises(NoSuchChild):
        record_many(by=worker, children=[world.child.pk], entries=[visit(world.child.pk)])


def test_each_noun_needs_its_own_permission(world: World) -> None:
    data_officer = world.actor(Profile.DATA_OFFICER)
    with pytest.raises(NotPermitted, match="visits"):
        record_many(by=data_officer, children=[world.child.pk], entries=[visit(world.child.pk)])


def test_a_meeting_far_ahead_is_taken_for_a_slip(world: World) -> None:
    with pytest.raises(Refused, match="two years"):
        record_many(
            by=world.everyone,
            children=[],
            bookings=[Booking("x", "review", days_ago(-3000))],
        )


def test_two_entries_of_one_key_are_refused(world: World) -> None:
    same = [Booking("x", "review", days_ago(-3)), Booking("x", "review", days_ago(-4))]
    with pytest.raises(Refused, match="called x"):
        record_many(by=world.everyone, children=[], bookings=same)
