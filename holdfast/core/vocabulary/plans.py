"""Facts of plans and assessments while looked after: care, placement, education, health."""

from holdfast.core.vocabulary.kind import Kind

_PLACEMENT = {"placement": "id of the placement"}

KINDS = (
    Kind("care-plan-made", "the care plan was made"),
    Kind("care-plan-updated", "the care plan was updated", {"review": "id of the review"}),
    Kind("placement-plan-made", "the placement plan was made", _PLACEMENT),
    Kind("placement-notified", "the placement was notified", _PLACEMENT),
    Kind("detention-placement-plan-made", "the detention placement plan was made"),
    Kind("education-plan-made", "the personal education plan was made"),
    Kind("education-plan-reviewed", "the personal education plan was reviewed"),
    Kind("health-assessed", "the child's health was assessed"),
    Kind("health-plan-made", "the health plan was made"),
    Kind("permanence-plan-made", "a plan for permanence was made"),
    Kind("secure-review-held", "the secure accommodation panel met"),
)
