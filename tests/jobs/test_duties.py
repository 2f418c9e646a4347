"""Every night the duties that time has told on are derived again, in every authority."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from procrastinate.contrib.django import app

from holdfast.actions.duties import stale
from holdfast.jobs.duties import bring_duties_up_to_date
from holdfast.queries.today import today
from holdfast.record.models import Derivation
from tests.actions.world import a_world


def test_the_night_derives_what_time_has_told_on(db: None, settings: Any) -> None:
    worlds = [a_world(), a_world("coventry")]
    bring_duties_up_to_date(timestamp=0)
    until = Derivation.objects.get(child=worlds[0].child).valid_until
    assert until is not None
    settings.HOLDFAST_TODAY = until
    assert stale(worlds[0].authority.pk, until).exists()
    bring_duties_up_to_date(timestamp=0)
    for world in worlds:
        assert not stale(world.authority.pk, today()).exists()
        assert Derivation.objects.get(child=world.child).derived_on >= until - timedelta(days=366)


def test_it_runs_soon_after_midnight() -> None:
    (task,) = (
        one
        for one in app.periodic_registry.periodic_tasks.values()
        if one.task.name == bring_duties_up_to_date.name
    )
    assert task.cron == "10 0 * * *"
