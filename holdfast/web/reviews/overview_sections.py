"""Further parts of a review's page: one function for each, shown beneath the preparation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from holdfast.policy.actor import Actor
from holdfast.queries.preparation.head import ReviewHead
from holdfast.web.consultation import review_part
from holdfast.web.review_section import Section

Part = Callable[[Actor, ReviewHead, date], Section | None]
"""Gives a part of the page; None where there is nothing of it to show."""

PARTS: tuple[Part, ...] = (review_part.consultation,)
"""The parts in the order of the page."""


def sections(actor: Actor, head: ReviewHead, today: date) -> tuple[Section, ...]:
    """The parts that have something to show."""
    found = (part(actor, head, today) for part in PARTS)
    return tuple(section for section in found if section is not None)
