"""How long the server takes for a page, from request to answer, putting the view on record too."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from django.test import Client
from django.urls import reverse

from bench.report import Figure, spread
from holdfast.record.models import Allocation, Authority, Child, User

AIM = 150


class Taken(NamedTuple):
    """Seconds by the clock, and of Python's processor time."""

    clock: float
    processor: float


Visit = tuple[str, str]
"""What is seen by whom, and its address."""


def figures(authorities: int = 40) -> Iterator[Figure]:
    """My work and the child's page, as three officers of each of some authorities see them."""
    times: dict[str, list[Taken]] = {}
    ids = list(Authority.objects.order_by("pk").values_list("pk", flat=True))
    chosen = Random(7).sample(ids, min(authorities, len(ids)))
    warm_up = chosen[: len(chosen) // 10]
    for place, authority in enumerate(warm_up + chosen):
        for what, took in _seen_in(authority):
            if place >= len(warm_up):
                times.setdefault(what, []).append(took)
    for what, taken in times.items():
        yield spread(f"{what} ({len(taken)})", [each.clock for each in taken], p95=AIM)
        yield processor([each.processor for each in taken])


def processor(taken: Sequence[float]) -> Figure:
    """Python's own share, which a busy machine lengthens less than the clock."""
    return Figure("  processor time, Python", f"median {statistics.median(taken) * 1e3:.0f} ms")


def _seen_in(authority: int) -> Iterator[tuple[str, Taken]]:
    iro, worker = _officer(authority, "iro0"), _officer(authority, "worker0")
    own = Allocation.objects.filter(user=iro, ended_on__isnull=True).values_list("child_id")
    theirs = Allocation.objects.filter(user=worker, ended_on__isnull=True).values_list("child_id")
    anyone = Child.objects.filter(authority_id=authority).order_by("-pk").values_list("pk")
    yield from _by(iro, "IRO", [("My work", reverse("my_work")), *_pages(list(own[:2]))])
    service = ("whole service's work", reverse("work_service"))
    yield from _by(
        _officer(authority, "manager"), "IRO manager", [service, *_pages(list(anyone[:1]))]
    )
    team = ("team's work", reverse("work_team"))
    work = ("My work", reverse("my_work"))
    yield from _by(worker, "social worker", [work, team, *_pages(list(theirs[:2]))])


def _pages(children: list[tuple[int]]) -> list[Visit]:
    return [("child's page", reverse("child", args=child)) for child in children]


def _by(user: User, role: str, visits: list[Visit]) -> Iterator[tuple[str, Taken]]:
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
    for what, address in visits:
        begin, worked = time.perf_counter(), time.process_time()
        answer = browser.get(address)
        took = Taken(time.perf_counter() - begin, time.process_time() - worked)
        if answer.status_code != 200:
            raise AssertionError(f"{address} answers {role} with {answer.status_code}")
        yield f"{what}, {role}", took


def _officer(authority: int, name: str) -> User:
    return User.objects.get(authority_id=authority, staff_id=name)
