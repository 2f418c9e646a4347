"""The rows of the record by the names that facts call them: review:42 is a review."""

from __future__ import annotations

from holdfast.actions.refusal import Refused
from holdfast.actions.rows import row_of
from holdfast.policy.actor import Actor
from holdfast.record import models
from holdfast.record.models import ChildRow

NOUNS: dict[str, type[ChildRow]] = {
    "accommodation": models.Accommodation,
    "addendum": models.Addendum,
    "adoption-placement": models.AdoptionPlacement,
    "allocation": models.Allocation,
    "answer": models.Answer,
    "assessment": models.Assessment,
    "change": models.Change,
    "conference": models.Conference,
    "core-group": models.CoreGroup,
    "decision": models.Decision,
    "discussion": models.StrategyDiscussion,
    "document": models.Document,
    "document-copy": models.DocumentCopy,
    "enquiry": models.Enquiry,
    "entry": models.Entry,
    "event": models.DatedEvent,
    "exclusion": models.Exclusion,
    "gate-lift": models.GateLift,
    "invitation": models.Invitation,
    "legal-status": models.LegalStatus,
    "notice": models.Notice,
    "outside-link": models.OutsideLink,
    "period": models.LookedAfterPeriod,
    "permission": models.Permission,
    "placement": models.Placement,
    "plan": models.Plan,
    "plan-category": models.PlanCategory,
    "plan-review": models.PlanReview,
    "postponement": models.Postponement,
    "proposal": models.Proposal,
    "protection-plan": models.ProtectionPlan,
    "referral": models.Referral,
    "relationship": models.Relationship,
    "restriction": models.Restriction,
    "review": models.Review,
    "short-break": models.ShortBreak,
    "short-break-series": models.ShortBreakSeries,
    "sitting": models.Sitting,
    "visit": models.Visit,
}
"""Every table about a child, by the noun that the bridge gives its rows."""


def ref_of(row: ChildRow) -> str:
    """How facts call a row."""
    return f"{_NAMES[type(row)]}:{row.pk}"


def split(ref: str, field: str | None = None) -> tuple[type[ChildRow], int]:
    """The table and the number that a name like "review:42" means. Raises Refused for others."""
    noun, _, number = ref.partition(":")
    if noun not in NOUNS or not number.isdigit():
        raise Refused("There is no such entry on this child's record.", field)
    return NOUNS[noun], int(number)


def named(by: Actor, child: int, ref: str, field: str | None = None) -> ChildRow:
    """The right row of this child that a name like "review:42" means. Raises Refused."""
    model, row_id = split(ref, field)
    return row_of(model, by, child, row_id, field)


_NAMES = {model: noun for noun, model in NOUNS.items()}
