"""How long the server takes to save an item of a review that is held, as its chair writes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from django.test import Client
from django.urls import reverse

from bench.national import TODAY
from bench.pages import processor
from bench.report import Figure, spread
from holdfast.actions import entries, reviews
from holdfast.policy.actor import Actor
from holdfast.queries.workspace import AGENDA
from holdfast.record.models import Allocation, Authority, User

AIM = 150
ITEM, QUESTION = "changes", "changes-effect"
SENTENCE = "She has moved school and likes it. "
SAVES = 8
"""How often the chair stops for a moment while writing one answer."""


def figures(authorities: int = 40) -> Iterator[Figure]:
    """Saves by themselves, in a review of one child of each of some authorities."""
    ids = list(Authority.objects.order_by("pk").values_list("pk", flat=True))
    chosen = Random(11).sample(ids, min(authorities, len(ids)))
    clock, worked = list[float](), list[float]()
    for place, authority in enumerate(chosen[:1] + chosen):  # the first warms up
        for took in _written_in(authority):
            if place:
                clock.append(took[0])
                worked.append(took[1])
    yield spread(f"an item saved, duties of the child refreshed ({len(clock)})", clock, p95=AIM)
    yield processor(worked)


def _written_in(authority: int) -> Iterator[tuple[float, float]]:
    """One answer written bit by bit; the seconds of each save by the clock and of Python's work."""
    iro = User.objects.get(authority_id=authority, staff_id="iro0")
    own = Allocation.objects.filter(user=iro, role="iro", is_lead=True, ended_on__isnull=True)
    in_care = own.filter(
        child__lookedafterperiod__ended_on__isnull=True,
        child__lookedafterperiod__isnull=False,
    )
    child = in_care.values_list("child_id", flat=True).first()
    if child is None:
        return  # a small country has authorities without a child in care
    product = Actor.product(authority)
    review = reviews.open_review(by=product, child=child, on=TODAY)
    entries.start(by=product, child=child, form=AGENDA, review=review)
    browser = Client(SERVER_NAME="localhost", headers={"HX-Request": "true"})
    browser.force_login(iro, "allauth.account.auth_backends.AuthenticationBackend")
    address = reverse("review-hold-item", args=[review, ITEM])
    sent: dict[str, Any] = {f"revision-{QUESTION}": 0}
    for saves in range(1, SAVES + 1):
        sent[QUESTION] = SENTENCE * saves
        begin, worked = time.perf_counter(), time.process_time()
        answer = browser.post(address, sent)
        took = time.perf_counter() - begin, time.process_time() - worked
        if answer.status_code != 204:
            raise AssertionError(f"saving answered with {answer.status_code}")
        revisions = json.loads(answer["HX-Trigger"])["hf:answers"]["revisions"]
        sent[f"revision-{QUESTION}"] = revisions[QUESTION][0]
        yield took
