"""The world that tests of actions begin from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from holdfast.record.models import Authority
from tests.actions.importing import TODAY
from tests.actions.world import World, a_world
from tests.record.builders import an_authority


@pytest.fixture
def world(db: None) -> World:
    return a_world()


@pytest.fixture
def authority(db: None, settings: Any, tmp_path: Path) -> Authority:
    """An authority that imports returns, on a day of its own, into a folder of its own."""
    settings.MEDIA_ROOT = tmp_path
    settings.HOLDFAST_TODAY = TODAY
    return an_authority()
