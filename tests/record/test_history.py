"""Every change of a row is kept, with who made it, in which action and why."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.db import connection, transaction

from holdfast.record.history import attribute
from holdfast.record.models import (
    AuditEvent,
    Child,
    ChildMerge,
    Coverage,
    Derivation,
    DigestSent,
    Duty,
    DutyDueChange,
    ImportedChild,
    ImportJob,
    ImportProblem,
    Review,
)
from holdfast.record.models.row_history import Version
from tests.record.builders import a_child, a_row, an_officer

pytestmark = pytest.mark.django_db

WITHOUT_HISTORY = {
    "Authority",
    *(
        model.__name__
        for model in (
            AuditEvent,
            ChildMerge,
            Coverage,
            Derivation,
            DigestSent,
            Duty,
            DutyDueChange,
            ImportedChild,
            ImportJob,
            ImportProblem,
        )
    ),
}


def versions(row: Review | Child) -> list[dict[str, object]]:
    """What the history says of a row, oldest first."""
    return list(row.versions.order_by("pgh_id").values("pgh_label", "pgh_context__metadata"))


def test_a_change_says_who_in_which_action_and_why() -> None:
    child = a_child()
    officer = an_officer(child.authority)
    review = a_row(Review, child, opened_on=date(2026, 3, 4))
    with transaction.atomic():
        operation = attribute(user_id=officer.pk, action="reviews.complete", reason="It was held.")
        Review.objects.filter(pk=review.pk).update(completed_on=date(2026, 3, 4))
    change = review.versions.get(pgh_label="update")
    assert change.pgh_context_id == operation
    assert change.pgh_context.metadata == {
        "user": officer.pk,
        "action": "reviews.complete",
        "reason": "It was held.",
    }
    assert change.completed_on == date(2026, 3, 4)


def test_adding_and_removing_are_kept_too() -> None:
    review = a_row(Review, a_child())
    pk = review.pk
    review.delete()
    review.pk = pk
    assert [version["pgh_label"] for version in versions(review)] == ["insert", "delete"]


def test_what_changes_nothing_is_not_kept() -> None:
    review = a_row(Review, a_child())
    Review.objects.filter(pk=review.pk).update(participation="")
    assert len(versions(review)) == 1


def test_a_bulk_load_is_attributed_like_everything_else() -> None:
    child = a_child()
    with transaction.atomic(), connection.cursor() as cursor:
        attribute(user_id=None, action="imports.commit")
        with cursor.copy(
            "COPY record_review (authority_id, child_id, completed_on) FROM STDIN"
        ) as copy:
            for month in range(1, 13):
                copy.write_row((child.authority_id, child.pk, date(2025, month, 1)))
    reviews = Review.objects.filter(child=child)
    assert reviews.count() == 12
    for review in reviews:
        (version,) = versions(review)
        assert version["pgh_context__metadata"]["action"] == "imports.commit"  # type: ignore[index]


@pytest.mark.django_db(transaction=True)
def test_the_author_of_one_transaction_is_not_taken_for_that_of_the_next() -> None:
    child = a_child()
    with transaction.atomic():
        attribute(user_id=None, action="children.rename")
        Child.objects.filter(pk=child.pk).update(surname="Ash")
    Child.objects.filter(pk=child.pk).update(surname="Birch")
    contexts = [version["pgh_context__metadata"] for version in versions(child)]
    assert [context is None for context in contexts] == [True, False, True]


@pytest.mark.django_db(transaction=True)
def test_history_is_attributed_only_inside_a_transaction() -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        attribute(user_id=None, action="nothing")


def test_everything_on_the_record_has_a_history_but_what_is_derived() -> None:
    models = {
        model.__name__
        for model in apps.get_app_config("record").get_models()
        if not issubclass(model, Version)
    }
    with_history = {
        model.pgh_tracked_model.__name__
        for model in apps.get_app_config("record").get_models()
        if issubclass(model, Version)
    }
    assert models - with_history == WITHOUT_HISTORY
