"""Every invented authority shows reviewing at work, whichever procedure it follows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from holdfast.demonstration.loading import load
from holdfast.demonstration.places import places
from holdfast.queries.today import today
from holdfast.record.models import Answer, Change, Entry, Invitation, Review

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["ashby-vale", "brindlewick", "kestrelford", "oakhallow"])
def test_a_review_is_prepared_another_open_and_matters_wait(slug: str, settings: Any) -> None:
    settings.HOLDFAST_TODAY = date(2026, 11, 18)
    (place,) = places(small=True, only=slug)
    load(place, today())
    assert Invitation.objects.filter(is_child=True).exists()
    assert Review.objects.filter(opened_on=today(), completed_on__isnull=True).exists()
    agenda = Entry.objects.get(form="review-agenda")
    assert Answer.objects.filter(entry=agenda).count() > 1
    done = set(Entry.objects.filter(completed_on=today()).values_list("form", flat=True))
    assert {"private-talk", "complaint"} <= done
    assert Change.objects.filter(answer="").exists()
