"""What a child's record tells beside dated facts: forms, documents, moves, who was left out.

Nothing that is restricted to a few officers is told here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from holdfast.core.procedure import Procedure
from holdfast.queries.chronology import Entry, Part
from holdfast.record import models

Right = Mapping[str, Any]
"""What every right row of the child has."""


def story_of(child: int, procedure: Procedure, today: date) -> Iterator[Entry]:
    """Everything of the record that has a day and is no fact of the vocabulary, unordered."""
    right = {"child_id": child, "entered_in_error": False}
    yield from _forms(right, procedure)
    yield from _documents(right)
    yield from _moves(right)
    yield from _exclusions(right)
    yield from _restrictions(right)
    yield from _decisions(right, today)
    yield from _lifts(right, procedure)


def _told(
    on: date, kind: str, words: str, *details: str, part: Part = Part.REVIEWS, row: str = ""
) -> Entry:
    return Entry(
        on=on,
        at=None,
        kind=kind,
        words=words,
        details=tuple(detail for detail in details if detail),
        code="",
        part=part,
        ahead=False,
        row=row,
    )


def _forms(right: Right, procedure: Procedure) -> Iterator[Entry]:
    """Completed forms that gave no fact, which would tell them already."""
    rows = models.Entry.objects.filter(
        **right, completed_on__isnull=False, restricted=False, event__isnull=True
    ).exclude(by_link=True, accepted_on__isnull=True)
    for row in rows:
        form = procedure.forms.get(row.form)
        if form and row.completed_on:
            part = Part.REVIEWS if row.review_id else Part.NOTES
            closed = "resolved" if row.closed_on else "still open" if row.open_until_closed else ""
            yield _told(
                row.completed_on, row.form, form.title, closed, part=part, row=f"entry:{row.pk}"
            )


def _documents(right: Right) -> Iterator[Entry]:
    copies = models.DocumentCopy.objects.filter(**right, sent_on__isnull=False)
    for row in copies.select_related("document", "person", "officer"):
        named = row.person.name if row.person else row.officer.name if row.officer else row.name
        to = "to the child" if row.is_child else f"to {named}"
        if row.sent_on:
            yield _told(row.sent_on, "document", f"{row.document.title} sent {to}")
    added = models.Addendum.objects.filter(**right).select_related("document")
    for addendum in added:
        yield _told(addendum.added_on, "addendum", f"Added to {addendum.document.title}")


def _moves(right: Right) -> Iterator[Entry]:
    adjourned = models.PostponementKind.ADJOURNED
    for row in models.Postponement.objects.filter(**right).exclude(kind=adjourned):
        label = str(models.PostponementKind(row.kind).label)
        yield _told(row.decided_on, "postponement", f"Review: {label[:1].lower()}{label[1:]}")


def _exclusions(right: Right) -> Iterator[Entry]:
    for row in models.Exclusion.objects.filter(**right).select_related("person"):
        yield _told(row.decided_on, "exclusion", f"{row.person.name} excluded from reviews")
        if row.ended_on:
            yield _told(row.ended_on, "exclusion", f"Exclusion of {row.person.name} ended")


def _restrictions(right: Right) -> Iterator[Entry]:
    for row in models.Restriction.objects.filter(**right).select_related("person"):
        words = f"What {row.person.name} may be told was restricted"
        yield _told(row.decided_on, "restriction", words)
        if row.ended_on:
            yield _told(row.ended_on, "restriction", f"Restriction on {row.person.name} ended")


def _decisions(right: Right, today: date) -> Iterator[Entry]:
    """Decisions found undone; those made and done are facts."""
    rows = models.Decision.objects.filter(**right, carried_out=models.CarriedOut.NOT_DONE)
    for row in rows.select_related("looked_at_in"):
        looked_at = row.looked_at_in
        on = (looked_at.opened_on if looked_at else None) or row.reported_on
        if on and on <= today:
            yield _told(on, "decision", "Decision found not done", row.why_not)


def _lifts(right: Right, procedure: Procedure) -> Iterator[Entry]:
    said = {gate.id: gate.says for gate in procedure.gates.values()}
    for row in models.GateLift.objects.filter(**right).select_related("lifted_by"):
        words = "Went on although: " + said.get(row.gate, row.gate)
        yield _told(row.lifted_on, "gate", words, row.reason, f"by {row.lifted_by.name}")
