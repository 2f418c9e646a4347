"""Facts between reviews: what the reviewing officer hears, checks, and is asked beforehand."""

from holdfast.core.vocabulary.kind import Kind

_PROPOSAL = {
    "proposal": "id of the proposed change",
    "circumstance": "the procedure's word for the circumstance",
    "step": "what would be done: the id of the step",
}

KINDS = (
    Kind(
        "change-heard",
        "the reviewing officer heard of the change another way",
        {"change": "id of the change"},
    ),
    Kind(
        "early-review-asked",
        "a review was called for before its date",
        {"request": "what it was called for", "by_date": "the date by which it is to be held"},
    ),
    Kind("oversight-recorded", "the reviewing officer checked how the plan was going"),
    Kind(
        "plan-change-proposed",
        "a change to the care plan was proposed",
        _PROPOSAL | {"in_plan": "yes if it was part of the original child protection plan"},
    ),
    Kind("plan-change-considered", "a review considered a proposed change", _PROPOSAL),
    Kind("plan-change-endorsed", "the reviewing officer endorsed a proposed change", _PROPOSAL),
    Kind("plan-change-refused", "the reviewing officer did not endorse the change", _PROPOSAL),
    Kind(
        "plan-change-conferred",
        "a review conference considered a proposed change",
        _PROPOSAL | {"agreed": "yes if its members agreed"},
    ),
    Kind(
        "plan-change-decided",
        "the manager decided whether a disputed change goes ahead",
        _PROPOSAL | {"go_ahead": "yes if it does"},
    ),
)
