"""Panels of the reviews themselves: what changed since the last, permanence, participation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from holdfast.core.facts import Fact
from holdfast.queries.beside.panel import Known, Line, Panel
from holdfast.queries.chronology import told_in_words
from holdfast.record.models import (
    Change,
    DatedEvent,
    Participation,
    Permanence,
    Plan,
    PlanKind,
    Review,
)

_CHANGES = frozenset(
    {
        *("legal-status-started", "legal-status-ended", "placement-started", "placement-ended"),
        *("care-plan-changed", "care-plan-updated", "placed-for-adoption", "authority-to-place"),
        *("returned-home-looked-after", "iro-allocated", "social-worker-allocated", "remanded"),
        *("missing-started", "missing-ended", "plan-started", "plan-ended"),
    }
)
"""The facts that change a child's circumstances."""
FEW = 12


def changes(known: Known) -> Panel:
    """What changed in the child's life since the last review, newest first."""
    lines = sorted(
        (*_told(known), *_happened(known)), key=lambda line: line.on or date.min, reverse=True
    )
    title = f"Since {known.since.day} {known.since:%B %Y}"
    return Panel("changes", title, tuple(lines[:FEW]), "No change is recorded since then.")


def _told(known: Known) -> Iterator[Line]:
    types = known.procedure.significant_changes
    rows = Change.objects.filter(**known.right, happened_on__gte=known.since)
    for row in rows:
        title = types[row.type].title if row.type in types else row.type.replace("-", " ")
        yield Line(title, row.happened_on, detail=row.effect or row.summary, notable=True)


def _happened(known: Known) -> Iterator[Line]:
    facts: list[Fact] = [
        fact for fact in known.facts if fact.kind in _CHANGES and fact.on >= known.since
    ]
    for entry in told_in_words(facts, known.today):
        yield Line(entry.words, entry.on, detail=", ".join(entry.details), code=entry.code)


def permanence(known: Known) -> Panel:
    """How far permanence had come at each review of this time looked after, by its number."""
    lines = [
        Line(
            f"Review {number}",
            row.completed_on,
            detail=_position(row),
            notable=number >= 2 and row.permanence in ("", Permanence.NONE),
        )
        for number, row in enumerate(known.earlier, 1)
    ]
    plan = Plan.objects.filter(**known.right, kind=PlanKind.PERMANENCE).order_by("-made_on").first()
    if plan:
        lines.append(Line("Permanence plan made", plan.made_on, detail=plan.aim.replace("-", " ")))
    return Panel("permanence", "Permanence, review by review", tuple(lines), "This is the first.")


def _position(row: Review) -> str:
    return str(Permanence(row.permanence).label) if row.permanence else "Not recorded"


def participation(known: Known) -> Panel:
    """How the child took part in earlier reviews."""
    lines = tuple(
        Line(
            f"Review {number}",
            row.completed_on,
            detail=str(Participation(row.participation).label)
            if row.participation
            else "Not recorded",
        )
        for number, row in enumerate(known.earlier, 1)
    )
    return Panel("participation", "At earlier reviews", lines, "This is the first review.")


def papers(known: Known) -> Panel:
    """The papers expected for this review, and when each became available."""
    events = DatedEvent.objects.filter(
        **known.right, kind="review-document-available", about=f"review:{known.review.pk}"
    )
    came = {str(event.attrs.get("document", "")): event.happened_on for event in events}
    expected = [*known.review.documents, *(name for name in came if name)]
    lines = tuple(
        Line(
            known.says("review-papers", name),
            came.get(name),
            detail="" if name in came else "not here",
            notable=name not in came,
        )
        for name in dict.fromkeys(expected)
    )
    return Panel("papers", "Papers", lines, "No papers are expected for this review.")
