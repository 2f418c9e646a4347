"""Changes put on the record with their history, their audit and the duties that follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from holdfast.actions.importing.changes import Changes
from holdfast.actions.importing.siblings import Pair
from holdfast.actions.importing.taking import BATCH
from holdfast.actions.importing.writing import Sequences, write, write_siblings
from holdfast.actions.refresh import refresh
from holdfast.policy.actor import Actor
from holdfast.queries.today import today
from holdfast.record.models import AuditEvent, Child

_FEW = 100
"""Children; for no more than these the planner's figures make no difference."""


class Putting:
    """One import being put on the record, in the action's transaction.

    Where the coverage changed, everybody's duties may change with it, and all are derived again.
    """

    def __init__(self, by: Actor, operation: UUID, coverage_changed: bool) -> None:
        self._by = by
        self._operation = operation
        self._all_anew = coverage_changed
        self._derived: set[int] = set()
        self.ids = Sequences()
        self.made: dict[str, int] = {}
        _prefer_indexes()

    def put(self, all_changes: Sequence[Changes]) -> None:
        """Write some children's changes and derive their duties."""
        first = not self.made and len(all_changes) > _FEW
        write(self._by.authority_id, all_changes, count=first)
        self.made |= {each.local_id: each.child for each in all_changes if each.is_new}
        self._audit(sorted({each.child for each in all_changes if each.any}))
        self._derive({each.child for each in all_changes if each.any or self._all_anew})

    def put_siblings(self, pairs: Iterable[Pair]) -> int:
        """Write new brothers and sisters; how many pairs there are. No duty turns on them."""
        new = write_siblings(self._by.authority_id, pairs)
        self._audit(sorted({child for pair in new for child in pair}))
        return len(new)

    def put_others(self) -> None:
        """Derive the duties of the children who are not in the files, if coverage changed."""
        if not self._all_anew:
            return
        rows = Child.objects.filter(authority_id=self._by.authority_id).exclude(
            pk__in=self._derived
        )
        others = list(
            rows.order_by("pk").select_for_update(no_key=True).values_list("pk", flat=True)
        )
        for first in range(0, len(others), BATCH):
            self._derive(others[first : first + BATCH])

    def _audit(self, children: Sequence[int]) -> None:
        if children:
            AuditEvent.objects.create(
                authority_id=self._by.authority_id,
                user_id=self._by.user_id,
                action="imports.commit",
                child_ids=children,
                operation=self._operation,
            )

    def _derive(self, children: Iterable[int]) -> None:
        wanted = sorted(children)
        if wanted:
            refresh(self._by.authority_id, wanted, today(), self._operation)
            self._derived.update(wanted)


def _prefer_indexes() -> None:
    """Let every row be found by an index until the transaction ends.

    The database knows nothing yet of rows that are new in this transaction. It takes their tables
    for small, and would read them from end to end for each foreign key that it checks.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
