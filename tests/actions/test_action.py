"""What every action has in common: permission, scope, one transaction, history, fresh duties."""

from __future__ import annotations

import pghistory.models
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfast.actions import children, meetings, periods, reviews, visits
from holdfast.actions.action import NoSuchChild, Refused
from holdfast.actions.arranging import Arrangement
from holdfast.core.profiles import Profile
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import NotPermitted
from holdfast.record.models import (
    Allocation,
    AuditEvent,
    Child,
    Duty,
    DutyDueChange,
    LookedAfterPeriod,
    Review,
    Visit,
)
from tests.actions.world import World, a_world, days_ago
from tests.record.builders import a_row


def test_children_are_locked_in_the_order_of_their_ids_before_anything_is_read(
    world: World,
) -> None:
    twin = world.another_child()
    with CaptureQueriesContext(connection) as told:
        reviews.plan(by=world.everyone, children=[twin.pk, world.child.pk], on=days_ago(-9))
    asked = [query["sql"] for query in told if not query["sql"].startswith("SAVEPOINT")]
    assert asked[0].endswith("ORDER BY 1 ASC FOR NO KEY UPDATE")


def test_another_authoritys_child_is_not_there(world: World) -> None:
    stranger = a_world().child
    for others in ([stranger.pk], [world.child.pk, stranger.pk], [10**9]):
        with pytest.raises(NoSuchChild):
            reviews.plan(by=world.everyone, children=others, on=days_ago(-9))
    assert not Review.objects.exists()
    assert not AuditEvent.objects.exists()


def test_a_child_outside_the_officers_teams_is_not_there(world: World) -> None:
    by = world.actor(Profile.SOCIAL_WORKER)
    with pytest.raises(NoSuchChild):
        visits.record(by=by, child=world.child.pk, on=days_ago(3))
    a_row(
        Allocation,
        world.child,
        user=world.officer,
        role="social-worker",
        started_on=days_ago(100),
    )
    assert visits.record(by=by, child=world.child.pk, on=days_ago(3))


def test_a_merged_child_is_not_there(world: World) -> None:
    twice = world.another_child(merged_into=world.child)
    with pytest.raises(NoSuchChild):
        visits.record(by=world.everyone, child=twice.pk, on=days_ago(3))


def test_the_wrong_role_is_refused_and_nothing_is_written(world: World) -> None:
    with pytest.raises(NotPermitted) as told:
        reviews.hold(by=world.actor(Profile.AUDITOR), child=world.child.pk, on=days_ago(3))
    assert "record looked-after reviews" in str(told.value)
    assert not Review.objects.exists()
    assert not AuditEvent.objects.exists()
    assert not Duty.objects.exists()


def test_what_is_refused_late_leaves_nothing_behind(world: World) -> None:
    with pytest.raises(Refused):
        reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(9), participation="PN0")
    assert not Review.objects.exists()
    assert not AuditEvent.objects.exists()
    assert not Duty.objects.exists()


def test_what_the_database_refuses_is_told_in_words(world: World) -> None:
    with pytest.raises(Refused) as told:
        periods.start(by=world.everyone, child=world.child.pk, on=days_ago(20))
    assert str(told.value) == "The child is already looked after on some of these days."
    assert LookedAfterPeriod.objects.count() == 1


def test_a_field_that_cannot_be_is_told_by_its_name(world: World) -> None:
    with pytest.raises(Refused) as told:
        children.record(by=world.everyone, local_id="N1", born_on=days_ago(9), forename="x" * 101)
    assert told.value.field == "forename"


def test_the_actor_comes_by_name_and_is_an_actor(world: World) -> None:
    with pytest.raises(TypeError):
        reviews.hold(by=world.officer, child=world.child.pk, on=days_ago(3))  # type: ignore[arg-type]


def test_history_carries_who_which_action_and_why(world: World) -> None:
    meeting = reviews.plan(by=world.everyone, children=[world.child.pk], on=days_ago(-9))
    meetings.move(
        by=world.everyone,
        children=[world.child.pk],
        meeting=meeting,
        on=days_ago(-12),
        why="The chair is ill",
        told=Arrangement(late_reason="officer-not-available"),
    )
    event = AuditEvent.objects.get(action="meetings.move")
    context = pghistory.models.Context.objects.get(pk=event.operation)
    assert context.metadata == {
        "user": world.officer.pk,
        "action": "meetings.move",
        "reason": "The chair is ill",
    }


def test_the_product_acts_without_a_user(world: World) -> None:
    by = Actor.product(world.authority.pk)
    visits.record(by=by, child=world.child.pk, on=days_ago(3))
    assert AuditEvent.objects.get().user is None


def test_a_new_child_has_duties_derived_at_once(world: World) -> None:
    child = children.record(by=world.everyone, local_id="N1", born_on=days_ago(900))
    assert Child.objects.get(pk=child).derivation
    assert AuditEvent.objects.get().child_ids == [child]


def test_a_due_date_that_moves_is_kept_with_its_operation(world: World) -> None:
    by, child = world.everyone, world.child.pk
    reviews.hold(by=by, child=child, on=days_ago(340))
    review = Review.objects.get(child_id=child)
    second = Duty.objects.get(child_id=child, rule="looked-after.review.second")
    from holdfast.actions import corrections

    corrections.correct(
        by=by,
        child=child,
        row=f"review:{review.pk}",
        changes={"opened_on": days_ago(338), "completed_on": days_ago(338)},
        why="A slip",
    )
    moved = DutyDueChange.objects.get(child_id=child, rule="looked-after.review.second")
    assert (moved.was_due, moved.anchor) == (second.due, second.anchor)
    now = Duty.objects.get(pk=second.pk)
    assert now.due == moved.now_due != second.due
    assert moved.operation == AuditEvent.objects.get(action="corrections.correct").operation


def test_an_action_that_changes_nothing_owed_rewrites_no_duty(world: World) -> None:
    by, child = world.everyone, world.child.pk
    reviews.hold(by=by, child=child, on=days_ago(340))
    before = rows_written()
    visits.record(by=by, child=child, on=days_ago(3), visitor="chair")
    after = rows_written()
    assert before == after
    assert Visit.objects.exists()


def rows_written() -> list[tuple[int, str]]:
    """The duties as the database holds them, each with the transaction that wrote it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, ctid::text FROM record_duty ORDER BY id")
        return cursor.fetchall()
