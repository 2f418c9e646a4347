"""A final document is never changed, whoever asks the database."""

from datetime import date

import pytest
from django.db import ProgrammingError, transaction

from holdfast.record.models import Document
from tests.record import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> Document:
    child = builders.a_child()
    return Document.objects.create(
        child=child,
        authority=child.authority,
        use="review-record",
        title="Record",
        content={"title": "Record"},
        content_hash="ab",
        made_on=date(2026, 3, 4),
    )


def test_a_draft_may_change(document: Document) -> None:
    document.content = {"title": "Another"}
    document.save()
    document.final_on = date(2026, 3, 5)
    document.save()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content", {"title": "Another"}),
        ("content_hash", "cd"),
        ("title", "Another"),
        ("use", "decisions"),
        ("final_on", None),
    ],
)
def test_a_final_one_may_not(document: Document, field: str, value: object) -> None:
    Document.objects.filter(pk=document.pk).update(final_on=date(2026, 3, 5))
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**{field: value})
    with pytest.raises(ProgrammingError, match="Cannot delete"), transaction.atomic():
        Document.objects.filter(pk=document.pk).delete()


def test_a_final_one_is_still_sent_and_marked_as_entered_in_error(document: Document) -> None:
    Document.objects.filter(pk=document.pk).update(final_on=date(2026, 3, 5))
    changes = {"sent_on": date(2026, 3, 6), "entered_in_error": True}
    assert Document.objects.filter(pk=document.pk).update(**changes) == 1
