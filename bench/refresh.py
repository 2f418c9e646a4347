"""One action of an officer, with the refresh of the child's duties in the same transaction."""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random
from typing import Any
from unittest import mock

from bench.national import TODAY
from bench.report import Figure, spread
from holdfast.actions import action, visits
from holdfast.actions.refresh import refresh
from holdfast.policy.actor import Actor
from holdfast.record.models import Child


def figures(actions: int = 300) -> Iterator[Figure]:
    """A visit recorded for children all over the country, after some that are not counted."""
    warm_up = actions // 10
    whole, inside = list[float](), list[float]()

    def timed(*arguments: Any) -> None:
        begin = time.perf_counter()
        refresh(*arguments)
        inside.append(time.perf_counter() - begin)

    with mock.patch.object(action, "refresh", timed):
        for child, authority in _children(actions + warm_up):
            begin = time.perf_counter()
            visits.record(by=Actor.product(authority), child=child, on=TODAY, seen=True, alone=True)
            whole.append(time.perf_counter() - begin)
    yield spread("duties of the child refreshed", inside[warm_up:], median=20)
    yield spread("the whole action: a visit recorded", whole[warm_up:])


def _children(count: int) -> list[tuple[int, int]]:
    ids = list(Child.objects.order_by("pk").values_list("pk", "authority_id"))
    return Random(5).sample(ids, min(count, len(ids)))
