"""The world that tests of actions begin from."""

from __future__ import annotations

import pytest

from tests.actions.world import World, a_world


@pytest.fixture
def world(db: None) -> World:
    return a_world()
