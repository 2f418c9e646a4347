"""Facts of leaving care: needs assessments, pathway plans, advisers, accommodation."""

from holdfast.core.vocabulary.kind import Kind

KINDS = (
    Kind("pathway-needs-assessed", "pathway needs were assessed"),
    Kind("pathway-plan-made", "the pathway plan was made"),
    Kind("pathway-plan-reviewed", "the pathway plan was reviewed"),
    Kind("pathway-review-requested", "a pathway plan review was asked for", {"request": "its id"}),
    Kind("adviser-appointed", "a personal adviser was appointed"),
    Kind(
        "accommodation-started",
        "the young person moved in",
        {"accommodation": "its id", "regulated": "yes if regulated"},
    ),
    Kind("accommodation-ended", "the young person moved out", {"accommodation": "its id"}),
    Kind("left-care", "the young person became a relevant or former relevant child"),
    Kind("leaving-care-support-ended", "leaving care support ended"),
)
