"""The officer recommends advocacy for a child: a kind of its own, with an owner."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from holdfast.record.models import Decision
from tests.web.holding.reviewing import TODAY, held

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("SWK-68")
def test_advocacy_for_the_child_is_recommended_and_somebody_owns_it(settings: Any) -> None:
    settings.HOLDFAST_TODAY = TODAY
    review = held("southwark")
    told = {
        "wording": "Arrange an advocate for Amara.",
        "by_date": (TODAY + timedelta(days=30)).isoformat(),
        "kind": "advocacy",
        "realistic": "yes",
        "feasible": "yes",
    }
    url = review.url("-decide")
    assert "Advocacy arrangements for the child" in review.client.get(url).content.decode()
    refused = review.client.post(url, told)
    assert "owner" in refused.context["form"].errors
    assert not Decision.objects.exists()
    review.client.post(url, told | {"owner": str(review.worker.pk)})
    made = Decision.objects.get()
    assert (made.kind, made.owner) == ("advocacy", review.worker)
