"""Facts of being looked after: periods, statuses, placements, short breaks, officers, absences."""

from holdfast.core.vocabulary.kind import Kind

_PERIOD = {"period": "id of the looked-after period"}
_STATUS = {"code": "SSDA903 legal status code, such as V2 or C2"}
_PLACEMENT = {
    "placement": "id of the placement",
    "code": "SSDA903 placement code, such as U4",
    "long_term": "yes if a designated long-term foster placement",
    "until_18": "yes if intended to last until the child is 18",
    "regulated": "yes if in a regulated setting",
    "emergency": "yes if made in an emergency",
    "setting": "foster, home, secure, custody, adoption, with-parents or other",
    "regime": "visiting regime where not the ordinary one: parent-before-assessment, "
    "temporary-carer, interim-order-at-home or full-order-at-home",
    "agreed_six_monthly_visits": "yes if the child agreed to visits every six months",
}

KINDS = (
    Kind("born", "the child was born"),
    Kind("expected", "the child is expected to be born", ahead=True),
    Kind("died", "the child died"),
    Kind(
        "became-looked-after",
        "the child became looked after",
        _PERIOD | {"how": "agreement, order, remand or protection"},
    ),
    Kind("looked-after-recorded", "the start of being looked after was recorded", _PERIOD),
    Kind("service-notified", "the reviewing service was told the child is looked after", _PERIOD),
    Kind(
        "ceased-looked-after",
        "the child ceased to be looked after",
        _PERIOD | {"reason": "SSDA903 reason code"},
    ),
    Kind("legal-status-started", "a legal status began", _STATUS),
    Kind("legal-status-ended", "a legal status ended", _STATUS),
    Kind(
        "remanded",
        "the child was remanded",
        _PERIOD | {"to": "local-authority or youth-detention"},
    ),
    Kind("placement-started", "a placement began", _PLACEMENT),
    Kind("placement-ended", "a placement ended", _PLACEMENT),
    Kind("authority-to-place", "the agency was authorised to place the child for adoption"),
    Kind("authority-to-place-ended", "authority to place for adoption ended"),
    Kind("placed-for-adoption", "the child was placed for adoption", {"placement": "its id"}),
    Kind(
        "adoption-placement-ended",
        "the placement for adoption ended",
        {"placement": "its id", "returned": "yes if the child returned to the agency"},
    ),
    Kind("returned-home-looked-after", "the child returned home, still looked after"),
    Kind("care-plan-changed", "the care plan changed significantly"),
    Kind("short-breaks-started", "a series of short breaks began", {"series": "id of the series"}),
    Kind("short-breaks-ended", "the series of short breaks ended", {"series": "id of the series"}),
    Kind(
        "iro-allocated",
        "an independent reviewing officer was allocated",
        {"officer": "the officer", "first": "yes if the first for this period"},
    ),
    Kind("iro-ended", "the reviewing officer's allocation ended", {"officer": "the officer"}),
    Kind("chair-allocated", "a conference chair was allocated", {"officer": "the officer"}),
    Kind("social-worker-allocated", "a social worker was allocated", {"officer": "the officer"}),
    Kind(
        "child-told-of-iro",
        "the child was sent the reviewing officer's details",
        {"officer": "the officer"},
    ),
    Kind(
        "change-happened",
        "a significant change happened",
        {
            "change": "id of the change",
            "type": "the procedure's name for the type of change",
            "planned": "yes if it was planned",
        },
    ),
    Kind(
        "change-told",
        "the reviewing officer was told of the change",
        {"change": "id of the change"},
    ),
    Kind("missing-started", "the child went missing", {"absence": "id of the absence"}),
    Kind("missing-ended", "the child was found", {"absence": "id of the absence"}),
    Kind(
        "visit-made",
        "the child was visited",
        {
            "visit": "id of the visit",
            "by": "social-worker, iro, chair or adviser",
            "placement": "id of the placement visited",
            "seen": "yes if the child was seen",
            "alone": "yes if the child was seen alone",
        },
    ),
    Kind("visit-recorded", "the visit was recorded", {"visit": "id of the visit"}),
    Kind(
        "duty-excused",
        "permission was given",
        {
            "rule": "id of the rule",
            "anchor": "id of the record row the duty runs from",
            "by": "who gave it",
            "reason": "why",
        },
    ),
)
