"""Consultation as a part of a review's page: how many were asked, and what waits."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from holdfast.policy.actor import Actor
from holdfast.queries.consultation import consultation_of
from holdfast.queries.preparation.head import ReviewHead
from holdfast.queries.today import now
from holdfast.web.components import Action, Count, SummarySentence
from holdfast.web.review_section import Section


def consultation(actor: Actor, head: ReviewHead, today: date) -> Section | None:
    """Who was asked before the review, in one sentence; None where the child is not to see."""
    found = consultation_of(actor, head.id, today, now())
    if found is None:
        return None
    here = reverse("consultation", args=[head.id])
    waiting = sum(link.waits for link in found.links)
    out = sum(link.is_live for link in found.links)
    told = SummarySentence(
        (
            Count(len(found.filled), "answered", here),
            Count(waiting, "to accept", here),
            Count(out, "out by a link", here),
        ),
        nothing="Nobody has been asked yet.",
    )
    label = "Ask for views" if head.opened_on is None else "See the answers"
    return Section(
        "consultation",
        "Consultation",
        (told,),
        (
            Action(label, here),
            Action("The child’s part", reverse("childs-part", args=[head.child.id])),
        ),
    )
