"""Mistakes are corrected with a reason; what was entered in error counts no more, until undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from holdfast.actions import allocations, corrections, decisions, periods, placements, reviews
from holdfast.actions.action import Refused
from holdfast.record.models import (
    Allocation,
    Decision,
    Duty,
    LookedAfterPeriod,
    Plan,
    Review,
    Sitting,
)
from tests.actions.world import World, days_ago
from tests.record.builders import a_row, an_authority, an_officer


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        act()
    return told.value


def correct(world: World, row: str, why: str = "A slip", **changes: object) -> None:
    corrections.correct(by=world.everyone, child=world.child.pk, row=row, changes=changes, why=why)


def test_a_correction_keeps_the_duty_and_moves_its_date(world: World) -> None:
    reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(340))
    first = Duty.objects.get(child=world.child, rule="looked-after.review.first")
    correct(world, f"period:{world.period.pk}", started_on=days_ago(350))
    again = Duty.objects.get(pk=first.pk)
    assert again.due != first.due
    assert again.anchor == first.anchor


def test_what_an_officer_corrected_is_the_officers_word(world: World) -> None:
    LookedAfterPeriod.objects.filter(pk=world.period.pk).update(source="return")
    correct(world, f"period:{world.period.pk}", need="N1")
    world.period.refresh_from_db()
    assert (world.period.source, world.period.need) == ("officer", "N1")


def test_a_correction_needs_a_reason_and_a_field(world: World) -> None:
    row = f"period:{world.period.pk}"
    assert refused(lambda: correct(world, row, why=" ", need="N1")).field == "why"
    assert refused(lambda: correct(world, row, authority_id=9)).field == "authority_id"
    assert refused(lambda: correct(world, row, child_id=9)).field == "child_id"
    assert refused(lambda: correct(world, row, entered_in_error=True)).field == "entered_in_error"


@pytest.mark.parametrize("row", ["period:999999", "nonsense:1", "period:", "period:x", ""])
def test_what_is_not_on_the_childs_record_cannot_be_corrected(world: World, row: str) -> None:
    assert "no such" in str(refused(lambda: correct(world, row, need="N1"))).lower()


def test_another_childs_row_cannot_be_corrected(world: World) -> None:
    other = world.another_child()
    theirs = a_row(LookedAfterPeriod, other, started_on=days_ago(9))
    assert refused(lambda: correct(world, f"period:{theirs.pk}", need="N1")).field == "row"


def test_a_correction_into_the_future_or_before_birth_is_refused(world: World) -> None:
    row = f"period:{world.period.pk}"
    assert refused(lambda: correct(world, row, started_on=days_ago(-2))).field == "started_on"
    assert refused(lambda: correct(world, row, started_on=days_ago(40 * 365)))


def test_a_correction_may_not_make_periods_overlap(world: World) -> None:
    by, child = world.everyone, world.child.pk
    periods.end(by=by, child=child, period=world.period.pk, on=days_ago(100))
    second = periods.start(by=by, child=child, on=days_ago(50))
    told = refused(lambda: correct(world, f"period:{second}", started_on=days_ago(120)))
    assert str(told) == "The child is already looked after on some of these days."


def test_a_correction_names_rows_and_officers_of_the_right_record(world: World) -> None:
    by, child = world.everyone, world.child.pk
    other = an_officer(world.authority)
    allocation = allocations.allocate(
        by=by, child=child, role="iro", user=world.officer.pk, on=days_ago(99)
    )
    correct(world, f"allocation:{allocation}", user=other.pk)
    assert Allocation.objects.get(pk=allocation).user == other
    stranger = an_officer(an_authority())
    told = refused(lambda: correct(world, f"allocation:{allocation}", user=stranger.pk))
    assert "no such officer" in str(told)
    elsewhere = placements.start(by=by, child=child, on=days_ago(90), setting="foster")
    plan = a_row(
        Plan,
        world.child,
        kind="placement",
        made_on=days_ago(80),
    )
    correct(world, f"plan:{plan.pk}", placement=elsewhere)
    plan.refresh_from_db()
    assert plan.placement_id == elsewhere


def test_a_review_corrected_must_still_fit_the_childs_age(world: World) -> None:
    review = reviews.hold(by=world.everyone, child=world.child.pk, on=days_ago(340))
    told = refused(lambda: correct(world, f"review:{review}", participation="PN0"))
    assert told.field == "participation"


def test_what_was_entered_in_error_counts_no_more_until_it_is_restored(world: World) -> None:
    by, child = world.everyone, world.child.pk
    review = reviews.hold(by=by, child=child, on=days_ago(340))
    decisions.make(
        by=by,
        child=child,
        review=review,
        on=days_ago(340),
        wording="Swim.",
        owner_name="Carer",
        by_date=days_ago(300),
    )
    kept = reviews.open_review(by=by, child=child, on=days_ago(20))
    before = duties_of(world)
    row = f"review:{review}"
    corrections.mark_in_error(by=by, child=child, row=row, why="Another child's review")
    assert not Sitting.objects.filter(review_id=review, entered_in_error=False).exists()
    assert Decision.objects.get(review_id=review).entered_in_error
    assert not Review.objects.get(pk=kept).entered_in_error
    first = Duty.objects.get(child=world.child, rule="looked-after.review.first")
    assert first.met_by == ""
    corrections.restore(by=by, child=child, row=row, why="It was hers after all")
    assert not Decision.objects.get(review_id=review).entered_in_error
    assert duties_of(world) == before


def test_restoring_brings_back_only_what_was_marked_with_it(world: World) -> None:
    by, child = world.everyone, world.child.pk
    review = reviews.hold(by=by, child=child, on=days_ago(340))
    decision = decisions.make(
        by=by,
        child=child,
        review=review,
        on=days_ago(340),
        wording="Swim.",
        owner_name="Carer",
        by_date=days_ago(300),
    )
    corrections.mark_in_error(by=by, child=child, row=f"decision:{decision}", why="Twice")
    corrections.mark_in_error(by=by, child=child, row=f"review:{review}", why="A slip")
    corrections.restore(by=by, child=child, row=f"review:{review}", why="Not a slip")
    assert Decision.objects.get(pk=decision).entered_in_error
    assert not Sitting.objects.get(review_id=review).entered_in_error


def test_only_what_was_marked_can_be_restored(world: World) -> None:
    told = refused(
        lambda: corrections.restore(
            by=world.everyone, child=world.child.pk, row=f"period:{world.period.pk}", why="No"
        )
    )
    assert told.field == "row"


def duties_of(world: World) -> list[tuple[object, ...]]:
    rows = Duty.objects.filter(child=world.child).order_by("rule", "anchor", "each")
    return list(rows.values_list("rule", "anchor", "each", "due", "outcome", "met_by"))
