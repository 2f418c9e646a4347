"""The letter in which a child meets the reviewing officer, and the one that explains the officer.

Both are made from the procedure's words and the record, each person's copy with the name that the
person may read: the child is called by the name the child uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from holdfast.actions.action import Refused, action
from holdfast.actions.documents import Sending, made_final, prepared, sent_copies
from holdfast.actions.rows import changed, row_of
from holdfast.policy.actor import Actor
from holdfast.policy.permissions import Permission
from holdfast.record.models import Allocation, Document

TO_THE_CHILD, TO_OTHERS, WRITTEN = "iro-introduction", "iro-explained", "written"
CHILD, BY_LETTER = "child", "letter"


@action(needs=Permission.RECORD_REVIEWS)
def send(
    *,
    by: Actor,
    child: int,
    allocation: int,
    to: Sequence[str],
    on: date,
    how: str = "by post",
    written: str = "",
) -> None:
    """Send the child the details of the officer, and others an explanation of what one is for.

    `to` are the keys of recipients, the child among them or not; the child is then told.
    """
    row = row_of(Allocation, by, child, allocation, "allocation")
    if not to:
        raise Refused("Choose who gets a letter.", "to")
    if CHILD in to:
        letter = _final(by, row, TO_THE_CHILD, written)
        sent_copies(by, letter, [Sending(CHILD, how)], on)
        changed(row, child_told_on=on, told_how=BY_LETTER)
    others = [Sending(key, how) for key in dict.fromkeys(to) if key != CHILD]
    if others:
        sent_copies(by, _final(by, row, TO_OTHERS), others, on)


def _final(by: Actor, row: Allocation, use: str, written: str = "") -> Document:
    """The letter about this officer as it was made final, or made final now."""
    about = f"allocation:{row.pk}"
    made = Document.objects.filter(
        child_id=row.child_id, use=use, about=about, final_on__isnull=False, entered_in_error=False
    ).first()
    if made is not None:
        return made
    words = {WRITTEN: written} if written.strip() else {}
    letter = prepared(by, row.child_id, use, review=None, about=about, written=words)
    made_final(by, letter)
    return letter
