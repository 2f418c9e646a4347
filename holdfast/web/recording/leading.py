"""Where a duty before a review is done, when more is asked of it than the day."""

from __future__ import annotations

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.queries.preparation.offered import given_by_form
from holdfast.queries.preparation.papers import AVAILABLE
from holdfast.queries.recording import ToRecord


def place_of(actor: Actor, found: ToRecord) -> str:
    """The page on which what meets a duty is recorded; "" where the day alone is asked."""
    for way in found.ways:
        if not str(way.attrs.get("review", "")).startswith("review:"):
            continue
        review = way.row("review")
        if way.kind == AVAILABLE:
            return reverse("review-papers", args=[review])
        if given_by_form(actor, way.kind):
            return reverse("review", args=[review])
    return ""
