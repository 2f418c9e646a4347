"""The authority whose child, parents and carers answer by a link."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache

from holdfast.record.models import Child
from tests.web.household import TODAY, Household, a_household


@pytest.fixture
def home(db: None, settings: Any) -> Household:
    settings.HOLDFAST_TODAY = TODAY
    cache.clear()
    home = a_household()
    # Long enough that no random token holds it.
    Child.objects.filter(pk=home.amara.pk).update(local_id="LAC/2024-00417")
    home.amara.refresh_from_db()
    return home
