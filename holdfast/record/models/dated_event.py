"""Everything else that happened to or for a child on a date."""

from __future__ import annotations

from django.db import models

from holdfast.core.vocabulary import KINDS
from holdfast.record.models.child_row import ChildRow
from holdfast.record.models.fields import clock, text
from holdfast.record.models.row_history import kept


def kind_choices() -> list[tuple[str, str]]:
    """Every kind of fact, with the words that complete "On 4 March 2026 …"."""
    return [(kind.name, kind.past) for kind in KINDS.values()]


@kept()
class DatedEvent(ChildRow):
    """Something of the vocabulary that needs nothing but a date, perhaps a time, and attributes.

    `about` names the record row or the earlier event it belongs to, such as "review:42" or
    "event:7"; an event about nothing else is about itself. `attrs` holds further attributes of the
    kind: text, numbers, yes or no, lists, and dates as 2026-03-04.
    """

    kind = models.CharField(max_length=60, choices=kind_choices)
    happened_on = models.DateField()
    happened_time = clock()
    about = text(60)
    attrs = models.JSONField(default=dict, db_default={}, blank=True)
