"""Row history: every change to the record, with who made it, in which action and why.

The database itself keeps the history, by one trigger call for each statement. The context is
set for one transaction by `attribute`, which holds for every way of writing, COPY included:
the library's own context manager rewrites Django's statements and so misses COPY.
"""

from __future__ import annotations

import json
from uuid import UUID, uuid4

from django.db import connection


def attribute(*, user_id: int | None, action: str, reason: str = "") -> UUID:
    """Name who writes, in which action and why, for every change until the transaction ends.

    Returns the id of the operation: the rows' history carries it, and so does the audit event
    (`AuditEvent.operation`). A user of None is the product itself, on a schedule. Call it inside
    a transaction and before the first write; raises RuntimeError outside one.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("history can be attributed only inside a transaction")
    operation = uuid4()
    told = {"user": user_id, "action": action, "reason": reason}
    with connection.cursor() as cursor:
        # All three are set, though nothing is ignored: a trigger that reads a missing setting
        # aborts a subtransaction for every row, which makes a large load quadratic.
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true),"
            " set_config('pgtrigger.ignore', '{}', true)",
            [str(operation), json.dumps(told)],
        )
    return operation


def operation() -> UUID:
    """The id of the operation that this transaction's changes are attributed to.

    Raises RuntimeError where `attribute` was not called.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT NULLIF(current_setting('pghistory.context_id', true), '')")
        found = cursor.fetchone()[0]
    if found is None:
        raise RuntimeError("this transaction's changes are attributed to nobody")
    return UUID(found)
