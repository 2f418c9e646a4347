"""Facts of looked-after reviews, from planning one to carrying out what it decided."""

from holdfast.core.vocabulary.kind import Kind

_REVIEW = {"review": "id of the review"}
_TIMES = _REVIEW | {
    "displaced": "yes if moved to free the chair for a conference",
    "complex": "yes if the review is marked complex",
}

KINDS = (
    Kind(
        "review-planned",
        "a review is planned for",
        _TIMES | {"documents": "names of the documents expected for it"},
        ahead=True,
    ),
    Kind("review-opened", "the review was opened", _REVIEW),
    Kind(
        "sitting-held",
        "a sitting of the review was held",
        _REVIEW | {"sitting": "id of the sitting", "meeting": "yes if people met"},
    ),
    Kind("review-adjourned", "the review was adjourned", _REVIEW),
    Kind(
        "review-completed",
        "the review was completed",
        _REVIEW
        | {
            "with_meeting": "yes if the review included a meeting",
            "opened_on": "the date its first sitting was held",
            "plan_is_adoption": "yes if the care plan is adoption",
        },
    ),
    Kind("review-held-with-meeting", "a review that included a meeting was held", _REVIEW),
    Kind("social-worker-spoken-to", "the reviewing officer and social worker spoke", _REVIEW),
    Kind(
        "pre-meet-held",
        "the pre-meet was held",
        _REVIEW | {"in_person": "yes if in person", "difference": "yes if views differed"},
    ),
    Kind("difference-discussed", "the difference was discussed with the manager", _REVIEW),
    Kind(
        "review-document-available",
        "a review document became available",
        _REVIEW | {"document": "which document"},
    ),
    Kind(
        "child-spoken-to",
        "the child was spoken to",
        {
            "conversation": "id of the conversation",
            "by": "iro or chair",
            "review": "id of the review it was before",
            "outcome": "what came of it, by the procedure's list",
        },
    ),
    Kind(
        "child-not-spoken-to",
        "it was recorded that the child was not spoken to before the review",
        _REVIEW | {"outcome": "declined, not-appropriate or not-done", "by": "iro or chair"},
    ),
    Kind(
        "conversation-recorded",
        "the conversation was recorded",
        {"conversation": "id of the conversation"},
    ),
    Kind(
        "parent-declined-meeting",
        "an excluded parent declined to meet",
        {"response": "id of the response"},
    ),
    Kind(
        "parent-response-recorded",
        "the parent's response was recorded",
        {"response": "id of the response"},
    ),
    Kind("decisions-issued", "the decisions were issued", _REVIEW),
    Kind("starred-decisions-set", "starred decisions were set", _REVIEW),
    Kind("starred-decisions-sent", "the starred decisions were sent", _REVIEW),
    Kind("decisions-received", "the manager received the decisions", _REVIEW),
    Kind("decisions-answered", "the manager answered the decisions", _REVIEW),
    Kind("review-record-produced", "the full record was produced", _REVIEW),
    Kind("review-record-distributed", "the full record was distributed", _REVIEW),
    Kind(
        "decision-made",
        "a decision was made",
        {
            "decision": "id of the decision",
            "by_date": "the date it is to be done by",
            "starred": "yes if starred",
        },
    ),
    Kind("decision-done", "the decision was carried out", {"decision": "id of the decision"}),
    Kind(
        "rating-issued",
        "a rating was notified",
        {
            "rating": "id of the rating",
            "colour": "red, amber or green",
            "actions": "the actions chosen: discussion, review or update",
        },
    ),
    Kind("rating-answered", "the rating was answered", {"rating": "id of the rating"}),
    Kind("rating-discussed", "the response was discussed", {"rating": "id of the rating"}),
    Kind("rating-updated", "a written update was given", {"rating": "id of the rating"}),
)
