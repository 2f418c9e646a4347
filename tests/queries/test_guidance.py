"""Guidance stands where it concerns the child that a page is about."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfast.core.asking import Moment
from holdfast.queries.guidance import guidance_for
from holdfast.record.models import Authority, ProtectionPlan
from tests.record.builders import a_child

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 4)


def told(child: Any, *, of_child: bool = True) -> set[str]:
    found = guidance_for(child.authority_id, [Moment.AGENDA], child=child.pk if of_child else None)
    return {text.id for text in found}


@pytest.fixture
def child(settings: Any) -> Any:
    settings.HOLDFAST_TODAY = TODAY
    made = a_child()
    Authority.objects.filter(pk=made.authority_id).update(procedure="oxfordshire")
    return made


def test_it_is_left_out_where_it_does_not_concern_the_child(child: Any) -> None:
    assert "two-meetings" not in told(child)


def test_it_is_given_where_it_does(child: Any) -> None:
    ProtectionPlan.objects.create(
        authority_id=child.authority_id, child=child, started_on=date(2026, 2, 1)
    )
    assert "two-meetings" in told(child)


def test_all_of_it_is_given_on_a_page_about_no_child(child: Any) -> None:
    assert "two-meetings" in told(child, of_child=False)
