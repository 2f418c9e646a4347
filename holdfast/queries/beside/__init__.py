"""What the record already knows, set beside an item of a review's agenda: a closed set of panels.

A section of an agenda names its panels (`beside`); a name without a panel here shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from holdfast.queries.beside import both_plans, care, reviews, talks
from holdfast.queries.beside.panel import Known, Line, Panel

__all__ = ["PANELS", "Known", "Line", "Panel", "panels"]

PANELS: Mapping[str, Callable[[Known], Panel]] = {
    "identity": care.identity,
    "family": care.family,
    "legal-statuses": care.legal_statuses,
    "placements": care.placements,
    "education": care.education,
    "health": care.health,
    "plans": care.plans,
    "leaving": care.leaving,
    "visits": care.visits,
    "changes": reviews.changes,
    "permanence": reviews.permanence,
    "participation": reviews.participation,
    "papers": reviews.papers,
    "private-talk": talks.private_talk,
    "consultations": talks.consultations,
    "protection-plan": both_plans.protection_plan,
    "agencies-views": both_plans.agencies_views,
}
"""Each panel by the name that a section calls it."""


def panels(known: Known, names: Iterable[str]) -> Iterator[Panel]:
    """The panels of these names, in their order."""
    for name in names:
        if name in PANELS:
            yield PANELS[name](known)
