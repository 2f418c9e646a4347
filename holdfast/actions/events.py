"""Everything else that happens to or for a child: any kind of fact without a table of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from holdfast.actions.action import Refused, action
from holdfast.actions.days import happened, planned
from holdfast.actions.nouns import named
from holdfast.actions.rows import added_for
from holdfast.core.facts import Value
from holdfast.core.vocabulary import KINDS
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.bridge import CHILD_KINDS, READINGS
from holdfast.record.models import DatedEvent

WITH_A_TABLE = frozenset(CHILD_KINDS).union(
    *(reading.kinds for reading in READINGS if reading.table != "datedevent")
)
"""The kinds of fact that other actions record."""

NOTED = frozenset({"change-happened", "change-told"})
"""A change may be noted before anybody tells the reviewing officer of it."""

RECORDED_HERE = frozenset(KINDS) - WITH_A_TABLE | NOTED
"""The kinds of fact that `record` takes."""


@action(needs=Permission.RECORD_PLANS)
def record(
    *,
    by: Actor,
    child: int,
    kind: str,
    on: date,
    time: time | None = None,
    about: str = "",
    attrs: Mapping[str, Value] | None = None,
) -> int:
    """Record one more thing that happened; what follows from it becomes owed.

    `about` names the child's row it belongs to, such as "review:42"; `attrs` gives the other
    attributes of the kind. Returns the event's id, which facts call "event:" and the id.
    """
    if kind not in RECORDED_HERE:
        raise Refused("Choose what happened from the list.", "kind")
    what = f"The day on which {KINDS[kind].past}"
    if KINDS[kind].ahead:
        planned(child, on, what)
    else:
        happened(child, on, what, unborn=True)
    if about:
        named(by, child, about, "about")
    row = added_for(
        DatedEvent,
        by,
        child,
        kind=kind,
        happened_on=on,
        happened_time=time,
        about=about,
        attrs=_told(kind, attrs or {}),
    )
    return row.pk


def _told(kind: str, attrs: Mapping[str, Value]) -> dict[str, object]:
    """The attributes as JSON holds them. Raises Refused for one the kind does not have."""
    unknown = sorted(set(attrs) - set(KINDS[kind].attrs))
    if unknown:
        raise Refused(f"Nothing called {unknown[0]} is recorded of this.", "attrs")
    return {name: plain(value) for name, value in attrs.items()}


def plain(value: Value) -> object:
    """An attribute of a fact as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
