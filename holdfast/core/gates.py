"""Gates: what may not happen for a child unless something else has.

These are the shapes; which gates stand before a step for a child on a day is worked out by
`holdfast.core.standing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from holdfast.core.selectors import When
from holdfast.core.sources import Source


class Step(StrEnum):
    """The steps of the work that a gate can stand before."""

    IRO_ALLOCATED = "iro-allocated"
    REVIEW_PLANNED = "review-planned"
    REVIEW_PLANNED_LATE = "review-planned-late"
    PAPER_SENT = "paper-sent"
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


_REVIEW = {
    "review": "id of the review",
    "review_number": "which review of the child's time looked after it is",
    "first_review": "yes if it is the first review of the child's time looked after",
    "circumstance": "the circumstance that is given",
}
_PLANNED = {"school_time": "yes if the meeting would take the child out of school or college"}
_CHANGE = {
    "proposal": "id of the proposal",
    "change": "which change it is",
    "significant": "yes if the change is significant",
    "urgent": "yes if it cannot wait",
    "setting": "the setting that the child goes to",
    "from_setting": "the setting that the child leaves",
}
_FURTHER: Mapping[Step, Mapping[str, str]] = {
    Step.IRO_ALLOCATED: {
        "officer": "id of the officer",
        "shared_by_parent_and_child": "yes if the officer has the case of the child's parent too",
        "siblings_have_another": "yes if the child's brothers and sisters have another officer",
        "had_the_case": "yes if the officer worked on the child's case before",
        "replaces_another": "yes if the child has an officer already",
        "late": "yes if it is later than the limit",
        "in_the_line": "yes if the officer is in the line of the child's social worker",
    },
    Step.REVIEW_PLANNED: _PLANNED,
    Step.REVIEW_PLANNED_LATE: _PLANNED,
    Step.REVIEW_DISPLACED: _PLANNED,
    Step.PAPER_SENT: {"document": "the document"},
    Step.REVIEW_ADJOURNED: {"sittings": "how many sittings have been held"},
    Step.REVIEW_WITHOUT_MEETING: {"last_with_meeting": "yes if the last review had a meeting"},
    Step.REVIEW_COMPLETED: {
        "with_meeting": "yes if the review included a meeting",
        "chair": "the reviewing officer",
        "last_decisions": "the list of the last review's decisions",
        "decisions": "the number of decisions set out",
        "permanence": "the plan for permanence",
        "plan_decision": "the decision on the child protection plan",
    },
    Step.DOCUMENT_SENT: {
        "document": "the document",
        "recipient": "the part the recipient has in the child's life",
    },
    Step.CARE_PLAN_CHANGED: _CHANGE,
    Step.PLACEMENT_MOVED: _CHANGE
    | {
        "regulated": "yes if the placement gone to is regulated",
        "from_regulated": "yes if the placement left is regulated",
        "disrupts_education": "yes if the move could significantly disrupt education",
        "settled_in_residential": "yes if the child leaves residential care and is settled there",
    },
    Step.CEASED_LOOKED_AFTER: _CHANGE | {"reason": "the SSDA903 code of why care ended"},
    Step.RETURN_HOME: _CHANGE,
    Step.DISPUTE_STARTED: {"stage": "the stage at which it starts"},
}
ATTRIBUTES: Mapping[Step, Mapping[str, str]] = MappingProxyType(
    {step: MappingProxyType(_REVIEW | dict(_FURTHER.get(step, {}))) for step in Step}
)
"""What a condition of a gate may ask about each step; whoever takes the step gives it."""


class Strength(StrEnum):
    """Whether a gate bars the step, or warns and lets it go on with a recorded reason."""

    BAR = "bar"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that stands before a step.

    It concerns the child where `when` holds. Any condition of `unless` opens it. So do answers to
    all the questions `answered`, of its `form` if it names one; where it names a form alone, so
    does that form once nothing in it is missing. Only the roles `only` take the step at all.
    Roles of `lifted_by` lift a bar with a recorded reason, chosen from the list `reasons` where
    it names one.
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

    @property
    def can_open(self) -> bool:
        """Whether anything opens it; one that nothing opens stands wherever it applies."""
        return bool(self.unless or self.answered or self.form)
