"""Facts of child protection: enquiries, conferences, plans, core groups, transfers."""

from holdfast.core.vocabulary.kind import Kind

_ENQUIRY = {"enquiry": "id of the enquiry"}
_CONFERENCE = {
    "conference": "id of the conference",
    "type": "initial, review, transfer, decision-making or designated",
}
_PLAN = {"plan": "id of the plan", "category": "neglect, physical, sexual, emotional or multiple"}
_GROUP = {"core_group": "id of the core group meeting"}
_TRANSFER = {"transfer": "id of the transfer"}

KINDS = (
    Kind("referral-received", "a referral was received", {"referral": "id of the referral"}),
    Kind("referral-decided", "the referral was decided", {"referral": "id of the referral"}),
    Kind("assessment-started", "an assessment began", {"assessment": "id of the assessment"}),
    Kind("assessment-completed", "the assessment was completed", {"assessment": "its id"}),
    Kind("core-assessment-completed", "the core assessment was completed", _ENQUIRY),
    Kind(
        "strategy-discussion-held",
        "a strategy discussion was held",
        _ENQUIRY | {"started_enquiry": "yes if enquiries under section 47 were started at it"},
    ),
    Kind("enquiry-started", "an enquiry under section 47 was started", _ENQUIRY),
    Kind("conference-not-required", "a conference was found not to be required", _ENQUIRY),
    Kind("conference-date-set", "the date of a conference was set", _CONFERENCE),
    Kind("invitations-requested", "invitations were requested", _CONFERENCE),
    Kind(
        "conference-planned",
        "a conference is planned for",
        _CONFERENCE
        | {
            "reports": "ids or names of the reports expected; social-worker and "
            "confidential-police-report are names that rules know",
            "family_needs": "needs in the family: learning-disability, language",
            "restricted": "yes if an agency holds restricted information",
            "exclusion_requested": "yes if an agency asks to exclude a family member",
        },
        ahead=True,
    ),
    Kind(
        "conference-held",
        "the conference was held",
        _CONFERENCE
        | {
            "outcome": "plan, no-plan, plan-continues or plan-ends",
            "quorate": "no if the conference was not quorate",
            "unborn": "yes if the child was not yet born",
            "enquiry": "id of the enquiry that led to it",
            "core_group": "yes where a core group is to follow",
        },
    ),
    Kind("conference-started", "the conference started", _CONFERENCE),
    Kind("report-received", "a report was received", _CONFERENCE | {"report": "which report"}),
    Kind("report-seen", "the chair saw the report", _CONFERENCE | {"report": "which report"}),
    Kind(
        "report-shared",
        "a report was shared",
        _CONFERENCE | {"report": "which report", "to": "family or professionals"},
    ),
    Kind("restricted-information-notified", "restricted information was notified", _CONFERENCE),
    Kind("exclusion-requested", "an exclusion was requested", _CONFERENCE),
    Kind("conference-decisions-sent", "the decisions were sent", _CONFERENCE),
    Kind("birth-plan-sent", "the birth plan was sent", _CONFERENCE),
    Kind("minutes-distributed", "the minutes were distributed", _CONFERENCE),
    Kind("management-decision-recorded", "a management decision was recorded", _CONFERENCE),
    Kind("midway-decision-recorded", "a mid-way management decision was recorded", _CONFERENCE),
    Kind("briefing-note-sent", "the briefing note was sent", _CONFERENCE),
    Kind("legal-advice-sought", "legal advice was sought", _CONFERENCE),
    Kind("plan-started", "the child protection plan began", _PLAN),
    Kind("plan-ended", "the child protection plan ended", _PLAN | {"reason": "why it ended"}),
    Kind("core-group-held", "the core group met", _GROUP),
    Kind("core-group-record-sent", "the record of the core group was sent", _GROUP),
    Kind("monthly-visits-agreed", "the monthly visiting protocol was agreed"),
    Kind("monthly-visits-ended", "the monthly visiting protocol ended"),
    Kind("transfer-in-notified", "notice came that a child with a plan moved in", _TRANSFER),
    Kind("transfer-out-notified", "the receiving authority was notified of the move", _TRANSFER),
    Kind("transfer-conference-held", "the transfer conference was held", _TRANSFER),
    Kind("early-review-triggered", "an early review was called for", {"trigger": "its id"}),
)
