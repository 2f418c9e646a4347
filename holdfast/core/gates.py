"""Gates: what may not happen for a child unless something else has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from holdfast.core.selectors import When
from holdfast.core.sources import Source


class Step(StrEnum):
    """The steps of the work that a gate can stand before."""

    IRO_ALLOCATED = "iro-allocated"
    REVIEW_PLANNED = "review-planned"
    REVIEW_PLANNED_LATE = "review-planned-late"
    REVIEW_OPENED = "review-opened"
    REVIEW_ADJOURNED = "review-adjourned"
    REVIEW_POSTPONED = "review-postponed"
    REVIEW_DISPLACED = "review-displaced"
    REVIEW_WITHOUT_MEETING = "review-without-meeting"
    REVIEW_COMPLETED = "review-completed"
    RECOMMENDATIONS_SENT = "recommendations-sent"
    RATIFICATION_SIGNED_OFF = "ratification-signed-off"
    RECORD_FINALISED = "record-finalised"
    DOCUMENT_SENT = "document-sent"
    CARE_PLAN_CHANGED = "care-plan-changed"
    PLACEMENT_MOVED = "placement-moved"
    CEASED_LOOKED_AFTER = "ceased-looked-after"
    RETURN_HOME = "return-home"
    DISPUTE_STARTED = "dispute-started"


class Strength(StrEnum):
    """Whether a gate bars the step, or warns and lets it go on with a recorded reason."""

    BAR = "bar"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that stands before a step.

    It concerns the child where `when` holds. Any condition of `unless` opens it; so do answers to
    the questions `answered` together with a whole `form`, where it names them. Only the roles
    `only` take the step at all. Roles of `lifted_by` lift a bar with a recorded reason, chosen
    from the list `reasons` where it names one.
    """

    id: str
    step: Step
    says: str
    put_right: str
    source: Source
    when: When | None = None
    unless: tuple[When, ...] = ()
    answered: tuple[str, ...] = ()
    form: str | None = None
    only: tuple[str, ...] = ()
    strength: Strength = Strength.BAR
    lifted_by: tuple[str, ...] = ()
    reasons: str | None = None
    rows: tuple[str, ...] = ()
