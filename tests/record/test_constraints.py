"""The database refuses what cannot be, and only that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from holdfast.record.models import (
    AbsenceCover,
    Allocation,
    Child,
    ChildRow,
    Conference,
    Coverage,
    LegalStatus,
    LookedAfterPeriod,
    Person,
    Placement,
    ProtectionPlan,
    Relationship,
    Review,
    Team,
    User,
    Visit,
)
from tests.record.builders import a_child, a_row, an_authority, an_officer

pytestmark = pytest.mark.django_db

MARCH, APRIL, MAY, JUNE = (date(2026, month, 1) for month in (3, 4, 5, 6))


@contextmanager
def refused(constraint: str) -> Iterator[None]:
    """The database says no, by the constraint of this name, at once or at the commit."""
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        yield
        connection.check_constraints()


PERIODS: list[tuple[type[ChildRow], dict[str, Any], str]] = [
    (LookedAfterPeriod, {}, "looked_after_apart"),
    (LegalStatus, {"code": "C2"}, "legal_status_apart"),
    (ProtectionPlan, {"category": "neglect"}, "protection_plan_apart"),
]


@pytest.mark.parametrize(("model", "fields", "constraint"), PERIODS)
class TestPeriodsOfOneChild:
    def test_do_not_overlap(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        child = a_child()
        a_row(model, child, started_on=MARCH, ended_on=MAY, **fields)
        with refused(constraint):
            a_row(model, child, started_on=APRIL, **fields)

    def test_may_follow_on_the_day_the_one_before_ended(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        child = a_child()
        a_row(model, child, started_on=MARCH, ended_on=MAY, **fields)
        a_row(model, child, started_on=MAY, **fields)

    def test_only_one_is_open(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        child = a_child()
        a_row(model, child, started_on=MARCH, **fields)
        with refused(constraint):
            a_row(model, child, started_on=JUNE, **fields)

    def test_of_two_children_may_overlap(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        first = a_child()
        a_row(model, first, started_on=MARCH, **fields)
        a_row(model, a_child(first.authority), started_on=MARCH, **fields)

    def test_entered_in_error_do_not_stand_in_the_way(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        child = a_child()
        a_row(model, child, started_on=MARCH, entered_in_error=True, **fields)
        a_row(model, child, started_on=MARCH, **fields)

    def test_do_not_end_before_they_began(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        with refused("in_order"):
            a_row(model, a_child(), started_on=MAY, ended_on=MARCH, **fields)

    def test_can_be_corrected_together(
        self, model: type[ChildRow], fields: dict[str, Any], constraint: str
    ) -> None:
        child = a_child()
        one = a_row(model, child, started_on=MARCH, ended_on=MAY, **fields)
        two = a_row(model, child, started_on=MAY, **fields)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS {constraint} DEFERRED")
            model._default_manager.filter(pk=one.pk).update(ended_on=JUNE)
            model._default_manager.filter(pk=two.pk).update(started_on=JUNE)
            cursor.execute(f"SET CONSTRAINTS {constraint} IMMEDIATE")


def test_an_overlap_is_told_in_words_before_it_is_tried() -> None:
    child = a_child()
    a_row(LookedAfterPeriod, child, started_on=MARCH)
    second = LookedAfterPeriod(authority=child.authority, child=child, started_on=APRIL)
    with pytest.raises(ValidationError, match="already looked after on some of these days"):
        second.full_clean()


def test_orders_stand_beside_the_reported_status() -> None:
    child = a_child()
    a_row(LegalStatus, child, code="C2", started_on=MARCH)
    a_row(LegalStatus, child, code="E1", started_on=APRIL, is_reporting=False)
    a_row(LegalStatus, child, code="J1", started_on=APRIL, is_reporting=False)


def test_one_officer_leads_in_a_role() -> None:
    child = a_child()
    one, two = an_officer(child.authority), an_officer(child.authority)
    a_row(Allocation, child, user=one, role="iro", started_on=MARCH, ended_on=JUNE)
    with refused("allocation_one_lead"):
        a_row(Allocation, child, user=two, role="iro", started_on=APRIL)


def test_officers_share_the_work_and_hand_it_over() -> None:
    child = a_child()
    one, two = an_officer(child.authority), an_officer(child.authority)
    a_row(Allocation, child, user=one, role="iro", started_on=MARCH)
    a_row(Allocation, child, user=two, role="iro", started_on=MARCH, is_lead=False)
    a_row(Allocation, child, user=two, role="social-worker", started_on=MARCH)


def test_a_childs_own_id_is_used_once_in_an_authority() -> None:
    child = a_child(local_id="00123")
    a_child(local_id="00123")
    with refused("child_local_id_once"):
        a_child(child.authority, local_id="00123")


def test_nobody_dies_before_birth() -> None:
    with refused("child_died_after_birth"):
        a_child(born_on=MAY, died_on=MARCH)


def test_a_child_is_not_merged_into_itself() -> None:
    child = a_child()
    with refused("child_not_merged_into_itself"):
        Child.objects.filter(pk=child.pk).update(merged_into=child)


class TestRelationships:
    def test_are_to_a_person_or_to_a_child(self) -> None:
        child = a_child()
        person = Person.objects.create(authority=child.authority, forename="Ada")
        a_row(Relationship, child, person=person, kind="mother")
        with refused("relationship_to_one"):
            a_row(Relationship, child, kind="mother")
        other = a_child(child.authority)
        with refused("relationship_to_one"):
            a_row(Relationship, child, person=person, other_child=other, kind="sibling")

    def test_siblings_are_named_once(self) -> None:
        child = a_child()
        other = a_child(child.authority)
        a_row(Relationship, child, other_child=other, kind="sibling")
        with refused("siblings_once"):
            a_row(Relationship, other, other_child=child, kind="half-sibling")

    def test_nobody_is_their_own_sibling(self) -> None:
        child = a_child()
        with refused("relationship_not_to_self"):
            a_row(Relationship, child, other_child=child, kind="sibling")


class TestOneAuthority:
    """A row about a child, and whom or what it names, belong to the child's authority."""

    def test_a_row_is_in_the_childs_authority(self) -> None:
        with refused("review_child_of_authority"):
            a_row(Review, a_child(), authority_id=an_authority().pk)

    def test_an_officer_of_another_authority_is_not_allocated(self) -> None:
        stranger = an_officer(an_authority())
        with refused("allocation_user_of_authority"):
            a_row(Allocation, a_child(), user=stranger, role="iro", started_on=MARCH)

    def test_a_child_is_not_merged_into_another_authoritys(self) -> None:
        child, other = a_child(), a_child()
        with refused("child_merged_into_of_authority"):
            Child.objects.filter(pk=child.pk).update(merged_into=other)

    def test_a_sibling_is_of_the_same_authority(self) -> None:
        with refused("relationship_other_child_of_authority"):
            a_row(Relationship, a_child(), other_child=a_child(), kind="sibling")

    @pytest.mark.parametrize("model", ChildRow.__subclasses__(), ids=lambda model: model.__name__)
    def test_holds_for_every_table_about_a_child(self, model: type[ChildRow]) -> None:
        if model._meta.abstract or not model.__module__.startswith("holdfast"):
            pytest.skip("not a table")
        names = {"child"} | {
            field.name
            for field in model._meta.fields
            if field.related_model in {Person, Team, User, Child}
        }
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = %s::regclass",
                [model._meta.db_table],
            )
            held = {name for (name,) in cursor.fetchall()}
        table = model._meta.model_name
        assert {f"{table}_{name}_of_authority" for name in names} <= held


def test_a_conference_has_an_outcome_only_when_held() -> None:
    child = a_child()
    a_row(Conference, child, type="initial", held_on=MARCH, outcome="plan")
    with refused("conference_outcome_when_held"):
        a_row(Conference, child, type="initial", outcome="plan")


def test_a_review_is_not_completed_before_it_is_opened() -> None:
    with refused("review_completed_in_order"):
        a_row(Review, a_child(), opened_on=MAY, completed_on=MARCH)


def test_a_visit_is_not_recorded_before_it_is_made() -> None:
    with refused("visit_in_order"):
        a_row(Visit, a_child(), visited_on=MAY, by="iro", recorded_on=MARCH)


def test_placements_may_overlap_for_a_temporary_stay_elsewhere() -> None:
    child = a_child()
    a_row(Placement, child, code="U4", started_on=MARCH)
    a_row(Placement, child, code="T1", started_on=APRIL, ended_on=APRIL)


def test_coverage_is_said_once_for_each_kind() -> None:
    authority = an_authority()
    Coverage.objects.create(authority=authority, kind="visit-made", since=MARCH)
    with refused("coverage_once"):
        Coverage.objects.create(authority=authority, kind="visit-made", since=APRIL)


def test_sign_in_addresses_are_lower_case_and_used_once() -> None:
    authority = an_authority()
    an_officer(authority, email="Sam.Reed@Example.org")
    assert User.objects.get_by_natural_key("SAM.REED@example.org").email == "sam.reed@example.org"
    with refused("email"):
        an_officer(authority, email="sam.reed@example.org")
    with refused("user_email_is_lower_case"):
        User.objects.update(email="Sam.Reed@example.org")


def test_officers_known_only_from_returns_have_no_address() -> None:
    authority = an_authority()
    for staff_id in ("SW1", "SW2"):
        officer = an_officer(authority, email=None, staff_id=staff_id)
        assert not officer.has_usable_password()
    with refused("user_staff_id_once"):
        an_officer(authority, staff_id="SW1")


def test_nobody_covers_their_own_absence() -> None:
    officer = an_officer(an_authority())
    with refused("absence_cover_by_another"):
        AbsenceCover.objects.create(
            authority=officer.authority, user=officer, cover=officer, started_on=MARCH
        )
