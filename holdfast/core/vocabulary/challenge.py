"""Facts of challenge: concerns, the stages they pass through and how they were answered."""

from holdfast.core.vocabulary.kind import Kind

_CONCERN = {
    "concern": "id of the concern",
    "track": "conference, review or alert: which ladder it is on",
}
_STAGE = _CONCERN | {
    "stage": "the stage, as a whole number",
    "entry": "id of the stage entry",
    "respond_by": "the date by which the officer who raised it wants the answer, if one was set",
}

KINDS = (
    Kind("concern-raised", "a concern was raised informally", _CONCERN),
    Kind("concern-answered", "the concern was answered", _CONCERN),
    Kind("corrective-action-recorded", "corrective action was recorded", _CONCERN),
    Kind("formal-stage-started", "the formal step was started", _CONCERN),
    Kind("formal-stage-answered", "the formal step was answered in writing", _CONCERN),
    Kind(
        "stage-entered",
        "the stage was entered",
        _STAGE | {"first": "yes if the first formal stage of the concern"},
    ),
    Kind("stage-received", "the officer received the concern", _STAGE),
    Kind("stage-answered", "the stage was answered", _STAGE),
    Kind("stage-meeting-held", "the stage meeting was held", _STAGE),
    Kind("stage-use-recorded", "use of the stage was recorded", _STAGE),
    Kind("stage-outcome-recorded", "the outcome of the stage was recorded", _STAGE),
    Kind("concern-resolved", "the concern was resolved", _CONCERN),
    Kind(
        "remedy-set",
        "a remedial timescale was set",
        {"remedy": "id of the action", "by_date": "the date set by the officer"},
    ),
    Kind("remedy-done", "the remedial action was taken", {"remedy": "id of the action"}),
    Kind("standards-escalated", "professional standards were escalated", _CONCERN),
    Kind("standards-meeting-held", "the meeting on the way forward was held", _CONCERN),
)
