"""The stored duties equal a whole re-derivation: after any actions, at once or one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections, transaction
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob

from holdfast.actions import (
    allocations,
    authorities,
    conferences,
    core_groups,
    corrections,
    events,
    health,
    merging,
    periods,
    permissions_to_be_late,
    placements,
    plans,
    protection_plans,
    reviews,
    statuses,
    visits,
)
from holdfast.actions.action import NoSuchChild, Refused
from holdfast.actions.duties import (
    QUEUED_ONCE,
    bring_up_to_date,
    chunks_of,
    differences,
    make_ready,
    rederive_all,
    stale,
)
from holdfast.actions.nouns import NOUNS, ref_of
from holdfast.policy.actor import Actor
from holdfast.queries.today import today
from holdfast.record.models import AuditEvent, Authority, Derivation, Duty
from tests.actions.world import World, a_world, days_ago
from tests.record.builders import a_child

Step = Callable[[World, Sequence[int], int], object]
"""Something an officer does: in a world, for children, so many days ago."""

ALONE: tuple[Step, ...] = (
    lambda w, c, d: reviews.hold(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: reviews.open_review(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: periods.start(by=w.everyone, child=c[0], on=days_ago(d), how="order"),
    lambda w, c, d: periods.end(
        by=w.everyone, child=c[0], period=w.period.pk, on=days_ago(d), reason="E4A"
    ),
    lambda w, c, d: statuses.start(by=w.everyone, child=c[0], code="E1", on=days_ago(d)),
    lambda w, c, d: placements.start(
        by=w.everyone, child=c[0], on=days_ago(d), setting="foster", emergency=True
    ),
    lambda w, c, d: placements.place_for_adoption(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: plans.make(by=w.everyone, child=c[0], kind="care", on=days_ago(d)),
    lambda w, c, d: health.assess(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: visits.record(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: allocations.allocate(
        by=w.everyone, child=c[0], role="iro", user=w.officer.pk, on=days_ago(d)
    ),
    lambda w, c, d: protection_plans.start(
        by=w.everyone, child=c[0], on=days_ago(d), category="neglect"
    ),
    lambda w, c, d: core_groups.hold(by=w.everyone, child=c[0], on=days_ago(d)),
    lambda w, c, d: conferences.hold(
        by=w.everyone, child=c[0], on=days_ago(d), type="initial", outcome="plan"
    ),
    lambda w, c, d: events.record(
        by=w.everyone, child=c[0], kind="change-happened", on=days_ago(d)
    ),
    lambda w, c, _: _in_error(w, c[0]),
    lambda w, c, d: _later(w, c[0], d),
    lambda w, c, _: _excused(w, c[0]),
)
TOGETHER: tuple[Step, ...] = (
    lambda w, c, d: reviews.plan(by=w.everyone, children=list(c), on=days_ago(d)),
    lambda w, c, d: conferences.plan(
        by=w.everyone, children=list(c), type="initial", on=days_ago(d)
    ),
    lambda w, c, _: merging.merge(by=w.everyone, duplicate=c[-1], kept=c[0], why="The same child"),
    lambda w, c, _: merging.unmerge(
        by=w.everyone, duplicate=c[-1], kept=c[0], why="Not the same child"
    ),
)


def _rows(child: int) -> list[str]:
    """Every right row of a child, by name."""
    models = [NOUNS[noun] for noun in sorted(NOUNS)]
    return [
        ref_of(row)
        for model in models
        for row in model._default_manager.filter(child_id=child, entered_in_error=False)
    ]


def _in_error(world: World, child: int) -> None:
    for row in _rows(child)[:1]:
        corrections.mark_in_error(by=world.everyone, child=child, row=row, why="A slip")


def _later(world: World, child: int, days: int) -> None:
    for row in [row for row in _rows(child) if row.startswith("review:")][:1]:
        changes = {"opened_on": days_ago(days), "completed_on": days_ago(days)}
        corrections.correct(by=world.everyone, child=child, row=row, changes=changes, why="A slip")


def _excused(world: World, child: int) -> None:
    for duty in Duty.objects.filter(child_id=child, outcome="open").order_by("rule")[:1]:
        permissions_to_be_late.give(
            by=world.everyone,
            child=child,
            rule=duty.rule,
            anchor=duty.anchor,
            on=days_ago(0),
            why="Illness",
        )


def act(step: Step, world: World, children: Sequence[int], days: int) -> None:
    """Do one thing; what the record refuses leaves it as it was."""
    try:
        step(world, children, days)
    except (Refused, NoSuchChild):
        return


STEPS = st.tuples(
    st.sampled_from(ALONE + TOGETHER), st.booleans(), st.integers(min_value=-30, max_value=420)
)


@given(steps=st.lists(STEPS, min_size=1, max_size=12))
@limited(max_examples=20)
@pytest.mark.django_db
@pytest.mark.parametrize("procedure", ["england", "coventry"])
def test_after_any_actions_every_duty_is_as_derived_anew(
    procedure: str, steps: list[tuple[Step, bool, int]]
) -> None:
    with transaction.atomic():
        world = a_world(procedure)
        sibling = world.another_child()
        pair = [world.child.pk, sibling.pk]
        bring_up_to_date(by=Actor.product(world.authority.pk))
        for step, turned, days in steps:
            act(step, world, pair[::-1] if turned else pair, days)
        assert differences(world.authority.pk, pair) == []
        assert not stale(world.authority.pk, today()).exists()
        transaction.set_rollback(True)


def at_once(*works: Callable[[], None]) -> list[BaseException]:
    """Do several things at once, each with a connection of its own; what went wrong."""
    faults: list[BaseException] = []
    start = Barrier(len(works))

    def do(work: Callable[[], None]) -> None:
        try:
            start.wait()
            work()
        except BaseException as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=do, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)
    return faults


def test_two_officers_on_one_child_and_on_siblings_in_either_order(
    transactional_db: None,
) -> None:
    world = a_world()
    pair = [world.child.pk, world.another_child().pk]

    def work(first: int, children: Sequence[int]) -> Callable[[], None]:
        def done() -> None:
            for number, step in enumerate(ALONE + TOGETHER[:2]):
                act(step, world, children, first - 7 * number)

        return done

    faults = at_once(work(400, pair), work(396, pair[::-1]), work(392, pair), work(388, pair[::-1]))
    assert faults == []
    assert differences(world.authority.pk, pair) == []
    assert Duty.objects.filter(child_id__in=pair).exists()


def test_deriving_everything_while_officers_work(transactional_db: None) -> None:
    world = a_world()
    pair = [world.child.pk, world.another_child().pk]
    product = Actor.product(world.authority.pk)

    def officers() -> None:
        for number, step in enumerate(ALONE + TOGETHER[:2]):
            act(step, world, pair[:: 1 if number % 2 else -1], 300 - number)

    def everything() -> None:
        for _ in range(6):
            rederive_all(by=product)

    assert at_once(officers, everything, everything) == []
    assert differences(world.authority.pk, pair) == []


@pytest.fixture
def later(settings: Any) -> Callable[[date], None]:
    """Let it be another day."""

    def be(day: date) -> None:
        settings.HOLDFAST_TODAY = day

    return be


def test_only_what_cannot_be_relied_on_is_derived_again(
    world: World, later: Callable[[date], None]
) -> None:
    product = Actor.product(world.authority.pk)
    assert bring_up_to_date(by=product) == 1
    assert bring_up_to_date(by=product) == 0
    until = Derivation.objects.get(child=world.child).valid_until
    assert until is not None
    later(until - timedelta(days=1))
    assert bring_up_to_date(by=product) == 0
    later(until)
    assert bring_up_to_date(by=product) == 1
    assert differences(world.authority.pk, [world.child.pk]) == []


def test_another_version_of_the_procedure_is_reason_enough(world: World) -> None:
    product = Actor.product(world.authority.pk)
    bring_up_to_date(by=product)
    Authority.objects.filter(pk=world.authority.pk).update(procedure="coventry")
    assert bring_up_to_date(by=product) == 1
    assert bring_up_to_date(by=product) == 0


def test_no_more_than_asked_for(world: World) -> None:
    for _ in range(4):
        world.another_child()
    product = Actor.product(world.authority.pk)
    assert bring_up_to_date(by=product, limit=2) == 2
    assert bring_up_to_date(by=product) == 3


def test_lists_are_made_ready_a_part_at_a_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        world.another_child()
    product = Actor.product(world.authority.pk)
    monkeypatch.setattr("holdfast.actions.duties.AT_ONCE", 3)
    monkeypatch.setattr("holdfast.actions.duties._ready", {})
    left = []
    for _ in range(3):
        make_ready(by=product)
        left.append(stale(world.authority.pk, today()).count())
    assert left == [2, 0, 0]
    world.another_child()
    make_ready(by=product)
    assert stale(world.authority.pk, today()).count() == 1


def test_another_procedure_is_followed_by_the_worker(
    world: World, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        authorities.follow(by=world.everyone, procedure="coventry")
        authorities.switch_on(by=world.everyone, on=days_ago(9))
    queued = ProcrastinateJob.objects.filter(queueing_lock=QUEUED_ONCE, status="todo")
    assert queued.count() == 1


def test_all_children_are_reached_in_parts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        a_child(world.authority)
    a_child(world.authority, merged_into=world.child)
    monkeypatch.setattr("holdfast.actions.duties.CHUNK", 2)
    assert [len(chunk) for chunk in chunks_of(world.authority.pk)] == [2, 2, 1]
    assert rederive_all(by=Actor.product(world.authority.pk)) == 5
    events = AuditEvent.objects.filter(action="duties.rederive").order_by("id")
    assert [event.details for event in events] == [{"children": n} for n in (2, 2, 1)]
    assert not any(event.child_ids for event in events)


def test_what_is_stored_otherwise_is_found(world: World) -> None:
    rederive_all(by=Actor.product(world.authority.pk))
    wrong = Duty.objects.filter(child=world.child, outcome="open").order_by("id")[0]
    Duty.objects.filter(pk=wrong.pk).update(due=date(2001, 1, 1))
    (found,) = differences(world.authority.pk, [world.child.pk])
    assert found.kept is not None
    assert found.derived is not None
    assert (found.kept.due, found.derived.due) == (date(2001, 1, 1), wrong.due)
