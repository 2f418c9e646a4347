"""The duty table holds what was derived, and writes no more than that takes."""

from __future__ import annotations

import dataclasses
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from holdfast.core.duties import Derivation, Duty, Outcome
from holdfast.record import duty_store
from holdfast.record.models import Derivation as Freshness
from holdfast.record.models import Duty as DutyTable
from holdfast.record.models import DutyDueChange
from tests.record.builders import a_child
from tests.record.test_duty_rows import duties

TODAY = date(2026, 3, 4)
LATER = date(2026, 4, 7)
FEW = st.lists(duties(), max_size=4, unique_by=lambda duty: duty.identity)


def store(
    authority: int, child: int, some: list[Duty], *, until: date | None = None
) -> dict[int, set[Duty]]:
    """What is kept for the child after this was derived."""
    derived = {child: Derivation(tuple(some), until)}
    duty_store.replace(authority, derived, "v1", TODAY, OPERATION)
    return {child: set(kept) for child, kept in duty_store.stored([child]).items()}


OPERATION = uuid4()


class TestWhatIsDerivedIsStored(TestCase):
    @given(FEW, FEW, FEW, st.data())
    def test_whatever_was_stored_before(
        self, before: list[Duty], after: list[Duty], other: list[Duty], data: st.DataObject
    ) -> None:
        child = a_child()
        sister = a_child(child.authority)
        authority = child.authority_id
        stays = data.draw(st.lists(st.sampled_from(before), unique=True)) if before else []
        taken = {duty.identity for duty in stays}
        now = [*stays, *(duty for duty in after if duty.identity not in taken)]

        assert store(authority, sister.pk, other) == {sister.pk: set(other)}
        assert store(authority, child.pk, before) == {child.pk: set(before)}
        assert store(authority, child.pk, now) == {child.pk: set(now)}
        assert set(duty_store.stored([sister.pk])[sister.pk]) == set(other)


def duty(anchor: str, due: date = TODAY) -> Duty:
    return Duty(
        rule="looked-after.review.first",
        anchor=anchor,
        anchor_on=TODAY,
        each="",
        roles=("iro", "social-worker"),
        due=due,
        warn_from=None,
        outcome=Outcome.OPEN,
    )


@pytest.mark.django_db
class TestStoringAgain:
    def test_a_duty_that_changes_keeps_its_row_and_the_rest_are_left_alone(self) -> None:
        child = a_child()
        stays, moves, goes = duty("period:1"), duty("period:2"), duty("period:3")
        store(child.authority_id, child.pk, [stays, moves, goes])
        before = dict(DutyTable.objects.values_list("anchor", "pk"))

        moved = dataclasses.replace(moves, due=LATER)
        assert store(child.authority_id, child.pk, [stays, moved]) == {child.pk: {stays, moved}}
        assert dict(DutyTable.objects.values_list("anchor", "pk")) == {
            anchor: before[anchor] for anchor in ("period:1", "period:2")
        }

    def test_each_change_of_a_due_date_is_kept_with_the_operation(self) -> None:
        child = a_child()
        store(child.authority_id, child.pk, [duty("period:1"), duty("period:2")])
        assert not DutyDueChange.objects.exists()
        store(child.authority_id, child.pk, [duty("period:1"), duty("period:2", LATER)])
        told = DutyDueChange.objects.values_list("anchor", "was_due", "now_due", "operation")
        assert list(told) == [("period:2", TODAY, LATER, OPERATION)]

    def test_until_when_the_duties_hold_is_kept_even_of_a_child_without_any(self) -> None:
        child = a_child()
        store(child.authority_id, child.pk, [], until=LATER)
        store(child.authority_id, child.pk, [], until=None)
        fresh = Freshness.objects.get(child=child)
        assert (fresh.procedure_version, fresh.derived_on, fresh.valid_until) == ("v1", TODAY, None)
