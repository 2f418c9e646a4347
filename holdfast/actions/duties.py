"""Duties brought up to date: because time has passed, the procedure has changed, or to be sure.

Nothing here changes a fact. Each part of the work is a transaction of its own, over children
locked in the order of their ids, so that two processes can work at once and officers meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from holdfast.actions.action import action
from holdfast.actions.refresh import derive, deriver_of
from holdfast.core.duties import Duty
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.queries.today import today
from holdfast.record import duty_store
from holdfast.record.bridge import coverage_of
from holdfast.record.models import Authority, Child, Derivation
from holdfast.rulebook import load_procedure

CHUNK = 1000
"""Children in one transaction: enough that COPY pays, few enough that nobody waits long."""

AT_ONCE = 50
"""Children derived while somebody waits for a list: a fraction of a second."""

QUEUED_ONCE = "duties.bring-up-to-date"
"""The lock by which the job waits in the queue only once."""

_ready: dict[int, tuple[date, str]] = {}


@action(needs=Permission.KEEP_DUTIES, counting=True)
def rederive(*, by: Actor, children: Sequence[int]) -> int:  # noqa: ARG001 - the decorator's
    """Derive the duties of these children again; only what is different is written.

    Children who are no longer on the record are passed over. Returns how many were named.
    """
    return len(children)  # the refresh that follows every action does the rest


def bring_up_to_date(*, by: Actor, limit: int | None = None) -> int:
    """Derive again every child of the authority whose duties can no longer be relied on.

    These are children never derived, derived under another version of the procedure, or on whose
    duties time has told since. Done by the product itself, before lists are read and every night:
    `by` is `Actor.product(...)`. At most `limit` children; returns how many.
    """
    waiting = stale(by.authority_id, today())
    children = list(waiting.values_list("pk", flat=True)[:limit])
    return sum(rederive(by=by, children=chunk) for chunk in _chunks(children))


def make_ready(*, by: Actor) -> None:
    """Before lists are read: bring up to date what the night has not, a part at a time.

    Once all is up to date under this procedure on this day, the process need not look again.
    """
    version = load_procedure(Authority.objects.get(pk=by.authority_id).procedure).version
    now = (today(), version)
    if _ready.get(by.authority_id) == now:
        return
    if bring_up_to_date(by=by, limit=AT_ONCE) < AT_ONCE:
        _ready[by.authority_id] = now


def derive_soon() -> None:
    """Once the transaction is done, have the worker bring every authority up to date."""
    transaction.on_commit(_enqueue)


def _enqueue() -> None:
    task = app.configure_task(
        "holdfast.jobs.duties.bring_duties_up_to_date",
        queueing_lock=QUEUED_ONCE,
        allow_unknown=True,
    )
    with suppress(AlreadyEnqueued), transaction.atomic():
        task.defer(timestamp=0)


def rederive_all(*, by: Actor) -> int:
    """Derive every child of the authority again. Returns how many."""
    return sum(rederive(by=by, children=chunk) for chunk in chunks_of(by.authority_id))


def chunks_of(authority_id: int) -> Iterator[list[int]]:
    """The children of an authority, by id, in parts that are derived together."""
    after = 0
    while chunk := list(
        _standing(authority_id).filter(pk__gt=after).values_list("pk", flat=True)[:CHUNK]
    ):
        yield chunk
        after = chunk[-1]


def stale(authority_id: int, as_at: date) -> QuerySet[Child]:
    """The children of an authority whose stored duties cannot be relied on, by id."""
    version = load_procedure(Authority.objects.get(pk=authority_id).procedure).version
    current = Derivation.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=as_at),
        child=OuterRef("pk"),
        procedure_version=version,
    )
    return _standing(authority_id).filter(~Exists(current))


@dataclass(frozen=True, slots=True)
class Difference:
    """A duty that is stored otherwise than it is derived: what is kept, and what should be."""

    child: int
    kept: Duty | None
    derived: Duty | None


def differences(authority_id: int, children: Sequence[int]) -> list[Difference]:
    """Where the stored duties of these children differ from a derivation of today."""
    kept = duty_store.stored(children)
    derived = derive(children, deriver_of(authority_id), coverage_of(authority_id), today())
    found = list[Difference]()
    for child in children:
        old = {duty.identity: duty for duty in kept[child]}
        new = {duty.identity: duty for duty in derived[child].duties}
        for key in sorted(old.keys() | new.keys()):
            if old.get(key) != new.get(key):
                found.append(Difference(child, old.get(key), new.get(key)))
    return found


def _standing(authority_id: int) -> QuerySet[Child]:
    return Child.objects.filter(
        authority_id=authority_id, merged_into__isnull=True, entered_in_error=False
    ).order_by("pk")


def _chunks(children: Sequence[int]) -> Iterator[Sequence[int]]:
    return (children[start : start + CHUNK] for start in range(0, len(children), CHUNK))
