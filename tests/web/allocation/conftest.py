"""Authorities of three procedures, on the day of the household."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.allocation.service import a_home
from tests.web.household import Household


@pytest.fixture
def coventry(settings: Any, db: None) -> Household:
    return a_home(settings, "coventry")


@pytest.fixture
def standards(settings: Any, db: None) -> Household:
    return a_home(settings, "practice-standards")


@pytest.fixture
def southwark(settings: Any, db: None) -> Household:
    return a_home(settings, "southwark")
