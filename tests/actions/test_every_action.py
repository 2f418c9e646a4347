"""Every action of the package is permitted, whole, audited and attributed."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pghistory.models
import pytest
from django.apps import apps
from django.db.models import Max

import holdfast.actions
from holdfast.actions.action import REGISTERED, Refused
from holdfast.core.profiles import Profile
from holdfast.policy.permissions import HOLDERS, NotPermitted
from holdfast.record.models import AuditEvent
from holdfast.record.models.row_history import Version
from tests.actions.examples import EXAMPLES
from tests.actions.world import World, an_actor

for module in pkgutil.walk_packages(holdfast.actions.__path__, "holdfast.actions."):
    import_module(module.name)

NAMES = sorted(REGISTERED)

# They change rows whose history is not kept: an authority's own, and what is derived.
WITHOUT_HISTORY = {
    "authorities.bring_over",
    "authorities.create",
    "authorities.follow",
    "authorities.switch_on",
    "digests.send",
    "duties.rederive",
    "people.set_password",
    "people.set_one_password",
    *(name for name in REGISTERED if name.startswith("imports.") and name != "imports.commit"),
}


def versions_of(operation: object) -> int:
    """How many versions of rows an operation left."""
    models = [model for model in apps.get_models() if issubclass(model, Version)]
    return sum(model._default_manager.filter(pgh_context_id=operation).count() for model in models)


def test_every_action_has_an_example_and_every_example_an_action() -> None:
    assert set(EXAMPLES) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_audited_with_the_history_of_what_it_changed(world: World, name: str) -> None:
    arguments = EXAMPLES[name](world)
    last = AuditEvent.objects.aggregate(last=Max("id", default=0))["last"]
    REGISTERED[name].call(**arguments)
    made = AuditEvent.objects.filter(pk__gt=last)
    assert made.values("action", "operation").distinct().count() == 1
    event = made.latest("id")
    assert (event.action, event.user_id) == (name, arguments["by"].user_id)
    assert event.operation
    assert event.reason == (arguments.get("why") or "")
    if name in WITHOUT_HISTORY:
        return
    assert versions_of(event.operation) > 0
    context = pghistory.models.Context.objects.get(pk=event.operation)
    assert context.metadata == {
        "user": arguments["by"].user_id,
        "action": name,
        "reason": event.reason,
    }


@pytest.mark.parametrize("name", NAMES)
def test_it_refuses_every_profile_not_permitted(world: World, name: str) -> None:
    arguments = EXAMPLES[name](world)
    before = AuditEvent.objects.count()
    for profile in set(Profile) - HOLDERS[REGISTERED[name].needs]:
        with pytest.raises(NotPermitted):
            REGISTERED[name].call(**arguments | {"by": an_actor(world.officer, profile)})
    with pytest.raises(NotPermitted):
        REGISTERED[name].call(**arguments | {"by": an_actor(world.officer)})
    assert AuditEvent.objects.count() == before


@pytest.mark.parametrize("name", NAMES)
def test_it_says_in_one_line_what_changes(name: str) -> None:
    told = REGISTERED[name].call.__doc__ or ""
    assert told.partition("\n")[0].endswith((".", "owed")), name


def test_a_refusal_is_not_an_error_of_the_database() -> None:
    assert issubclass(Refused, ValueError)
